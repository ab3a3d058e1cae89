"""How wide the page is, so that labels are laid out for the width at which they are drawn."""

import streamlit as st

USUAL = 1080
STEP = 40
NARROWEST = 320

# The figure stretches to the page; only a change of more than a step asks for a new layout. The sidebar slides in while
# the page opens, so the width counts only once it has been still, and is compared with what was told last.
SCRIPT = """
export default function ({ data, parentElement, setStateValue }) {
  const page = parentElement.host ?? parentElement;
  let waiting;
  const tell = () => {
    const width = Math.floor(page.getBoundingClientRect().width / data.step) * data.step;
    if (width <= 0 || width === (page.toldWidth ?? data.width)) return;
    page.toldWidth = width;
    setStateValue("width", width);
  };
  const watch = new ResizeObserver(() => { clearTimeout(waiting); waiting = setTimeout(tell, 150); });
  watch.observe(page);
  return () => { clearTimeout(waiting); watch.disconnect(); };
}
"""


def page_width() -> int:
    """Return the width of the place where this is called, in pixels, rounded down so that everything fits."""
    known = st.session_state.get("page_width", USUAL)
    measured = st.components.v2.component("page_width", js=SCRIPT)(
        key="measured_width", data={"width": known, "step": STEP}, on_width_change=lambda: None, height=1
    )
    width = max(int(measured.get("width") or known), NARROWEST)
    st.session_state["page_width"] = width
    return width
