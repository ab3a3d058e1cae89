"""What the pointer does on the chart: a click opens what it meets, a drag looks at its days, a double click steps back.

Plotly could do most of it too, but with unseen marks for labels, bands and titles, which take as long as the chart.
"""

from datetime import date, timedelta

import streamlit as st

from charts import DrawnTimeline
from charts.geometry import Box
from charts.reach import LEAST
from charts.targets import EVENT, target_of
from events.facets import BY_KEY
from events.zoom import zoomed
from views.visit.view import change, step_back
from views.visit.widgets import read_widget

POINTER = "chart_pointer"
BAND = '<div class="band"></div>'
STYLE = """
.band { position: absolute; inset: 0 auto; display: none; background: var(--st-primary-color); opacity: 0.15; }
"""
SCRIPT = """
export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  const host = parentElement.host ?? parentElement;
  const band = parentElement.querySelector(".band");
  const chartAt = (target) => target.closest?.(".st-key-timeline");

  const share = (x) => {
    const { left, width } = host.getBoundingClientRect();
    return Math.min(Math.max((x - left - data.left) / (width - data.left - data.right), 0), 1);
  };
  const x = (at) => `calc(${data.left}px + ${at} * (100% - ${data.left + data.right}px))`;

  // What is smaller than a fingertip is reached beside it too; where there is more than one, the nearest is met.
  const met = ({ clientX, clientY }) => {
    const { left, top, width } = host.getBoundingClientRect();
    const at = [(clientX - left) * data.width / width, clientY - top];
    let [nearest, found] = [Infinity, null];
    for (const [[...box], target] of data.boxes) {
      const [across, down] = [0, 1].map((axis) => {
        const [begin, end] = [box[2 * axis], box[2 * axis + 1]];
        const beside = Math.max(begin - at[axis], at[axis] - end, 0);
        return beside <= Math.max(data.reach - (end - begin), 0) / 2 ? beside : Infinity;
      });
      const distance = Math.hypot(across, down);
      if (distance < Infinity && distance <= nearest) [nearest, found] = [distance, target];
    }
    return found;
  };

  // Who says what is known about a target hears of it.
  const point = (target, { clientX, clientY }) => {
    const chart = document.querySelector(".st-key-timeline");
    if (chart) chart.style.cursor = target && !target.startsWith("=") ? "pointer" : "";
    document.dispatchEvent(new CustomEvent("pointed", { detail: { target, clientX, clientY } }));
  };

  // A press outlasts a run that comes before it is let go.
  const onCancel = () => {
    host.pressed = null;
    band.style.display = "none";
  };
  const onMove = (moved) => {
    if (moved.pointerType === "touch") return;
    // It was let go outside of the window.
    if (!moved.buttons) onCancel();
    const { pressed } = host;
    if (!pressed) return point(chartAt(moved.target) ? met(moved) : null, moved);
    if (!pressed.ends && Math.abs(moved.clientX - pressed.x) < data.least) return;
    point(null, moved);
    const [first, last] = pressed.ends = [share(pressed.x), share(moved.clientX)].sort((a, b) => a - b);
    Object.assign(band.style, { display: "block", left: x(first), width: `calc(${x(last)} - ${x(first)})` });
  };
  const onDown = (down) => {
    host.pressed = chartAt(down.target) && !down.button ? { x: down.clientX, y: down.clientY } : null;
    if (!host.pressed || met(down)) return;
    // Plotly puts a cover under the pointer at each press, so that the browser sees no double click.
    if (down.timeStamp - (host.before ?? -Infinity) < data.quick) setTriggerValue("back", true);
    host.before = down.timeStamp;
  };
  const onUp = (up) => {
    const before = host.pressed;
    onCancel();
    if (!before) return;
    if (before.ends) return setStateValue("shares", [...before.ends, performance.now()]);
    if (Math.hypot(up.clientX - before.x, up.clientY - before.y) >= data.least) return;
    const target = met(up);
    if (target && !target.startsWith("=")) setTriggerValue("clicked", target);
  };
  const onLeave = (left) => point(null, left);

  // A new chart is a new element, so that the page is listened to.
  const heard = {
    pointermove: onMove, pointerdown: onDown, pointerup: onUp, pointercancel: onCancel,
    scroll: onLeave, pointerleave: onLeave,
  };
  host.letGo?.();
  Object.entries(heard).forEach(([name, listener]) => document.addEventListener(name, listener, true));
  host.letGo = () => {
    point(null, {});
    Object.entries(heard).forEach(([name, listener]) => document.removeEventListener(name, listener, true));
  };
  return () => host.letGo();
}
"""
# So many pixels the pointer goes before a click is a drag, and so many milliseconds lie between a double click.
LEAST_DRAG, QUICK = 6, 400


def show_chart_pointer(drawn: DrawnTimeline) -> None:
    """Let the reader point at what is in a chart, click it, and drag across it."""
    layout = drawn.figure.layout
    begin, end = (date.fromisoformat(str(edge)[:10]) for edge in layout.xaxis.range)
    st.components.v2.component("chart_pointer", html=BAND, css=STYLE, js=SCRIPT)(
        key=POINTER,
        data={
            "left": drawn.places.left,
            "right": drawn.places.right,
            "least": LEAST_DRAG,
            "quick": QUICK,
            "reach": LEAST,
            "width": drawn.reach.width,
            "boxes": [(edges(box), str(target)) for target, box in drawn.reach.boxes],
        },
        on_shares_change=lambda: take_days(begin, end),
        on_clicked_change=take_click,
        on_back_change=step_back,
    )


def edges(box: Box) -> tuple[float, ...]:
    """Return the edges of a box as the browser is told of them."""
    return tuple(round(each, 1) for each in (box.left, box.right, box.top, box.bottom))


def take_days(begin: date, end: date) -> None:
    """In the callback of the browser: look at the days of the drag, given as shares of those of the chart."""
    shares = read_widget(POINTER)["shares"]
    if shares:
        days = (end - begin).days
        first, last = sorted(begin + timedelta(days=round(float(share) * days)) for share in shares[:2])
        window = zoomed(first, last, 1)
        change(first=window[0], last=window[1])


def take_click() -> None:
    """In the callback of the browser: choose the event or the law that was clicked, or look at the lane alone."""
    clicked = target_of(str(read_widget(POINTER)["clicked"]))
    if clicked.key == EVENT:
        change(event=clicked.value)
    elif clicked.key in BY_KEY:
        change(**{BY_KEY[clicked.key].field: (clicked.value,)})
