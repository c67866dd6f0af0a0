"""The operators' forum group: a topic for each ticket, kept as the ticket stands."""

import logging
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from telegram import Bot
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from db.support_records import StoredTicket, StoredTicketMessage
from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from handlers.show import Screen
from handlers.support import views
from handlers.support.service import CLOSED
from handlers.support.topics import SupportTopics, is_topic_gone
from handlers.words import Dictionary

_log = logging.getLogger(__name__)

_LEASE: Final = timedelta(minutes=2)
_AGAIN: Final = timedelta(minutes=3)
"""When it is tried again after the group could not be used."""
_SWITCH: Final = "support-desk"


class SupportDesk:
    """Brings what is new on either side of a ticket to the other one.

    Everything is noted in the database before it is brought, so that a group that cannot be used holds
    it up and loses nothing. The group's own language is Korean.
    """

    def __init__(
        self,
        *,
        chat_id: int | None,
        operators: Sequence[int],
        unit_of_work: UnitOfWorkFactory,
        clock: Clock,
        screen: Screen,
        dictionary: Dictionary,
    ) -> None:
        self._chat_id = chat_id
        self._operators = tuple(operators)
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._screen = screen
        self._dictionary = dictionary
        self._topics = SupportTopics(unit_of_work=unit_of_work, clock=clock, dictionary=dictionary)

    async def chat_id(self) -> int | None:
        """The group, also after it was migrated; None where none is set."""
        if self._chat_id is None:
            return None
        async with self._unit_of_work() as work:
            moved = await work.operations.switch(_SWITCH)
        old, _, new = (moved or "").partition(":")
        return int(new) if old == str(self._chat_id) and new else self._chat_id

    async def move(self, new_id: int) -> None:
        """The group goes by another id from now on."""
        old_id = await self.chat_id()
        if old_id is None or old_id == new_id:
            return
        async with self._unit_of_work() as work:
            await work.operations.set_switch(_SWITCH, f"{self._chat_id}:{new_id}", self._clock())
            await work.tickets.move_desk(old_id, new_id)
            await work.commit()
        _log.info("support group has another id now")

    async def hurry(self) -> None:
        """Something may have changed: try again what could not be brought, and what has no topic yet."""
        is_set = await self.chat_id() is not None
        async with self._unit_of_work() as work:
            await work.tickets.hurry(self._clock(), revives=is_set)
            await work.commit()

    async def trouble(self, bot: Bot) -> str | None:
        """What keeps the group from being used: none-set, not-found, no-forum or no-rights."""
        desk_id = await self.chat_id()
        if desk_id is None:
            return "none-set"
        try:
            chat = await bot.get_chat(desk_id)
            member = await bot.get_chat_member(desk_id, bot.id)
        except TelegramError:
            return "not-found"
        if not chat.is_forum:
            return "no-forum"
        return None if getattr(member, "can_manage_topics", None) else "no-rights"

    async def serve_all(self, bot: Bot) -> None:
        """Bring everything that is due."""
        while await self.serve(bot):
            pass

    async def serve(self, bot: Bot, ticket_id: int | None = None) -> bool:
        """Bring what is new of one ticket; False where there is nothing, or somebody else does."""
        now = self._clock()
        async with self._unit_of_work() as work:
            ticket = await work.tickets.claim(now, lease=_LEASE, ticket_id=ticket_id)
            await work.commit()
        if ticket is None:
            return False
        is_brought = await self._to_person(bot, ticket) and await self._to_group(bot, ticket)
        async with self._unit_of_work() as work:
            if is_brought:
                await work.tickets.settle(ticket.id, revision=ticket.revision)
            else:
                await work.tickets.postpone(ticket.id, self._clock() + _AGAIN)
            await work.commit()
        if not is_brought:
            await self._tell_operators(bot, ticket)
        return True

    async def _to_person(self, bot: Bot, ticket: StoredTicket) -> bool:
        if ticket.user_id is None:
            return True
        async with self._unit_of_work() as work:
            user = await work.users.get(ticket.user_id)
            messages = await work.ticket_messages.of(ticket.id)
        say = self._dictionary[user.locale]
        for each in messages:
            if each.by_user or each.shown_at is not None or each.text is None:
                continue
            view = (
                views.closed(ticket.id, say)
                if each.text == CLOSED
                else views.from_operator(ticket.id, each.text, say)
            )
            try:
                sent = await self._screen.say(bot, ticket.user_id, view)
            except Forbidden:
                await self._note_blocked(bot, ticket, each)
            except TelegramError as error:
                _log.warning("answer not brought ticket=%s error=%s", ticket.id, type(error).__name__)
                return False
            else:
                await self._note_shown(each, sent.message_id)
        return True

    async def _note_blocked(self, bot: Bot, ticket: StoredTicket, each: StoredTicketMessage) -> None:
        assert ticket.user_id is not None
        async with self._unit_of_work() as work:
            await work.users.deactivate(ticket.user_id)
            await work.ticket_messages.note_shown(each.id, None, self._clock())
            await work.commit()
        await self.note(bot, ticket, "support-topic-blocked")

    async def note(self, bot: Bot, ticket: StoredTicket, key: str) -> None:
        """A short word in the topic; where it cannot be said, it is not."""
        if ticket.desk_id is None or ticket.topic_id is None:
            return
        try:
            await bot.send_message(
                ticket.desk_id,
                views.note(key, self._dictionary["ko"]).text,
                parse_mode=ParseMode.HTML,
                message_thread_id=ticket.topic_id,
            )
        except TelegramError as error:
            _log.info("note not said ticket=%s error=%s", ticket.id, type(error).__name__)

    async def _to_group(self, bot: Bot, ticket: StoredTicket) -> bool:
        """Whether the topic stands as the ticket does; one more try after the group or topic has moved."""
        for _ in range(2):
            desk_id = await self.chat_id()
            if desk_id is None:
                await self._topics.forget(ticket)
                await self._tell_operators(bot, ticket)
                return True
            async with self._unit_of_work() as work:
                ticket = await work.tickets.get(ticket.id)
            try:
                await self._topics.bring(bot, ticket, desk_id)
            except ChatMigrated as error:
                await self.move(error.new_chat_id)
            except BadRequest as error:
                if not is_topic_gone(error):
                    _log.warning("support group refuses ticket=%s error=%s", ticket.id, error.message)
                    return False
                await self._topics.lose(ticket)
            except TelegramError as error:
                _log.warning("support group out of reach ticket=%s error=%s", ticket.id, type(error).__name__)
                return False
            else:
                return True
        return False

    async def _note_shown(self, each: StoredTicketMessage, shown_id: int) -> None:
        async with self._unit_of_work() as work:
            await work.ticket_messages.note_shown(each.id, shown_id, self._clock())
            await work.commit()

    async def _tell_operators(self, bot: Bot, ticket: StoredTicket) -> None:
        """By private message, once for what is new while the group cannot be used."""
        is_told = ticket.told_at is not None and ticket.told_at >= ticket.updated_at
        if is_told or ticket.status != "open":
            return
        async with self._unit_of_work() as work:
            await work.tickets.note_told(ticket.id, self._clock())
            await work.commit()
        for operator in self._operators:
            try:
                await self._screen.say(bot, operator, views.waits(ticket.id, self._dictionary["ko"]))
            except TelegramError as error:
                _log.warning("operator not told error=%s", type(error).__name__)
