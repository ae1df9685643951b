"""Who gave a speech, as newspapers print it: the byline under the title, the closing line about the author's office."""

from __future__ import annotations

import re

_LONGEST_BYLINE = 60
"""Characters; a longer line is a paragraph."""

_LONGEST_POST = 200
"""Characters; a longer line is a paragraph."""

_SENTENCE_MARKS = frozenset("。！？；：，.!?;:,")

_MARKED = re.compile(r"(?:[□■]|作\s*者\s*[:：]|By\s)\s*(?P<names>.*\S)")

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟"
    "汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严"
    "牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲游阳裴席卫查屈"
    "鲍位覃霍翁隋植甘景薄包司柏宁柯阮桂闵强柴华冉房辜吉饶刁瞿戚丘古米滕晋邬臧畅苟褚廉娄盖符奚木穆党燕郎邸冀姬屠连郜晏"
    "栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝巩稽井练仲乐虞卞封竺冼原衣楚佟栗匡宗台巫鞠僧桑荆谌银扬沙伏岑习胥蔺張劉陳楊"
    "趙黃吳孫馬羅鄭謝韓馮蕭許鄧蘇盧蔣賈葉閻餘鍾薑範譚鄒陸顧龍萬錢湯喬賀賴龔龐蘭嚴溫蘆魯韋畢聶叢齊莊塗時關費紀項陽衛寧"
    "閔華邊饒宮簡婁蓋黨連鬱計竇遲藍樂習"
)
"""Family names of one character, simplified and traditional, but for those that open many common words (时, 全, 谈)."""
_SURNAMES_OF_TWO = (
    "欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|尉遲|公孙|公孫|令狐|慕容|司徒|夏侯|端木|百里|南宫|南宮"
)
_HAN = "[\u4e00-\u9fff]"
_NAME = (
    rf"(?:(?:{_SURNAMES_OF_TWO})[ \u3000]*{_HAN}{{1,2}}"
    rf"|[{_SURNAMES}](?:{_HAN}{{1,2}}|[ \u3000]+{_HAN})"
    rf"|{_HAN}{{1,6}}(?:[·•]{_HAN}{{1,8}})+)"
)
_NAMES = rf"{_NAME}(?:[ \u3000、,，]+{_NAME})*"
"""Left to be compiled where the first such line is met, which for most libraries is never."""

_POST = re.compile(r"[(（]\s*作者(?:分别|均)?(?:系|为|為|是|单位|單位)\s*[:：]?\s*(?P<post>.*[^\s。.])[。.]?\s*[)）]")


def author_of(line: str) -> str:
    """The author a byline names, marked by `□`, `■`, `作者：` or `By`; empty if the line is none."""
    marked = _MARKED.fullmatch(line) if len(line) <= _LONGEST_BYLINE else None
    return marked["names"] if marked and marked["names"][-1] not in _SENTENCE_MARKS else ""


def names_of(line: str) -> str:
    """A line of nothing but names; empty if it holds anything that need not be a name."""
    return line if len(line) <= _LONGEST_BYLINE and re.fullmatch(_NAMES, line) else ""


def post_of(line: str) -> str:
    """The office a closing line in brackets gives its author; empty if the line is none."""
    closing = _POST.fullmatch(line) if len(line) <= _LONGEST_POST else None
    return closing["post"] if closing else ""
