"""The training of a classifier: its loss, and how it is measured on what was held out."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from transformers import PreTrainedModel
from typing_extensions import override

from ml.training.fine_tuning.batches import Batch, TokenisedExamples
from ml.training.fine_tuning.checkpoint import Progress
from ml.training.fine_tuning.config import FineTuningConfig
from ml.training.fine_tuning.figures import Figures, figures
from ml.training.fine_tuning.loop import Loop
from ml.training.fine_tuning.objective import Objective


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


class Run(Loop[Batch]):
    """One model that learns from one set of examples."""

    def __init__(
        self,
        model: PreTrainedModel,
        training: TokenisedExamples,
        validation: TokenisedExamples,
        *,
        config: FineTuningConfig,
    ) -> None:
        super().__init__(model, training, config=config)
        self._validation = validation
        self._objective = Objective(
            training.targets,
            is_multi_label=config.is_multi_label,
            uses_class_weights=config.uses_class_weights,
        )
        self._improved: Callable[[Figures, NDArray[np.float64]], None] | None = None

    def go(self, progress: Progress, listener: Listener) -> None:
        """Train from where `progress` stands to the end, or until the listener breaks it off."""
        self._improved = listener.improved
        self.train(progress, stepped=listener.stepped, save=listener.save)

    @override
    def loss(self, batch: Batch) -> Tensor:
        return self._objective(self._logits(batch), batch.targets.to(self.device))

    @override
    def measure(self, progress: Progress) -> bool:
        logits = self._held_out_logits()
        targets = self._validation.targets.numpy()
        found = figures(logits, targets, is_multi_label=self.config.is_multi_label)
        progress.epochs.append({"step": progress.step, **found})
        if found["macro_f1"] <= progress.best_score:
            return False
        progress.best_score = found["macro_f1"]
        if self._improved is not None:
            self._improved(found, logits)
        return True

    @torch.inference_mode()
    def _held_out_logits(self) -> NDArray[np.float64]:
        self.model.train(mode=False)
        parts = [self._logits(batch).cpu() for batch in self._validation.in_order(self.config.batch_size)]
        return np.asarray(torch.cat(parts).numpy(), dtype=np.float64)

    def _logits(self, batch: Batch) -> Tensor:
        tokens = {name: tensor.to(self.device) for name, tensor in batch.tokens.items()}
        with torch.autocast("cuda", dtype=torch.bfloat16, enabled=self.device.type == "cuda"):
            logits: Tensor = self.model(**tokens).logits
        return logits.float()
