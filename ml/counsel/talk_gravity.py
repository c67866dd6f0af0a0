"""How gravely a talk is to be taken, by what was said in it and by what was answered."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ml.counsel.check_in import CHECK_IN, was_in_crisis
from ml.counsel.said_before import were_lines_told
from ml.counsel.types import CounselRequest
from ml.counsel.warning_signs import Alarm, SignReader
from ml.safety.asking import leaves_open
from ml.safety.threads import goes_on

_MEANS: Final = re.compile(
    r"방법(?:도|을|까지)?\s*(?:다\s*)?(?:찾아|알아|검색|정해|생각해)"
    r"|\b(?:looked|looking|searched) (?:up |for |it )?(?:how|ways|methods|a way)\b",
    re.IGNORECASE,
)
"""In a talk of despair, that ways were looked up; alone it could be about anything."""
_N_WEIGHED: Final = 3
"""The user's messages of which one must weigh heavily before a grade of concern brings the lines."""
_N_GRAVE: Final = 6
"""The user's messages over which words of despair keep a talk grave."""


@dataclass(frozen=True)
class Gravity:
    """How gravely a talk is to be taken.

    Attributes:
        alarm: How clearly signs of danger add up over the talk.
        is_grave: Whether life may be in danger.
        is_concern: Whether the reply follows the protocol of concern.
    """

    alarm: Alarm
    is_grave: bool
    is_concern: bool


class GravityReader:
    """Weighs talks in one language; built once, then only read."""

    def __init__(self, locale: str, signs: SignReader) -> None:
        self._locale = locale
        self._signs = signs

    def read(
        self,
        messages: Sequence[str],
        replies: Sequence[str],
        request: CounselRequest,
        *,
        speaks_of_bot: bool,
        asked: frozenset[str],
    ) -> Gravity:
        """How gravely the talk is to be taken.

        Args:
            messages: The user's messages, oldest first.
            replies: The companion's, oldest first.
            request: The talk as it came, with its grade.
            speaks_of_bot: Whether the last message is about the companion.
            asked: Kinds of the questions that its last reply put.
        """
        signs, last = self._signs, messages[-1]
        is_heavy = signs.is_heavy(messages[-_N_WEIGHED:])
        is_after_crisis = was_in_crisis(replies)
        alarm = signs.read(messages)
        if (is_after_crisis or signs.despairs(messages[-_N_GRAVE:])) and _MEANS.search(last):
            alarm = Alarm.CLEAR
        were_told = were_lines_told(replies)
        is_worrying = request.is_concern or were_told
        has_despaired = is_worrying and any(map(signs.is_strong, messages[-_N_GRAVE:]))
        # What was grave stays so while the talk stays with it; an ordinary message is answered as one.
        is_still = is_heavy or goes_on(last, self._locale) or (request.is_concern and request.danger is None)
        is_grave = bool(alarm) or (is_still and (is_after_crisis or has_despaired))
        is_new = request.is_concern and not speaks_of_bot and is_heavy and not were_told
        is_open = CHECK_IN in asked and (is_still or leaves_open(last, self._locale))
        return Gravity(alarm, is_grave, is_concern=is_grave or is_new or is_open)
