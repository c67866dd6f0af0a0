"""The world of one playground: bots, people, chats, files, and everything that hangs together with them."""

import random
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from playground.background import Background
from playground.bot import Bot
from playground.calls import CallLog
from playground.chat import Chat, StoredMessage
from playground.errors import ApiError, ControlError
from playground.events import EventBus
from playground.faults import Faults
from playground.media.store import FileStore
from playground.params import RawRequest
from playground.updates import UpdateQueue
from playground.wire import JsonObject

FIRST_USER_ID = 100_000_000
LAST_USER_ID = 999_999_999
MAX_PRESSES = 20_000
CHANNEL_ID_OFFSET = -1_000_000_000_000

ReplyRunner: TypeAlias = Callable[[Bot, str, RawRequest], Awaitable[None]]
"""Makes a Bot API call in a bot's name: what a webhook's answer may ask for."""


@dataclass
class Press:
    """A press on an inline button that the bot may still answer."""

    bot_id: int
    user_id: int
    chat_id: int
    is_answered: bool = False


@dataclass
class PollPlace:
    """Where a poll stands, and who voted for what."""

    chat_id: int
    message_id: int
    bot_id: int | None
    votes: dict[int, list[int]] = field(default_factory=dict)


class World:
    """Everything that exists; the other modules change it through the methods here and in `posting`."""

    def __init__(self, files: FileStore) -> None:
        self.files = files
        self.background = Background()
        self.events = EventBus()
        self.calls = CallLog()
        self.faults = Faults()
        self.run_reply: ReplyRunner | None = None
        self.rng = random.SystemRandom()
        self.bots: dict[str, Bot] = {}
        self.bots_by_id: dict[int, Bot] = {}
        self.users: dict[int, JsonObject] = {}
        self.chats: dict[int, Chat] = {}
        self.chat_ids: dict[str, int] = {}
        self.presses: dict[str, Press] = {}
        self.polls: dict[str, PollPlace] = {}
        self.revision = 0
        self.n_changes = 0
        self.next_private_message_id = 1
        self.highest_update_id = 0

    # Bots and people

    def add_bot(
        self,
        token: str,
        *,
        bot_id: int | None = None,
        username: str | None = None,
        first_name: str | None = None,
        is_permanent: bool = False,
    ) -> Bot:
        """Let a token in; a known one keeps its account and takes over what is given of its names."""
        bot = self.bots.get(token)
        if bot is None:
            chosen = bot_id or _id_of(token) or self.free_user_id()
            if chosen in self.users or chosen in self.bots_by_id:
                raise ControlError(400, "the id is taken")
            user = {"id": chosen, "is_bot": True, "first_name": first_name or "Bot"}
            bot = Bot(token=token, user=user, queue=UpdateQueue(self.first_update_id()))
            self.bots[token] = bot
            self.bots_by_id[chosen] = bot
        name = username or bot.user.get("username") or f"playground_{bot.id}_bot"
        bot.user = {**bot.user, "first_name": first_name or bot.user["first_name"], "username": name}
        bot.is_permanent = bot.is_permanent or is_permanent
        self.changed({"type": "world"})
        return bot

    def add_user(self, user: JsonObject, *, is_started: bool = True) -> Chat:
        """A new person, and the chat that they have with bots."""
        self.users[user["id"]] = user
        chat = Chat(
            id=user["id"],
            type="private",
            first_name=user["first_name"],
            last_name=user.get("last_name"),
            username=user.get("username"),
            is_started=is_started,
        )
        self.add_chat(chat)
        return chat

    def add_chat(self, chat: Chat) -> None:
        """Take a chat in; its username leads to it unless it belongs to a person."""
        self.chats[chat.id] = chat
        if chat.username and not chat.is_private:
            self.chat_ids[chat.username.lower()] = chat.id
        self.changed({"type": "world"})

    def free_user_id(self) -> int:
        """A random nine-digit id that nobody has."""
        while True:
            chosen = self.rng.randint(FIRST_USER_ID, LAST_USER_ID)
            if chosen not in self.users and chosen not in self.bots_by_id:
                return chosen

    def free_chat_id(self, chat_type: str) -> int:
        """An id that no chat has, of the range that its type has on Telegram."""
        while True:
            number = self.rng.randint(1_000_000_000, 1_999_999_999)
            chosen = -number if chat_type == "group" else CHANNEL_ID_OFFSET - number
            if chosen not in self.chats:
                return chosen

    def account(self, user_id: int) -> JsonObject | None:
        """The User with this id, person or bot."""
        if user_id in self.users:
            return self.users[user_id]
        bot = self.bots_by_id.get(user_id)
        return None if bot is None else bot.user

    def bots_in(self, chat: Chat) -> Iterator[Bot]:
        """The bots that hear what is said in a chat."""
        for bot in self.bots.values():
            if chat.is_private:
                if bot.id not in chat.blocked_by:
                    yield bot
            elif (member := chat.members.get(bot.id)) is not None and member.is_present:
                yield bot

    # Updates and changes

    def first_update_id(self) -> int:
        """Where a new queue of updates starts: never behind what this world or an earlier one gave out."""
        return max(int(time.time()), self.highest_update_id + 1)

    def send_update(self, bot: Bot, kind: str, payload: JsonObject, *, is_forced: bool = False) -> int | None:
        """Queue an update for a bot, or push it to its webhook; returns its id unless it is not wanted."""
        update = bot.queue.add(kind, payload, is_forced=is_forced)
        if update is None:
            return None
        self.highest_update_id = max(self.highest_update_id, update["update_id"])
        self.n_changes += 1
        if bot.webhook is not None and bot.pusher is not None:
            bot.pusher.push(update)
        return int(update["update_id"])

    def add_press(self, query_id: str, press: Press) -> None:
        """Note a press that may be answered; the oldest of too many are forgotten."""
        self.presses[query_id] = press
        if len(self.presses) > MAX_PRESSES:
            del self.presses[next(iter(self.presses))]

    def changed(self, event: JsonObject | None = None) -> None:
        """Note that something is different, for the state file and for the pages."""
        self.n_changes += 1
        if event is not None and self.events.is_heard:
            self.events.tell(event)

    def mark(self, chat: Chat, message_id: int, event_type: str) -> None:
        """Note that a message is new ("message"), different ("edit") or gone ("delete")."""
        self.revision += 1
        self.n_changes += 1
        chat.mark(self.revision, message_id)
        if not self.events.is_heard:
            return
        event: JsonObject = {"type": event_type, "chat_id": chat.id, "message_id": message_id}
        stored = chat.messages.get(message_id)
        if stored is not None:
            event["message"] = stored.as_control()
        self.events.tell(event)

    def new_message_id(self, chat: Chat) -> int:
        """The next id: channels and supergroups count for themselves, all other chats together."""
        if chat.type in {"channel", "supergroup"}:
            chat.next_message_id += 1
            return chat.next_message_id - 1
        self.next_private_message_id += 1
        return self.next_private_message_id - 1

    def find_message(self, chat: Chat, message_id: int) -> StoredMessage | None:
        """A message that still stands."""
        return chat.messages.get(message_id)

    def reset(self) -> None:
        """Empty the world; the bots named on the command line stay, as their processes go on."""
        for chat in self.chats.values():
            chat.wake()
        kept = [bot for bot in self.bots.values() if bot.is_permanent]
        gone = [bot for bot in self.bots.values() if not bot.is_permanent]
        self.bots = {bot.token: bot for bot in kept}
        self.bots_by_id = {bot.id: bot for bot in kept}
        for bot in kept:
            bot.queue.clear()
        for bot in gone:
            bot.drop_webhook()
            bot.queue.end_poll(ApiError(401, "Unauthorized"))
        self.users, self.chats, self.chat_ids = {}, {}, {}
        self.presses, self.polls = {}, {}
        self.calls.clear()
        self.faults.clear()
        self.files.clear()
        self.changed({"type": "reset"})


def _id_of(token: str) -> int | None:
    prefix = token.partition(":")[0]
    return int(prefix) if prefix.isascii() and prefix.isdigit() and 0 < int(prefix) < 1 << 52 else None
