"""What is said about a thing in the chart, in short, while the pointer is on it."""

import streamlit as st

from charts.reach import Reach

TIP = '<div class="tip"></div>'
STYLE = """
.tip {
  position: fixed; z-index: 98; display: none; box-sizing: border-box; max-width: min(27rem, 94vw);
  padding: 0.3rem 0.5rem; pointer-events: none; overflow-wrap: anywhere; font: 12px/1.35 var(--st-font);
  background: var(--st-background-color); color: var(--st-text-color);
  border: 1px solid var(--st-border-color); border-radius: 3px;
}
.tip > :first-child { font-weight: 600; }
@media print { .tip { visibility: hidden; } }
"""
SCRIPT = """
export default function ({ data, parentElement }) {
  const host = parentElement.host ?? parentElement;
  const tip = parentElement.querySelector(".tip");
  const onPointed = ({ detail: { target, clientX, clientY } }) => {
    const lines = data.cards[target];
    tip.style.display = lines ? "block" : "none";
    if (!lines) return;
    tip.replaceChildren(...lines.map((line) => {
      const each = document.createElement("div");
      each.textContent = line;
      return each;
    }));
    const { width, height } = tip.getBoundingClientRect();
    const [right, below] = [clientX + 14, clientY + 16];
    tip.style.left = `${Math.max(right + width > innerWidth ? clientX - 14 - width : right, 4)}px`;
    tip.style.top = `${Math.max(below + height > innerHeight ? clientY - 12 - height : below, 4)}px`;
  };
  host.letGo?.();
  document.addEventListener("pointed", onPointed);
  host.letGo = () => document.removeEventListener("pointed", onPointed);
  return () => host.letGo();
}
"""


def show_chart_cards(reach: Reach) -> None:
    """Bring up the card of what the pointer is on; it comes after the chart, which it would hold up."""
    st.components.v2.component("chart_cards", html=TIP, css=STYLE, js=SCRIPT)(
        key="chart_cards",
        data={"cards": {str(target): lines for target, lines in reach.cards.items()}},
    )
