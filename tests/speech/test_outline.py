"""Tables of texts and the points in them: one for each family of markers and each oddity of numbering."""

from __future__ import annotations

import pytest

from reader.speech.model import Outline, Span
from reader.speech.outline import outline
from tests.speech.drawing import drawn, markers, warned

FAMILIES = {
    "han_stop": ("一、抓作风\n先查后改。\n二、抓队伍\n先训后用。", ["一", "二"]),
    "official levels": (
        "一、抓作风\n（一）查问题\n1.自己查\n（1）开会查\n（2）下去查\n2.大家查\n（二）改问题\n二、抓队伍\n",
        ["一", "  （一）", "    1", "      （1）", "      （2）", "    2", "  （二）", "二"],
    ),
    "official levels with one left out": ("一、抓作风\n1.查问题\n2.改问题\n二、抓队伍\n", ["一", "  1", "  2", "二"]),
    "copula": ("今年做三件事。一是修路；二是架桥；三是通水。", ["一是", "二是", "三是"]),
    "copula after commas": ("总结起来，一是靠政策，二是靠科学，归根到底靠人。", ["一是", "二是"]),
    "demand": ("办好学校，一要有房子，二要有先生。", ["一要", "二要"]),
    "which": ("理由有二。其一，路远。其二，人少。", ["其一", "其二"]),
    "ordinal": ("讲三点。第一，路要通。第二，水要清。第三，树要绿。", ["第一", "第二", "第三"]),
    "ordinal with copula": ("第一是人，第二是钱，第三是地。", ["第一", "第二", "第三"]),
    "ordinal with classifier": ("第一个是路，第二个是水。", ["第一个", "第二个"]),
    "ordinal point": ("第一点，路要通。第二点，水要清。", ["第一点", "第二点"]),
    "ordinal step": ("第一步，量地。第二步，铺石。", ["第一步", "第二步"]),
    "sequence": ("首先，路要通。其次，水要清。再次，树要绿。最后，人要和。", ["首先", "其次", "再次", "最后"]),
    "aspect": ("一方面，路要修。另一方面，桥要架。", ["一方面", "另一方面"]),
    "aspect twice": ("一方面要看到成绩，一方面要看到缺点。", ["一方面", "一方面"]),
    "aspect from inside a clause": ("我们修路以后，一方面出门近了，另一方面车也多了。", ["一方面", "另一方面"]),
    "chapters, sections, articles": (
        "第一章　总则\n第一节　甲\n第一条　路。\n第二条　桥。\n第二节　乙\n第三条　县。\n第二章　附则\n第四条　施行。",
        ["第一章", "  第一节", "    第一条", "    第二条", "  第二节", "    第三条", "第二章", "  第四条"],
    ),
    "stems": ("分两类：甲、农户；乙、商户。甲、乙双方都要签字。", ["甲", "乙"]),
    "stems in brackets": ("任务有两条：（甲）动员民众；（乙）改良军队。", ["（甲）", "（乙）"]),
    "circled": ("要件：①身份证；②户口本；③照片。", ["①", "②", "③"]),
    "bracketed signs": ("㈠修路\n㈡架桥\n", ["㈠", "㈡"]),
    "arabic run in": ("做法是：1.修路；2.架桥；3.通水。", ["1", "2", "3"]),
    "arabic with a pause": ("1、修路\n2、架桥\n", ["1", "2"]),
    "arabic half bracket": ("1）修路\n2）架桥\n", ["1）", "2）"]),
    "full width": ("１．修路\n２．架桥\n（１）石桥\n（２）木桥\n", ["１", "２", "  （１）", "  （２）"]),
    "alone on a line": ("一\n先修路。\n二\n再架桥。\n", ["一", "二"]),
    "detached": ("1.\n\nRoads.\n\n2.\n\nBridges.\n\n3.\n\nThen water.", ["1", "2", "3"]),
    "japanese": (
        "第１　総則\n１　目的\n(1) 規則の目的\nア　道を直す。\nイ　橋を架ける。\n(2) 定義\n２　適用\n第２　雑則\n",
        ["第１", "  １", "    (1)", "      ア", "      イ", "    (2)", "  ２", "第２"],
    ),
    "japanese in prose": ("第一に、道路を直す。第二に、橋を架ける。", ["第一", "第二"]),
    "japanese articles": (
        "第１条\n   すべて人は道を歩く。\n第２条\n   すべて人は橋を渡る。\n",
        ["第１条", "第２条"],
    ),
    "english": ("First, we build roads. Second, we build bridges. Finally, we rest.", ["First", "Second", "Finally"]),
    "english inside a sentence": (
        "We need, first, roads; secondly, bridges; and, thirdly, water.",
        ["first", "secondly", "thirdly"],
    ),
    "english brackets inside a sentence": (
        "The plan consists of (1) roads, (2) bridges, and (3) water.",
        ["(1)", "(2)", "(3)"],
    ),
    "english letters inside a sentence": ("We shall (a) build roads; and (b) build bridges.", ["(a)", "(b)"]),
    "english levels": (
        "I. Roads\nA. Village roads\n1. Width\n(a) narrow\n(b) wide\n2. Length\nB. Town roads\nII. Bridges\n",
        ["I", "  A", "    1", "      (a)", "      (b)", "    2", "  B", "II"],
    ),
    "english articles": ("Article 1\nAll may walk.\nArticle 2\nAll may cross.\n", ["Article 1", "Article 2"]),
    "letters that could be roman": (
        "".join(f"({letter}) road {letter}\n" for letter in "abcdefghij"),
        [f"({letter})" for letter in "abcdefghij"],
    ),
    "roman in brackets": ("(i) roads\n(ii) bridges\n(iii) water\n", ["(i)", "(ii)", "(iii)"]),
    "traditional": ("第一個是路，第二個是水，第三點，樹要綠。", ["第一個", "第二個", "第三點"]),
    "markdown headings and lists": (
        "# 报告\n\n## 一、修路\n\n1. 量地\n2. 铺石\n\n## 二、架桥\n\n- 选址\n- 打桩\n",
        ["一", "  1", "  2", "二"],
    ),
    "markdown sections that come back": (
        "## 一、修路\n### 背景\n路窄。\n## 二、架桥\n### 背景\n桥旧。\n",
        ["一", "二"],
    ),
    "html headings": ("<b>一、修路</b>\n先量地。\n<b>二、架桥</b>\n先选址。\n", ["一", "二"]),
    "quoted": ("他提出：“一、修路；二、架桥。”", ["一", "二"]),
}


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_is_found(family: str) -> None:
    """Each way to number makes points, nested as the text nests them."""
    text, expected = FAMILIES[family]

    assert markers(text) == expected
    assert warned(text) == []


