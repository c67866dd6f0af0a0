"""Rebuilds shipped weights together with the figures of their model cards."""

from pathlib import Path
from typing import Final

from ml.emotion.kote_detector import KOTE_WEIGHTS
from ml.errors import TrainingError
from ml.safety.grader import SAFETY_WEIGHTS
from ml.text.encoder import ENCODER_WEIGHTS
from ml.training import cards, corpora
from ml.training.board import board_task
from ml.training.counsel.small_gpt import build_small_model
from ml.training.emotion import emotion_task
from ml.training.encoder import train_encoder
from ml.training.intent import intent_task
from ml.training.kote import build_kote
from ml.training.safety import build_safety
from ml.training.task import Say, build

_TASKS: Final = {"emotion": emotion_task, "intent": intent_task, "board": board_task}


def _rebuild_of_data(name: str, data: Path, say: Say) -> None:
    if name == "net":
        # torch, for which the other models have no use.
        from ml.training.net.building import build_net  # noqa: PLC0415

        build_net(data, say)
        return
    cards.update(KOTE_WEIGHTS.with_suffix(".md"), build_kote(data, encoder_path=ENCODER_WEIGHTS, say=say))


def rebuild(name: str, data: Path | None, *, say: Say) -> None:
    """Train one model and write its weights and the figures of its card.

    Args:
        name: "encoder", "net", "emotion", "kote", "intent", "safety", "board" or "counsel".
        data: The folder of the data sets; without it only the project's sentences are used.
        say: Takes lines for the person who waits.

    Raises:
        TrainingError: The inputs are not there.
    """
    if data is not None and not data.is_dir():
        raise TrainingError(f"no folder {data}")
    if name == "encoder":
        if data is None:
            raise TrainingError("the encoder is fitted to the data sets; name their folder with --data")
        train_encoder(data, corpora.all_texts(), say)
        return
    if name in {"net", "kote"}:
        if data is None:
            raise TrainingError(f"{name} is fitted to the data sets; name their folder with --data")
        _rebuild_of_data(name, data, say)
        return
    if name == "counsel":
        build_small_model(data, Path("var/training/counsel"), say)
        return
    if data is None:
        say("no data folder: training on the project's own sentences only")
    if name == "safety":
        figures = build_safety(corpora.SENTENCES_FOLDER, data, encoder_path=ENCODER_WEIGHTS, say=say)
        cards.update(SAFETY_WEIGHTS.with_suffix(".md"), figures)
        return
    task = _TASKS[name](corpora.SENTENCES_FOLDER, data)
    figures = build(task, encoder_path=ENCODER_WEIGHTS, say=say)
    cards.update(task.path.with_suffix(".md"), figures)
