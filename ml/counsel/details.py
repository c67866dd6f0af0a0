"""Persons, events, times and words of a message that a reply can take up."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from ml.counsel.lexicon_files import LEXICON_FOLDER
from ml.counsel.patterns import compile_cues

_SENTENCE_END: Final = re.compile(r"[.!?~…\n]+|[ㅠㅜㅋㅎ]{2,}")
_QUOTE_LENGTH: Final = range(6, 27)
"""Characters of a clause that can be quoted in a reply."""
_UNQUOTABLE: Final = re.compile(
    r"[\"'“”‘’<>{}\[\]/\\@#*]|https?:|씨발|시발|병신|존나|새끼|fuck|shit|죽|자해|[0-9]{4,}|어떻게|어떡|어쩌|뭐라고|뭐부터"
)
_NEAR: Final = 12
"""Characters between a time and an event that still belong together."""
_BETWEEN: Final = frozenset(
    {"", "에", "에 있을", "에 있는", "에 볼", "은", "이", "있을", "있는", "볼", "보는", "첫", "본", "했던"}
)
"""What may stand between a time and the event that is then."""
_NAME_KO: Final = (
    r"\s*(?:이름(?:은|이)\s*)?(?:인\s*)?([가-힣]{2,3}?)"
    r"(?:이가|이는|이랑|이한테|이를|이도|이와|가|는|랑|한테|를|도|와|이야|야)(?=[\s,.!?]|$)"
)
_NO_ROLES: Final = frozenset({"이름은", "named", "called", "name is", "name was"})
_NAME_EN: Final = r"\s+(?:is\s+named\s+|named\s+|called\s+)?([A-Z][a-z]{1,12})\b"


@dataclass(frozen=True)
class Details:
    """What a message names; None for what it does not name.

    Attributes:
        event: An event or a thing, with its time where it was told ("내일 면접").
        person: A role, as one would politely call it ("어머니").
        name: A person's or animal's own name.
        quote: A short clause in the user's own words.
        span: A length of time.
        role: What the one who is named is to the user ("친구").
        thing: The event without its time.
    """

    event: str | None = None
    person: str | None = None
    name: str | None = None
    quote: str | None = None
    span: str | None = None
    role: str | None = None
    thing: str | None = None


class DetailFinder:
    """Finds the details of messages in one language."""

    def __init__(self, locale: str) -> None:
        words: dict[str, Any] = tomllib.loads(
            (LEXICON_FOLDER / f"words.{locale}.toml").read_text(encoding="utf-8")
        )
        self._locale = locale
        self._events = compile_cues(words["events"]["cues"], locale)
        self._times = compile_cues(words["times"], locale)
        self._spans = compile_cues(words["spans"], locale)
        self._persons = [
            (compile_cues(cues.split("|"), locale), spoken) for cues, spoken in words["persons"].items()
        ]
        owners = "|".join(owner.replace(" ", r"\s*") for owner in words["owners"])
        flags = re.NOFLAG if locale == "en" else re.IGNORECASE
        self._names = re.compile(rf"({owners}){_NAME_EN if locale == 'en' else _NAME_KO}", flags)
        self._name_ends = frozenset(words["given_name_ends"])
        self._not_names = tuple(words["not_names"])

    def find(self, text: str) -> Details:
        """Everything that the message names."""
        name, role = self._name(text)
        return Details(
            event=self._event(text),
            person=self._person(text),
            name=name,
            quote=self._quote(text),
            span=self._first(self._spans, text),
            role=role,
            thing=self._first(self._events, text),
        )

    def _event(self, text: str) -> str | None:
        event = self._events.search(text) if self._events else None
        if event is None:
            return None
        if self._locale == "en":
            return f"the {event.group().lower()}"
        word = re.sub(r"\s+", " ", event.group())
        for time in self._times.finditer(text) if self._times else ():
            if 0 <= event.start() - time.end() <= _NEAR:
                between = text[time.end() : event.start()].strip()
                if between in _BETWEEN:
                    return f"{time.group()} {word}"
        return word

    def _person(self, text: str) -> str | None:
        # The longest cue wins: "시어머니" is not "어머니".
        found = [
            (len(match.group()), -row, spoken)
            for row, (pattern, spoken) in enumerate(self._persons)
            if pattern is not None and (match := pattern.search(text))
        ]
        return max(found)[2] if found else None

    def _name(self, text: str) -> tuple[str, str] | tuple[None, None]:
        for match in self._names.finditer(text):
            role, name = match.groups()
            if self._locale == "en" or self._is_name(name):
                return name, "" if role in _NO_ROLES else role
        return None, None

    def _is_name(self, word: str) -> bool:
        return word[-1] in self._name_ends and not any(word.startswith(other) for other in self._not_names)

    def _quote(self, text: str) -> str | None:
        clauses = [clause.strip(" ,;:") for clause in _SENTENCE_END.split(text)]
        fitting = [
            clause
            for clause in clauses
            if len(clause) in _QUOTE_LENGTH and " " in clause and not _UNQUOTABLE.search(clause)
        ]
        return fitting[-1] if fitting and "?" not in text else None

    @staticmethod
    def _first(pattern: re.Pattern[str] | None, text: str) -> str | None:
        match = pattern.search(text) if pattern else None
        return match.group().strip() if match else None


def earlier_event(messages: Sequence[Details], before: Sequence[str] = ()) -> str | None:
    """An event named at least four messages ago and not named again since; the newest of them.

    Args:
        messages: What the messages of this talk name, oldest first.
        before: What was told before them, the newest last.
    """
    recent = {details.thing for details in messages[-4:]}
    told = [*before, *(details.event for details in messages[:-4])]
    things = [*before, *(details.thing for details in messages[:-4])]
    for event, thing in zip(reversed(told), reversed(things), strict=True):
        if event is not None and thing not in recent and event not in recent:
            return event
    return None


def known_name(messages: Sequence[Details]) -> str | None:
    """The name told last."""
    return next((details.name for details in reversed(messages) if details.name), None)


def name_from_before(messages: Sequence[Details], before: Sequence[str], last_text: str) -> str | None:
    """Somebody told of at least three messages ago, or before this talk, and not spoken of now."""
    told = [*before, *(details.name for details in messages[:-3] if details.name)]
    recent = {details.name for details in messages[-3:]}
    return next((name for name in reversed(told) if name not in recent and name not in last_text), None)
