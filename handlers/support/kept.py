"""What is kept of a person's questions to the operators, for /mydata, /export and /delete_me."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from typing_extensions import override

from db.unit_of_work import UnitOfWork
from handlers.person_data import SERVICE, Erasure, PersonData, Row, TableData

_KEPT: Final = timedelta(days=365)
_DRAFTS_KEPT: Final = timedelta(days=30)


def support_data() -> tuple[PersonData, ...]:
    """Everything of tickets, in the order in which it is shown."""
    return (
        TableData(
            "ticket-messages", "ticket_messages", ("at", "who", "text"), "sent_at", _KEPT, opener=_messages
        ),
        TableData(
            "ticket-drafts", "ticket_drafts", ("at", "text"), "updated_at", _DRAFTS_KEPT, opener=_draft
        ),
        Tickets(),
    )


@dataclass(frozen=True)
class Tickets(TableData):
    """Tickets: when they go, their topics in the operators' group are taken away too."""

    name: str = "tickets"
    table: str = "tickets"
    columns: tuple[str, ...] = ("status", "created_at")
    at: str = "updated_at"
    keep: timedelta | None = _KEPT
    stands_on: frozenset[str] = frozenset({SERVICE})

    @override
    async def erase(self, work: UnitOfWork, user_id: int, how: Erasure) -> None:
        await work.tickets.orphan(user_id, how.now)

    @override
    async def expire(self, work: UnitOfWork, before: datetime, limit: int) -> int:
        return await work.tickets.expire(before, datetime.now(UTC), limit)


async def _messages(work: UnitOfWork, user_id: int, offset: int, limit: int) -> Sequence[Row]:
    stored = await work.ticket_messages.stored(user_id, offset=offset, limit=limit)
    return [
        {"at": row.sent_at, "who": "me" if row.by_user else "operator", "text": row.text} for row in stored
    ]


async def _draft(work: UnitOfWork, user_id: int, offset: int, _: int) -> Sequence[Row]:
    stored = await work.ticket_messages.draft(user_id) if offset == 0 else None
    return [] if stored is None else [{"at": stored.updated_at, "text": stored.text}]
