"""What is kept of a person in the tables that several flows share: talks, feelings, films and the account."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from db.records import Held
from db.unit_of_work import UnitOfWork
from handlers.person_data import PHOTO, SENSITIVE, SERVICE, Erasure, PersonData, Row, TableData

_ON_TALK: Final = frozenset({SERVICE, SENSITIVE})
_ON_PHOTO: Final = frozenset({SERVICE, SENSITIVE, PHOTO})
_LOOKS_KEPT: Final = timedelta(days=2)


@dataclass(frozen=True)
class Keeping:
    """How long things are kept.

    Attributes:
        messages: What was said in talks.
        readings: What was read of feelings, and recommendations.
        inactive: Accounts of people who do not come any more.
        warning: How long before that they are told.
    """

    messages: timedelta = timedelta(days=180)
    readings: timedelta = timedelta(days=400)
    inactive: timedelta = timedelta(days=730)
    warning: timedelta = timedelta(days=30)


def own_data(keeping: Keeping) -> tuple[PersonData, ...]:
    """Everything in the tables of the talk and of the films, in the order in which it is shown."""
    return (*_of_talks(keeping), *_of_faces(keeping), *_of_films(keeping))


def account_data() -> tuple[PersonData, ...]:
    """The account itself, which must be the last to go: the keys and everything else hang on it."""
    columns = ("kind", "version", "given_at", "revoked_at")
    return (
        TableData("consents", "consents", columns, "given_at"),
        TableData("spending", "spending", ("day", "n_used"), "day", keep=timedelta(days=35)),
        TableData("deletion", "deletion_requests", ("expires_at",), "expires_at", keep=timedelta(days=1)),
        ChatTraces(),
        Account(),
    )


def _of_talks(keeping: Keeping) -> tuple[PersonData, ...]:
    votes = ("voted_at", "is_up", "unit_ids")
    return (
        TableData(
            "messages",
            "messages",
            ("at", "who", "text"),
            "sent_at",
            keep=keeping.messages,
            stands_on=_ON_TALK,
            opener=_messages,
        ),
        TableData(
            "summaries",
            "talk_summaries",
            ("at", "text"),
            "updated_at",
            keep=keeping.messages,
            stands_on=_ON_TALK,
            opener=_summaries,
        ),
        TableData(
            "readings",
            "readings",
            ("at", "source", "scores"),
            "created_at",
            keep=keeping.readings,
            stands_on=_ON_TALK,
            opener=_readings,
        ),
        TableData("votes", "reply_votes", votes, "voted_at", keep=keeping.messages, stands_on=_ON_TALK),
        Nudges(),
        TableData("follow-ups", "follow_ups", ("due_at",), "due_at", stands_on=_ON_TALK),
    )


def _of_faces(keeping: Keeping) -> tuple[PersonData, ...]:
    return (
        TableData(
            "looks",
            "looks",
            ("at", "stage", "notes"),
            "created_at",
            keep=_LOOKS_KEPT,
            stands_on=_ON_PHOTO,
            opener=_looks,
        ),
        TableData(
            "face-labels",
            "face_labels",
            ("at", "notes"),
            "created_at",
            keep=keeping.readings,
            stands_on=_ON_PHOTO,
            opener=_labels,
        ),
    )


def _of_films(keeping: Keeping) -> tuple[PersonData, ...]:
    shown = ("shown_at", "film_id", "refused", "seen")
    return (
        TableData("film-choices", "film_preferences", ("notes",), "updated_at", opener=_film_choices),
        TableData("saved-films", "saved_films", ("saved_at", "film_id"), "saved_at"),
        TableData(
            "recommendations",
            "batches",
            ("at", "wish", "films", "notes"),
            "created_at",
            keep=keeping.readings,
            stands_on=_ON_TALK,
            opener=_batches,
        ),
        TableData("shown-films", "shown_films", shown, "shown_at", keep=keeping.readings, stands_on=_ON_TALK),
    )


@dataclass(frozen=True)
class Nudges:
    """That rest was suggested in a talk: of the talk, without a moment of its own."""

    name: str = "nudges"
    tables: frozenset[str] = frozenset({"nudges"})
    columns: tuple[str, ...] = ("talk_id", "kind")
    stands_on: frozenset[str] = _ON_TALK
    keep: timedelta | None = None

    async def held(self, work: UnitOfWork, user_id: int) -> Held:
        """How many there are."""
        return Held((await work.personal.held("nudges", user_id, at="talk_id")).n_rows)

    async def export(self, work: UnitOfWork, user_id: int, *, offset: int, limit: int) -> Sequence[Row]:
        """Some of them."""
        return await work.personal.rows("nudges", user_id, columns=self.columns, offset=offset, limit=limit)

    async def erase(self, work: UnitOfWork, user_id: int, _: Erasure) -> None:
        """Delete them."""
        await work.personal.erase("nudges", user_id)

    async def expire(self, _: UnitOfWork, __: datetime, ___: int) -> int:
        """They go with the account."""
        return 0


@dataclass(frozen=True)
class ChatTraces:
    """Updates of the chat that wait or were put aside, and where its talk stands."""

    name: str = "chat"
    tables: frozenset[str] = frozenset({"inbox", "conversation_states"})
    columns: tuple[str, ...] = ("n_waiting",)
    stands_on: frozenset[str] = frozenset({SERVICE})
    keep: timedelta | None = timedelta(days=3)

    async def held(self, work: UnitOfWork, user_id: int) -> Held:
        """How many updates stand there; the one that asks among them."""
        return Held(await work.inbox.count_of(user_id))

    async def export(self, work: UnitOfWork, user_id: int, *, offset: int, limit: int) -> Sequence[Row]:
        """One row that says how many."""
        return ({"n_waiting": await work.inbox.count_of(user_id)},) if offset == 0 < limit else ()

    async def erase(self, work: UnitOfWork, user_id: int, _: Erasure) -> None:
        """Delete what was put aside, and the state; the tap that asks for it is wiped when it is handled."""
        await work.inbox.erase(user_id)
        await work.states.erase((user_id,))

    async def expire(self, _: UnitOfWork, __: datetime, ___: int) -> int:
        """The inbox is purged by a job of its own."""
        return 0


@dataclass(frozen=True)
class Account:
    """The row of the person and their data key."""

    name: str = "account"
    tables: frozenset[str] = frozenset({"users", "data_keys"})
    columns: tuple[str, ...] = (
        "id",
        "nickname",
        "pet",
        "locale",
        "timezone",
        "speech",
        "reply_length",
        "theme",
        "adult_confirmed_at",
        "onboarded_at",
        "safety_hold_until",
        "safety_danger",
        "safety_answers",
        "secret_until",
        "warned_at",
        "created_at",
        "last_seen_at",
    )
    stands_on: frozenset[str] = frozenset({SERVICE})
    keep: timedelta | None = None

    async def held(self, work: UnitOfWork, user_id: int) -> Held:
        """One row."""
        return await work.personal.held("users", user_id, at="last_seen_at")

    async def export(self, work: UnitOfWork, user_id: int, *, offset: int, limit: int) -> Sequence[Row]:
        """What stands in it; the key itself opens nothing outside and stays where it is."""
        return await work.personal.rows("users", user_id, columns=self.columns, offset=offset, limit=limit)

    async def erase(self, work: UnitOfWork, user_id: int, _: Erasure) -> None:
        """Destroy the key, then delete the person with whatever still hangs on them."""
        await work.keys.destroy(user_id)
        await work.users.delete(user_id)

    async def expire(self, _: UnitOfWork, __: datetime, ___: int) -> int:
        """Accounts end by a job that warns first."""
        return 0


async def _messages(work: UnitOfWork, user_id: int, offset: int, limit: int) -> Sequence[Row]:
    stored = await work.messages.stored(user_id, offset=offset, limit=limit)
    return [{"at": row.sent_at, "who": "me" if row.by_user else "pet", "text": row.text} for row in stored]


async def _summaries(work: UnitOfWork, user_id: int, offset: int, _: int) -> Sequence[Row]:
    stored = await work.talk_notes.stored(user_id) if offset == 0 else None
    return [] if stored is None else [{"at": stored[0], "text": stored[1]}]


async def _readings(work: UnitOfWork, user_id: int, offset: int, limit: int) -> Sequence[Row]:
    stored = await work.readings.stored(user_id, offset=offset, limit=limit)
    return [{"at": row.created_at, "source": row.source, "scores": dict(row.scores)} for row in stored]


async def _looks(work: UnitOfWork, user_id: int, offset: int, limit: int) -> Sequence[Row]:
    stored = await work.looks.stored(user_id, offset=offset, limit=limit)
    return [{"at": row.created_at, "stage": row.stage, "notes": dict(row.notes)} for row in stored]


async def _labels(work: UnitOfWork, user_id: int, offset: int, limit: int) -> Sequence[Row]:
    stored = await work.looks.stored_labels(user_id, offset=offset, limit=limit)
    return [{"at": at, "notes": dict(label)} for at, label in stored]


async def _film_choices(work: UnitOfWork, user_id: int, offset: int, _: int) -> Sequence[Row]:
    chosen = await work.film_preferences.find(user_id) if offset == 0 else None
    return [] if chosen is None else [{"notes": dict(chosen)}]


async def _batches(work: UnitOfWork, user_id: int, offset: int, limit: int) -> Sequence[Row]:
    stored = await work.batches.stored(user_id, offset=offset, limit=limit)
    return [
        {
            "at": row.created_at,
            "wish": row.wish,
            "films": [str(film_id) for film_id in row.film_ids],
            "notes": dict(row.payload),
        }
        for row in stored
    ]
