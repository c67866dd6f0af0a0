"""What is kept of a person in the mood diary."""

from collections.abc import Sequence

from db.unit_of_work import UnitOfWork
from handlers.person_data import SENSITIVE, SERVICE, PersonData, Row, TableData


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
    )


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
