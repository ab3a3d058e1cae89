"""Imports go one way only, and each outside library stays in the layers that need it."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# layer: the layers below it that it may import
BELOW = {
    "texts": set(),
    "events": {"texts"},
    "loaders": {"events", "texts"},
    "charts": {"events", "texts"},
    "exports": {"charts", "loaders", "events", "texts"},
    "views": {"exports", "charts", "loaders", "events", "texts"},
    "dashboard": {"views", "exports", "charts", "loaders", "events", "texts"},
}
# library: the layers that may import it
CONFINED = {
    "streamlit": {"dashboard", "views"},
    "plotly": {"charts", "exports"},
    "pptx": {"exports"},
    "matplotlib": {"exports"},
}
# Label widths are read from the font files that matplotlib brings; nothing of it draws in charts/.
EXCEPTIONS = {("charts", "matplotlib.get_data_path")}
VAGUE_NAMES = {"utils", "util", "helpers", "common", "core", "manager", "misc"}


def files_of(layer):
    """Return the source files of a layer; none for one that is not there yet."""
    return [*ROOT.glob(f"{layer}.py"), *sorted((ROOT / layer).rglob("*.py"))]


def imported(source):
    """Return what a source imports, as (line, dotted name): `matplotlib.x` also where `x` is used of `matplotlib`."""
    tree = ast.parse(source)
    plain = {}
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if "." in alias.name:
                    found.append((node.lineno, alias.name))
                else:
                    plain[alias.asname or alias.name] = (node.lineno, alias.name)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found += [(node.lineno, f"{node.module}.{alias.name}") for alias in node.names]
        elif isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in ("import_module", "__import__"):
            found += [(node.lineno, arg.value) for arg in node.args[:1] if isinstance(arg, ast.Constant)]
    used = {name: set() for name in plain}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in plain:
            used[node.value.id].add(node.attr)
    for local, (line, name) in plain.items():
        found += [(line, f"{name}.{attribute}") for attribute in sorted(used[local])] or [(line, name)]
    return sorted(found)


def wrong_imports(layer, source):
    """Return the imports of a source that its layer may not have, as (line, dotted name)."""
    wrong = []
    for line, name in imported(source):
        top = name.split(".")[0]
        upward = top in BELOW and top != layer and top not in BELOW[layer]
        confined = layer not in CONFINED.get(top, {layer}) and (layer, name) not in EXCEPTIONS
        if upward or confined:
            wrong.append((line, name))
    return wrong


@pytest.mark.parametrize("layer", BELOW)
def test_a_layer_imports_only_what_lies_below_it(layer):
    wrong = {str(path.relative_to(ROOT)): wrong_imports(layer, path.read_text("utf-8")) for path in files_of(layer)}
    assert {path: names for path, names in wrong.items() if names} == {}


@pytest.mark.parametrize(
    ("layer", "source", "wrong"),
    [
        ("events", "from loaders.load import load_events", [(1, "loaders.load.load_events")]),
        ("events", "import loaders.load", [(1, "loaders.load")]),
        ("texts", "def late():\n    import events", [(2, "events")]),
        ("charts", "import streamlit as st\nst.write(1)", [(1, "streamlit.write")]),
        ("loaders", "from charts import timeline_figure", [(1, "charts.timeline_figure")]),
        ("exports", "from views import filters", [(1, "views.filters")]),
        ("views", "import plotly.graph_objects as go", [(1, "plotly.graph_objects")]),
        ("views", "import dashboard", [(1, "dashboard")]),
        ("charts", "from pptx import Presentation", [(1, "pptx.Presentation")]),
        ("charts", "import matplotlib.pyplot as plt", [(1, "matplotlib.pyplot")]),
        ("charts", "import matplotlib as mpl\nmpl.use('agg')", [(1, "matplotlib.use")]),
        ("events", "from matplotlib import get_data_path", [(1, "matplotlib.get_data_path")]),
        ("events", "from importlib import import_module\nimport_module('plotly')", [(2, "plotly")]),
        # what is right
        ("charts", "from matplotlib import get_data_path\nfrom fontTools import afmLib", []),
        ("charts", "import matplotlib\nmatplotlib.get_data_path()", []),
        ("charts", "import plotly.graph_objects as go\nfrom events import View\nfrom charts.layout import lay_out", []),
        ("events", "from . import dates\nfrom texts import text\nimport pandas", []),
        ("exports", "from pptx import Presentation\nimport matplotlib.pyplot\nfrom loaders import load_events", []),
        ("dashboard", "import streamlit as st\nfrom views import filters\nfrom loaders import load_curated", []),
    ],
)
def test_the_check_finds_what_it_is_for(layer, source, wrong):
    assert wrong_imports(layer, source) == wrong


def test_what_exists_was_checked():
    assert all(files_of(layer) for layer in ("texts", "events", "loaders"))


def test_no_file_has_a_name_that_says_nothing():
    names = [path for layer in BELOW for path in files_of(layer) if {path.stem, path.parent.name} & VAGUE_NAMES]
    assert names == []