ODDITIES = {
    "missing first": ("今年主要有这些事。二是修桥；三是通水。", ["二是", "三是"], [("missing", "一是", 0, 0)]),
    "first told afterwards": (
        "大家要团结，这是第一。第二，要有纪律。第三，要能吃苦。",
        ["第二", "第三"],
        [("missing", "第一", 0, 0)],
    ),
    "missing in the middle": (
        "一、修路\n二、架桥\n五、通水\n六、种树\n",
        ["一", "二", "五", "六"],
        [("missing", "三…四", 0, 0)],
    ),
    "missing in english": ("First, roads. Third, water.", ["First", "Third"], [("missing", "Second", 0, 0)]),
    "repeated": ("一、修路\n二、架桥\n二、通水\n三、种树\n", ["一", "二", "二", "三"], [("repeated", "二", 0, 0)]),
    "repeated first": (
        "村里没人干活，一是年轻人走了，一是老人干不动。",
        ["一是", "一是"],
        [("repeated", "一是", 0, 0)],
    ),
    "alone": ("路要修好。第五，桥要架好。", ["第五"], []),
    "restart": (
        "城里有两件事：一是修路，二是种树。乡下有两件事：一是通水，二是通电。",
        ["一是", "二是", "一是", "二是"],
        [],
    ),
    "same family inside itself": (
        "第一，要有人。人从哪里来？第一，靠自己培养；第二，靠外面请。第二，要有钱。第三，要有地。",
        ["第一", "  第一", "  第二", "第二", "第三"],
        [],
    ),
    "outer list resumed": (
        "一、修路\n（一）量地\n（二）铺石\n二、架桥\n（一）选址\n（二）打桩\n三、通水\n",
        ["一", "  （一）", "  （二）", "二", "  （一）", "  （二）", "三"],
        [],
    ),
    "list under the last item": (
        "一是修路。先量地。\n二是架桥，分两步：一是选址；二是打桩。\n",
        ["一是", "二是", "  一是", "  二是"],
        [],
    ),
    "list announced by the last item": (
        "第一，修路。\n第二，要做好下面几件事：\n（一）架桥。\n（二）通水。\n",
        ["第一", "第二", "  （一）", "  （二）"],
        [],
    ),
    "list after the last item": (
        "第一，修路。\n第二，架桥。\n这些都要花钱。\n钱分几次给。\n（一）春天给。\n（二）秋天给。\n",
        ["第一", "第二", "（一）", "（二）"],
        [],
    ),
    "list after the last item of a sentence": (
        "村里要做三件事：第一，修路；第二，架桥；第三，通水。钱从两处来：一方面靠村里，另一方面靠县里。",
        ["第一", "第二", "第三", "一方面", "另一方面"],
        [],
    ),
    "mixed set": ("首先，路要通。第二，水要清。最后，树要绿。", ["首先", "第二", "最后"], []),
    "announced": ("下面讲三点。第一，路要通。第二，水要清。", ["第一", "第二"], [("announced", "三点", 3, 2)]),
    "announced by a motto": (
        "做到“三个狠抓”。其一，狠抓修路。其二，狠抓架桥。",
        ["其一", "其二"],
        [("announced", "三个狠抓", 3, 2)],
    ),
    "announced and kept": ("下面讲两点。第一，路要通。第二，水要清。", ["第一", "第二"], []),
    "counted but not announced": ("壮大四大主导产业，建好三个园区。一是修路。二是架桥。", ["一是", "二是"], []),
    "sub-article": (
        "第一条 村民修路。\n第二条 村民架桥。\n第二条之一 桥要牢。\n第三条 村民通水。\n",
        ["第一条", "第二条", "第二条之一", "第三条"],
        [],
    ),
    "numbers run on over chapters": (
        "第一章 修路\n第一条 量地。\n第二章 架桥\n第二条 选址。\n第三条 打桩。\n",
        ["第一章", "  第一条", "第二章", "  第二条", "  第三条"],
        [],
    ),
    "words that begin with a number": (
        "一、二十年来的道路\n二、三个问题\n三、2023年的办法\n",
        ["一", "二", "三"],
        [],
    ),
    "years after a number": ("1、2023年工作\n2.2024年工作\n3、一批措施\n", ["1", "2", "3"], []),
    "sayings and lists": ("一是一批路修好了。二是2000万元到了。三是三年行动收官。", ["一是", "二是", "三是"], []),
    "other words for the next": ("首先，路要通。其次，水要清。其次，树要绿。", ["首先", "其次", "其次"], []),
    "closing words": ("第一，路要通。第二，水要清。最后谢谢大家。", ["第一", "第二"], []),
    "two closing words": ("First, roads. Second, bridges. Third and finally, water.", ["First", "Second", "Third"], []),
    "list across paragraphs": ("第一，修路。\n路要平。\n第二，架桥。\n桥要牢。\n", ["第一", "第二"], []),
    "speaker turns": (
        "### 甲：\n那第一個是路。\n### 甲：\n第二個就是橋。\n### 乙：\n對。\n### 甲：\n然後第三個部分，是水。\n",
        ["第一個", "第二個", "第三個"],
        [],
    ),
    "last words after another speaker": (
        "### 甲：\n第一點，路要通。第二點，水要清。\n### 乙：\n好。\n### 甲：\n最後，樹要綠。\n### 乙：\n完。\n",
        ["第一點", "第二點"],
        [],
    ),
    "another speaker, another list": (
        "### 甲：\n第一，修路。\n\n### 乙：\n第一，架橋。第二，通水。\n\n### 甲：\n第二，種樹。\n",
        ["第一", "  第一", "  第二", "第二"],
        [],
    ),
}


