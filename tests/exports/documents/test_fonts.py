"""The fonts that come with the requirements are found, and their lack is said."""

import pytest
from matplotlib import font_manager

from exports.documents import fonts as module
from exports.documents.fonts import fonts, shipped_japanese


def test_the_japanese_font_is_a_file_of_the_requirements():
    assert shipped_japanese().read_bytes()[:4] == b"\x00\x01\x00\x00"


@pytest.mark.parametrize("spec", [None, "elsewhere"])
def test_a_package_without_its_font_is_refused(spec, monkeypatch, tmp_path):
    class Elsewhere:
        origin = str(tmp_path / "__init__.py")

    monkeypatch.setattr(module, "find_spec", lambda _: Elsewhere() if spec else None)
    with pytest.raises(ModuleNotFoundError, match=r"matplotlib-fontja with fonts.ipaexg\.ttf is missing"):
        shipped_japanese()


@pytest.mark.parametrize("gone", ["IPAexGothic", "DejaVu Sans"])
def test_a_matplotlib_that_does_not_list_a_font_is_refused(gone, monkeypatch):
    fonts()
    bare = [entry for entry in font_manager.fontManager.ttflist if "matplotlib" in entry.fname and entry.name != gone]
    monkeypatch.setattr(font_manager.fontManager, "ttflist", bare)
    monkeypatch.setattr(font_manager.fontManager, "addfont", lambda _: None)
    with pytest.raises(RuntimeError, match="does not list"):
        fonts.__wrapped__()
