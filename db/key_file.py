"""The file of the master key: made once, private, and changed so that a kill at any point loses no key.

While the key is being changed there are two files: ``master.key`` is the new key and ``master.key.other`` the
old one. Each step is a single rename or link, so that whoever reads finds whole keys only.
"""

import base64
import os
import stat
from pathlib import Path

from db.errors import MasterKeyRefused

KEY_BYTES = 32


def decoded(encoded: str) -> bytes:
    """A master key of 32 bytes in base64, plain or URL-safe.

    Raises:
        MasterKeyRefused: It is no base64, or of another length.
    """
    standard = encoded.strip().replace("-", "+").replace("_", "/")
    padded = standard + "=" * (-len(standard) % 4)
    try:
        key = base64.b64decode(padded, validate=True)
    except ValueError as error:
        message = "the master key is not base64"
        raise MasterKeyRefused(message) from error
    if len(key) != KEY_BYTES:
        message = f"the master key must have {KEY_BYTES} bytes, not {len(key)}"
        raise MasterKeyRefused(message)
    return key


class KeyFile:
    """The file, and the other one that is there while the key is being changed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._other = path.with_name(f"{path.name}.other")
        self._next = path.with_name(f"{path.name}.next")

    def read(self) -> tuple[bytes, ...]:
        """The key, made where there is none, and the other one that is known.

        Raises:
            MasterKeyRefused: A file is open to others, or holds no key.
        """
        _create(self.path)
        while True:
            before = self.signature()
            try:
                other = _read(self._other)
            except FileNotFoundError:
                other = None
            key = _read(self.path)
            # Files that changed in between are read again, so that no key is missed.
            if self.signature() == before:
                return (key,) if other is None or other == key else (key, other)

    def signature(self) -> tuple[int, ...]:
        """Numbers that change with the files."""
        found = []
        for path in (self.path, self._other):
            try:
                status = path.stat()
            except FileNotFoundError:
                found.append(0)
            else:
                found += [status.st_ino, status.st_mtime_ns]
        return tuple(found)

    @property
    def is_changing(self) -> bool:
        """Whether the old key is still there beside the new one."""
        return self._other.exists() and _read(self._other) != _read(self.path)

    def begin_change(self) -> None:
        """Make a new key and keep the old one beside it; one that was begun before goes on."""
        _create(self.path)
        if self.is_changing:
            return
        _create(self._next)
        if not self._other.exists():
            self._other.hardlink_to(self.path)
        self._next.replace(self.path)
        _sync(self.path.parent)

    def end_change(self) -> None:
        """Drop the old key, which opens nothing any more."""
        self._other.unlink(missing_ok=True)
        _sync(self.path.parent)


def _create(path: Path) -> None:
    """Write a new key under another name first, so that no reader ever meets half a file."""
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.urandom(8).hex()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(base64.b64encode(os.urandom(KEY_BYTES)) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        # A link fails where the file exists by now, so two processes end with the same key.
        path.hardlink_to(draft)
    except FileExistsError:
        return
    finally:
        draft.unlink()


def _read(path: Path) -> bytes:
    descriptor = os.open(path, os.O_RDONLY)
    with os.fdopen(descriptor, encoding="ascii", errors="replace") as file:
        mode = stat.S_IMODE(os.fstat(file.fileno()).st_mode)
        if mode & 0o077:
            message = f"the key file {path} has mode {mode:03o}; make it private: chmod 600 {path}"
            raise MasterKeyRefused(message)
        return decoded(file.read(1024))


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
