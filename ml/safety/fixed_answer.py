"""The fixed answers to a crisis. No engine, no persona and no setting changes their words."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from ml.safety.fixed_words import CLOSING, OPENING, OTHER_LINES, SHORT
from ml.safety.types import Danger

LINES_FILE: Final = Path(__file__).with_name("lines.toml")

_ORDER: Final = {
    Danger.OWN: ("109", "1577-0199", "1388", "119", "112"),
    Danger.ATTACK: ("112", "1366", "119", "1388", "1577-0199", "109"),
    Danger.ATTACK_AND_WISH: ("112", "1366", "119", "109", "1577-0199", "1388"),
    Danger.INJURY: ("119", "109", "1577-0199", "1388", "112"),
    Danger.OTHER: ("119", "112", "109", "1577-0199", "1388"),
}
_N_EXPLAINED: Final = {Danger.ATTACK: 4}
"""After how many lines only names follow: who is attacked is not to read about wishes that they never had."""
_N_SHORT: Final = 3
_LANGUAGES: Final = ("ko", "en")


@dataclass(frozen=True)
class HelpLine:
    """A number to call, in one language.

    Attributes:
        number: As it is written.
        link: The number as a ``tel:`` address.
        name: What the line is.
        hours: When somebody answers.
        whom: Whom and what it is for.
        is_for_attack: Whether it is for people who are attacked, and for nobody else.
    """

    number: str
    link: str
    name: str
    hours: str
    whom: str
    is_for_attack: bool = False


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
def all_lines(locale: str) -> tuple[HelpLine, ...]:
    """Every line in the order of the file; Korean for any locale but English."""
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
            is_for_attack=entry.get("is_for_attack", False),
        )
        for entry in entries
    )


@cache
def help_lines(locale: str, danger: Danger = Danger.OWN) -> tuple[HelpLine, ...]:
    """The lines for a kind of danger in the order in which they are shown."""
    lines = {line.number: line for line in all_lines(locale)}
    return tuple(lines[number] for number in _ORDER[danger])


@cache
def crisis_answer(locale: str, danger: Danger = Danger.OWN) -> str:
    """What is said at crisis, and nothing else; plain text, Korean for any locale but English."""
    language = _language(locale)
    lines = help_lines(language, danger)
    n_explained = _N_EXPLAINED.get(danger, len(lines))
    shown = [f"☎ {line.number}  {line.name} ({line.hours})\n   {line.whom}" for line in lines[:n_explained]]
    shown += [f"☎ {line.number}  {line.name} ({line.hours})" for line in lines[n_explained:]]
    return "\n\n".join((OPENING[danger][language], "\n".join(shown), CLOSING[danger][language]))


@cache
def short_crisis_answer(locale: str, danger: Danger = Danger.OWN, n_before: int = 0) -> str:
    """What is said at another message of crisis soon after the whole answer; it names every line too.

    Args:
        locale: The language.
        danger: The kind of danger.
        n_before: How many such answers went before; each of a few has its own words.
    """
    language = _language(locale)
    lines = help_lines(language, danger)
    first = "\n".join(f"☎ {line.number}  {line.name} ({line.hours})" for line in lines[:_N_SHORT])
    others = " · ".join(line.number for line in lines[_N_SHORT:])
    words = SHORT[danger][language]
    return f"{words[n_before % len(words)]}\n\n{first}\n{OTHER_LINES[language].format(numbers=others)}"


def n_short_answers(danger: Danger) -> int:
    """How many wordings there are of the short answer."""
    return len(SHORT[danger]["ko"])


def danger_answered(reply: str) -> Danger | None:
    """The kind of danger that a reply is a fixed answer to, whole or short; None for any other reply."""
    return _known_answers().get(reply)


@cache
def _known_answers() -> dict[str, Danger]:
    known = {crisis_answer(language, danger): danger for danger in Danger for language in _LANGUAGES}
    for danger in Danger:
        for language in _LANGUAGES:
            known |= {
                short_crisis_answer(language, danger, n): danger for n in range(n_short_answers(danger))
            }
    return known


def is_shown(danger: Danger, replies: Sequence[str]) -> bool:
    """Whether the answer to this kind of danger stands among the replies already."""
    return danger in map(danger_answered, replies)
