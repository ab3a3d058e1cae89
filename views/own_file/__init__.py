"""The tab of the reader's own file: dropped, read, questioned, corrected, looked at and taken away."""
