"""Down to which importance events are shown, and how many these are: a choice of one, by the browser told as a number.

Streamlit's own choice is told by its words. With a count among them they change under a click that comes late, which
would then mean nothing.
"""

import pandas as pd
import streamlit as st

from events.view import View
from events.vocabulary import IMPORTANCES
from texts import text
from views.visit.kept import LEVEL_CHOSEN
from views.visit.view import change
from views.visit.widgets import read_widget

LEVEL = "importance"
GROUP = '<div role="radiogroup"></div>'
STYLE = """
.st-key-importance [role="radiogroup"] { display: flex; }
.st-key-importance [role="radio"] {
  height: 2.5rem; padding: 0 0.75rem; margin-left: -1px; border: 1px solid var(--st-border-color); border-radius: 0;
  background: none; color: inherit; font: inherit; font-size: 0.875rem; white-space: nowrap; cursor: pointer;
}
.st-key-importance [role="radio"]:first-child { margin: 0; border-radius: 0.5rem 0 0 0.5rem; }
.st-key-importance [role="radio"]:last-child { border-radius: 0 0.5rem 0.5rem 0; }
.st-key-importance [role="radio"]:hover, .st-key-importance [role="radio"][aria-checked="true"] {
  z-index: 1; border-color: var(--st-primary-color);
}
.st-key-importance [role="radio"][aria-checked="true"] {
  background: color-mix(in srgb, var(--st-primary-color) 10%, transparent); font-weight: 600;
}
.st-key-importance [role="radio"]:focus-visible { outline: 2px solid var(--st-link-color); outline-offset: 2px; }
"""
# By the radio group pattern of the ARIA Authoring Practices Guide.
SCRIPT = """
export default function ({ data, parentElement, setTriggerValue }) {
  const group = parentElement.querySelector("[role=radiogroup]");
  group.setAttribute("aria-label", data.label);
  const radios = data.levels.map(([level, words], place) => {
    const radio = group.children[place] ?? group.appendChild(document.createElement("button"));
    radio.setAttribute("role", "radio");
    radio.textContent = words;
    return radio;
  });
  const check = (place) => radios.forEach((radio, each) => {
    radio.setAttribute("aria-checked", each === place);
    radio.tabIndex = each === place ? 0 : -1;
  });
  const choose = (place) => {
    if (radios[place].getAttribute("aria-checked") === "true") return;
    check(place);
    setTriggerValue("level", data.levels[place][0]);
  };
  radios.forEach((radio, place) => {
    radio.onclick = () => choose(place);
    radio.onkeydown = (event) => {
      const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (!by) return;
      event.preventDefault();
      const next = (place + by + radios.length) % radios.length;
      radios[next].focus();
      choose(next);
    };
  });
  check(data.levels.findIndex(([level]) => level === data.shown));
}
"""


def show_level(view: View, counts: pd.Series) -> None:
    """Show the levels with their events, and which is shown."""
    words = [(level, f"{text(f'filter.importance_{level}', view.language)} {counts[level]:,}") for level in IMPORTANCES]
    st.components.v2.component("level_choice", html=GROUP, css=STYLE, js=SCRIPT, isolate_styles=False)(
        key=LEVEL,
        data={"label": text("filter.importance", view.language), "levels": words, "shown": view.importance},
        width="content",
        height="content",
        on_level_change=take_level,
    )


def take_level() -> None:
    """In the callback of the browser: show the level that was chosen; from then on narrowing leaves it."""
    level = read_widget(LEVEL)["level"]
    if level in IMPORTANCES:
        LEVEL_CHOSEN.set(True)
        change(importance=level)
