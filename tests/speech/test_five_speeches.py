"""The five bundled speeches, read as a careful reader reads them."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from reader.paths import bundled_data
from reader.speech.outline import outline
from tests.speech.drawing import drawing

OUTLINES = {
    "liu-chunxia": """
~向难求成,书写精彩答卷
~砥砺前行,奋进新征程
一是 争当县域经济发展排头兵
二是 争当江汉平原乡村振兴领头雁
三是 争当党建引领基层治理先锋队
""",
    "zhou-jin": """
一是 着力抓好项目建设,打造美丽宜居城市
  ~推动城区扩容提质
  ~补齐城市功能短板
  ~持续改善生态环境
二是 不断满足市民需求,持续增进民生福祉
  ~满足停车需要
  ~满足住房需要
    二是 提供了20万平方米保障性租赁住房
    三是 建设商品房
  ~满足公共出行需要
  ~发展养老服务
  ~发展高等教育
三是 发展壮大特色产业,推动自身做大做强
  ~壮大城市支柱产业
  ~打造本土施工龙头
  ~建设区域建材市场
""",
    "luo-changcheng": """
一是 推进区域共建,着力提升城市基层党组织的凝聚力和号召力
二是 推进多元共治,着力提升城市基层党组织的社会治理能力和群众安全感
三是 推进成果共享,着力提升城市基层治理的服务水平和群众满意度
""",
    "xie-qiushi": """
一是 坚定不移领会二十大精神,掀起学思践悟热潮
二是 坚定不移推动高质量发展,争创镇域经济最好成绩
三是 坚定不移推进乡村振兴,厚植共同缔造美丽底色
  一是 聚焦旅游主业
  二是 培植特色产业
  三是 加速共同缔造
四是 坚定不移筑牢发展和安全,构建和谐稳定幸福家园
  一方面 坚决有力防控疫情
  另一方面 坚决有力管控安全稳定
""",
    "zhang-qingsong": """
一是 紧盯量小势弱问题,在推进总量跃升上求突破
  其一 狠抓进规促主体壮大
  其二 狠抓增长促增量崛起
  其三 狠抓技改促存量变革
二是 紧盯短链群散问题,在推进成链集群上求突破
  其一 加速区域协作
  其二 加速产业升级
  其三 加速市场融合
三是 紧盯低效低利薄问题,在推进优质发展上求突破
  一方面 坚持“专精特新”发展方向
  另一方面 坚持“智改数转”发展路径
四是 紧盯急难愁盼问题,在推进服务解难上求突破
  其一 探索出台支持工业经济高质量发展十项政策
  其二 持续开展“十问十帮”温暖行动
  其三 精心落实关心关爱企业家“十条措施”
""",
}
"""The outline of each, as the page itself numbers it; one sub-heading lost its paragraph break and is not found."""

WARNINGS = {"zhou-jin": [("missing", "一是")]}
"""The one slip of numbering: 二是 and 三是 under 满足住房需要 have no 一是."""


def body(stem: str) -> str:
    """The text between byline and post."""
    lines = Path(bundled_data(), f"{stem}.txt").read_text(encoding="utf-8").splitlines()
    return "\n".join(lines[2:-1])


@pytest.mark.parametrize("stem", OUTLINES)
def test_the_points_are_those_of_the_page(stem: str) -> None:
    """Every point, heading, parent and sub-heading is right, and none is extra."""
    text = body(stem)

    assert drawing(text, outline(text)) == OUTLINES[stem].strip("\n").split("\n")


@pytest.mark.parametrize("stem", OUTLINES)
def test_only_what_is_odd_is_warned_of(stem: str) -> None:
    """No false alarm: ranks, slogans and named counts promise no list."""
    found = outline(body(stem))

    assert [(warning.kind, warning.marker) for warning in found.warnings] == WARNINGS.get(stem, [])


def test_the_missing_number_is_shown_where_it_is_missed() -> None:
    """The warning stands at the stray 二是, which is a point of the sub-heading 满足住房需要."""
    text = body("zhou-jin")
    found = outline(text)
    warning = found.warnings[0]

    assert warning.point is not None
    stray = found.points[warning.point]
    assert (stray.marker, stray.level, warning.start, warning.end) == ("二是", 2, stray.start, stray.marker_end)
    assert stray.parent is not None
    assert text[found.points[stray.parent].start :].startswith("满足住房需要")


@pytest.mark.parametrize("stem", OUTLINES)
def test_a_point_ends_before_the_next_one_of_its_list(stem: str) -> None:
    """Points of one parent follow each other, and stay inside it."""
    points = outline(body(stem)).points

    for one, other in pairwise(points):
        assert one.start < other.start
        assert other.parent != one.parent or one.end <= other.start
    for point in points:
        assert point.start <= point.marker_end <= point.heading_end <= point.end
        assert point.parent is None or point.end <= points[point.parent].end


@pytest.mark.parametrize(
    ("stem", "marker", "last_words"),
    [
        ("liu-chunxia", "三是", "以高质量党建引领高质量发展。"),
        ("luo-changcheng", "三是", "推动基层治理更有温度。"),
        ("xie-qiushi", "另一方面", "维护一方和谐稳定。"),
        ("zhang-qingsong", "一是", "达到3450亿元以上。"),
    ],
)
def test_the_last_point_leaves_the_closing_paragraph_alone(stem: str, marker: str, last_words: str) -> None:
    """What closes a speech belongs to no point."""
    text = body(stem)
    point = next(point for point in outline(text).points if point.marker == marker)

    assert text[point.start : point.end].endswith(last_words)
