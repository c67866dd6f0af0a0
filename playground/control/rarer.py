"""Rarer things: votes in polls, groups that become supergroups, and updates of any kind."""

from playground.chat import Chat
from playground.control.fields import Fields
from playground.errors import ControlError
from playground.polls import cast_vote
from playground.posting import GROUP_ANONYMOUS_BOT, new_content, post
from playground.rights import default_permissions
from playground.wire import JsonObject


async def vote(fields: Fields) -> JsonObject:
    """`POST /play/votes`: a person chooses options of a poll; none takes the vote back."""
    chat, user = fields.chat(), fields.user()
    stored = fields.message(chat)
    poll = stored.content.get("poll")
    if poll is None:
        raise ControlError(400, "this message is no poll")
    chosen = fields.integers("option_ids")
    if poll["is_closed"]:
        raise ControlError(400, "the poll is closed")
    if any(not 0 <= option < len(poll["options"]) for option in chosen):
        raise ControlError(400, "no such option")
    if len(chosen) > 1 and not poll["allows_multiple_answers"]:
        raise ControlError(400, "this poll takes one answer")
    cast_vote(fields.world, chat, stored, user=user, chosen=sorted(set(chosen)))
    return {"ok": True, "poll": stored.content["poll"]}


async def send_raw_update(fields: Fields) -> JsonObject:
    """`POST /play/updates`: hand bots an update as it is, also of a kind that nobody knows."""
    kind, payload = fields.text("kind"), fields.find_json("payload")
    if not isinstance(payload, dict):
        raise ControlError(400, "payload must be an object")
    only = fields.find_integer("bot_id")
    ids = [
        fields.world.send_update(bot, kind, payload, is_forced=True)
        for bot in fields.world.bots.values()
        if only in {None, bot.id}
    ]
    return {"update_id": ids[-1] if ids else None}


async def migrate(fields: Fields) -> JsonObject:
    """`POST /play/migrations`: a group becomes a supergroup with another id, as Telegram does on its own."""
    world, old = fields.world, fields.chat()
    if old.type != "group" or old.migrated_to is not None:
        raise ControlError(400, "only a group can become a supergroup, and once")
    new = Chat(
        id=world.free_chat_id("supergroup"),
        type="supergroup",
        title=old.title,
        description=old.description,
        permissions=default_permissions(),
        members=dict(old.members),
    )
    world.add_chat(new)
    channel = world.chats.get(old.linked_chat_id or 0)
    if channel is not None:
        # The link of a channel moves along with its discussion group.
        channel.linked_chat_id, new.linked_chat_id, old.linked_chat_id = new.id, channel.id, None
        channel.forwarded_posts.clear()
    for chat, fact in ((old, {"migrate_to_chat_id": new.id}), (new, {"migrate_from_chat_id": old.id})):
        post(world, chat, new_content(world, chat, author=GROUP_ANONYMOUS_BOT, body=fact))
    old.migrated_to = new.id
    return {"chat": new.as_chat()}
