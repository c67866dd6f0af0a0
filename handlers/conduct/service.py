"""Warns, mutes, bans and takes that back; moderators know people by what they wrote only."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from db.board_records import Audited
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.board_rules import BoardRules
from handlers.clock import Clock

WARNING: Final = timedelta(days=60)
MUTE: Final = timedelta(days=7)
DEEDS: Final = ("warn", "mute", "ban", "lift")
APPEALS_PER_DAY: Final = 3
_DAY: Final = timedelta(days=1)
_APPEAL: Final = "appeal"
_ANEW: Final = {"hidden": "reports", "rejected": "review"}
"""Which case is opened anew when the author of such a post objects."""


@dataclass(frozen=True)
class Done:
    """What was done, and whom to tell; `is_new` is False where it stood already."""

    user_id: int
    locale: str
    is_new: bool


@dataclass(frozen=True)
class Decision:
    """What somebody can object to: a warning, a mute, a ban, or a post that is hidden or was refused."""

    kind: str
    source: str
    source_id: int

    @property
    def can_be_lifted(self) -> bool:
        """Whether a tap takes it back; a post has its own case."""
        return self.kind not in _ANEW


@dataclass(frozen=True)
class TooOften:
    """Enough objections for today."""

    limit: int


class ConductService:
    """Keeps what moderators note of people."""

    def __init__(self, *, rules: BoardRules, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._rules = rules
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def act(self, source: str, source_id: int, deed: str, *, moderator_id: int) -> Done | None:
        """Do it to whoever is behind something; None where nobody is, or it is an operator."""
        if deed not in DEEDS:
            return None
        now = self._clock()
        async with self._unit_of_work() as work:
            # What was decided can be taken back when the words that led to it are gone.
            find = work.operations.decided if deed == "lift" else work.operations.behind
            user_id = await find(source, source_id)
            if user_id is None or user_id in self._rules.operators:
                return None
            is_new = await self._apply(work, user_id, (source, source_id), deed, moderator_id=moderator_id)
            post_id = source_id if source == "post" else None
            reason = None if source == "post" else f"{source} {source_id}"
            await work.cases.audit(Audited(deed, reason, None, post_id, moderator_id), now)
            user = await work.users.find(user_id)
            await work.commit()
        return Done(user_id, "ko" if user is None else user.locale, is_new)

    async def is_muted(self, user_id: int) -> bool:
        """Whether somebody is to write nothing for others now."""
        async with self._unit_of_work() as work:
            return await work.standing.muted_until(user_id, self._clock()) is not None

    async def latest(self, user_id: int) -> Decision | None:
        """What somebody can object to now: the gravest, else the newest."""
        async with self._unit_of_work() as work:
            return await self._latest(work, user_id)

    async def object(self, user_id: int) -> Decision | TooOften | None:
        """Note that somebody objects, as often as they may; a post is laid before moderators again."""
        now = self._clock()
        async with self._unit_of_work() as work:
            decision = await self._latest(work, user_id)
            if decision is None:
                return None
            before = _since(await work.drafts.find(user_id, _APPEAL), now - _DAY)
            if len(before) >= APPEALS_PER_DAY:
                return TooOften(APPEALS_PER_DAY)
            at = [each.isoformat() for each in (*before, now)]
            await work.drafts.put(user_id, _APPEAL, {"at": at}, now)
            if decision.kind in _ANEW:
                await work.cases.open(_ANEW[decision.kind], decision.source_id, _APPEAL, now)
            await work.cases.audit(Audited(_APPEAL, f"{decision.source} {decision.source_id}"), now)
            await work.commit()
        return decision

    async def _latest(self, work: UnitOfWork, user_id: int) -> Decision | None:
        ban = await work.operations.ban_of(user_id)
        if ban is not None:
            return Decision("ban", ban.source, ban.source_id)
        mark = await work.standing.latest(user_id, self._clock())
        if mark is not None:
            return Decision(*mark)
        post = await work.posts.last_refused(user_id)
        return None if post is None else Decision(post.status, "post", post.id)

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


def _since(draft: object, since: datetime) -> Sequence[datetime]:
    """When somebody has objected lately."""
    kept = draft.get("at", ()) if isinstance(draft, dict) else ()
    return [at for at in map(datetime.fromisoformat, kept) if at > since]
