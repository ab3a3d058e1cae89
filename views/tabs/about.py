"""What this is, how to read it, where it comes from."""

import streamlit as st

from events.columns import COLUMNS
from events.table import EventTable
from events.view import View
from texts import text
from views.markdown import escaped

MOST_NAMED = 200
MARKS = ("point", "period", "ongoing", "bracket", "soft", "unknown", "torn", "lane", "era", "size", "today")


def show_about(table: EventTable, view: View) -> None:
    """Show purpose, marks, dataset version, codebook and publishers."""
    language = view.language
    st.markdown(text("about.purpose", language))
    st.markdown(f"### {text('about.marks', language)}")
    st.markdown("\n".join(f"- {text(f'about.{mark}', language)}" for mark in MARKS))
    st.markdown(f"### {text('about.dataset', language)}")
    data = table.dataset
    sentence = "about.version" if data.version and data.date and not table.parts else "about.unversioned"
    st.text(text(sentence, language, name=data.named(language), version=data.version, date=data.date, n=len(table)))
    st.markdown(f"### {text('about.codebook', language)}")
    rows = [f"| `{column.name}` | {text(f'codebook.{column.name}', language)} |" for column in COLUMNS]
    head = f"| {text('about.column', language)} | {text('about.meaning', language)} |\n|---|---|\n"
    st.markdown(head + "\n".join(rows))
    st.markdown(f"### {text('about.sources', language)}")
    publishers = table.frame["source_publisher"].replace("", None).value_counts()
    st.markdown("  \n".join(f"{escaped(str(name))} ({count})" for name, count in publishers.head(MOST_NAMED).items()))
    if len(publishers) > MOST_NAMED:
        st.caption(text("problem.more", language, n=f"{len(publishers) - MOST_NAMED:,}"))
