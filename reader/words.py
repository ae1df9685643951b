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
    # Panes
    speeches: str
    points: str
    # Help
    commands: Mapping[str, str]
    groups: Mapping[str, str]


ENGLISH = Words(
    errors={
        "missing": "{subject}: no such file or folder; check the path",
        "forbidden": "{subject}: permission denied; ask its owner, or open another",
        "unreadable": "{subject}: cannot be read ({detail})",
        "not_text": "{subject}: not a text this reader can decode; save it as UTF-8 text and try again",
        "empty": "{subject}: the file is empty; there is nothing to read",
        "no_speeches": "{subject}: no speeches in this folder; it should hold .txt or .md files",
        "unknown_speech": "{subject}: no speech with this id or path; `reader list` shows the ids",
        "bad_pattern": "{subject}: not a valid pattern ({detail}); leave out --regex to find it literally",
        "slow_pattern": "{subject}: the pattern takes too long; make it simpler",
        "bad_toml": "{subject}: not valid TOML ({detail})",
        "no_terminal": "{subject}: no terminal to read keys from",
    },
    speeches="Speeches",
    points="Points",
    commands={},
    groups={},
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
        "bad_pattern": "{subject}：表达式有误（{detail}）；去掉 --regex 即可按原文查找",
        "slow_pattern": "{subject}：表达式耗时过长；请改得简单些",
        "bad_toml": "{subject}：TOML 格式有误（{detail}）",
        "no_terminal": "{subject}：没有可接收按键的终端",
    },
    speeches="讲话",
    points="要点",
    commands={},
    groups={},
)

BY_LANGUAGE: Mapping[Language, Words] = {"en": ENGLISH, "zh": CHINESE}


def sentence(error: ReaderError, words: Words) -> str:
    """What a person is told of an error: one line."""
    return words.errors[error.kind].format(subject=error.subject, detail=error.detail)
