"""Counsel that can be heard while it is made."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from ml.counsel.types import Counsel, CounselGenerator, CounselRequest

Hear = Callable[[str], None]
"""Takes all that stands of a reply so far, whole sentences only; called on the thread of the engine."""


@runtime_checkable
class StreamingCounsel(CounselGenerator, Protocol):
    """An engine that can tell what it has before it is done."""

    def stream(self, request: CounselRequest, hear: Hear) -> Counsel:
        """Answer the last turn as `reply` does, and tell `hear` what stands so far.

        What was heard may be taken back: only the counsel that is returned is the answer.

        Raises:
            EngineNotLoaded: `load` was not called.
            CounselError: The engine could not make a reply that passes its checks.
        """
        ...


def reply_aloud(generator: CounselGenerator, request: CounselRequest, hear: Hear) -> Counsel:
    """Answer with an engine of either kind; one that cannot stream is heard only at its end."""
    if isinstance(generator, StreamingCounsel):
        return generator.stream(request, hear)
    return generator.reply(request)
