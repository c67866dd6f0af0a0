"""Methods that send and close polls."""

import secrets
import time

from playground.call import Call
from playground.entities.formatting import format_text
from playground.errors import bad_request
from playground.methods.access import message_in, named_chat, open_chat
from playground.methods.keyboards import inline_keyboard, read_markup
from playground.methods.posts import formatted, send_to
from playground.posting import edit, now
from playground.wire import JsonObject, JsonValue, present
from playground.world import PollPlace

MAX_QUESTION = 300
MAX_OPTION = 100
MAX_OPTIONS = 12
MAX_EXPLANATION = 200
_LONGEST_OPEN_SECONDS = 2_628_000
_SHORTEST_OPEN_SECONDS = 5


async def send_poll(call: Call) -> JsonValue:
    """Send a poll or a quiz."""
    chat = open_chat(call)
    poll = _question(call) | {"options": _options(call)}
    kind = call.params.text("type") or "regular"
    if kind not in {"regular", "quiz"}:
        raise bad_request("unsupported poll type specified")
    poll |= {
        "id": str(secrets.randbits(62)),
        "total_voter_count": 0,
        "is_closed": call.params.flag("is_closed"),
        "is_anonymous": call.params.flag("is_anonymous", default=True) or chat.is_channel,
        "type": kind,
        "allows_multiple_answers": call.params.flag("allows_multiple_answers"),
        "allows_revoting": call.params.flag("allows_revoting", default=kind == "regular"),
        "members_only": call.params.flag("members_only"),
        **(_quiz(call, len(poll["options"])) if kind == "quiz" else {}),
        **_period(call),
    }
    stored = send_to(call, chat, {"poll": poll}, markup=read_markup(call))
    call.world.polls[poll["id"]] = PollPlace(chat.id, stored.id, call.bot.id)
    return stored.content


def _question(call: Call) -> JsonObject:
    text, entities = formatted(call, "question", "question_parse_mode", "question_entities")
    if not text:
        raise bad_request("poll question must be non-empty")
    if len(text) > MAX_QUESTION:
        raise bad_request("poll question length must not exceed 300")
    kept = [entity for entity in entities if entity["type"] == "custom_emoji"]
    return {"question": text, **present(question_entities=kept or None)}


def _options(call: Call) -> list[JsonObject]:
    given = call.params.array("options")
    if not given:
        raise bad_request("poll must have at least 1 option")
    if len(given) > MAX_OPTIONS:
        raise bad_request(f"poll can't have more than {MAX_OPTIONS} options")
    return [_option(number, option) for number, option in enumerate(given)]


def _option(number: int, option: JsonValue) -> JsonObject:
    if isinstance(option, str):
        option = {"text": option}
    if not isinstance(option, dict):
        raise bad_request("can't parse poll option: expected an Object")
    text, _ = format_text(
        str(option.get("text") or ""),
        parse_mode=option.get("text_parse_mode"),
        entities=option.get("text_entities"),
    )
    if not text:
        raise bad_request("poll options must be non-empty")
    if len(text) > MAX_OPTION:
        raise bad_request("poll options length must not exceed 100")
    return {"persistent_id": f"{number}{secrets.token_hex(4)}", "text": text, "voter_count": 0}


def _quiz(call: Call, n_options: int) -> JsonObject:
    correct = call.params.array("correct_option_ids") or []
    if not correct or not all(isinstance(option, int) and 0 <= option < n_options for option in correct):
        raise bad_request("wrong correct option ID specified")
    explanation, entities = formatted(call, "explanation", "explanation_parse_mode", "explanation_entities")
    if len(explanation) > MAX_EXPLANATION:
        raise bad_request("poll explanation is too long")
    return {
        "correct_option_ids": correct,
        **present(explanation=explanation or None, explanation_entities=entities or None),
    }


def _period(call: Call) -> JsonObject:
    period, close = call.params.integer("open_period"), call.params.integer("close_date")
    if period:
        if not _SHORTEST_OPEN_SECONDS <= period <= _LONGEST_OPEN_SECONDS:
            raise bad_request("poll open period is invalid")
        return {"open_period": period, "close_date": now() + period}
    if close:
        if not _SHORTEST_OPEN_SECONDS <= close - time.time() <= _LONGEST_OPEN_SECONDS:
            raise bad_request("poll close date is invalid")
        return {"close_date": close}
    return {}


async def stop_poll(call: Call) -> JsonValue:
    """Close a poll; nobody can vote any more."""
    chat = named_chat(call)
    stored = message_in(chat, call.params.integer("message_id"), "edit")
    poll = stored.content.get("poll")
    if poll is None:
        raise bad_request("message with poll to stop not found")
    if stored.bot_id != call.bot.id:
        raise bad_request("poll can't be stopped")
    if poll["is_closed"]:
        raise bad_request("poll has already been closed")
    markup = call.params.object("reply_markup")
    closed = {**poll, "is_closed": True}
    keyboard = inline_keyboard(markup) if markup else None
    edit(call.world, chat, stored, {"poll": closed, "reply_markup": keyboard}, by_bot=call.bot)
    return closed
