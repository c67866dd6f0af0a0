"""A tiny BERT with random weights really learns a toy language."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from ml.emotion.known_labels import KOTE
from ml.emotion.transformer_detector import TransformersEmotionDetector
from ml.emotion.types import Emotion
from ml.errors import TrainingError, WeightsCorrupt, WeightsMissing
from ml.text.transformer_classifier import TransformerConfig
from ml.training.fine_tuning.checkpoint import CHECKPOINT, Progress
from ml.training.fine_tuning.config import FineTuningConfig, FineTuningRequest
from ml.training.fine_tuning.fine_tune import fine_tune
from ml.training.fine_tuning.folders import HISTORY
from tests.fakes.tiny_transformer import tiny_transformer

ROOT = Path(__file__).parents[4]
FEELINGS = {"joy": "행복해", "sadness": "슬퍼", "anger": "화나", "worry": "걱정"}
FILLERS = ("오늘은", "정말", "너무", "안녕", "나", "요", "시험", "은", "하다")
CONFIG = FineTuningConfig(n_epochs=6, batch_size=16, learning_rate=1e-2, max_tokens=24, patience=0)
GENTLE = replace(CONFIG, n_epochs=3, learning_rate=1e-3)
"""Small steps, so that rounding in another order does not grow into another run."""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", autouse=True)
def _one_thread() -> None:
    torch.set_num_threads(1)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_transformer(tmp_path_factory.mktemp("base"), None)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sentences of a toy language, in which one word carries the feeling."""
    rng = np.random.default_rng(5)
    lines: list[str] = []
    for number in range(400):
        label, word = list(FEELINGS.items())[number % len(FEELINGS)]
        words = [*rng.choice(FILLERS, size=rng.integers(1, 5)), word]
        lines.append(f"{' '.join(rng.permutation(words))} {number}\t{label}")
    path = tmp_path_factory.mktemp("data") / "toy.tsv"
    path.write_text("\n".join(lines), "utf-8")
    return path


@pytest.fixture(scope="module")
def whole(base: Path, data: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Progress]:
    """A run from beginning to end."""
    out = tmp_path_factory.mktemp("whole") / "model"
    return out, train(FineTuningRequest(str(base), data, out))


@pytest.fixture(scope="module")
def gentle(base: Path, data: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Progress]:
    """A run in small steps from beginning to end."""
    out = tmp_path_factory.mktemp("gentle") / "model"
    return out, train(FineTuningRequest(str(base), data, out), GENTLE)


def train(
    request: FineTuningRequest,
    config: FineTuningConfig = CONFIG,
    *,
    is_stopped: Callable[[], bool] = lambda: False,
) -> Progress:
    return fine_tune(request, config, say=lambda _: None, is_stopped=is_stopped)


def loaded(folder: Path) -> TransformersEmotionDetector:
    engine = TransformersEmotionDetector(str(folder), config=TransformerConfig(n_threads=1))
    engine.load()
    return engine


def after(n_steps: int) -> Callable[[], bool]:
    """Says stop when asked for the n-th time."""
    asked = iter(range(1, n_steps + 1))
    return lambda: next(asked) == n_steps


def test_the_loss_falls_and_the_held_out_texts_are_read_right(whole: tuple[Path, Progress]) -> None:
    _, progress = whole

    assert np.mean(progress.losses[:5]) > 1.2
    assert np.mean(progress.losses[-5:]) < 0.3
    assert progress.best_score > 0.95
    assert progress.is_finished


def test_the_engine_reads_with_what_was_learnt(whole: tuple[Path, Progress]) -> None:
    engine = loaded(whole[0])

    read = {word: engine.detect(f"나 정말 {word} 요") for word in FEELINGS.values()}

    assert {word: reading.label.value for word, reading in read.items()} == {
        word: label for label, word in FEELINGS.items()
    }
    assert read["행복해"].scores[Emotion.JOY] > 0.5


def test_the_folder_holds_a_model_a_card_and_no_pickle(whole: tuple[Path, Progress]) -> None:
    out, progress = whole

    names = {path.name for path in out.iterdir()}
    assert {"model.safetensors", "config.json", "tokenizer.json", "maeumi_labels.json", HISTORY} <= names
    assert not [name for name in names if name.endswith((".bin", ".pt", ".pkl"))]
    assert CHECKPOINT not in names
    assert json.loads((out / HISTORY).read_text("utf-8"))["losses"] == progress.losses
    card = (out / "README.md").read_text("utf-8")
    assert f"| macro f1 | {progress.best_score:.4f} |" in card
    assert "360 texts learnt from, 40 held out" in card
    assert all(path.stat().st_mode & 0o044 for path in out.iterdir())


@pytest.mark.parametrize("n_steps", [5, 23, 30])
def test_a_run_that_was_broken_off_goes_on_as_if_it_had_not_been(
    base: Path, data: Path, tmp_path: Path, gentle: tuple[Path, Progress], n_steps: int
) -> None:
    first = train(FineTuningRequest(str(base), data, tmp_path), GENTLE, is_stopped=after(n_steps))
    torch.rand(7)  # other random numbers are drawn in between

    second = train(FineTuningRequest(str(base), data, tmp_path, resume=True), GENTLE)

    assert (first.step, first.is_finished) == (n_steps, False)
    assert second.losses == pytest.approx(gentle[1].losses, abs=1e-3)
    assert len(second.epochs) == len(gentle[1].epochs)
    broken, unbroken = (load_file(folder / "model.safetensors") for folder in (tmp_path, gentle[0]))
    assert all(torch.allclose(broken[name], unbroken[name], atol=1e-3) for name in unbroken)


