"""Sealing: what people write is unreadable in the tables, in dumps and in backups.

Envelope encryption with AES-256-GCM. Each person has a random data key, which stands in ``data_keys``
wrapped by the master key. What is sealed is bound to its place (table, column, owner and what names the row),
so that it cannot be moved to another row or person. A sealed value is
``version (1 byte) | nonce (12) | ciphertext | tag (16)``.
"""

import hashlib
import os
from collections import OrderedDict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from db.errors import MasterKeyRefused, Unreadable
from db.key_file import KEY_BYTES, KeyFile, decoded

__all__ = ["KEY_BYTES", "SealingKey", "Vault", "WrappedKey", "context"]

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


@dataclass(frozen=True, slots=True)
class _Master:
    """A master key as it is used."""

    id: str
    data_keys: SealingKey
    inbox: SealingKey

    @classmethod
    def of(cls, key: bytes) -> "_Master":
        """Derive what the key is used for."""
        if len(key) != KEY_BYTES:
            message = f"the master key must have {KEY_BYTES} bytes, not {len(key)}"
            raise MasterKeyRefused(message)
        name = hashlib.sha256(b"maeumi/master-key-id" + key).hexdigest()[:16]
        return cls(name, SealingKey(_derived(key, "data-keys")), SealingKey(_derived(key, "inbox")))


class Vault:
    """Holds the master key; makes, wraps and uses the keys of people and of the inbox.

    While the master key is being changed it knows the other one too: the first seals, both open.
    """

    def __init__(
        self,
        master_key: bytes,
        *,
        others: Sequence[bytes] = (),
        source: KeyFile | None = None,
        n_cached_keys: int = 1024,
    ) -> None:
        """Take the keys.

        Args:
            master_key: Seals and opens.
            others: Open only.
            source: The file that the keys came from, which is read again when it has changed.
            n_cached_keys: How many opened keys of people stay in memory.
        """
        self._masters = tuple(_Master.of(key) for key in (master_key, *others))
        self._source = source
        self._signature = source.signature() if source else ()
        self._n_cached_keys = n_cached_keys
        self._cache: OrderedDict[int, tuple[WrappedKey, SealingKey]] = OrderedDict()
        self._lock = Lock()

    @classmethod
    def from_base64(cls, encoded: str, *others: str) -> Self:
        """Make a vault from master keys of 32 bytes in base64, plain or URL-safe."""
        return cls(decoded(encoded), others=[decoded(other) for other in others])

    @classmethod
    def from_file(cls, path: Path) -> Self:
        """Make a vault from a key file, which is created with mode 600 where there is none."""
        source = KeyFile(path)
        first, *others = source.read()
        return cls(first, others=others, source=source)

    @property
    def master_key_id(self) -> str:
        """Tells which master key wraps new data keys, without saying anything about it."""
        return self._first().id

    @property
    def known_ids(self) -> frozenset[str]:
        """The ids of all master keys that open something here."""
        self._first()
        return frozenset(master.id for master in self._masters)

    @property
    def inbox_key(self) -> SealingKey:
        """Seals updates that wait in the inbox, where no person's key may exist yet."""
        return self._first().inbox

    def open_inbox(self, sealed: bytes, *, context: str) -> bytes:
        """Open an update of the inbox, whichever known master key sealed it.

        Raises:
            Unreadable: None did, or it was tampered with.
        """
        first = self._first()
        for master in self._masters[1:]:
            try:
                return self.open(master.inbox, sealed, context=context)
            except Unreadable:
                continue
        return self.open(first.inbox, sealed, context=context)

    def rewrap(self, wrapped: WrappedKey) -> WrappedKey:
        """Wrap a data key that another master key has wrapped with the first one.

        Raises:
            Unreadable: No known master key has wrapped it.
        """
        secret, first = self._unwrapped(wrapped), self._first()
        sealed = self.seal(first.data_keys, secret, context=_key_context(wrapped.user_id, first.id))
        return WrappedKey(wrapped.user_id, sealed, first.id)

    def new_key(self, user_id: int) -> WrappedKey:
        """Make a new data key for a person."""
        secret, first = os.urandom(KEY_BYTES), self._first()
        sealed = self.seal(first.data_keys, secret, context=_key_context(user_id, first.id))
        return WrappedKey(user_id, sealed, first.id)

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
        key = SealingKey(self._unwrapped(wrapped))
        with self._lock:
            self._cache[wrapped.user_id] = (wrapped, key)
            self._cache.move_to_end(wrapped.user_id)
            while len(self._cache) > self._n_cached_keys:
                self._cache.popitem(last=False)
        return key

    def _unwrapped(self, wrapped: WrappedKey) -> bytes:
        self._first()
        # A key that no id names here is tried with the first one, which then says that it does not open.
        named = [master for master in self._masters if master.id == wrapped.master_key_id]
        master = (named or [self._masters[0]])[0]
        place = _key_context(wrapped.user_id, wrapped.master_key_id)
        return self.open(master.data_keys, wrapped.wrapped, context=place)

    def _first(self) -> _Master:
        """The master key that seals, as it is now: another process may have changed the file."""
        if self._source is not None and (signature := self._source.signature()) != self._signature:
            self._masters = tuple(_Master.of(key) for key in self._source.read())
            self._signature = signature
        return self._masters[0]

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
