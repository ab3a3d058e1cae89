"""A drag across the chart looks at its days, a double click steps back.

Plotly could tell of drags too, but in Streamlit only instead of clicks on marks.
"""

from datetime import date, timedelta

import streamlit as st

from charts import Figure
from charts.places import Places
from events.zoom import zoomed
from views.visit.view import change, step_back
from views.visit.widgets import read_widget

DRAG = "drag_zoom"
BAND = '<div class="band"></div>'
STYLE = """
.band { position: absolute; inset: 0 auto; display: none; background: var(--st-primary-color); opacity: 0.15; }
"""
SCRIPT = """
export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  const host = parentElement.host ?? parentElement;
  const band = parentElement.querySelector(".band");
  const onChart = (target) => target.closest?.(".st-key-timeline .nsewdrag");
  const share = (x) => {
    const { left, width } = host.getBoundingClientRect();
    return Math.min(Math.max((x - left - data.left) / (width - data.left - data.right), 0), 1);
  };
  const x = (at) => `calc(${data.left}px + ${at} * (100% - ${data.left + data.right}px))`;
  const onDown = (down) => {
    if (down.button || down.pointerType === "touch" || !onChart(down.target)) return;
    // Plotly puts a cover under the pointer at each press, so that the browser sees no double click.
    const quick = down.timeStamp - (host.pressed ?? -Infinity) < data.quick;
    host.pressed = down.timeStamp;
    if (quick && !document.querySelector(".st-key-timeline .hovertext")) setTriggerValue("back", true);
    const from = share(down.clientX);
    let ends = null;
    const move = (moved) => {
      if (!ends && Math.abs(moved.clientX - down.clientX) < data.least) return;
      ends = [from, share(moved.clientX)].sort((a, b) => a - b);
      Object.assign(band.style, { display: "block", left: x(ends[0]), width: `calc(${x(ends[1])} - ${x(ends[0])})` });
    };
    const up = () => {
      document.removeEventListener("pointermove", move, true);
      document.removeEventListener("pointerup", up, true);
      band.style.display = "none";
      if (ends) setStateValue("shares", [...ends, performance.now()]);
    };
    document.addEventListener("pointermove", move, true);
    document.addEventListener("pointerup", up, true);
  };
  // A new chart is a new element, so that the page is listened to.
  host.letGo?.();
  document.addEventListener("pointerdown", onDown);
  host.letGo = () => document.removeEventListener("pointerdown", onDown);
  return () => host.letGo();
}
"""
# So many pixels the pointer goes before a click is a drag, and so many milliseconds lie between a double click.
LEAST, QUICK = 6, 400


def show_drag_zoom(chart: Figure, places: Places) -> None:
    """Let the reader drag across a chart with these margins."""
    begin, end = (date.fromisoformat(str(edge)[:10]) for edge in chart.layout.xaxis.range)
    st.components.v2.component("drag_zoom", html=BAND, css=STYLE, js=SCRIPT)(
        key=DRAG,
        data={"left": places.left, "right": places.right, "least": LEAST, "quick": QUICK},
        on_shares_change=lambda: take_days(begin, end),
        on_back_change=step_back,
    )


def take_days(begin: date, end: date) -> None:
    """In the callback of the browser: look at the days of the drag, given as shares of those of the chart."""
    shares = read_widget(DRAG)["shares"]
    if shares:
        days = (end - begin).days
        first, last = sorted(begin + timedelta(days=round(float(share) * days)) for share in shares[:2])
        window = zoomed(first, last, 1)
        change(first=window[0], last=window[1])
