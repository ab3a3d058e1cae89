"""What ties the card of the chosen event to its mark: the ring around the mark, the side of the card, the keys.

The chart itself is not drawn anew for it. Steps are counted in the browser and sent as their sum, since the server
takes several quick presses of one button for one.
"""

from dataclasses import asdict

import streamlit as st

from charts.places import Places
from events.table import EventTable
from views.visit.kept import ROOM, STEPS_TAKEN
from views.visit.steps import step
from views.visit.view import change
from views.visit.widgets import read_widget

RINGS = '<div class="rings"></div>'
STYLE = """
.ring {
  position: absolute; box-sizing: border-box; border: 2px solid var(--st-primary-color); border-radius: 10px;
  scroll-margin: 9rem 0 2rem;
}
@media (max-width: 700px) { .ring { scroll-margin-bottom: 55vh; } }
"""
SCRIPT = """
export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  const host = parentElement.host ?? parentElement;
  const rings = parentElement.querySelector(".rings");
  const card = document.querySelector(".st-key-details");
  host.steps ??= data.taken;
  const step = (by) => { host.steps += by; setStateValue("steps", host.steps); };

  rings.replaceChildren(...data.places.map(({ begin, end, top, bottom }) => {
    const ring = document.createElement("div");
    const at = (share) => `calc(${data.left}px + ${share} * (100% - ${data.left + data.right}px))`;
    ring.className = "ring";
    Object.assign(ring.style, {
      left: at(begin), top: `${top}px`, height: `${bottom - top}px`, width: `calc(${at(end)} - ${at(begin)})`,
    });
    return ring;
  }));
  const ring = rings.firstElementChild;
  const shown = `${data.event} ${data.room}`;

  // The card stands at the side on which it hides less of the mark, of a long bar the part with its name; its ground is
  // that of the page.
  const dock = () => {
    if (!card?.isConnected) return;
    const whole = (document.querySelector(".st-key-chart_frame") ?? card.parentElement).getBoundingClientRect();
    const width = card.getBoundingClientRect().width;
    card.style.background = getComputedStyle(document.querySelector(".stApp")).backgroundColor;
    const mark = ring?.getBoundingClientRect();
    const named = mark && Math.min(mark.right, mark.left + data.named);
    const hidden = (left) => mark ? Math.min(named, left + width) - Math.max(mark.left, left) : 0;
    const [left, right] = [Math.max(whole.left, 0), whole.right - width];
    card.style.left = innerWidth > 700 ? `${hidden(right) > Math.max(hidden(left), 0) ? left : right}px` : "";
  };
  if (data.event) {
    const box = ring?.getBoundingClientRect();
    const seen = !box || (box.top >= data.head && box.bottom <= innerHeight);
    if (host.shown !== shown && !seen) ring.scrollIntoView({ block: "nearest" });
    dock();
  }
  host.shown = shown;

  const keyed = ["input", "textarea", ...["slider", "tab", "grid", "listbox", "radio"].map((role) => `[role=${role}]`)];
  const typing = (target) => target.closest?.(keyed.join());
  const onKey = (pressed) => {
    if (!data.event || pressed.altKey || pressed.ctrlKey || pressed.metaKey || typing(pressed.target)) return;
    const by = { ArrowLeft: -1, ArrowRight: 1 }[pressed.key];
    if (by) { pressed.preventDefault(); step(by); }
    if (pressed.key === "Escape") setTriggerValue("closed", true);
  };
  const onClick = (click) => {
    const button = click.target.closest?.(".st-key-previous button, .st-key-next button");
    if (!button) return;
    click.stopPropagation();
    if (!button.disabled) step(button.closest(".st-key-next") ? 1 : -1);
  };
  host.letGo?.();
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick, true);
  addEventListener("resize", dock);
  host.letGo = () => {
    document.removeEventListener("keydown", onKey);
    document.removeEventListener("click", onClick, true);
    removeEventListener("resize", dock);
  };
  return () => host.letGo();
}
"""
DOCK = "dock"
# So many pixels of a bar hold its name.
NAMED = 160
# So many pixels at the top of the window are under Streamlit's own header.
HEAD = 48


def show_dock(table: EventTable, event: str, places: Places | None) -> None:
    """Put the ring around the marks of an event, and let keys and quick clicks go from event to event."""
    of_event = places.of.get(event, ()) if places else ()
    st.components.v2.component("dock", html=RINGS, css=STYLE, js=SCRIPT)(
        key=DOCK,
        data={
            "event": event,
            "named": NAMED,
            "head": HEAD,
            "room": str(ROOM.get()),
            "taken": STEPS_TAKEN.get(),
            "left": places.left if places else 0,
            "right": places.right if places else 0,
            "places": [asdict(place) for place in of_event],
        },
        on_steps_change=lambda: take_steps(table),
        on_closed_change=take_close,
    )


def take_steps(table: EventTable) -> None:
    """In the callback of the browser: go as many events on as were asked for since the last time."""
    asked = int(read_widget(DOCK)["steps"] or 0)
    by = asked - STEPS_TAKEN.get()
    STEPS_TAKEN.set(asked)
    step(table, by)


def take_close() -> None:
    """In the callback of the browser: close the card."""
    change(event="")
