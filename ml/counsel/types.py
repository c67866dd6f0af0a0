"""What a counsel engine takes and gives."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from ml.emotion.types import Emotion
from ml.intent.types import Intent

CRISIS_TOPIC: Final = "crisis"
"""Topic of a reply that is the fixed answer to a crisis; it passes every gate."""


class Speech(StrEnum):
    """The manner of speech of a reply."""

    POLITE = "polite"
    CASUAL = "casual"
    PLAIN = "plain"


class Length(StrEnum):
    """How long the user wants replies to be."""

    SHORT = "short"
    LONG = "long"


class AdviceTopic(StrEnum):
    """What a person can ask for by name, whatever the talk is about."""

    FOOD = "food"
    TRAVEL = "travel"
    EXERCISE = "exercise"
    MUSIC = "music"
    FILM = "film"
    CAUSE = "cause"
    PHRASE = "phrase"
    SYMPATHY = "sympathy"
    UNDERSTANDING = "understanding"
    NEED = "need"


@dataclass(frozen=True)
class Turn:
    """One message of a talk."""

    by_user: bool
    text: str


@dataclass(frozen=True)
class CounselRequest:
    """A talk that waits for an answer.

    Attributes:
        turns: The talk, oldest first; the last turn is the user's.
        emotion: Probabilities that sum to 1, or None where nothing was read.
        locale: ``ko`` or ``en``.
        used: Ids of the units that were said in this talk.
        speech: The manner of speech that the user chose.
        is_concern: Whether the safety grade of the last message is concern.
        name: What the user wants to be called.
        intent: What the last message is for, where it was read.
        pet: Key of the pet that speaks.
        length: How long the reply shall be, None for the usual length.
        advice: What was asked for by name, beside what the last message says.
        summary: What was told earlier than `turns`, in the lines that `ml.counsel.memory.summarise` writes.
        liked: Ids of the units of replies that the user voted up, of this talk and earlier ones.
        disliked: Ids of the units of replies that the user voted down.
        refused: Replies to the last turn in whose place the user wants other words.
        may_cost: Whether an engine that is paid for each reply may answer.
    """

    turns: tuple[Turn, ...]
    emotion: Mapping[Emotion, float] | None
    locale: str
    used: frozenset[str]
    speech: Speech = Speech.POLITE
    is_concern: bool = False
    name: str | None = None
    intent: Intent | None = None
    pet: str | None = None
    length: Length | None = None
    advice: AdviceTopic | None = None
    summary: str | None = None
    liked: frozenset[str] = frozenset()
    disliked: frozenset[str] = frozenset()
    refused: tuple[str, ...] = ()
    may_cost: bool = True


@dataclass(frozen=True)
class Counsel:
    """A reply, the units it was made of, and the topic it was about."""

    text: str
    unit_ids: tuple[str, ...]
    topic: str | None


class CounselGenerator(Protocol):
    """An engine that answers a talk."""

    def load(self) -> None:
        """Make the engine ready; safe to call twice."""
        ...

    def reply(self, request: CounselRequest) -> Counsel:
        """Answer the last turn.

        Raises:
            EngineNotLoaded: `load` was not called.
            CounselExhausted: Nothing is left that was not said in this talk.
            CounselError: The engine could not make a reply that passes its checks.
        """
        ...
