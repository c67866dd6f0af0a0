"""Connecting the channel, its discussion group and the moderators' group, with checks of rights and link."""

from typing import Final

from telegram import Bot, ChatFullInfo, ChatMember, ChatMemberAdministrator
from telegram.constants import ChatType
from telegram.error import BadRequest, Forbidden

from db.board_records import Audited, ConnectedChat
from db.unit_of_work import UnitOfWorkFactory
from handlers.board_channel.outcomes import (
    Connected,
    ConnectOutcome,
    Missing,
    ModeratorsConnected,
    Standing,
)
from handlers.clock import Clock
from handlers.moderators import follow_move

CHANNEL_RIGHTS: Final = ("can_post_messages", "can_edit_messages", "can_delete_messages")
GROUP_RIGHTS: Final = ("can_delete_messages",)
_MAX_CASES: Final = 100


class ConnectingService:
    """Looks at chats through Telegram and writes down which is used for what."""

    def __init__(self, *, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def standing(self) -> Standing:
        """What is connected now."""
        async with self._unit_of_work() as work:
            chats = work.board_chats
            cases = await work.cases.open_cases(_MAX_CASES)
            return Standing(
                await chats.find("channel"),
                await chats.find("discussion"),
                await chats.find("moderators"),
                await chats.seen("channel"),
                len(cases),
            )

    async def connect(self, bot: Bot, chat_id: int | str, *, operator_id: int, locale: str) -> ConnectOutcome:
        """Have the board stand in a channel and its discussion group, if nothing is missing."""
        channel = await _look(bot, chat_id)
        if channel is None:
            return Missing(("chat",))
        title = channel.title or ""
        if channel.type != ChatType.CHANNEL:
            return Missing(("channel",), title)
        missing = [f"channel-{each}" for each in await _missing_rights(bot, channel.id, CHANNEL_RIGHTS)]
        group = None
        if channel.linked_chat_id is None:
            missing.append("link")
        else:
            group = await _look(bot, channel.linked_chat_id)
            lacking = await _missing_rights(bot, channel.linked_chat_id, GROUP_RIGHTS)
            missing += [f"group-{each}" for each in lacking] if group is not None else ["group-admin"]
        if missing or group is None:
            return Missing(tuple(missing), title)
        outcome = Connected(_connected(channel, "channel", locale), _connected(group, "discussion", locale))
        now = self._clock()
        async with self._unit_of_work() as work:
            before = await work.board_chats.find("channel")
            await work.board_chats.connect(outcome.channel, now)
            await work.board_chats.connect(outcome.discussion, now)
            if before is not None and before.telegram_id != channel.id:
                await work.post_places.leave_channel(now)
            await work.cases.audit(Audited("connect", None, moderator_id=operator_id), now)
            await work.commit()
        return outcome

    async def connect_moderators(
        self, bot: Bot, chat_id: int | str, *, operator_id: int, locale: str
    ) -> ModeratorsConnected | Missing:
        """Have cases come to a group; those that wait come there at once."""
        group = await _look(bot, chat_id)
        if group is None:
            return Missing(("chat",))
        if group.type not in {ChatType.GROUP, ChatType.SUPERGROUP}:
            return Missing(("moderators",), group.title or "")
        now = self._clock()
        async with self._unit_of_work() as work:
            discussion = await work.board_chats.find("discussion")
            if discussion is not None and discussion.telegram_id == group.id:
                return Missing(("moderators-private",), group.title or "")
            connected = _connected(group, "moderators", locale)
            await work.board_chats.connect(connected, now)
            await work.cases.show_waiting(now)
            await work.letter_cases.show_waiting(now)
            await work.cases.audit(Audited("connect_moderators", moderator_id=operator_id), now)
            await work.commit()
        return ModeratorsConnected(connected)

    async def note(self, chat: ConnectedChat, member: ChatMember) -> ConnectedChat | None:
        """What became of the bot in a chat; gives the chat where it is in use and its state is news."""
        now = self._clock()
        rights = {"channel": CHANNEL_RIGHTS, "discussion": GROUP_RIGHTS}
        async with self._unit_of_work() as work:
            known = await work.board_chats.at(chat.telegram_id)
            if member.status in {ChatMember.LEFT, ChatMember.BANNED}:
                await work.board_chats.forget(chat.telegram_id)
            else:
                await work.board_chats.note(chat, now)
            news = None
            if known is not None and known.role != "seen":
                is_working = not lacking(
                    member, rights.get(known.role, ()), is_group=known.role == "moderators"
                )
                if await work.board_chats.set_working(chat.telegram_id, now, is_working=is_working):
                    news = await work.board_chats.at(chat.telegram_id)
            await work.commit()
        return news

    async def recheck(self, bot: Bot) -> tuple[ConnectedChat, ...]:
        """Look at the chats in which the bot could not work; gives those in which it can again."""
        async with self._unit_of_work() as work:
            chats = [await work.board_chats.find(role) for role in ("channel", "discussion")]
        news = []
        for chat in chats:
            if chat is not None and not chat.is_working:
                try:
                    member = await bot.get_chat_member(chat.telegram_id, bot.id)
                except (BadRequest, Forbidden):
                    continue
                news.append(await self.note(chat, member))
        return tuple(chat for chat in news if chat is not None)

    async def move(self, old_id: int, new_id: int) -> bool:
        """A group has become a supergroup; whether that matters."""
        return await follow_move(self._unit_of_work, old_id, new_id, self._clock())


def lacking(member: ChatMember, rights: tuple[str, ...], *, is_group: bool = False) -> tuple[str, ...]:
    """What the bot lacks: ``admin``, or rights of an administrator; in a mere group it must only be."""
    if is_group:
        return ("admin",) if member.status in {ChatMember.LEFT, ChatMember.BANNED} else ()
    if not isinstance(member, ChatMemberAdministrator):
        return ("admin",)
    return tuple(right for right in rights if not getattr(member, right, False))


async def _look(bot: Bot, chat_id: int | str) -> ChatFullInfo | None:
    try:
        return await bot.get_chat(chat_id)
    except (BadRequest, Forbidden):
        return None


async def _missing_rights(bot: Bot, chat_id: int, rights: tuple[str, ...]) -> tuple[str, ...]:
    try:
        return lacking(await bot.get_chat_member(chat_id, bot.id), rights)
    except (BadRequest, Forbidden):
        return ("admin",)


def _connected(chat: ChatFullInfo, role: str, locale: str) -> ConnectedChat:
    return ConnectedChat(chat.id, role, chat.type, chat.title or "", chat.username, locale, is_working=True)
