"""A whole fine-tuning run of a model that answers, from the dialogues to the folder that the bot can use."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict

from tqdm.auto import tqdm

from ml.training.counsel.base_model import open_base, write_model
from ml.training.counsel.card import model_card
from ml.training.counsel.run import CounselRun
from ml.training.counsel.talks import TalkSplit, TokenisedTalks, read_talk_split
from ml.training.fine_tuning.checkpoint import Checkpoints, Progress
from ml.training.fine_tuning.config import FineTuningConfig, FineTuningRequest
from ml.training.fine_tuning.folders import finish, look_at

Say = Callable[[str], None]


def fine_tune_counsel(
    request: FineTuningRequest,
    config: FineTuningConfig,
    *,
    say: Say,
    is_stopped: Callable[[], bool] = lambda: False,
) -> Progress:
    """Fine-tune a model to answer and write the best one to `request.out`.

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
    split = read_talk_split(request.data, config)
    say(f"{len(split.training)} dialogues to learn from, {len(split.validation)} held out")
    talker = open_base(request.base, config)
    max_tokens = min(config.max_tokens, talker.n_places)
    training, validation = (
        TokenisedTalks(part, talker.marks, talker.encode, max_tokens=max_tokens)
        for part in (split.training, split.validation)
    )

    def improved(perplexity: float) -> None:
        write_model(talker, request.out, card=model_card(request, config, split, perplexity=perplexity))

    run = CounselRun(talker, training, validation, config=config, improved=improved)
    checkpoints = Checkpoints(
        request.out, run.model, run.optimiser, _fingerprint(request.base, config, split)
    )
    progress = checkpoints.begin(is_resumed=request.resume, say=say)

    with tqdm(total=run.n_steps, initial=progress.step, unit="step", desc="fine-tuning") as bar:

        def stepped(progress: Progress) -> bool:
            bar.update()
            bar.set_postfix(loss=f"{progress.losses[-1]:.3f}", best_perplexity=f"{-progress.best_score:.2f}")
            return is_stopped()

        run.train(progress, stepped=stepped, save=checkpoints.save)
    finish(
        request.out, progress, say, figure=f"perplexity {-progress.best_score:.3f} on the held-out answers"
    )
    return progress


def _fingerprint(base: str, config: FineTuningConfig, split: TalkSplit) -> str:
    """Tells one run from another: the same talks, base and settings."""
    digest = hashlib.sha256(json.dumps([base, asdict(config)]).encode())
    for part in (split.training, split.validation):
        talks = [[(turn.by_user, turn.text) for turn in talk] for talk in part]
        digest.update(json.dumps(talks).encode())
    return digest.hexdigest()