@pytest.mark.parametrize("oddity", ODDITIES)
def test_an_oddity_is_read_and_told(oddity: str) -> None:
    """A slip of numbering leaves the points right, and is told."""
    text, expected, warnings = ODDITIES[oddity]

    assert markers(text) == expected
    assert warned(text) == warnings


FALSE_FRIENDS = {
    "rank": "我市增速全省第一，总量全省第二。",
    "bare ranks": "总量第一，增速第二，人均第三。",
    "industry": "第一产业增长，第二产业下降，第三产业持平。",
    "meetings": "第一次会议开了。第二次会议也开了。",
    "one of": "原因之一是穷，唯一是他，统一是好的，万一是假的，星期一是假期。",
    "one is one": "做人一是一、二是二。",
    "slogan": "开展“三要三不要”活动，落实“六要六不要”，做到“三个一”。",
    "formula": "完善“1+4+N”体系。",
    "fraction": "两个三分之二原则。",
    "decimal": "增长11.6%，投资52.9亿元。",
    "dates": "2024.3.5 开会，12. 5 元，1. 5 倍。",
    "coordination": "第七、第九两个兵团到了，第五、六轮会谈开了，第一、二审法院判了。",
    "coordination on a line": "三、四年以后再说。\n二、三线城市也要去。\n",
    "adverb": "首先要感谢大家。我们今天很高兴。",
    "an adverb and a far word": "首先要谈路。" + "路通了车就来，车来了人就来。" * 200 + "其次是水。",
    "adverbs far apart": "首先感谢大家。我们先看情况。\n问题是最后怎么办。其次才是人。",
    "chapters in prose": "第一章规定了修路。\n第二章讲的是架桥，讲得很细。\n",
    "figures in brackets": "见图（1）和表（2）。",
    "an answer to another speaker": (
        "### 甲：\n第一個問題是路。\n### 乙：\n好。\n### 甲：\n完。\n### 乙：\n第二個問題也是路。\n"
    ),
    "one side": "从另一方面看，这一方面的工作还不够。",
    "citations": "根据第三条、第四条的规定，《办法》第二条第一款，谁都要遵守。\n第十一条，究竟要排除到哪里，还要研究。",
    "footnotes": "说过[1]，又说过〔2〕，还说过(37)。\n[1] 前书。\n[2] 后书。\n",
    "english ranks": "The first, second, and third classes went. The First Lady came second. At first, we failed.",
    "english citations": "Article 5 of the treaty says so.\nSection 3 is clear.\nIn five (5) years (1999) we left.",
    "repeated numbers": "It took five (5) years, then twenty-six (6) more, and seven (7) days.",
    "english succession": "It was held, first by Spain and later by France, and finally by us.",
}


