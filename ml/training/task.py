"""One model to build: its examples, its settings, its place and its measure."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ml.training.classifier import ClassifierConfig, Examples, held_out_logits, inputs, temperature_of, train

Say = Callable[[str], None]


@dataclass(frozen=True)
class Task:
    """What `build` needs.

    Attributes:
        name: Of the model.
        examples: What it learns from.
        config: How it is trained.
        path: Where its weights go.
        measure: Turns the held-out logits of the own texts, scaled by the temperature, into figures.
    """

    name: str
    examples: Examples
    config: ClassifierConfig
    path: Path
    measure: Callable[[NDArray[np.float64]], dict[str, float]]


def build(task: Task, *, encoder_path: Path, say: Say) -> dict[str, float]:
    """Measure by cross-validation, calibrate, train on everything, write; return the figures."""
    examples = task.examples
    say(f"{task.name}: {int(examples.is_own.sum())} own and {int((~examples.is_own).sum())} further texts")
    given = inputs(examples.texts, encoder_path)
    logits = held_out_logits(examples, given, task.config)
    temperature = temperature_of(logits, examples.targets[examples.is_own])
    figures = task.measure(logits / temperature) | {"temperature": temperature}
    for name, value in figures.items():
        say(f"  {name} {value:.4g}")
    train(examples, given, task.config, temperature=temperature, path=task.path)
    return figures
