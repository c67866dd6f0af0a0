"""Files by id: an id stays valid and can be sent again, as long as the world stands."""

import hashlib
import secrets
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from playground.wire import JsonObject

_EXTENSIONS = {
    "image/jpeg": ".jpg", "image/png": ".png", "image/webp": ".webp", "image/gif": ".gif",
    "video/mp4": ".mp4", "video/webm": ".webm", "audio/mpeg": ".mp3", "audio/ogg": ".oga",
}  # fmt: skip
_FOLDERS = {
    "photo": "photos", "live_photo": "videos", "video": "videos", "video_note": "video_notes",
    "voice": "voice", "audio": "music", "animation": "animations", "sticker": "stickers",
    "document": "documents", "thumbnail": "thumbnails",
}  # fmt: skip
_ID_PREFIXES = {
    "photo": "AgACAgI", "live_photo": "BQADAgI", "video": "BAACAgI", "video_note": "DQACAgI",
    "voice": "AwACAgI", "audio": "CQACAgI", "animation": "CgACAgI", "sticker": "CAACAgI",
    "document": "BQACAgI", "thumbnail": "AAMCAgI",
}  # fmt: skip


@dataclass(frozen=True)
class FileRecord:
    """One file id: the bytes it stands for and what Telegram tells about them.

    `details` are the fields of the media object besides ids and size. A photo's sizes are one record each and
    name all of them in `sizes`. `longest_side` is set where the bytes are a smaller rendering, made when they
    are first asked for.
    """

    file_id: str
    unique_id: str
    kind: str
    blob: str
    n_bytes: int
    path: str
    mime_type: str
    name: str | None = None
    details: JsonObject = field(default_factory=dict)
    sizes: tuple[str, ...] = ()
    thumbnail_id: str | None = None
    longest_side: int | None = None

    def as_file(self) -> JsonObject:
        """The ids, and the size where it is known."""
        shown: JsonObject = {"file_id": self.file_id, "file_unique_id": self.unique_id}
        if self.longest_side is None:
            shown["file_size"] = self.n_bytes
        return shown


def blob_name(data: bytes) -> str:
    """The name under which bytes are kept."""
    return hashlib.sha256(data).hexdigest()


class FileStore:
    """Keeps bytes in a folder, once each, and the records that point at them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._records: dict[str, FileRecord] = {}
        self._by_path: dict[str, FileRecord] = {}
        self.n_files = 0
        self.normal_photos: dict[str, str] = {}
        """The bytes that stand for an uploaded picture, by the name of its own bytes."""

    def keep(self, data: bytes) -> str:
        """Keep bytes and return their name."""
        blob = blob_name(data)
        path = self._folder / blob
        if not path.exists():
            self._folder.mkdir(parents=True, exist_ok=True)
            part = path.with_suffix(f".{secrets.token_hex(4)}.part")
            part.write_bytes(data)
            part.replace(path)
        return blob

    def add(
        self, kind: str, blob: str, *, n_bytes: int, mime_type: str, name: str | None = None, **more: Any
    ) -> FileRecord:
        """Give bytes a new file id."""
        self.n_files += 1
        suffix = Path(name).suffix[:12] if name and kind == "document" else ""
        suffix = suffix or _EXTENSIONS.get(mime_type, ".bin")
        record = FileRecord(
            file_id=_ID_PREFIXES[kind] + secrets.token_urlsafe(36),
            unique_id="AQAD" + secrets.token_urlsafe(9),
            kind=kind,
            blob=blob,
            n_bytes=n_bytes,
            path=f"{_FOLDERS[kind]}/file_{self.n_files}{suffix}",
            mime_type=mime_type,
            name=name,
            **more,
        )
        self.put(record)
        return record

    def put(self, record: FileRecord) -> None:
        """Take a record in, in place of one with the same id."""
        self._records[record.file_id] = record
        self._by_path[record.path] = record

    def find(self, file_id: str) -> FileRecord | None:
        """The record of a file id."""
        return self._records.get(file_id)

    def find_path(self, path: str) -> FileRecord | None:
        """The record of a `file_path`."""
        return self._by_path.get(path)

    def read(self, blob: str) -> bytes:
        """The bytes."""
        return (self._folder / blob).read_bytes()

    def clear(self) -> None:
        """Forget every record and delete the bytes."""
        for blob in {record.blob for record in self._records.values()}:
            (self._folder / blob).unlink(missing_ok=True)
        self._records.clear()
        self._by_path.clear()
        self.normal_photos.clear()

    def as_state(self) -> list[JsonObject]:
        """The records for the state file."""
        return [asdict(record) for record in self._records.values()]

    def restore(self, records: list[JsonObject]) -> None:
        """Take records over from a state file."""
        for values in records:
            self.put(FileRecord(**{**values, "sizes": tuple(values["sizes"])}))
        self.n_files = max(self.n_files, len(records))
