"""What is kept of a person by the care tools."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from db.unit_of_work import UnitOfWork
from handlers.person_data import SENSITIVE, SERVICE, PersonData, Row, TableData

_DRAFTS_STAY: Final = timedelta(days=30)
_BREATHS_STAY: Final = timedelta(days=1)
_OF_TALKS: Final = frozenset({SERVICE, SENSITIVE})


def care_data() -> tuple[PersonData, ...]:
    """Notes and the plan stay until their person deletes them; what was only begun goes by itself."""
    return (
        TableData(
            "care-notes",
            "care_notes",
            ("at", "kind", "contents"),
            "made_at",
            stands_on=_OF_TALKS,
            opener=_notes,
        ),
        TableData(
            "care-drafts",
            "care_desks",
            ("kind", "contents"),
            "updated_at",
            keep=_DRAFTS_STAY,
            stands_on=_OF_TALKS,
            opener=_drafts,
        ),
        TableData(
            "safety-plan",
            "safety_plan_parts",
            ("part", "text", "at"),
            "updated_at",
            stands_on=_OF_TALKS,
            opener=_plan,
        ),
        TableData("breathing", "breaths", ("pattern", "step"), "next_at", keep=_BREATHS_STAY),
    )


async def _notes(work: UnitOfWork, user_id: int, offset: int, limit: int) -> Sequence[Row]:
    stored = await work.care_notes.stored(user_id, offset=offset, limit=limit)
    return [{"at": note.made_at, "kind": note.kind, "contents": note.contents} for note in stored]


async def _drafts(work: UnitOfWork, user_id: int, offset: int, limit: int) -> Sequence[Row]:
    stored = await work.care_desks.stored(user_id, offset=offset, limit=limit)
    return [{"kind": kind, "contents": desk.contents} for kind, desk in stored]


async def _plan(work: UnitOfWork, user_id: int, offset: int, limit: int) -> Sequence[Row]:
    parts = await work.safety_plans.parts(user_id)
    return [
        {"part": part.part, "text": part.text, "at": part.updated_at}
        for part in parts[offset : offset + limit]
    ]
