"""What the tabs hold, one file each; the tab of the reader's own file has a wing of its own."""
