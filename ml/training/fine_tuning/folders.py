"""The folder of a run: refused where something would be lost, and left tidy in the end."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Final

from ml.errors import TrainingError
from ml.training.fine_tuning.checkpoint import CHECKPOINT, Progress
from ml.training.fine_tuning.config import FineTuningRequest

HISTORY: Final = "training.json"
"""Losses of all steps and figures of all epochs."""


def look_at(request: FineTuningRequest) -> None:
    """Refuse to write over what somebody may need.

    Raises:
        TrainingError: The folder is not empty, or no folder.
    """
    if request.resume or not request.out.exists():
        return
    if (request.out / CHECKPOINT).exists():
        raise TrainingError(f"{request.out} holds a run that was broken off; use --resume, or another folder")
    if not request.out.is_dir() or any(request.out.iterdir()):
        raise TrainingError(f"{request.out} is not empty")


def finish(out: Path, progress: Progress, say: Callable[[str], None], *, figure: str) -> None:
    """Say how a run ended; one that came to its end leaves its history in place of a checkpoint."""
    if not progress.is_finished:
        say(f"broken off after step {progress.step}; the same command with --resume goes on")
        return
    history = {"losses": progress.losses, "epochs": progress.epochs}
    (out / HISTORY).write_text(json.dumps(history, indent=1) + "\n", "utf-8")
    (out / CHECKPOINT).unlink(missing_ok=True)
    say(f"{figure}; the model is in {out}")
