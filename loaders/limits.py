"""Every limit on what is read, in one place; what is beyond one is refused or reported, never cut in silence."""

MEGABYTE = 1_000_000

FILE_BYTES = 500 * MEGABYTE
ROWS = 2_000_000
COLUMNS = 2_000
CELLS = 80_000_000
# An empty cell costs 16 to 40 bytes of memory and nothing in the file: so many besides one for each character.
EMPTY_CELLS = 4_000_000
CELL_CHARACTERS = 100_000
HEADER_SEARCHED_ROWS = 20
UNCLOSED_QUOTES = 50

# A zip of XML: a sheet of a million rows unpacks to about 300 MB at a ratio of 10 to 30.
UNPACKED_BYTES = 400 * MEGABYTE
UNPACKED_RATIO = 100
UNPACKED_ALWAYS_ALLOWED = 20 * MEGABYTE
ZIP_MEMBERS = 20_000

# Values of a JSON file cost 60 to 120 bytes of memory each: up to two million, or one for 12 bytes of file.
JSON_VALUES = 2_000_000
JSON_BYTES_A_VALUE = 12
JSON_DEPTH = 100

MERGED_AREAS = 10_000
