"""Pretraining: hidden pieces, the meaning of morphemes, stars of reviews, and GoEmotions' labels at once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from ml.training.net.corpus import Corpus, Cut
from ml.training.net.model import Net, NetShape
from ml.training.net.morpheme_targets import Targets

Say = Callable[[str], None]

_N_STARS: Final = 10
_STAR_BLUR: Final = 0.8
_N_DECOYS: Final = 400
_KEPT_SHARE, _RANDOM_SHARE = 0.1, 0.1
_FIRST_REAL: Final = 4


@dataclass(frozen=True)
class PretrainingConfig:
    """How the net is pretrained.

    Attributes:
        rounds: Batches of each round and its highest learning rate, which rises over 300 steps and falls
            along a cosine; each round goes on from the net of the one before.
        n_pieces_a_batch: Pieces of a batch; its texts have one length, so nothing is padded.
        longest: Pieces after which a text is cut.
        hidden_share: Pieces that are hidden.
        seed: Of every draw.
    """

    rounds: tuple[tuple[int, float], ...] = ((4_900, 1.5e-3), (8_800, 8e-4))
    n_pieces_a_batch: int = 6_144
    longest: int = 64
    hidden_share: float = 0.18
    seed: int = 20261122


@dataclass(frozen=True)
class Lessons:
    """What the net is pretrained on."""

    corpus: Corpus
    cut: Cut
    targets: Targets


def pretrain(lessons: Lessons, shape: NetShape, config: PretrainingConfig, say: Say) -> Net:
    """Train a fresh net and return it."""
    torch.manual_seed(config.seed)
    net = Net(shape)
    batches = _batches(lessons, config)
    for n_steps, rate in config.rounds:
        optimizer = _optimizer(net, rate)
        sums = np.zeros(4)
        for step, rows in zip(range(n_steps), batches, strict=False):
            pace = min(1.0, step / 300 + 0.01) * 0.5 * (1 + np.cos(np.pi * step / n_steps))
            for group in optimizer.param_groups:
                group["lr"] = rate * pace + 1e-6
            sums += _learn(net, optimizer, _losses(net, lessons, rows, config))
            if step % 250 == 249:  # noqa: PLR2004 -- now and then
                words = ", ".join(f"{value / 250:.3f}" for value in sums)
                say(f"step {step + 1} of {n_steps}: losses of words, morphemes, stars, labels {words}")
                sums[:] = 0
    return net


def _learn(net: Net, optimizer: torch.optim.Optimizer, losses: list[torch.Tensor]) -> list[float]:
    """Take one step; return the losses before it."""
    optimizer.zero_grad(set_to_none=True)
    torch.stack(losses).sum().backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
    optimizer.step()
    return [float(loss.detach()) for loss in losses]


def _optimizer(net: Net, rate: float) -> torch.optim.Optimizer:
    named = dict(net.named_parameters())
    decaying = [p for name, p in named.items() if p.ndim > 1 and not name.startswith(("emb", "pos"))]
    others = [p for name, p in named.items() if p.ndim <= 1 or name.startswith(("emb", "pos"))]
    groups = [{"params": decaying, "weight_decay": 0.02}, {"params": others, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.98), fused=True)


def _batches(lessons: Lessons, config: PretrainingConfig) -> Iterator[NDArray[np.int64]]:
    """Yield the rows of texts of one length, for ever; talk is drawn three times as often as reviews."""
    rng = np.random.default_rng(config.seed)
    lengths = np.minimum(np.diff(lessons.cut.ends), config.longest)
    talk = np.flatnonzero(lessons.corpus.is_talk)
    every = np.concatenate([np.arange(lengths.size), talk, talk])
    while True:
        order = rng.permutation(every)
        order = order[np.argsort(lengths[order], kind="stable")]
        batches: list[NDArray[np.int64]] = []
        for length in range(1, config.longest + 1):
            rows = order[lengths[order] == length]
            size = max(8, config.n_pieces_a_batch // max(length, 6))
            batches += [rows[start : start + size] for start in range(0, rows.size, size)]
        for place in rng.permutation(len(batches)):
            yield batches[place]


def _losses(
    net: Net, lessons: Lessons, rows: NDArray[np.int64], config: PretrainingConfig
) -> list[torch.Tensor]:
    length = min(config.longest, int(np.diff(lessons.cut.ends)[rows[0]]))
    places = lessons.cut.ends[rows][:, None] + np.arange(length)
    true = torch.from_numpy(lessons.cut.numbers[places].astype(np.int64))
    given, chosen = _disguised(true, config.hidden_share, net.shape.n_pieces)
    with torch.autocast("cpu", torch.bfloat16):
        states = net.states(given)
        told = net.kiwi(states.flatten(0, 1))
        decoys = torch.randint(_FIRST_REAL, net.shape.n_pieces, (_N_DECOYS,))
        known, inverse = torch.unique(torch.cat([true[chosen], decoys]), return_inverse=True)
        guesses = net.mlm(states[chosen]) @ net.emb.weight[known].T + net.mbias[known]
    words = functional.cross_entropy(guesses.float(), inverse[: guesses.shape[0]])
    pooled = net.pooled(states)
    return [
        0.5 * words,
        2.0 * _morpheme_loss(told, torch.from_numpy(lessons.targets.of(places.ravel())), chosen.flatten()),
        0.7 * _star_loss(net, pooled, lessons.corpus.stars[rows]),
        8.0 * _label_loss(net, pooled, lessons.corpus.go_labels[rows]),
    ]


def _disguised(true: torch.Tensor, share: float, n_pieces: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Hide some pieces: four in five behind the mask, one in ten behind another piece, one stays."""
    chosen = torch.rand(true.shape) < share
    chosen[0, 0] = True
    kind = torch.rand(true.shape)
    given = torch.where(chosen & (kind < 1 - _KEPT_SHARE - _RANDOM_SHARE), torch.tensor(3), true)
    others = torch.randint(_FIRST_REAL, n_pieces, true.shape)
    return torch.where(chosen & (kind > 1 - _RANDOM_SHARE), others, given), chosen


def _morpheme_loss(told: torch.Tensor, targets: torch.Tensor, chosen: torch.Tensor) -> torch.Tensor:
    """Return the mean distance by angle; pieces in sight count half."""
    distance = 1 - functional.cosine_similarity(told.float(), targets, dim=1)
    weights = torch.where(chosen, 1.0, 0.5) * (targets.abs().sum(1) > 0)
    return (distance * weights).sum() / weights.sum().clamp_min(1e-6)


def _star_loss(net: Net, pooled: torch.Tensor, stars: NDArray[np.int64]) -> torch.Tensor:
    is_rated = stars > 0
    if not is_rated.any():
        return torch.zeros(())
    gaps = np.arange(1, _N_STARS + 1) - stars[is_rated][:, None]
    blurred = np.exp(-0.5 * (gaps / _STAR_BLUR) ** 2)
    targets = torch.from_numpy((blurred / blurred.sum(axis=1, keepdims=True)).astype(np.float32))
    loss = functional.cross_entropy(net.star(pooled[torch.from_numpy(is_rated)]), targets)
    return loss * float(is_rated.mean())


def _label_loss(net: Net, pooled: torch.Tensor, labels: NDArray[np.float32]) -> torch.Tensor:
    is_labelled = labels.any(axis=1)
    if not is_labelled.any():
        return torch.zeros(())
    logits = net.go(pooled[torch.from_numpy(is_labelled)])
    loss = functional.binary_cross_entropy_with_logits(logits, torch.from_numpy(labels[is_labelled]))
    return loss * float(is_labelled.mean())
