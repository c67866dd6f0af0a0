"""Whether words that were typed for something else are heavy, short of danger to life."""

from ml.runner import InferenceRunner
from ml.safety.types import Grade, SafetyGrader


class Weigher:
    """Asks the grader; of danger to life, only what a person writes into their own plan comes this far."""

    def __init__(self, *, grader: SafetyGrader, runner: InferenceRunner) -> None:
        self._grader = grader
        self._runner = runner

    async def is_heavy(self, text: str) -> bool:
        """Whether to say that there are people to talk to."""
        return (await self._runner.run(self._grader.grade, text)).label is not Grade.NONE

    async def is_grave(self, text: str) -> bool:
        """Whether to show the help lines beside it."""
        return (await self._runner.run(self._grader.grade, text)).label is Grade.CRISIS
