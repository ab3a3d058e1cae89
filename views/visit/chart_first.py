"""The chart first: a change of the View redraws the timeline alone, and all else once the browser has painted it.

The browser draws a chart only after everything that the same run sent is in the page, and the sidebar with its counts
takes it as long as the chart. A run of the chart alone spares the reader that wait.
"""

import streamlit as st

from views.visit.kept import BROWSER_TELLS, CHART_SHOWN, CHART_TURN, REST_BEHIND

CHART, CARD = "chart", "card"
# What these change stands all over the page: it changes as a whole.
AT_ONCE = {"language", "data"}
LONGEST_FRAME, AGAIN = 300, 2000

# A new chart is drawn in the frame after it came into the page and seen in the one after that. A window that is out of
# sight has no frames, so none is waited for long; and what is told is told again until the server has heard it.
SCRIPT = """
export default function ({ data, parentElement, setTriggerValue }) {
  const page = parentElement.host ?? parentElement;
  clearInterval(page.again);
  if (data.heard) return;
  const frame = () => new Promise((done) => { requestAnimationFrame(done); setTimeout(done, data.longest); });
  const tell = () => setTriggerValue("painted", true);
  frame().then(frame).then(frame).then(() => setTimeout(tell));
  page.again = setInterval(tell, data.again);
  return () => clearInterval(page.again);
}
"""


def page_begins(*, with_chart: bool) -> None:
    """Note that a run of the whole page has begun, and whether it shows the chart."""
    CHART_SHOWN.set(with_chart)
    REST_BEHIND.set(False)


def chart_first(fields: set[str]) -> None:
    """In the callback of a change: run alone what the reader waits for, where it is on the page.

    That is the card, of which all else is independent, or the chart, if the browser tells of its paint.
    """
    if CHART_SHOWN.get() and fields == {"event"}:
        st.rerun(CARD)
    if fields == {"picks"}:
        # They are counted at the head of the page and leave the chart as it is.
        st.rerun()
    if CHART_SHOWN.get() and BROWSER_TELLS.get() and not fields & AT_ONCE:
        REST_BEHIND.set(True)
        CHART_TURN.set(CHART_TURN.get() + 1)
        st.rerun(CHART)


def ask_for_paint() -> None:
    """Let the browser tell when the chart of this run has been painted, unless it has told already."""
    heard = BROWSER_TELLS.get() and not REST_BEHIND.get()
    st.components.v2.component("chart_painted", js=SCRIPT)(
        key=f"painted_{CHART_TURN.get()}",
        data={"heard": heard, "longest": LONGEST_FRAME, "again": AGAIN},
        on_painted_change=then_the_rest,
        height=1,
    )


def then_the_rest() -> None:
    """In the callback of the browser: run the page as a whole if it is behind the chart."""
    BROWSER_TELLS.set(True)
    if REST_BEHIND.get():
        st.rerun()
