"""What is made small: the cross entropy between targets and what the model says."""

from typing import Final

import torch
from torch import Tensor
from torch.nn import functional

_LEAST_WEIGHT: Final = 0.2
_LARGEST_WEIGHT: Final = 5.0
_LARGEST_ODDS: Final = 20.0


class Objective:
    """Cross entropy on shares, or binary cross entropy where several labels hold at once."""

    def __init__(self, targets: Tensor, *, is_multi_label: bool, uses_class_weights: bool) -> None:
        """Learn the weights of the labels.

        Args:
            targets: Of all training texts, shape ``(n_texts, n_labels)``.
            is_multi_label: Which of the two it is.
            uses_class_weights: Rare labels count more: by ``n / (n_labels · n_label)``, within 0.2
                and 5; of several labels at once, what holds counts by the odds against it, within 20.
        """
        self._is_multi_label = is_multi_label
        sums = targets.sum(dim=0).clamp(min=1e-6)
        n_texts, n_labels = targets.shape
        weights = torch.ones(n_labels)
        if uses_class_weights and is_multi_label:
            weights = ((n_texts - sums) / sums).clamp(1.0, _LARGEST_ODDS)
        elif uses_class_weights:
            weights = (n_texts / (n_labels * sums)).clamp(_LEAST_WEIGHT, _LARGEST_WEIGHT)
        self._weights = weights

    def __call__(self, logits: Tensor, targets: Tensor) -> Tensor:
        """Return the mean loss of a batch."""
        weights = self._weights.to(logits.device)
        if self._is_multi_label:
            return functional.binary_cross_entropy_with_logits(logits, targets, pos_weight=weights)
        weighted = targets * weights
        parts = -(weighted * functional.log_softmax(logits, dim=1)).sum(dim=1)
        return parts.sum() / weighted.sum()
