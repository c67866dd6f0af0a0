"""What repositories return where a row holds sealed contents: frozen, and already opened."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class StoredMessage:
    """One message of a talk."""

    id: int
    user_id: int
    update_id: int | None
    by_user: bool
    text: str
    unit_ids: tuple[str, ...]
    talk_id: int
    sent_at: datetime
    rewritten_by: int | None = None
    """The update that asked for another wording of this reply."""

    @property
    def version(self) -> int:
        """0 for the first wording of a reply, 1 for the one that took its place."""
        return int(self.rewritten_by is not None)


@dataclass(frozen=True, slots=True)
class StoredSummary:
    """What was told earlier in the present talk, up to a message."""

    text: str
    last_message_id: int


@dataclass(frozen=True, slots=True)
class Tastes:
    """Ids of the authored sentences that a person voted up, and those that they voted down."""

    liked: frozenset[str]
    disliked: frozenset[str]


@dataclass(frozen=True, slots=True)
class Exchange:
    """What a person said and what was answered to it; either may stand alone."""

    id: int
    said: StoredMessage | None
    reply: StoredMessage | None


@dataclass(frozen=True, slots=True)
class StoredReading:
    """One reading of a feeling; `scores` maps labels to probabilities."""

    id: int
    user_id: int
    message_id: int | None
    source: str
    scores: Mapping[str, float]
    own_word: bool
    talk_id: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class StoredFilm:
    """One film of the catalogue."""

    id: int
    data: Mapping[str, Any]
    source: str
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class StoredBatch:
    """One recommendation; `film_ids` stand in the order in which they are shown."""

    id: int
    user_id: int
    update_id: int | None
    wish: str
    payload: Mapping[str, Any]
    film_ids: tuple[int, ...]
    created_at: datetime


@dataclass(frozen=True, slots=True)
class StoredLook:
    """One look at a picture, an album or a video; `notes` is what the look needs until it is over."""

    id: int
    user_id: int
    update_id: int | None
    group_id: str | None
    stage: str
    notes: Mapping[str, Any]
    created_at: datetime


@dataclass(frozen=True, slots=True)
class NewMood:
    """An entry of the mood diary as it comes in.

    Attributes:
        score: 1 (very hard) to 5 (very good).
        local_day: The day that it counts for, where the person is.
        tags: Keys of the project's tags, or words of the person's own.
        note: What the person wrote.
        film_id: The film that they watched.
        source: ``tap``, ``reminder``, ``reaction`` or ``import``.
        update_id: The update that brought it.
        logged_at: When it was; None is now.
    """

    score: int
    local_day: date
    tags: tuple[str, ...] = ()
    note: str | None = None
    film_id: int | None = None
    source: str = "tap"
    update_id: int | None = None
    logged_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StoredMood:
    """An entry of the mood diary; see `NewMood`."""

    id: int
    logged_at: datetime
    local_day: date
    score: int
    tags: tuple[str, ...]
    note: str | None
    film_id: int | None
    source: str


@dataclass(frozen=True, slots=True)
class PendingUpdate:
    """An update that waits to be handled."""

    bot_id: int
    update_id: int
    chat_id: int | None
    payload: bytes
    attempts: int
    received_at: datetime


@dataclass(frozen=True, slots=True)
class InboxCounts:
    """How many updates stand in the inbox, and since when the oldest one waits."""

    n_pending: int
    n_done: int
    n_dead: int
    oldest_pending_at: datetime | None


@dataclass(frozen=True, slots=True)
class DueFollowUp:
    """Somebody who is to be asked how they are, and in which language."""

    user_id: int
    locale: str


@dataclass(frozen=True, slots=True)
class Held:
    """How many rows of a person stand in a table, and from when the newest is, where that is known."""

    n_rows: int
    newest_at: datetime | None = None
