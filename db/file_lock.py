"""Locks on files: the kernel lets go of them when the process dies, however it dies."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db.errors import EmbeddedPostgresFailed

_POLL_SECONDS = 0.02


class FileLock:
    """A lock that many may share or one may hold alone."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    @property
    def is_held(self) -> bool:
        """Whether this object holds the lock, shared or alone."""
        return self._descriptor is not None

    def share(self) -> None:
        """Take the lock together with others; nobody keeps it alone for long."""
        if self._descriptor is None:
            descriptor = self._open()
            fcntl.flock(descriptor, fcntl.LOCK_SH)
            self._descriptor = descriptor

    def try_exclusive(self) -> bool:
        """Take the lock alone, unless somebody has it."""
        descriptor = self._open()
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        return True

    @contextmanager
    def exclusive(self, *, timeout_seconds: float) -> Iterator[None]:
        """Hold the lock alone for the length of a block.

        Raises:
            EmbeddedPostgresFailed: Somebody else kept it for too long.
        """
        deadline = time.monotonic() + timeout_seconds
        while not self.try_exclusive():
            if time.monotonic() > deadline:
                message = f"another process keeps {self._path}"
                raise EmbeddedPostgresFailed(message)
            time.sleep(_POLL_SECONDS)
        try:
            yield
        finally:
            self.release()

    def release(self) -> None:
        """Let go of the lock; nothing happens when it is not held."""
        if self._descriptor is not None:
            # A forked child may share the open file, so closing it alone might keep the lock.
            fcntl.flock(self._descriptor, fcntl.LOCK_UN)
            os.close(self._descriptor)
            self._descriptor = None

    def _open(self) -> int:
        return os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
