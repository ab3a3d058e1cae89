"""The private doors of Streamlit and Starlette: what the page needs from inside them, and what it does without.

Neither has a public way to any of these (Streamlit 1.67, Starlette 1.10). Everything else of the page goes through
`import streamlit`.
"""

import logging
from functools import cache
from importlib import import_module
from typing import Any

log = logging.getLogger(__name__)


def goes_through_history() -> bool:
    """Whether this run is there because the reader went back or forth in the browser; without the door, never.

    That the address differs does not say so: what is clicked quickly comes with the address of a moment ago.
    """
    went = getattr(run_of_script(), "is_history_navigation", None)
    if went is None:
        say_gone("is_history_navigation of a run", "back and forth in the browser leave the page as it is")
    return bool(went)


def delete_upload(file: object) -> None:
    """Delete Streamlit's own copy of a dropped file; it would stay until the visit ends, also when it is removed."""
    run = run_of_script()
    remove = getattr(getattr(run, "uploaded_file_mgr", None), "remove_file", None)
    session, name = getattr(run, "session_id", None), getattr(file, "file_id", None)
    if remove is None or session is None or name is None:
        say_gone("remove_file of the uploads", "the server holds dropped files until the visit ends")
    else:
        remove(session, name)


def hold_uploads_in_memory(size: int) -> bool:
    """Have uploads of up to so many bytes stay in memory; False if that cannot be had, and files would go to disk."""
    parser = behind("starlette.formparsers", "MultiPartParser")
    if not isinstance(getattr(parser, "spool_max_size", None), int):
        say_gone("MultiPartParser.spool_max_size", "uploads would be written to disk, so that none is accepted")
        return False
    parser.spool_max_size = size
    return True


def run_of_script() -> object:
    """Return what Streamlit knows of the run that is under way, or None where it does not say."""
    context_of_run = behind("streamlit.runtime.scriptrunner", "get_script_run_ctx")
    return context_of_run() if context_of_run else None


def behind(module: str, name: str) -> Any:  # noqa: ANN401 - nothing is known of what is behind a private door
    """Return what a module calls by a name, or None where either is gone."""
    try:
        return getattr(import_module(module), name, None)
    except ModuleNotFoundError:
        return None


@cache
def say_gone(door: str, consequence: str) -> None:
    """Write into the log, once, that a door is gone and what follows."""
    log.error("This Streamlit has no %s: %s. Use a version that requirements.txt allows.", door, consequence)
