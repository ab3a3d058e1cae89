"""The few spacings that the theme cannot set; they name our own containers only."""

import streamlit as st

STYLE = """
<style>
.st-key-page { margin-top: -4.3rem; }
@media (min-width: 1200px) {
  .st-key-page { margin-left: -3.4rem; margin-right: -3.4rem; min-width: calc(100% + 6.8rem); }
}
/* The title shares the height of Streamlit's own header, which is empty but for the menu. */
.st-key-heading { position: relative; z-index: 1000000; min-height: 2.6rem; padding-right: 2.6rem; }
.st-key-page h1, .st-key-page h3 { padding: 0; }
.st-key-strip { margin-top: -0.25rem; }
.st-key-address_notes, .st-key-problems { margin-top: 0.8rem; }
.st-key-page .st-key-own_events h3 { padding: 0.8rem 0 0.1rem; }
.st-key-details { border-top: 1px solid var(--st-border-color); padding-top: 0.5rem; }
.st-key-related button { min-height: 1.6rem; padding-top: 0; padding-bottom: 0; text-align: left; }
.st-key-measured_width { height: 1px; overflow: hidden; }
/* Seen by whoever comes to it with the keyboard. */
.st-key-page .st-key-first_event { position: absolute; z-index: 1; width: max-content; }
.st-key-page .st-key-first_event:not(:focus-within) {
  width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
}
.st-key-page [class*="st-key-painted_"] { position: absolute; width: 1px; height: 1px; overflow: hidden; }
/* A chart that a run may replace would begin to pale at each step of the run, and all its marks be painted anew. */
.st-key-page .st-key-overview, .st-key-page .st-key-timeline { opacity: 1; transition: none; }
/* Plotly sizes a chart to a rounded width; a whole number of pixels spares the chart a second drawing. */
.st-key-page .st-key-overview, .st-key-page .st-key-timeline { width: round(down, 100%, 1px); }
</style>
"""


def set_style() -> None:
    """Put the spacings into the page."""
    st.html(STYLE)
