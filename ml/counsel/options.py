"""Which of two things that a message names a friend would take: "cookies or cream?", "ask, or wait?"."""

import re
from collections.abc import Sequence
from typing import Final

from ml.counsel.selection import chance

_ASKS: Final = (
    r"(?:나아|낫나|나을까|낫지|나은가|좋아|좋을까|좋나|좋지|맞아|맞을까"
    r"|맞나|괜찮아|예뻐|맛있어|맛있나)(?:요)?"
)
_THING: Final = "[가-힣A-Za-z0-9]"
_OR: Final = r"(?:아니면\s?|아님\s?|그냥\s?|차라리\s?)*"
_LONGEST: Final = 9
"""Letters that a thing has at most; longer ones are half a sentence."""
_THINGS: Final = (
    re.compile(
        rf"(?:^|[\s,])(?P<a>{_THING}+?)(?:이랑|랑|하고|[과와])\s?(?P<b>{_THING}+(?: [가-힣]+)?)\s?"
        r"중(?:에|에서|엔)?\s?(?:뭐|뭘|어느|어떤|어디|누가|누구|하나|골라)"
    ),
    re.compile(
        r"(?:^|[\s,])(?P<a>[가-힣A-Za-z0-9]+?)\s?vs\.?\s?(?P<b>[가-힣A-Za-z0-9]+?)(?=\s|[?!.,ㅋㅎ]|$)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:^|[\s,])(?P<a>[가-힣A-Za-z0-9]+?)(?:이|가)\s?(?:더\s?)?{_ASKS}[,?\s]+(?:아니면\s?|아님\s?)?"
        rf"(?P<b>[가-힣A-Za-z0-9]+?)(?:이|가)\s?(?:더\s?)?{_ASKS}"
    ),
    re.compile(
        r"(?:^|[\s,])(?P<a>[가-힣A-Za-z0-9]{1,8}?)이?냐,?\s(?P<b>[가-힣A-Za-z0-9]{1,8}?)이?냐[?.!ㅋㅎㅠㅜ\s]*$"
    ),
    re.compile(
        rf"(?:^|[\s,])(?P<a>{_THING}{{1,8}}?)(?<![야냐니어해래죠나음함돼대])\?\s?"
        rf"(?P<b>{_THING}{{1,8}}?)(?<![야냐니어해래죠나음함돼대])\?+\s*$"
    ),
    re.compile(
        r"(?:^|[\s,])(?P<a>[가-힣A-Za-z0-9]{1,8}?)\s(?:아니면|아님)\s(?P<b>[가-힣A-Za-z0-9]{1,8}?)"
        r"(?:\s?(?:중에?|뭐|어느|골라|추천)[가-힣 ]{0,10})?[?\s]*$"
    ),
)
_DEEDS: Final = re.compile(
    rf"(?P<a>[가-힣][가-힣 ]{{0,13}}?)까(?:요)?[,?\s]+{_OR}(?P<b>[가-힣][가-힣 ]{{0,15}}?)까(?:요)?"
    r"(?:[?!.~ㅋㅎㅠㅜ\s]*$|\s?(?:하나만|골라|정해))"
)
_HEAVY: Final = re.compile(
    r"죽|자살|자해|이혼|헤어|별거|낙태|수술|퇴사|그만|관두|때려치|휴직|휴학|자퇴|이직|사표|고소|신고|소송|파산|대출|보증"
    r"|약을|약은|술|담배|끊|때리|때릴|복수|병원|치료|입원|요양원|엄마랑|아빠랑|왜 ?살|계속 ?살"
)
"""What nobody chooses for somebody else."""
_BETTER: Final = r"\s?(?:게|것이|편이|쪽이)\s?(?:더\s?)?(?:나을까|좋을까|나아|낫나|나은가|맞을까|맞나)"
_RATHER: Final = re.compile(
    rf"(?P<a>[가-힣][가-힣 ]{{0,18}}?는){_BETTER}(?:요)?[,?\s]+{_OR}"
    rf"(?P<b>[가-힣][가-힣 ]{{0,18}}?는){_BETTER}"
)
_SIGH: Final = re.compile(r"^(?:(?:하|아|음|에이|그냥|차라리|걍)\s)+")
_BEFORE: Final = re.compile(r"^.*(?:[는은인던한]데|니까|지만|해서)\s")
"""What stands before the choice: "he does not pay me back, so a call, or a text?"."""
_PICKS: Final = re.compile(r"골라|정해\s?줘|찍어|하나만")
_NO_DEED: Final = re.compile(
    r"말$|나을$|좋을$|맞을$|[인된난한은는던린]\s?걸$|싶을$|어떨$|야\s?할$|하는데|어쩌|왜|어떻|뭐|뭘|누가|언제|어디"
)
_SPEAKS: Final = re.compile(r"(?:말|얘기|이야기|물어|물|연락|전화|부탁|사과|털어놓)")
_HIDES: Final = re.compile(r"(?:척|참|넘어가|넘길|덮|숨기|안 ?하|가만|놔두|놔둘|냅두|냅둘|말 ?안)")
_HALF: Final = 0.5
_FIRST_SYLLABLE: Final = 0xAC00
_N_FINALS: Final = 28
_FINAL_L: Final = 8
_STEMS: Final = {
    "들을": "듣",
    "물을": "묻",
    "걸을": "걷",
    "도울": "돕",
    "누울": "눕",
    "구울": "굽",
    "지을": "짓",
    "나을": "낫",
    "이을": "잇",
}
"""Stems that change before 까, by what is left of it."""


def choice_asked(messages: Sequence[str]) -> str | None:
    """The choice that the last message asks for; "you pick" asks for that of the message before."""
    if len(messages) > 1 and _PICKS.search(messages[-1]):
        return choice_of(messages[-1]) or choice_of(messages[-2])
    return choice_of(messages[-1])


def choice_of(text: str) -> str | None:
    """One of two that the message asks to choose from, as "… 쪽"; None where the choice is not a friend's."""
    if _HEAVY.search(text):
        return None
    for pattern in _THINGS:
        if (match := pattern.search(text)) and _is_thing(match["a"]) and _is_thing(match["b"]):
            return f"{_taken(match['a'], match['b'], text)} 쪽"
    if match := _RATHER.search(text):
        return f"{_taken(match['a'], match['b'], text)} 쪽"
    if match := _DEEDS.search(text):
        first, second = _deed(match["a"]), _deed(match["b"])
        if first and second:
            return f"{_taken(first, second, text)} 쪽"
    return None


def _is_thing(words: str) -> bool:
    return 0 < len(words) <= _LONGEST and not words.endswith(("까", "요"))


def _taken(first: str, second: str, text: str) -> str:
    for one, other in ((first, second), (second, first)):
        if _SPEAKS.search(one) and _HIDES.search(other):
            return one  # a word said beats a word swallowed
    return first if chance("choice", text) < _HALF else second


def _deed(words: str) -> str | None:
    """What is weighed, as it stands before 쪽: "받을" becomes "받는"; None where that is not sure."""
    words = _SIGH.sub("", _BEFORE.sub("", words.strip()))
    if not words or _NO_DEED.search(words):
        return None
    for ending, stem in _STEMS.items():
        if words == ending or words.endswith(f" {ending}"):
            return f"{words.removesuffix(ending)}{stem}는"
    if words.endswith("을"):
        return f"{words[:-1]}는"
    code = ord(words[-1]) - _FIRST_SYLLABLE
    if code < 0 or code % _N_FINALS != _FINAL_L:
        return None
    return f"{words[:-1]}{chr(_FIRST_SYLLABLE + code - _FINAL_L)}는"
