"""Where conversations stand."""

import json
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.models.conversation_state import ConversationState

Key = tuple[int | str, ...]
"""What names a conversation of one chat, such as (chat id, user id)."""

State = int | str


class StateRepository:
    """The states of conversations, under the names and keys of the bot framework."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, bot_id: int, name: str, key: Key) -> State | None:
        """The state of a conversation; None when it has not begun or has ended."""
        query = select(ConversationState.state).where(
            ConversationState.bot_id == bot_id,
            ConversationState.name == name,
            ConversationState.key == _key_text(key),
        )
        text = await self._session.scalar(query)
        return None if text is None else _state(text)

    async def put(self, bot_id: int, name: str, key: Key, *, state: State | None, now: datetime) -> None:
        """Keep the state of a conversation; None ends it."""
        if state is None:
            await self._end(bot_id, name, key)
            return
        statement = insert(ConversationState).values(
            bot_id=bot_id, name=name, key=_key_text(key), state=json.dumps(state), updated_at=now
        )
        new = statement.excluded
        await self._session.execute(
            statement.on_conflict_do_update(
                index_elements=["bot_id", "name", "key"],
                set_={"state": new.state, "updated_at": new.updated_at},
            )
        )

    async def all(self, bot_id: int, name: str) -> dict[Key, State]:
        """The states of all chats in one conversation."""
        query = select(ConversationState.key, ConversationState.state).where(
            ConversationState.bot_id == bot_id, ConversationState.name == name
        )
        rows = await self._session.execute(query)
        return {tuple(json.loads(key)): _state(state) for key, state in rows}

    async def erase(self, key: Key) -> None:
        """End every conversation with this key, whatever its name and bot."""
        await self._session.execute(delete(ConversationState).where(ConversationState.key == _key_text(key)))

    async def _end(self, bot_id: int, name: str, key: Key) -> None:
        statement = delete(ConversationState).where(
            ConversationState.bot_id == bot_id,
            ConversationState.name == name,
            ConversationState.key == _key_text(key),
        )
        await self._session.execute(statement)


def _key_text(key: Key) -> str:
    return json.dumps(list(key), separators=(",", ":"))


def _state(text: str) -> State:
    state: State = json.loads(text)
    return state
