"""Letters that moderators look at."""

from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.letter_records import StoredLetterCase
from db.models.letter import LetterCase


class LetterCaseRepository:
    """What moderators are to look at; none of it names a person."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def open(self, kind: str, letter_id: int, now: datetime) -> None:
        """Open a case; one of this kind that is open for the letter stays."""
        statement = insert(LetterCase).values(kind=kind, letter_id=letter_id, due_at=now, created_at=now)
        await self._session.execute(statement.on_conflict_do_nothing())

    async def find(self, case_id: int, *, for_update: bool = False) -> StoredLetterCase | None:
        """A case, open or closed."""
        query = select(LetterCase).where(LetterCase.id == case_id).execution_options(populate_existing=True)
        row = await self._session.scalar(query.with_for_update() if for_update else query)
        return None if row is None else _record(row)

    async def show_waiting(self, now: datetime) -> None:
        """Have all open cases shown, in the chat that is the moderators' now."""
        statement = update(LetterCase).where(LetterCase.closed_at.is_(None))
        await self._session.execute(statement.values(due_at=now, place_id=None, message_id=None))

    async def close(self, case_id: int, decision: str, moderator_id: int | None, now: datetime) -> None:
        """Note what was decided, and by whom; the moderators' message follows."""
        statement = update(LetterCase).where(LetterCase.id == case_id)
        await self._session.execute(
            statement.values(decision=decision, moderator_id=moderator_id, closed_at=now, due_at=now)
        )

    async def claim(self, now: datetime, *, lease: timedelta) -> StoredLetterCase | None:
        """Take a case that moderators are to see, or to see anew."""
        query = select(LetterCase).where(LetterCase.due_at <= now).order_by(LetterCase.due_at).limit(1)
        row = await self._session.scalar(query.with_for_update(skip_locked=True))
        if row is None:
            return None
        row.due_at = now + lease
        await self._session.flush()
        return _record(row)

    async def settle(
        self, case_id: int, *, place_id: int | None, message_id: int | None, due_at: datetime
    ) -> None:
        """Note where it is shown; `due_at` is the lease of the claim, and a change since then stays due."""
        statement = update(LetterCase).where(LetterCase.id == case_id)
        await self._session.execute(statement.values(place_id=place_id, message_id=message_id))
        await self._session.execute(statement.where(LetterCase.due_at == due_at).values(due_at=None))


def _record(row: LetterCase) -> StoredLetterCase:
    return StoredLetterCase(
        id=row.id,
        letter_id=row.letter_id,
        kind=row.kind,
        decision=row.decision,
        place_id=row.place_id,
        message_id=row.message_id,
        due_at=row.due_at,
        closed_at=row.closed_at,
    )
