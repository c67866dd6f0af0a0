"""The moderators' chat: where it is, who may decide there, and what follows when a group moves."""

import logging
from collections.abc import Collection
from datetime import datetime

from telegram import Bot
from telegram.error import ChatMigrated, TelegramError

from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from handlers.show import Screen
from handlers.view import View

_log = logging.getLogger(__name__)
_N_TRIES = 2


class Moderators:
    """The moderators' group; the private chat of the first operator where there is none."""

    def __init__(
        self, *, operators: Collection[int], unit_of_work: UnitOfWorkFactory, clock: Clock, screen: Screen
    ) -> None:
        self._operators = frozenset(operators)
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._screen = screen

    async def place(self) -> tuple[int, str] | None:
        """The chat and its language."""
        async with self._unit_of_work() as work:
            group = await work.board_chats.find("moderators")
            if group is not None:
                return group.telegram_id, group.locale
            for operator_id in sorted(self._operators):
                operator = await work.users.find(operator_id)
                return operator_id, "ko" if operator is None else operator.locale
        return None

    async def may(self, *, chat_id: int, user_id: int) -> bool:
        """Whether somebody may decide: in the moderators' group, or as an operator."""
        if user_id in self._operators:
            return True
        place = await self.place()
        return place is not None and place[0] == chat_id

    async def bring(
        self, bot: Bot, view: View, *, place_id: int, known: tuple[int, int] | None = None
    ) -> int | None:
        """Show something in their chat, in the message where it stood before; None where that failed.

        Args:
            bot: Sends.
            view: What to show.
            place_id: Their chat.
            known: Chat and message where it stood; in another chat than theirs that does not count.
        """
        try:
            if known is not None and known[0] == place_id:
                return await self._screen.fill(bot, place_id, known[1], view)
            return (await self._screen.say(bot, place_id, view)).message_id
        except ChatMigrated as error:
            await follow_move(self._unit_of_work, place_id, error.new_chat_id, self._clock())
        except TelegramError as error:
            _log.warning("moderators not reached error=%s", type(error).__name__)
        return None

    async def tell(self, bot: Bot, view: View) -> bool:
        """Say something in their chat, once more where it has just moved; whether it was said."""
        for _ in range(_N_TRIES):
            place = await self.place()
            if place is not None and await self.bring(bot, view, place_id=place[0]) is not None:
                return True
        return False


async def follow_move(unit_of_work: UnitOfWorkFactory, old_id: int, new_id: int, now: datetime) -> bool:
    """A group has become a supergroup with another id; whether anything of the board stood in it.

    Several messages and refusals tell of the same move at once: the first does it, the others find it done.
    """
    async with unit_of_work() as work:
        role = await work.board_chats.move(old_id, new_id, now)
        if role == "discussion":
            await work.post_places.forget_threads()
            await work.comments.forget_messages()
        if role == "moderators":
            await work.cases.show_waiting(now)
            await work.letter_cases.show_waiting(now)
        await work.commit()
    return role not in {None, "seen"}
