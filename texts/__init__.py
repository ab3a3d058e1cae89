"""Every word that a person reads, in English and Japanese."""

from texts.catalogue import LANGUAGES, term, text

__all__ = ["LANGUAGES", "term", "text"]
