"""What a chat model takes and gives."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Role(StrEnum):
    """Who speaks, as chat models name it."""

    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"


@dataclass(frozen=True)
class ChatMessage:
    """One message of what a chat model is asked."""

    role: Role
    text: str


class ChatModel(Protocol):
    """A model that goes on with a chat."""

    def load(self) -> None:
        """Make the model ready; safe to call twice."""
        ...

    def stream(self, messages: Sequence[ChatMessage], *, seconds: float) -> Iterator[str]:
        """Give the next message of the assistant in pieces, as they come.

        Args:
            messages: The chat so far.
            seconds: How long all of it may take.

        Raises:
            EngineNotLoaded: `load` was not called.
            InferenceTimeout: The time is over.
            InferenceFailed: The model refused, broke down, or broke off in the middle.
        """
        ...


class Transcriber(Protocol):
    """Writes down what is said."""

    def load(self) -> None:
        """Make the engine ready; safe to call twice."""
        ...

    def transcribe(self, audio: bytes, *, locale: str) -> str:
        """The words of a recording, which is not kept; empty where there are none.

        Args:
            audio: An Ogg file with Opus, as messengers send it.
            locale: ``ko`` or ``en``, the language that is expected.

        Raises:
            EngineNotLoaded: `load` was not called.
            InferenceTimeout: The time is over.
            InferenceFailed: The engine refused or broke down.
        """
        ...
