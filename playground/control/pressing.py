"""What people do with messages: press buttons, react, vote."""

import secrets

from playground.bot import Bot
from playground.chat import Chat, StoredMessage
from playground.control.fields import Fields
from playground.errors import ControlError
from playground.posting import now, send_to_bots
from playground.reactions import REACTION_EMOJI
from playground.wire import JsonObject
from playground.world import Press

_CHAT_INSTANCE_BITS = 62


def reaction_type(emoji: str) -> JsonObject:
    """The ReactionType of an emoji; refuses one that Telegram does not offer."""
    plain = emoji.replace("\ufe0f", "")
    if plain not in REACTION_EMOJI:
        raise ControlError(400, "this emoji is no reaction")
    return {"type": "emoji", "emoji": plain}


async def press(fields: Fields) -> JsonObject:
    """`POST /play/callbacks`.

    With `data` anything may be pressed, as by a forged client: any data, a message that is gone, another
    person's message. With `button` there must be such a button.
    """
    chat, user = fields.chat(), fields.user()
    message_id = fields.integer("message_id")
    stored = chat.messages.get(message_id)
    data = _pressed_data(fields, stored)
    bot = _pressed_bot(fields, stored)
    if bot.id in chat.blocked_by:
        raise ControlError(400, "this person has blocked the bot")
    query_id = str(secrets.randbits(_CHAT_INSTANCE_BITS))
    fields.world.add_press(query_id, Press(bot.id, user["id"], chat.id))
    gone = {"chat": chat.as_chat(), "message_id": message_id, "date": 0}
    query = {
        "id": query_id,
        "from": user,
        "message": stored.content if stored else gone,
        "chat_instance": str(hash((bot.id, chat.id)) & ((1 << _CHAT_INSTANCE_BITS) - 1)),
        "data": data,
    }
    update_id = fields.world.send_update(bot, "callback_query", query)
    return {"callback_query_id": query_id, "update_id": update_id}


def _pressed_bot(fields: Fields, stored: StoredMessage | None) -> Bot:
    """The bot that sent the message; of a message that is gone, the one named or the first."""
    if stored is not None and stored.bot_id is None:
        raise ControlError(404, "no such message of a bot")
    bots = fields.world.bots_by_id
    wanted = stored.bot_id if stored else fields.find_integer("bot_id") or next(iter(bots), None)
    bot = bots.get(wanted or 0)
    if bot is None:
        raise ControlError(404, "no such bot")
    return bot


def _pressed_data(fields: Fields, stored: StoredMessage | None) -> str:
    label = fields.find_text("button")
    data = fields.find_text("data")
    if label is None:
        if data is None:
            raise ControlError(400, "data or button is missing")
        return data
    if stored is None:
        raise ControlError(404, "no such message of a bot")
    rows = stored.content.get("reply_markup", {}).get("inline_keyboard", [])
    buttons = [button for row in rows for button in row]
    for matches in (lambda text: text == label, lambda text: label in text):
        for button in buttons:
            if matches(button["text"]) and "callback_data" in button:
                return str(button["callback_data"])
    labels = ", ".join(button["text"] for button in buttons)
    raise ControlError(400, f"no such button; there are: {labels or 'none'}")


async def react(fields: Fields) -> JsonObject:
    """`POST /play/reactions`; an empty emoji takes the reaction back."""
    chat, user = fields.chat(), fields.user()
    stored = fields.message(chat)
    emoji = fields.find_text("emoji")
    new = [reaction_type(emoji)] if emoji else []
    change_reactions(fields, chat, stored, user=user, new=new)
    return {"ok": True, "reactions": stored.reaction_counts()}


def change_reactions(
    fields: Fields, chat: Chat, stored: StoredMessage, *, user: JsonObject, new: list[JsonObject]
) -> None:
    """Let a person react in this way, and tell the bots that want to know."""
    world, actor = fields.world, int(user["id"])
    old = stored.reactions.get(actor, [])
    if old == new:
        return
    if new:
        stored.reactions[actor] = new
    else:
        stored.reactions.pop(actor, None)
    world.mark(chat, stored.id, "edit")
    counts = stored.reaction_counts()
    world.changed({"type": "reaction", "chat_id": chat.id, "message_id": stored.id, "reactions": counts})
    place = {"chat": chat.as_chat(), "message_id": stored.id, "date": now()}
    if not chat.is_channel:
        change = {**place, "user": user, "old_reaction": old, "new_reaction": new}
        send_to_bots(world, chat, "message_reaction", change)
        return
    totals = [
        {"type": {"type": "emoji", "emoji": count["emoji"]}, "total_count": len(count["user_ids"])}
        for count in counts
    ]
    send_to_bots(world, chat, "message_reaction_count", {**place, "reactions": totals})
