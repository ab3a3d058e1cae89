"""The programs and the style of the offline page, and the policy that lets nothing else run and no request out."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from plotly.offline import get_plotlyjs

from charts.palette import FONT_FAMILY, INKS

HERE = Path(__file__).parent
# In the order in which they rest on each other.
SCRIPTS = ("search.js", "choice.js", "drawing.js", "pointer.js", "card.js", "page.js", "use.js")


@cache
def scripts() -> tuple[str, str]:
    """Return Plotly, and the script of the page."""
    own = "\n".join((HERE / name).read_text(encoding="utf-8") for name in SCRIPTS)
    return get_plotlyjs(), f'"use strict";\n{own}'


@cache
def programs() -> bytes:
    """Return the elements of the scripts; they are most of the file, and put into it as the bytes that they are."""
    return "".join(f"<script>{each}</script>\n" for each in scripts()).encode()


@cache
def style() -> str:
    """Return the style of the page in the colours and the fonts of the charts."""
    ink = INKS["light"]
    colours = "".join(f" --{name}: {getattr(ink, name)};" for name in ("paper", "text", "quiet", "line", "accent"))
    return f":root {{{colours} --font: {FONT_FAMILY}; }}\n" + (HERE / "page.css").read_text(encoding="utf-8")


@cache
def policy() -> str:
    """Return a policy under which only these scripts run, known by their hashes, and nothing is fetched or sent."""
    hashes = " ".join(f"'sha256-{b64encode(sha256(each.encode()).digest()).decode()}'" for each in scripts())
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )
