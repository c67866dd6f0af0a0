"""What can come of something that a person wrote."""

from dataclasses import dataclass

from ml.emotion.types import Emotion


@dataclass(frozen=True)
class Reply:
    """The pet's answer.

    Attributes:
        text: What it says.
        takes_up_worry: Whether the message told a worry, so that films and a correction are offered.
        is_farewell: Whether the person said goodbye.
        asks_for_help: Whether the person asked about the bot itself, so that the whole answer is offered.
    """

    text: str
    takes_up_worry: bool
    is_farewell: bool = False
    asks_for_help: bool = False


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
    """The person said yes, softly, to the question whether they think of dying."""


Outcome = Reply | InDanger | FilmsWanted | FilmsCanWait | Speechless
