"""What repositories return where a row holds sealed contents: frozen, and already opened."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
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
