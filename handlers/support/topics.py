"""The topic of a ticket in the operators' group."""

import logging
from collections.abc import Sequence
from typing import Final

from telegram import Bot
from telegram.constants import ParseMode
from telegram.error import BadRequest

from db.support_records import StoredTicket, StoredTicketMessage
from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from handlers.support import views
from handlers.words import Dictionary

_log = logging.getLogger(__name__)

_TOPIC_GONE: Final = ("thread not found", "topic_deleted", "topic_id_invalid", "topic not found")
_EDIT_GONE: Final = ("message to edit not found", "message can't be edited", "message_id_invalid")
_AS_WANTED: Final = ("topic_not_modified", "message is not modified")


class SupportTopics:
    """Opens topics, shows in them what people write, closes them and takes them away."""

    def __init__(self, *, unit_of_work: UnitOfWorkFactory, clock: Clock, dictionary: Dictionary) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._dictionary = dictionary

    async def bring(self, bot: Bot, ticket: StoredTicket, desk_id: int) -> None:
        """Have the topic stand as the ticket does; refusals are the caller's."""
        if ticket.user_id is None:
            await self._take_away(bot, ticket)
            return
        if ticket.topic_id is None and ticket.status == "withdrawn":
            return
        if ticket.topic_id is None or ticket.desk_id != desk_id:
            ticket = await self._open_topic(bot, ticket, desk_id)
        assert ticket.topic_id is not None
        async with self._unit_of_work() as work:
            messages = await work.ticket_messages.of(ticket.id)
        is_closed = ticket.status in ("closed", "withdrawn")
        if ticket.is_topic_closed and not is_closed:
            await self._set_closed(bot, ticket, is_closed=False)
        for each in messages:
            if each.by_user and (each.shown_at is None or each.text is None):
                await self._show(bot, ticket, each)
        if is_closed and not ticket.is_topic_closed:
            await self._set_closed(bot, ticket, is_closed=True)

    async def _open_topic(self, bot: Bot, ticket: StoredTicket, desk_id: int) -> StoredTicket:
        assert ticket.user_id is not None
        async with self._unit_of_work() as work:
            nickname = (await work.users.get(ticket.user_id)).nickname
        topic = await bot.create_forum_topic(desk_id, views.topic_name(ticket.id, nickname))
        async with self._unit_of_work() as work:
            await work.tickets.put_topic(ticket.id, desk_id=desk_id, topic_id=topic.message_thread_id)
            await work.ticket_messages.unshow(ticket.id)
            await work.commit()
            ticket = await work.tickets.get(ticket.id)
        await bot.send_message(
            desk_id,
            views.topic_heading(ticket.id, nickname, self._dictionary["ko"]).text,
            parse_mode=ParseMode.HTML,
            message_thread_id=topic.message_thread_id,
        )
        return ticket

    async def _show(self, bot: Bot, ticket: StoredTicket, each: StoredTicketMessage) -> None:
        """Put one of the person's messages into the topic, or bring it there up to date."""
        assert ticket.desk_id is not None
        text = views.in_topic(each.text, self._dictionary["ko"], is_edited=each.edited_at is not None).text
        if each.shown_id is not None:
            try:
                await bot.edit_message_text(text, ticket.desk_id, each.shown_id, parse_mode=ParseMode.HTML)
            except BadRequest as error:
                if not _says(error, (*_EDIT_GONE, *_AS_WANTED)):
                    raise
                if _says(error, _AS_WANTED) or each.text is None:
                    await self._note_shown(each, each.shown_id)
                    return
            else:
                await self._note_shown(each, each.shown_id)
                return
        if each.text is None:
            return
        sent = await bot.send_message(
            ticket.desk_id, text, parse_mode=ParseMode.HTML, message_thread_id=ticket.topic_id
        )
        await self._note_shown(each, sent.message_id)

    async def _set_closed(self, bot: Bot, ticket: StoredTicket, *, is_closed: bool) -> None:
        assert ticket.desk_id is not None
        assert ticket.topic_id is not None
        change = bot.close_forum_topic if is_closed else bot.reopen_forum_topic
        try:
            await change(ticket.desk_id, ticket.topic_id)
        except BadRequest as error:
            if not _says(error, _AS_WANTED):
                raise
        async with self._unit_of_work() as work:
            await work.tickets.put_topic(
                ticket.id, desk_id=ticket.desk_id, topic_id=ticket.topic_id, is_closed=is_closed
            )
            await work.commit()

    async def _take_away(self, bot: Bot, ticket: StoredTicket) -> None:
        """The person has left, or it is long ago: the topic goes with all that was said there."""
        if ticket.desk_id is not None and ticket.topic_id is not None:
            try:
                await bot.delete_forum_topic(ticket.desk_id, ticket.topic_id)
            except BadRequest as error:
                if not is_topic_gone(error):
                    raise
        await self.forget(ticket)

    async def forget(self, ticket: StoredTicket) -> None:
        """Nothing is left to be brought of somebody who has left."""
        if ticket.user_id is None:
            async with self._unit_of_work() as work:
                await work.tickets.delete(ticket.id)
                await work.commit()

    async def lose(self, ticket: StoredTicket) -> None:
        """The topic was deleted: a new one follows, with everything that was said."""
        _log.info("topic is gone, a new one follows ticket=%s", ticket.id)
        async with self._unit_of_work() as work:
            await work.tickets.put_topic(ticket.id, desk_id=None, topic_id=None)
            await work.ticket_messages.unshow(ticket.id)
            await work.commit()

    async def _note_shown(self, each: StoredTicketMessage, shown_id: int) -> None:
        async with self._unit_of_work() as work:
            await work.ticket_messages.note_shown(each.id, shown_id, self._clock())
            await work.commit()


def is_topic_gone(error: BadRequest) -> bool:
    """Whether a refusal says that there is no such topic any more."""
    return _says(error, _TOPIC_GONE)


def _says(error: BadRequest, words: Sequence[str]) -> bool:
    return any(word in error.message.lower() for word in words)
