"""Dialect in the standard spelling, so that what is read by its words is read in any province.

"갈아엎었당께" becomes "갈아엎었다", "온다 카더라" "온다고 하더라". What is not known stays
as it is; so does every message without a word of dialect. Danger is graded before, by the
message as it was typed.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from ml.counsel.mirroring.hangul import ending_in
from ml.counsel.mirroring.words import Words

_PARTS: Final = {
    "{end}": "(?=[ .,?!~ㅠㅜㅋㅎ…]|$)",
    "{n}": ending_in("ㄴ"),
    "{l}": ending_in("ㄹ"),
    "{ss}": ending_in("ㅆ"),
}
_ASKS: Final = re.compile(r"어떻게|어쩌|어째|(?<![가-힣])(?:왜|뭐|뭘|무슨|언제|어디|누가|얼마|어느|몇)")
_SECTIONS: Final = ("words", "quotes", "endings")
_Rules = tuple[tuple[re.Pattern[str], str], ...]


def standard(text: str) -> str:
    """A Korean message with its dialect, if there is any, in the standard spelling."""
    always, asking = _rules()
    plain = _replaced(text, always)
    return _replaced(plain, asking) if _ASKS.search(plain) else plain


@cache
def _rules() -> tuple[_Rules, _Rules]:
    """The rules that always count, and those for what asks; compiled when they are first needed."""
    words = Words("dialect.ko")
    always = [pair for section in _SECTIONS for pair in words.pairs(section).items()]
    return _compiled(always), _compiled(words.pairs("questions").items())


def _compiled(pairs: Iterable[tuple[str, str]]) -> _Rules:
    return tuple((re.compile(_filled(cue, _PARTS)), word) for cue, word in pairs)


def _filled(cue: str, parts: Mapping[str, str]) -> str:
    for name, part in parts.items():
        cue = cue.replace(name, part)
    return cue


def _replaced(text: str, rules: _Rules) -> str:
    for pattern, word in rules:
        text = pattern.sub(word, text)
    return text
