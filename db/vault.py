"""Sealing: what people write is unreadable in the tables, in dumps and in backups.

Envelope encryption with AES-256-GCM. Each person has a random data key, which stands in ``data_keys``
wrapped by the master key. What is sealed is bound to its place (table, column, owner and what names the row),
so that it cannot be moved to another row or person. A sealed value is
``version (1 byte) | nonce (12) | ciphertext | tag (16)``.
"""

import base64
import hashlib
import os
import stat
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from db.errors import MasterKeyRefused, Unreadable

KEY_BYTES = 32
_NONCE_BYTES = 12
_TAG_BYTES = 16
_VERSION = b"\x01"


@dataclass(frozen=True, slots=True)
class SealingKey:
    """A key that seals and opens; it never shows itself."""

    _secret: bytes = field(repr=False)

    def aead(self) -> AESGCM:
        """The cipher with this key."""
        return AESGCM(self._secret)


@dataclass(frozen=True, slots=True)
class WrappedKey:
    """A person's data key as it stands in the database."""

    user_id: int
    wrapped: bytes = field(repr=False)
    master_key_id: str


def context(table: str, column: str, *names: Hashable) -> str:
    """Name the place of a sealed value.

    Args:
        table: The table's name.
        column: The column's name.
        names: Owner first, then what else names the row and never changes.
    """
    return "\x1f".join((table, column, *map(str, names)))


class Vault:
    """Holds the master key; makes, wraps and uses the keys of people and of the inbox."""

    def __init__(self, master_key: bytes, *, n_cached_keys: int = 1024) -> None:
        if len(master_key) != KEY_BYTES:
            message = f"the master key must have {KEY_BYTES} bytes, not {len(master_key)}"
            raise MasterKeyRefused(message)
        self._master = SealingKey(_derived(master_key, "data-keys"))
        self.inbox_key = SealingKey(_derived(master_key, "inbox"))
        """Seals updates that wait in the inbox, where no person's key may exist yet."""
        self.master_key_id = hashlib.sha256(b"maeumi/master-key-id" + master_key).hexdigest()[:16]
        """Tells which master key wrapped a data key, without saying anything about it."""
        self._n_cached_keys = n_cached_keys
        self._cache: OrderedDict[int, tuple[WrappedKey, SealingKey]] = OrderedDict()
        self._lock = Lock()

    @classmethod
    def from_base64(cls, encoded: str) -> Self:
        """Make a vault from a master key of 32 bytes in base64, plain or URL-safe."""
        standard = encoded.strip().replace("-", "+").replace("_", "/")
        padded = standard + "=" * (-len(standard) % 4)
        try:
            return cls(base64.b64decode(padded, validate=True))
        except ValueError as error:
            message = "the master key is not base64"
            raise MasterKeyRefused(message) from error

    @classmethod
    def from_file(cls, path: Path) -> Self:
        """Make a vault from a key file, which is created with mode 600 where there is none."""
        _create_key_file(path)
        return cls.from_base64(_read_private(path))

    def new_key(self, user_id: int) -> WrappedKey:
        """Make a new data key for a person."""
        secret = os.urandom(KEY_BYTES)
        sealed = self.seal(self._master, secret, context=_key_context(user_id, self.master_key_id))
        return WrappedKey(user_id, sealed, self.master_key_id)

    def unwrap(self, wrapped: WrappedKey) -> SealingKey:
        """Open a person's data key.

        Raises:
            Unreadable: It was wrapped by another master key, for another person, or was tampered with.
        """
        with self._lock:
            cached = self._cache.get(wrapped.user_id)
            if cached is not None and cached[0] == wrapped:
                self._cache.move_to_end(wrapped.user_id)
                return cached[1]
        place = _key_context(wrapped.user_id, wrapped.master_key_id)
        key = SealingKey(self.open(self._master, wrapped.wrapped, context=place))
        with self._lock:
            self._cache[wrapped.user_id] = (wrapped, key)
            self._cache.move_to_end(wrapped.user_id)
            while len(self._cache) > self._n_cached_keys:
                self._cache.popitem(last=False)
        return key

    def forget(self, user_id: int) -> None:
        """Drop a person's opened key from memory."""
        with self._lock:
            self._cache.pop(user_id, None)

    def seal(self, key: SealingKey, plain: str | bytes, *, context: str) -> bytes:
        """Seal a text (as UTF-8) or bytes for one place; see `context`."""
        data = plain.encode() if isinstance(plain, str) else plain
        nonce = os.urandom(_NONCE_BYTES)
        return _VERSION + nonce + key.aead().encrypt(nonce, data, _VERSION + context.encode())

    def open(self, key: SealingKey, sealed: bytes, *, context: str) -> bytes:
        """Open what was sealed for this place.

        Raises:
            Unreadable: Wrong key, wrong place, or tampered with.
        """
        if len(sealed) < len(_VERSION) + _NONCE_BYTES + _TAG_BYTES or sealed[:1] != _VERSION:
            message = "not a sealed value of a known version"
            raise Unreadable(message)
        nonce, ciphertext = sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
        try:
            return key.aead().decrypt(nonce, ciphertext, _VERSION + context.encode())
        except InvalidTag as error:
            message = "the sealed value does not open with this key at this place"
            raise Unreadable(message) from error

    def open_text(self, key: SealingKey, sealed: bytes, *, context: str) -> str:
        """Open what was sealed as a text."""
        return self.open(key, sealed, context=context).decode()


def _derived(master_key: bytes, purpose: str) -> bytes:
    info = f"maeumi/{purpose}".encode()
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info).derive(master_key)


def _key_context(user_id: int, master_key_id: str) -> str:
    return context("data_keys", "wrapped", user_id, master_key_id)


def _create_key_file(path: Path) -> None:
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


def _read_private(path: Path) -> str:
    descriptor = os.open(path, os.O_RDONLY)
    with os.fdopen(descriptor, encoding="ascii", errors="replace") as file:
        mode = stat.S_IMODE(os.fstat(file.fileno()).st_mode)
        if mode & 0o077:
            message = f"the key file {path} has mode {mode:03o}; make it private: chmod 600 {path}"
            raise MasterKeyRefused(message)
        return file.read(1024)
