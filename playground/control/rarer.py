"""Rarer things: votes in polls, and updates of any kind."""

from playground.control.fields import Fields
from playground.errors import ControlError
from playground.polls import cast_vote
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
