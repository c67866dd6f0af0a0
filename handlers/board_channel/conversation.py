"""`/admin connect`, and what comes from the channel and the groups."""

import logging
import re

from telegram import Bot, Chat, Update
from telegram.error import TelegramError

from db.board_records import ConnectedChat
from handlers import guards
from handlers.board_channel import views
from handlers.board_channel.connecting import ConnectingService
from handlers.board_channel.service import ThreadService
from handlers.board_channel.taps import ConnectChannel
from handlers.board_rules import BoardRules
from handlers.context import BotContext
from handlers.show import Screen
from handlers.words import Dictionary

_log = logging.getLogger(__name__)
_CHAT = re.compile(r"-?[0-9]{5,20}|@[A-Za-z0-9_]{4,32}")


class ChannelConversation:
    """Operators connect chats; the chats tell of their own changes."""

    def __init__(
        self,
        *,
        rules: BoardRules,
        connecting: ConnectingService,
        threads: ThreadService,
        screen: Screen,
        dictionary: Dictionary,
    ) -> None:
        self._rules = rules
        self._connecting = connecting
        self._threads = threads
        self._screen = screen
        self._dictionary = dictionary

    @property
    def operators(self) -> frozenset[int]:
        """Who may connect chats."""
        return self._rules.operators

    async def recheck(self, bot: Bot) -> None:
        """Look whether rights that were withdrawn are back; Telegram does not always tell."""
        for news in await self._connecting.recheck(bot):
            await self.tell_operators(bot, news)

    async def open_admin(self, update: Update, context: BotContext) -> None:
        """`/admin`, `/admin connect [chat]`, `/admin moderators [chat]`; operators only."""
        message, say = guards.message(update), context.say
        _, _, rest = guards.text(update).partition(" ")
        verb, _, named = rest.strip().partition(" ")
        where = named.strip()
        if where.startswith("https://t.me/"):
            where = "@" + where.removeprefix("https://t.me/").strip("/")
        is_here = message.chat.type != Chat.PRIVATE
        if verb not in {"connect", "moderators"} or (not where and not (is_here and verb == "moderators")):
            await self._screen.send(message, views.standing(await self._connecting.standing(), say))
            return
        if where and not _CHAT.fullmatch(where):
            await self._screen.send(message, views.which_chat(say))
            return
        chat_id = _chat_id(where) if where else message.chat_id
        operator_id = guards.user(update).id
        if verb == "connect":
            outcome = await self._connecting.connect(
                context.bot, chat_id, operator_id=operator_id, locale=say.locale
            )
            await self._screen.send(message, views.connected(outcome, say))
        else:
            group = await self._connecting.connect_moderators(
                context.bot, chat_id, operator_id=operator_id, locale=say.locale
            )
            await self._screen.send(message, views.connected(group, say))

    async def tap_connect(self, update: Update, context: BotContext) -> None:
        """A channel in which the bot is."""
        user_id = guards.user(update).id
        if user_id not in self._rules.operators:
            await guards.answer(update, context.say("admin-only"))
            return
        await guards.answer(update)
        chat_id = views.whole_id(ConnectChannel.unpack(guards.data(update)).channel)
        outcome = await self._connecting.connect(
            context.bot, chat_id, operator_id=user_id, locale=context.say.locale
        )
        await self._screen.send(guards.message(update), views.connected(outcome, context.say))

    async def receive_membership(self, update: Update, context: BotContext) -> None:
        """The bot came into a chat, left it, or has other rights there."""
        changed = update.my_chat_member
        assert changed is not None
        chat = changed.chat
        seen = ConnectedChat(
            chat.id, "seen", chat.type, chat.title or "", chat.username, "ko", is_working=True
        )
        news = await self._connecting.note(seen, changed.new_chat_member)
        if news is not None:
            await self.tell_operators(context.bot, news)

    async def receive_move(self, update: Update, _: BotContext) -> None:
        """A group has become a supergroup: both of its messages say so."""
        message = guards.message(update)
        if message.migrate_to_chat_id is not None:
            await self._connecting.move(message.chat_id, message.migrate_to_chat_id)
        elif message.migrate_from_chat_id is not None:
            await self._connecting.move(message.migrate_from_chat_id, message.chat_id)

    async def receive_forward(self, update: Update, _: BotContext) -> None:
        """The automatic forward of a post begins its thread."""
        await self._threads.begin(guards.message(update))

    async def receive_in_thread(self, update: Update, _: BotContext) -> None:
        """Somebody writes below a post in the group itself."""
        await self._threads.count(guards.message(update))

    async def tell_operators(self, bot: Bot, news: ConnectedChat) -> None:
        """Tell each operator; one who cannot be reached does not hold the others up."""
        for operator_id in sorted(self._rules.operators):
            try:
                await self._screen.say(bot, operator_id, views.news(news, self._dictionary[news.locale]))
            except TelegramError as error:
                _log.warning("operator not told error=%s", type(error).__name__)


def _chat_id(written: str) -> int | str:
    return written if written.startswith("@") else int(written)
