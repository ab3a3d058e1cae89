"""Bytes of a file become rows: its format, its encoding, its sheet, within limits."""
