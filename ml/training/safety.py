"""Rebuilds the classifier that stands beside the safety rules."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ml.safety.grader import SAFETY_WEIGHTS, GraderConfig, has_hangul, join, tilted
from ml.safety.ideas import IdeaReader
from ml.safety.rules import fired_rules
from ml.safety.types import Grade
from ml.text.linear_model import softmax
from ml.training import corpora, measures
from ml.training.classifier import ClassifierConfig, Examples, inputs, logits_of, temperature_of, train
from ml.training.emotion import targets
from ml.training.english_safety import english_logits, english_texts, train_english
from ml.training.harmless import everyday_texts, foreign_texts, told_texts
from ml.training.held_out import net_logits
from ml.training.task import Say

LABELS: Final = tuple(grade.value for grade in Grade)
WRITERS: Final = {
    "first": "safety",
    "second": "safety/second",
    "third": "safety/third",
    "fourth": "safety/fourth",
    "fifth": "safety/fifth",
    "sixth": "safety/sixth",
    "seventh": "safety/seventh",
    "eighth": "safety/eighth",
    "ninth": "safety/ninth",
    "tenth": "safety/tenth",
    "eleventh": "safety/eleventh",
    "twelfth": "safety/twelfth",
    "thirteenth": "safety/thirteenth",
    "fourteenth": "safety/fourteenth",
    "fifteenth": "safety/fifteenth",
    "sixteenth": "safety/sixteenth",
    "seventeenth": "safety/seventeenth",
    "eighteenth": "safety/eighteenth",
    "nineteenth": "safety/nineteenth",
    "twentieth": "safety/twentieth",
    "twenty_first": "safety/twenty_first",
    "twenty_second": "safety/twenty_second",
    "twenty_third": "safety/twenty_third",
    "twenty_fourth": "safety/twenty_fourth",
    "twenty_fifth": "safety/twenty_fifth",
    "twenty_sixth": "safety/twenty_sixth",
    "twenty_seventh": "safety/twenty_seventh",
    "twenty_eighth": "safety/twenty_eighth",
    "twenty_ninth": "safety/twenty_ninth",
    "thirtieth": "safety/thirtieth",
    "thirty_first": "safety/thirty_first",
    "thirty_second": "safety/thirty_second",
    "thirty_third": "safety/thirty_third",
    "thirty_fourth": "safety/thirty_fourth",
    "thirty_fifth": "safety/thirty_fifth",
    "thirty_sixth": "safety/thirty_sixth",
    "thirty_seventh": "safety/thirty_seventh",
}
"""Whose sentences stand in which folder."""

_SEED: Final = 20261122
_FOREIGN_WEIGHT: Final = 0.1
_TOLD_WEIGHT: Final = 0.4
_EVERYDAY_WEIGHT: Final = 1.0
_CONFIG: Final = ClassifierConfig(strength=12.0, dense_share=0.7, mark_share=0.13, net_shares=(0.5,))


@dataclass(frozen=True)
class _Gathered:
    """The examples: graded sentences first, harmless texts behind them.

    Attributes:
        own: The graded sentences.
        writers: The writer of each, as a number.
        examples: All of them.
    """

    own: list[corpora.Sentence]
    writers: NDArray[np.int64]
    examples: Examples


def build_safety(sentences: Path, data: Path | None, *, encoder_path: Path, say: Say) -> dict[str, float]:
    """Measure with each writer left out in turn, train on all writers, write; return the figures.

    Messages with Hangul and those without have a model each.
    """
    gathered = _gather(sentences, data)
    examples = gathered.examples
    say(f"safety: {len(gathered.own)} graded and {len(examples.texts) - len(gathered.own)} further texts")
    probabilities = np.zeros((len(gathered.own), len(LABELS)))
    is_korean = np.array([has_hangul(text) for text in examples.texts])
    rows = np.flatnonzero(is_korean)
    korean = Examples(
        _at(examples, rows), examples.targets[rows], examples.weights[rows], examples.is_own[rows]
    )
    given = inputs(korean.texts, encoder_path, marks=IdeaReader().read)
    own = rows[rows < len(gathered.own)]
    logits = _left_out(gathered.writers[own], lambda tested: logits_of(korean, given, _CONFIG, tested))
    logits += _CONFIG.net_shares[0] * net_logits("safety", _at(examples, own))
    temperature = temperature_of(logits, examples.targets[own])
    probabilities[own] = softmax(logits / temperature)
    train(korean, given, _CONFIG, temperature=temperature, path=SAFETY_WEIGHTS)

    rows = np.flatnonzero(~is_korean)
    english = english_texts(_at(examples, rows), examples.targets[rows], examples.weights[rows])
    own = rows[rows < len(gathered.own)]
    logits = _left_out(gathered.writers[own], lambda tested: english_logits(english, tested))
    english_temperature = temperature_of(logits, examples.targets[own])
    probabilities[own] = softmax(logits / english_temperature)
    train_english(english, temperature=english_temperature)

    figures = _measure(gathered, probabilities)
    figures |= {"temperature": temperature, "english_temperature": english_temperature}
    for name, value in figures.items():
        say(f"  {name} {value:.4g}")
    return figures


def _at(examples: Examples, rows: NDArray[np.int64]) -> list[str]:
    return [examples.texts[row] for row in rows.tolist()]


def _left_out(
    writers: NDArray[np.int64], logits_of_others: Callable[[NDArray[np.int64]], NDArray[np.float64]]
) -> NDArray[np.float64]:
    """Return the logits of each text by a model of all the other writers; own texts stand first."""
    logits = np.zeros((writers.size, len(LABELS)))
    for writer in np.unique(writers):
        tested = np.flatnonzero(writers == writer)
        logits[tested] = logits_of_others(tested)
    return logits


def _gather(sentences: Path, data: Path | None) -> _Gathered:
    by_writer = [corpora.own_sentences(kind, LABELS, sentences) for kind in WRITERS.values()]
    own = [sentence for found in by_writer for sentence in found]
    writers = np.repeat(np.arange(len(by_writer)), [len(found) for found in by_writer])
    harmless = _harmless(sentences, data, {sentence.text for sentence in own})
    none = np.zeros((len(harmless), len(LABELS)), dtype=np.float32)
    none[:, 0] = 1
    weights = np.concatenate([np.ones(len(own)), list(harmless.values())])
    texts = [*(sentence.text for sentence in own), *harmless]
    examples = Examples(
        texts,
        np.vstack([targets(own, LABELS), none]),
        weights.astype(np.float32),
        np.arange(len(texts)) < len(own),
    )
    return _Gathered(own, writers, examples)


def _harmless(sentences: Path, data: Path | None, known: set[str]) -> dict[str, float]:
    """Return texts that count as `none`, with their weights; what people write most weighs most."""
    weights = dict.fromkeys(foreign_texts(data, np.random.default_rng(_SEED)), _FOREIGN_WEIGHT)
    weights |= dict.fromkeys(told_texts(sentences), _TOLD_WEIGHT)
    weights |= dict.fromkeys(everyday_texts(sentences), _EVERYDAY_WEIGHT)
    return {text: weight for text, weight in weights.items() if text not in known}


def _measure(gathered: _Gathered, probabilities: NDArray[np.float64]) -> dict[str, float]:
    config = GraderConfig()
    true = np.array([LABELS.index(sentence.labels[0]) for sentence in gathered.own])
    joined = np.zeros_like(probabilities)
    alone = np.zeros_like(joined)
    for row, sentence in enumerate(gathered.own):
        rules = fired_rules(sentence.text)
        joined[row] = join(rules, probabilities[row], tilted(sentence.text, rules, config))
        alone[row] = join(rules, None, config)
    said = joined.argmax(axis=1)
    figures = measures.alarms(said, true)
    figures |= {"concern_f1": measures.f1(said, true, 1), "macro_f1": measures.macro_f1(said, true, 3)}
    for name, p in (("classifier", probabilities), ("rules", alone)):
        part = measures.alarms(p.argmax(axis=1), true)
        figures |= {f"{name}_{key}": part[key] for key in ("crisis_recall", "false_crisis_on_none")}
    for number, writer in enumerate(WRITERS):
        rows = gathered.writers == number
        part = measures.alarms(said[rows], true[rows])
        figures |= {f"{writer}_writer_{key}": part[key] for key in ("crisis_recall", "false_crisis_on_none")}
        figures[f"{writer}_writer_concern_f1"] = measures.f1(said[rows], true[rows], 1)
    return figures | {"n": float(true.size)}
