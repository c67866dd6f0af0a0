"""What people think of replies."""

from collections import Counter
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.models.reply_vote import ReplyVote
from db.records import StoredMessage, Tastes

_N_VOTES = 200
"""So many of the newest votes count; tastes change."""


class VoteRepository:
    """Thumbs up and down, one for each wording of a reply."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def cast(self, reply: StoredMessage, *, is_up: bool, now: datetime) -> None:
        """Vote on a reply as it is worded now; an earlier vote on it is changed."""
        values = {"is_up": is_up, "voted_at": now}
        statement = insert(ReplyVote).values(
            message_id=reply.id,
            version=reply.version,
            user_id=reply.user_id,
            unit_ids=list(reply.unit_ids),
            **values,
        )
        await self._session.execute(
            statement.on_conflict_do_update(index_elements=["message_id", "version"], set_=values)
        )

    async def on(self, reply: StoredMessage) -> bool | None:
        """The vote on a reply as it is worded now; None where there is none."""
        return await self._session.scalar(
            select(ReplyVote.is_up).where(
                ReplyVote.user_id == reply.user_id,
                ReplyVote.message_id == reply.id,
                ReplyVote.version == reply.version,
            )
        )

    async def tastes(self, user_id: int) -> Tastes:
        """What the person voted up and down, each unit once, by the greater number of votes."""
        query = (
            select(ReplyVote.is_up, ReplyVote.unit_ids)
            .where(ReplyVote.user_id == user_id)
            .order_by(ReplyVote.voted_at.desc())
            .limit(_N_VOTES)
        )
        leaning: Counter[str] = Counter()
        for is_up, unit_ids in await self._session.execute(query):
            leaning.update(dict.fromkeys(unit_ids, 1 if is_up else -1))
        return Tastes(
            liked=frozenset(unit for unit, votes in leaning.items() if votes > 0),
            disliked=frozenset(unit for unit, votes in leaning.items() if votes < 0),
        )
