"""The theme of our slides: the fonts and colours of the sheets, and no effect on anything."""

from functools import cache

from exports.archive import PROGRAM
from exports.slides.colours import THEME_COLOURS

LATIN, EAST_ASIAN = "Arial", "Yu Gothic"
FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'


@cache
def theme() -> str:
    """Return the XML of the theme."""
    colours = "".join(f'<a:{slot}><a:srgbClr val="{rgb[1:]}"/></a:{slot}>' for slot, rgb in THEME_COLOURS.items())
    fonts = "".join(f"<a:{name}Font>{typefaces()}</a:{name}Font>" for name in ("major", "minor"))
    lines = "".join(f'<a:ln w="{width}">{FILL}</a:ln>' for width in (6350, 12700, 19050))
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="{PROGRAM}"><a:themeElements>'
        f'<a:clrScheme name="{PROGRAM}">{colours}</a:clrScheme><a:fontScheme name="{PROGRAM}">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="{PROGRAM}"><a:fillStyleLst>{FILL * 3}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effects}</a:effectStyleLst><a:bgFillStyleLst>{FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )


def typefaces() -> str:
    """Return the fonts for Latin and East Asian letters, and for Japanese ones where a program asks for its script."""
    return (
        f'<a:latin typeface="{LATIN}"/><a:ea typeface="{EAST_ASIAN}"/><a:cs typeface="{LATIN}"/>'
        f'<a:font script="Jpan" typeface="{EAST_ASIAN}"/>'
    )
