"""Names stand in the order in which they are read."""

import re

import pytest

from events.facets import FACETS
from events.reading_order import reading_order
from events.variants import NO_VARIANTS
from loaders import load_curated

CURATED = load_curated().table


def in_order(*names, variants=CURATED.variants):
    """Return names in reading order."""
    return sorted(names, key=lambda name: reading_order(name, variants))


@pytest.mark.parametrize(
    "names",
    [
        ["アメリカ合衆国", "英国", "オーストラリア", "韓国", "中国", "ドイツ", "南スーダン", "モンゴル", "ヨルダン"],
        ["オーストラリア", "オーストリア", "オマーン"],  # a long vowel is the vowel
        ["ガーナ", "カタール", "ガボン"],  # voiced or not, the letter counts
        ["ハイチ", "パナマ", "バヌアツ"],
        ["海上自衛隊", "航空自衛隊", "国連", "陸上自衛隊"],
        ["NATO", "アフリカ開発会議（TICAD）"],
    ],
)
def test_japanese_names_stand_in_the_order_of_their_readings(names):
    assert in_order(*reversed(names)) == names


def test_accents_and_case_do_not_part_names():
    assert in_order("Zambia", "Åland Islands", "albania", "Côte d’Ivoire", "Chile") == [
        "Åland Islands",
        "albania",
        "Chile",
        "Côte d’Ivoire",
        "Zambia",
    ]


def test_without_readings_names_keep_an_order():
    assert in_order("米国", "アメリカ", "Chile", variants=NO_VARIANTS) == ["Chile", "アメリカ", "米国"]


@pytest.mark.parametrize("facet", [facet for facet in FACETS if facet.key != "type"], ids=lambda facet: facet.key)
def test_every_curated_name_can_be_read(facet):
    names = [facet.name(CURATED, value, "ja") for value in facet.occurring(CURATED)]
    unread = {name: read for name in names if re.search("[一-龠]", read := CURATED.variants.read(name))}
    assert unread == {}
