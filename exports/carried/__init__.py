"""The briefing that every file carries along, and that opens again from it."""
