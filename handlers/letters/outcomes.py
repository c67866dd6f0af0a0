"""What can come of writing, taking and answering letters."""

from dataclasses import dataclass
from datetime import datetime

from handlers.word_outcomes import Crisis, Nothing, Refused, Revealing


@dataclass(frozen=True)
class AskFeeling:
    """For whoever feels how?"""


@dataclass(frozen=True)
class AskWords:
    """The words of a letter are awaited."""

    feeling: str


@dataclass(frozen=True)
class Preview:
    """The letter as it would come."""

    feeling: str
    text: str


@dataclass(frozen=True)
class WrongLength:
    """Too short or too long; `n` characters came."""

    n: int
    least: int
    most: int


@dataclass(frozen=True)
class Held:
    """The writer was in danger just now; letters can wait."""


@dataclass(frozen=True)
class TooMany:
    """Enough for today."""

    limit: int


@dataclass(frozen=True)
class Silenced:
    """A moderator has asked the person to pause, until then; None is for good."""

    until: datetime | None


@dataclass(frozen=True)
class SentOff:
    """The letter is on its way, or waits for a moderator first."""

    is_reviewed: bool


@dataclass(frozen=True)
class Answered:
    """The answer is on its way; or there was one before."""

    is_new: bool


@dataclass(frozen=True)
class AskThanks:
    """A short word of thanks is awaited."""


@dataclass(frozen=True)
class Reported:
    """Thank you for telling; nothing of this writer will come again."""


@dataclass(frozen=True)
class OwnLetter:
    """A letter in the list of its writer."""

    id: int
    feeling: str | None
    status: str
    sent_at: datetime

    @property
    def can_be_withdrawn(self) -> bool:
        """Whether it has not left."""
        return self.status in {"review", "waiting"}


@dataclass(frozen=True)
class Box:
    """The page of letters: whether they are taken, and the last ones that were sent."""

    is_open: bool
    own: tuple[OwnLetter, ...]


Stopped = WrongLength | Revealing | Refused | Crisis | Held | TooMany | Silenced | Nothing
Begun = AskFeeling | TooMany | Held | Silenced
Written = Preview | WrongLength | Revealing | Refused | Crisis | Held | Nothing
Sent = SentOff | TooMany | Revealing | Refused | Crisis | Held | Silenced | Nothing
Thanked = Answered | WrongLength | Revealing | Refused | Crisis | Held | Nothing
