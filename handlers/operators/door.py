"""Who is let in: nobody but operators while the bot is being mended, and no one who was banned."""

import re
import time
from collections.abc import Collection
from typing import Final

from telegram import Update
from telegram.ext import ApplicationHandlerStop

from db.unit_of_work import UnitOfWorkFactory
from handlers import guards
from handlers.callback_data import CallbackData
from handlers.context import BotContext
from handlers.operators import views
from handlers.operators.service import PAUSE
from handlers.payloads.days import OpenPlan
from handlers.payloads.talking import AmSafe, FollowUp, ShowLines
from handlers.show import Screen

_FRESH_SECONDS: Final = 2.0
_ALWAYS: Final = re.compile(r"/(sos|plan)(@\w+)?(\s|\Z)", re.IGNORECASE)
"""People to talk to, and what somebody wrote down for a hard moment."""
_STAYS_OPEN: Final = re.compile(
    r"/((privacy|mydata|export|delete_me|appeal|rules|board|myposts|mycomments)(@\w+)?(\s|\Z)"
    r"|start(@\w+)?\s+[cp]_[0-9]+\Z)",
    re.IGNORECASE,
)
"""What banned people may say too: about their own data, to read, and to object."""
_MAX_BANS: Final = 100_000


class Door:
    """Stands behind the crisis protocol, which answers everybody, and before everything else."""

    def __init__(
        self,
        *,
        operators: Collection[int],
        stays_open: Collection[type[CallbackData]],
        unit_of_work: UnitOfWorkFactory,
        screen: Screen,
    ) -> None:
        """Join the parts.

        Args:
            operators: Who is always let in.
            stays_open: Buttons that banned people may use too: about their own data, and to read.
            unit_of_work: Where bans and the switch stand.
            screen: Sends.
        """
        self._operators = frozenset(operators)
        self._always = [re.compile(payload.pattern()) for payload in (ShowLines, AmSafe, FollowUp, OpenPlan)]
        self._stays_open = [re.compile(payload.pattern()) for payload in stays_open]
        self._unit_of_work = unit_of_work
        self._screen = screen
        self._read_at = -_FRESH_SECONDS
        self._is_paused = False
        self._banned: frozenset[int] = frozenset()

    def forget(self) -> None:
        """Something was changed: read it again at the next update."""
        self._read_at = -_FRESH_SECONDS

    async def receive_any(self, update: Update, context: BotContext) -> None:
        """Let in, or say one sentence."""
        user = guards.user(update)
        if user.id in self._operators or self._is_open(update):
            return
        await self._read()
        is_banned = user.id in self._banned
        if not (is_banned or self._is_paused):
            return
        if is_banned and self._stays_open_for(update) and not self._is_paused:
            return
        key = "door-banned" if is_banned else "door-paused"
        if update.callback_query is not None:
            await guards.answer(update, context.say(key))
        elif update.message is not None:
            await self._screen.send(update.message, views.plain(key, context.say))
        raise ApplicationHandlerStop

    def _is_open(self, update: Update) -> bool:
        return _fits(update, _ALWAYS, self._always)

    def _stays_open_for(self, update: Update) -> bool:
        return _fits(update, _STAYS_OPEN, self._stays_open)

    async def _read(self) -> None:
        if time.monotonic() - self._read_at < _FRESH_SECONDS:
            return
        async with self._unit_of_work() as work:
            self._is_paused = await work.operations.switch(PAUSE) == "on"
            self._banned = await work.operations.banned(_MAX_BANS)
        self._read_at = time.monotonic()


def _fits(update: Update, command: re.Pattern[str], payloads: Collection[re.Pattern[str]]) -> bool:
    if update.callback_query is not None:
        data = update.callback_query.data or ""
        return any(payload.match(data) for payload in payloads)
    return update.message is not None and command.match(update.message.text or "") is not None
