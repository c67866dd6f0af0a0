"""The data keys of people."""

from datetime import datetime

from sqlalchemy import delete, func, select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.errors import NotFound
from db.models.data_key import DataKey
from db.vault import SealingKey, Vault, WrappedKey


class KeyRepository:
    """Opens, makes and destroys data keys.

    The row is read once per unit of work, so that a key destroyed by any process is gone for all at once.
    """

    def __init__(self, session: AsyncSession, vault: Vault) -> None:
        self._session = session
        self._vault = vault
        self._opened: dict[int, SealingKey] = {}

    async def get(self, user_id: int) -> SealingKey:
        """A person's key.

        Raises:
            NotFound: The person is unknown, or the key was destroyed.
            Unreadable: The key was wrapped by another master key.
        """
        if user_id in self._opened:
            return self._opened[user_id]
        query = select(DataKey.wrapped, DataKey.master_key_id).where(DataKey.user_id == user_id)
        row = (await self._session.execute(query)).one_or_none()
        if row is None:
            message = f"no data key of user {user_id}"
            raise NotFound(message)
        key = self._vault.unwrap(WrappedKey(user_id, row.wrapped, row.master_key_id))
        self._opened[user_id] = key
        return key

    async def add(self, user_id: int, now: datetime) -> None:
        """Make a key for a person who has none."""
        new = self._vault.new_key(user_id)
        statement = insert(DataKey).values(
            user_id=user_id, wrapped=new.wrapped, master_key_id=new.master_key_id, created_at=now
        )
        await self._session.execute(statement.on_conflict_do_nothing())

    async def rewrap_some(self, limit: int) -> int:
        """Wrap some keys with the first master key that another one wraps; returns how many.

        Raises:
            Unreadable: A key was wrapped by a master key that is not known here.
        """
        query = (
            select(DataKey)
            .where(DataKey.master_key_id != self._vault.master_key_id)
            .order_by(DataKey.user_id)
            .limit(limit)
            .with_for_update(skip_locked=True)
            .execution_options(populate_existing=True)
        )
        rows = (await self._session.scalars(query)).all()
        for row in rows:
            new = self._vault.rewrap(WrappedKey(row.user_id, row.wrapped, row.master_key_id))
            row.wrapped, row.master_key_id = new.wrapped, new.master_key_id
        await self._session.flush()
        return len(rows)

    async def hold_all(self) -> None:
        """Let no key be made or changed by anybody else until the transaction ends."""
        await self._session.execute(text("LOCK TABLE data_keys IN SHARE ROW EXCLUSIVE MODE"))

    async def by_master_key(self) -> dict[str, int]:
        """How many keys each master key wraps, by its id."""
        query = select(DataKey.master_key_id, func.count()).group_by(DataKey.master_key_id)
        return dict((await self._session.execute(query)).all())

    async def destroy(self, user_id: int) -> None:
        """Destroy a person's key: what was sealed with it can never be opened again."""
        await self._session.execute(delete(DataKey).where(DataKey.user_id == user_id))
        self.forget(user_id)

    def forget(self, user_id: int) -> None:
        """Drop a person's key from memory."""
        self._opened.pop(user_id, None)
        self._vault.forget(user_id)
