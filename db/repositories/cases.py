"""Cases of moderators, and the audit."""

from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.board_records import Audited, StoredCase
from db.models.moderation import AuditEntry, Case


class CaseRepository:
    """What moderators are to look at; none of it names a person."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def open(self, kind: str, post_id: int | None, reason: str | None, now: datetime) -> bool:
        """Open a case; False where one of this kind is open for the post already, which is shown anew."""
        statement = insert(Case).values(kind=kind, post_id=post_id, reason=reason, due_at=now, created_at=now)
        opened = await self._session.scalar(statement.on_conflict_do_nothing().returning(Case.id))
        if opened is None:
            known = update(Case).where(Case.post_id == post_id, Case.kind == kind, Case.closed_at.is_(None))
            await self._session.execute(known.values(due_at=now))
        return opened is not None

    async def open_for_comment(self, comment_id: int, now: datetime) -> None:
        """Open the case of a comment; one that is open already is shown anew."""
        values = {"kind": "comment", "comment_id": comment_id, "due_at": now, "created_at": now}
        opened = insert(Case).values(**values).on_conflict_do_nothing().returning(Case.id)
        if await self._session.scalar(opened) is None:
            known = update(Case).where(Case.comment_id == comment_id, Case.closed_at.is_(None))
            await self._session.execute(known.values(due_at=now))

    async def find(self, case_id: int, *, for_update: bool = False) -> StoredCase | None:
        """A case, open or closed."""
        query = select(Case).where(Case.id == case_id).execution_options(populate_existing=True)
        row = await self._session.scalar(query.with_for_update() if for_update else query)
        return None if row is None else _record(row)

    async def open_cases(self, limit: int) -> tuple[StoredCase, ...]:
        """The oldest cases that nobody has decided."""
        query = select(Case).where(Case.closed_at.is_(None)).order_by(Case.id).limit(limit)
        return tuple(map(_record, await self._session.scalars(query)))

    async def close(self, case_id: int, decision: str, reason: str | None, now: datetime) -> None:
        """Note what was decided; the moderators' message follows."""
        statement = update(Case).where(Case.id == case_id)
        values = {"decision": decision, "closed_at": now, "due_at": now}
        await self._session.execute(statement.values(**values, **({"reason": reason} if reason else {})))

    async def close_of_post(self, post_id: int, decision: str, now: datetime) -> None:
        """Close whatever is open for a post that is gone."""
        statement = update(Case).where(Case.post_id == post_id, Case.closed_at.is_(None))
        await self._session.execute(statement.values(decision=decision, closed_at=now, due_at=now))

    async def close_of_comment(self, comment_id: int, decision: str, now: datetime) -> None:
        """The same for a comment."""
        statement = update(Case).where(Case.comment_id == comment_id, Case.closed_at.is_(None))
        await self._session.execute(statement.values(decision=decision, closed_at=now, due_at=now))

    async def claim(self, now: datetime, *, lease: timedelta) -> StoredCase | None:
        """Take a case that moderators are to see, or to see anew."""
        query = select(Case).where(Case.due_at <= now).order_by(Case.due_at).limit(1)
        row = await self._session.scalar(query.with_for_update(skip_locked=True))
        if row is None:
            return None
        row.due_at = now + lease
        await self._session.flush()
        return _record(row)

    async def settle(self, case_id: int, *, place_id: int, message_id: int, due_at: datetime) -> None:
        """Note where it is shown; `due_at` is the lease of the claim, and a change since then stays due."""
        statement = update(Case).where(Case.id == case_id)
        await self._session.execute(statement.values(place_id=place_id, message_id=message_id))
        await self._session.execute(statement.where(Case.due_at == due_at).values(due_at=None))

    async def show_waiting(self, now: datetime) -> None:
        """Have all open cases shown, in the chat that is the moderators' now."""
        statement = update(Case).where(Case.closed_at.is_(None))
        await self._session.execute(statement.values(due_at=now, place_id=None, message_id=None))

    async def audit(self, done: Audited, now: datetime) -> None:
        """Write down what was done."""
        statement = insert(AuditEntry).values(
            at=now,
            action=done.action,
            reason=done.reason,
            case_id=done.case_id,
            post_id=done.post_id,
            moderator_id=done.moderator_id,
        )
        await self._session.execute(statement)

    async def audited(self, post_id: int) -> tuple[Audited, ...]:
        """What was done to a post, oldest first."""
        rows = await self._session.scalars(
            select(AuditEntry).where(AuditEntry.post_id == post_id).order_by(AuditEntry.id)
        )
        return tuple(
            Audited(row.action, row.reason, row.case_id, row.post_id, row.moderator_id) for row in rows
        )


def _record(row: Case) -> StoredCase:
    return StoredCase(
        id=row.id,
        post_id=row.post_id,
        comment_id=row.comment_id,
        kind=row.kind,
        reason=row.reason,
        decision=row.decision,
        place_id=row.place_id,
        message_id=row.message_id,
        due_at=row.due_at,
        created_at=row.created_at,
        closed_at=row.closed_at,
    )
