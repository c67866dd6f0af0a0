"""The graph of the small transformer computes what its formulas say."""

import numpy as np
import pytest
from numpy.typing import NDArray
from safetensors.numpy import load_file

from ml.errors import WeightsCorrupt
from ml.text.net_graph import NetGraph
from ml.text.sentence_net import EIGHT_BIT, MESSAGE_PIECES, NET_WEIGHTS

Array = NDArray[np.float32]

N_HEADS, WIDTH, N_WIDE, N_BLOCKS = 4, 16, 24, 2


@pytest.fixture
def tensors() -> dict[str, Array]:
    rng = np.random.default_rng(5)
    shapes = {
        "input_norm": (2, WIDTH),
        "norms": (N_BLOCKS, 4, WIDTH),
        "attention": (N_BLOCKS, WIDTH, 3 * WIDTH),
        "attention_bias": (N_BLOCKS, 3 * WIDTH),
        "out": (N_BLOCKS, WIDTH, WIDTH),
        "out_bias": (N_BLOCKS, WIDTH),
        "up": (N_BLOCKS, WIDTH, N_WIDE),
        "up_bias": (N_BLOCKS, N_WIDE),
        "down": (N_BLOCKS, N_WIDE, WIDTH),
        "down_bias": (N_BLOCKS, WIDTH),
        "output_norm": (2, WIDTH),
        "pool": (WIDTH,),
        "head_first": (2 * WIDTH + 1, 3),
        "head_second": (2 * WIDTH + 1, 5),
    }
    return {name: rng.normal(size=shape).astype(np.float32) for name, shape in shapes.items()}


@pytest.mark.parametrize("n_pieces", [1, 2, 17, 40])
def test_the_graph_computes_what_the_formulas_say(tensors: dict[str, Array], n_pieces: int) -> None:
    embedded = np.random.default_rng(n_pieces).normal(size=(n_pieces, WIDTH)).astype(np.float32)

    found = NetGraph(tensors).logits(embedded)

    expected = computed(tensors, embedded.astype(np.float64))
    assert found.keys() == expected.keys()
    for task, logits in expected.items():
        assert found[task] == pytest.approx(logits, abs=1e-3)


def test_the_shipped_net_computes_what_the_formulas_say() -> None:
    given = load_file(NET_WEIGHTS)
    tensors = {name: tensor.astype(np.float32) for name, tensor in given.items() if name != "pieces"}
    for name in EIGHT_BIT:
        tensors[name] *= tensors[f"{name}_scale"]
    numbers = np.random.default_rng(3).integers(len(tensors["table"]), size=MESSAGE_PIECES)
    embedded = tensors["table"][numbers] + tensors["places"][:MESSAGE_PIECES]

    found = NetGraph(tensors).logits(embedded)

    for task, logits in computed(tensors, embedded.astype(np.float64)).items():
        assert shares_of(found[task]) == pytest.approx(shares_of(logits), abs=1e-3)


def test_matrices_that_do_not_fit_are_no_net(tensors: dict[str, Array]) -> None:
    with pytest.raises(WeightsCorrupt):
        NetGraph(tensors | {"attention": tensors["attention"][:, :, :-1]})


def computed(tensors: dict[str, Array], embedded: NDArray[np.float64]) -> dict[str, NDArray[np.float64]]:
    states = normed(embedded, tensors["input_norm"])
    for place, norms in enumerate(tensors["norms"]):
        drawn = normed(states, norms[:2]) @ tensors["attention"][place] + tensors["attention_bias"][place]
        mixed = []
        size = embedded.shape[1] // N_HEADS
        for head in range(N_HEADS):
            own = slice(head * size, (head + 1) * size)
            queries, keys, values = (part[:, own] for part in np.split(drawn, 3, axis=1))
            mixed.append(shares_of(queries @ keys.T / np.sqrt(size)) @ values)
        states = states + np.concatenate(mixed, axis=1) @ tensors["out"][place] + tensors["out_bias"][place]
        inner = np.maximum(normed(states, norms[2:]) @ tensors["up"][place] + tensors["up_bias"][place], 0)
        states = states + inner @ tensors["down"][place] + tensors["down_bias"][place]
    states = normed(states, tensors["output_norm"])
    pooled = np.concatenate([shares_of(states @ tensors["pool"]) @ states, states.mean(axis=0), [1.0]])
    heads = (name for name in tensors if name.startswith("head_"))
    return {name.removeprefix("head_"): pooled @ tensors[name] for name in heads}


def normed(states: NDArray[np.float64], scale_and_shift: Array) -> NDArray[np.float64]:
    centred = states - states.mean(axis=-1, keepdims=True)
    spread = np.sqrt((centred**2).mean(axis=-1, keepdims=True) + 1e-5)
    return np.asarray(centred / spread * scale_and_shift[0] + scale_and_shift[1])


def shares_of(scores: NDArray[np.floating]) -> NDArray[np.float64]:
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True))
