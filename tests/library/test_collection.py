"""What `collection.toml` may say."""

from __future__ import annotations

import pytest

from reader.library.collection import Manifest, manifest
from reader.library.notes import Remark


def read(toml: str) -> Manifest:
    """The manifest of a collection with this TOML."""
    return manifest(toml.encode(), "collection.toml")


def test_all_that_it_may_say() -> None:
    """Each key has its field, and a note may tell which of several like words it means."""
    toml = """
    title = "五篇"
    source = "报纸"
    date = 2022-11-23
    preface = "编者按"
    order = ["b", "a"]
    [[note]]
    words = "全篇"
    speech = "a"
    [[note]]
    words = "此处"
    speech = "a"
    quote = "甲"
    before = "乙"
    occurrence = 2
    kind = "own"
    [[note]]
    words = "职务"
    speech = "b"
    field = "post"
    """

    assert read(toml) == Manifest(
        title="五篇",
        source="报纸",
        date="2022-11-23",
        preface="编者按",
        order=("b", "a"),
        remarks=(
            Remark("全篇", "a"),
            Remark("此处", "a", "甲", "乙", 2, kind="own"),
            Remark("职务", "b", field="post"),
        ),
    )


def test_preface_may_be_called_note() -> None:
    """Where there are no notes, the editor's note may go by its own name."""
    assert read('note = "编者按"') == Manifest(preface="编者按")


def test_empty_file_says_nothing() -> None:
    """An empty file is a collection without words of its own."""
    assert read("") == Manifest()


@pytest.mark.parametrize(
    ("toml", "detail"),
    [
        pytest.param('title = "题"\norder = "a"', "order", id="order-no-list"),
        pytest.param('title = "题"\norder = [1]', "order", id="order-of-numbers"),
        pytest.param('title = "题"\n[[note]]\nquote = "甲"', "[[note]] 1", id="no-words"),
        pytest.param('title = "题"\n[[note]]\nwords = "注"\nfield = "mood"', "[[note]] 1", id="no-such-field"),
        pytest.param('title = "题"\n[[note]]\nwords = "注"\nkind = "odd"', "[[note]] 1", id="no-such-kind"),
        pytest.param('title = "题"\n[[note]]\nwords = "注"\noccurrence = 0', "[[note]] 1", id="no-such-occurrence"),
        pytest.param('title = "题"\n[[note]]\nwords = "注"\noccurrence = true', "[[note]] 1", id="true-is-no-number"),
        pytest.param('title = "题"\nnote = [1]', "[[note]] 1", id="no-table"),
    ],
)
def test_what_is_wrong_is_told_and_the_rest_used(toml: str, detail: str) -> None:
    """A key that cannot be used is a problem, and the others count."""
    found = read(toml)

    assert (found.title, found.order, found.remarks) == ("题", (), ())
    assert [(problem.kind, problem.subject, problem.detail) for problem in found.problems] == [
        ("bad_collection", "collection.toml", detail)
    ]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        pytest.param(b"title = ", "bad_toml", id="bad-toml"),
        pytest.param(b"a = " + b"[" * 5000, "bad_toml", id="deep"),
        pytest.param(b"date = " + b"1" * 5000, "bad_toml", id="endless-number"),
        pytest.param(b"date = 0x" + b"f" * 5000, "bad_toml", id="endless-hexadecimal"),
        pytest.param(b"note" + b".a" * 5000 + b" = 1", "bad_toml", id="deep-keys"),
        pytest.param(b"\0", "not_text", id="not-text"),
    ],
)
def test_unreadable_file_is_a_problem(data: bytes, kind: str) -> None:
    """A file that is no TOML gives no words, only the problem."""
    found = manifest(data, "collection.toml")

    assert [problem.kind for problem in found.problems] == [kind]
    assert found == Manifest(problems=found.problems)
