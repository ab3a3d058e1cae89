"""A visit to the page without a browser, and datasets that are not as they should be."""

import json
import shutil
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import pytest
import streamlit as st
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

import views.visit.data
from events import View
from loaders import Correction, load_curated
from loaders.curated import DATA
from views.page.tab_row import TABS

PAGE = Path(__file__).parents[2] / "dashboard.py"
PATIENCE = 120


@dataclass
class Visit:
    """An open page; `at` is Streamlit's own view of it."""

    at: AppTest

    @property
    def view(self):
        """The View that the page shows."""
        return self.at.session_state["view"]

    @property
    def address(self):
        """The View that the address of the page asks for."""
        parts = self.at.query_params
        return View.from_query("&".join(f"{key}={value}" for key in parts for value in self.values(parts[key])))

    @property
    def words(self):
        """Everything written on the page in Markdown, as text, as a caption or as an error."""
        kinds = (self.at.markdown, self.at.text, self.at.caption, self.at.error, self.at.code)
        folded = [each.proto.popover.label for each in self.at.get("popover")]
        return "\n".join([*(str(element.value) for kind in kinds for element in kind), *folded])

    @property
    def filter_line(self):
        """The line that says how many events are shown and why."""
        return next(each.value for each in self.at.markdown if each.value.startswith("**")).replace("\\", "")

    @property
    def shown(self):
        """How many events the page says it shows."""
        digits = self.filter_line.split("**")[1].replace(",", "")
        numbers = [int(word) for word in "".join(c if c.isdigit() else " " for c in digits).split()]
        return numbers[-1] if self.view.language == "ja" else numbers[0]

    @staticmethod
    def values(given):
        """Return the values of a key of the address."""
        return given if isinstance(given, list) else [given]

    def run(self):
        """Wait until the page stands, and hold it to having no exception."""
        self.at.run()
        assert not self.at.exception, self.at.exception[0].value
        return self

    def click(self, key):
        """Press a button."""
        self.at.button(key=key).click()
        return self.run()

    def set(self, kind, key, value):
        """Give a widget a value."""
        widget = self.end(key) if key in ("first", "last") else getattr(self.at, kind)(key=key)
        widget.set_value(value)
        return self.run()

    def level(self, level):
        """Have the reader choose down to which importance events are shown."""
        self.at.session_state["level_chosen"] = True
        self.at.session_state["view"] = replace(self.view, importance=level)
        return self.run()

    def end(self, name):
        """The field of an end of the window, `first` or `last`."""
        return next(each for each in self.at.text_input if each.key.split("_")[0] == name)

    @property
    def years(self):
        """The slider of years."""
        return next(each for each in self.at.slider if each.key.split("_")[0] == "years")

    def slide(self, years):
        """Move the slider of years."""
        self.years.set_value(years)
        return self.run()

    def tab(self, name):
        """Open a tab."""
        assert name in TABS
        self.at.session_state["open_tab"] = name
        return self.run()

    def drop(self, content, name="mine.csv"):
        """Drop a file on the tab of one's own events."""
        self.tab("own_events")
        self.at.file_uploader[0].upload(name, content.encode() if isinstance(content, str) else content)
        return self.run()

    def look(self, at="own"):
        """Press the button that leads from the file to the timeline."""
        return self.click(f"look_{at}")

    def correct(self, *corrections):
        """Correct cells of the file, as (row, column, value)."""
        file = self.at.session_state["own_file"]
        made = tuple(Correction(*each) for each in corrections)
        self.at.session_state["own_file"] = replace(file, corrections=(*file.corrections, *made))
        return self.run()

    @property
    def levels(self):
        """What the choice of the level was told: its words, and the level that it shows."""
        told = [each.proto for each in self.at.get("bidi_component")]
        data = json.loads(next(each.json for each in told if each.component_name == "level_choice"))
        return [words for _, words in data["levels"]], data["shown"]

    @property
    def drawn(self):
        """The ids of the marks of the charts that were sent."""
        charts = [json.loads(chart.proto.spec) for chart in self.at.get("plotly_chart")]
        return {data[0] for chart in charts for trace in chart["data"] for data in trace.get("customdata", ())}


@pytest.fixture(scope="session", autouse=True)
def components():
    """Look through the installed packages for components of Streamlit once, as a server does, not with every page."""
    found = manifest_scanner.scan_component_manifests()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", lambda: found)
        yield


@pytest.fixture
def visit():
    """Return a function that opens the page at an address, at all events unless it says otherwise."""

    def open_page(**address):
        at = AppTest.from_file(str(PAGE), default_timeout=PATIENCE)
        for key, value in ({"importance": "3"} | address).items():
            at.query_params[key.rstrip("_")] = value
        return Visit(at).run()

    return open_page


@pytest.fixture
def with_file(visit):
    """Return a function that opens the page and drops a file."""
    return lambda content, name="mine.csv", **address: visit(**address).drop(content, name)


@pytest.fixture
def dataset(tmp_path, monkeypatch):
    """Return a copy of the curated dataset that the page reads instead of its own."""
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    monkeypatch.setattr(views.visit.data, "DATA", folder)
    monkeypatch.setattr(views.visit.data, "load_curated", partial(load_curated, folder))
    st.cache_resource.clear()
    yield folder
    st.cache_resource.clear()
