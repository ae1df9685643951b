"""Every sentence a person sees, in English and in Chinese; `{names}` are filled in where the sentence is used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reader.errors import ErrorKind, ReaderError
from reader.settings import Language


@dataclass(frozen=True, slots=True)
class Words:
    """One language's sentences."""

    # Errors and the command line
    errors: Mapping[ErrorKind, str]
    command_line: Mapping[str, str]
    # Status line and prompts
    keys: Mapping[str, str]
    find_label: str
    go_to_label: str
    filter_label: str
    hit_count: str
    no_hits: str
    wrapped_to_first: str
    wrapped_to_last: str
    matching_case: str
    exactly: str
    no_such_place: str
    no_more_points: str
    no_parent: str
    no_more_speeches: str
    nothing_to_go_back_to: str
    nothing_to_find: str
    how_to_quit: str
    copied: str
    theme_is: str
    measure_is: str
    nothing_to_read: str
    # Page
    note_label: str
    skeleton_sign: str
    no_skeleton: str
    left_skeleton: str
    # Lists
    points_title: str
    no_points: str
    looking_for_points: str
    nothing_matches: str
    not_readable: str
    # Comparison
    still_reading: str
    speeches_read: str
    no_such_point: str
    # Help
    help_title: str
    digits: str
    legend: str
    commands: Mapping[str, str]
    groups: Mapping[str, str]
    # Points: by kind of warning
    warnings: Mapping[str, str]


