"""Who is not served; operators know them by what they wrote, never by their Telegram identity."""

from collections.abc import Collection
from enum import StrEnum

from db.support_records import StoredBan
from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock


class BanResult(StrEnum):
    """What became of it."""

    BANNED = "banned"
    ALREADY = "already"
    NOBODY = "nobody"
    OPERATOR = "operator"
    UNBANNED = "unbanned"


class BanService:
    """Bans and unbans by what led to it."""

    def __init__(self, *, operators: Collection[int], unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._operators = frozenset(operators)
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def ban(self, source: str, source_id: int, *, operator_id: int) -> BanResult:
        """Serve whoever is behind something no more."""
        async with self._unit_of_work() as work:
            user_id = await work.operations.behind(source, source_id)
            if user_id is None:
                return BanResult.NOBODY
            if user_id in self._operators:
                return BanResult.OPERATOR
            is_new = await work.operations.ban(
                user_id, source=source, source_id=source_id, operator_id=operator_id, now=self._clock()
            )
            await work.commit()
        return BanResult.BANNED if is_new else BanResult.ALREADY

    async def unban(self, source: str, source_id: int) -> BanResult:
        """Serve them again."""
        async with self._unit_of_work() as work:
            was_banned = await work.operations.unban(source, source_id)
            await work.commit()
        return BanResult.UNBANNED if was_banned else BanResult.NOBODY

    async def ban_from_topic(self, operator_id: int, ticket_id: int) -> bool:
        """The same from the topic of a ticket; False where the operator may not, or it is one of them."""
        if operator_id not in self._operators:
            return False
        result = await self.ban("ticket", ticket_id, operator_id=operator_id)
        return result in (BanResult.BANNED, BanResult.ALREADY)

    async def is_banned(self, user_id: int) -> bool:
        """Whether somebody is not served."""
        async with self._unit_of_work() as work:
            return await work.operations.is_banned(user_id)

    async def newest(self, limit: int) -> tuple[StoredBan, ...]:
        """The newest bans, by what led to them."""
        async with self._unit_of_work() as work:
            return await work.operations.bans(limit)
