"""How much room the chart has, so that it is laid out for the size at which it is drawn."""

import streamlit as st

from views.visit.kept import ROOM, Room
from views.visit.widgets import read_widget

STEP = 40
NARROWEST, LOWEST = 320, 640
MEASURED = "room"
AGAIN = 2_000

# The figure stretches to the page; only a change of more than a step asks for a new layout. The sidebar slides in while
# the page opens, so the width counts only once it has been still; it is told again until the server has heard it. The
# height is what the window has below this place, whatever the reader scrolled. Streamlit calls the function anew with
# new data, and calls what it returned only when the page goes.
SCRIPT = """
export default function ({ data, parentElement, setStateValue }) {
  const page = parentElement.host ?? parentElement;
  page.stopWatching?.();
  let waiting;
  const scrolled = () => document.querySelector("[data-testid=stMain]")?.scrollTop ?? 0;
  const stepped = (size, least) => Math.max(Math.floor(size / data.step) * data.step, least);
  const tell = () => {
    const place = page.getBoundingClientRect();
    if (place.width <= 0) return;
    const width = stepped(place.width, data.narrowest);
    const height = stepped(innerHeight - place.top - scrolled(), data.lowest);
    if (width === data.width && height === data.height) return;
    const size = `${width}x${height}`;
    if (size !== page.toldSize || performance.now() - page.toldAt > data.again) {
      page.toldSize = size;
      page.toldAt = performance.now();
      setStateValue("size", { width, height });
    }
    waiting = setTimeout(tell, data.again + 1);
  };
  const later = () => { clearTimeout(waiting); waiting = setTimeout(tell, 150); };
  const watch = new ResizeObserver(later);
  watch.observe(page);
  addEventListener("resize", later);
  page.stopWatching = () => { clearTimeout(waiting); watch.disconnect(); removeEventListener("resize", later); };
  return page.stopWatching;
}
"""


def room_here() -> Room:
    """Return how wide the page and how high its window is from here on, rounded down so that everything fits."""
    known = ROOM.get()
    st.components.v2.component("room", js=SCRIPT)(
        key=MEASURED,
        data={
            "width": known.width,
            "height": known.height,
            "step": STEP,
            "narrowest": NARROWEST,
            "lowest": LOWEST,
            "again": AGAIN,
        },
        on_size_change=take_room,
        height=1,
    )
    return known


def take_room() -> None:
    """In the callback of the browser: take over the size that it tells."""
    size = read_widget(MEASURED)["size"]
    if size:
        ROOM.set(Room(max(int(size["width"]), NARROWEST), max(int(size["height"]), LOWEST)))
