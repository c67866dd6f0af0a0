"""Stands before every other handler."""

from telegram import ChatMember, Update
from telegram.constants import ChatType
from telegram.ext import ApplicationHandlerStop

from handlers.context import BotContext
from handlers.elsewhere import Elsewhere
from handlers.gate.service import GateService
from handlers.words import Dictionary


class GateConversation:
    """Fills the context in, and lets private chats through only."""

    def __init__(self, *, service: GateService, dictionary: Dictionary, elsewhere: Elsewhere) -> None:
        self._service = service
        self._dictionary = dictionary
        self._elsewhere = elsewhere

    async def receive_any(self, update: Update, context: BotContext) -> None:
        """Learn who writes; what comes from a channel or a group ends here."""
        chat, user = update.effective_chat, update.effective_user
        if chat is not None and chat.type != ChatType.PRIVATE:
            await self._elsewhere.receive(update, context)
            raise ApplicationHandlerStop
        if chat is None or user is None:
            raise ApplicationHandlerStop
        if chat.id != user.id:
            # A private chat is its person's own: nothing of anybody else is said into it.
            raise ApplicationHandlerStop
        if update.my_chat_member is not None:
            is_reachable = update.my_chat_member.new_chat_member.status != ChatMember.BANNED
            await self._service.mark_reachable(user.id, is_reachable=is_reachable)
            raise ApplicationHandlerStop
        context.person = await self._service.arrive(user.id)
        context.say = (
            self._dictionary[context.person.locale]
            if context.person
            else self._dictionary.spoken_by(user.language_code)
        )
