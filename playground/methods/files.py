"""Methods about files that are already here."""

import asyncio

from playground.api_limits import MAX_DOWNLOAD_BYTES
from playground.call import Call
from playground.errors import bad_request
from playground.media.pictures import file_bytes
from playground.methods.access import named_user, required_text
from playground.wire import JsonValue

_MAX_CUSTOM_EMOJI = 200


async def get_file(call: Call) -> JsonValue:
    """Tell where a file can be downloaded."""
    file_id = call.params.text("file_id")
    if file_id is None:
        raise bad_request("file_id not specified")
    record = call.world.files.find(file_id)
    if record is None:
        raise bad_request("invalid file_id")
    if record.n_bytes > MAX_DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    if record.longest_side is not None:
        await asyncio.to_thread(file_bytes, call.world.files, record)
        record = call.world.files.find(file_id) or record
    return {**record.as_file(), "file_path": record.path}


async def get_user_profile_photos(call: Call) -> JsonValue:
    """A person's pictures; nobody has one here."""
    named_user(call)
    return {"total_count": 0, "photos": []}


async def get_user_profile_audios(call: Call) -> JsonValue:
    """A person's music; nobody has any here."""
    named_user(call)
    return {"total_count": 0, "audios": []}


async def get_sticker_set(call: Call) -> JsonValue:
    """A set of stickers; there is none here."""
    required_text(call, "name")
    raise bad_request("STICKERSET_INVALID")


async def get_custom_emoji_stickers(call: Call) -> JsonValue:
    """Stickers of custom emoji; unknown ones are left out, as always."""
    ids = call.params.array("custom_emoji_ids")
    if ids is not None and len(ids) > _MAX_CUSTOM_EMOJI:
        raise bad_request("too many custom emoji identifiers specified")
    return []


async def get_forum_topic_icon_stickers(_: Call) -> JsonValue:
    """Custom emoji for topics; there is none here."""
    return []
