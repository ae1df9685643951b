"""Queries in, hits out."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import ReaderError
from reader.find.hits import Finder, Hit
from reader.find.query import Query
from reader.text.fold import fold

ALPHABET = "高质量发，、·“”。！1 \u3000\nABab１２Ａßé\u0301…⑹⼈\u200b\ufe0f"

texts = st.text(st.sampled_from(ALPHABET), max_size=60)
phrases = st.text(st.sampled_from(ALPHABET), min_size=1, max_size=4)


def found(text: str, query: Query | str) -> list[str]:
    """The words of each hit."""
    query = Query(query) if isinstance(query, str) else query
    return [text[hit.start : hit.end] for hit in Finder(text).find(query)]


@pytest.mark.parametrize(
    ("text", "query", "hits"),
    [
        pytest.param(
            "推进高质量发展。高 质量，发展", "高质量发展", ["高质量发展", "高 质量，发展"], id="blanks and commas"
        ),
        pytest.param("推进高质量发展", "高质量 发展", ["高质量发展"], id="blanks in the query"),
        pytest.param("坚持“三共”提升", "三共提升", ["三共”提升"], id="quotation marks inside"),
        pytest.param("坚持“三共”提升", "“三共”", ["“三共”"], id="quotation marks as typed"),
        pytest.param("坚持“三共”提升", '"三共"', ["三共"], id="quotation marks of another keyboard"),
        pytest.param("列夫·托尔斯泰", "列夫托尔斯泰", ["列夫·托尔斯泰"], id="an interpunct"),
        pytest.param("２０２４ 年", "2024年", ["２０２４ 年"], id="full width"),
        pytest.param("GDP增长，gdp 增长", "gdp增长", ["GDP增长", "gdp 增长"], id="lower case means either"),
        pytest.param("GDP，gdp，Gdp", "Gdp", ["Gdp"], id="an upper-case letter means itself"),
        pytest.param("发展。质量", "发展质量", [], id="never across a full stop"),
        pytest.param("发展！质量；发展？质量", "发展质量", [], id="never across other stops"),
        pytest.param("发展\n质量", "发展质量", [], id="never across a paragraph's end"),
        pytest.param("发展质量", "发展\n质量", ["发展质量"], id="a query pasted in two lines"),
        pytest.param("发展。质量", "展。质", ["展。质"], id="a stop that was typed"),
        pytest.param("the  United Nations", "united nations", ["United Nations"], id="words"),
        pytest.param("thea", "the a", [], id="a blank between words counts"),
        pytest.param("aaaa", "aa", ["aa", "aa"], id="disjoint"),
        pytest.param(".…", "...", ["…"], id="a whole character after a part of it"),
        pytest.param("“三“三“", "“三“", ["“三“", "三"], id="typed marks are not shared by two hits"),
        pytest.param("发展", "，", [], id="marks alone"),
        pytest.param("发展", "", [], id="nothing"),
        pytest.param("", "发展", [], id="no text"),
    ],
)
def test_folded(text: str, query: str, hits: list[str]) -> None:
    """A phrase is found however it was typed."""
    assert found(text, query) == hits


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        pytest.param(Query("Ab", case="ignore"), ["ab", "AB", "Ab"], id="case ignored"),
        pytest.param(Query("ab", case="match"), ["ab"], id="case matched"),
        pytest.param(Query("ab", exact=True), ["ab"], id="exact"),
        pytest.param(Query("a，b", exact=True), [], id="exact does not fold"),
        pytest.param(Query("\n", exact=True), [], id="exact stays in its paragraph"),
        pytest.param(Query("", exact=True), [], id="exact and empty"),
        pytest.param(Query("^a.", regex=True), ["ab", "Ab"], id="regex, paragraph by paragraph"),
        pytest.param(Query("b$", regex=True), ["B", "b"], id="regex at a paragraph's end"),
        pytest.param(Query("A[^x]+", regex=True), ["AB", "Ab"], id="regex with case never crosses paragraphs"),
        pytest.param(Query(r"\Sb", regex=True), ["ab", "AB", "Ab"], id="an upper-case escape is no letter"),
        pytest.param(Query("x*", regex=True), [], id="empty matches are none"),
    ],
)
def test_strictness(query: Query, hits: list[str]) -> None:
    """Case, exactness and patterns are kept to."""
    assert found("ab AB\nAb", query) == hits


@pytest.mark.parametrize(
    ("text", "query", "kind"),
    [
        pytest.param("高质量", Query("高质量"), "literal", id="the very characters"),
        pytest.param("高 质量", Query("高质量"), "folded", id="typed differently"),
        pytest.param("“三共”", Query("“三共”"), "literal", id="with their marks"),
        pytest.param("GDP", Query("gdp"), "folded", id="another case"),
        pytest.param("高质量", Query("高质量", exact=True), "literal", id="exact"),
        pytest.param("高质量", Query("高.量", regex=True), "regex", id="regex"),
    ],
)
def test_kind(text: str, query: Query, kind: str) -> None:
    """A hit says whether the text has the query's very characters."""
    assert [hit.kind for hit in Finder(text).find(query)] == [kind]


