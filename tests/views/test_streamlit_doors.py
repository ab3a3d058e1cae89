"""Each private door is there in the Streamlit that is installed; where it is gone, the page says so and goes on."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest
import streamlit.runtime.scriptrunner
from starlette.datastructures import Headers
from starlette.formparsers import MultiPartParser

import views.streamlit_doors
from texts import LANGUAGES, text
from views.streamlit_doors import behind, delete_upload, goes_through_history, hold_uploads_in_memory, say_gone

MEGABYTE = 1024 * 1024


@pytest.fixture(autouse=True)
def nothing_said_yet():
    """Let a door that is gone be said anew in each test."""
    say_gone.cache_clear()


@pytest.fixture
def run_that(monkeypatch):
    """Return a function that has Streamlit know these things of the run that is under way."""
    return lambda **known: monkeypatch.setattr(
        streamlit.runtime.scriptrunner, "get_script_run_ctx", lambda: SimpleNamespace(**known)
    )


def received(size):
    """Return a file of a size as the server has it after an upload."""
    head = b'--edge\r\nContent-Disposition: form-data; name="f"; filename="mine.csv"\r\n\r\n'

    async def body():
        yield head
        for _ in range(size // MEGABYTE):
            yield b"x" * MEGABYTE
        yield b"\r\n--edge--\r\n"

    async def parsed():
        parser = MultiPartParser(Headers({"content-type": "multipart/form-data; boundary=edge"}), body())
        return (await parser.parse())["f"]

    with ThreadPoolExecutor(max_workers=1) as thread:  # a browser of another test may hold this thread's event loop
        return thread.submit(asyncio.run, parsed()).result()


def test_uploads_are_held_in_memory_up_to_the_size_that_is_asked_for(monkeypatch):
    monkeypatch.setattr(MultiPartParser, "spool_max_size", MEGABYTE)
    assert received(3 * MEGABYTE).file._rolled
    assert hold_uploads_in_memory(4 * MEGABYTE)
    assert not received(3 * MEGABYTE).file._rolled


def test_uploads_that_cannot_be_held_in_memory_are_refused(monkeypatch, caplog):
    monkeypatch.delattr(MultiPartParser, "spool_max_size")
    assert not hold_uploads_in_memory(MEGABYTE)
    assert not hasattr(MultiPartParser, "spool_max_size")
    assert "spool_max_size" in caplog.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_then_says_why_in_one_sentence_and_takes_no_file(visit, monkeypatch, language):
    monkeypatch.delattr(MultiPartParser, "spool_max_size")
    page = visit(lang=language).tab("own_events")
    assert [each.value for each in page.at.error] == [text("file.not_in_memory", language)]
    assert not page.at.file_uploader


def test_a_run_says_whether_the_reader_went_through_history(run_that):
    for went in (True, False):
        run_that(is_history_navigation=went)
        assert goes_through_history() is went


def test_streamlit_still_says_whether_the_reader_went_through_history(visit, caplog):
    assert "is_history_navigation" in streamlit.runtime.scriptrunner.ScriptRunContext.__dataclass_fields__
    visit()
    assert "is_history_navigation" not in caplog.text


def test_without_its_history_the_page_opens_and_stays_as_it_is(visit, monkeypatch, caplog):
    monkeypatch.setattr(views.streamlit_doors, "run_of_script", lambda: None)
    page = visit(country="AUS").set("text_input", "first", "2007")
    assert page.address.first == page.view.first == "2007"
    assert caplog.text.count("is_history_navigation") == 1


def test_the_copy_of_a_dropped_file_is_deleted(run_that):
    deleted = []
    uploads = SimpleNamespace(remove_file=lambda session, file: deleted.append((session, file)))
    run_that(uploaded_file_mgr=uploads, session_id="visit")
    delete_upload(SimpleNamespace(file_id="file"))
    assert deleted == [("visit", "file")]


@pytest.mark.parametrize("known", [{}, {"uploaded_file_mgr": SimpleNamespace(), "session_id": "visit"}])
def test_a_copy_that_cannot_be_deleted_is_said_in_the_log(run_that, known, caplog):
    run_that(**known)
    delete_upload(SimpleNamespace(file_id="file"))
    assert "until the visit ends" in caplog.text


@pytest.mark.parametrize(("module", "name"), [("streamlit.no_such_module", "x"), ("streamlit.runtime", "no_such_name")])
def test_a_door_that_is_gone_is_nothing(module, name):
    assert behind(module, name) is None
