"""A whole fine-tuning run, from the files to the folder that the bot can use."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict

import numpy as np
from numpy.typing import NDArray
from tqdm.auto import tqdm

from ml.text.transformer_classifier import longest_text
from ml.training.fine_tuning.base_model import Learner, open_base, write_model
from ml.training.fine_tuning.batches import TokenisedExamples
from ml.training.fine_tuning.card import model_card
from ml.training.fine_tuning.checkpoint import Checkpoints, Progress
from ml.training.fine_tuning.config import FineTuningConfig, FineTuningRequest
from ml.training.fine_tuning.examples import Split, read_split
from ml.training.fine_tuning.figures import Figures, best_temperature
from ml.training.fine_tuning.folders import finish, look_at
from ml.training.fine_tuning.run import Listener, Run

Say = Callable[[str], None]


def fine_tune(
    request: FineTuningRequest,
    config: FineTuningConfig,
    *,
    say: Say,
    is_stopped: Callable[[], bool] = lambda: False,
) -> Progress:
    """Fine-tune a model and write the best one to `request.out`.

    Args:
        request: What, with what, where to.
        config: How.
        say: Takes lines for the person who waits.
        is_stopped: Asked after each step; at True the run is saved and left, to be taken up later.

    Raises:
        TrainingError: The data or the folder cannot be used.
        WeightsMissing: There is no such base.
        WeightsCorrupt: The base cannot be used.
    """
    look_at(request)
    split = read_split(request.data, config)
    say(f"{len(split.training.texts)} texts to learn from, {len(split.validation.texts)} held out")
    learner = open_base(request.base, split.label_names, config)
    max_tokens = min(config.max_tokens, longest_text(learner.tokenizer, learner.model))
    training, validation = (
        TokenisedExamples(part, learner.tokenizer, max_tokens) for part in (split.training, split.validation)
    )
    run = Run(learner.model, training, validation, config=config)
    checkpoints = Checkpoints(
        request.out, run.model, run.optimiser, _fingerprint(request.base, config, split)
    )
    progress = checkpoints.begin(is_resumed=request.resume, say=say)

    def improved(found: Figures, logits: NDArray[np.float64]) -> None:
        _write(learner, request, config, split=split, found=found, logits=logits)

    with tqdm(total=run.n_steps, initial=progress.step, unit="step", desc="fine-tuning") as bar:

        def stepped(progress: Progress) -> bool:
            bar.update()
            bar.set_postfix(loss=f"{progress.losses[-1]:.3f}", best_f1=f"{max(progress.best_score, 0):.3f}")
            return is_stopped()

        run.go(progress, Listener(stepped=stepped, improved=improved, save=checkpoints.save))
    finish(request.out, progress, say, figure=f"macro F1 {progress.best_score:.3f} on the held-out texts")
    return progress


def _write(
    learner: Learner,
    request: FineTuningRequest,
    config: FineTuningConfig,
    *,
    split: Split,
    found: Figures,
    logits: NDArray[np.float64],
) -> None:
    temperature = best_temperature(logits, split.validation.targets, is_multi_label=config.is_multi_label)
    card = model_card(request, config, split, found=found, temperature=temperature)
    write_model(learner, request.out, temperature=temperature, card=card)


def _fingerprint(base: str, config: FineTuningConfig, split: Split) -> str:
    """Tells one run from another: the same texts, targets, base and settings."""
    digest = hashlib.sha256(json.dumps([base, asdict(config), split.label_names]).encode())
    for part in (split.training, split.validation):
        digest.update("\0".join(part.texts).encode("utf-8", "surrogatepass"))
        digest.update(part.targets.tobytes())
    return digest.hexdigest()
