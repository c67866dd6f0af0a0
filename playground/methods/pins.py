"""Methods that pin messages and react to them."""

from playground.call import Call
from playground.chat import Chat
from playground.errors import bad_request
from playground.methods.access import membership, message_in, named_chat
from playground.methods.chats import announce
from playground.posting import without_reply
from playground.reactions import REACTION_EMOJI
from playground.wire import JsonObject, JsonValue

_NO_RIGHT = "not enough rights to manage pinned messages in the chat"


def _pinning_chat(call: Call) -> Chat:
    chat = named_chat(call)
    if chat.is_private:
        return chat
    right = "can_edit_messages" if chat.is_channel else "can_pin_messages"
    member = membership(chat, call.bot)
    if not member.may(right) and not (chat.permissions or {}).get("can_pin_messages"):
        raise bad_request(_NO_RIGHT)
    return chat


async def pin_message(call: Call) -> JsonValue:
    """Pin a message."""
    chat = _pinning_chat(call)
    stored = message_in(chat, call.params.integer("message_id"), "pin")
    if stored.id in chat.pinned:
        chat.pinned.remove(stored.id)
    chat.pinned.append(stored.id)
    announce(call, chat, {"pinned_message": without_reply(stored.content)})
    return True


async def unpin_message(call: Call) -> JsonValue:
    """Unpin a message, or the latest pinned one."""
    chat = _pinning_chat(call)
    message_id = call.params.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if message_id not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(message_id)
    call.world.changed({"type": "world"})
    return True


async def unpin_all(call: Call) -> JsonValue:
    """Unpin every message."""
    _pinning_chat(call).pinned.clear()
    call.world.changed({"type": "world"})
    return True


async def unpin_all_in_topic(call: Call) -> JsonValue:
    """Unpin every message of a topic."""
    chat, thread = _pinning_chat(call), call.params.integer("message_thread_id")
    if thread not in chat.topics:
        raise bad_request("message thread not found")
    chat.pinned = [i for i in chat.pinned if chat.messages[i].content.get("message_thread_id") != thread]
    call.world.changed({"type": "world"})
    return True


def _checked_reaction(given: JsonObject) -> JsonObject:
    kind = given.get("type")
    if kind == "emoji":
        emoji = str(given.get("emoji", "")).replace("\ufe0f", "")
        if emoji in REACTION_EMOJI:
            return {"type": "emoji", "emoji": emoji}
    if kind == "custom_emoji" and str(given.get("custom_emoji_id", "")).isdigit():
        return {"type": "custom_emoji", "custom_emoji_id": given["custom_emoji_id"]}
    raise bad_request("REACTION_INVALID")


async def set_reaction(call: Call) -> JsonValue:
    """React to a message, or take the reaction back."""
    chat = named_chat(call)
    if not chat.is_private:
        membership(chat, call.bot)
    stored = message_in(chat, call.params.integer("message_id"), "react")
    chosen = [_checked_reaction(item) for item in call.params.objects("reaction") or []]
    if len(chosen) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if chosen:
        stored.reactions[call.bot.id] = chosen
    else:
        stored.reactions.pop(call.bot.id, None)
    _tell(call, chat, stored.id)
    return True


def _tell(call: Call, chat: Chat, message_id: int) -> None:
    counts = chat.messages[message_id].reaction_counts()
    call.world.mark(chat, message_id, "edit")
    call.world.changed(
        {"type": "reaction", "chat_id": chat.id, "message_id": message_id, "reactions": counts}
    )


async def delete_reaction(call: Call) -> JsonValue:
    """Remove somebody's reaction."""
    chat = named_chat(call)
    if chat.is_private or not membership(chat, call.bot).may("can_delete_messages"):
        raise bad_request("not enough rights to delete reactions")
    stored = message_in(chat, call.params.integer("message_id"), "react")
    stored.reactions.pop(call.params.integer("user_id") or call.params.integer("actor_chat_id"), None)
    _tell(call, chat, stored.id)
    return True
