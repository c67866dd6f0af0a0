"""Methods that answer a person's press or query."""

from playground.call import Call
from playground.errors import bad_request
from playground.methods.access import required_text
from playground.wire import JsonValue

_MAX_ANSWER = 200
_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


async def answer_callback_query(call: Call) -> JsonValue:
    """Answer a press on an inline button."""
    query_id = required_text(call, "callback_query_id")
    press = call.world.presses.get(query_id)
    if press is None or press.bot_id != call.bot.id:
        raise bad_request(_TOO_OLD)
    text = call.params.text("text")
    if text is not None and len(text) > _MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    press.is_answered = True
    call.world.changed(
        {
            "type": "callback_answer",
            "callback_query_id": query_id,
            "user_id": press.user_id,
            "chat_id": press.chat_id,
            "text": text,
            "show_alert": call.params.flag("show_alert"),
            "url": call.params.text("url"),
        }
    )
    return True


async def answer_inline_query(call: Call) -> JsonValue:
    """Answer an inline query; nobody asks one here, so every id is unknown."""
    required_text(call, "inline_query_id")
    raise bad_request(_TOO_OLD)
