"""What dates that were read may still not say: spans where there is no room, days of another calendar, far years."""

from dataclasses import replace

import pandas as pd

from events.dates import ONGOING
from loaders.dates.column import ReadColumn
from loaders.problems import Finding, finding
from loaders.text_columns import TEXT

DAYS_TO_1904 = pd.Timedelta(days=1462)
NO_END = "9999-12-31"
YEARS_AHEAD = 100


def since_1904(serial: Finding) -> Finding:
    """Suggest for the numbers of a workbook that counts days from 1904 the days that it means."""
    days = pd.to_datetime(serial.varying["suggestion"], format="%Y-%m-%d") + DAYS_TO_1904
    return replace(serial, varying={"suggestion": days.dt.strftime("%Y-%m-%d").astype(TEXT)})


def spans(frame: pd.DataFrame, read: dict[str, ReadColumn]) -> list[Finding]:
    """Find cells with a span where there is no room for it: in an end, or in a start whose row has an end as well."""
    if "end" not in read:
        return []
    given = frame["end"].str.strip()
    twice = (read["start"].end != "") & (given != "") & (read["start"].end != read["end"].start)
    in_end = read["end"].end != ""
    return [
        finding("date_span_twice", "start", frame.loc[twice, "start"], "error", end=frame.loc[twice, "end"]),
        finding("date_span_in_end", "end", frame.loc[in_end, "end"], "error"),
    ]


def plausible(
    dates: dict[str, pd.Series], frame: pd.DataFrame, last_year: int
) -> tuple[dict[str, pd.Series], list[Finding]]:
    """Find dates far ahead; as an end, 31 December 9999 is what databases write for no end, and is taken so."""
    found = []
    if "end" in dates:
        given = frame.get("end", dates["end"])
        endless = dates["end"] == NO_END
        dates = dates | {"end": dates["end"].where(~endless, ONGOING)}
        found = [
            finding("end_endless", "end", given[endless], "warning"),
            finding("end_dash", "end", given[given.str.strip().isin(["-", "–", "—", "−"])], "warning"),
        ]
    for column, texts in dates.items():
        if column != "source_date":
            far = texts.str.fullmatch(r"(?:[0-9]{4}(?:-[0-9X]{2}){0,2}|[0-9]{3}X)[~?%]?") & (
                texts.str.slice(0, 4) > f"{last_year:04d}"
            )
            found.append(finding("date_far", column, frame.get(column, texts)[far], "error", last=last_year))
    return dates, found
