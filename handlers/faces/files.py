"""The picture or video in a message: what is known of it before it is fetched."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, Self

from telegram import Message

MAX_SECONDS: Final = 60
_PICTURE_NAME: Final = re.compile(r".+\.(jpe?g|png|webp|gif|bmp|tiff?|hei[cf]|avif)", re.IGNORECASE)
_VIDEO_NAME: Final = re.compile(r".+\.(mp4|mov|webm|m4v)", re.IGNORECASE)


class Kind(StrEnum):
    """What a file is to be read as."""

    PICTURE = "picture"
    VIDEO = "video"


@dataclass(frozen=True)
class SentFile:
    """A file that a person sent.

    Attributes:
        kind: What it is read as.
        file_id: Under which Telegram hands it out.
        message_id: Of the message that brought it.
        n_bytes: None where Telegram did not say.
        seconds: Length of a video; 0 for a picture.
    """

    kind: Kind
    file_id: str
    message_id: int
    n_bytes: int | None = None
    seconds: int = 0

    def packed(self) -> dict[str, Any]:
        """What is noted of it while it waits."""
        return {"kind": self.kind.value, "file_id": self.file_id, "message_id": self.message_id}

    @classmethod
    def unpacked(cls, noted: dict[str, Any]) -> Self:
        """The file out of a note."""
        return cls(Kind(noted["kind"]), noted["file_id"], noted["message_id"])


def sent_file(message: Message) -> SentFile | None:
    """The picture or video of a message, in its largest size; None where there is none to look at."""
    n = message.message_id
    if message.photo:
        size = max(message.photo, key=lambda photo: photo.width * photo.height)
        return SentFile(Kind.PICTURE, size.file_id, n, size.file_size)
    for film in (message.video_note, message.video):
        if film is not None:
            # As it was sent: the attribute itself is about to change its type.
            seconds = int(film.to_dict()["duration"])
            return SentFile(Kind.VIDEO, film.file_id, n, film.file_size, seconds)
    document = message.document
    if document is None or message.animation is not None:
        return None
    kind = _kind(document.mime_type or "", document.file_name or "")
    return None if kind is None else SentFile(kind, document.file_id, n, document.file_size)


def _kind(mime_type: str, name: str) -> Kind | None:
    if mime_type.startswith("image/") or _PICTURE_NAME.fullmatch(name):
        return None if mime_type.startswith("image/svg") else Kind.PICTURE
    if mime_type.startswith("video/") or _VIDEO_NAME.fullmatch(name):
        return Kind.VIDEO
    return None
