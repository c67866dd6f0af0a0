"""What a test or the page may see of the world."""

import asyncio
import time

from playground.chat import Chat
from playground.control.fields import Fields, find_chat
from playground.wire import JsonObject, present
from playground.world import World

MAX_WAIT_SECONDS = 300.0


async def read_messages(fields: Fields, chat_id: int) -> JsonObject:
    """`GET /play/chats/{id}/messages`."""
    chat = find_chat(fields.world, chat_id)
    after = fields.find_integer("after") or 0
    known = fields.find_integer("revision")
    began = chat.revision
    deadline = time.monotonic() + min(fields.number("wait", 0.0), MAX_WAIT_SECONDS)
    while not _has_news(chat, after, known, began):
        left = deadline - time.monotonic()
        if left <= 0 or fields.world.chats.get(chat_id) is not chat:
            break
        await _wait(chat, left)
    return _shown(chat, after, known, began)


def _has_news(chat: Chat, after: int, known: int | None, began: int) -> bool:
    if known is not None:
        return chat.revision > known
    return chat.revision > began or bool(chat.newer_than(after))


async def _wait(chat: Chat, seconds: float) -> None:
    waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    chat.waiters.add(waiter)
    await asyncio.wait({waiter}, timeout=seconds)
    chat.waiters.discard(waiter)


def _shown(chat: Chat, after: int, known: int | None, began: int) -> JsonObject:
    if known is not None:
        changed = [message_id for message_id in chat.changed_since(known) if message_id > after]
        messages = [chat.messages[i] for i in changed if i in chat.messages]
        deleted = [i for i in changed if i not in chat.messages]
    else:
        changed = chat.changed_since(began)
        edited = [chat.messages[i] for i in changed if i <= after and i in chat.messages]
        messages = edited + chat.newer_than(after)
        deleted = [i for i in changed if i not in chat.messages]
    return {
        "messages": [stored.as_control() for stored in messages],
        "deleted": deleted,
        "revision": chat.revision,
    }


def show_world(world: World) -> JsonObject:
    """`GET /play/world`."""
    return {
        "bots": [
            {
                **bot.user,
                "token": bot.token,
                "commands": bot.shown_commands(),
                "menu_buttons": bot.menu_buttons,
            }
            for bot in world.bots.values()
        ],
        "users": [{**user, "chat_id": user["id"]} for user in world.users.values()],
        "chats": [_show_chat(chat) for chat in world.chats.values()],
    }


def _show_chat(chat: Chat) -> JsonObject:
    return {
        **chat.as_chat(),
        **present(linked_chat_id=chat.linked_chat_id, description=chat.description),
        "is_forum": chat.is_forum,
        "revision": chat.revision,
        "n_messages": len(chat.messages),
        "blocked_by": sorted(chat.blocked_by),
        "pinned": chat.pinned,
        "topics": [{"message_thread_id": thread, **topic} for thread, topic in chat.topics.items()],
        "members": [
            {"user_id": user_id, "status": member.status, "rights": member.rights}
            for user_id, member in chat.members.items()
        ],
        "forwarded_posts": {str(post): copy for post, copy in chat.forwarded_posts.items()},
    }
