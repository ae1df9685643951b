"""Tables of texts and the points in them: one for each family of markers and each oddity of numbering."""

from __future__ import annotations

import pytest

from reader.speech.model import Outline
from reader.speech.outline import outline
from tests.speech.drawing import markers, warned

FAMILIES = {
    "han_stop": ("一、抓作风\n先查后改。\n二、抓队伍\n先训后用。", ["一", "二"]),
    "official levels": (
        "一、抓作风\n（一）查问题\n1.自己查\n（1）开会查\n（2）下去查\n2.大家查\n（二）改问题\n二、抓队伍\n",
        ["一", "  （一）", "    1", "      （1）", "      （2）", "    2", "  （二）", "二"],
    ),
    "copula": ("今年做三件事。一是修路；二是架桥；三是通水。", ["一是", "二是", "三是"]),
    "demand": ("办好学校，一要有房子，二要有先生。", ["一要", "二要"]),
    "which": ("理由有二。其一，路远。其二，人少。", ["其一", "其二"]),
    "ordinal": ("讲三点。第一，路要通。第二，水要清。第三，树要绿。", ["第一", "第二", "第三"]),
    "ordinal with classifier": ("第一个是路，第二个是水。", ["第一个", "第二个"]),
    "mixed set": ("首先，路要通。第二，水要清。最后，树要绿。", ["首先", "第二", "最后"]),
    "sequence": ("首先，路要通。其次，水要清。再次，树要绿。最后，人要和。", ["首先", "其次", "再次", "最后"]),
    "aspect": ("一方面，路要修。另一方面，桥要架。", ["一方面", "另一方面"]),
    "chapters and articles": (
        "第一章　总则\n第一条　为了修路，制定本章程。\n第二条　适用于本乡。\n第二章　附则\n",
        ["第一章", "  第一条", "  第二条", "第二章"],
    ),
    "stems": ("甲、修路\n乙、架桥\n丙、通水\n", ["甲", "乙", "丙"]),
    "circled": ("要件：①身份证；②户口本；③照片。", ["①", "②", "③"]),
    "english": ("First, we build roads. Second, we build bridges. Finally, we rest.", ["First", "Second", "Finally"]),
    "traditional": ("第一個是路，第二個是水，第三點，樹要綠。", ["第一個", "第二個", "第三點"]),
}


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_is_found(family: str) -> None:
    """Each way to number makes points, nested as the text nests them."""
    text, expected = FAMILIES[family]

    assert markers(text) == expected


ODDITIES = {
    "missing first": (
        "今年主要有这些事。二是修桥；三是通水。",
        ["二是", "三是"],
        [("missing", "一是", 0, 0)],
    ),
    "missing in the middle": (
        "一、修路\n二、架桥\n五、通水\n六、种树\n",
        ["一", "二", "五", "六"],
        [("missing", "三…四", 0, 0)],
    ),
    "repeated": ("一、修路\n二、架桥\n二、通水\n三、种树\n", ["一", "二", "二", "三"], [("repeated", "二", 0, 0)]),
    "announced": (
        "下面讲三点。第一，路要通。第二，水要清。",
        ["第一", "第二"],
        [("announced", "三点", 3, 2)],
    ),
    "announced and kept": ("下面讲两点。第一，路要通。第二，水要清。", ["第一", "第二"], []),
}


@pytest.mark.parametrize("oddity", ODDITIES)
def test_an_oddity_is_read_and_told(oddity: str) -> None:
    """A slip of numbering leaves the points right, and is told."""
    text, expected, warnings = ODDITIES[oddity]

    assert markers(text) == expected
    assert warned(text) == warnings


FALSE_FRIENDS = {
    "rank": "我市增速全省第一，总量全省第二。",
    "industry": "第一产业增长，第二产业下降。",
    "one of": "这是原因之一是对的，唯一是他。",
    "slogan": "开展“三要三不要”活动。",
    "decimal": "增长11.6%，投资52.9亿元。",
    "coordination": "第七、第九两个兵团到了。",
    "adverb": "首先要感谢大家。我们今天很高兴。",
    "years": "三、四年以后再说。",
}


@pytest.mark.parametrize("friend", FALSE_FRIENDS)
def test_a_false_friend_is_no_point(friend: str) -> None:
    """What only looks like a number of an item is passed over."""
    assert markers(FALSE_FRIENDS[friend]) == []


def test_a_text_without_points_has_an_empty_outline() -> None:
    """Prose alone, blank lines and nothing at all have neither points nor warnings."""
    for text in ("", "\n\n", "各位同事,大家好。今天不讲道理,只讲故事。"):
        assert outline(text) == Outline()