ENGLISH = Words(
    errors={
        "missing": "{subject}: no such file or folder; check the path",
        "forbidden": "{subject}: permission denied; ask its owner, or open another",
        "unreadable": "{subject}: cannot be read ({detail})",
        "not_text": "{subject}: not a text this reader can decode; save it as UTF-8 text and try again",
        "empty": "{subject}: the file is empty; there is nothing to read",
        "no_speeches": "{subject}: no speeches in this folder; it should hold .txt or .md files",
        "unknown_speech": "{subject}: no speech with this id or path; `reader list` shows the ids",
        "several_speeches": "{subject}: several speeches; name the file of one of them",
        "bad_pattern": "{subject}: not a valid pattern ({detail}); leave out --regex to find it literally",
        "slow_pattern": "{subject}: the pattern takes too long; make it simpler",
        "bad_toml": "{subject}: not valid TOML ({detail})",
        "bad_collection": "{subject}: `{detail}` cannot be used; check its words, the rest is in use",
        "no_output": "standard output is closed",
        "no_terminal": "{subject}: no terminal to read keys from",
    },
    command_line={
        "read": "A terminal reader for speeches that knows their numbered points.",
        "list": "List the speeches.",
        "show": "Print a speech as typeset text.",
        "outline": "Print the points of a speech as a tree, with warnings.",
        "find": "Find a phrase however it was typed; exit code 0 found, 1 not found, 2 error.",
        "commands": "commands:",
        "more_help": "`reader COMMAND --help` tells more. For a file that is called like a command write ./list.",
        "paths": "a file, a folder, or - for standard input; without one the speeches that come with the reader",
        "version": "print the version",
        "at": "open the first speech there: a percent, a paragraph or a point (50%%, 12, 二.3)",
        "speech": "an id from `reader list`, or the path of a file",
        "json": "print JSON",
        "width": "cells of the widest row, indent included",
        "skeleton": "print the headings only, with what stands before the first and after the last point",
        "query": "what to find; a small letter also finds a capital one",
        "exact": "find these very characters: nothing is folded",
        "regex": "QUERY is a regular expression of Python",
        "count": "print the number of hits of each speech",
        "paths_only": "print only the paths of the speeches with hits",
        "context": "characters shown on each side of a hit (default: 20)",
        "bad_number": "{value}: not a whole number from {least} on",
        "no_points": "{speech}: no numbered points in this speech",
        "refused": "the system does not let the reader go on ({detail})",
        "broken": "something is wrong in the reader itself ({detail}); set {debug}=1 to see where, and report it",
    },
    keys={
        "help": "help",
        "find": "find",
        "next_point": "point",
        "next_speech": "speech",
        "next_hit": "hit",
        "quit": "quit",
        "open": "jump",
        "open_row": "deeper",
        "escape": "back",
    },
    find_label="Find",
    go_to_label="Go to (50%, 12, 二.3)",
    filter_label="Filter",
    hit_count="{index}/{total}",
    no_hits="“{query}”: nothing found",
    wrapped_to_first="End reached, on from the top",
    wrapped_to_last="Top reached, on from the end",
    matching_case="case",
    exactly="exact",
    no_such_place="{address}: no such place; try 50%, 12 or 二.3",
    no_more_points="No more points this way",
    no_parent="Not inside a point of a higher level",
    no_more_speeches="No more speeches this way",
    nothing_to_go_back_to="No place to go to in the list of jumps",
    nothing_to_find="Nothing is looked for yet; press / to find",
    how_to_quit="Nothing is selected; press q to quit",
    copied="Copied {count} characters",
    theme_is="Theme: {theme}",
    measure_is="Measure: {cells} cells",
    nothing_to_read="Nothing to read",
    note_label="Note",
    skeleton_sign="Skeleton",
    no_skeleton="No points to make a skeleton of; this is the whole text",
    left_skeleton="Not in the skeleton, so this is the whole text; v goes back",
    points_title="Points",
    no_points="No numbered points in this text",
    looking_for_points="Looking for points …",
    nothing_matches="Nothing matches; Esc shows all",
    not_readable="could not be read",
    # Comparison
    still_reading="reading …",
    speeches_read="{count} of {total} speeches read",
    no_such_point="This speech has no such point",
    # Help
    help_title="Keys",
    digits="1 … 9",
    legend=(
        "Signs left of the text: > the current point, * words that an editorial note speaks of.\n"
        "Full-width keys of an input method work too. Esc or q closes this help."
    ),
    commands={
        "line_down": "line down (row in lists)",
        "line_up": "line up",
        "page_down": "page down",
        "page_up": "page up",
        "half_down": "half a page down",
        "half_up": "half a page up",
        "top": "to the top",
        "end": "to the end",
        "previous_paragraph": "previous paragraph",
        "next_paragraph": "next paragraph",
        "go_to": "go to a percent, paragraph or point",
        "back": "back in the jumps",
        "forward": "forward in the jumps",
        "previous_point": "previous point",
        "next_point": "next point",
        "previous_same_level": "previous point of the same level",
        "next_same_level": "next point of the same level",
        "parent_point": "the point this one belongs to",
        "sibling": "n-th point beside this one (of level 1 above the first)",
        "fold": "in the outline: fold, or to the parent",
        "unfold": "in the outline: unfold, or to the first inside",
        "fold_all": "in the outline: fold all",
        "unfold_all": "in the outline: unfold all",
        "compare": "compare the points of all speeches of the collection",
        "close_row": "comparison: close the row, or to the one above it",
        "open_row": "comparison: one level deeper in this row",
        "close_rows": "comparison: level 1 only",
        "open_rows": "comparison: all levels",
        "previous_column": "comparison: previous speech",
        "next_column": "comparison: next speech",
        "next_speech": "next speech",
        "previous_speech": "previous speech",
        "open": "open the speech, jump to the point",
        "find": "find in the text; in lists: filter",
        "next_hit": "next hit",
        "previous_hit": "previous hit",
        "find_next": "while typing: next hit",
        "find_previous": "while typing: previous hit",
        "find_older": "while typing: earlier query",
        "find_newer": "while typing: later query",
        "find_case": "while typing: match case",
        "find_exact": "while typing: exact characters only",
        "next_pane": "next pane",
        "previous_pane": "previous pane",
        "sidebar": "show or hide the speeches",
        "outline": "show or hide the points",
        "skeleton": "only opening, headings and closing, and back",
        "wider": "wider rows",
        "narrower": "narrower rows",
        "default_measure": "default width of rows",
        "zen": "only the page, and back",
        "theme": "next theme",
        "palette": "all commands",
        "help": "this help",
        "escape": "drop the hits, then close what is open",
        "copy_or_hint": "copy what is selected",
        "quit": "close what is open, else quit",
    },
    groups={
        "move": "Move",
        "points": "Points",
        "speeches": "Speeches",
        "find": "Find",
        "view": "View",
        "reader": "Reader",
    },
    # Points
    warnings={
        "missing": "{marker} is missing before this point",
        "repeated": "{marker} stands twice in this list",
        "announced": "“{marker}” announces {announced} points, but {found} follow",
    },
)

