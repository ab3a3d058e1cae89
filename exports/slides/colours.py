"""The colours of a sheet as those of the theme, so that another theme restyles a deck; what it has not is literal."""

from colorsys import rgb_to_hls
from functools import cache

from charts.palette import INKS, STYLES, parts, tint

INK = INKS["light"]
# A theme has six accents for thirteen mission types: those with the most events, no two of one hue beside each other.
ACCENTS = (
    "UN peacekeeping",
    "Agreement",
    "Capacity building",
    "Humanitarian relief",
    "Diplomacy",
    "Legislation and policy",
)
# The slots of a theme in the order of its schema. Links are as quiet as the sources that they stand in.
THEME_COLOURS: dict[str, str] = {
    "dk1": INK.text,
    "lt1": INK.paper,
    "dk2": INK.quiet,
    "lt2": INK.era,
    **{f"accent{number}": STYLES[name].light for number, name in enumerate(ACCENTS, start=1)},
    "hlink": INK.quiet,
    "folHlink": INK.quiet,
}
# What a slide calls the first four, which a master maps to them.
ON_SLIDES = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
WHOLE = 100_000


@cache
def colour(rgb: str, opacity: float = 1.0) -> str:
    """Return the XML of a colour, given as #rrggbb, with an opacity from 0 to 1."""
    name, changes = themed().get(rgb, ("", ""))
    if opacity < 1:
        changes += f'<a:alpha val="{round(opacity * WHOLE)}"/>'
    if name:
        return f'<a:schemeClr val="{name}">{changes}</a:schemeClr>'
    return f'<a:srgbClr val="{rgb[1:]}">{changes}</a:srgbClr>'


def filled(rgb: str, opacity: float = 1.0) -> str:
    """Return the XML of a fill of one colour."""
    return f"<a:solidFill>{colour(rgb, opacity)}</a:solidFill>"


@cache
def themed() -> dict[str, tuple[str, str]]:
    """Return for each colour that the theme has, or that is a shade of one, its name and what changes it."""
    found: dict[str, tuple[str, str]] = {
        INK.line: ("bg2", shade(INK.era, INK.line)),
        INK.stripe: ("bg1", shade(INK.paper, INK.stripe)),
    }
    for slot in (name for name in THEME_COLOURS if name.startswith("accent")):
        rgb = THEME_COLOURS[slot]
        found[tint(rgb, "light")] = (slot, shade(rgb, tint(rgb, "light")))
    for slot, rgb in reversed(THEME_COLOURS.items()):
        found[rgb] = (ON_SLIDES.get(slot, slot), "")
    return found


def shade(base: str, wanted: str) -> str:
    """Return what makes one colour of another of the same hue: its lightness changed, then its saturation."""
    _, light, full = rgb_to_hls(*(part / 255 for part in parts(base)))
    _, lighter, fuller = rgb_to_hls(*(part / 255 for part in parts(wanted)))
    kept = (1 - lighter) / (1 - light) if lighter > light else lighter / light
    added = f'<a:lumOff val="{round((1 - kept) * WHOLE)}"/>' if lighter > light else ""
    strength = f'<a:satMod val="{round(fuller / full * WHOLE)}"/>' if full else ""
    return f'{strength}<a:lumMod val="{round(kept * WHOLE)}"/>{added}'
