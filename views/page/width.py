"""How wide the page is, so that labels are laid out for the width at which they are drawn."""

import streamlit as st

from views.visit.kept import PAGE_WIDTH
from views.visit.widgets import read_widget

STEP = 40
NARROWEST = 320
MEASURED = "measured_width"
AGAIN = 2_000

# The figure stretches to the page; only a change of more than a step asks for a new layout. The sidebar slides in while
# the page opens, so the width counts only once it has been still; it is told again until the server has heard it.
# Streamlit calls the function anew with new data, and calls what it returned only when the page goes.
SCRIPT = """
export default function ({ data, parentElement, setStateValue }) {
  const page = parentElement.host ?? parentElement;
  page.stopWatching?.();
  let waiting;
  const tell = () => {
    const width = Math.floor(page.getBoundingClientRect().width / data.step) * data.step;
    if (width <= 0 || Math.max(width, data.narrowest) === data.width) return;
    if (width !== page.toldWidth || performance.now() - page.toldAt > data.again) {
      page.toldWidth = width;
      page.toldAt = performance.now();
      setStateValue("width", width);
    }
    waiting = setTimeout(tell, data.again + 1);
  };
  const watch = new ResizeObserver(() => { clearTimeout(waiting); waiting = setTimeout(tell, 150); });
  watch.observe(page);
  page.stopWatching = () => { clearTimeout(waiting); watch.disconnect(); };
  return page.stopWatching;
}
"""


def page_width() -> int:
    """Return the width of the place where this is called, in pixels, rounded down so that everything fits."""
    known = PAGE_WIDTH.get()
    st.components.v2.component("page_width", js=SCRIPT)(
        key=MEASURED,
        data={"width": known, "step": STEP, "narrowest": NARROWEST, "again": AGAIN},
        on_width_change=take_width,
        height=1,
    )
    return known


def take_width() -> None:
    """In the callback of the browser: take over the width that it tells."""
    PAGE_WIDTH.set(max(int(read_widget(MEASURED)["width"] or PAGE_WIDTH.at_first), NARROWEST))
