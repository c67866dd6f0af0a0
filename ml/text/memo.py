"""A short memory of what was computed for the last few texts, so that several engines share it."""

from collections import OrderedDict
from collections.abc import Callable
from hashlib import blake2b
from threading import Lock
from typing import Final, Generic, TypeVar

_N_KEPT: Final = 24
_DIGEST_BYTES: Final = 16

Result = TypeVar("Result")


class Memo(Generic[Result]):
    """Remembers results by the digest of their text; the text itself is not kept. Safe among threads."""

    def __init__(self, compute: Callable[[str], Result], n_kept: int = _N_KEPT) -> None:
        self._compute = compute
        self._n_kept = n_kept
        self._results: OrderedDict[bytes, Result] = OrderedDict()
        self._lock = Lock()

    def __call__(self, text: str) -> Result:
        """Return what is computed for a text, from memory where it is there."""
        key = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_DIGEST_BYTES).digest()
        with self._lock:
            found = self._results.get(key)
            if found is not None:
                self._results.move_to_end(key)
                return found
        # Two threads may compute the same; neither waits for the other's work.
        result = self._compute(text)
        with self._lock:
            self._results[key] = result
            if len(self._results) > self._n_kept:
                self._results.popitem(last=False)
        return result
