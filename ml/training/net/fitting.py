"""Fits the pretrained net to all subjects at once, with a part held out or to everything."""

import copy
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional
from typing_extensions import override

from ml.text.normalise import normalise
from ml.text.pieces import Pieces, shortened
from ml.training.net.model import Net, hidden_at_random
from ml.training.net.subjects import Subject

Say = Callable[[str], None]

_N_READ: Final = 128
_POOL_OF_BATCHES: Final = 16


@dataclass(frozen=True)
class FittingConfig:
    """How the net is fitted.

    Attributes:
        n_epochs: Passes over all subjects.
        rate: Highest learning rate of the body; heads learn three times as fast.
        hidden_share: Pieces that are hidden, so that no single one decides.
        dropout: Of states.
        head_dropout: Of what the heads read.
        seed: Of every draw; the number of the run is added.
    """

    n_epochs: int = 5
    rate: float = 5e-4
    hidden_share: float = 0.12
    dropout: float = 0.1
    head_dropout: float = 0.2
    seed: int = 100


class FittedNet(nn.Module):
    """The body with one head per subject."""

    def __init__(self, net: Net, sizes: Mapping[str, int]) -> None:
        super().__init__()
        self.net = copy.deepcopy(net)
        self.heads = nn.ModuleDict({name: _head(2 * net.shape.width, n) for name, n in sizes.items()})

    @override
    def forward(
        self, name: str, numbers: torch.Tensor, mask: torch.Tensor, config: FittingConfig
    ) -> torch.Tensor:
        """Return the logits of a subject, shape ``(n_texts, n_classes)``."""
        pooled = self.net.pooled(self.net.states(numbers, mask, config.dropout), mask)
        return torch.as_tensor(
            self.heads[name](functional.dropout(pooled, config.head_dropout, self.training))
        )


class Fitter:
    """Fits nets to the same subjects, each with another part held out."""

    def __init__(self, net: Net, pieces: Sequence[str], subjects: Sequence[Subject]) -> None:
        cutter = Pieces(pieces)
        self._net = net
        self._subjects = {subject.name: subject for subject in subjects}
        self._numbers = {
            subject.name: [
                shortened(cutter.numbers(normalise(text)), net.shape.n_places) for text in subject.texts
            ]
            for subject in subjects
        }

    def fit(self, run: int | None, config: FittingConfig, say: Say) -> FittedNet:
        """Fit a net to all that is not held out in a run; to everything where it is None."""
        torch.manual_seed(config.seed + (-1 if run is None else run))
        rng = np.random.default_rng(config.seed + (-1 if run is None else run) + 1)
        fitted = FittedNet(self._net, {name: s.targets.shape[1] for name, s in self._subjects.items()})
        taught = {name: self._taught(subject, run) for name, subject in self._subjects.items()}
        n_batches = sum(-(-len(rows) // self._subjects[name].n_batch) for name, rows in taught.items())
        optimizer = _optimizer(fitted, config)
        n_steps, step = config.n_epochs * n_batches, 0
        fitted.train()
        for epoch in range(config.n_epochs):
            losses: list[float] = []
            for name, rows in self._batches(taught, rng):
                for group in optimizer.param_groups:
                    group["lr"] = group["highest"] * _pace(step / n_steps)
                losses.append(self._learn(fitted, name, rows, (optimizer, config)))
                step += 1
            say(f"run {run}, epoch {epoch + 1}: loss {np.mean(losses):.4f}")
        return fitted.eval()

    def held_out(
        self, fitted: FittedNet, name: str, run: int
    ) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Return the places of the texts that a run holds out, and their logits."""
        places = self._subjects[name].held_out.get(run, np.empty(0, dtype=np.int64))
        logits = np.zeros((places.size, self._subjects[name].targets.shape[1]), dtype=np.float32)
        texts = [self._numbers[name][place] for place in places]
        order = np.argsort([len(text) for text in texts], kind="stable")
        with torch.no_grad():
            for start in range(0, order.size, _N_READ):
                rows = order[start : start + _N_READ]
                numbers, mask = _padded([texts[row] for row in rows])
                logits[rows] = fitted(name, numbers, mask, FittingConfig()).numpy()
        return places, logits

    def _taught(self, subject: Subject, run: int | None) -> NDArray[np.int64]:
        every = np.arange(len(subject.texts))
        held_out = None if run is None else subject.held_out.get(run)
        return every if held_out is None else np.setdiff1d(every, held_out)

    def _batches(
        self, taught: Mapping[str, NDArray[np.int64]], rng: np.random.Generator
    ) -> Iterator[tuple[str, NDArray[np.int64]]]:
        """Deal the texts of all subjects into batches of about one length, and shuffle these."""
        found: list[tuple[str, NDArray[np.int64]]] = []
        for name, rows in taught.items():
            lengths = np.array([len(text) for text in self._numbers[name]])
            order, n = rng.permutation(rows), self._subjects[name].n_batch
            for start in range(0, order.size, n * _POOL_OF_BATCHES):
                pool = order[start : start + n * _POOL_OF_BATCHES]
                pool = pool[np.argsort(lengths[pool], kind="stable")]
                found += [(name, pool[at : at + n]) for at in range(0, pool.size, n)]
        return (found[place] for place in rng.permutation(len(found)))

    def _learn(
        self,
        fitted: FittedNet,
        name: str,
        rows: NDArray[np.int64],
        pace: tuple[torch.optim.Optimizer, FittingConfig],
    ) -> float:
        subject, (optimizer, config) = self._subjects[name], pace
        numbers, mask = _padded([self._numbers[name][row] for row in rows])
        numbers, _ = hidden_at_random(numbers, config.hidden_share, mask)
        with torch.autocast("cpu", torch.bfloat16):
            logits = fitted(name, numbers, mask, config).float()
        targets = torch.from_numpy(subject.targets[rows])
        if subject.is_multi_label:
            loss = functional.binary_cross_entropy_with_logits(logits, targets)
        else:
            each = -(targets * logits.log_softmax(1)).sum(1)
            loss = (each * torch.from_numpy(subject.weights[rows])).mean()
        optimizer.zero_grad(set_to_none=True)
        (loss * subject.loss_share).backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(fitted.parameters(), 1.0)
        optimizer.step()
        return float(loss.detach())


def _head(n_read: int, n_classes: int) -> nn.Linear:
    head = nn.Linear(n_read, n_classes)
    nn.init.normal_(head.weight, std=0.02)
    nn.init.zeros_(head.bias)
    return head


def _optimizer(fitted: FittedNet, config: FittingConfig) -> torch.optim.Optimizer:
    groups = [
        {"params": list(fitted.heads.parameters()), "highest": 3 * config.rate},
        {"params": list(fitted.net.parameters()), "highest": config.rate},
    ]
    return torch.optim.AdamW(groups, lr=config.rate, weight_decay=0.02, betas=(0.9, 0.98), fused=True)


def _pace(done: float) -> float:
    """Rise over a tenth of the way, then fall to 0."""
    return min(1.0, done / 0.1) * (1 - done)


def _padded(texts: Sequence[Sequence[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    longest = max(map(len, texts))
    numbers = torch.zeros((len(texts), longest), dtype=torch.int64)
    mask = torch.zeros((len(texts), longest), dtype=torch.bool)
    for row, text in enumerate(texts):
        numbers[row, : len(text)] = torch.tensor(text)
        mask[row, : len(text)] = True
    return numbers, mask
