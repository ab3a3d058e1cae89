"""The tabs of the page: their names in a row, and which of them is open.

Streamlit's own tabs go through the marks of a chart, and ask for their style, at every step of a run: a click would
wait for that.
"""

import streamlit as st

from texts import text
from views.visit.kept import OPEN_TAB
from views.visit.widgets import read_widget

TABS = ("timeline", "table", "briefing", "own_events", "about")
PANEL = "panel"
ASKED = "tabs"

ROW = '<div role="tablist"></div>'
STYLE = """
.st-key-tabs [role="tablist"] {
  display: flex; flex-wrap: wrap; gap: 0 1rem;
}
.st-key-tabs [role="tab"] {
  height: 2.5rem; padding: 0; border: 0; border-bottom: 2px solid transparent; border-radius: 0;
  background: none; color: inherit; font: inherit; font-size: 0.875rem; cursor: pointer;
}
.st-key-tabs [role="tab"]:hover, .st-key-tabs [role="tab"][aria-selected="true"] { color: var(--st-link-color); }
.st-key-tabs [role="tab"][aria-selected="true"] { border-color: var(--st-link-color); }
.st-key-tabs [role="tab"]:focus-visible { outline: 2px solid var(--st-link-color); outline-offset: 2px; }
"""
# By the tabs pattern of the ARIA Authoring Practices Guide, with the arrow keys opening what they come to.
SCRIPT = """
export default function ({ data, parentElement, setTriggerValue }) {
  const row = parentElement.querySelector("[role=tablist]");
  const panel = document.querySelector(`.st-key-${data.panel}`);
  const tabs = data.tabs.map(([, name], place) => {
    const tab = row.children[place] ?? row.appendChild(document.createElement("button"));
    tab.setAttribute("role", "tab");
    tab.id = `${data.panel}-tab-${place}`;
    tab.textContent = name;
    return tab;
  });
  const select = (chosen) => {
    for (const tab of tabs) {
      const selected = tab === tabs[chosen];
      tab.setAttribute("aria-selected", selected);
      tab.tabIndex = selected ? 0 : -1;
      selected ? tab.setAttribute("aria-controls", data.panel) : tab.removeAttribute("aria-controls");
    }
    panel.id = data.panel;
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tabs[chosen].id);
  };
  const open = (chosen) => {
    if (tabs[chosen].getAttribute("aria-selected") === "true") return;
    select(chosen);
    setTriggerValue("opened", data.tabs[chosen][0]);
  };
  tabs.forEach((tab, place) => {
    tab.onclick = () => open(place);
    tab.onkeydown = (event) => {
      const n = tabs.length;
      const next = { ArrowRight: (place + 1) % n, ArrowLeft: (place + n - 1) % n, Home: 0, End: n - 1 }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      tabs[next].focus();
      open(next);
    };
  });
  select(data.tabs.findIndex(([key]) => key === data.open));
}
"""


def tab_of_visit() -> str:
    """Return which tab is open; the first, where an address asks for one that there is not."""
    return OPEN_TAB.get() if OPEN_TAB.get() in TABS else TABS[0]


def show_tabs(language: str) -> None:
    """Show the tabs, after what the open one holds has been put into a container with the key PANEL."""
    names = [(tab, text(f"page.{tab}", language)) for tab in TABS]
    st.components.v2.component("page_tabs", html=ROW, css=STYLE, js=SCRIPT, isolate_styles=False)(
        key=ASKED,
        data={"tabs": names, "open": tab_of_visit(), "panel": PANEL},
        width="content",
        on_opened_change=take_tab,
    )


def take_tab() -> None:
    """In the callback of the browser: open the tab that the reader asked for."""
    if read_widget(ASKED)["opened"] in TABS:
        open_tab(read_widget(ASKED)["opened"])


def open_tab(tab: str) -> None:
    """Have a tab open in the next run."""
    OPEN_TAB.set(tab)
