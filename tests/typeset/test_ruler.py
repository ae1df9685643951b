"""How far a row reaches."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.cells import clusters, visible, width
from reader.typeset.ruler import ruler_of

texts = (
    st.text(st.sampled_from("中国，“”a1 …"))
    | st.text(st.sampled_from("ab"))
    | st.text(st.sampled_from("中a\u0301👍🏽🇨\t"))
)


@settings(deadline=None)
@given(texts, st.integers(0, 30), st.data())
def test_a_row_reaches_as_far_as_its_cells(text: str, cells: int, data: st.DataObject) -> None:
    """The reach fits into the cells, and with one more cluster it would not."""
    shown = visible(text)
    boundaries = [cluster.start for cluster in clusters(shown)] + [len(shown)]
    start = data.draw(st.sampled_from(boundaries))

    reach = ruler_of(shown).reach(start, cells)

    fitting = [end for end in boundaries if end >= start and width(shown[start:end]) <= cells]
    assert min(reach, len(shown)) == fitting[-1]


@settings(deadline=None)
@given(texts.filter(bool))
def test_boundaries_are_those_of_clusters(text: str) -> None:
    """Rows may only end where a cluster does."""
    shown = visible(text)
    ruler = ruler_of(shown)

    assert [offset for offset in range(len(shown)) if ruler.is_boundary(offset)] == [
        cluster.start for cluster in clusters(shown)
    ]
    assert [ruler.after(cluster.start) for cluster in clusters(shown)] == [cluster.end for cluster in clusters(shown)]
