"""What opens a line as a marker."""

from __future__ import annotations

import pytest

from reader.speech.markers import starts_with_marker


@pytest.mark.parametrize(
    "line",
    ["一、抓作风", "（一）查问题", "(1) 开会", "1. Roads", "第一，路要通", "一是修路", "第三条　本章程", "## 二、架桥"],
)
def test_a_line_with_a_marker_is_a_point(line: str) -> None:
    """A first line that carries a marker is no title."""
    assert starts_with_marker(line)


@pytest.mark.parametrize(
    "line", ["", "坚持“三共” 提升水平", "第一产业的出路", "一心一意谋发展", "2024年工作报告", "十年树木"]
)
def test_a_title_is_no_point(line: str) -> None:
    """A number alone does not number."""
    assert not starts_with_marker(line)
