"""What can be answered for certain: a small sum, and what was just said in this talk."""

import re
from collections.abc import Sequence
from typing import Final

from ml.safety.reply_gate import ReplyGate

_SUM: Final = re.compile(
    r"(\d{1,5})\s*(\+|-|x|×|\*|÷|/|더하기|빼기|곱하기|나누기)\s*(\d{1,5})", re.IGNORECASE
)
_SIGNS: Final = {
    "더하기": "+",
    "빼기": "-",
    "곱하기": "*",
    "x": "*",
    "×": "*",
    "나누기": "/",
    "÷": "/",
}
_RECALLS: Final = re.compile(r"뭐라|뭐랬|한\s*말|내\s*말|뭐였")
_FIRST: Final = re.compile(r"처음|첫")
_LONGEST_ECHO: Final = 40
_TRAILING: Final = " .,!?~…ㅋㅎㅠㅜ"


def plain_answers(messages: Sequence[str], gate: ReplyGate) -> dict[str, str]:
    """What the last message asks for and can be known, by the slot that it fills.

    Args:
        messages: The user's messages, oldest first.
        gate: Finds words that are not said again.
    """
    found: dict[str, str] = {}
    if (result := _result(messages[-1])) is not None:
        found["result"] = f"{result:.12g}"
    if len(messages) > 1 and _RECALLS.search(messages[-1]):
        is_first = _FIRST.search(messages[-1]) is not None
        words = messages[0 if is_first else -2].strip(_TRAILING)
        if _can_be_echoed(words, gate):
            found["opening" if is_first else "echo"] = words
    return found


def _result(text: str) -> float | None:
    """The result of the one sum in the text, where a digit behind the point is enough for it."""
    sums = _SUM.findall(text)
    if len(sums) != 1:
        return None
    left, sign, right = int(sums[0][0]), _SIGNS.get(sums[0][1].lower(), sums[0][1]), int(sums[0][2])
    match sign:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
        case _:
            return left / right if right and left * 10 % right == 0 else None


def _can_be_echoed(words: str, gate: ReplyGate) -> bool:
    is_plain = "?" not in words and "\n" not in words and not re.search(r"[,.!]{2,}|\s{2,}|[{}‘’]", words)
    return 0 < len(words) <= _LONGEST_ECHO and is_plain and not gate.check(words)
