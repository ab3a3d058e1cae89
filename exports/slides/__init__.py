"""Sheets as PowerPoint slides of native shapes."""
