"""What a counsel engine takes and gives."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from ml.emotion.types import Emotion
from ml.intent.types import Intent
from ml.safety.types import Danger

CRISIS_TOPIC: Final = "crisis"
"""Topic of a reply that is the fixed answer to a crisis; it passes every gate."""

AFTER_CRISIS_TOPIC: Final = "after_crisis"
"""Topic of the direct question, and of what is answered after a crisis."""
SAFE_TOPIC: Final = "safe"
"""Topic of the answer to those who say after a crisis that they are safe."""

FIXED_TOPICS: Final = frozenset({CRISIS_TOPIC, AFTER_CRISIS_TOPIC, SAFE_TOPIC})
"""Topics of fixed words: they may name what generated ones may not, such as a weapon."""


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
        is_unsure: Whether that grade is crisis, but rests on a classifier alone that is not sure of it.
        is_strong: Whether that classifier is all but sure, though no word of danger stands in the message.
        is_joined: Whether it is unsure because the last messages sound of danger only together.
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
        danger: The kind of danger that was answered lately outside of `turns`, if any.
        n_answered: How many such answers were given.
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
    danger: Danger | None = None
    n_answered: int = 0
    is_unsure: bool = False
    is_strong: bool = False
    is_joined: bool = False


@dataclass(frozen=True)
class Counsel:
    """A reply, the units it was made of, the topic it was about, and at a crisis the kind of danger."""

    text: str
    unit_ids: tuple[str, ...]
    topic: str | None
    danger: Danger | None = None


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
