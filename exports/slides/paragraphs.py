"""The words of a slide in its placeholders, and lists in boxes of their own, as real paragraphs with their links."""

from collections.abc import Iterator

from exports.sheets.scene import Group
from exports.slides.colours import filled
from exports.slides.fitting import Fit
from exports.slides.layouts import ON_SLIDE, number_field, placeholder
from exports.slides.lists import columns_of
from exports.slides.shapes import Names, text_box
from exports.slides.slots import Filled, Level, Paragraph, list_levels, list_paragraphs
from exports.slides.words import OF_PLACEHOLDER, Look, exactly, look_of, paragraph_properties, run, text_body
from texts import text


def in_placeholder(names: Names, each: Filled) -> str:
    """Return a placeholder of a slide with its words; place, size and look are those of its layout."""
    slot, language = each.slot, names.language
    if slot.kind == "sldNum":
        number, _, rest = each.paragraphs[0].words.partition(" ")
        words = number_field(language, number) + (run(language, f" {rest}") if rest else "")
        paragraphs = f"<a:p>{words}</a:p>"
    else:
        paragraphs = "".join(f"<a:p>{level_of(one)}{runs(names, one, OF_PLACEHOLDER)}</a:p>" for one in each.paragraphs)
    named = each.paragraphs[0].words if slot.kind == "title" else text(f"slide.{slot.kind}", language)
    return placeholder(named, names.number(), slot.kind, slot.number, paragraphs, body=each.body or ON_SLIDE)


def list_boxes(names: Names, group: Group, width: float, bottom: float) -> Iterator[str]:
    """Yield the columns of a list under a chart, on a sheet of a width, each as a box of text down to a height."""
    columns = columns_of([group], width)
    levels, named = list_levels(columns), text("role.sources", names.language)
    for number, column in enumerate(columns, start=1):
        paragraphs = list_paragraphs(column, list(levels))
        words = "".join(listed(names, one, list(levels.values())[one.level]) for one in paragraphs)
        box = (column.left, column.top, column.right, bottom)
        yield text_box(names, f"{named} {number}", box, text_body(words, wrap=True, anchor="t"))


def in_box(names: Names, each: Filled, fit: Fit) -> str:
    """Return the words of a slot as a box of text, where a template has no place for them."""
    left, top, right, bottom = each.slot.box
    levels = [level.times(fit.factor) for level in each.slot.levels]
    words = "".join(listed(names, one, levels[one.level]) for one in each.paragraphs)
    box = (*fit.at((left, top)), *fit.at((right, bottom)))
    return text_box(
        names, text(f"slide.{each.slot.kind}", names.language), box, text_body(words, wrap=True, anchor="t")
    )


def listed(names: Names, paragraph: Paragraph, level: Level) -> str:
    """Return a paragraph of a list with the look of its level."""
    properties = paragraph_properties("left", spacing=exactly(level.leading), above=level.above, hanging=level.hanging)
    return f"<a:p>{properties}{runs(names, paragraph, look_of(level.size, level.colour))}</a:p>"


def level_of(paragraph: Paragraph) -> str:
    """Return which level of its placeholder a paragraph is of."""
    return f'<a:pPr lvl="{paragraph.level}"/>' if paragraph.level else ""


def runs(names: Names, paragraph: Paragraph, look: Look) -> str:
    """Return what hangs to the left of a paragraph, and its words, the last of which is the link.

    A program that takes a link for one long word would begin a new line for it.
    """
    language, words, relation = names.language, paragraph.words, names.relation.get(paragraph.link, "")
    if relation:
        before, _, linked = words.rpartition(" ")
        content = (run(language, f"{before} ", look) if before else "") + run(language, linked, look, relation)
    else:
        content = run(language, words, look)
    if not paragraph.hanging:
        return content
    hanging = look if look.elements else look._replace(elements=filled(paragraph.hanging_colour))
    return run(language, f"{paragraph.hanging}\t", hanging) + content
