"""Methods that forward and copy messages."""

from playground.call import Call
from playground.chat import Chat, StoredMessage
from playground.entities.formatting import format_text
from playground.errors import ApiError, bad_request
from playground.methods.access import message_in, named_chat, open_chat
from playground.methods.editing import CAPTION_FIELDS
from playground.methods.keyboards import Markup, read_markup
from playground.methods.media import MEDIA_FIELDS
from playground.methods.posts import checked_caption, origin_of, send_to, with_people
from playground.wire import JsonObject, JsonValue

_CONTENT = (
    *MEDIA_FIELDS, *CAPTION_FIELDS, "text", "entities", "link_preview_options", "has_media_spoiler",
    "location", "venue", "contact", "dice", "poll", "media_group_id",
)  # fmt: skip
_MAX_MESSAGES = 100


def content_of(stored: StoredMessage) -> JsonObject:
    """What of a message goes along when it is copied or forwarded."""
    return {name: stored.content[name] for name in _CONTENT if name in stored.content}


def _source(call: Call) -> Chat:
    chat = named_chat(call, "from_chat_id")
    if not chat.is_private and call.bot.id not in chat.members and chat.username is None:
        raise bad_request("chat not found")
    return chat


def _forward(call: Call, chat: Chat, stored: StoredMessage) -> StoredMessage:
    if stored.content.get("has_protected_content"):
        raise bad_request("message can't be forwarded")
    if not content_of(stored):
        raise bad_request("message can't be forwarded")
    return send_to(call, chat, {"forward_origin": origin_of(stored.content), **content_of(stored)})


def _copy(
    call: Call, chat: Chat, stored: StoredMessage, changes: JsonObject, markup: Markup
) -> StoredMessage:
    if stored.content.get("has_protected_content") or not content_of(stored):
        raise bad_request("message can't be copied")
    return send_to(call, chat, content_of(stored) | changes, markup=markup)


async def forward_message(call: Call) -> JsonValue:
    """Forward a message."""
    chat = open_chat(call)
    stored = message_in(_source(call), call.params.integer("message_id"), "forward")
    sent = _forward(call, chat, stored)
    return sent.content


async def forward_messages(call: Call) -> JsonValue:
    """Forward several messages; those that are not there are passed over."""
    chat, stored = open_chat(call), _several(call)
    sent = []
    for item in stored:
        try:
            sent.append(_forward(call, chat, item))
        except ApiError:
            continue
    return _ids(sent, "forward")


def _several(call: Call) -> list[StoredMessage]:
    source, ids = _source(call), call.params.array("message_ids")
    if not ids:
        raise bad_request("message identifiers are not specified")
    if len(ids) > _MAX_MESSAGES:
        raise bad_request("too many message identifiers specified")
    if not all(isinstance(item, int) for item in ids) or sorted(set(map(str, ids)), key=int) != list(
        map(str, ids)
    ):
        raise bad_request("message identifiers must be in a strictly increasing order")
    return [source.messages[item] for item in ids if isinstance(item, int) and item in source.messages]


def _ids(sent: list[StoredMessage], what: str) -> JsonValue:
    if not sent:
        raise bad_request(f"there are no messages to {what}")
    return [{"message_id": item.id} for item in sent]


async def copy_message(call: Call) -> JsonValue:
    """Send a message again without saying where it is from."""
    chat = open_chat(call)
    stored = message_in(_source(call), call.params.integer("message_id"), "copy")
    changes: JsonObject = {}
    if "caption" in call.params.values and set(MEDIA_FIELDS) & stored.content.keys():
        caption, entities = format_text(
            call.params.text("caption") or "",
            parse_mode=call.params.text("parse_mode"),
            entities=call.params.objects("caption_entities"),
        )
        is_above = call.params.flag("show_caption_above_media")
        new = checked_caption(caption, with_people(call, entities), is_above=is_above)
        changes = dict.fromkeys(CAPTION_FIELDS) | new
    sent = _copy(call, chat, stored, changes | {"media_group_id": None}, read_markup(call))
    return {"message_id": sent.id}


async def copy_messages(call: Call) -> JsonValue:
    """Send several messages again; those that are not there are passed over."""
    chat, stored = open_chat(call), _several(call)
    changes: JsonObject = dict.fromkeys(CAPTION_FIELDS) if call.params.flag("remove_caption") else {}
    sent = []
    for item in stored:
        try:
            sent.append(_copy(call, chat, item, changes, Markup()))
        except ApiError:
            continue
    return _ids(sent, "copy")
