"""Any server that speaks OpenAI's protocol: chats in pieces, and recordings into words."""

import logging
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import ModuleType
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from ml.chat_model.types import ChatMessage, ChatModel, Transcriber
from ml.errors import EngineNotLoaded, InferenceFailed, InferenceTimeout

if TYPE_CHECKING:
    from openai import OpenAI, Stream
    from openai.types.chat import ChatCompletionChunk, ChatCompletionMessageParam

_log = logging.getLogger(__name__)

_NO_KEY: Final = "none"
"""What is sent where no key is set: a server of one's own mostly asks for none."""
_COMPLETE: Final = frozenset({"stop", "length"})
"""Reasons for an end at which what was written may be used."""
_LONGEST_PAUSE_SECONDS: Final = 2.0
"""A server that wants a longer pause before the next try is not waited for."""
_TRY_AGAIN: Final = frozenset({408, 409, 429, 500, 502, 503, 504, 529})


@dataclass(frozen=True)
class ChatModelConfig:
    """Which model is asked, and how.

    Attributes:
        model: Its name on the server.
        base_url: Where the server is; None is OpenAI's own.
        api_key: The key, where the server asks for one.
        n_tries: How often a request is sent when the server is busy or out of order.
        connect_seconds: How long the connection may take.
        silence_seconds: How long the server may say nothing.
        most_tokens: The longest answer.
        temperature: How freely it is worded.
        transcription_model: The model that writes down recordings; None where there is none.
        transcription_seconds: How long that may take.
    """

    model: str
    base_url: str | None = None
    api_key: str | None = field(default=None, repr=False)
    n_tries: int = 2
    connect_seconds: float = 5.0
    silence_seconds: float = 10.0
    most_tokens: int = 400
    temperature: float = 0.7
    transcription_model: str | None = None
    transcription_seconds: float = 20.0


class OpenAIClient(ChatModel, Transcriber):
    """Asks the server; what it says of errors is passed on as names and numbers, never as text."""

    def __init__(self, config: ChatModelConfig) -> None:
        self._config = config
        self._loaded: tuple[OpenAI, ModuleType] | None = None
        self._has_old_names = True

    @override
    def load(self) -> None:
        if self._loaded is not None:
            return
        import openai  # noqa: PLC0415  # heavy, and needed for this engine only

        client = openai.OpenAI(
            api_key=self._config.api_key or _NO_KEY,
            base_url=self._config.base_url,
            # Tries are counted here, since the client's own would wait beyond the time limit.
            max_retries=0,
        )
        self._loaded = client, openai

    def close(self) -> None:
        """Let the connections go."""
        if self._loaded is not None:
            self._loaded[0].close()
            self._loaded = None

    @override
    def stream(self, messages: Sequence[ChatMessage], *, seconds: float) -> Iterator[str]:
        until = time.monotonic() + seconds
        ending = None
        with self._translated_errors(), self._begin(messages, until) as chunks:
            for chunk in chunks:
                if time.monotonic() > until:
                    raise InferenceTimeout(f"the chat model took more than {seconds:.1f} s")
                if not chunk.choices:
                    continue
                choice = chunk.choices[0]
                if choice.delta.content:
                    yield choice.delta.content
                ending = choice.finish_reason or ending
        if ending not in _COMPLETE:
            raise InferenceFailed(f"the chat model broke off: {ending or 'no end was given'}")

    @override
    def transcribe(self, audio: bytes, *, locale: str) -> str:
        client, openai = self._parts()
        if self._config.transcription_model is None:
            raise InferenceFailed("no transcription model is set")
        limit = openai.Timeout(self._config.transcription_seconds, connect=self._config.connect_seconds)
        with self._translated_errors():
            words = client.audio.transcriptions.create(
                model=self._config.transcription_model,
                file=("voice.ogg", audio, "audio/ogg"),
                language=locale,
                timeout=limit,
            )
        return words.text.strip()

    def _begin(self, messages: Sequence[ChatMessage], until: float) -> "Stream[ChatCompletionChunk]":
        """Send the request, again where that may help and there is time."""
        _, openai = self._parts()
        for n_left in reversed(range(self._config.n_tries)):
            try:
                return self._send(messages, until)
            except openai.BadRequestError as error:
                if not (
                    self._has_old_names and getattr(error, "param", None) in {"max_tokens", "temperature"}
                ):
                    raise
                self._has_old_names = False
                return self._send(messages, until)
            except (openai.APIStatusError, openai.APIConnectionError) as error:
                pause = _pause(error)
                if not n_left or pause is None or time.monotonic() + pause >= until:
                    raise
                _log.info("chat model asked again error=%s", type(error).__name__)
                time.sleep(pause)
        raise AssertionError("unreachable: the last try returns or raises")

    def _send(self, messages: Sequence[ChatMessage], until: float) -> "Stream[ChatCompletionChunk]":
        client, openai = self._parts()
        left = max(until - time.monotonic(), 0.1)
        silence = min(left, self._config.silence_seconds)
        timeout = openai.Timeout(silence, connect=min(self._config.connect_seconds, left))
        asked: list[ChatCompletionMessageParam] = [_param(message) for message in messages]
        if not self._has_old_names:
            # Newer models of OpenAI refuse a temperature, and the name that other servers know.
            return client.chat.completions.create(
                model=self._config.model,
                messages=asked,
                stream=True,
                max_completion_tokens=self._config.most_tokens,
                timeout=timeout,
            )
        return client.chat.completions.create(
            model=self._config.model,
            messages=asked,
            stream=True,
            max_tokens=self._config.most_tokens,
            temperature=self._config.temperature,
            timeout=timeout,
        )

    def _parts(self) -> "tuple[OpenAI, ModuleType]":
        if self._loaded is None:
            raise EngineNotLoaded("load the chat model first")
        return self._loaded

    @contextmanager
    def _translated_errors(self) -> Iterator[None]:
        _, openai = self._parts()
        try:
            yield
        except openai.APITimeoutError as error:
            raise InferenceTimeout("the chat model did not answer in time") from error
        except openai.APIStatusError as error:
            raise InferenceFailed(f"the chat model answered with status {error.status_code}") from error
        # ValueError is what is not JSON, the two behind it JSON of an unforeseen shape.
        except (openai.OpenAIError, ValueError, TypeError, AttributeError) as error:
            raise InferenceFailed(f"the chat model failed: {type(error).__name__}") from error


def _param(message: ChatMessage) -> "ChatCompletionMessageParam":
    match message.role:
        case "system":
            return {"role": "system", "content": message.text}
        case "user":
            return {"role": "user", "content": message.text}
        case _:
            return {"role": "assistant", "content": message.text}


def _pause(error: Exception) -> float | None:
    """Seconds to wait before another try; None where another try would not help or would take too long."""
    status = getattr(error, "status_code", None)
    if status is None:  # No connection, or it broke.
        return 0.2
    if status not in _TRY_AGAIN:
        return None
    wanted = error.response.headers.get("retry-after", "") if hasattr(error, "response") else ""
    seconds = float(wanted) if wanted.replace(".", "", 1).isdigit() else 0.5
    return seconds if seconds <= _LONGEST_PAUSE_SECONDS else None
