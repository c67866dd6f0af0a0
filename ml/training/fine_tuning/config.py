"""The choices of a fine-tuning run."""

from dataclasses import dataclass
from pathlib import Path

from ml.errors import TrainingError


@dataclass(frozen=True)
class FineTuningConfig:
    """How a model is fine-tuned.

    Attributes:
        n_epochs: Passes over the training texts.
        batch_size: Texts a step.
        learning_rate: The highest; it rises over the warm-up and falls to 0 in a line.
        warmup_share: Share of the steps over which the learning rate rises.
        weight_decay: Of AdamW; biases and norms are left out.
        max_gradient_norm: Longer gradients are shortened to it.
        max_tokens: Longer texts are cut.
        max_steps: Ends the run earlier than its epochs; the learning rate falls to 0 by then.
        validation_share: Share of the texts that is held out, where the data has no split of its own.
        main_share: Of a text with several feelings, how much the first one counts.
        patience: Ends the run after so many epochs without a better macro F1; 0 never does.
        seed: Of the new head, the split, the order of the texts and the dropout.
        is_multi_label: Keep the data's own labels, several at once, with binary cross entropy;
            otherwise all labels are turned into the ten, with cross entropy on shares.
        uses_class_weights: Rare labels count more.
        steps_per_checkpoint: So often the run can be taken up again; at the end of an epoch always.
    """

    n_epochs: int = 4
    batch_size: int = 32
    learning_rate: float = 5e-5
    warmup_share: float = 0.1
    weight_decay: float = 0.01
    max_gradient_norm: float = 1.0
    max_tokens: int = 128
    max_steps: int | None = None
    validation_share: float = 0.1
    main_share: float = 0.7
    patience: int = 2
    seed: int = 7
    is_multi_label: bool = False
    uses_class_weights: bool = False
    steps_per_checkpoint: int = 200

    def __post_init__(self) -> None:
        """Refuse what no run can be made of.

        Raises:
            TrainingError: A number lies outside of its range.
        """
        counts = (self.n_epochs, self.batch_size, self.max_tokens, self.steps_per_checkpoint)
        shares = (self.warmup_share, self.validation_share)
        if min(counts) < 1 or (self.max_steps is not None and self.max_steps < 1):
            raise TrainingError("epochs, batch size, tokens and steps are 1 or more")
        if self.patience < 0 or self.seed < 0 or self.weight_decay < 0:
            raise TrainingError("patience, seed and weight decay are 0 or more")
        if not all(0 <= share < 1 for share in shares) or self.validation_share == 0:
            raise TrainingError("shares lie between 0 and 1")
        if self.learning_rate <= 0 or self.max_gradient_norm <= 0:
            raise TrainingError("learning rate and gradient norm are above 0")


@dataclass(frozen=True)
class FineTuningRequest:
    """What to fine-tune, with what, and where to put it.

    Attributes:
        base: A model of the hub or a local folder, with or without a classifier.
        data: A file of labelled texts, or a folder of such files.
        out: A new folder; the best model is written there.
        resume: Take up the run that was broken off in `out`.
    """

    base: str
    data: Path
    out: Path
    resume: bool = False
