"""From uploaded bytes to a file id, and from a file id to the fields of a message."""

import asyncio
import mimetypes
from dataclasses import dataclass

from playground.errors import bad_request
from playground.media.films import read_film
from playground.media.headers import read_image_header
from playground.media.pictures import add_photo, check_photo, normal_photo, render
from playground.media.store import FileRecord, FileStore, blob_name
from playground.params import MAX_UPLOAD_BYTES, Upload
from playground.wire import JsonObject, present

MEDIA_KINDS = frozenset({
    "photo", "live_photo", "video", "animation", "audio", "document", "voice", "video_note", "sticker",
})  # fmt: skip
_THUMBNAIL_SIDE = 320
_DEFAULT_NOTE_SIDE = 384
_STICKER_SIDE = 512
_DEFAULT_TYPES = {
    "video": "video/mp4", "live_photo": "video/mp4", "animation": "video/mp4", "video_note": "video/mp4",
    "voice": "audio/ogg", "audio": "audio/mpeg", "sticker": "image/webp",
}  # fmt: skip
_UNTYPED = frozenset({"", "application/octet-stream", "text/plain"})


@dataclass(frozen=True)
class Facts:
    """What the sender says about a file; zeros and None where nothing was said."""

    width: int = 0
    height: int = 0
    length: int = 0
    duration: int = 0
    title: str | None = None
    performer: str | None = None
    emoji: str | None = None
    thumbnail: bytes | None = None


async def take_upload(
    files: FileStore, upload: Upload, kind: str, facts: Facts, *, is_lenient: bool = False
) -> FileRecord:
    """Keep an upload and give it a file id.

    A bot's broken photo is refused; what a person sends is taken as it is (`is_lenient`), so that a bot can
    be tried with anything.
    """
    if not upload.data:
        raise bad_request("file must be non-empty")
    if len(upload.data) > MAX_UPLOAD_BYTES:
        raise bad_request("file is too big")
    if kind == "photo":
        return await _take_photo(files, upload.data, is_lenient=is_lenient)
    blob = files.keep(upload.data)
    thumbnail = await asyncio.to_thread(_thumbnail, upload, facts)
    thumbnail_id = None
    if thumbnail is not None:
        thumbnail_id = _add_thumbnail(files, thumbnail)
    mime_type = _mime_type(upload, kind)
    return files.add(
        kind,
        blob,
        n_bytes=len(upload.data),
        mime_type=mime_type,
        name=upload.name or None,
        details=_details(upload, kind, facts),
        thumbnail_id=thumbnail_id,
    )


async def _take_photo(files: FileStore, data: bytes, *, is_lenient: bool) -> FileRecord:
    if not is_lenient:
        check_photo(data)
    name = blob_name(data)
    known = files.normal_photos.get(name)
    normal = files.read(known) if known else await asyncio.to_thread(normal_photo, data)
    if normal is None and not is_lenient:
        raise bad_request("IMAGE_PROCESS_FAILED")
    record = add_photo(files, normal or data)
    files.normal_photos[name] = record.blob
    return record


def _thumbnail(upload: Upload, facts: Facts) -> bytes | None:
    if facts.thumbnail is not None:
        return render(facts.thumbnail, _THUMBNAIL_SIDE)
    return render(upload.data, _THUMBNAIL_SIDE) if read_image_header(upload.data) else None


def _add_thumbnail(files: FileStore, data: bytes) -> str:
    header = read_image_header(data)
    assert header is not None
    details = {"width": header.width, "height": header.height}
    blob = files.keep(data)
    return files.add("thumbnail", blob, n_bytes=len(data), mime_type="image/jpeg", details=details).file_id


def _mime_type(upload: Upload, kind: str) -> str:
    if kind in _DEFAULT_TYPES and upload.mime_type in _UNTYPED:
        return mimetypes.guess_type(upload.name)[0] or _DEFAULT_TYPES[kind]
    if upload.mime_type in _UNTYPED:
        header = read_image_header(upload.data)
        guessed = mimetypes.guess_type(upload.name)[0] or (header.mime_type if header else None)
        return guessed or upload.mime_type or "application/octet-stream"
    return upload.mime_type


def _details(upload: Upload, kind: str, facts: Facts) -> JsonObject:
    film = read_film(upload.data) if kind in {"video", "live_photo", "animation", "video_note"} else None
    width = facts.width or (film.width if film else 0)
    height = facts.height or (film.height if film else 0)
    duration = facts.duration or (film.duration if film else 0)
    match kind:
        case "video" | "live_photo" | "animation":
            return {"width": width or _STICKER_SIDE, "height": height or _STICKER_SIDE, "duration": duration}
        case "video_note":
            return {"length": facts.length or width or _DEFAULT_NOTE_SIDE, "duration": duration}
        case "voice":
            return {"duration": duration}
        case "audio":
            return {"duration": duration, **present(title=facts.title, performer=facts.performer)}
        case "sticker":
            return _sticker_details(upload, facts)
    return {}


def _sticker_details(upload: Upload, facts: Facts) -> JsonObject:
    header = read_image_header(upload.data)
    return {
        "type": "regular",
        "width": header.width if header else _STICKER_SIDE,
        "height": header.height if header else _STICKER_SIDE,
        "is_animated": upload.data[:2] == b"\x1f\x8b",
        "is_video": upload.data[:4] == b"\x1aE\xdf\xa3",
        **present(emoji=facts.emoji),
    }


def photo_size(record: FileRecord) -> JsonObject:
    """The Bot API's PhotoSize."""
    return {**record.as_file(), **record.details}


def as_message_fields(files: FileStore, record: FileRecord) -> JsonObject:
    """The fields with which a file stands in a message."""
    if record.kind == "photo":
        sizes = [files.find(file_id) for file_id in record.sizes]
        return {"photo": [photo_size(size) for size in sizes if size is not None]}
    shown = {**record.as_file(), **record.details}
    if record.thumbnail_id is not None and record.kind not in {"voice", "live_photo"}:
        thumbnail = files.find(record.thumbnail_id)
        shown |= present(thumbnail=photo_size(thumbnail) if thumbnail else None)
    if record.kind in {"video", "animation", "audio", "document"}:
        shown |= present(file_name=record.name)
    if record.kind in {"video", "live_photo", "animation", "audio", "document", "voice"}:
        shown["mime_type"] = record.mime_type
    if record.kind == "animation":
        return {"animation": shown, "document": _as_document(shown)}
    return {record.kind: shown}


def _as_document(animation: JsonObject) -> JsonObject:
    return {name: value for name, value in animation.items() if name not in {"width", "height", "duration"}}