@pytest.mark.parametrize("friend", FALSE_FRIENDS)
def test_a_false_friend_is_no_point(friend: str) -> None:
    """What only looks like the number of an item is passed over."""
    assert markers(FALSE_FRIENDS[friend]) == []


def test_a_text_without_points_has_an_empty_outline() -> None:
    """Prose alone, blank lines and nothing at all have neither points nor warnings."""
    for text in ("", "\n\n", "各位同事,大家好。今天不讲道理,只讲故事。"):
        assert outline(text) == Outline()


def test_trusted_headings_hold_what_stands_under_them() -> None:
    """A heading that the format marks is a node without a marker; a numbered one is its own point."""
    text = "# 修路\n一是量地。二是铺石。\n# 二、架桥\n选址。\n"
    spans = [Span(start, text.index("\n", start)) for start in (0, text.index("# 二"))]

    found = outline(text, spans)

    assert [(point.marker, point.level, point.parent) for point in found.points] == [
        ("", 0, None),
        ("一是", 1, 0),
        ("二是", 1, 0),
        ("二", 1, None),
    ]


SUBHEADINGS = {
    "neighbours alike": (
        "一是修路。\n铺平大路。大路要宽，要平，要直，要通到每个村。\n修好小路。小路要干净，要好走，要通到每户。\n二是架桥。",
        ["一是 修路", "  ~铺平大路", "  ~修好小路", "二是 架桥"],
    ),
    "one alone": ("铺平大路。大路要宽，要平，要直，要通到每个村。\n", []),
    "telling": ("我很高兴。今天来的人很多，大家都愿意说话。\n我也放心。明天还有这么多的人来，真是好事。\n", []),
    "in turns": (
        "### 甲：\n铺平大路。大路要宽，要平，要直。\n修好小路。小路要净，要好走。\n### 乙：\n好。\n### 甲：\n完。\n",
        [],
    ),
    "list inside": (
        "铺平大路。大路要做好两件事：一是加宽；二是取直。\n修好小路。小路要干净，要好走，要通到每户。\n",
        ["~铺平大路", "  一是 加宽", "  二是 取直", "~修好小路"],
    ),
}


@pytest.mark.parametrize("case", SUBHEADINGS)
def test_run_in_sub_headings(case: str) -> None:
    """Short sentences that open neighbouring paragraphs and look alike are nodes; single ones and talk are not."""
    text, expected = SUBHEADINGS[case]

    assert drawn(text) == expected
