"""Methods that send pictures, films, sounds and files, alone or as albums."""

import secrets
from collections.abc import Mapping

from playground.call import Call
from playground.entities.formatting import format_text
from playground.errors import ApiError, bad_request
from playground.media.fetching import fetch
from playground.media.intake import MEDIA_KINDS, Facts, as_message_fields, take_upload
from playground.media.store import FileRecord
from playground.methods.access import open_chat
from playground.methods.posts import caption_body, checked_caption, send, send_to, with_people
from playground.params import Upload, to_integer
from playground.wire import JsonObject, JsonValue

MEDIA_FIELDS = (
    "live_photo",
    "photo",
    "video",
    "animation",
    "audio",
    "document",
    "voice",
    "video_note",
    "sticker",
)
_MAX_ALBUM = 10
_SPOILABLE = frozenset({"photo", "live_photo", "video", "animation"})
_ALONE = frozenset({"audio", "document"})
_LABELS = {"video_note": "VideoNote", "live_photo": "LivePhoto"}


async def resolve(
    call: Call, value: JsonValue, kind: str, *, part: str | None = None, facts: Facts
) -> FileRecord:
    """The file that a parameter means: an upload, the id of a known file, or an address."""
    if part is not None and part in call.params.files:
        return await take_upload(call.world.files, call.params.files[part], kind, facts)
    text = value if isinstance(value, str) else ""
    if text.startswith("attach://"):
        upload = call.params.files.get(text.removeprefix("attach://"))
        if upload is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return await take_upload(call.world.files, upload, kind, facts)
    if not text:
        raise bad_request(f"there is no {kind.replace('_', ' ')} in the request")
    if text.startswith(("http://", "https://")):
        if kind in {"video_note", "voice"} and kind == "video_note":
            raise bad_request("wrong file identifier/HTTP URL specified")
        upload = await fetch(text, is_photo=kind == "photo")
        return await take_upload(call.world.files, upload, kind, facts)
    return _known(call, text, kind)


def _known(call: Call, file_id: str, kind: str) -> FileRecord:
    record = call.world.files.find(file_id)
    if record is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if record.kind != kind:
        names = [_LABELS.get(name, name.capitalize()) for name in (record.kind, kind)]
        raise bad_request(f"can't use file of type {names[0]} as {names[1]}")
    return record


def _facts(given: Mapping[str, JsonValue], thumbnail: Upload | None) -> Facts:
    return Facts(
        width=to_integer(given.get("width") or 0),
        height=to_integer(given.get("height") or 0),
        length=to_integer(given.get("length") or 0),
        duration=to_integer(given.get("duration") or 0),
        title=_text(given, "title"),
        performer=_text(given, "performer"),
        emoji=_text(given, "emoji"),
        thumbnail=thumbnail.data if thumbnail else None,
    )


def _text(given: Mapping[str, JsonValue], name: str) -> str | None:
    value = given.get(name)
    return value if isinstance(value, str) and value else None


def _attached(call: Call, value: JsonValue) -> Upload | None:
    if isinstance(value, str) and value.startswith("attach://"):
        return call.params.files.get(value.removeprefix("attach://"))
    return None


async def _send_one(call: Call, kind: str) -> JsonValue:
    open_chat(call)
    values = call.params.values
    thumbnail = call.params.files.get("thumbnail") or _attached(call, values.get("thumbnail"))
    facts = _facts(values, thumbnail)
    record = await resolve(call, values.get(kind), kind, part=kind, facts=facts)
    body = as_message_fields(call.world.files, record)
    if kind == "live_photo":
        body |= await _still(call, body, values.get("photo"), part="photo")
    if kind not in {"sticker", "video_note"}:
        body |= caption_body(call)
    if call.params.flag("has_spoiler") and kind in _SPOILABLE:
        body["has_media_spoiler"] = True
    return send(call, body)


async def _still(call: Call, body: JsonObject, value: JsonValue, *, part: str | None) -> JsonObject:
    """The fields of a live photo together with its still picture."""
    still = await resolve(call, value, "photo", part=part, facts=Facts())
    sizes = as_message_fields(call.world.files, still)["photo"]
    return {"photo": sizes, "live_photo": {**body["live_photo"], "photo": sizes}}


async def send_photo(call: Call) -> JsonValue:
    """Send a photo."""
    return await _send_one(call, "photo")


async def send_live_photo(call: Call) -> JsonValue:
    """Send a photo that moves."""
    return await _send_one(call, "live_photo")


async def send_video(call: Call) -> JsonValue:
    """Send a film."""
    return await _send_one(call, "video")


async def send_animation(call: Call) -> JsonValue:
    """Send a film without sound that repeats."""
    return await _send_one(call, "animation")


async def send_audio(call: Call) -> JsonValue:
    """Send music."""
    return await _send_one(call, "audio")


async def send_voice(call: Call) -> JsonValue:
    """Send a voice message."""
    return await _send_one(call, "voice")


async def send_video_note(call: Call) -> JsonValue:
    """Send a round film."""
    return await _send_one(call, "video_note")


async def send_document(call: Call) -> JsonValue:
    """Send a file."""
    return await _send_one(call, "document")


async def send_sticker(call: Call) -> JsonValue:
    """Send a sticker."""
    return await _send_one(call, "sticker")


async def media_body(call: Call, given: JsonObject) -> JsonObject:
    """The message fields of an InputMedia object."""
    kind = str(given.get("type") or "")
    if kind not in MEDIA_KINDS or kind in {"sticker", "voice", "video_note"}:
        raise bad_request(
            "can't parse InputMedia: type must be non-empty" if not kind else "unsupported media type"
        )
    facts = _facts(given, _attached(call, given.get("thumbnail")))
    record = await resolve(call, given.get("media"), kind, facts=facts)
    caption, entities = format_text(
        str(given.get("caption") or ""),
        parse_mode=given.get("parse_mode") or None,
        entities=given.get("caption_entities") or None,
    )
    is_above = bool(given.get("show_caption_above_media"))
    body = as_message_fields(call.world.files, record)
    if kind == "live_photo":
        body |= await _still(call, body, given.get("photo"), part=None)
    body |= checked_caption(caption, with_people(call, entities), is_above=is_above)
    if given.get("has_spoiler"):
        body["has_media_spoiler"] = True
    return body


async def send_media_group(call: Call) -> JsonValue:
    """Send an album."""
    chat = open_chat(call)
    media = call.params.objects("media")
    _check_album(media)
    bodies = []
    for number, item in enumerate(media or [], 1):
        try:
            bodies.append(await media_body(call, item))
        except ApiError as error:
            reason = error.description.removeprefix("Bad Request: ")
            raise bad_request(
                f'failed to send message #{number} with the error message "{reason}"'
            ) from error
    group_id = str(secrets.randbelow(1 << 53))
    return [send_to(call, chat, {"media_group_id": group_id, **body}).content for body in bodies]


def _check_album(media: list[JsonObject] | None) -> None:
    if not media:
        raise bad_request("there are no messages to send")
    if len(media) > _MAX_ALBUM:
        raise bad_request("too many messages to send as an album")
    kinds = {str(item.get("type")) for item in media}
    if (kinds & _ALONE and len(kinds) > 1) or "animation" in kinds:
        raise bad_request("message type can't be mixed with other types in the album")