def test_a_run_that_was_broken_off_is_not_written_over(base: Path, data: Path, tmp_path: Path) -> None:
    train(FineTuningRequest(str(base), data, tmp_path), is_stopped=after(2))

    with pytest.raises(TrainingError, match="--resume"):
        train(FineTuningRequest(str(base), data, tmp_path))


def test_a_run_is_not_taken_up_with_other_settings(base: Path, data: Path, tmp_path: Path) -> None:
    train(FineTuningRequest(str(base), data, tmp_path), is_stopped=after(2))

    with pytest.raises(TrainingError, match="other settings"):
        train(FineTuningRequest(str(base), data, tmp_path, resume=True), FineTuningConfig(batch_size=8))


def test_a_checkpoint_that_was_cut_short_is_named(base: Path, data: Path, tmp_path: Path) -> None:
    train(FineTuningRequest(str(base), data, tmp_path), is_stopped=after(2))
    checkpoint = tmp_path / CHECKPOINT
    checkpoint.write_bytes(checkpoint.read_bytes()[:-9])

    with pytest.raises(TrainingError, match="cannot be read"):
        train(FineTuningRequest(str(base), data, tmp_path, resume=True))


def test_nothing_can_be_taken_up_where_nothing_was_begun(base: Path, data: Path, tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="no run to take up"):
        train(FineTuningRequest(str(base), data, tmp_path, resume=True))


def test_a_folder_that_is_in_use_is_left_alone(base: Path, data: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("precious")

    with pytest.raises(TrainingError, match="not empty"):
        train(FineTuningRequest(str(base), data, tmp_path))


def test_a_base_that_is_not_there_is_named(data: Path, tmp_path: Path) -> None:
    with pytest.raises(WeightsMissing):
        train(FineTuningRequest(str(tmp_path / "none"), data, tmp_path / "out"))


def test_a_pickled_base_is_refused(base: Path, data: Path, tmp_path: Path) -> None:
    (tmp_path / "config.json").write_bytes((base / "config.json").read_bytes())
    (tmp_path / "pytorch_model.bin").write_bytes(b"pickle")

    with pytest.raises(WeightsCorrupt, match="pickled weights"):
        train(FineTuningRequest(str(tmp_path), data, tmp_path / "out"))


def test_a_run_without_progress_ends_early(base: Path, data: Path, tmp_path: Path) -> None:
    config = FineTuningConfig(n_epochs=50, learning_rate=1e-9, patience=2)

    progress = train(FineTuningRequest(str(base), data, tmp_path), config)

    assert progress.is_finished
    assert len(progress.epochs) < 50


def test_several_labels_at_once_are_learnt(base: Path, tmp_path: Path) -> None:
    marks = {"행복해": "joy,surprise", "슬퍼": "sadness,depression,worry", "화나": "anger,disgust"}
    pairs = [list(marks.items())[number % len(marks)] for number in range(240)]
    rows = [f"{word} {FILLERS[n % 8]} {n}\t{labels}" for n, (word, labels) in enumerate(pairs)]
    (tmp_path / "own.tsv").write_text("\n".join(rows), "utf-8")
    config = replace(CONFIG, n_epochs=10, seed=9, is_multi_label=True, uses_class_weights=True)

    progress = train(FineTuningRequest(str(base), tmp_path / "own.tsv", tmp_path / "out"), config)

    scores = loaded(tmp_path / "out").detect("화나 너무 8").scores
    assert progress.best_score > 0.9
    assert sorted(scores, key=lambda emotion: scores[emotion])[-2:] in (
        [Emotion.ANGER, Emotion.DISGUST],
        [Emotion.DISGUST, Emotion.ANGER],
    )


def test_a_fine_tuned_model_can_be_fine_tuned_to_other_labels(
    whole: tuple[Path, Progress], tmp_path: Path
) -> None:
    (tmp_path / "kote.tsv").write_text("\n".join(f"{n}\t글 {n}\t5,{n % 4}" for n in range(40)), "utf-8")
    config = FineTuningConfig(max_steps=2, is_multi_label=True)

    progress = train(FineTuningRequest(str(whole[0]), tmp_path / "kote.tsv", tmp_path / "out"), config)

    scores = loaded(tmp_path / "out").detect("안녕").scores
    assert progress.step == 2
    assert len(json.loads((tmp_path / "out" / "maeumi_labels.json").read_text("utf-8"))["labels"]) == len(
        KOTE
    )
    assert sum(scores.values()) == pytest.approx(1)


def test_ctrl_c_saves_the_run(base: Path, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    options = ["--base", base, "--data", data, "--out", out, "--epochs", 9999, "--patience", 0]
    command = [sys.executable, "-m", "ml", "train", "emotion", *map(str, options), "--checkpoint-steps", "5"]
    environment = os.environ | {"OMP_NUM_THREADS": "1"}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE) as process:
        deadline = time.monotonic() + 60
        while not (out / CHECKPOINT).exists() and time.monotonic() < deadline:
            time.sleep(0.1)

        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)

    assert process.returncode == 130
    assert "--resume goes on" in errors.decode()
    assert "fine-tuning:" in errors.decode()
    assert (out / CHECKPOINT).exists()
