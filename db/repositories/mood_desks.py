"""What people chose for their mood diaries, and what they are typing."""

from datetime import date

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.models.mood_desk import MoodDesk


class MoodDeskRepository:
    """At most one row for each person."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def awaited(self, user_id: int) -> tuple[str, int] | None:
        """What the person is asked to type, and for which entry."""
        row = await self._session.get(MoodDesk, user_id, populate_existing=True)
        if row is None or row.awaited is None or row.entry_id is None:
            return None
        return row.awaited, row.entry_id

    async def logs_reactions(self, user_id: int) -> bool:
        """Whether an emoji reaction of the person is an entry."""
        row = await self._session.get(MoodDesk, user_id, populate_existing=True)
        return row is not None and row.logs_reactions

    async def wait_for(self, user_id: int, what: str | None, entry_id: int | None) -> None:
        """Note what is asked for, or that nothing is."""
        await self._put(user_id, awaited=what, entry_id=entry_id)

    async def set_reactions(self, user_id: int, *, are_logged: bool) -> None:
        """Have reactions be entries, or not."""
        await self._put(user_id, logs_reactions=are_logged)

    async def wants_offers(self, user_id: int) -> bool:
        """Whether the person may be offered to note a mood; as long as they have not said no."""
        row = await self._session.get(MoodDesk, user_id, populate_existing=True)
        return row is None or row.wants_offers

    async def set_offers(self, user_id: int, *, are_wanted: bool) -> None:
        """Offer to note moods, or do not."""
        await self._put(user_id, wants_offers=are_wanted)

    async def may_offer(self, user_id: int, day: date) -> bool:
        """Whether an offer is wanted, and none was made on a day."""
        row = await self._session.get(MoodDesk, user_id, populate_existing=True)
        return row is None or (row.wants_offers and row.offered_on != day)

    async def offer(self, user_id: int, day: date) -> bool:
        """Note that an offer is made on a day; False where it is not wanted, or was made that day."""
        row = await self._session.get(MoodDesk, user_id, populate_existing=True, with_for_update=True)
        if row is not None and (not row.wants_offers or row.offered_on == day):
            return False
        await self._put(user_id, offered_on=day)
        return True

    async def _put(self, user_id: int, **values: str | int | bool | date | None) -> None:
        statement = insert(MoodDesk).values(user_id=user_id, **values)
        await self._session.execute(statement.on_conflict_do_update(index_elements=["user_id"], set_=values))
