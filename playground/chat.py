"""Chats, their members, and the messages that stand in them."""

import asyncio
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from playground.wire import JsonObject, present

_SPARE_CHANGES = 2_000


@dataclass(eq=False)
class StoredMessage:
    """A message as bots see it, and what only the playground knows about it.

    `content` is never changed in place: updates and answers share it. An edit puts a new object there.
    """

    content: JsonObject
    revision: int = 0
    bot_id: int | None = None
    reply_keyboard: JsonObject | None = None
    reactions: dict[int, list[JsonObject]] = field(default_factory=dict)
    update_id: int | None = None
    """The latest update that told a bot of this message."""

    @property
    def id(self) -> int:
        """The message's id in its chat."""
        return int(self.content["message_id"])

    def as_control(self) -> JsonObject:
        """The message for the control API: the Bot API's, and what a person would see besides."""
        shown = {**self.content, "from_bot": self.bot_id is not None, "revision": self.revision}
        if self.reply_keyboard is not None:
            shown["reply_keyboard"] = self.reply_keyboard
        if self.reactions:
            shown["reactions"] = self.reaction_counts()
        return shown

    def reaction_counts(self) -> list[JsonObject]:
        """Who reacted with what: `[{emoji, user_ids}]` in the order of the first reaction."""
        by_emoji: dict[str, list[int]] = {}
        for actor, chosen in self.reactions.items():
            for reaction in chosen:
                key = reaction.get("emoji") or reaction.get("custom_emoji_id") or "⭐"
                by_emoji.setdefault(str(key), []).append(actor)
        return [{"emoji": emoji, "user_ids": actors} for emoji, actors in by_emoji.items()]


@dataclass
class Member:
    """How someone belongs to a chat; `rights` are those of an administrator or of a restricted member."""

    status: str
    rights: dict[str, bool] = field(default_factory=dict)
    until_date: int = 0
    custom_title: str | None = None
    is_anonymous: bool = False

    @property
    def is_present(self) -> bool:
        """Whether they are in the chat now."""
        return self.status in {"creator", "administrator", "member"} or (
            self.status == "restricted" and self.rights.get("is_member", True)
        )

    @property
    def is_admin(self) -> bool:
        """Whether they run the chat."""
        return self.status in {"creator", "administrator"}

    def may(self, right: str) -> bool:
        """Whether an administrator has a right; the owner has all."""
        return self.status == "creator" or (self.status == "administrator" and self.rights.get(right, False))


@dataclass(eq=False)
class Chat:
    """A private chat, group, supergroup or channel."""

    id: int
    type: str
    title: str | None = None
    username: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    is_forum: bool = False
    linked_chat_id: int | None = None
    migrated_to: int | None = None
    description: str | None = None
    is_started: bool = True
    blocked_by: set[int] = field(default_factory=set)
    members: dict[int, Member] = field(default_factory=dict)
    permissions: dict[str, bool] | None = None
    invite_links: dict[str, JsonObject] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    topics: dict[int, JsonObject] = field(default_factory=dict)
    photo: JsonObject | None = None
    forwarded_posts: dict[int, int] = field(default_factory=dict)
    messages: dict[int, StoredMessage] = field(default_factory=dict)
    next_message_id: int = 1
    revision: int = 0
    order: list[int] = field(default_factory=list)
    changes: list[tuple[int, int]] = field(default_factory=list)
    waiters: set[asyncio.Future[None]] = field(default_factory=set)

    def as_chat(self) -> JsonObject:
        """The Bot API's Chat."""
        return present(
            id=self.id,
            type=self.type,
            title=self.title,
            username=self.username,
            first_name=self.first_name,
            last_name=self.last_name,
            is_forum=True if self.is_forum else None,
        )

    @property
    def is_channel(self) -> bool:
        """Whether posts here have no personal author."""
        return self.type == "channel"

    @property
    def is_private(self) -> bool:
        """Whether this is one person's chat with bots."""
        return self.type == "private"

    def admins(self) -> Iterator[tuple[int, Member]]:
        """The people and bots that run the chat."""
        return ((user_id, member) for user_id, member in self.members.items() if member.is_admin)

    def put(self, stored: StoredMessage) -> None:
        """Keep a new message; ids only grow."""
        self.messages[stored.id] = stored
        self.order.append(stored.id)

    def mark(self, revision: int, message_id: int) -> None:
        """Note that a message is new, changed or gone, and wake whoever waits for that."""
        self.revision = revision
        stored = self.messages.get(message_id)
        if stored is not None:
            stored.revision = revision
        self.changes.append((revision, message_id))
        if len(self.changes) > 2 * len(self.order) + _SPARE_CHANGES:
            self._forget_older_changes()
        self.wake()

    def _forget_older_changes(self) -> None:
        latest = {message_id: revision for revision, message_id in self.changes}
        self.changes = sorted((revision, message_id) for message_id, revision in latest.items())

    def wake(self) -> None:
        """Let every waiting reader look again."""
        waiters, self.waiters = self.waiters, set()
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)

    def newer_than(self, message_id: int) -> list[StoredMessage]:
        """The messages with a greater id that still stand, oldest first."""
        ids = self.order[bisect_right(self.order, message_id) :]
        return [self.messages[i] for i in ids if i in self.messages]

    def changed_since(self, revision: int) -> list[int]:
        """The ids of messages that are new, changed or gone since a revision, in order of id."""
        start = bisect_right(self.changes, (revision, 1 << 62))
        return sorted({message_id for _, message_id in self.changes[start:]})
