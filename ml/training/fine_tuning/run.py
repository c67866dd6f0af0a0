"""The training itself: steps, epochs, early end; what happens between them is told to a listener."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.optim import AdamW
from transformers import PreTrainedModel

from ml.training.fine_tuning.batches import Batch, TokenisedExamples
from ml.training.fine_tuning.checkpoint import Progress
from ml.training.fine_tuning.config import FineTuningConfig
from ml.training.fine_tuning.figures import Figures, figures
from ml.training.fine_tuning.objective import Objective

_UNDECAYED: Final = ("bias", "norm")


@dataclass(frozen=True)
class Listener:
    """What is called while a run goes on.

    Attributes:
        stepped: After each step; returns whether to break off.
        improved: After an epoch that read the held-out texts better than all before, with its
            figures and the logits of the held-out texts.
        save: Where the run could be taken up again.
    """

    stepped: Callable[[Progress], bool]
    improved: Callable[[Figures, NDArray[np.float64]], None]
    save: Callable[[Progress], None]


class Run:
    """One model that learns from one set of examples."""

    def __init__(
        self,
        model: PreTrainedModel,
        training: TokenisedExamples,
        validation: TokenisedExamples,
        *,
        config: FineTuningConfig,
    ) -> None:
        self._config = config
        self._device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self._training, self._validation = training, validation
        self._objective = Objective(
            training.targets,
            is_multi_label=config.is_multi_label,
            uses_class_weights=config.uses_class_weights,
        )
        self.model = model
        nn.Module.to(model, self._device)
        self.optimiser = AdamW(weight_groups(model, config.weight_decay), lr=config.learning_rate)
        self._steps_per_epoch = -(-len(training) // config.batch_size)
        n_steps = self._steps_per_epoch * config.n_epochs
        self.n_steps = min(n_steps, config.max_steps) if config.max_steps else n_steps

    def go(self, progress: Progress, listener: Listener) -> None:
        """Train from where `progress` stands to the end, or until the listener breaks it off."""
        order: list[NDArray[np.int64]] = []
        while not progress.is_finished:
            epoch, place = divmod(progress.step, self._steps_per_epoch)
            if place == 0 or not order:
                order = self._training.epoch(
                    seed=self._config.seed, number=epoch, batch_size=self._config.batch_size
                )
            progress.losses.append(self._step(progress.step, self._training.batch(order[place])))
            progress.step += 1
            is_epoch_over = place + 1 == len(order) or progress.step == self.n_steps
            if is_epoch_over:
                self._close_epoch(progress, listener)
            is_broken_off = listener.stepped(progress)
            if is_epoch_over or is_broken_off or progress.step % self._config.steps_per_checkpoint == 0:
                listener.save(progress)
            if is_broken_off:
                return

    def rate(self, step: int) -> float:
        """Return the learning rate of a step: up in a line, then down to 0 in a line."""
        n_warmup = max(round(self._config.warmup_share * self.n_steps), 1)
        up = (step + 1) / n_warmup
        down = (self.n_steps - step) / max(self.n_steps - n_warmup, 1)
        return self._config.learning_rate * min(up, down, 1.0)

    def _step(self, step: int, batch: Batch) -> float:
        self.model.train()
        for group in self.optimiser.param_groups:
            group["lr"] = self.rate(step)
        loss = self._objective(self._logits(batch), batch.targets.to(self._device))
        self.optimiser.zero_grad()
        torch.autograd.backward(loss)
        nn.utils.clip_grad_norm_(self.model.parameters(), self._config.max_gradient_norm)
        self.optimiser.step()
        return float(loss.detach())

    def _close_epoch(self, progress: Progress, listener: Listener) -> None:
        logits = self._held_out_logits()
        targets = self._validation.targets.numpy()
        found = figures(logits, targets, is_multi_label=self._config.is_multi_label)
        progress.epochs.append({"step": progress.step, **found})
        if found["macro_f1"] > progress.best_f1:
            progress.best_f1, progress.n_stale_epochs = found["macro_f1"], 0
            listener.improved(found, logits)
        else:
            progress.n_stale_epochs += 1
        is_stale = 0 < self._config.patience <= progress.n_stale_epochs
        progress.is_finished = is_stale or progress.step >= self.n_steps

    @torch.inference_mode()
    def _held_out_logits(self) -> NDArray[np.float64]:
        self.model.train(mode=False)
        parts = [self._logits(batch).cpu() for batch in self._validation.in_order(self._config.batch_size)]
        return np.asarray(torch.cat(parts).numpy(), dtype=np.float64)

    def _logits(self, batch: Batch) -> Tensor:
        tokens = {name: tensor.to(self._device) for name, tensor in batch.tokens.items()}
        with torch.autocast("cuda", dtype=torch.bfloat16, enabled=self._device.type == "cuda"):
            logits: Tensor = self.model(**tokens).logits
        return logits.float()


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
