"""What the pages of privacy show."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from ml.safety.types import Danger


@dataclass(frozen=True)
class Standing:
    """What a person has agreed to.

    Attributes:
        service: The version of the text about the account.
        talks: The version of the text about talks; None where nothing of talks is kept.
        photo: Whether pictures may be looked at.
        secret_until: When a talk of which nothing is kept ends, where the person lives.
    """

    service: str
    talks: str | None
    photo: bool
    secret_until: datetime | None


@dataclass(frozen=True)
class KeptThing:
    """One kind of thing that is kept of a person.

    Attributes:
        name: Of its words.
        columns: What stands in it.
        n_rows: How many there are.
        keep: How long each is kept; None as long as the account.
        ends_on: The day on which the newest of them goes, where that is known.
    """

    name: str
    columns: tuple[str, ...]
    n_rows: int
    keep: timedelta | None
    ends_on: date | None


@dataclass(frozen=True)
class KeptPage:
    """Some of what is kept; pages count from 0."""

    index: int
    n_pages: int
    things: tuple[KeptThing, ...]


@dataclass(frozen=True)
class Question:
    """The question whether everything is to be deleted.

    Attributes:
        nonce: Names it.
        has_posts: Whether there is something public that could stay.
    """

    nonce: str
    has_posts: bool


@dataclass(frozen=True)
class Archive:
    """A file with what is kept.

    Attributes:
        number: Of this part, from 1 on.
        is_last: Whether it is the last one.
        content: A ZIP.
    """

    number: int
    is_last: bool
    content: bytes


@dataclass(frozen=True)
class Secret:
    """The answer of a talk of which nothing is kept."""

    text: str


@dataclass(frozen=True)
class SecretDanger:
    """Danger that a reply was to be given to."""

    danger: Danger = Danger.OWN
    is_again: bool = False
    words: str | None = field(default=None, compare=False)


@dataclass(frozen=True)
class SecretFilms:
    """A wish for films, whose recommendations would be kept."""


@dataclass(frozen=True)
class SecretSilence:
    """The engine had no answer; it is said, not covered up."""
