"""The few spacings that the theme cannot set; they name our own containers only."""

import streamlit as st

STYLE = """
<style>
.st-key-page { margin-top: -4.3rem; }
@media (min-width: 1200px) {
  .st-key-page { margin-left: -3.4rem; margin-right: -3.4rem; min-width: calc(100% + 6.8rem); }
}
/* The title shares the height of Streamlit's own header, and leaves to it the room of its menu and, where the sidebar
   is folded, of the button that opens it again. */
[data-testid="stHeader"], [data-testid="stHeader"] * { background: none; pointer-events: none; }
[data-testid="stHeader"] :is(button, a), [data-testid="stHeader"] :is(button, a) * { pointer-events: auto; }
[data-testid="stExpandSidebarButton"] { backdrop-filter: blur(6px); }
.st-key-heading { min-height: 2.6rem; padding-right: 2.6rem; row-gap: 0; }
@media (max-width: 1270px) { .st-key-tab_row > :has(> .st-key-chart_head) { flex: 1 1 100%; } }
@media (max-width: 1100px) {
  .st-key-page { margin-top: -3.4rem; }
  .st-key-page .st-key-heading h1 { font-size: 18px; padding-bottom: 0.8rem; }
  /* Below a title Streamlit takes back as much, and the buttons would stand on its last line. */
  .st-key-heading { row-gap: 1rem; }
}
/* What is chosen has the ink of the page: in the dark the accent colour is too faint for text. */
.stApp [role="radiogroup"] [role="radio"][aria-checked="true"] p { color: CanvasText; font-weight: 600; }
.stApp:has([data-testid="stExpandSidebarButton"]) .st-key-heading { padding-left: 2.6rem; }
.st-key-beginning { row-gap: 0; }
.st-key-beginning button { min-height: 1.5rem; padding: 0; color: var(--st-link-color); }
.st-key-tab_row { box-shadow: inset 0 -2px var(--st-border-color-light); row-gap: 0; }
.st-key-chart_head { flex: 0 1 auto; width: auto; padding-bottom: 0.3rem; }
.st-key-page h1, .st-key-page h3 { padding: 0; }
.st-key-strip { margin-top: -0.25rem; position: relative; }
.st-key-chart_pointer, .st-key-chart_cards { position: absolute; inset: 0; pointer-events: none; }
.st-key-strip_window { position: absolute; inset: 0 0 auto; height: 64px; pointer-events: none; }
/* At the right end of the row above, which is free there; the strip itself may begin at the left edge. */
.st-key-zoom { position: absolute; right: 0; top: -2.4rem; width: auto; }
@media (max-width: 700px) { .st-key-zoom { position: static; } }
/* Else the paper shows between the bars of a stack, where an edge falls between two pixels. */
@media (min-width: 701px) { .st-key-overview .barlayer path { shape-rendering: crispedges; } }
.st-key-zoom button { min-height: 1.5rem; min-width: 1.5rem; padding: 0; }
.st-key-address_notes, .st-key-problems { margin-top: 0.8rem; }
.st-key-page .st-key-own_events h3 { padding: 0.8rem 0 0.1rem; }
.st-key-chart_frame { position: relative; }
.st-key-axis_in_sight { position: sticky; top: 0; z-index: 1; height: 0; margin-bottom: -1rem; pointer-events: none; }
.st-key-dock { position: absolute; inset: 0; pointer-events: none; }
.st-key-details {
  position: fixed; z-index: 99; right: 0.75rem; bottom: 0.75rem; width: 23rem; max-width: calc(100vw - 1.5rem);
  max-height: min(36rem, calc(100vh - 5rem)); overflow-y: auto; padding: 0.75rem 1rem; box-sizing: border-box;
  border: 1px solid rgb(128 128 128 / 0.4); border-radius: 3px;
  box-shadow: 0 4px 18px rgb(0 0 0 / 0.18);
}
@media (max-width: 700px) {
  .st-key-details { left: 0; right: 0; bottom: 0; width: 100%; max-width: none; max-height: 50vh; }
}
/* Beside the sheet there is no room for choices that can be read. */
@media (max-width: 1100px) { .st-key-briefing [data-testid="stColumn"] { flex: 1 1 100%; min-width: 100%; } }
.st-key-pick button, [class*="st-key-picked_"] button { min-height: 1.5rem; padding: 0 0.2rem; }
.st-key-related button { min-height: 1.6rem; padding-top: 0; padding-bottom: 0; text-align: left; }
.st-key-room { height: 1px; overflow: hidden; }
/* Seen by whoever comes to it with the keyboard. */
.st-key-way_in { position: absolute; }
.st-key-page .st-key-first_event { position: absolute; z-index: 1; width: max-content; }
.st-key-page .st-key-first_event:not(:focus-within) {
  width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
}
.st-key-page [class*="st-key-painted_"] { position: absolute; width: 1px; height: 1px; overflow: hidden; }
/* A chart that a run may replace would begin to pale at each step of the run, and all its marks be painted anew. */
.st-key-page .st-key-overview, .st-key-page .st-key-timeline { opacity: 1; transition: none; }
.st-key-page .st-key-timeline .js-plotly-plot :is(.draglayer, .draglayer *) { cursor: inherit; }
/* Plotly sizes a chart to a rounded width; a whole number of pixels spares the chart a second drawing. */
.st-key-page .st-key-overview, .st-key-page .st-key-timeline { width: round(down, 100%, 1px); }
/* On paper: the title, the filters in force and the chart, with the card of the chosen event below. */
@page { size: A4 landscape; margin: 10mm; }
@media print {
  [data-testid="stSidebar"], [data-testid="stHeader"], .st-key-beginning, .st-key-tab_row, .st-key-zoom,
  .st-key-strip_window, .st-key-make_briefing, .st-key-language, .st-key-steps, .st-key-copy_citation, .st-key-clear,
  .st-key-pick, .st-key-pick_all,
  .st-key-dock, .st-key-related, .st-key-axis_in_sight { display: none; }
  .st-key-page { margin: 0; min-width: 0; zoom: 0.8; }
  .st-key-details { position: static; width: auto; max-width: none; max-height: none; box-shadow: none; }
}
</style>
"""


def set_style() -> None:
    """Put the spacings into the page."""
    st.html(STYLE)
