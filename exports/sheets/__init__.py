"""A briefing composed into sheets: the layout of the screen, cut into pages, with its words and sources."""
