"""What a visit keeps and what is private to Streamlit stand in one place each."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = [*ROOT.glob("dashboard.py"), *sorted((ROOT / "views").rglob("*.py"))]
KEEPERS = {"views/visit/kept.py", "views/visit/widgets.py"}
DOORS = {"views/streamlit_doors.py"}
SERVER = ("streamlit.", "starlette.")


def touches_session_state(source):
    """Whether a source reads or writes the session state, in whatever way it comes to it."""
    names = {"session_state", "SessionStateProxy", "get_session_state"}
    return any(
        (isinstance(node, ast.Attribute) and node.attr in names)
        or (isinstance(node, ast.Name) and node.id in names)
        or (isinstance(node, ast.alias) and node.name.split(".")[-1] in names)
        for node in ast.walk(ast.parse(source))
    )


def private_names(source):
    """Return what a source takes from inside Streamlit or from the server below it, past `import streamlit as st`."""
    private = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            private += [each.name for each in node.names if each.name.startswith(SERVER)]
        elif isinstance(node, ast.ImportFrom) and f"{node.module}.".startswith(SERVER):
            private += [f"{node.module}.{each.name}" for each in node.names]
        elif isinstance(node, ast.Attribute):
            name = ast.unparse(node)
            if name.startswith("st.") and any(part.startswith("_") or part == "runtime" for part in name.split(".")):
                private.append(name)
        elif isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            private += [node.args[0].value] if str(node.args[0].value).startswith(SERVER) else []
    return private


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_keeps_to_its_place(path):
    source, name = path.read_text("utf-8"), path.relative_to(ROOT).as_posix()
    assert touches_session_state(source) == (name in KEEPERS)
    assert bool(private_names(source)) == (name in DOORS)


@pytest.mark.parametrize(
    ("source", "touches", "private"),
    [
        ("import streamlit as st\nst.session_state['view'] = 1", True, []),
        ("import streamlit as st\nstate = st.session_state", True, []),
        ("from streamlit import session_state", True, ["streamlit.session_state"]),
        ("from streamlit.runtime.scriptrunner import x", False, ["streamlit.runtime.scriptrunner.x"]),
        ("import starlette.formparsers", False, ["starlette.formparsers"]),
        ("import streamlit as st\nst.runtime.exists()", False, ["st.runtime.exists", "st.runtime"]),
        ("import streamlit as st\nst.query_params.from_dict({})\nst.components.v2.component('x')", False, []),
    ],
)
def test_the_check_finds_what_it_is_for(source, touches, private):
    assert touches_session_state(source) is touches
    assert private_names(source) == private
