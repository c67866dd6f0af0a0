"""News, who is to get them, and who wants none."""

from datetime import datetime

from sqlalchemy import delete, exists, func, literal, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.errors import NotFound
from db.models.broadcast import Broadcast, BroadcastRecipient, NewsRefusal
from db.models.operation import Ban
from db.models.user import User
from db.support_records import BroadcastCounts, StoredBroadcast


class BroadcastRepository:
    """News; each person is claimed before they are written to, so that nobody gets anything twice."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, text: str, *, operator_id: int, update_id: int, now: datetime) -> StoredBroadcast:
        """Keep a draft; the one that this update has brought before is returned."""
        statement = insert(Broadcast).values(
            text=text, operator_id=operator_id, update_id=update_id, created_at=now
        )
        await self._session.execute(statement.on_conflict_do_nothing(index_elements=["update_id"]))
        query = select(Broadcast).where(Broadcast.update_id == update_id)
        return _broadcast((await self._session.scalars(query)).one())

    async def get(self, broadcast_id: int) -> StoredBroadcast:
        """One of them.

        Raises:
            NotFound: There is none.
        """
        query = select(Broadcast).where(Broadcast.id == broadcast_id)
        row = await self._session.scalar(query.execution_options(populate_existing=True))
        if row is None:
            message = f"no broadcast {broadcast_id}"
            raise NotFound(message)
        return _broadcast(row)

    async def begin(self, broadcast_id: int, *, panel_id: int, now: datetime) -> bool:
        """Send it off to everybody who is settled, can be reached and wants news; False the second time."""
        started = await self._move(broadcast_id, "draft", "sending", panel_id=panel_id)
        if started:
            whom = select(literal(broadcast_id), User.id, literal(now)).where(*_WANTS_NEWS)
            await self._session.execute(
                insert(BroadcastRecipient).from_select(["broadcast_id", "user_id", "at"], whom)
            )
        return started

    async def stop(self, broadcast_id: int, now: datetime) -> bool:
        """Send it to nobody else; whether it was being sent."""
        return await self._move(broadcast_id, "sending", "stopped", ended_at=now)

    async def resume(self, broadcast_id: int) -> bool:
        """Go on where it was stopped."""
        return await self._move(broadcast_id, "stopped", "sending", ended_at=None)

    async def discard(self, broadcast_id: int) -> None:
        """Throw a draft away."""
        statement = delete(Broadcast).where(Broadcast.id == broadcast_id, Broadcast.status == "draft")
        await self._session.execute(statement)

    async def finish(self, broadcast_id: int, now: datetime) -> bool:
        """It was sent to everybody, if nobody waits any more."""
        if (await self.counts(broadcast_id)).waiting:
            return False
        return await self._move(broadcast_id, "sending", "done", ended_at=now)

    async def sending(self) -> StoredBroadcast | None:
        """The oldest that is being sent."""
        query = select(Broadcast).where(Broadcast.status == "sending").order_by(Broadcast.id).limit(1)
        row = await self._session.scalar(query.execution_options(populate_existing=True))
        return None if row is None else _broadcast(row)

    async def claim(self, broadcast_id: int, now: datetime) -> tuple[int, str] | None:
        """Take somebody who waits: their id and language. Nobody else gets them, not even after a crash."""
        waiting = (
            select(BroadcastRecipient.user_id)
            .where(BroadcastRecipient.broadcast_id == broadcast_id, BroadcastRecipient.status == "waiting")
            .order_by(BroadcastRecipient.user_id)
            .limit(1)
            .with_for_update(skip_locked=True)
        )
        user_id = await self._session.scalar(waiting)
        if user_id is None:
            return None
        await self.note(broadcast_id, user_id, "claimed", now)
        locale = await self._session.scalar(select(User.locale).where(User.id == user_id))
        assert locale is not None, "a foreign key says so"
        return user_id, locale

    async def note(self, broadcast_id: int, user_id: int, status: str, now: datetime) -> None:
        """What became of one person's copy."""
        await self._session.execute(
            update(BroadcastRecipient)
            .where(BroadcastRecipient.broadcast_id == broadcast_id, BroadcastRecipient.user_id == user_id)
            .values(status=status, at=now)
        )

    async def give_up(self, broadcast_id: int, *, before: datetime, now: datetime) -> None:
        """Whoever was claimed by a process that died may have got it: they are not written to again."""
        await self._session.execute(
            update(BroadcastRecipient)
            .where(
                BroadcastRecipient.broadcast_id == broadcast_id,
                BroadcastRecipient.status == "claimed",
                BroadcastRecipient.at < before,
            )
            .values(status="failed", at=now)
        )

    async def counts(self, broadcast_id: int) -> BroadcastCounts:
        """How far it is; who is being written to counts as waiting."""
        query = (
            select(BroadcastRecipient.status, func.count())
            .where(BroadcastRecipient.broadcast_id == broadcast_id)
            .group_by(BroadcastRecipient.status)
        )
        rows = await self._session.execute(query)
        found: dict[str, int] = {row[0]: row[1] for row in rows}
        return BroadcastCounts(
            waiting=found.get("waiting", 0) + found.get("claimed", 0),
            sent=found.get("sent", 0),
            blocked=found.get("blocked", 0),
            failed=found.get("failed", 0),
        )

    async def count_readers(self) -> int:
        """How many people a broadcast would go to now."""
        return await self._session.scalar(select(func.count()).select_from(User).where(*_WANTS_NEWS)) or 0

    async def claim_panel(self, broadcast_id: int, now: datetime, *, before: datetime) -> bool:
        """Whether the asker is to bring the operator's message up to date now."""
        statement = (
            update(Broadcast)
            .where(Broadcast.id == broadcast_id)
            .where(Broadcast.panel_at.is_(None) | (Broadcast.panel_at < before))
            .values(panel_at=now)
            .returning(Broadcast.id)
        )
        return await self._session.scalar(statement) is not None

    async def refuse(self, user_id: int, now: datetime) -> None:
        """No news for this person any more."""
        statement = insert(NewsRefusal).values(user_id=user_id, at=now)
        await self._session.execute(statement.on_conflict_do_nothing())

    async def welcome(self, user_id: int) -> None:
        """News for this person again."""
        await self._session.execute(delete(NewsRefusal).where(NewsRefusal.user_id == user_id))

    async def _move(self, broadcast_id: int, old: str, new: str, **values: object) -> bool:
        statement = (
            update(Broadcast)
            .where(Broadcast.id == broadcast_id, Broadcast.status == old)
            .values(status=new, **values)
            .returning(Broadcast.id)
        )
        return await self._session.scalar(statement) is not None


_WANTS_NEWS = (
    User.is_active,
    User.onboarded_at.is_not(None),
    ~exists().where(NewsRefusal.user_id == User.id),
    ~exists().where(Ban.user_id == User.id),
)


def _broadcast(row: Broadcast) -> StoredBroadcast:
    return StoredBroadcast(row.id, row.operator_id, row.text, row.status, row.panel_id)
