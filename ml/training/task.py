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
from ml.training.held_out import net_logits

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
        net: Under which name the logits of the small transformer were held out, if it reads them.
    """

    name: str
    examples: Examples
    config: ClassifierConfig
    path: Path
    measure: Callable[[NDArray[np.float64]], dict[str, float]]
    signs: Signs | None = None
    net: str | None = None


def build(task: Task, *, encoder_path: Path, say: Say) -> dict[str, float]:
    """Measure by cross-validation, calibrate, train on everything, write; return the figures."""
    examples = task.examples
    say(f"{task.name}: {int(examples.is_own.sum())} own and {int((~examples.is_own).sum())} further texts")
    given = inputs(examples.texts, encoder_path, signs=task.signs)
    own = np.flatnonzero(examples.is_own)
    logits = held_out_logits(examples, given, task.config) + _of_net(task, own)
    temperature = temperature_of(logits, examples.targets[examples.is_own])
    figures = task.measure(logits / temperature) | {"temperature": temperature}
    figures |= _by_writer(task, given)
    for name, value in figures.items():
        say(f"  {name} {value:.4g}")
    train(examples, given, task.config, temperature=temperature, path=task.path)
    return figures


def _by_writer(task: Task, given: Inputs) -> dict[str, float]:
    """Return the accuracy on each writer's sentences by a model that knows only the other writers."""
    figures: dict[str, float] = {}
    for writer, places in task.examples.writers.items():
        logits = logits_of(task.examples, given, task.config, places)
        said = (logits + _of_net(task, places)).argmax(axis=1)
        is_right = said == task.examples.targets[places].argmax(axis=1)
        figures[f"accuracy_on_{writer}_writer_left_out"] = float(is_right.mean())
    return figures


def _of_net(task: Task, places: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return what the small transformer adds to the logits of some texts, as if it had not seen them."""
    if task.net is None:
        return np.zeros((places.size, task.examples.targets.shape[1]))
    found = net_logits(task.net, [task.examples.texts[place] for place in places])
    return np.asarray(found * task.config.net_shares[0], dtype=np.float64)
