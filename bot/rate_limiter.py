"""Sending at a pace that Telegram accepts, and again after a passing fault."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

from aiolimiter import AsyncLimiter
from telegram.constants import FloodLimit
from telegram.error import BadRequest, NetworkError, TimedOut
from telegram.ext import AIORateLimiter
from typing_extensions import override

_log = logging.getLogger(__name__)

_RETRY_DELAYS_SECONDS = (0.2, 0.6, 1.8)
_N_RETRIES_AFTER_429 = 5
_BURST_SECONDS = 3
"""A chat may get this many seconds' worth of messages at once; Telegram allows short bursts."""
_MAX_LIMITERS = 4096
_RESERVE = 0.5
"""The share of what may be sent at once that is kept for answers."""
_FLEETING = frozenset({"sendMessageDraft"})


class PatientRateLimiter(AIORateLimiter):
    """PTB's limiter with a pace per chat and retries after dropped connections and 5xx answers.

    A read time-out is not retried here: the message may have arrived.
    """

    def __init__(self, *, per_second: float, per_chat_second: float) -> None:
        overall = _bucket(per_second, seconds=1.0)
        super().__init__(
            overall_max_rate=overall[0],
            overall_time_period=overall[1],
            # Telegram takes twenty messages a minute for a group or channel, edits among them.
            group_max_rate=FloodLimit.MESSAGES_PER_MINUTE_PER_GROUP if per_chat_second else 0,
            max_retries=_N_RETRIES_AFTER_429,
        )
        self._per_chat_second = per_chat_second
        self._chats: dict[object, AsyncLimiter] = {}

    async def spare(self) -> None:
        """Return when a message that can wait may be sent, with room left for people who are talking."""
        bucket = self._base_limiter
        if bucket is None:
            return
        reserve = bucket.max_rate * _RESERVE
        while not bucket.has_capacity(reserve + 1):  # noqa: ASYNC110
            # The bucket tells nobody when it has leaked.
            await asyncio.sleep(bucket.time_period / bucket.max_rate)

    @override
    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:
        if endpoint in _FLEETING:
            # Out of date before it could be sent again, and the whole message follows anyway.
            return await callback(*args, **kwargs)
        if self._per_chat_second and endpoint.startswith("send") and endpoint != "sendChatAction":
            await self._limiter(data.get("chat_id")).acquire()
        for delay in _RETRY_DELAYS_SECONDS:
            try:
                return await super().process_request(callback, args, kwargs, endpoint, data, rate_limit_args)
            except (BadRequest, TimedOut):
                raise
            except NetworkError as error:
                _log.warning("call failed, trying again method=%s error=%s", endpoint, type(error).__name__)
                await asyncio.sleep(delay)
        return await super().process_request(callback, args, kwargs, endpoint, data, rate_limit_args)

    def _limiter(self, chat_id: object) -> AsyncLimiter:
        if len(self._chats) > _MAX_LIMITERS:
            self._chats = {
                chat: limiter
                for chat, limiter in self._chats.items()
                if not limiter.has_capacity(limiter.max_rate)
            }
        if chat_id not in self._chats:
            self._chats[chat_id] = AsyncLimiter(*_bucket(self._per_chat_second, seconds=_BURST_SECONDS))
        return self._chats[chat_id]


def _bucket(rate: float, *, seconds: float) -> tuple[float, float]:
    """How many calls in how many seconds: one at least, since a bucket below one lets nothing through."""
    if not 0 < rate * seconds < 1:
        return rate * seconds, seconds
    return 1.0, 1 / rate
