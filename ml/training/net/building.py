"""Builds the small transformer from its named inputs."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray

from ml.emotion.kote_detector import KOTE_NET_WEIGHTS
from ml.text.sentence_net import NET_WEIGHTS
from ml.training import corpora
from ml.training.held_out import HELD_OUT, write_held_out
from ml.training.net.corpus import cut, gather, learn_pieces
from ml.training.net.fitting import Fitter, FittingConfig
from ml.training.net.model import NetShape
from ml.training.net.morpheme_targets import morpheme_targets
from ml.training.net.pretraining import Lessons, PretrainingConfig, pretrain
from ml.training.net.subjects import Subject, subjects
from ml.training.net.writing import write_net

Say = Callable[[str], None]
_N_THREADS: Final = 2
_KOTE_FITTING: Final = FittingConfig(n_epochs=4, seed=301)
"""Of the second net, which learns KOTE alone; few ask for its labels, so it costs no message anything."""


def build_net(data: Path, say: Say) -> None:
    """Pretrain, fit with each part held out in turn, fit to everything, and write both results."""
    torch.set_num_threads(_N_THREADS)
    shape, pretraining, fitting = NetShape(), PretrainingConfig(), FittingConfig()
    rng = np.random.default_rng(pretraining.seed)
    corpus = gather(data, corpora.all_texts())
    say(f"{len(corpus.texts)} texts; pieces")
    pieces = learn_pieces(corpus, shape.n_pieces)
    lessons_cut = cut(corpus.texts, pieces)
    say(f"{lessons_cut.numbers.size} pieces; morphemes")
    targets = morpheme_targets(corpus.texts, lessons_cut, shape.n_target, rng)
    net = pretrain(Lessons(corpus, lessons_cut, targets), shape, pretraining, say)
    all_subjects = subjects(corpora.SENTENCES_FOLDER, data, pretraining.seed)
    fitter = Fitter(net, pieces, all_subjects)
    found = _held_out(fitter, all_subjects, fitting, say)
    write_net(NET_WEIGHTS, fitter.fit(None, fitting, say), pieces)
    kote = [subject for subject in all_subjects if subject.name == "kote"]
    kote_fitter = Fitter(net, pieces, kote)
    found["kote_alone"] = _held_out(kote_fitter, kote, _KOTE_FITTING, say)["kote"]
    write_net(KOTE_NET_WEIGHTS, kote_fitter.fit(None, _KOTE_FITTING, say), pieces)
    write_held_out(HELD_OUT, found)


def _held_out(
    fitter: Fitter, all_subjects: list[Subject], config: FittingConfig, say: Say
) -> dict[str, tuple[list[str], NDArray[np.float32]]]:
    """Return the logits of all texts by nets that had not seen them."""
    texts: dict[str, list[str]] = {}
    logits: dict[str, list[NDArray[np.float32]]] = {}
    for run in sorted({run for subject in all_subjects for run in subject.held_out}):
        fitted = fitter.fit(run, config, say)
        for subject in all_subjects:
            places, found = fitter.held_out(fitted, subject.name, run)
            texts.setdefault(subject.name, []).extend(subject.texts[place] for place in places)
            logits.setdefault(subject.name, []).append(found)
    return {name: (found, np.concatenate(logits[name])) for name, found in texts.items()}
