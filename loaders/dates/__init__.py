"""Dates as people write them, in the form of `events.dates`."""
