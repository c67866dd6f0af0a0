"""Letters as their writers keep them."""

import json
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.letter_records import LetterText, StoredLetter
from db.models.letter import Letter
from db.repositories.keys import KeyRepository
from db.vault import Vault, context

_WITHDRAWABLE = ("review", "waiting")


class LetterRepository:
    """Letters, sealed with their writers' keys: a destroyed key takes them along."""

    def __init__(self, session: AsyncSession, vault: Vault, keys: KeyRepository) -> None:
        self._session = session
        self._vault = vault
        self._keys = keys

    async def add(
        self,
        user_id: int,
        *,
        update_id: int,
        content: LetterText,
        status: str,
        due_at: datetime,
        now: datetime,
    ) -> int | None:
        """Add a letter and give its id; None when its update has added one before."""
        key = await self._keys.get(user_id)
        plain = json.dumps({"feeling": content.feeling, "text": content.text}, ensure_ascii=False)
        sealed = self._vault.seal(key, plain, context=_place(user_id, now))
        statement = insert(Letter).values(
            user_id=user_id, update_id=update_id, status=status, sealed=sealed, due_at=due_at, created_at=now
        )
        return await self._session.scalar(statement.on_conflict_do_nothing().returning(Letter.id))

    async def count_since(self, user_id: int, moment: datetime) -> int:
        """How many letters a person has sent off since then, those that they withdrew among them."""
        query = select(func.count()).select_from(Letter)
        counted = query.where(Letter.user_id == user_id, Letter.created_at >= moment)
        return await self._session.scalar(counted) or 0

    async def find(self, letter_id: int) -> StoredLetter | None:
        """Any letter; for what moderates and delivers."""
        query = select(Letter).where(Letter.id == letter_id).execution_options(populate_existing=True)
        row = await self._session.scalar(query)
        return None if row is None else await self._opened(row)

    async def of_writer(self, user_id: int, *, offset: int = 0, limit: int) -> tuple[StoredLetter, ...]:
        """Letters of a person, newest first."""
        query = select(Letter).where(Letter.user_id == user_id).order_by(Letter.id.desc())
        found = query.offset(offset).limit(limit).execution_options(populate_existing=True)
        return tuple([await self._opened(row) for row in await self._session.scalars(found)])

    async def withdraw(self, user_id: int, letter_id: int) -> bool:
        """Take one's own letter back and empty it; False where it has left, or is not theirs."""
        statement = update(Letter).where(
            Letter.id == letter_id, Letter.user_id == user_id, Letter.status.in_(_WITHDRAWABLE)
        )
        emptied = statement.values(status="withdrawn", sealed=None).returning(Letter.id)
        return await self._session.scalar(emptied) is not None

    async def approve(self, letter_id: int, due_at: datetime) -> bool:
        """A letter that was looked at may leave; False where it does not wait for that any more."""
        statement = update(Letter).where(Letter.id == letter_id, Letter.status == "review")
        passed = statement.values(status="waiting", due_at=due_at).returning(Letter.id)
        return await self._session.scalar(passed) is not None

    async def reject(self, letter_id: int) -> bool:
        """A letter must not leave; it is emptied. False where it has left, or was taken back."""
        statement = update(Letter).where(Letter.id == letter_id, Letter.status.in_(_WITHDRAWABLE))
        emptied = statement.values(status="rejected", sealed=None).returning(Letter.id)
        return await self._session.scalar(emptied) is not None

    async def take_due(self, now: datetime) -> StoredLetter | None:
        """The letter that has waited longest, held by this transaction; others take others."""
        query = select(Letter).where(Letter.status == "waiting", Letter.due_at <= now)
        first = query.order_by(Letter.due_at, Letter.id).limit(1).with_for_update(skip_locked=True)
        row = await self._session.scalar(first.execution_options(populate_existing=True))
        return None if row is None else await self._opened(row)

    async def postpone(self, letter_id: int, due_at: datetime) -> None:
        """Nobody is there for it now."""
        await self._session.execute(update(Letter).where(Letter.id == letter_id).values(due_at=due_at))

    async def _opened(self, row: Letter) -> StoredLetter:
        content = None
        if row.sealed is not None:
            key = await self._keys.get(row.user_id)
            place = _place(row.user_id, row.created_at)
            content = LetterText(**json.loads(self._vault.open_text(key, row.sealed, context=place)))
        return StoredLetter(row.id, row.user_id, row.status, content, row.due_at, row.created_at)


def _place(user_id: int, created_at: datetime) -> str:
    return context("letters", "sealed", user_id, int(created_at.timestamp() * 1_000_000))
