"""The page as a whole: its head, the row of tabs, its width, its style."""
