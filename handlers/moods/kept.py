"""What is kept of a person in the mood diary."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from db.records import Held
from db.unit_of_work import UnitOfWork
from handlers.person_data import SENSITIVE, SERVICE, Erasure, PersonData, Row, TableData


def moods_data() -> tuple[PersonData, ...]:
    """The entries; a diary is kept for as long as the account, unless its person deletes from it."""
    return (
        TableData(
            "moods",
            "mood_entries",
            ("at", "day", "score", "tags", "note", "film_id", "source"),
            "logged_at",
            stands_on=frozenset({SERVICE, SENSITIVE}),
            opener=_moods,
        ),
        Desk(),
    )


@dataclass(frozen=True)
class Desk:
    """What was chosen for the diary; it has no moment of its own."""

    name: str = "mood-choices"
    tables: frozenset[str] = frozenset({"mood_desks"})
    columns: tuple[str, ...] = ("logs_reactions", "wants_offers", "offered_on")
    stands_on: frozenset[str] = frozenset({SERVICE, SENSITIVE})
    keep: timedelta | None = None

    async def held(self, work: UnitOfWork, user_id: int) -> Held:
        """How many rows there are."""
        return Held((await work.personal.held("mood_desks", user_id, at="user_id")).n_rows)

    async def export(self, work: UnitOfWork, user_id: int, *, offset: int, limit: int) -> Sequence[Row]:
        """What was chosen."""
        return await work.personal.rows(
            "mood_desks", user_id, columns=self.columns, offset=offset, limit=limit
        )

    async def erase(self, work: UnitOfWork, user_id: int, _: Erasure) -> None:
        """Delete it."""
        await work.personal.erase("mood_desks", user_id)

    async def expire(self, _: UnitOfWork, __: datetime, ___: int) -> int:
        """It goes with the account."""
        return 0


async def _moods(work: UnitOfWork, user_id: int, offset: int, limit: int) -> Sequence[Row]:
    stored = await work.moods.stored(user_id, offset=offset, limit=limit)
    return [
        {
            "at": entry.logged_at,
            "day": entry.local_day,
            "score": entry.score,
            "tags": list(entry.tags),
            "note": entry.note,
            "film_id": entry.film_id,
            "source": entry.source,
        }
        for entry in stored
    ]
