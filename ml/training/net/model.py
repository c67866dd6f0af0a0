"""The small transformer as torch trains it; `ml.text.net_graph` computes the same."""

from dataclasses import dataclass

import torch
from torch import nn
from torch.nn import functional
from typing_extensions import override

from ml.text.pieces import MASK


@dataclass(frozen=True)
class NetShape:
    """Sizes of the net.

    Attributes:
        n_pieces: Rows of the table of pieces.
        width: Length of the state of a piece.
        n_heads: Attention heads; `ml.text.net_graph` has the same number.
        n_wide: Inner width of the blocks.
        n_blocks: Blocks of attention.
        n_places: Longest text in pieces.
        n_target: Length of the morpheme vectors that it learns to tell.
    """

    n_pieces: int = 16_000
    width: int = 192
    n_heads: int = 4
    n_wide: int = 640
    n_blocks: int = 3
    n_places: int = 96
    n_target: int = 128


class Block(nn.Module):
    """Attention and a layer of rectified units, each on normed states and added to them."""

    def __init__(self, shape: NetShape) -> None:
        super().__init__()
        self._n_heads = shape.n_heads
        self.n1 = nn.LayerNorm(shape.width)
        self.qkv = nn.Linear(shape.width, 3 * shape.width)
        self.o = nn.Linear(shape.width, shape.width)
        self.n2 = nn.LayerNorm(shape.width)
        self.up = nn.Linear(shape.width, shape.n_wide)
        self.down = nn.Linear(shape.n_wide, shape.width)

    @override
    def forward(self, states: torch.Tensor, bias: torch.Tensor | None, dropout: float) -> torch.Tensor:
        """Return the states after this block, of the same shape."""
        n_texts, n_places, width = states.shape
        size = width // self._n_heads
        drawn = self.qkv(self.n1(states)).view(n_texts, n_places, 3, self._n_heads, size)
        queries, keys, values = drawn.permute(2, 0, 3, 1, 4).unbind(0)
        scores = (queries * size**-0.5) @ keys.transpose(-1, -2)
        if bias is not None:
            scores = scores + bias
        mixed = (scores.softmax(-1) @ values).transpose(1, 2).reshape(n_texts, n_places, width)
        states = states + functional.dropout(self.o(mixed), dropout, self.training)
        inner = functional.relu(self.up(self.n2(states)))
        return states + functional.dropout(self.down(inner), dropout, self.training)


class Net(nn.Module):
    """The body of the net with the heads of its pretraining."""

    def __init__(self, shape: NetShape) -> None:
        super().__init__()
        self.shape = shape
        self.emb = nn.Embedding(shape.n_pieces, shape.width)
        self.pos = nn.Embedding(shape.n_places, shape.width)
        self.inn = nn.LayerNorm(shape.width)
        self.blocks = nn.ModuleList(Block(shape) for _ in range(shape.n_blocks))
        self.out = nn.LayerNorm(shape.width)
        self.kiwi = nn.Linear(shape.width, shape.n_target)
        self.mlm = nn.Linear(shape.width, shape.width)
        self.mbias = nn.Parameter(torch.zeros(shape.n_pieces))
        self.pool = nn.Linear(shape.width, 1)
        self.star = nn.Linear(2 * shape.width, 10)
        self.go = nn.Linear(2 * shape.width, 28)
        for module in self.modules():
            if isinstance(module, nn.Linear):
                nn.init.normal_(module.weight, std=0.03)
                nn.init.zeros_(module.bias)
        nn.init.normal_(self.emb.weight, std=0.05)
        nn.init.normal_(self.pos.weight, std=0.02)

    def states(
        self, numbers: torch.Tensor, mask: torch.Tensor | None = None, dropout: float = 0.0
    ) -> torch.Tensor:
        """Return the states of all pieces, shape ``(n_texts, n_places, width)``; padding is masked out."""
        states = self.inn(self.emb(numbers) + self.pos.weight[: numbers.shape[1]])
        states = functional.dropout(states, dropout, self.training)
        bias = None
        if mask is not None:
            bias = torch.zeros(mask.shape).masked_fill(~mask, -1e4)[:, None, None, :]
        if torch.is_autocast_enabled("cpu"):
            states = states.bfloat16()
            bias = bias if bias is None else bias.bfloat16()
        for block in self.blocks:
            states = block(states, bias, dropout)
        return torch.as_tensor(self.out(states))

    def pooled(self, states: torch.Tensor, mask: torch.Tensor | None = None) -> torch.Tensor:
        """Return a weighted and a plain mean of the states, shape ``(n_texts, 2 * width)``."""
        states = states.float()
        shares = self.pool(states).float().squeeze(-1)
        mask = torch.ones(shares.shape, dtype=torch.bool) if mask is None else mask
        shares = shares.masked_fill(~mask, -1e4).softmax(-1)
        kept = mask.float()
        mean = (states * kept[..., None]).sum(1) / kept.sum(1, keepdim=True)
        return torch.cat([(states * shares[..., None]).sum(1), mean], -1)


def hidden_at_random(
    numbers: torch.Tensor, share: float, mask: torch.Tensor | None = None
) -> tuple[torch.Tensor, torch.Tensor]:
    """Put the mask in the place of some pieces; return the texts and which pieces were chosen."""
    chosen = torch.rand(numbers.shape) < share
    if mask is not None:
        chosen &= mask
    return torch.where(chosen, torch.tensor(MASK), numbers), chosen
