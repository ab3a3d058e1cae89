"""The page that opens offline: what its script needs to know, and the script itself."""
