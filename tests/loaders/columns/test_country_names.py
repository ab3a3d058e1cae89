"""Countries as people write them, also by the official names of treaties, become codes."""

import pytest

from loaders.columns.country_names import countries


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Cambodia", "KHM"),
        ("カンボジア", "KHM"),
        ("KH", "KHM"),
        ("NA", "NAM"),
        ("NO", "NOR"),
        ("US; UK", "USA;GBR"),
        ("米国、英国", "USA;GBR"),
        ("日・米・豪", "JPN;USA;AUS"),
        ("日米豪印", "JPN;USA;AUS;IND"),
        ("日中韓;中米", "JPN;CHN;KOR;中米"),
        ("no", "no"),
        ("Korea, Republic of", "KOR"),
        ("Bosnia and Herzegovina", "BIH"),
        ("Japan and Australia", "JPN;AUS"),
        ("Cote d'Ivoire", "CIV"),
        ("Russia (Soviet Union)", "RUS"),
        ("French Republic", "FRA"),
        ("the Kingdom of Cambodia", "KHM"),
        ("Democratic Republic of Timor-Leste", "TLS"),
        ("Japan, Atlantis", "Japan, Atlantis"),
        ("USA;Atlantis", "USA;Atlantis"),
        ("NaN", "NaN"),
    ],
)
def test_countries(cell, expected):
    assert countries(cell) == expected
