"""The fixed answer to a crisis. No engine, no persona and no setting changes its words."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

LINES_FILE: Final = Path(__file__).with_name("lines.toml")

_OPENING: Final = {
    "ko": (
        "그 말을 꺼내기까지 얼마나 버거우셨을까요. 이야기해 주셔서 정말 고마워요. "
        "지금 무엇보다 중요한 건 당신이 안전한 거예요.\n\n"
        "저는 AI라서 곁으로 달려가 드릴 수가 없어요. "
        "그래서 지금 바로 이어질 수 있는 사람의 목소리를 알려 드릴게요."
    ),
    "en": (
        "That must have been so heavy to carry, and so hard to say. Thank you for telling me. "
        "What matters most right now is that you are safe.\n\n"
        "I am an AI and cannot come to your side, so here are people in Korea who can be with you now."
    ),
}
_CLOSING: Final = {
    "ko": (
        "가능하면 혼자 있지 말고, 믿을 수 있는 사람에게 “지금 나랑 같이 있어 줘”라고 한마디만 보내 보세요. "
        "무슨 말부터 할지 몰라도 괜찮아요. “힘들어서 전화했어요”라는 한마디면 충분해요.\n\n"
        "이런 마음이 드는 건 당신 잘못이 아니고, 도움을 받으면서 이 시간을 지나온 사람들이 많아요."
    ),
    "en": (
        "If you can, do not stay alone: send one line to someone you trust, “please be with me right now”. "
        "On the phone you need no right words. “I am having a hard time” is enough.\n\n"
        "It is not your fault that you feel this way, and many people came through such hours with help. "
        "Outside Korea, findahelpline.com lists the lines of your country."
    ),
}


@dataclass(frozen=True)
class HelpLine:
    """A number to call, in one language.

    Attributes:
        number: As it is written.
        link: The number as a ``tel:`` address.
        name: What the line is.
        hours: When somebody answers.
        whom: Whom and what it is for.
    """

    number: str
    link: str
    name: str
    hours: str
    whom: str


def _language(locale: str) -> str:
    return "en" if locale.lower().startswith("en") else "ko"


@cache
def _lines_file() -> dict[str, object]:
    return tomllib.loads(LINES_FILE.read_text(encoding="utf-8"))


def lines_as_of() -> date:
    """The day for which the help lines are stated."""
    day = _lines_file()["as_of"]
    assert isinstance(day, date)
    return day


@cache
def help_lines(locale: str) -> tuple[HelpLine, ...]:
    """The help lines in the order in which they are shown; Korean for any locale but English."""
    entries = _lines_file()["line"]
    assert isinstance(entries, list)
    language = _language(locale)
    return tuple(
        HelpLine(
            number=entry["number"],
            link=entry["link"],
            name=entry[language]["name"],
            hours=entry[language]["hours"],
            whom=entry[language]["for"],
        )
        for entry in entries
    )


@cache
def crisis_answer(locale: str) -> str:
    """What is said at crisis, and nothing else; plain text, Korean for any locale but English."""
    language = _language(locale)
    lines = "\n".join(
        f"☎ {line.number}  {line.name} ({line.hours})\n   {line.whom}" for line in help_lines(language)
    )
    return f"{_OPENING[language]}\n\n{lines}\n\n{_CLOSING[language]}"
