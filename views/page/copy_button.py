"""A button that copies a text, or the address of the page, which always says all that is shown."""

import streamlit as st

BUTTON = '<button type="button"></button>'
STYLE = """
button {
  border: 0; padding: 0.35rem 0; background: none; color: var(--st-link-color); font: inherit; font-size: 0.875rem;
  cursor: pointer; white-space: nowrap;
}
button:hover { text-decoration: underline; }
button:focus-visible { outline: 2px solid var(--st-link-color); outline-offset: 2px; }
"""
# Where the browser lets no page write into its clipboard, the text is shown to be copied by hand.
SCRIPT = """
export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button");
  const what = () => data.what || location.href;
  button.textContent = data.copy;
  button.onclick = () => navigator.clipboard.writeText(what()).then(
    () => {
      button.textContent = data.copied;
      setTimeout(() => { button.textContent = data.copy; }, 2000);
    },
    () => prompt(data.copy, what()),
  );
}
"""


def show_copy_button(key: str, copy: str, copied: str, what: str = "") -> None:
    """Show the button with its word before and after; what it copies is the address of the page unless it is given."""
    st.components.v2.component("copy", html=BUTTON, css=STYLE, js=SCRIPT)(
        key=key, data={"copy": copy, "copied": copied, "what": what}, width="content"
    )
