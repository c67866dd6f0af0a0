"""Wishes within a talk for another manner: casual or polite speech, short replies."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ml.counsel.acts import Act
from ml.counsel.types import CounselRequest, Length, Speech

_PREFIX: Final = "manner_"
_SPEECH: Final = {"manner_casual": Speech.CASUAL, "manner_polite": Speech.POLITE}
_LENGTH: Final = {"manner_short": Length.SHORT}


class MannerReader:
    """Heeds what a person said in the talk about how they want to be spoken to."""

    def __init__(self, acts: Sequence[Act]) -> None:
        self._wishes = tuple(act for act in acts if act.name.startswith(_PREFIX))

    def heeded(self, request: CounselRequest) -> CounselRequest:
        """The request in the manner that was wished for last; what was chosen before holds else."""
        names = [name for turn in request.turns if turn.by_user for name in self._named(turn.text)]
        speech = next((_SPEECH[name] for name in reversed(names) if name in _SPEECH), request.speech)
        length = next((_LENGTH[name] for name in reversed(names) if name in _LENGTH), request.length)
        return replace(request, speech=speech, length=length)

    def _named(self, text: str) -> tuple[str, ...]:
        return tuple(act.name for act in self._wishes if act.fits(text.strip()))
