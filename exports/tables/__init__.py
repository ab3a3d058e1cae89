"""Files with an entry for each event, which other programs read: tables, timelines, calendars."""
