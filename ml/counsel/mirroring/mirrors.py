"""The mirror of each language."""

from typing import Protocol

from ml.counsel.mirroring.english import EnglishMirror
from ml.counsel.mirroring.korean import KoreanMirror
from ml.counsel.mirroring.types import Mirrored


class Mirror(Protocol):
    """Says back what a message tells last."""

    def read(self, text: str) -> Mirrored | None:
        """What can be said back; None where nothing can be without doubt."""
        ...


def mirror_of(locale: str) -> Mirror:
    """The mirror of a language, "ko" or "en"."""
    return EnglishMirror() if locale == "en" else KoreanMirror()
