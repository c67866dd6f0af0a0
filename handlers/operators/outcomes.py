"""What operators see."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from db.support_records import BroadcastCounts, Numbers, StoredBan
from recommender.types import Film


@dataclass(frozen=True)
class Panel:
    """Where operators begin."""

    is_paused: bool
    desk_trouble: str | None
    """What keeps the group of tickets from being used; None where it works."""


@dataclass(frozen=True)
class Statistics:
    """Numbers without contents.

    Attributes:
        moods: People of this week by their newest feeling; only feelings of `MIN_PEOPLE` or more.
        n_waiting: Updates that wait to be handled.
        n_errors: Faults of this process since it started.
    """

    numbers: Numbers
    moods: Mapping[str, int] = field(default_factory=dict)
    n_waiting: int = 0
    n_errors: int = 0


@dataclass(frozen=True)
class Bans:
    """The newest bans."""

    bans: tuple[StoredBan, ...]


@dataclass(frozen=True)
class NewsDraft:
    """News before they are sent."""

    broadcast_id: int
    text: str
    n_readers: int


@dataclass(frozen=True)
class NewsTooLong:
    """More than a message takes."""

    limit: int


@dataclass(frozen=True)
class NewsProgress:
    """How far the sending is."""

    broadcast_id: int
    status: str
    counts: BroadcastCounts


@dataclass(frozen=True)
class FilmFound:
    """A film as it is shown now."""

    film: Film
    is_hidden: bool


@dataclass(frozen=True)
class FilmsFound:
    """Several films that could be meant; none where nothing was found."""

    films: tuple[Film, ...]
