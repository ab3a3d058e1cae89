"""Characters that a text in Python can have and no file or screen can: halves of surrogate pairs."""


def whole(text: str) -> str:
    """Return a text with U+FFFD for every half of a pair that stands alone."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
