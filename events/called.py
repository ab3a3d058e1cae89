"""Which value of a list a reader means by a name that is not in it: in another language, spelling or kind of kana."""

from collections.abc import Iterable, Mapping

from events.folding import folded, in_hiragana
from events.variants import Variants


def value_called(given: str, names: Mapping[str, Iterable[str]], variants: Variants) -> str:
    """Return the value one of whose names is the given one or a variant of it, else the first one that begins so.

    `names` has the names of each value, the likeliest value first; "" when no value is called so.
    """
    plain = in_hiragana(folded(given)).strip()
    if not plain:
        return ""
    wanted = {plain, *map(in_hiragana, variants.alternatives(folded(given).strip()))}
    spelled = {value: [in_hiragana(folded(name)) for name in each] for value, each in names.items()}
    exactly = (value for value, each in spelled.items() if wanted.intersection(each))
    nearly = (value for value, each in spelled.items() if any(name.startswith(plain) for name in each))
    return next(exactly, "") or next(nearly, "")
