"""What is kept in mind of a talk that grows too long to be read whole: a few facts, a line each.

A line is ``person: 민지 | 친구``, ``event: 면접`` or ``worry: job_search`` (the key of a
topic); the newest stands last. No sentence of the user is in it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from ml.counsel.details import DetailFinder
from ml.counsel.language import talk_locale
from ml.counsel.topics import TopicDetector, load_topics
from ml.counsel.types import Turn

_MOST: Final = 12
"""Facts of a kind that are kept."""
_LONGEST: Final = 30
"""Characters of one value."""
_LINE: Final = re.compile(r"(person|event|worry): ([^|\n]+?)(?: \| ([^|\n]+))?")
_UNSAFE: Final = re.compile(r"[|\n\r\t{}<>]")


@dataclass(frozen=True)
class Facts:
    """What was told earlier; the newest of each kind stands last.

    Attributes:
        persons: Names with what they are to the user, which may be empty.
        events: Events and things.
        worries: Keys of the topics that were spoken of.
    """

    persons: tuple[tuple[str, str], ...] = ()
    events: tuple[str, ...] = ()
    worries: tuple[str, ...] = ()


def read_facts(summary: str | None) -> Facts:
    """The facts of a summary; lines of another kind are passed over."""
    persons: dict[str, str] = {}
    events: list[str] = []
    worries: list[str] = []
    for line in (summary or "").splitlines():
        match = _LINE.fullmatch(line.strip())
        if match is None:
            continue
        kind, value, role = match.groups()
        if kind == "person":
            persons[value] = role or persons.pop(value, "")
        elif kind == "event":
            events.append(value)
        else:
            worries.append(value)
    return Facts(tuple(persons.items()), _newest(events), _newest(worries))


def summarise(turns: Sequence[Turn], earlier: str | None) -> str:
    """The facts of a talk and of what came before it, in lines that `read_facts` reads.

    Args:
        turns: What was said, oldest first.
        earlier: What this function gave for the turns before these, if there were any.
    """
    facts = read_facts(earlier)
    locale = talk_locale(turns, "ko")
    details, topics = _readers(locale)
    persons, events, worries = dict(facts.persons), list(facts.events), list(facts.worries)
    for turn in turns:
        if not turn.by_user:
            continue
        found = details.find(turn.text)
        if found.name:
            persons[found.name] = found.role or persons.pop(found.name, "")
        if found.thing:
            events.append(found.thing)
        topic = topics.settle([topics.scores(turn.text)])
        if topic is not None and topics.topics[topic].is_worry:
            worries.append(topic)
    return "\n".join(_lines(persons, events, worries))


def _lines(persons: dict[str, str], events: Sequence[str], worries: Sequence[str]) -> Iterable[str]:
    for name, role in list(persons.items())[-_MOST:]:
        yield f"person: {_safe(name)} | {_safe(role)}" if role else f"person: {_safe(name)}"
    for event in _newest(events):
        yield f"event: {_safe(event)}"
    for worry in _newest(worries):
        yield f"worry: {_safe(worry)}"


def _newest(values: Sequence[str]) -> tuple[str, ...]:
    """Each value once, where it stands last."""
    return tuple(reversed(list(dict.fromkeys(reversed(values)))[:_MOST]))


def _safe(value: str) -> str:
    return _UNSAFE.sub(" ", value).strip()[:_LONGEST]


@cache
def _readers(locale: str) -> tuple[DetailFinder, TopicDetector]:
    return DetailFinder(locale), TopicDetector(load_topics(locale))
