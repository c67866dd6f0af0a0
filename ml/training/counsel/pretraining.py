"""Teaches a small language model Korean, from nothing, on texts that follow each other without gaps."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.optim import AdamW
from tqdm.auto import tqdm
from transformers import GPT2Config, GPT2LMHeadModel

from ml.training.fine_tuning.checkpoint import CHECKPOINT, Progress, read_checkpoint, write_checkpoint
from ml.training.fine_tuning.loop import weight_groups

_SHAPE: Final = "{n_layers}x{width}"


@dataclass(frozen=True)
class PretrainingConfig:
    """Shape of the model, and how it learns.

    Attributes:
        n_layers: Of the network.
        n_heads: Of attention.
        width: Of what flows through it.
        n_places: The longest talk, in tokens.
        block: Tokens of a row of a batch.
        n_rows: Of a batch.
        n_steps: Until the end.
        learning_rate: The highest; it falls to a tenth along a cosine.
        n_warmup_steps: Over which it rises.
        weight_decay: Of AdamW.
        steps_per_checkpoint: So often the run can be taken up again.
        seed: Of weights and order.
    """

    n_layers: int = 8
    n_heads: int = 6
    width: int = 384
    n_places: int = 256
    block: int = 128
    n_rows: int = 32
    n_steps: int = 1500
    learning_rate: float = 1.5e-3
    n_warmup_steps: int = 60
    weight_decay: float = 0.05
    steps_per_checkpoint: int = 100
    seed: int = 7


def new_model(config: PretrainingConfig, *, n_tokens: int, end: int, padding: int) -> GPT2LMHeadModel:
    """Return a model of KoGPT2's architecture with weights drawn by the seed."""
    torch.manual_seed(config.seed)
    return GPT2LMHeadModel(
        GPT2Config(
            vocab_size=n_tokens,
            n_positions=config.n_places,
            n_embd=config.width,
            n_layer=config.n_layers,
            n_head=config.n_heads,
            resid_pdrop=0.0,
            embd_pdrop=0.0,
            attn_pdrop=0.0,
            bos_token_id=end,
            eos_token_id=end,
            pad_token_id=padding,
        )
    )


def blocks_of(documents: Iterable[list[int]], *, block: int, end: int) -> NDArray[np.int32]:
    """Join documents, a sign between them, and cut what comes out, shape ``(n_blocks, block)``."""
    joined = np.fromiter((token for document in documents for token in (*document, end)), dtype=np.int32)
    return joined[: joined.size // block * block].reshape(-1, block)


def pretrain(
    model: GPT2LMHeadModel, blocks: NDArray[np.int32], out: Path, *, config: PretrainingConfig
) -> Progress:
    """Train to the end, from the checkpoint in `out` where there is one.

    Raises:
        TrainingError: The checkpoint is of another run.
    """
    out.mkdir(parents=True, exist_ok=True)
    optimiser = AdamW(weight_groups(model, config.weight_decay), lr=config.learning_rate, betas=(0.9, 0.95))
    mark = f"{_SHAPE.format(n_layers=config.n_layers, width=config.width)} {blocks.shape} {config.seed}"
    progress = Progress()
    if (out / CHECKPOINT).exists():
        progress = read_checkpoint(out, model=model, optimiser=optimiser, fingerprint=mark)
    model.train()
    with tqdm(total=config.n_steps, initial=progress.step, unit="step", desc="pretraining") as bar:
        while progress.step < config.n_steps:
            for group in optimiser.param_groups:
                group["lr"] = rate(progress.step, config)
            progress.losses.append(_step(model, optimiser, _rows(blocks, progress.step, config)))
            progress.step += 1
            bar.update()
            bar.set_postfix(loss=f"{np.mean(progress.losses[-20:]):.3f}")
            if progress.step % config.steps_per_checkpoint == 0 or progress.step == config.n_steps:
                write_checkpoint(out, progress, model=model, optimiser=optimiser, fingerprint=mark)
    return progress


def rate(step: int, config: PretrainingConfig) -> float:
    """Return the learning rate of a step: up in a line, then down to a tenth along a cosine."""
    if step < config.n_warmup_steps:
        return config.learning_rate * (step + 1) / config.n_warmup_steps
    way = (step - config.n_warmup_steps) / max(config.n_steps - config.n_warmup_steps, 1)
    return config.learning_rate * (0.1 + 0.45 * (1 + float(np.cos(np.pi * min(way, 1.0)))))


def _rows(blocks: NDArray[np.int32], step: int, config: PretrainingConfig) -> torch.Tensor:
    """Return the rows of a step; the order of each pass depends on seed and pass alone."""
    per_pass = max(len(blocks) // config.n_rows, 1)
    number, place = divmod(step, per_pass)
    order = np.random.default_rng([config.seed, number]).permutation(len(blocks))
    return torch.from_numpy(
        blocks[order[place * config.n_rows : (place + 1) * config.n_rows]].astype(np.int64)
    )


def _step(model: GPT2LMHeadModel, optimiser: AdamW, rows: torch.Tensor) -> float:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        loss = model(input_ids=rows, labels=rows).loss
    optimiser.zero_grad()
    torch.autograd.backward(loss)
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    return float(loss.detach())
