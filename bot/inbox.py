"""Updates between their arrival and their answer; nothing is lost in between."""

import json
import logging
from dataclasses import dataclass
from datetime import timedelta

from telegram import Bot, Update

from db.errors import UnreadableUpdate
from db.records import PendingUpdate
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.clock import Clock
from handlers.journey import Journey

_log = logging.getLogger(__name__)

MAX_ATTEMPTS = 10
"""A process that died this often while it handled one update puts it aside."""
SUSPECT_ATTEMPTS = 5
"""From this many on, the pauses between attempts double, so that an update which is not to blame for the
deaths outlives them, and one which is does not take everybody else along again and again."""
REMEMBERED_FOR = timedelta(days=3)
"""Telegram delivers an update again for 24 hours at most."""
EXPIRES_AFTER = timedelta(hours=24)
"""An update that Telegram's own outage has held up for so long is not answered any more."""


@dataclass(frozen=True)
class Waiting:
    """The oldest update of a chat that was not handled yet, and where its talk stands."""

    update: Update
    state: str | None


@dataclass(frozen=True)
class Moved:
    """Where a talk stands after an update; None where it has ended."""

    state: str | None


def lane_of(update: object) -> int | None:
    """The chat in whose order an update is handled; the person's own where there is no chat."""
    if not isinstance(update, Update):
        return None
    if update.callback_query is not None:
        # Taps below a post in a channel come from many: each person's are in order, not the channel's.
        return update.callback_query.from_user.id
    if update.effective_chat is not None:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user is not None else None


class Inbox:
    """The inbox table of one bot."""

    def __init__(self, *, bot: Bot, bot_id: int, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._bot = bot
        self._bot_id = bot_id
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def keep(self, update: Update) -> bool:
        """Write an update down; False when it is known, handled or not."""
        payload = update.to_json().encode()
        async with self._unit_of_work() as work:
            is_new = await work.inbox.add(
                self._bot_id, update.update_id, chat_id=lane_of(update), payload=payload, now=self._clock()
            )
            await work.commit()
        return is_new

    async def next(self, lane: int | None) -> Waiting | None:
        """The oldest update of a chat; one that cannot be read or keeps killing the process is put aside."""
        while True:
            async with self._unit_of_work() as work:
                try:
                    pending = await work.inbox.next(self._bot_id, lane)
                except UnreadableUpdate as error:
                    await self._bury(work, error.update_id)
                    continue
                if pending is None:
                    return None
                update = self._read(pending)
                if update is None or self._is_hopeless(pending):
                    await self._bury(work, pending.update_id)
                    continue
                if self._is_resting(pending):
                    return None
                await work.inbox.begin_attempt(self._bot_id, pending.update_id)
                state = (
                    await work.states.get(self._bot_id, Journey.NAME, (lane,)) if lane is not None else None
                )
                await work.commit()
            return Waiting(update, None if state is None else str(state))

    async def finish(self, update_id: int, lane: int | None, moved: Moved | None) -> None:
        """Take a handled update out, together with where the talk stands now.

        An update that another process has finished in between, after the lock on the chat was lost, moves
        nothing: the talk may stand elsewhere by now.
        """
        now = self._clock()
        async with self._unit_of_work() as work:
            was_waiting = await work.inbox.finish(self._bot_id, update_id, now)
            if was_waiting and moved is not None and lane is not None:
                await work.states.put(self._bot_id, Journey.NAME, (lane,), state=moved.state, now=now)
            await work.commit()

    async def put_back(self, update_id: int) -> None:
        """Leave an update for later: what failed was not the update but the world around it."""
        async with self._unit_of_work() as work:
            await work.inbox.forget_attempt(self._bot_id, update_id)
            await work.commit()

    async def lanes(self) -> tuple[int | None, ...]:
        """The chats with updates that wait."""
        async with self._unit_of_work() as work:
            return await work.inbox.pending_chats(self._bot_id)

    async def purge(self) -> None:
        """Forget the updates that cannot come again."""
        async with self._unit_of_work() as work:
            await work.inbox.purge(self._clock() - REMEMBERED_FOR)
            await work.commit()

    def _read(self, pending: PendingUpdate) -> Update | None:
        """The update; None where python-telegram-bot cannot read what it, or another version of it, wrote."""
        try:
            return Update.de_json(json.loads(pending.payload), self._bot)
        except (TypeError, ValueError, KeyError):
            return None

    def _is_resting(self, pending: PendingUpdate) -> bool:
        """Whether a suspect is to wait: n attempts must be spread over 2^n seconds at least."""
        age = self._clock() - pending.received_at
        return pending.attempts >= SUSPECT_ATTEMPTS and age < timedelta(seconds=2**pending.attempts)

    def _is_hopeless(self, pending: PendingUpdate) -> bool:
        return pending.attempts >= MAX_ATTEMPTS or self._clock() - pending.received_at > EXPIRES_AFTER

    async def _bury(self, work: UnitOfWork, update_id: int) -> None:
        await work.inbox.bury(self._bot_id, update_id, self._clock())
        await work.commit()
        _log.error("update put aside, it cannot be handled update=%s", update_id)
