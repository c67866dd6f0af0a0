"""Rebuilds the model that reads the 44 feelings of KOTE."""

from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import optimize

from ml.emotion.kote_detector import KOTE_WEIGHTS, N_KOTE_LABELS, chances
from ml.text.weights_file import read_tensors, write_tensors
from ml.training import corpora, measures
from ml.training.classifier import ClassifierConfig, Examples, inputs, logits_of, train
from ml.training.held_out import net_logits
from ml.training.task import Say

N_PARTS: Final = 5
_NETS: Final = ("kote", "kote_alone")
_CONFIG: Final = ClassifierConfig(
    strength=1.0, dense_share=2.0, n_features=40_000, net_shares=(0.85, 1.0), is_multi_label=True
)


def build_kote(data: Path, *, encoder_path: Path, say: Say) -> dict[str, float]:
    """Measure by cross-validation, choose thresholds, train on everything, write; return the figures."""
    comments = corpora.kote(data)
    marks = np.zeros((len(comments), N_KOTE_LABELS), dtype=np.float32)
    for row, (_, labels) in enumerate(comments):
        marks[row, list(labels)] = 1
    n = len(comments)
    examples = Examples(
        [text for text, _ in comments], marks, np.ones(n, dtype=np.float32), np.ones(n, dtype=np.bool_)
    )
    say(f"kote: {n} comments")
    given = inputs(examples.texts, encoder_path)
    parts = kote_parts(n)
    logits = np.zeros(marks.shape)
    for part in range(N_PARTS):
        tested = np.flatnonzero(parts == part)
        logits[tested] = logits_of(examples, given, _CONFIG, tested)
    for name, share in zip(_NETS, _CONFIG.net_shares, strict=True):
        logits += share * net_logits(name, examples.texts)
    temperature = _temperature(logits, marks)
    scores = chances(logits / temperature)
    figures = _measure(scores, marks, parts) | {"temperature": temperature, "n": float(n)}
    for name, value in figures.items():
        say(f"  {name} {value:.4g}")
    train(examples, given, _CONFIG, temperature=temperature, path=KOTE_WEIGHTS)
    chosen = thresholds(scores, marks).astype(np.float32)
    write_tensors(KOTE_WEIGHTS, {**read_tensors(KOTE_WEIGHTS, shapes={}), "thresholds": chosen})
    return figures


def kote_parts(n_texts: int) -> NDArray[np.int64]:
    """Return the part, 0 to 4, in which each comment is held out."""
    return np.random.default_rng(0).permutation(n_texts) % N_PARTS


def thresholds(scores: NDArray[np.float64], marks: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return for each label the score above which its expected F1 is best.

    Scores are calibrated label by label first (Platt), and the calibrated chances stand for the marks: F1 of
    the marks themselves, of which a rare label has few, would follow chance.
    """
    return np.array([_threshold(scores[:, label], marks[:, label]) for label in range(marks.shape[1])])


def _threshold(scores: NDArray[np.float64], marks: NDArray[np.float32]) -> float:
    logits = np.log(scores / (1 - scores))
    slope, shift = _calibration(logits, marks)
    order = np.argsort(-logits, kind="stable")
    expected = chances(slope * logits[order] + shift)
    f1 = 2 * np.cumsum(expected) / (np.arange(1, order.size + 1) + expected.sum())
    last = min(int(f1.argmax()), order.size - 2)
    return float((scores[order[last]] + scores[order[last + 1]]) / 2)


def _calibration(logits: NDArray[np.float64], marks: NDArray[np.float32]) -> tuple[float, float]:
    """Return slope and shift under which the marks are most probable."""

    def loss(found: NDArray[np.float64]) -> float:
        scaled = found[0] * logits + found[1]
        return float((np.logaddexp(0, scaled) - marks * scaled).sum())

    slope, shift = optimize.minimize(loss, np.array([1.0, 0.0]), method="BFGS").x
    return float(slope), float(shift)


def _temperature(logits: NDArray[np.float64], marks: NDArray[np.float32]) -> float:
    def loss(log_temperature: float) -> float:
        scaled = logits / np.exp(log_temperature)
        return float((np.logaddexp(0, scaled) - marks * scaled).sum())

    return float(np.exp(optimize.minimize_scalar(loss, bounds=(-3.0, 3.0), method="bounded").x))


def _measure(
    scores: NDArray[np.float64], marks: NDArray[np.float32], parts: NDArray[np.int64]
) -> dict[str, float]:
    """Return figures on held-out scores; the thresholds of each part come from the other parts."""
    said = np.zeros(marks.shape, dtype=np.bool_)
    for part in range(N_PARTS):
        rest = parts != part
        said[~rest] = scores[~rest] > thresholds(scores[rest], marks[rest])
    hits = (said & (marks > 0)).sum(axis=0)
    f1 = 2 * hits / np.maximum(said.sum(axis=0) + marks.sum(axis=0), 1)
    gaps = [measures.chance_error(scores[:, label], marks[:, label] > 0) for label in range(marks.shape[1])]
    return {
        "macro_f1": float(f1.mean()),
        "micro_f1": float(2 * hits.sum() / (said.sum() + marks.sum())),
        "calibration_error": float(np.mean(gaps)),
        "labels_a_text": float(said.sum(axis=1).mean()),
    }
