"""The training of a model that answers: cross entropy on the answers, perplexity on those held out."""

import math
from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn import functional
from typing_extensions import override

from ml.training.counsel.base_model import Talker
from ml.training.counsel.talks import UNLEARNT, TalkBatch, TokenisedTalks
from ml.training.fine_tuning.checkpoint import Progress
from ml.training.fine_tuning.config import FineTuningConfig
from ml.training.fine_tuning.loop import Loop


class CounselRun(Loop[TalkBatch]):
    """One model that learns to answer from one set of talks."""

    def __init__(
        self,
        talker: Talker,
        training: TokenisedTalks,
        validation: TokenisedTalks,
        *,
        config: FineTuningConfig,
        improved: Callable[[float], None],
    ) -> None:
        """Prepare a run.

        Args:
            talker: The model.
            training: What is learnt from.
            validation: What is held out.
            config: How.
            improved: Called with the perplexity after an epoch that is better than all before.
        """
        super().__init__(talker.model, training, config=config)
        self._validation = validation
        self._improved = improved

    @override
    def loss(self, batch: TalkBatch) -> Tensor:
        total, n_tokens = self._entropy(batch)
        return total / max(n_tokens, 1)

    @override
    def measure(self, progress: Progress) -> bool:
        perplexity = self.perplexity()
        progress.epochs.append({"step": progress.step, "perplexity": perplexity})
        if -perplexity <= progress.best_score:
            return False
        progress.best_score = -perplexity
        self._improved(perplexity)
        return True

    @torch.inference_mode()
    def perplexity(self) -> float:
        """Return the perplexity of the answers that were held out; 1 is knowing them by heart."""
        self.model.train(mode=False)
        parts = [self._entropy(batch) for batch in self._validation.in_order(self.config.batch_size)]
        total = sum(float(entropy) for entropy, _ in parts)
        return math.exp(min(total / max(sum(n_tokens for _, n_tokens in parts), 1), 50.0))

    def _entropy(self, batch: TalkBatch) -> tuple[Tensor, int]:
        """Return the sum over all tokens of answers, and how many there are."""
        tokens, labels = batch.tokens.to(self.device), batch.labels.to(self.device)[:, 1:]
        with torch.autocast("cuda", dtype=torch.bfloat16, enabled=self.device.type == "cuda"):
            logits: Tensor = self.model(input_ids=tokens, attention_mask=batch.mask.to(self.device)).logits
        flat = logits[:, :-1].float().flatten(0, 1)
        total = functional.cross_entropy(flat, labels.flatten(), ignore_index=UNLEARNT, reduction="sum")
        return total, int((labels != UNLEARNT).sum())
