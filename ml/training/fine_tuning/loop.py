"""The training itself: steps, epochs, early end; what is learnt is left to those who build on it."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Final, Generic, Protocol, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.optim import AdamW
from transformers import PreTrainedModel

from ml.training.fine_tuning.checkpoint import Progress
from ml.training.fine_tuning.config import FineTuningConfig

_UNDECAYED: Final = ("bias", "norm", "ln_")

_B = TypeVar("_B")
_B_co = TypeVar("_B_co", covariant=True)


class Batches(Protocol[_B_co]):
    """Examples in batches."""

    def __len__(self) -> int:
        """How many examples there are."""
        ...

    def epoch(self, *, seed: int, number: int, batch_size: int) -> list[NDArray[np.int64]]:
        """Return the places of the examples of each batch of an epoch."""
        ...

    def batch(self, places: NDArray[np.int64]) -> _B_co:
        """Return the examples at some places."""
        ...


class Loop(ABC, Generic[_B]):
    """One model that learns from one set of examples."""

    def __init__(self, model: PreTrainedModel, training: Batches[_B], *, config: FineTuningConfig) -> None:
        self.config = config
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.model = model
        nn.Module.to(model, self.device)
        self.optimiser = AdamW(weight_groups(model, config.weight_decay), lr=config.learning_rate)
        self._training = training
        self._steps_per_epoch = -(-len(training) // config.batch_size)
        n_steps = self._steps_per_epoch * config.n_epochs
        self.n_steps = min(n_steps, config.max_steps) if config.max_steps else n_steps

    @abstractmethod
    def loss(self, batch: _B) -> Tensor:
        """Return what is to become small."""

    @abstractmethod
    def measure(self, progress: Progress) -> bool:
        """Note the figures of an epoch; return whether the model is better than all before."""

    def train(
        self,
        progress: Progress,
        *,
        stepped: Callable[[Progress], bool],
        save: Callable[[Progress], None],
    ) -> None:
        """Train from where `progress` stands to the end, or until `stepped` breaks it off."""
        order: list[NDArray[np.int64]] = []
        while not progress.is_finished:
            epoch, place = divmod(progress.step, self._steps_per_epoch)
            if place == 0 or not order:
                order = self._training.epoch(
                    seed=self.config.seed, number=epoch, batch_size=self.config.batch_size
                )
            progress.losses.append(self._step(progress.step, self._training.batch(order[place])))
            progress.step += 1
            is_epoch_over = place + 1 == len(order) or progress.step == self.n_steps
            if is_epoch_over:
                self._close_epoch(progress)
            is_broken_off = stepped(progress)
            if is_epoch_over or is_broken_off or progress.step % self.config.steps_per_checkpoint == 0:
                save(progress)
            if is_broken_off:
                return

    def rate(self, step: int) -> float:
        """Return the learning rate of a step: up in a line, then down to 0 in a line."""
        n_warmup = max(round(self.config.warmup_share * self.n_steps), 1)
        up = (step + 1) / n_warmup
        down = (self.n_steps - step) / max(self.n_steps - n_warmup, 1)
        return self.config.learning_rate * min(up, down, 1.0)

    def _step(self, step: int, batch: _B) -> float:
        self.model.train()
        for group in self.optimiser.param_groups:
            group["lr"] = self.rate(step)
        loss = self.loss(batch)
        self.optimiser.zero_grad()
        torch.autograd.backward(loss)
        nn.utils.clip_grad_norm_(self.model.parameters(), self.config.max_gradient_norm)
        self.optimiser.step()
        return float(loss.detach())

    def _close_epoch(self, progress: Progress) -> None:
        if self.measure(progress):
            progress.n_stale_epochs = 0
        else:
            progress.n_stale_epochs += 1
        is_stale = 0 < self.config.patience <= progress.n_stale_epochs
        progress.is_finished = is_stale or progress.step >= self.n_steps


def weight_groups(model: nn.Module, weight_decay: float) -> list[dict[str, object]]:
    """Divide the weights into those that decay and those (biases, norms) that do not."""
    decayed: list[Tensor] = []
    others: list[Tensor] = []
    for name, parameter in model.named_parameters():
        if parameter.requires_grad:
            is_undecayed = any(part in name.lower() for part in _UNDECAYED)
            (others if is_undecayed else decayed).append(parameter)
    return [
        {"params": decayed, "weight_decay": weight_decay},
        {"params": others, "weight_decay": 0.0},
    ]
