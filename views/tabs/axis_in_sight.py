"""The axis of years once more over that of the chart: it stays at the top of the window while a high chart scrolls."""

import streamlit as st

from charts import DrawnTimeline
from charts.layout import TICKS_HEIGHT
from charts.palette import FONT_FAMILY

AXIS = '<div class="axis" aria-hidden="true"></div>'
STYLE = """
.axis { position: relative; height: calc(var(--high) * 1px); background: var(--st-background-color); }
/* So much below the middle Plotly writes its ticks. */
.axis > span { position: absolute; top: calc(50% + 1.6px); transform: translate(-50%, -50%); white-space: nowrap; }
"""
SCRIPT = """
export default function ({ data, parentElement }) {
  const axis = parentElement.querySelector(".axis");
  axis.style.setProperty("--high", data.high);
  axis.style.font = `${data.size}px ${data.family}`;
  axis.style.color = data.colour;
  axis.replaceChildren(...data.ticks.map(([share, label]) => {
    const tick = document.createElement("span");
    tick.textContent = label;
    tick.style.left = `${100 * share}%`;
    return tick;
  }));
}
"""


def show_axis_in_sight(drawn: DrawnTimeline) -> None:
    """Show the ticks of a chart, of which this is the top."""
    font = drawn.figure.layout.xaxis.tickfont
    st.components.v2.component("axis_in_sight", html=AXIS, css=STYLE, js=SCRIPT)(
        key="axis_in_sight",
        data={
            "ticks": drawn.ticks,
            "high": TICKS_HEIGHT,
            "size": font.size,
            "family": FONT_FAMILY,
            "colour": font.color,
        },
    )
