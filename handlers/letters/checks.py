"""The checks that a letter passes before anybody else sees it."""

from dataclasses import dataclass

from ml.board.types import BoardDetector, Finding, Verdict
from ml.runner import InferenceRunner
from ml.safety.types import Grade, SafetyGrader


@dataclass(frozen=True)
class Checked:
    """What a text was found to be; `findings` are the spots that give away a person."""

    verdict: Verdict
    findings: tuple[Finding, ...] = ()


class LetterChecks:
    """Danger to life first, then personal data, abuse and advertising."""

    def __init__(self, *, grader: SafetyGrader, detector: BoardDetector, runner: InferenceRunner) -> None:
        self._grader = grader
        self._detector = detector
        self._runner = runner

    async def check(self, text: str) -> Checked:
        """Look at a text; both engines must have looked, or it raises and nothing leaves."""
        grade = await self._runner.run(self._grader.grade, text)
        if grade.label is Grade.CRISIS:
            return Checked(Verdict.CRISIS)
        reading = await self._runner.run(self._detector.detect, text)
        if reading.label is not Verdict.CRISIS and reading.findings:
            return Checked(Verdict.PII, reading.findings)
        return Checked(reading.label)
