"""The gentle question whether there are thoughts of dying, and what follows from it."""

import re
from collections.abc import Sequence
from typing import Final

CHECK_IN: Final = "safety"
"""Kind of the question, as units name it."""
_CRISIS_LINES: Final = ("109", "119", "112")
_N_AFTER_CRISIS: Final = 3
"""Replies over which a talk stays at concern after a crisis."""
_YES: Final = {
    "ko": re.compile(
        r"[\s.…~]*(?!.*(?:아니|아뇨|없|안 ?들|안 ?그))"
        r"(?:(?:음+|하+|그냥|솔직히|사실)[ .,…]*)?"
        r"(?:응|웅|네|넵|넹|예|어+(?![가-힣])|ㅇㅇ|맞|그래(?!도|서|픈|프|야)|그런(?!데|가)"
        r"|그럴|(?:가끔|자주|종종|매일|맨날|있(?!잖|다가|었))(?=.{0,14}$)"
        r"|조금(?:요|씩|은요?)?(?:[\s.,!…ㅠㅜ]*$| ?(?:그래|그런|그렇|들어|들긴|자주|생각))"
        r"|좀 ?(?:요?[\s.,!…ㅠㅜ]*$|그래|그런|그렇|들어|들긴|있어|자주|많이 ?(?:그|들)|생각)"
        r"|.{0,12}(?:게|편이) ?(?:더 )?(?:나을|낫|편할))"
    ),
    "en": re.compile(
        r"[\s.…~]*(?!.*\b(?:not|no|never|don'?t)\b)"
        r"(?:(?:um+|well|honestly|dunno|idk)[ .,]*)?"
        r"(?:ye(?!sterday|ar)|yup|(?:sometimes|a little|often|every\b)(?=.{0,24}$)"
        r"|i do\b|i have(?=\W*$| (?:been|thought|had))"
        r"|kind of|maybe(?! (?:i'll|we|you|the|she|he|they))|i guess)",
        re.IGNORECASE,
    ),
}
"""Answers that say yes, however softly, to the question whether there are thoughts of dying."""


def says_yes(text: str, locale: str) -> bool:
    """Whether an answer to the question says yes, however softly."""
    return _YES[locale].match(text) is not None


def was_in_crisis(replies: Sequence[str]) -> bool:
    """Whether one of the companion's last replies was the fixed answer, which alone names all these lines."""
    return any(all(line in reply for line in _CRISIS_LINES) for reply in replies[-_N_AFTER_CRISIS:])
