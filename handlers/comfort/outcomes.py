"""What can come of something that a person wrote."""

from dataclasses import dataclass, field
from enum import StrEnum

from ml.emotion.types import Emotion
from ml.safety.types import Danger


class Nudge(StrEnum):
    """Why rest and other people are gently brought up."""

    LONG = "long"
    """The talk has become very long."""
    LATE = "late"
    """It goes on deep in the night."""


@dataclass(frozen=True)
class Stored:
    """Where a reply stands in the database, and what the person did with it.

    Attributes:
        id: Of the message.
        is_second: Whether it is the other wording that was asked for.
        is_up: The vote on this wording; None where there is none.
    """

    id: int
    is_second: bool = False
    is_up: bool | None = None


@dataclass(frozen=True)
class Reply:
    """The pet's answer.

    Attributes:
        text: What it says.
        takes_up_worry: Whether the message told a worry, so that films and a correction are offered.
        is_farewell: Whether the person said goodbye.
        asks_for_help: Whether the person asked about the bot itself, so that the whole answer is offered.
        nudge: Why rest is brought up behind it, once in a talk.
        stored: Where it stands, so that what takes up a worry can be judged and exchanged.
    """

    text: str
    takes_up_worry: bool
    is_farewell: bool = False
    asks_for_help: bool = False
    nudge: Nudge | None = None
    stored: Stored | None = field(default=None, compare=False)


@dataclass(frozen=True)
class FilmsWanted:
    """The person asked for films; the feeling that was heard so far goes along."""

    feeling: Emotion | None


@dataclass(frozen=True)
class FilmsCanWait:
    """The person asked for films soon after a crisis."""


@dataclass(frozen=True)
class Speechless:
    """The counsel engine could not answer; it is said, not covered up."""


@dataclass(frozen=True)
class InDanger:
    """Danger that no message said outright: a soft yes, signs over a talk, or words of a recording."""

    danger: Danger = Danger.OWN
    is_again: bool = False
    words: str | None = field(default=None, compare=False)


@dataclass(frozen=True)
class ExchangedBefore:
    """Another answer was asked for where one has already been given."""


Outcome = Reply | InDanger | FilmsWanted | FilmsCanWait | Speechless
Exchanged = Reply | InDanger | Speechless | ExchangedBefore
