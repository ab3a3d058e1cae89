"""The window of time on the strip: its ends are dragged, it is moved, keys do the same, and a click takes one year."""

from datetime import date

import streamlit as st

from charts import Figure
from charts.overview import years_a_bar
from charts.scale import Scale, day_number
from events.dates import parse_date
from events.table import EventTable
from events.view import View
from texts import text
from views.visit.view import change
from views.visit.widgets import read_widget
from views.visit.window import window_of_years, years_of

WINDOW = "strip_window"
PARTS = """
<div class="move" role="slider" tabindex="0"></div>
<div class="first end" role="slider" tabindex="0"></div>
<div class="last end" role="slider" tabindex="0"></div>
"""
STYLE = """
[role=slider] { position: absolute; pointer-events: auto; touch-action: none; }
.move { top: 0; height: 10px; cursor: grab; background: var(--st-primary-color); background-clip: content-box;
  box-sizing: border-box; padding: 0 0 7px; opacity: 0.6; }
.end { top: 0; bottom: 16px; width: 16px; margin-left: -8px; cursor: ew-resize; }
.end::after {
  content: ""; position: absolute; inset: 25% 5px; border-radius: 3px; background: var(--st-primary-color);
}
[role=slider]:focus-visible { outline: 2px solid var(--st-primary-color); }
"""
# While a part is dragged it follows the pointer; the years are told when it is let go.
SCRIPT = """
export default function ({ data, parentElement, setStateValue }) {
  const host = parentElement.host ?? parentElement;
  const [move, first, last] = parentElement.querySelectorAll("[role=slider]");
  const [begin, end] = [Date.parse(data.begin), Date.parse(data.end)];
  const share = (day) => (Date.parse(day) - begin) / (end - begin);
  const year = (at) => new Date(begin + at * (end - begin)).getUTCFullYear();
  const half = 0.5 * 365.25 * 86400000 / (end - begin);
  const inside = (at) => Math.min(Math.max(at, 0), 1);
  let ends = [inside(share(data.first)), inside(share(data.last))];

  const x = (at) => `calc(${data.left}px + ${at} * (100% - ${data.left + data.right}px))`;
  const years = () => {
    const [a, b] = [year(ends[0] + half), year(ends[1] - half)];
    return [Math.min(a, b), Math.max(a, b)];
  };
  const place = () => {
    first.style.left = move.style.left = x(ends[0]);
    last.style.left = x(ends[1]);
    move.style.width = `calc(${x(ends[1])} - ${x(ends[0])})`;
    [[first, years()[0]], [last, years()[1]], [move, years()[0]]].forEach(([part, now]) => {
      part.setAttribute("aria-valuenow", now);
      part.setAttribute("aria-valuemin", year(half));
      part.setAttribute("aria-valuemax", year(1 - half));
    });
  };
  const shift = (part, by) => {
    const whole = part === move ? Math.min(Math.max(by, -ends[0]), 1 - ends[1]) : by;
    if (part !== last) ends[0] = inside(Math.min(ends[0] + whole, part === move ? 1 : ends[1] - half));
    if (part !== first) ends[1] = inside(Math.max(ends[1] + whole, part === move ? 0 : ends[0] + half));
    place();
  };
  const tell = () => setStateValue("years", years());

  [[move, data.words.move], [first, data.words.first], [last, data.words.last]].forEach(([part, word]) => {
    part.setAttribute("aria-label", word);
    part.title = word;
    part.onpointerdown = (down) => {
      part.setPointerCapture(down.pointerId);
      let before = down.clientX;
      part.onpointermove = (moved) => {
        shift(part, (moved.clientX - before) / (host.getBoundingClientRect().width - data.left - data.right));
        before = moved.clientX;
      };
      part.onpointerup = () => { part.onpointermove = part.onpointerup = null; tell(); };
    };
    part.onkeydown = (pressed) => {
      const by = { ArrowLeft: -1, ArrowRight: 1, PageDown: -5, PageUp: 5 }[pressed.key];
      if (!by) return;
      pressed.preventDefault();
      shift(part, by * 2 * half);
      tell();
    };
  });
  place();

  // Plotly tells of drags on the strip, and of no click beside them.
  let down = null;
  const onDown = (pressed) => { down = pressed.target.closest?.(".st-key-overview .nsewdrag") && pressed.clientX; };
  const onUp = (released) => {
    if (down == null || Math.abs(released.clientX - down) > 3) return;
    const { left, width } = host.getBoundingClientRect();
    const at = (released.clientX - left - data.left) / (width - data.left - data.right);
    if (at < 0 || at > 1) return;
    const clicked = year(at) - (year(at) % data.step);
    setStateValue("years", [clicked, clicked + data.step - 1]);
  };
  host.letGo?.();
  document.addEventListener("pointerdown", onDown);
  document.addEventListener("pointerup", onUp);
  host.letGo = () => {
    document.removeEventListener("pointerdown", onDown);
    document.removeEventListener("pointerup", onUp);
  };
  return () => host.letGo();
}
"""


def show_strip_window(table: EventTable, view: View, strip: Figure) -> None:
    """Put the ends of the window over the strip, in whole years."""
    layout = strip.layout
    begin, end = layout.xaxis.range
    first_day, last_day = (day_number(date.fromisoformat(str(edge)[:10])) for edge in (begin, end))
    step = years_a_bar(Scale(first_day, last_day, layout.margin.l, layout.margin.r))
    st.components.v2.component("strip_window", html=PARTS, css=STYLE, js=SCRIPT)(
        key=WINDOW,
        data={
            "left": layout.margin.l,
            "right": layout.margin.r,
            "begin": f"{begin}Z",
            "end": f"{end}Z",
            "step": step,
            "first": parse_date(view.first).first_day.isoformat() if view.first else f"{begin}Z",
            "last": parse_date(view.last).last_day.isoformat() if view.last else f"{end}Z",
            "words": {name: text(f"chart.window_{name}", view.language) for name in ("first", "last", "move")},
        },
        on_years_change=lambda: take_ends(table),
    )


def take_ends(table: EventTable) -> None:
    """In the callback of the browser: set the window to the years that it tells."""
    years = read_widget(WINDOW)["years"]
    if years:
        change(**window_of_years((int(years[0]), int(years[1])), years_of(table)))
