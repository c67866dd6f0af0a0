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
_RECALLS: Final = re.compile(r"뭐라|뭐랬|한\s*말|내\s*말|뭐였|어디까지")
_FIRST: Final = re.compile(r"처음|첫|어디까지")
_LONGEST_ECHO: Final = 40
_MISREAD: Final = re.compile(
    r"^(?:(?:아니|아|하|야|제가|내가|나는|저는|난|전)[\s,.…]+)*"
    r"(.{4,28}?)(?:다|라)(?:니까요?|고요|고|구요|잖아요?)[\s,.!?…ㅠㅜㅋ]*(?:왜|뭔|무슨|누가|근데|딴|엉뚱|갑자기|[^가-힣]*$)"
)
"""What a complaint says once more: "the dog has died, I said, so why…"."""
_SPOKE_OF: Final = re.compile(
    r"^(?:(?:아니|아|하|야|제가|내가|나는|저는|난|전)[\s,.…]+)*(.{2,20}?)\s?(?:얘기|이야기|말)(?:를|을)?\s?"
    r"(?:했는데|하는데|였는데|인데|했잖|했더니|한\s?건데|했구만)"
)
"""What it says that it spoke of."""
_SAID_SO: Final = re.compile(
    r"^(?:\w+,?\s){0,2}i\s(?:just\s|literally\s|already\s)?(?:said|told\syou|wrote|typed)\s(?:that\s)?(.{6,60}?)[,.]?\s"
    r"(?:and\syou|so\swhy|why\s|not\s)",
    re.IGNORECASE,
)
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


def misread_words(text: str) -> str:
    """The words that a complaint about a reply says once more; empty where it says none."""
    if match := _SPOKE_OF.match(text):
        return f"{match[1].strip()} 이야기"
    if match := _SAID_SO.match(text):
        return match[1]
    match = _MISREAD.match(text)
    return f"{match[1]}다".removesuffix("이다") if match else ""


def said_again(text: str, gate: ReplyGate) -> str:
    """The text where it can be said again between quotation marks, else nothing."""
    words = text.strip(_TRAILING)
    return words if _can_be_echoed(words, gate) else ""


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
