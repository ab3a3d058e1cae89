"""Text that is harmless wherever it is put: in XML, in a picture, in the name of a part."""

import re

# What XML 1.0 cannot hold, and halves of surrogate pairs, which no encoding can write.
UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
# Overrides of the direction of writing would turn the words that follow; right-to-left letters need none.
OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")
SPACES = re.compile(r"\s+")


def storable(given: object) -> str:
    """Return a text with a space for every character that XML cannot hold."""
    words = str(given)
    return words if words.isprintable() else UNSTORABLE.sub(" ", words)


def printable(given: object) -> str:
    """Return a text as one line that can be drawn: without control characters and overrides of direction."""
    words = str(given)
    if words.isprintable() and "  " not in words:  # which most are, and which is known much sooner
        return words.strip()
    return SPACES.sub(" ", OVERRIDES.sub("", storable(words))).strip()
