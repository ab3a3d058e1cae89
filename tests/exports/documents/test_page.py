"""The page that opens offline says of every event what is known, with a link to each of its sources."""

import re
from html import unescape


def test_every_further_source_is_a_link_in_the_row_of_its_event(curated, exported):
    page = exported("country=AUS", "html").decode()
    rows = dict(re.findall(r'<tr id="event-([^"]+)">(.*?)</tr>', page))
    frame = curated.frame[curated.frame["id"].isin(rows)]
    assert (frame["further_sources"] != "").sum() > 5
    for event in frame.to_dict("records"):
        links = [unescape(link) for link in re.findall(r'href="([^"]+)"', rows[event["id"]])]
        assert links == [event["source_url"], *event["further_sources"].split()]
