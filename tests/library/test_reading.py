"""From entries to speeches and their heads."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import ReaderError
from reader.library.library import Entry, Head, head, read
from reader.library.notes import Remark
from reader.speech.model import Note, Outline, Span
from reader.speech.outline import outline, outlined

PRINTED = "题目\n□周金\n我们要这样做。\n一是推进共建。\n二是推进共治。\n(作者系县长)\n"


def entry(data: str | bytes, *remarks: Remark) -> Entry:
    """An entry of something piped in."""
    return Entry("x/a", "x", "a", "-", remarks, data.encode() if isinstance(data, str) else data)


def test_speech_has_all_that_its_file_says() -> None:
    """A speech has its fields, its text and the notes of its collection; its outline is made from these when wanted."""
    speech = read(entry(PRINTED, Remark("注", quote="共治")))

    assert (speech.id, speech.title, speech.author, speech.post) == ("x/a", "题目", "周金", "县长")
    assert speech.text == "我们要这样做。\n一是推进共建。\n二是推进共治。"
    assert speech.outline == Outline()
    assert outlined(speech).outline == outline(speech.text)
    assert speech.notes == (Note("注", "editorial", Span(20, 22)),)


def test_front_matter_wins() -> None:
    """What the TOML head says stands before what the form says."""
    assert read(entry('+++\nauthor = "某人"\n+++\n' + PRINTED)).author == "某人"


def test_head_of_a_file_is_that_of_its_speech(tmp_path: Path) -> None:
    """A list shows of a long file what its page shows, though it reads the ends alone."""
    path = tmp_path / "a.txt"
    path.write_text(f"题目\n□周金\n{'正文。' * 20}\n" + "一段又一段。\n" * 20_000 + "(作者系县长)\n", encoding="utf-8")
    long = Entry("x/a", "x", "a", str(path))

    speech = read(long)

    assert head(long) == Head("题目", "周金", "县长") == Head(speech.title, speech.author, speech.post)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(" \n　\n".encode(), "empty", id="blank"),
        pytest.param(b'+++\ntitle = "a"\n+++\n', "empty", id="front-matter-alone"),
        pytest.param(b"\x7fELF\0", "not_text", id="binary"),
    ],
)
def test_what_is_no_speech_says_so(data: bytes, kind: str) -> None:
    """Reading raises what a person is told, and the head carries the same instead of raising."""
    with pytest.raises(ReaderError) as error:
        read(entry(data))

    assert (error.value.kind, error.value.subject) == (kind, "-")
    carried = head(entry(data))
    assert (carried.title, carried.error and carried.error.kind) == ("a", kind)


def test_head_of_a_missing_file_carries_the_error(tmp_path: Path) -> None:
    """A file that went away after it was listed does not break the list."""
    gone = Entry("x/a", "x", "a", str(tmp_path / "a.txt"))

    assert head(gone).error
    with pytest.raises(ReaderError) as error:
        read(gone)
    assert (error.value.kind, error.value.subject) == ("missing", str(tmp_path / "a.txt"))


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.binary(max_size=200), st.text(max_size=100).map(str.encode)))
def test_any_bytes_are_a_speech_or_an_error(data: bytes) -> None:
    """Whatever a file holds, it is read or refused, and its head agrees."""
    shown = head(entry(data))
    if shown.error:
        with pytest.raises(ReaderError, match=shown.error.kind):
            read(entry(data))
    else:
        speech = read(entry(data))
        assert shown == Head(speech.title, speech.author, speech.post)


def test_a_line_of_ten_megabytes_is_read(tmp_path: Path) -> None:
    """One endless line has a short title and stays whole."""
    path = tmp_path / "a.txt"
    path.write_bytes("长".encode() * 3_500_000)
    line = Entry("x/a", "x", "a", str(path))

    assert head(line) == Head("长" * 39 + "…", "", "")