CHINESE = Words(
    errors={
        "missing": "{subject}：没有这个文件或文件夹；请检查路径",
        "forbidden": "{subject}：没有读取权限；请联系其所有者，或打开别的文件",
        "unreadable": "{subject}：无法读取（{detail}）",
        "not_text": "{subject}：不是能识别的文本；请另存为 UTF-8 文本后再试",
        "empty": "{subject}：文件是空的，没有可读的内容",
        "no_speeches": "{subject}：此文件夹里没有讲话；其中应有 .txt 或 .md 文件",
        "unknown_speech": "{subject}：没有这个编号或路径的讲话；用 `reader list` 查看编号",
        "several_speeches": "{subject}：有多篇讲话；请指明其中一篇的文件",
        "bad_pattern": "{subject}：表达式有误（{detail}）；去掉 --regex 即可按原文查找",
        "slow_pattern": "{subject}：表达式耗时过长；请改得简单些",
        "bad_toml": "{subject}：TOML 格式有误（{detail}）",
        "bad_collection": "{subject}：`{detail}` 无法使用，请检查其写法；其余照用",
        "no_output": "标准输出已关闭",
        "no_terminal": "{subject}：没有可接收按键的终端",
    },
    command_line={
        "read": "讲话终端阅读器，能认出讲话中的编号要点。",
        "list": "列出讲话。",
        "show": "打印一篇排好版的讲话。",
        "outline": "以树形打印一篇讲话的要点，并附提示。",
        "find": "查找词句，不论录入方式如何；退出码：0 找到，1 没有找到，2 出错。",
        "commands": "命令：",
        "more_help": "`reader 命令 --help` 有更多说明。文件与命令同名时请写作 ./list。",
        "paths": "文件、文件夹，或以 - 表示标准输入；不写则为自带的讲话",
        "version": "打印版本号",
        "at": "在此处打开第一篇讲话：百分比、段落或要点（50%%、12、二.3）",
        "speech": "`reader list` 所列的编号，或文件路径",
        "json": "打印 JSON",
        "width": "最宽一行的格数，含缩进",
        "skeleton": "只打印各要点的标题，以及首个要点之前、末个要点之后的文字",
        "query": "要查找的内容；小写字母也能找到大写字母",
        "exact": "逐字精确查找，不作任何折叠",
        "regex": "QUERY 是 Python 正则表达式",
        "count": "打印每篇讲话的命中数",
        "paths_only": "只打印有命中的讲话的路径",
        "context": "命中前后各显示多少个字符（默认 20）",
        "bad_number": "{value}：应为不小于 {least} 的整数",
        "no_points": "{speech}：这篇讲话没有编号要点",
        "refused": "系统不允许继续（{detail}）",
        "broken": "阅读器自身出错（{detail}）；设置 {debug}=1 可查看出错位置，并请反馈",
    },
    keys={
        "help": "帮助",
        "find": "查找",
        "next_point": "要点",
        "next_speech": "下一篇",
        "next_hit": "下一处",
        "quit": "退出",
        "open": "跳转",
        "open_row": "下级",
        "escape": "返回",
    },
    find_label="查找",
    go_to_label="前往（50%、12、二.3）",
    filter_label="筛选",
    hit_count="{index}/{total}",
    no_hits="“{query}”：没有找到",
    wrapped_to_first="已到末尾，从头继续",
    wrapped_to_last="已到开头，从末尾继续",
    matching_case="分大小写",
    exactly="精确",
    no_such_place="{address}：没有这个位置；可输入 50%、12 或 二.3",
    no_more_points="这个方向没有别的要点",
    no_parent="上面没有更高一级的要点",
    no_more_speeches="这个方向没有别的讲话",
    nothing_to_go_back_to="跳转记录里没有别的位置",
    nothing_to_find="还没有查找内容；按 / 查找",
    how_to_quit="没有选中文字；按 q 退出",
    copied="已复制 {count} 个字符",
    theme_is="配色：{theme}",
    measure_is="行宽：{cells} 格",
    nothing_to_read="没有可读的讲话",
    note_label="注",
    skeleton_sign="骨架",
    no_skeleton="文中没有要点，列不出骨架，显示的是全文",
    left_skeleton="骨架中没有此处，已显示全文；按 v 回到骨架",
    points_title="要点",
    no_points="文中没有编号的要点",
    looking_for_points="正在查找要点……",
    nothing_matches="没有相符的；按 Esc 显示全部",
    not_readable="无法读取",
    # Comparison
    still_reading="读取中…",
    speeches_read="已读 {count}/{total} 篇",
    no_such_point="这篇讲话没有这一点",
    # Help
    help_title="按键",
    digits="1 … 9",
    legend="正文左侧的符号：> 当前要点，* 有编者注的文字。\n输入法打开时，全角按键同样有效。按 Esc 或 q 关闭帮助。",
    commands={
        "line_down": "下一行（列表中为下一项）",
        "line_up": "上一行",
        "page_down": "下一页",
        "page_up": "上一页",
        "half_down": "下半页",
        "half_up": "上半页",
        "top": "到开头",
        "end": "到末尾",
        "previous_paragraph": "上一段",
        "next_paragraph": "下一段",
        "go_to": "前往百分比、段落或要点",
        "back": "跳转后退",
        "forward": "跳转前进",
        "previous_point": "上一要点",
        "next_point": "下一要点",
        "previous_same_level": "同级上一要点",
        "next_same_level": "同级下一要点",
        "parent_point": "所属的上级要点",
        "sibling": "同级第 n 个要点（首个要点之前为第一级）",
        "fold": "要点列表：折叠，或到上级",
        "unfold": "要点列表：展开，或到首个下级",
        "fold_all": "要点列表：全部折叠",
        "unfold_all": "要点列表：全部展开",
        "compare": "并排比较本集各篇讲话的要点",
        "close_row": "比较：收起此行，或到上级",
        "open_row": "比较：展开此行的下一级",
        "close_rows": "比较：只看第一级",
        "open_rows": "比较：展开所有各级",
        "previous_column": "比较：上一篇讲话",
        "next_column": "比较：下一篇讲话",
        "next_speech": "下一篇讲话",
        "previous_speech": "上一篇讲话",
        "open": "打开讲话，跳到要点",
        "find": "在文中查找；列表中为筛选",
        "next_hit": "下一处",
        "previous_hit": "上一处",
        "find_next": "输入时：下一处",
        "find_previous": "输入时：上一处",
        "find_older": "输入时：较早的查找",
        "find_newer": "输入时：较近的查找",
        "find_case": "输入时：区分大小写",
        "find_exact": "输入时：逐字精确",
        "next_pane": "下一窗格",
        "previous_pane": "上一窗格",
        "sidebar": "显示或隐藏讲话列表",
        "outline": "显示或隐藏要点",
        "skeleton": "只看开头、各要点标题和结尾，再按恢复",
        "wider": "加宽行",
        "narrower": "收窄行",
        "default_measure": "默认行宽",
        "zen": "只留正文，再按恢复",
        "theme": "换配色",
        "palette": "全部命令",
        "help": "本帮助",
        "escape": "去掉查找标记，再关闭打开的窗口",
        "copy_or_hint": "复制选中的文字",
        "quit": "关闭打开的窗口，否则退出",
    },
    groups={
        "move": "移动",
        "points": "要点",
        "speeches": "讲话",
        "find": "查找",
        "view": "显示",
        "reader": "阅读器",
    },
    # Points
    warnings={
        "missing": "此点之前缺“{marker}”",
        "repeated": "“{marker}”在同一列中重复出现",
        "announced": "“{marker}”预告 {announced} 点，实有 {found} 点",
    },
)

BY_LANGUAGE: Mapping[Language, Words] = {"en": ENGLISH, "zh": CHINESE}


def words_for(language: Language) -> Words:
    """The sentences of a language."""
    return BY_LANGUAGE[language]


def sentence(error: ReaderError, words: Words) -> str:
    """What a person is told of an error: one line."""
    return words.errors[error.kind].format(subject=error.subject, detail=error.detail)
