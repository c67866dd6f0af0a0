"""Tickets and what was said about them."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.errors import NotFound
from db.models.ticket import Ticket
from db.support_records import StoredTicket


class TicketRepository:
    """Tickets; the messages stand in `TicketMessageRepository`."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, user_id: int, *, update_id: int, now: datetime) -> tuple[StoredTicket, bool]:
        """Open a ticket; one that this update has opened before is returned, with False."""
        statement = (
            insert(Ticket)
            .values(user_id=user_id, update_id=update_id, due_at=now, created_at=now, updated_at=now)
            .on_conflict_do_nothing(index_elements=["user_id", "update_id"])
            .returning(Ticket)
        )
        row = await self._session.scalar(statement)
        if row is not None:
            return _ticket(row), True
        query = select(Ticket).where(Ticket.user_id == user_id, Ticket.update_id == update_id)
        return _ticket((await self._session.scalars(query)).one()), False

    async def get(self, ticket_id: int, *, user_id: int | None = None) -> StoredTicket:
        """A ticket; only if it is this person's, where one is named.

        Raises:
            NotFound: There is none, or it is somebody else's.
        """
        query = select(Ticket).where(Ticket.id == ticket_id)
        if user_id is not None:
            query = query.where(Ticket.user_id == user_id)
        row = await self._session.scalar(query.execution_options(populate_existing=True))
        if row is None:
            message = f"no ticket {ticket_id} here"
            raise NotFound(message)
        return _ticket(row)

    async def find_by_topic(self, desk_id: int, topic_id: int) -> StoredTicket | None:
        """The ticket of a topic, locked until the transaction ends."""
        query = select(Ticket).where(Ticket.desk_id == desk_id, Ticket.topic_id == topic_id)
        row = await self._session.scalar(query.with_for_update())
        return None if row is None else _ticket(row)

    async def own(self, user_id: int, *, offset: int, limit: int) -> tuple[StoredTicket, ...]:
        """Some of a person's tickets, the newest first."""
        query = select(Ticket).where(Ticket.user_id == user_id).order_by(Ticket.id.desc())
        rows = await self._session.scalars(query.offset(offset).limit(limit))
        return tuple(_ticket(row) for row in rows)

    async def count(
        self, user_id: int, *, since: datetime | None = None, statuses: Sequence[str] = ()
    ) -> int:
        """How many tickets a person has; only newer ones, or those of some statuses, where given."""
        query = select(func.count()).select_from(Ticket).where(Ticket.user_id == user_id)
        if since is not None:
            query = query.where(Ticket.created_at >= since)
        if statuses:
            query = query.where(Ticket.status.in_(statuses))
        return await self._session.scalar(query) or 0

    async def touch(self, ticket_id: int, now: datetime, *, status: str | None = None) -> None:
        """Note that something is new, and how the ticket stands; the topic and the person follow."""
        values: dict[str, object] = {"due_at": now, "updated_at": now, "revision": Ticket.revision + 1}
        if status is not None:
            values["status"] = status
        await self._session.execute(update(Ticket).where(Ticket.id == ticket_id).values(**values))

    async def claim(
        self, now: datetime, *, lease: timedelta, ticket_id: int | None = None
    ) -> StoredTicket | None:
        """Take a ticket of which something is to be said, so that nobody else does until the lease ends."""
        due = select(Ticket.id).where(Ticket.due_at <= now).order_by(Ticket.due_at).limit(1)
        if ticket_id is not None:
            due = due.where(Ticket.id == ticket_id)
        found = await self._session.scalar(due.with_for_update(skip_locked=True))
        if found is None:
            return None
        await self._session.execute(update(Ticket).where(Ticket.id == found).values(due_at=now + lease))
        return await self.get(found)

    async def settle(self, ticket_id: int, *, revision: int) -> None:
        """Note that all is said, unless something is new since the revision that was said."""
        statement = update(Ticket).where(Ticket.id == ticket_id, Ticket.revision == revision)
        await self._session.execute(statement.values(due_at=None))

    async def postpone(self, ticket_id: int, due_at: datetime) -> None:
        """Try again then."""
        await self._session.execute(update(Ticket).where(Ticket.id == ticket_id).values(due_at=due_at))

    async def put_topic(
        self, ticket_id: int, *, desk_id: int | None, topic_id: int | None, is_closed: bool = False
    ) -> None:
        """Note where the topic stands, or that there is none."""
        await self._session.execute(
            update(Ticket)
            .where(Ticket.id == ticket_id)
            .values(desk_id=desk_id, topic_id=topic_id, is_topic_closed=is_closed)
        )

    async def note_told(self, ticket_id: int, now: datetime) -> None:
        """Note that operators were told by private message."""
        await self._session.execute(update(Ticket).where(Ticket.id == ticket_id).values(told_at=now))

    async def move_desk(self, old_id: int, new_id: int) -> None:
        """The group goes by another id now; its topics stay."""
        await self._session.execute(update(Ticket).where(Ticket.desk_id == old_id).values(desk_id=new_id))

    async def hurry(self, now: datetime, *, revives: bool) -> None:
        """Have everything that waits tried again now, and what never got a topic where that is wanted."""
        waits = Ticket.due_at > now
        if revives:
            has_none = Ticket.topic_id.is_(None) & Ticket.status.in_(("open", "answered"))
            waits = waits | (has_none & Ticket.due_at.is_(None))
        await self._session.execute(update(Ticket).where(waits).values(due_at=now))

    async def orphan(self, user_id: int, now: datetime) -> None:
        """The person leaves: their topics are to be taken away."""
        await self._session.execute(
            update(Ticket)
            .where(Ticket.user_id == user_id)
            .values(user_id=None, update_id=None, status="withdrawn", due_at=now)
        )

    async def delete(self, ticket_id: int) -> None:
        """Forget a ticket."""
        await self._session.execute(delete(Ticket).where(Ticket.id == ticket_id))

    async def expire(self, before: datetime, now: datetime, limit: int) -> int:
        """Have tickets that nobody has touched for long taken away with their topics; how many."""
        old = (
            select(Ticket.id)
            .where(Ticket.updated_at < before, Ticket.user_id.is_not(None))
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        ids = (await self._session.scalars(old)).all()
        if ids:
            gone = {"user_id": None, "update_id": None, "status": "withdrawn", "due_at": now}
            await self._session.execute(update(Ticket).where(Ticket.id.in_(ids)).values(**gone))
        return len(ids)


def _ticket(row: Ticket) -> StoredTicket:
    return StoredTicket(
        id=row.id,
        user_id=row.user_id,
        status=row.status,
        desk_id=row.desk_id,
        topic_id=row.topic_id,
        is_topic_closed=row.is_topic_closed,
        revision=row.revision,
        told_at=row.told_at,
        created_at=row.created_at,
        updated_at=row.updated_at,
    )
