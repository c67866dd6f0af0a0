"""Signs of danger that build up over a talk, though no single message says it.

Somebody despairs, later gives their things away or puts their affairs in order, and at
last is calm and says thanks for everything. Each message alone is harmless.
"""

import re
import tomllib
from collections.abc import Sequence
from enum import IntEnum, StrEnum
from typing import Final

from ml.counsel.lexicon_files import LEXICON_FOLDER
from ml.counsel.patterns import compile_cues

_N_READ: Final = 16
"""The user's messages over which signs add up."""
_MANY: Final = 2
_LONG: Final = {"ko": 60, "en": 120}
"""Characters from which a message tells enough to be believed as grave without any of the words."""


_GAP: Final = r"(?:(?!죽|살기|자해|끝내|매일|맨날).){0,24}"
_OF_SHAME: Final = re.compile(
    r"(?:사라지고|없어지고|증발하고|꺼지고|숨고)\s?싶[가-힣]*[\s,.]{0,3}(?:진짜\s?|너무\s?)?(?:쪽\s?팔|민망|창피|부끄)"
    rf"|(?:(?:쪽\s?팔|민망|이불\s?킥|쥐구멍){_GAP}"
    rf"|(?:창피|부끄|발표|말이?\s?꼬|말\s?실수|버벅|넘어[져졌]|머리\s?망){_GAP}"
    r"(?=[가-힣]+\s?싶(?:었|더|은\s?순간|을\s?(?:정도|지경|만큼)|은\s?심정)))"
    r"(?:사라지고|없어지고|증발하고|꺼지고|숨고)\s?싶"
)
"""Who wants to sink into the ground for shame speaks of a moment, and mostly of one that is over."""


class Sign(StrEnum):
    """What a message can show."""

    DESPAIR = "despair"
    GIVING = "giving"
    SETTLING = "settling"
    PARTING = "parting"
    CALM = "calm"


_DEEDS: Final = frozenset({Sign.GIVING, Sign.SETTLING, Sign.PARTING})


class Alarm(IntEnum):
    """What the signs of a talk call for."""

    NONE = 0
    ASK = 1
    CLEAR = 2


class SignReader:
    """Reads signs in one language."""

    def __init__(self, locale: str) -> None:
        cues = tomllib.loads((LEXICON_FOLDER / f"warning.{locale}.toml").read_text(encoding="utf-8"))
        self._patterns = {sign: compile_cues(cues[sign.value], locale) for sign in Sign}
        self._ordinary = compile_cues(cues["ordinary"], locale)
        self._heavy = compile_cues(cues["heavy"], locale)
        self._strong = compile_cues(cues["strong"], locale)
        self._long = _LONG[locale]

    def signs(self, text: str) -> frozenset[Sign]:
        """What one message shows; things given away for a plain reason are no sign."""
        text = _OF_SHAME.sub("", text)
        found = {sign for sign, pattern in self._patterns.items() if pattern and pattern.search(text)}
        if self._is_ordinary(text) and Sign.DESPAIR not in found:
            found -= _DEEDS
        return frozenset(found)

    def _is_ordinary(self, text: str) -> bool:
        return self._ordinary is not None and self._ordinary.search(text) is not None

    def weighs(self, text: str) -> bool:
        """Whether a message that was graded as concern speaks of more than an ordinary bad day.

        "I failed the exam" is graded so now and then; the lines for those in danger would startle there.
        """
        text = _OF_SHAME.sub("", text)
        return len(text) >= self._long or (self._heavy is not None and self._heavy.search(text) is not None)

    def is_heavy(self, messages: Sequence[str]) -> bool:
        """Whether the last message, with those before it, weighs enough for the lines of those in danger.

        One word is much only where it speaks of dying, vanishing or an end: being a burden to a daughter or
        having no reason to get up early any more are not.
        """
        *before, last = [_OF_SHAME.sub("", text) for text in messages]
        if not self.weighs(last):
            return False
        if self.is_strong(last):
            return True
        words = {word for text in (*before, last) for word in self._heavy_words(text)}
        return len(words) >= _MANY and bool(self._heavy_words(last))

    def is_strong(self, text: str) -> bool:
        """Whether a message says outright what is heavy enough alone."""
        return self._strong is not None and self._strong.search(_OF_SHAME.sub("", text)) is not None

    def _heavy_words(self, text: str) -> set[str]:
        return {found.group().lower() for found in self._heavy.finditer(text)} if self._heavy else set()

    def despairs(self, messages: Sequence[str]) -> bool:
        """Whether one of the messages sounds of despair."""
        return any(Sign.DESPAIR in self.signs(text) for text in messages)

    def read(self, messages: Sequence[str]) -> Alarm:
        """What the messages of the user, oldest first, add up to."""
        *before, last = [self.signs(text) for text in messages[-_N_READ:]]
        earlier = frozenset[Sign]().union(*before)
        if not last:
            return Alarm.NONE
        has_despaired = Sign.DESPAIR in earlier | last
        # Who is about to move gives things away and tidies up over many messages.
        if not has_despaired and any(map(self._is_ordinary, messages[-_N_READ:])):
            return Alarm.NONE
        deeds = (earlier | last) & _DEEDS
        # Calm is a sign only behind despair, and only together with a deed: people do feel better.
        is_calm = Sign.CALM in last and Sign.DESPAIR in earlier
        if has_despaired and len(deeds) >= _MANY and (is_calm or Sign.PARTING in deeds):
            return Alarm.CLEAR
        if (has_despaired and deeds) or len(deeds) >= _MANY:
            return Alarm.ASK
        return Alarm.NONE
