"""What is handed over: event table and View become sheets, files and citations."""

from exports.export import export, file_name, previews
from exports.formats import FORMATS

__all__ = ["FORMATS", "export", "file_name", "previews"]
