"""The sidebar: what is looked at."""
