"""Numerals as speeches write them: read to a number, and written again in the script of another."""

from __future__ import annotations

import unicodedata

HAN_DIGITS = {
    **dict(zip("〇一二三四五六七八九", range(10), strict=True)),
    **dict(zip("零壹贰叁肆伍陆柒捌玖", range(10), strict=True)),
    **dict(zip("○壱貳參肆伍陸柒捌玖", range(10), strict=True)),
    "两": 2,
    "兩": 2,
    "叄": 3,
    "参": 3,
}
"""Every Han digit with its value: plain, financial (simplified, traditional, Japanese) and counting forms."""

HAN_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
"""Han units below ten thousand."""

HAN_TENS = {"廿": 20, "卄": 20, "卅": 30, "卌": 40}
"""Single signs for multiples of ten."""

HAN_MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
"""Han units that count in ten thousands."""

STEMS = "甲乙丙丁戊己庚辛壬癸"
"""The ten heavenly stems, an order as well as names."""

ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}

ROMAN_PAIRS = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
    *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
"""Greedy parts of a Roman numeral."""

CIRCLED = {
    **{chr(0x2460 + n): n + 1 for n in range(20)},
    **{chr(0x3251 + n): n + 21 for n in range(15)},
    **{chr(0x32B1 + n): n + 36 for n in range(15)},
    **{chr(0x2776 + n): n + 1 for n in range(10)},
    **{chr(0x24F5 + n): n + 1 for n in range(10)},
    **{chr(0x2780 + n): n + 1 for n in range(10)},
    **{chr(0x278A + n): n + 1 for n in range(10)},
}
"""Circled digits, white and black (Unicode: Enclosed Alphanumerics, Dingbats, Enclosed CJK)."""

ENCLOSED = {
    **{chr(0x2474 + n): n + 1 for n in range(20)},
    **{chr(0x2488 + n): n + 1 for n in range(20)},
    **{chr(0x3220 + n): n + 1 for n in range(10)},
    **{chr(0x3280 + n): n + 1 for n in range(10)},
}
"""Numbers that carry their own brackets or full stop: ⑴ ⒈ ㈠ ㊀."""

SIGNS = {**CIRCLED, **ENCLOSED}


LONGEST = 20
"""Signs: longer runs are no numbers that anybody counts with."""


def value(numeral: str) -> int | None:
    """The number a numeral stands for, or None: Han, digits of any width, circled, bracketed, Roman."""
    if len(numeral) > LONGEST:
        return None
    if numeral in SIGNS:
        return SIGNS[numeral]
    plain = unicodedata.normalize("NFKC", numeral)
    if plain.isascii():
        return int(plain) if plain.isdigit() else roman_value(plain)
    return han_value(numeral)


def han_value(numeral: str) -> int | None:
    """The number of a Han numeral, counting (二十三) or positional (二〇二四); None if it is not one."""
    if len(numeral) > 1 and all(sign in HAN_DIGITS for sign in numeral):
        return int("".join(str(HAN_DIGITS[sign]) for sign in numeral))
    total = section = 0
    digit: int | None = None
    for sign in numeral:
        if sign in HAN_DIGITS:
            digit = HAN_DIGITS[sign]
        elif sign in HAN_UNITS:
            section += (1 if digit is None else digit) * HAN_UNITS[sign]
            digit = None
        elif sign in HAN_TENS:
            section += HAN_TENS[sign]
        elif sign in HAN_MYRIADS:
            total += ((section + (digit or 0)) or 1) * HAN_MYRIADS[sign]
            section, digit = 0, None
        else:
            return None
    return total + section + (digit or 0) if numeral else None


def roman_value(numeral: str) -> int | None:
    """The number of a well-formed Roman numeral in one case; None for anything else (IIII, iV)."""
    upper = numeral.upper()
    if not upper or numeral not in {upper, numeral.lower()} or any(sign not in ROMAN for sign in upper):
        return None
    values = [ROMAN[sign] for sign in upper]
    number = sum(-low if low < high else low for low, high in zip(values, [*values[1:], 0], strict=True))
    return number if roman(number) == upper else None


def roman(number: int) -> str:
    """A positive number as a Roman numeral in capitals."""
    parts = []
    for worth, sign in ROMAN_PAIRS:
        count, number = divmod(number, worth)
        parts.append(sign * count)
    return "".join(parts)


def han(number: int) -> str:
    """A number from 1 to 9999 in Han counting form: 十二, 一百零三."""
    digits = "零一二三四五六七八九"
    parts: list[str] = []
    for worth, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, worth)
        if digit:
            parts.append(digits[digit] + unit)
        elif parts and number and parts[-1] != "零":
            parts.append("零")
    written = "".join(parts)
    return written.removeprefix("一") if written.startswith("一十") else written


def like(number: int, numeral: str) -> str:
    """A number written in the script of another numeral: 3 like 一 is 三, like ① is ③, like iv is iii."""
    for table in (CIRCLED, ENCLOSED):
        if numeral in table:
            sign = chr(ord(numeral) - table[numeral] + number)
            return sign if table.get(sign) == number else str(number)
    if numeral in STEMS:
        return STEMS[number - 1] if number <= len(STEMS) else str(number)
    if numeral.isascii():
        if numeral.isdigit():
            return str(number)
        return roman(number) if numeral.isupper() else roman(number).lower()
    if unicodedata.normalize("NFKC", numeral).isdigit():
        return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))
    return han(number)
