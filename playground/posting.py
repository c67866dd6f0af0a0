"""New messages, edits and deletions: what changes in a chat, and who is told."""

import time

from playground.bot import Bot
from playground.chat import Chat, StoredMessage
from playground.wire import JsonObject, present
from playground.world import World

TELEGRAM: JsonObject = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
GROUP_ANONYMOUS_BOT: JsonObject = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
GENERAL_TOPIC_ID = 1
_OWN_FIELDS = frozenset({
    "message_id", "date", "chat", "sender_chat", "reply_markup", "message_thread_id", "reply_to_message",
})  # fmt: skip


def now() -> int:
    """The time as messages carry it."""
    return int(time.time())


def without_reply(message: JsonObject) -> JsonObject:
    """A message as it stands inside another one."""
    return {name: value for name, value in message.items() if name != "reply_to_message"}


def new_content(world: World, chat: Chat, *, author: JsonObject, body: JsonObject) -> JsonObject:
    """A Message with its id, date, chat and author, without storing it."""
    message: JsonObject = {"message_id": world.new_message_id(chat), "date": now(), "chat": chat.as_chat()}
    if chat.is_channel:
        message["sender_chat"] = chat.as_chat()
    else:
        message["from"] = author
    return message | {name: value for name, value in body.items() if value is not None}


def thread_fields(chat: Chat, body: JsonObject) -> JsonObject:
    """The thread that a message of a supergroup belongs to: given, or that of what it replies to."""
    if chat.type != "supergroup" or "message_thread_id" in body:
        return {}
    target = body.get("reply_to_message")
    if target is None:
        return {}
    if chat.is_forum:
        thread = target.get("message_thread_id")
        return present(message_thread_id=thread, is_topic_message=True) if thread else {}
    return {"message_thread_id": target.get("message_thread_id") or target["message_id"]}


def post(
    world: World,
    chat: Chat,
    content: JsonObject,
    *,
    bot: Bot | None = None,
    only_bot: Bot | None = None,
    reply_keyboard: JsonObject | None = None,
) -> StoredMessage:
    """Put a message into a chat and tell the bots, but not the one that wrote it."""
    stored = StoredMessage(content, bot_id=bot.id if bot else None, reply_keyboard=reply_keyboard)
    chat.put(stored)
    world.mark(chat, stored.id, "message")
    kind = "channel_post" if chat.is_channel else "message"
    stored.update_id = send_to_bots(world, chat, kind, content, bot=bot, only_bot=only_bot)
    if chat.is_channel and chat.linked_chat_id in world.chats:
        _forward_to_discussion(world, chat, stored)
    return stored


def send_to_bots(
    world: World,
    chat: Chat,
    kind: str,
    payload: JsonObject,
    *,
    bot: Bot | None = None,
    only_bot: Bot | None = None,
) -> int | None:
    """Send an update to the bots of a chat except `bot`; returns the last update's id."""
    update_id = None
    for listener in list(world.bots_in(chat)):
        if listener is not bot and only_bot in {None, listener}:
            update_id = world.send_update(listener, kind, payload) or update_id
    return update_id


def _forward_to_discussion(world: World, channel: Chat, post_: StoredMessage) -> None:
    group = world.chats[channel.linked_chat_id or 0]
    content = post_.content
    origin = present(
        type="channel",
        date=content["date"],
        chat=channel.as_chat(),
        message_id=content["message_id"],
        author_signature=content.get("author_signature"),
    )
    body = {
        "sender_chat": channel.as_chat(),
        "forward_origin": origin,
        "is_automatic_forward": True,
        **_shared_content(content),
    }
    forwarded = new_content(world, group, author=TELEGRAM, body=body)
    channel.forwarded_posts[post_.id] = forwarded["message_id"]
    post(world, group, forwarded)


def _shared_content(content: JsonObject) -> JsonObject:
    """What a post and its copy in the discussion group have in common."""
    return {name: value for name, value in content.items() if name not in _OWN_FIELDS}


def _copy_in_discussion(world: World, channel: Chat, message_id: int) -> tuple[Chat, StoredMessage] | None:
    group = world.chats.get(channel.linked_chat_id or 0)
    copy_id = channel.forwarded_posts.get(message_id)
    copy = group.messages.get(copy_id) if group is not None and copy_id is not None else None
    return None if group is None or copy is None else (group, copy)


def edit(
    world: World, chat: Chat, stored: StoredMessage, changes: JsonObject, *, by_bot: Bot | None = None
) -> JsonObject:
    """Change a message; a field set to None goes. Returns the new content."""
    merged = {**stored.content, **changes}
    stored.content = {name: value for name, value in merged.items() if value is not None}
    world.mark(chat, stored.id, "edit")
    if by_bot is None:
        kind = "edited_channel_post" if chat.is_channel else "edited_message"
        stored.update_id = send_to_bots(world, chat, kind, stored.content)
    _edit_copy(world, chat, stored, changes)
    return stored.content


def _edit_copy(world: World, chat: Chat, stored: StoredMessage, changes: JsonObject) -> None:
    """Let the copy of a post in the discussion group follow, which has no buttons of its own."""
    shared = {name: value for name, value in changes.items() if name not in _OWN_FIELDS}
    found = _copy_in_discussion(world, chat, stored.id) if shared else None
    if found is not None:
        edit(world, *found, shared)


def delete(world: World, chat: Chat, message_id: int) -> bool:
    """Remove a message; tells whether it stood there."""
    if chat.messages.pop(message_id, None) is None:
        return False
    if message_id in chat.pinned:
        chat.pinned.remove(message_id)
    world.mark(chat, message_id, "delete")
    found = _copy_in_discussion(world, chat, message_id)
    if found is not None:
        delete(world, found[0], found[1].id)
    return True
