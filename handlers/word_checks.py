"""The checks that everything passes before others see it."""

from dataclasses import dataclass
from typing import Final

from ml.board.types import BoardDetector, Finding, Verdict
from ml.runner import InferenceRunner
from ml.safety.types import Grade, SafetyGrader

_SURE: Final = 0.5
"""Nobody is refused for abuse, advertising or a guess of personal data that is less probable than this."""

_BEYOND_DOUBT: Final = 0.85
"""Below this, words that may hurt or advertise can be laid before a moderator, where one reads first."""

_SURE_OF_DANGER: Final = 0.9
"""Where the grader of all messages sees no danger, the judge of posts must be this sure of it."""


@dataclass(frozen=True)
class Checked:
    """What a text was found to be.

    Attributes:
        verdict: The gravest thing that was found.
        findings: The spots that give away a person.
        needs_look: Whether danger cannot be ruled out: nothing leaves before a moderator has read it.
        is_doubtful: Whether abuse or advertising is likely and no more.
    """

    verdict: Verdict
    findings: tuple[Finding, ...] = ()
    needs_look: bool = False
    is_doubtful: bool = False

    @property
    def strict(self) -> Verdict:
        """The verdict where no moderator reads first: danger that cannot be ruled out is danger."""
        return Verdict.CRISIS if self.needs_look else self.verdict


class WordChecks:
    """Danger to life first, then personal data, abuse and advertising."""

    def __init__(self, *, grader: SafetyGrader, detector: BoardDetector, runner: InferenceRunner) -> None:
        self._grader = grader
        self._detector = detector
        self._runner = runner

    async def check(self, text: str) -> Checked:
        """Look at a text; both engines must have looked, or it raises."""
        grade = await self._runner.run(self._grader.grade, text)
        if grade.label is Grade.CRISIS:
            return Checked(Verdict.CRISIS)
        reading = await self._runner.run(self._detector.detect, text)
        if reading.label is Verdict.CRISIS and grade.label is Grade.NONE:
            sure = reading.scores[Verdict.CRISIS] >= _SURE_OF_DANGER
            return Checked(Verdict.CRISIS if sure else Verdict.OK, needs_look=not sure)
        if reading.findings and reading.label is not Verdict.CRISIS:
            return Checked(Verdict.PII, reading.findings)
        score = reading.scores[reading.label]
        is_sure = score >= _SURE or reading.label is Verdict.CRISIS
        is_doubtful = is_sure and score < _BEYOND_DOUBT and reading.label in {Verdict.ABUSE, Verdict.SPAM}
        return Checked(reading.label if is_sure else Verdict.OK, is_doubtful=is_doubtful)


def covered(text: str, findings: tuple[Finding, ...]) -> str:
    """The text with every spot covered, of the same length."""
    for spot in findings:
        text = text[: spot.start] + "○" * (spot.end - spot.start) + text[spot.end :]
    return text