@pytest.mark.parametrize("pattern", ["(", "[", "a{2,1}", "(" * 5000, "*"])
def test_bad_pattern(pattern: str) -> None:
    """A pattern that cannot be compiled is the reader's to mend."""
    with pytest.raises(ReaderError) as caught:
        Finder("text").find(Query(pattern, regex=True))

    assert (caught.value.kind, caught.value.subject) == ("bad_pattern", pattern)
    assert caught.value.detail


def test_doubtful_pattern_is_quiet() -> None:
    """A pattern that Python would warn of is searched for."""
    assert found("a[b", Query("[[a]", regex=True)) == ["a", "["]


@given(texts, phrases)
@settings(max_examples=400, deadline=None)
def test_hits_fold_to_the_query(text: str, phrase: str) -> None:
    """Every hit folds to what the query folds to; hits are ordered, disjoint and inside a paragraph."""
    query = Query(phrase)

    hits = Finder(text).find(query)

    wanted = fold(phrase.replace("\n", " ").strip(), keep_case=query.keeps_case).text
    for hit in hits:
        words = text[hit.start : hit.end]
        assert fold(words.strip(), keep_case=query.keeps_case).text == wanted
        assert "\n" not in words
    assert all(before.end <= after.start for before, after in pairwise(hits))
    assert wanted or not hits


@given(texts, st.data())
@settings(max_examples=400, deadline=None)
def test_words_of_the_text_are_found(text: str, data: st.DataObject) -> None:
    """Any phrase of a paragraph that does not cut a character in two is found where it stands."""
    start = data.draw(st.integers(0, len(text)))
    phrase = text[start : data.draw(st.integers(start, len(text)))].partition("\n")[0]
    after = text[start + len(phrase) :]
    cuts = phrase[:1] in "\u0301\ufe0f" or after[:1] in "\u0301\ufe0f"
    if not cuts and fold(phrase.strip()).text:
        hits = Finder(text).find(Query(phrase, case="match"))
        assert any(hit.start < start + len(phrase) and hit.end > start for hit in hits)


@given(texts, phrases)
@settings(max_examples=100, deadline=None)
def test_exact_hits_are_the_query(text: str, phrase: str) -> None:
    """Exact hits are as many as the text counts."""
    hits = Finder(text).find(Query(phrase, exact=True))

    assert all(text[hit.start : hit.end] == phrase for hit in hits)
    assert len(hits) == (0 if "\n" in phrase else text.count(phrase))


def test_text_is_folded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second key costs no second folding."""
    finder = Finder("高 质量")
    finder.find(Query("高"))
    monkeypatch.setattr(finder, "text", "")

    assert finder.find(Query("质量")) == (Hit(2, 4, "folded"),)
