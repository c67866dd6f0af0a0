"""What operators do in their forum group; everything else that happens in groups passes by."""

import re
from collections.abc import Awaitable, Callable
from typing import Final

from telegram import Chat, Message, Update
from telegram.constants import ChatType
from telegram.ext import ApplicationHandlerStop

from db.support_records import StoredTicket
from db.unit_of_work import UnitOfWorkFactory
from handlers.context import BotContext
from handlers.support.desk import SupportDesk
from handlers.support.service import SupportService

_COMMAND: Final = re.compile(r"/(\w+)(@\w+)?(\s|\Z)")

Ban = Callable[[int, int], Awaitable[bool]]
"""Bans the person behind a ticket, for an operator; False where the operator may not."""


class SupportGroup:
    """Stands before the gate, which lets private chats through only."""

    def __init__(
        self, *, desk: SupportDesk, service: SupportService, unit_of_work: UnitOfWorkFactory, ban: Ban
    ) -> None:
        self._desk = desk
        self._service = service
        self._unit_of_work = unit_of_work
        self._ban = ban

    async def receive_any(self, update: Update, context: BotContext) -> None:
        """Take what is said in the topic of a ticket, and whatever tells that the group has changed."""
        chat = update.effective_chat
        if chat is None or chat.type == ChatType.PRIVATE or chat.id != await self._desk.chat_id():
            return
        message = update.message
        if update.my_chat_member is not None:
            await self._desk.hurry()
        elif message is not None and message.migrate_to_chat_id is not None:
            await self._desk.move(message.migrate_to_chat_id)
        elif (
            (said := message or update.edited_message) is not None
            and _is_by_operator(said, chat)
            and (ticket := await self._ticket_of(said)) is not None
        ):
            await self._receive(update, context, said, ticket)
            raise ApplicationHandlerStop
        # All else is for others: the same group may serve the board's moderators too.

    async def _receive(
        self, update: Update, context: BotContext, message: Message, ticket: StoredTicket
    ) -> None:
        bot = context.bot
        if update.edited_message is not None:
            await self._desk.note(bot, ticket, "support-topic-no-edits")
        elif message.forum_topic_closed is not None:
            await self._close(update, context, ticket)
        elif message.text is None:
            if message.effective_attachment is not None:
                await self._desk.note(bot, ticket, "support-topic-text-only")
        elif (command := _COMMAND.match(message.text)) is None:
            is_heard = await self._service.answer(ticket.id, message.text, update_id=update.update_id)
            if is_heard:
                await self._desk.serve(bot, ticket.id)
            else:
                await self._desk.note(bot, ticket, "support-topic-nobody")
        elif command[1] == "close":
            await self._close(update, context, ticket)
        elif command[1] == "ban" and message.from_user is not None:
            is_banned = await self._ban(message.from_user.id, ticket.id)
            key = "support-topic-banned" if is_banned else "support-topic-may-not"
            await self._desk.note(bot, ticket, key)
        else:
            await self._desk.note(bot, ticket, "support-topic-how")

    async def _close(self, update: Update, context: BotContext, ticket: StoredTicket) -> None:
        is_new = await self._service.close(ticket.id, update_id=update.update_id)
        if not is_new:
            return
        await self._desk.note(context.bot, ticket, "support-topic-closed")
        await self._desk.serve(context.bot, ticket.id)

    async def _ticket_of(self, message: Message) -> StoredTicket | None:
        if not message.is_topic_message or message.message_thread_id is None:
            return None
        async with self._unit_of_work() as work:
            return await work.tickets.find_by_topic(message.chat_id, message.message_thread_id)


def _is_by_operator(message: Message, chat: Chat) -> bool:
    """A member of the group, or one who speaks as the group; no bot, this one included."""
    if message.sender_chat is not None:
        return message.sender_chat.id == chat.id
    return message.from_user is not None and not message.from_user.is_bot
