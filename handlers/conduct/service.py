"""Warns, mutes, bans and takes that back; moderators know people by a post or letter only."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from db.board_records import Audited
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.board_rules import BoardRules
from handlers.clock import Clock

WARNING: Final = timedelta(days=60)
MUTE: Final = timedelta(days=7)
DEEDS: Final = ("warn", "mute", "ban", "lift")


@dataclass(frozen=True)
class Done:
    """What was done, and whom to tell; `is_new` is False where it stood already."""

    user_id: int
    locale: str
    is_new: bool


class ConductService:
    """Keeps what moderators note of people."""

    def __init__(self, *, rules: BoardRules, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._rules = rules
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def act(self, source: str, source_id: int, deed: str, *, moderator_id: int) -> Done | None:
        """Do it to whoever is behind a post or letter; None where nobody is, or it is an operator."""
        if deed not in DEEDS:
            return None
        now = self._clock()
        async with self._unit_of_work() as work:
            user_id = await _behind(work, source, source_id)
            user = None if user_id is None else await work.users.find(user_id)
            if user is None or user.id in self._rules.operators:
                return None
            is_new = await self._apply(work, user.id, (source, source_id), deed, moderator_id=moderator_id)
            post_id = source_id if source == "post" else None
            reason = None if source == "post" else f"{source} {source_id}"
            await work.cases.audit(Audited(deed, reason, None, post_id, moderator_id), now)
            done = Done(user.id, user.locale, is_new)
            await work.commit()
        return done

    async def is_muted(self, user_id: int) -> bool:
        """Whether somebody is to write nothing for others now."""
        async with self._unit_of_work() as work:
            return await work.standing.muted_until(user_id, self._clock()) is not None

    async def latest(self, user_id: int) -> tuple[str, str, int] | None:
        """Kind, source and number of what was noted last and still counts."""
        async with self._unit_of_work() as work:
            return await work.standing.latest(user_id, self._clock())

    async def _apply(
        self, work: UnitOfWork, user_id: int, source: tuple[str, int], deed: str, *, moderator_id: int
    ) -> bool:
        now = self._clock()
        match deed:
            case "warn":
                return await work.standing.mark(
                    user_id, "warning", source=source, moderator_id=moderator_id, until=now + WARNING, now=now
                )
            case "mute":
                return await work.standing.mark(
                    user_id, "mute", source=source, moderator_id=moderator_id, until=now + MUTE, now=now
                )
            case "ban":
                return await work.operations.ban(
                    user_id, source=source[0], source_id=source[1], operator_id=moderator_id, now=now
                )
        was_marked = await work.standing.lift(*source)
        was_banned = await work.operations.unban(*source)
        return was_marked or was_banned


async def _behind(work: UnitOfWork, source: str, source_id: int) -> int | None:
    if source == "post":
        return await work.operations.author_of_post(source_id)
    letter = await work.letters.find(source_id) if source == "letter" else None
    return None if letter is None else letter.user_id
