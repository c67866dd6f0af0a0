"""Situations: what people tell, and what is answered to exactly that.

A file of `ml/counsel/situations/LOCALE` is JSON lines, one situation a line. Keys: ``id``,
``says`` (messages that tell it), ``replies`` (for when it is told), ``deeper`` (for when
the talk about it goes on), ``advice`` (for when it is asked for), ``casual`` (the same
three lists in friendly casual speech; Korean only) and ``aside`` (true for what people say
of many situations). By which words a message is known to tell one,
`ml.counsel.situation_matcher` tells.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from ml.counsel.units import Technique, Unit
from ml.errors import CounselError

SITUATIONS_FOLDER: Final = Path(__file__).parent / "situations"
SITUATION: Final = "situation."
"""How the topics of the units of situations begin; the situation's id follows."""

_KINDS: Final = {
    "replies": Technique.REFLECTION,
    "deeper": Technique.REFRAMING,
    "advice": Technique.STEP,
}
_GLAD: Final = frozenset({"good", "joy"})
"""Words of the ids of situations that are good news."""


@dataclass(frozen=True)
class Situation:
    """What is told in many words, with what can be answered.

    Attributes:
        key: Its id.
        says: Messages that tell it.
        replies: Units for the message that tells it.
        deeper: Units for later messages of the same talk.
        advice: Units for whoever asks what to do.
        is_aside: Whether it is said of many situations and leaves what the talk is about as it is.
    """

    key: str
    says: tuple[str, ...]
    replies: tuple[Unit, ...]
    deeper: tuple[Unit, ...]
    advice: tuple[Unit, ...]
    is_aside: bool = False

    @property
    def is_glad(self) -> bool:
        """Whether it is good news."""
        return not _GLAD.isdisjoint(self.key.split("-"))

    @property
    def units(self) -> tuple[Unit, ...]:
        """Everything that can be answered."""
        return (*self.replies, *self.deeper, *self.advice)


def situation_of(unit: Unit) -> str | None:
    """The key of the situation that a unit answers, None for all other units."""
    return unit.topic.removeprefix(SITUATION) if unit.topic.startswith(SITUATION) else None


def parse_situation(line: str, locale: str) -> Situation:
    """Read one line of a file.

    Raises:
        CounselError: The line is not a situation.
    """
    try:
        record = json.loads(line)
        key = str(record["id"])
        return Situation(
            key=key,
            says=tuple(map(str, record["says"])),
            is_aside=bool(record.get("aside", False)),
            **{kind: tuple(_units(record, kind, key, locale)) for kind in _KINDS},
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CounselError(f"bad situation in {locale}") from error


def _units(record: Mapping[str, Any], kind: str, key: str, locale: str) -> Iterator[Unit]:
    texts = record[kind]
    casual = record.get("casual", {}).get(kind, [None] * len(texts))
    for number, (text, other) in enumerate(zip(texts, casual, strict=True), start=1):
        yield Unit(
            id=f"{locale}.situation.{key}.{kind[0]}{number}",
            topic=f"{SITUATION}{key}",
            locale=locale,
            technique=_KINDS[kind],
            text=str(text),
            casual=other,
        )


def load_situations(locale: str, folder: Path = SITUATIONS_FOLDER) -> tuple[Situation, ...]:
    """All situations of a language, in the order of their files and lines.

    Raises:
        CounselError: A file is damaged, or two situations have one id.
    """
    found = tuple(
        parse_situation(line, locale)
        for file in sorted((folder / locale).glob("*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip()
    )
    if len({situation.key for situation in found}) < len(found):
        raise CounselError(f"two situations of {locale} have one id")
    return found
