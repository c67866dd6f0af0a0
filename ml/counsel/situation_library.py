"""Situations: what people tell, and what is answered to exactly that.

A file of `ml/counsel/situations/LOCALE` is JSON lines, one situation a line. Keys: ``id``,
``says`` (messages that tell it), ``replies`` (for when it is told), ``deeper`` (for when
the talk about it goes on), ``advice`` (for when it is asked for), ``casual`` (the same
three lists in friendly casual speech; Korean only) and ``aside`` (true for what people say
of many situations). By which words a message is known to tell one,
`ml.counsel.situation_matcher` tells.
"""

import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import numpy as np

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
_MOODS: Final = frozenset({"anx", "low", "burn", "esteem", "anxiety", "empty", "self"})
"""First words of the ids of situations that are moods."""
_START: Final = 8
"""First characters of a text by which it is looked for in a reply."""
_N_UNPACKED: Final = 64
"""Situations that are kept ready."""
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
    def is_mood(self) -> bool:
        """Whether it tells how somebody is, which may belong to any matter."""
        return self.key.split("-")[0] in _MOODS

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
    found = tuple(parse_situation(line, locale) for line in _lines(locale, folder))
    if len({situation.key for situation in found}) < len(found):
        raise CounselError(f"two situations of {locale} have one id")
    return found


def _lines(locale: str, folder: Path) -> Iterator[str]:
    for file in sorted((folder / locale).glob("*.jsonl")):
        yield from filter(str.strip, file.read_text(encoding="utf-8").splitlines())


class SituationLibrary:
    """The situations of one language, packed until they are asked for: a talk needs few of hundreds."""

    def __init__(self, locale: str, folder: Path = SITUATIONS_FOLDER) -> None:
        """Read the files.

        Raises:
            CounselError: A file is damaged, or two situations have one id.
        """
        self._locale = locale
        self._packed: dict[str, bytes] = {}
        starts: list[tuple[int, int]] = []
        for row, line in enumerate(_lines(locale, folder)):
            situation = parse_situation(line, locale)
            if situation.key in self._packed:
                raise CounselError(f"two situations of {locale} have one id")
            self._packed[situation.key] = zlib.compress(line.encode("utf-8"))
            starts.extend((_start(text), row) for text in _texts(situation))
        self._keys = tuple(self._packed)
        starts.sort()
        self._starts = np.asarray([start for start, _ in starts], dtype=np.int64)
        self._rows = np.asarray([row for _, row in starts], dtype=np.int16)
        self.get = lru_cache(maxsize=_N_UNPACKED)(self._unpack)

    def __contains__(self, key: str) -> bool:
        return key in self._packed

    def _unpack(self, key: str) -> Situation:
        return parse_situation(zlib.decompress(self._packed[key]).decode("utf-8"), self._locale)

    def recognise(self, text: str) -> tuple[Unit, ...]:
        """The units of situations of which a reply was made, as far as their words show it."""
        windows = sorted({_start(text[place:]) for place in range(len(text) - _START + 1)})
        first = np.searchsorted(self._starts, windows, side="left")
        last = np.searchsorted(self._starts, windows, side="right")
        rows = {int(row) for a, b in zip(first, last, strict=True) for row in self._rows[a:b]}
        return tuple(
            unit
            for row in sorted(rows)
            for unit in self.get(self._keys[row]).units
            if any(each in text for each in (unit.text, unit.casual) if each)
        )


def _texts(situation: Situation) -> Iterator[str]:
    for unit in situation.units:
        yield unit.text
        if unit.casual:
            yield unit.casual


def _start(text: str) -> int:
    return hash(text[:_START])
