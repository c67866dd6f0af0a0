"""Everything that a run needs to go on as if it had never been broken off, as safetensors."""

import json
import math
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor, nn
from torch.optim import AdamW

from ml.errors import TrainingError

CHECKPOINT: Final = "checkpoint.safetensors"
_MODEL, _OPTIMISER, _RANDOM = "model.", "optimiser.", "random."


@dataclass
class Progress:
    """How far a run has come.

    Attributes:
        step: Steps done.
        losses: Of each of them.
        epochs: The figures after each epoch.
        best_score: Of the model that was written last, higher is better; minus infinity before the first.
        n_stale_epochs: Epochs since then.
        is_finished: Whether nothing is left to do.
    """

    step: int = 0
    losses: list[float] = field(default_factory=list)
    epochs: list[dict[str, float]] = field(default_factory=list)
    best_score: float = -math.inf
    n_stale_epochs: int = 0
    is_finished: bool = False


@dataclass(frozen=True)
class Checkpoints:
    """Where one run keeps what it needs to go on.

    Attributes:
        folder: Of the run.
        model: What is taught.
        optimiser: What teaches it.
        fingerprint: Tells this run from others.
    """

    folder: Path
    model: nn.Module
    optimiser: AdamW
    fingerprint: str

    def begin(self, *, is_resumed: bool, say: Callable[[str], None]) -> Progress:
        """Make the folder, and take up what stands there where that is wanted.

        Raises:
            TrainingError: There is no run to take up, it cannot be read, or it was another one.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        if not is_resumed:
            return Progress()
        progress = read_checkpoint(
            self.folder, model=self.model, optimiser=self.optimiser, fingerprint=self.fingerprint
        )
        say(f"going on after step {progress.step}")
        return progress

    def save(self, progress: Progress) -> None:
        """Write the checkpoint."""
        write_checkpoint(
            self.folder,
            progress,
            model=self.model,
            optimiser=self.optimiser,
            fingerprint=self.fingerprint,
        )


def write_checkpoint(
    folder: Path, progress: Progress, *, model: nn.Module, optimiser: AdamW, fingerprint: str
) -> None:
    """Write the checkpoint in one step, so that a crash leaves the one before."""
    tensors = {f"{_MODEL}{name}": tensor for name, tensor in model.state_dict().items()}
    for number, state in optimiser.state_dict()["state"].items():
        tensors |= {f"{_OPTIMISER}{number}.{name}": value for name, value in state.items()}
    tensors[f"{_RANDOM}cpu"] = torch.get_rng_state()
    if torch.cuda.is_available():
        tensors[f"{_RANDOM}cuda"] = torch.cuda.get_rng_state()
    unfinished = folder / f"{CHECKPOINT}.unfinished"
    # Copies, because tensors that share memory cannot be written.
    copies = {name: tensor.detach().cpu().clone().contiguous() for name, tensor in tensors.items()}
    save_file(copies, unfinished, {"progress": json.dumps(asdict(progress)), "fingerprint": fingerprint})
    with unfinished.open("rb") as file:
        os.fsync(file.fileno())
    unfinished.replace(folder / CHECKPOINT)


def read_checkpoint(folder: Path, *, model: nn.Module, optimiser: AdamW, fingerprint: str) -> Progress:
    """Put model, optimiser and random numbers into the state of the checkpoint.

    Raises:
        TrainingError: There is none, it cannot be read, or it belongs to another run.
    """
    path = folder / CHECKPOINT
    if not path.is_file():
        raise TrainingError(f"there is no run to take up in {folder}")
    try:
        with safe_open(path, "pt") as file:
            about = file.metadata() or {}
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 -- no mapping
    except (OSError, SafetensorError) as error:
        raise TrainingError(f"{path} cannot be read") from error
    if about.get("fingerprint") != fingerprint:
        raise TrainingError(f"the run in {folder} had another base, other data or other settings")
    model.load_state_dict(_under(tensors, _MODEL))
    optimiser.load_state_dict({**optimiser.state_dict(), "state": _optimiser_state(tensors)})
    torch.set_rng_state(tensors[f"{_RANDOM}cpu"])
    if torch.cuda.is_available() and f"{_RANDOM}cuda" in tensors:
        torch.cuda.set_rng_state(tensors[f"{_RANDOM}cuda"])
    try:
        return Progress(**json.loads(about["progress"]))
    except (KeyError, TypeError, ValueError) as error:
        raise TrainingError(f"{path} was written by another version") from error


def _under(tensors: dict[str, Tensor], prefix: str) -> dict[str, Tensor]:
    return {name.removeprefix(prefix): value for name, value in tensors.items() if name.startswith(prefix)}


def _optimiser_state(tensors: dict[str, Tensor]) -> dict[int, dict[str, Tensor]]:
    states: dict[int, dict[str, Tensor]] = {}
    for name, value in _under(tensors, _OPTIMISER).items():
        number, _, kind = name.partition(".")
        states.setdefault(int(number), {})[kind] = value
    return states
