"""What is known of Korean stems: which are adjectives, and how they are found and put into the past."""

import re
from typing import Final

from ml.counsel.mirroring.hangul import final_of, is_syllable, letters, syllable, with_final
from ml.counsel.mirroring.predicate import Kind, Predicate
from ml.counsel.mirroring.words import Words

_DOUBTFUL: Final = tuple("낫짓붓잇긋젓여")
"""Last syllables behind which the stem may be another one."""
_ADJECTIVE_ENDS: Final = ("스럽", "롭", "답답하", "싶", "만하")
_DOES: Final = re.compile(
    r"(?:다|안|못|잘|또|[을를]|살이|공부|운동|장사|농사|일) 하$|(?<!면 )(?<!면은 )안 되$|게 되$"
)
"""What makes a bare 하 a deed."""
_BY_CHANCE: Final = 2
"""Syllables of a stem up to which another one may end like it by chance."""
_OWN_FORMS: Final = {
    "해": "하",
    "놔": "놓",
    "파": "프",
    "퍼": "프",
    "빠": "쁘",
    "뻐": "쁘",
    "써": "쓰",
    "커": "크",
    "떠": "뜨",
    **{form: form for form in "가사차타내깨매새"},
}
"""Last syllables of the informal present that show their stem."""
_SPREAD: Final = {"ㅘ": "ㅗ", "ㅝ": "ㅜ", "ㅙ": "ㅚ", "ㅕ": "ㅣ"}
"""Vowels into which a stem and its ending were drawn together."""
DRAWN: Final = {"ㅗ": "ㅘ", "ㅜ": "ㅝ", "ㅚ": "ㅙ", "ㅣ": "ㅕ", **{vowel: vowel for vowel in "ㅏㅐㅓㅕㅔ"}}
"""Into what the vowels of stems are drawn together with an ending."""
_UNDRAWN: Final = "ㅟㅢ"
"""Vowels of stems that are never drawn together with an ending: "쉬어"."""
_BRIGHT: Final = "ㅏㅗㅑ"
_SURE_L: Final = ("흔들", "떠들", "만들", "거들", "힘들", "잠들", "건들", "물들", "줄어들", "늘어들")
"""Stems in ㄹ that can be no others."""
_SINGLE_L: Final = ("치", "들", "따", "이")
"""What stands before 르 where its ㄹ is not doubled: "따랐"."""
_AS_BEFORE: Final = "프쁘그으르"
"""Last syllables in ㅡ that take their vowel from the one before: "아팠"."""
_REGULAR: Final = frozenset("받닫믿얻쏟굳뜯돋뻗입잡뽑씹접업꼽웃씻벗뺏")
"""Last syllables of stems in ㄷ, ㅂ and ㅅ that keep it before a vowel."""
_IN_U: Final = ("싸", "배", "외", "키", "비", "지", "채", "태", "세", "재", "피", "치", "깨")
"""What stands before 워 in verbs in 우."""


