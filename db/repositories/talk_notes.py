"""What is kept of the present talk beside its messages."""

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.models.talk_note import Nudge, TalkSummary
from db.records import StoredSummary
from db.repositories.keys import KeyRepository
from db.repositories.talks import current_talk
from db.vault import Vault, context


class TalkNoteRepository:
    """The summary of a long talk, sealed with the person's key, and whether rest was suggested in it."""

    def __init__(self, session: AsyncSession, vault: Vault, keys: KeyRepository) -> None:
        self._session = session
        self._vault = vault
        self._keys = keys

    async def summary(self, user_id: int) -> StoredSummary | None:
        """What was told earlier in the present talk."""
        query = select(TalkSummary).where(
            TalkSummary.user_id == user_id, TalkSummary.talk_id == current_talk(user_id)
        )
        row = await self._session.scalar(query.execution_options(populate_existing=True))
        if row is None:
            return None
        place = _place(user_id, row.updated_at)
        key = await self._keys.get(user_id)
        return StoredSummary(self._vault.open_text(key, row.sealed, context=place), row.last_message_id)

    async def stored(self, user_id: int) -> tuple[datetime, str] | None:
        """The summary, whichever talk it is of, and when it was made."""
        row = await self._session.get(TalkSummary, user_id, populate_existing=True)
        if row is None:
            return None
        key = await self._keys.get(user_id)
        text = self._vault.open_text(key, row.sealed, context=_place(user_id, row.updated_at))
        return row.updated_at, text

    async def summarise(self, user_id: int, text: str, *, last_message_id: int, now: datetime) -> None:
        """Keep what was told up to a message, in the place of what was kept before."""
        key = await self._keys.get(user_id)
        values = {
            "talk_id": current_talk(user_id),
            "sealed": self._vault.seal(key, text, context=_place(user_id, now)),
            "last_message_id": last_message_id,
            "updated_at": now,
        }
        statement = insert(TalkSummary).values(user_id=user_id, **values)
        await self._session.execute(statement.on_conflict_do_update(index_elements=["user_id"], set_=values))

    async def forget(self, user_id: int) -> None:
        """Drop the summary; the messages that are left make a new one."""
        statement = delete(TalkSummary).where(TalkSummary.user_id == user_id)
        await self._session.execute(statement, execution_options={"synchronize_session": False})

    async def nudge(self, user_id: int, *, update_id: int, kind: str) -> str | None:
        """Suggest rest once in a talk: the kind, where it is this update that carries it; None otherwise."""
        statement = insert(Nudge).values(
            user_id=user_id, talk_id=current_talk(user_id), update_id=update_id, kind=kind
        )
        await self._session.execute(statement.on_conflict_do_nothing())
        return await self.nudge_of(user_id, update_id)

    async def nudge_of(self, user_id: int, update_id: int) -> str | None:
        """The kind of the suggestion that the answer to an update carried."""
        return await self._session.scalar(
            select(Nudge.kind).where(Nudge.user_id == user_id, Nudge.update_id == update_id)
        )


def _place(user_id: int, updated_at: datetime) -> str:
    return context("talk_summaries", "sealed", user_id, int(updated_at.timestamp() * 1_000_000))
