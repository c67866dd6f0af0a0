"""What the reply of a chat model must be beside what every reply must be: true to the talk and its rules."""

import re
from collections.abc import Sequence
from typing import Final

from ml.counsel.checks import reply_faults
from ml.counsel.ngrams import overlap
from ml.counsel.speech import sentences
from ml.counsel.types import CounselRequest, Length, Speech
from ml.safety.reply_gate import ReplyGate

_MOST_ALIKE: Final = 0.55
"""Share of common grams from which a reply says again what was said."""
_LEAK: Final = 40
"""Characters in a row that a reply may share with its rules."""
_ASKS_FOR_AI: Final = re.compile(
    r"(?:너|넌|당신|니가|네가|마음이|혹시|진짜|정말|사실).{0,12}(?:사람|인간|ai|에이아이|인공지능|봇|로봇|기계|챗봇|gpt)"
    r".{0,8}(?:이?야|이?니|이?냐|인가|인\s?거|맞|아니|예요|이?에요|입니까|\?)|"
    r"\b(?:are|r) (?:you|u) (?:\w+ ){0,3}(?:ai|bot|robot|human|real|person|machine|gpt)\b|"
    r"\bam i (?:talking|speaking) (?:to|with) (?:\w+ ){0,3}(?:ai|bot|robot|human|person|machine)\b",
    re.IGNORECASE,
)
_SAYS_AI: Final = re.compile(
    r"\bAI\b|AI(?=[가-힣])|인공지능|사람은?이?\s?아니|not (?:a )?(?:human|person)", re.IGNORECASE
)
_POLITE: Final = re.compile(r"(?:요|죠|니다|니까|세요|까요|네요)$")
_TAIL: Final = re.compile(r"[\s.!?…~\"'”’)\]]+$")
_GESTURE: Final = re.compile(r"\([^)]*\)")
_POLITE_FROM: Final = 0.6
_CASUAL_TO: Final = 0.3
"""Shares of polite sentences."""


def chat_faults(text: str, request: CounselRequest, *, locale: str, rules: str) -> tuple[str, ...]:
    """Names of what is wrong with a whole reply; empty where it may be sent.

    Args:
        text: The reply.
        request: What it answers.
        locale: The language that is due.
        rules: What the model was told, which it must not give away.
    """
    is_terse = request.speech is not Speech.POLITE
    found = [
        *ReplyGate(locale).check(text),
        *reply_faults(text, locale, length=request.length or Length.LONG, is_terse=is_terse),
    ]
    told = request.turns[-1].text
    earlier = [turn.text for turn in request.turns if not turn.by_user]
    named = {
        "repeated": says_again(text, (*earlier, *request.refused)),
        "hides_ai": _ASKS_FOR_AI.search(told) is not None and not _SAYS_AI.search(text),
        "leak": gives_away(text, rules),
        "manner": locale == "ko" and not is_in_manner(text, request.speech),
    }
    return tuple(dict.fromkeys([*found, *(name for name, is_wrong in named.items() if is_wrong)]))


def says_again(text: str, earlier: Sequence[str]) -> bool:
    """Whether a reply was given before in this talk, word for word or nearly so."""
    return any(overlap(text, reply) >= _MOST_ALIKE for reply in earlier)


def gives_away(text: str, rules: str) -> bool:
    """Whether a reply repeats what the model was told."""
    plain, secret = " ".join(text.split()), " ".join(rules.split())
    return any(plain[start : start + _LEAK] in secret for start in range(len(plain) - _LEAK + 1))


def is_in_manner(text: str, speech: Speech) -> bool:
    """Whether a Korean reply keeps the manner of speech, most of its sentences at least."""
    ends = [_TAIL.sub("", part) for part in sentences(_GESTURE.sub("", text))]
    ends = [end for end in ends if end]
    if not ends:
        return False
    share = sum(_POLITE.search(end) is not None for end in ends) / len(ends)
    return share <= _CASUAL_TO if speech is Speech.CASUAL else share >= _POLITE_FROM
