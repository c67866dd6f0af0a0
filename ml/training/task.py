"""One model to build: its examples, its settings, its place and its measure."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ml.text.linear_model import Signs
from ml.training.classifier import (
    ClassifierConfig,
    Examples,
    Inputs,
    held_out_logits,
    inputs,
    logits_of,
    temperature_of,
    train,
)

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
        signs: What it reads beside features and vector.
    """

    name: str
    examples: Examples
    config: ClassifierConfig
    path: Path
    measure: Callable[[NDArray[np.float64]], dict[str, float]]
    signs: Signs | None = None


def build(task: Task, *, encoder_path: Path, say: Say) -> dict[str, float]:
    """Measure by cross-validation, calibrate, train on everything, write; return the figures."""
    examples = task.examples
    say(f"{task.name}: {int(examples.is_own.sum())} own and {int((~examples.is_own).sum())} further texts")
    given = inputs(examples.texts, encoder_path, signs=task.signs)
    logits = held_out_logits(examples, given, task.config)
    temperature = temperature_of(logits, examples.targets[examples.is_own])
    figures = task.measure(logits / temperature) | {"temperature": temperature}
    figures |= _by_writer(examples, given, task.config)
    for name, value in figures.items():
        say(f"  {name} {value:.4g}")
    train(examples, given, task.config, temperature=temperature, path=task.path)
    return figures


def _by_writer(examples: Examples, given: Inputs, config: ClassifierConfig) -> dict[str, float]:
    """Return the accuracy on each writer's sentences by a model that knows only the other writers."""
    figures: dict[str, float] = {}
    for writer, places in examples.writers.items():
        said = logits_of(examples, given, config, places).argmax(axis=1)
        is_right = said == examples.targets[places].argmax(axis=1)
        figures[f"accuracy_on_{writer}_writer_left_out"] = float(is_right.mean())
    return figures
