"""A chosen counsel engine with the built-in one behind it: everybody is answered, the log says by which."""

import logging
import re
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Final

from typing_extensions import override

from ml.counsel.check_in import was_in_crisis
from ml.counsel.language import talk_locale
from ml.counsel.protocol import protocol_reply
from ml.counsel.streaming import Hear, StreamingCounsel, reply_aloud
from ml.counsel.types import Counsel, CounselGenerator, CounselRequest
from ml.counsel.units import LOCALES
from ml.counsel.warning_signs import Alarm, SignReader
from ml.errors import CounselError, InferenceTimeout, MlError

_log = logging.getLogger(__name__)

_ASKS_ABOUT_DYING: Final = re.compile(
    r"(?:죽|사라지|없어지|끝내)고\s?싶|죽음|자살|스스로를?\s?(?:해치|다치게)|"
    r"\b(?:dying|suicid\w+|end(?:ing)? your life|hurt(?:ing)? yourself|"
    r"not want(?:ing)? to (?:live|be here))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class FallbackConfig:
    """When the built-in engine takes over.

    Attributes:
        timeout_seconds: How long the chosen engine may take for one reply.
        n_at_once: Replies that the chosen engine may have in work; those that do not come back count.
        n_failures: Failures in a row after which the chosen engine is left alone for a while.
        rest_seconds: How long that is.
    """

    timeout_seconds: float = 15.0
    n_at_once: int = 32
    n_failures: int = 3
    rest_seconds: float = 60.0


class FallbackCounsel(StreamingCounsel):
    """Asks the chosen engine, and the built-in one where that fails, is too slow, or a life may be at stake.

    The chosen engine works on threads of its own that may be left behind, so one that hangs holds up nobody.
    """

    def __init__(
        self,
        chosen: CounselGenerator,
        built_in: CounselGenerator,
        *,
        name: str,
        config: FallbackConfig | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Join two engines.

        Args:
            chosen: What the settings ask for.
            built_in: What answers otherwise.
            name: What the log calls the chosen engine.
            config: When the built-in engine takes over.
            clock: Seconds that only grow.
        """
        self._chosen = chosen
        self._built_in = built_in
        self._name = name
        self._config = config or FallbackConfig()
        self._clock = clock
        self._is_loaded = False
        self._signs = {locale: SignReader(locale) for locale in LOCALES}
        self._places = threading.BoundedSemaphore(self._config.n_at_once)
        self._n_failures = 0
        self._rests_until = 0.0

    @override
    def load(self) -> None:
        """Load both; a chosen engine that cannot be had leaves the built-in one, and the log says so."""
        self._built_in.load()
        try:
            self._chosen.load()
        except (MlError, MemoryError) as error:
            _log.error(
                "counsel engine cannot be loaded, the built-in one answers engine=%s error=%s reason=%s",
                self._name,
                type(error).__name__,
                error,
            )
        else:
            self._is_loaded = True

    @override
    def reply(self, request: CounselRequest) -> Counsel:
        return self._answer(request, None)

    @override
    def stream(self, request: CounselRequest, hear: Hear) -> Counsel:
        return self._answer(request, hear)

    def _answer(self, request: CounselRequest, hear: Hear | None) -> Counsel:
        if self._is_loaded and request.may_cost and not self._is_resting() and not self._is_grave(request):
            try:
                counsel = self._within_time(request, hear)
            except (MlError, MemoryError) as error:
                self._note_failure(error)
            else:
                self._n_failures = 0
                return counsel
        return self._built_in.reply(request)

    def _is_grave(self, request: CounselRequest) -> bool:
        if needs_care(request):
            return True
        told = [turn.text for turn in request.turns if turn.by_user]
        locale = talk_locale(request.turns, request.locale)
        if not told or protocol_reply(request, locale) is not None:
            return bool(told)
        return self._signs[locale].read(told) is not Alarm.NONE

    def _within_time(self, request: CounselRequest, hear: Hear | None) -> Counsel:
        if not self._places.acquire(blocking=False):
            raise CounselError("too many replies are in work")
        heard = _Ear(hear)
        result: Future[Counsel] = Future()

        def work() -> None:
            try:
                if hear is None:
                    result.set_result(self._chosen.reply(request))
                else:
                    result.set_result(reply_aloud(self._chosen, request, heard))
            except BaseException as error:  # noqa: BLE001  # handed over whole to the thread that waits
                result.set_exception(error)
            finally:
                self._places.release()

        # A daemon: an engine that never comes back must not keep the process from ending.
        threading.Thread(target=work, name="counsel", daemon=True).start()
        try:
            return result.result(self._config.timeout_seconds)
        except TimeoutError as error:
            if result.done():
                raise CounselError("the engine ran into a time limit of its own") from error
            raise InferenceTimeout(f"no reply within {self._config.timeout_seconds:.1f} s") from error
        finally:
            heard.close()

    def _is_resting(self) -> bool:
        return self._clock() < self._rests_until

    def _note_failure(self, error: Exception) -> None:
        self._n_failures += 1
        _log.warning(
            "counsel fell back to the built-in engine engine=%s error=%s", self._name, type(error).__name__
        )
        if self._n_failures >= self._config.n_failures:
            self._n_failures = 0
            self._rests_until = self._clock() + self._config.rest_seconds
            _log.warning(
                "counsel engine left alone for a while engine=%s seconds=%.0f",
                self._name,
                self._config.rest_seconds,
            )


class _Ear:
    """Hears until it is closed: a reply that came too late is not shown over the answer."""

    def __init__(self, hear: Hear | None) -> None:
        self._hear = hear
        self._lock = threading.Lock()

    def __call__(self, text: str) -> None:
        with self._lock:
            if self._hear is not None:
                self._hear(text)

    def close(self) -> None:
        with self._lock:
            self._hear = None


def needs_care(request: CounselRequest) -> bool:
    """Whether only authored words may answer.

    So it is at concern, soon after a crisis, and after the question whether there are thoughts of dying.
    """
    replies = [turn.text for turn in request.turns if not turn.by_user]
    was_asked = bool(replies) and _ASKS_ABOUT_DYING.search(replies[-1]) is not None
    return request.is_concern or was_asked or was_in_crisis(replies)