class Stems:
    """Knows adjectives from verbs; built once, then only read."""

    def __init__(self, words: Words) -> None:
        plain = words.listed("stems", "adjectives")
        with_ha = tuple(f"{noun}하" for noun in words.listed("stems", "nouns"))
        self._adjectives = frozenset((*plain, *with_ha))
        self._adjective_ends = (*_ADJECTIVE_ENDS, *(stem for stem in with_ha if len(stem) > _BY_CHANCE))
        self._in_b = tuple(stem for stem in plain if final_of(stem) == "ㅂ")
        self._unsure = frozenset(words.listed("stems", "unsure"))
        self._verbal = words.listed("stems", "verbal")
        self._nouns_in_m = words.listed("stems", "nouns_in_m")
        self._open_nouns = re.compile(rf"(?:{words.either('stems', 'open_nouns')})$")

    def is_adjective(self, stem: str) -> bool:
        """Whether the last word of a stem takes the endings of adjectives."""
        word = _last_word(stem)
        bare = word.removeprefix("안").removeprefix("못").removeprefix("더").removeprefix("너무")
        return word in self._adjectives or bare in self._adjectives or word.endswith(self._adjective_ends)

    def is_predicate(self, stem: str) -> bool:
        """Whether a stem is sure to be no noun."""
        return self.is_adjective(stem) or stem.endswith(self._verbal)

    def is_noun_in_m(self, form: str) -> bool:
        """Whether what ends in ㅁ is a noun, not a predicate told short."""
        return form.endswith(self._nouns_in_m)

    def is_open_noun(self, form: str) -> bool:
        """Whether what ends in a vowel is a noun, not the stem of a verb."""
        return self._open_nouns.search(form) is not None

    def present(self, stem: str) -> Predicate | None:
        """The present of a stem; None where it may be the stem of another word."""
        stem = f"{stem[:-1]}들" if stem.endswith("힘드") else stem
        is_sure = stem and is_syllable(stem[-1]) and not stem.endswith(_DOUBTFUL)
        if not is_sure or (_last_word(stem) in self._unsure and not _DOES.search(stem)):
            return None
        return Predicate(stem, Kind.ADJECTIVE if self.is_adjective(stem) else Kind.VERB)

    def past(self, stem: str) -> Predicate | None:
        """The past of a stem; None where it may be formed in several ways."""
        before, last = stem[:-1], stem[-1]
        _, vowel, final = letters(last)
        if final == " ":
            return _past_of_vowel(before, last)
        if final == "ㅂ" and _last_word(stem).endswith(self._in_b):
            return Predicate(f"{with_final(stem, ' ')}웠", Kind.PAST)
        if final in "ㄷㅅㅂ" and last not in _REGULAR:
            return None
        return Predicate(f"{stem}{'았' if vowel in _BRIGHT else '었'}", Kind.PAST)

    def of_informal(self, form: str) -> str | None:
        """The stem of "나와", "울어", "무서워"; None where several are possible."""
        before, last = form[:-1], form[-1]
        if last == "가" and before.endswith(("잠", "담")):
            return f"{before}그"
        if last in _OWN_FORMS:
            return before + _OWN_FORMS[last]
        if last == "워":
            return self._in_b_or_u(before)
        initial, vowel, final = letters(last)
        if final != " " or last == "여":
            return None
        if vowel in "ㅏㅓ":
            return _before_a(before, initial)
        return before + syllable(initial, _SPREAD[vowel]) if vowel in _SPREAD else None

    def _in_b_or_u(self, before: str) -> str | None:
        """The stem before 워: "무서워" is an adjective in ㅂ, "싸워" a verb in 우."""
        word = _last_word(before)
        if not word or not is_syllable(word[-1]):
            return None
        if word.endswith("스러") or with_final(word, "ㅂ").endswith(self._in_b):
            return with_final(before, "ㅂ")
        return f"{before}우" if word.endswith(_IN_U) else None


def _past_of_vowel(before: str, last: str) -> Predicate | None:
    """The past of a stem that ends in a vowel."""
    initial, vowel, _ = letters(last)
    if last == "하":
        return Predicate(f"{before}했", Kind.PAST)
    is_bright = bool(before) and is_syllable(before[-1]) and letters(before[-1])[1] in _BRIGHT
    if last == "르" and before and not before.endswith(_SINGLE_L):
        return Predicate(f"{with_final(before, 'ㄹ')}{'랐' if is_bright else '렀'}", Kind.PAST)
    if vowel == "ㅡ":
        drawn: str | None = "ㅏ" if is_bright and last in _AS_BEFORE else "ㅓ"
    else:
        drawn = DRAWN.get(vowel)
    return Predicate(before + syllable(initial, drawn, "ㅆ"), Kind.PAST) if drawn else None


def _last_word(stem: str) -> str:
    return stem.rsplit(" ", 1)[-1]


def _before_a(before: str, initial: str) -> str | None:
    """The stem before 아 and 어, and before the doubled ㄹ of "몰라"."""
    if not before or not is_syllable(before[-1]):
        return None
    if final_of(before) == " ":
        return before if initial == "ㅇ" and letters(before[-1])[1] in _UNDRAWN else None
    if initial == "ㅇ":
        # "들어" comes of 들 and of 듣.
        is_doubtful = before.endswith(("들", "걸", "물", "실")) and not before.endswith(_SURE_L)
        return None if is_doubtful else before
    return f"{with_final(before, ' ')}르" if initial == "ㄹ" == final_of(before) else None
