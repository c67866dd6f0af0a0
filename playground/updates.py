"""A bot's queue of updates: long polling, confirmation by offset, what a bot wants to hear of."""

import asyncio
from collections import OrderedDict
from dataclasses import dataclass, field
from itertools import islice

from playground.errors import ApiError, conflict
from playground.wire import JsonObject

UPDATE_TYPES = frozenset({
    "message", "edited_message", "channel_post", "edited_channel_post", "business_connection",
    "business_message", "edited_business_message", "deleted_business_messages", "guest_message",
    "message_reaction", "message_reaction_count", "inline_query", "chosen_inline_result", "callback_query",
    "shipping_query", "pre_checkout_query", "purchased_paid_media", "poll", "poll_answer", "my_chat_member",
    "chat_member", "chat_join_request", "chat_boost", "removed_chat_boost", "managed_bot",
})  # fmt: skip
OPT_IN_TYPES = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
MAX_UPDATES = 100
MAX_TIMEOUT_SECONDS = 50
_OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass
class UpdateQueue:
    """The updates that one bot has not confirmed yet, oldest first."""

    next_id: int
    allowed: tuple[str, ...] = ()
    pending: OrderedDict[int, JsonObject] = field(default_factory=OrderedDict)
    _waiter: asyncio.Future[ApiError | None] | None = None

    def wants(self, kind: str) -> bool:
        """Whether the bot asked for this kind of update; by default all but the opt-in ones."""
        return kind in self.allowed if self.allowed else kind not in OPT_IN_TYPES

    def allow(self, kinds: list[str]) -> None:
        """Remember what the bot wants; an empty list means the default; unknown names are ignored."""
        self.allowed = tuple(kind.lower() for kind in kinds if kind.lower() in UPDATE_TYPES)

    def add(self, kind: str, payload: JsonObject, *, is_forced: bool = False) -> JsonObject | None:
        """Queue an update unless the bot does not want it; returns the update."""
        if not (is_forced or self.wants(kind)):
            return None
        update = {"update_id": self.next_id, kind: payload}
        self.pending[self.next_id] = update
        self.next_id += 1
        self._release(None)
        return update

    def confirm(self, offset: int) -> None:
        """Forget what lies before `offset`; a negative one keeps that many of the newest."""
        if offset < 0:
            while len(self.pending) > -offset:
                self.pending.popitem(last=False)
            return
        while self.pending and next(iter(self.pending)) < offset:
            self.pending.popitem(last=False)

    def clear(self) -> None:
        """Forget everything that was not confirmed."""
        self.pending.clear()

    def end_poll(self, error: ApiError | None) -> None:
        """End the long poll that is waiting, with an error or empty-handed."""
        self._release(error)

    async def poll(self, *, offset: int, limit: int, timeout_seconds: float) -> list[JsonObject]:
        """Answer one getUpdates call; a call that is still waiting loses to this one with a conflict."""
        self._release(conflict(_OTHER_POLLER))
        if offset:
            self.confirm(offset)
        if not self.pending and timeout_seconds > 0:
            await self._wait(timeout_seconds)
        return list(islice(self.pending.values(), limit))

    async def _wait(self, timeout_seconds: float) -> None:
        waiter: asyncio.Future[ApiError | None] = asyncio.get_running_loop().create_future()
        self._waiter = waiter
        await asyncio.wait({waiter}, timeout=timeout_seconds)
        if self._waiter is waiter:
            self._waiter = None
        error = waiter.result() if waiter.done() else None
        if error is not None:
            raise error

    def _release(self, error: ApiError | None) -> None:
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.done():
            waiter.set_result(error)
