"""The authored units of which replies are made, and the files that hold them.

A unit file is JSON lines, one unit a line; the file's name is the topic. Keys:
``id``, ``technique``, ``text`` and, where they apply, ``feelings``, ``stages``,
``needs`` and ``avoid`` (cues, see `ml.counsel.patterns`), ``asks`` (what kind of
question it puts), ``follows`` (the kinds of question whose answer it takes up) and
``casual`` (the same words in friendly casual speech; Korean only).
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from sys import intern
from typing import Final

from ml.counsel.particles import attach
from ml.counsel.patterns import compile_cues
from ml.errors import CounselError

UNITS_FOLDER: Final = Path(__file__).parent / "units"
LOCALES: Final = ("ko", "en")
SLOTS: Final = frozenset(
    {"detail", "person", "name", "earlier", "known", "quote", "pet", "span"}
    | {"result", "echo", "opening", "told", "since", "whether", "heard", "scrap", "missed"}
    | {"choice", "meant", "bit"}
)
"""What a text may leave open: an event or thing, a person's role, a person's name, something told
earlier, somebody told of long before, the user's own words, the companion's name, a length of time;
the result of a sum, the message before and the first message, where they are asked for; what the
message tells, said back as a sentence or as the reason of what follows, and what it asks, as part of
a sentence; the words that the companion is said to have misread; one of two things that the message asks
to choose from, who is meant where it puts right, and a message of a word or two."""

_SLOT: Final = re.compile(r"\{(\w+)(?:\|([가-힣]+))?\}")
_SHORTEST_TRACE: Final = 5
"""Characters; a shorter piece of text does not show that a unit was said."""
_NO_SLOTS: Final[frozenset[str]] = frozenset()


class Technique(StrEnum):
    """What a unit does for the person."""

    REFLECTION = "reflection"
    VALIDATION = "validation"
    QUESTION = "question"
    STEP = "step"
    REFRAMING = "reframing"
    ENCOURAGEMENT = "encouragement"
    INFORMATION = "information"


class Stage(StrEnum):
    """Where in a talk a unit fits."""

    OPENING = "opening"
    MIDDLE = "middle"
    CLOSING = "closing"


@cache
def _cues(cues: tuple[str, ...], locale: str) -> re.Pattern[str] | None:
    return compile_cues(cues, locale)


@dataclass(frozen=True, slots=True)
class Unit:
    """One to three sentences that can stand in a reply; empty conditions always hold.

    Thousands of them are kept: what is computed of one is not kept in it, where it would cost 1 KB each.
    """

    id: str
    topic: str
    locale: str
    technique: Technique
    text: str
    feelings: frozenset[str] = frozenset()
    stages: frozenset[Stage] = frozenset()
    needs: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    asks: str | None = None
    follows: frozenset[str] = frozenset()
    casual: str | None = None

    @property
    def slots(self) -> frozenset[str]:
        """Names of the slots that the text leaves open."""
        if "{" not in self.text:
            return _NO_SLOTS
        return frozenset(match.group(1) for match in _SLOT.finditer(self.text))

    @property
    def is_question(self) -> bool:
        """Whether the text asks something."""
        return "?" in self.text

    @property
    def needs_pattern(self) -> re.Pattern[str] | None:
        """Finds the cues without which the unit is not said."""
        return _cues(self.needs, self.locale) if self.needs else None

    @property
    def avoid_pattern(self) -> re.Pattern[str] | None:
        """Finds the cues with which the unit is not said."""
        return _cues(self.avoid, self.locale) if self.avoid else None

    @property
    def traces(self) -> tuple[str, ...]:
        """The pieces of text that stand in a reply whenever the unit was said in polite speech."""
        return _pieces(self.text)

    @property
    def casual_traces(self) -> tuple[str, ...]:
        """The same for casual speech; empty where there is no casual form."""
        return _pieces(self.casual) if self.casual else ()

    def fill(self, values: Mapping[str, str], *, is_casual: bool = False) -> str:
        """The text with every slot filled and its particle fitted.

        Args:
            values: What stands in the slots.
            is_casual: Whether casual speech is wanted; without a casual form the text is as it is.

        Raises:
            CounselError: A slot has no value.
        """

        def replace(match: re.Match[str]) -> str:
            value = values.get(match.group(1))
            if value is None:
                raise CounselError(f"unit {self.id} has nothing for slot {match.group(1)}")
            return attach(value, match.group(2)) if match.group(2) else value

        return _SLOT.sub(replace, self.casual if is_casual and self.casual else self.text)


def _pieces(text: str) -> tuple[str, ...]:
    pieces = (piece.strip() for piece in _SLOT.split(text)[::3])
    return tuple(piece for piece in pieces if len(piece) >= _SHORTEST_TRACE)


def parse_unit(line: str, *, topic: str, locale: str) -> Unit:
    """Read one line of a unit file.

    Raises:
        CounselError: The line is not a unit.
    """
    try:
        record = json.loads(line)
        return Unit(
            id=record["id"],
            topic=topic,
            locale=locale,
            technique=Technique(record["technique"]),
            text=record["text"],
            feelings=_shared_set(record.get("feelings", ())),
            stages=_shared_stages(tuple(record.get("stages", ()))),
            needs=tuple(map(intern, record.get("needs", ()))),
            avoid=tuple(map(intern, record.get("avoid", ()))),
            asks=record.get("asks"),
            follows=_shared_set(record.get("follows", ())),
            casual=record.get("casual"),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise CounselError(f"bad unit in {locale}/{topic}") from error


def _shared_set(names: Iterable[str]) -> frozenset[str]:
    """The one set of these names: few differ among thousands of units."""
    return _kept_set(tuple(map(intern, names)))


@lru_cache(maxsize=64)
def _shared_stages(names: tuple[str, ...]) -> frozenset[Stage]:
    return frozenset(map(Stage, names))


@lru_cache(maxsize=1024)
def _kept_set(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(names)


def load_units(locale: str, folder: Path = UNITS_FOLDER) -> tuple[Unit, ...]:
    """All units of a language, in the order of their files and lines.

    Raises:
        CounselError: A file is missing or damaged.
    """
    files = sorted((folder / locale).glob("*.jsonl"))
    if not files:
        raise CounselError(f"no units for {locale}")
    return tuple(
        parse_unit(line, topic=topic, locale=locale)
        for file in files
        for topic in (file.stem,)
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip()
    )


class UnitLibrary:
    """The units of one language, by topic."""

    def __init__(self, units: tuple[Unit, ...]) -> None:
        self.units = units
        self._by_topic: dict[str, tuple[Unit, ...]] = {}
        for unit in units:
            self._by_topic[unit.topic] = (*self._by_topic.get(unit.topic, ()), unit)
        # By the first letters of a trace, so that a reply is looked through once, not once per unit.
        self._by_start: dict[str, list[Unit]] = defaultdict(list)
        for unit in units:
            starts = {traces[0][:_SHORTEST_TRACE] for traces in (unit.traces, unit.casual_traces) if traces}
            for start in starts:
                self._by_start[start].append(unit)

    def about(self, topic: str) -> tuple[Unit, ...]:
        """The units of a topic, in file order."""
        return self._by_topic.get(topic, ())

    def prepare(self) -> None:
        """Make the patterns of all cues now rather than with the first reply."""
        for unit in self.units:
            _ = unit.needs_pattern

    def under(self, prefix: str) -> tuple[str, ...]:
        """The topics whose names begin so."""
        return tuple(topic for topic in self._by_topic if topic.startswith(prefix))

    def recognise(self, text: str) -> tuple[Unit, ...]:
        """The units of which a reply was made, in any manner of speech, as far as their words show it."""
        starts = {text[i : i + _SHORTEST_TRACE] for i in range(len(text) - _SHORTEST_TRACE + 1)}
        found = {
            unit.id: unit
            for start in starts & self._by_start.keys()
            for unit in self._by_start[start]
            if any(
                traces and all(trace in text for trace in traces)
                for traces in (unit.traces, unit.casual_traces)
            )
        }
        return tuple(found[unit_id] for unit_id in sorted(found))
