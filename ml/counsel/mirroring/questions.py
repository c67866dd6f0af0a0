"""Korean questions as they are said back: "먼저 말해야 할까요?" becomes "먼저 말해야 할지"."""

import re
from typing import Final

from ml.counsel.mirroring.hangul import ending_in
from ml.counsel.mirroring.words import Words

_L: Final = ending_in("ㄹ")
_N: Final = ending_in("ㄴ")
_SS: Final = ending_in("ㅆ")
_SENTENCE: Final = re.compile(
    r"(?<=\?)|[.!\n~…]+|[ㅋㅎㅠㅜ]+|(?<=요) |(?<=니다) |(?<=[았었했겠]어) |(?<=[았었했겠]음) "
)
_NO_QUESTION: Final = re.compile(
    r"(?:(?<!야 )(?<!야)(?<!떻게 )(?<![을를고도] )하나$|(?:걸 그랬|둘에 |커플 )하?나(?:요)?|(?:화|겁|생각"
    r"|구|신|만|기억)나(?:요)?|랄까)$"
)
_FORMS: Final = (
    (re.compile(rf"(?<={_L})까 말까(?:요)?$"), "지 말지"),
    (re.compile(r"걸까(?:요)?$"), "건지"),
    (re.compile(rf"(?<={_L})까(?:요)?$"), "지"),
    (re.compile(r"건가(?:요)?$"), "건지"),
    (re.compile(rf"(?<={_N})가(?:요)?$"), "지"),
    (
        re.compile(rf"(?:(?<=[하되있없맞보가오주싶])|(?<={_SS}))나(?:요)?$|(?<=[가-힣])나요$|려나(?:요)?$"),
        "는지",
    ),
    (
        re.compile(r"어떻게 (?:해|하(?:지|죠|나|나요)|해요|해야 (?:하죠|돼|돼요|되나요|하나요))$"),
        "어떻게 해야 할지",
    ),
)
_MARKED: Final = (
    (re.compile(r"(?<=도 )(?:돼|되)(?:요|나요|죠|지|냐)?$"), "되는지"),
    (re.compile(r"(?<=야 )(?:돼|되|해|하)(?:요|나요|죠|지|냐)?$"), "하는지"),
    (re.compile(r"(?<=[게거] )맞(?:아|아요|죠|지)$"), "맞는지"),
)
"""Forms of questions that are statements without their mark."""
_SHORTEST: Final = 7
_LONGEST: Final = 34


class QuestionReader:
    """Turns questions into parts of sentences; built once, then only read."""

    def __init__(self, words: Words) -> None:
        self._openers = re.compile(rf"^(?:(?:{words.either('questions', 'openers')})[ ,]+)+")
        self._own = re.compile(rf"(?:^|(?<= ))(?:{words.either('questions', 'own')}) (?=[가-힣])")
        self._not_said = re.compile(
            rf"(?<![가-힣])(?:{words.either('questions', 'pointing')})(?![가-힣]*는 )"
            rf"|{words.either('questions', 'unsayable')}"
        )

    def whether(self, text: str) -> str:
        """The last question of a message as part of a sentence; empty where there is none to be said back."""
        for part in reversed(_SENTENCE.split(text)):
            sentence = part.strip(" ,")
            clause = self._own.sub("", self._openers.sub("", sentence.rstrip("? ")))
            if not self._is_sayable(clause):
                continue
            if _NO_QUESTION.search(clause):
                return ""
            for pattern, form in (*_FORMS, *_MARKED) if sentence.endswith("?") else _FORMS:
                if pattern.search(clause):
                    return pattern.sub(form, clause)
        return ""

    def _is_sayable(self, clause: str) -> bool:
        is_phrase = _SHORTEST <= len(clause) <= _LONGEST and " " in clause
        return is_phrase and self._not_said.search(clause) is None
