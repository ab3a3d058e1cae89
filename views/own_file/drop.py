"""Where a file is dropped: it goes into the memory of the visit, and what the upload kept of it is deleted."""

from collections.abc import Callable
from io import BytesIO

import streamlit as st

from events.options import CURATED
from loaders import template
from texts import text
from views.streamlit_doors import delete_upload, hold_uploads_in_memory
from views.visit.kept import FILES_DROPPED, forget_file
from views.visit.own_file import keep_file
from views.visit.view import change
from views.visit.widgets import read_widget

MEGABYTE = 1024 * 1024
TYPES = {"csv": "text/csv", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}


def show_drop(language: str) -> None:
    """Show the place where a file is dropped; each file gets a fresh one, which holds nothing of the last."""
    # On its way here a file of more than a megabyte would lie in a temporary file on disk.
    if not hold_uploads_in_memory((int(st.get_option("server.maxUploadSize")) + 1) * MEGABYTE):
        st.error(text("file.not_in_memory", language))
        return
    key = f"drop_{FILES_DROPPED.get()}"
    st.file_uploader(text("file.drop", language), key=key, on_change=take_dropped, args=(key,))
    st.caption(text("file.accepted", language))


def take_dropped(key: str) -> None:
    """Take the dropped file over into the memory of the visit."""
    dropped = read_widget(key)
    if not isinstance(dropped, BytesIO):  # taken back before it arrived
        return
    keep_file(dropped.name, dropped.getvalue())
    FILES_DROPPED.set(FILES_DROPPED.get() + 1)
    delete_upload(dropped)


def remove_file() -> None:
    """Forget the file and look at the curated events again."""
    forget_file()
    change(data=CURATED)


def show_templates(language: str) -> None:
    """Offer a table to start from."""
    with st.container(horizontal=True, vertical_alignment="center", key="templates"):
        st.markdown(text("file.template", language), width="content")
        for kind, media_type in TYPES.items():
            st.download_button(
                text(f"file.template_{kind}", language),
                data=write_template(kind, language),
                file_name=f"events-template.{kind}",
                mime=media_type,
                key=f"template_{kind}",
                on_click="ignore",
            )


def write_template(kind: str, language: str) -> Callable[[], bytes]:
    """Return what writes a template when its button is pressed."""
    return lambda: template(kind, language)
