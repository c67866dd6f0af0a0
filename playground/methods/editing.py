"""Methods that change or remove messages."""

import json

from playground.call import Call
from playground.chat import Chat, StoredMessage
from playground.errors import bad_request
from playground.methods.access import check_open, membership, message_in, named_chat
from playground.methods.keyboards import inline_keyboard
from playground.methods.media import MEDIA_FIELDS, media_body
from playground.methods.posts import caption_body, text_body
from playground.methods.texts import location
from playground.posting import delete, edit, now
from playground.wire import JsonObject, JsonValue

CAPTION_FIELDS = ("caption", "caption_entities", "show_caption_above_media")
_CAPTIONED = frozenset(MEDIA_FIELDS) - {"sticker", "video_note"}
_IN_ALBUMS = frozenset({"photo", "live_photo", "video", "document", "audio"})
_DELETABLE_SECONDS = 48 * 3600
_MAX_DELETED = 100
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)


def _target(call: Call) -> tuple[Chat, StoredMessage]:
    if call.params.text("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    chat = named_chat(call)
    stored = message_in(chat, call.params.integer("message_id"), "edit")
    check_open_for_edit(call, chat, stored)
    return chat, stored


def check_open_for_edit(call: Call, chat: Chat, stored: StoredMessage) -> None:
    """Refuse to change what the bot may not change."""
    if chat.is_private:
        check_open(call, chat)
    else:
        member = membership(chat, call.bot)
        if chat.is_channel and member.may("can_edit_messages"):
            return
    if stored.bot_id != call.bot.id or "forward_origin" in stored.content:
        raise bad_request("message can't be edited")


def _keyboard(call: Call) -> JsonObject | None:
    given = call.params.object("reply_markup")
    return inline_keyboard(given) if given and "inline_keyboard" in given else None


def _apply(call: Call, chat: Chat, stored: StoredMessage, fields: JsonObject) -> JsonValue:
    changes = {**fields, "reply_markup": _keyboard(call)}
    old = {name: stored.content.get(name) for name in changes}
    if _same(old, changes):
        raise bad_request(_NOT_MODIFIED)
    is_content = any(name != "reply_markup" for name in changes)
    if is_content:
        changes["edit_date"] = now()
    return edit(call.world, chat, stored, changes, by_bot=call.bot)


def _same(old: JsonObject, new: JsonObject) -> bool:
    return json.dumps(old, sort_keys=True) == json.dumps(new, sort_keys=True)


async def edit_message_text(call: Call) -> JsonValue:
    """Change a text."""
    chat, stored = _target(call)
    body = text_body(call)
    if "text" not in stored.content:
        raise bad_request("there is no text in the message to edit")
    return _apply(call, chat, stored, dict.fromkeys(("entities", "link_preview_options")) | body)


async def edit_message_caption(call: Call) -> JsonValue:
    """Change or remove a caption."""
    chat, stored = _target(call)
    body = caption_body(call)
    if not _CAPTIONED & stored.content.keys():
        raise bad_request("there is no caption in the message to edit")
    return _apply(call, chat, stored, dict.fromkeys(CAPTION_FIELDS) | body)


async def edit_message_media(call: Call) -> JsonValue:
    """Replace the picture, film, sound or file of a message, or put one in place of a text."""
    chat, stored = _target(call)
    given = call.params.object("media")
    if given is None:
        raise bad_request("media is empty" if not call.params.text("media") else "object expected as media")
    body = await media_body(call, given)
    if not ({*MEDIA_FIELDS, "text"} - {"sticker", "video_note"}) & stored.content.keys():
        raise bad_request("message can't be edited")
    if "media_group_id" in stored.content and given.get("type") not in _IN_ALBUMS:
        raise bad_request("message can't be edited")
    cleared = dict.fromkeys((*MEDIA_FIELDS, *CAPTION_FIELDS, "text", "entities", "link_preview_options"))
    return _apply(call, chat, stored, {**cleared, "has_media_spoiler": None, **body})


async def edit_message_reply_markup(call: Call) -> JsonValue:
    """Change or remove the buttons under a message."""
    chat, stored = _target(call)
    return _apply(call, chat, stored, {})


async def edit_live_location(call: Call) -> JsonValue:
    """Move a live location."""
    chat, stored = _target(call)
    old = stored.content.get("location", {})
    if "live_period" not in old:
        raise bad_request("message can't be edited")
    given = call.params.given("live_period horizontal_accuracy heading proximity_alert_radius")
    kept = {"live_period": old["live_period"]}
    return _apply(call, chat, stored, {"location": kept | location(call) | given})


async def stop_live_location(call: Call) -> JsonValue:
    """End a live location."""
    chat, stored = _target(call)
    old = stored.content.get("location", {})
    if "live_period" not in old:
        raise bad_request("message can't be edited")
    return _apply(call, chat, stored, {"location": {name: old[name] for name in ("latitude", "longitude")}})


def _may_delete(call: Call, chat: Chat, stored: StoredMessage) -> bool:
    is_recent: bool = now() - stored.content["date"] < _DELETABLE_SECONDS
    if chat.is_private:
        return is_recent
    member = membership(chat, call.bot)
    if member.may("can_delete_messages"):
        return True
    return (
        stored.bot_id == call.bot.id
        and is_recent
        and (not chat.is_channel or member.may("can_post_messages"))
    )


async def delete_message(call: Call) -> JsonValue:
    """Remove a message."""
    chat = named_chat(call)
    stored = message_in(chat, call.params.integer("message_id"), "delete")
    if not _may_delete(call, chat, stored):
        raise bad_request("message can't be deleted for everyone")
    return delete(call.world, chat, stored.id)


async def delete_messages(call: Call) -> JsonValue:
    """Remove several messages; those that are not there are passed over."""
    chat = named_chat(call)
    ids = call.params.array("message_ids")
    if not ids:
        raise bad_request("message identifiers are not specified")
    if len(ids) > _MAX_DELETED:
        raise bad_request("too many message identifiers specified")
    for message_id in ids:
        stored = chat.messages.get(message_id) if isinstance(message_id, int) else None
        if stored is not None and _may_delete(call, chat, stored):
            delete(call.world, chat, stored.id)
    return True
