"""What a post for the board is, and the engine that tells."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Verdict(StrEnum):
    """What a post is; the graver ones hide the others."""

    OK = "ok"
    PII = "pii"
    ABUSE = "abuse"
    SPAM = "spam"
    CRISIS = "crisis"


class FindingKind(StrEnum):
    """What points to a person."""

    PHONE = "phone"
    EMAIL = "email"
    RESIDENT_NUMBER = "resident_number"
    ACCOUNT_NUMBER = "account_number"
    DOCUMENT_NUMBER = "document_number"
    ADDRESS = "address"
    MESSENGER = "messenger"
    PLATE = "plate"
    NAME = "name"
    PASSWORD = "password"  # noqa: S105 -- the name of a kind


@dataclass(frozen=True)
class Finding:
    """Where a post gives away a person; never the text itself.

    Attributes:
        kind: What it is.
        start: First character, counted in the raw text.
        end: Behind the last character.
    """

    kind: FindingKind
    start: int
    end: int


@dataclass(frozen=True)
class BoardReading:
    """How probable each verdict is, with the spots that give away a person.

    Attributes:
        scores: A probability per verdict, in the order of `Verdict`, summing to 1.
        findings: In the order of the text, none overlapping another.
    """

    scores: Mapping[Verdict, float]
    findings: tuple[Finding, ...] = ()

    @property
    def label(self) -> Verdict:
        """The most probable verdict; the first in order where several are equal."""
        return max(self.scores, key=self.scores.__getitem__)


class BoardDetector(Protocol):
    """Judges a post before others see it."""

    def load(self) -> None:
        """Read the weights; blocking, and harmless when called again.

        Raises:
            WeightsMissing: A file is not there.
            WeightsCorrupt: A file is not usable.
        """
        ...

    def detect(self, text: str) -> BoardReading:
        """Read any text, empty and huge ones included.

        Raises:
            EngineNotLoaded: `load` was not called.
        """
        ...
