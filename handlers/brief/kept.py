"""What is kept of a person of their paper for a counsellor: the choices, never the paper."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from db.unit_of_work import UnitOfWork
from handlers.person_data import SENSITIVE, SERVICE, PersonData, Row, TableData

_KEPT: Final = timedelta(days=60)


def brief_data() -> tuple[PersonData, ...]:
    """The choices, for as long as the next appointment may take."""
    return (
        TableData(
            "brief-choices",
            "brief_desks",
            ("contents",),
            "updated_at",
            keep=_KEPT,
            stands_on=frozenset({SERVICE, SENSITIVE}),
            opener=_choices,
        ),
    )


async def _choices(work: UnitOfWork, user_id: int, offset: int, _: int) -> Sequence[Row]:
    contents = await work.brief_desks.find(user_id) if offset == 0 else None
    return [] if contents is None else [{"contents": contents}]
