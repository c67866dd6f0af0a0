"""The small transformer as a graph of ONNX Runtime, which multiplies a few rows twice as fast as numpy."""

from collections.abc import Mapping
from typing import Final

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from onnxruntime.capi import onnxruntime_pybind11_state as state

from ml.errors import WeightsCorrupt
from ml.text import graph_file
from ml.text.graph_file import Attribute

Array = NDArray[np.float32]

HEAD: Final = "head_"
"""What the names of the tasks' tensors begin with."""

_N_ATTENTION_HEADS: Final = 4
_EPSILON: Final = 1e-5
_OPSET: Final = 17
_IR_VERSION: Final = 9
_FUSED: Final = "com.microsoft"
"""Where ONNX Runtime keeps operations that do the work of several: attention, sums that are normed."""

_OF_BLOCKS: Final = frozenset(
    {"norms", "attention", "attention_bias", "out", "out_bias", "up", "up_bias", "down", "down_bias"}
)


class NetGraph:
    """Blocks of attention, their mean and the heads; several threads may run it at once.

    A run uses one core, for several people's messages keep the cores busy.
    """

    def __init__(self, tensors: Mapping[str, Array]) -> None:
        """Build the graph.

        Args:
            tensors: The tensors of a net, its matrices as real numbers.

        Raises:
            WeightsCorrupt: The tensors make no graph that can be run.
        """
        heads = [name for name in tensors if name.startswith(HEAD)]
        ends = np.cumsum([tensors[name].shape[1] for name in heads]).tolist()
        self._columns = {
            name.removeprefix(HEAD): slice(start, end)
            for name, start, end in zip(heads, [0, *ends], ends, strict=False)
        }
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        # Working memory goes back after each run; a run is no slower for it.
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 4  # What matters comes as an exception.
        try:
            self._session = onnxruntime.InferenceSession(
                _graph(tensors, heads), options, providers=["CPUExecutionProvider"]
            )
        except (state.Fail, state.InvalidArgument, state.InvalidGraph, state.RuntimeException) as error:
            raise WeightsCorrupt("the tensors of the small transformer make no graph") from error
        # ONNX Runtime keeps the bytes as long as the session lives, beside what it made of them.
        self._session._model_bytes = None  # noqa: SLF001

    def logits(self, embedded: Array) -> dict[str, Array]:
        """Return the logits of each task.

        Args:
            embedded: Pieces and places added, shape ``(n_pieces, width)``, at least one row.
        """
        (found,) = self._session.run(None, {"embedded": embedded[None]})
        return {task: found[0, 0, columns] for task, columns in self._columns.items()}


class _Builder:
    """A graph that grows; each method returns the name of what comes out."""

    def __init__(self) -> None:
        self.nodes: list[bytes] = []
        self.constants: list[bytes] = []

    def constant(self, values: Array) -> str:
        name = f"constant_{len(self.constants)}"
        self.constants.append(graph_file.constant(name, values))
        return name

    def add(self, operation: str, *inputs: str | Array, domain: str = "", **attributes: Attribute) -> str:
        """Add an operation with one output that is read."""
        return self.add_with_outputs(operation, *inputs, n=1, domain=domain, **attributes)[0]

    def add_with_outputs(
        self, operation: str, *inputs: str | Array, n: int, domain: str = "", **attributes: Attribute
    ) -> list[str]:
        names = [each if isinstance(each, str) else self.constant(each) for each in inputs]
        outputs = [f"{operation.lower()}_{len(self.nodes)}_{place}" for place in range(n)]
        made = graph_file.node(operation, names, outputs, domain=domain, attributes=attributes)
        self.nodes.append(made)
        return outputs

    def summed(self, states: str, change: str, bias: Array, scale_and_shift: Array) -> tuple[str, str]:
        """Add a change to the states; returns them normed, and as they are."""
        normed, _, _, total = self.add_with_outputs(
            "SkipLayerNormalization", states, change, *scale_and_shift, bias,
            n=4, domain=_FUSED, epsilon=_EPSILON,
        )  # fmt: skip
        return normed, total

    def build(self, output: str, width: int) -> bytes:
        given = graph_file.tensor_info("embedded", ["one", "n", width])
        content = graph_file.graph(
            self.nodes, self.constants, [given], [graph_file.tensor_info(output, None)]
        )
        return graph_file.model(content, ir_version=_IR_VERSION, operations={"": _OPSET, _FUSED: 1})


def _graph(tensors: Mapping[str, Array], heads: list[str]) -> bytes:
    graph = _Builder()
    states = graph.add("LayerNormalization", "embedded", *tensors["input_norm"], axis=-1, epsilon=_EPSILON)
    normed = graph.add("LayerNormalization", states, *tensors["norms"][0][:2], axis=-1, epsilon=_EPSILON)
    following = [*(norms[:2] for norms in tensors["norms"][1:]), tensors["output_norm"]]
    for place, next_norm in enumerate(following):
        block = {name: tensor[place] for name, tensor in tensors.items() if name in _OF_BLOCKS}
        mixed = graph.add(
            "Attention", normed, block["attention"], block["attention_bias"],
            domain=_FUSED, num_heads=_N_ATTENTION_HEADS,
        )  # fmt: skip
        out = graph.add("MatMul", mixed, block["out"])
        normed, states = graph.summed(states, out, block["out_bias"], block["norms"][2:])
        inner = graph.add("Add", graph.add("MatMul", normed, block["up"]), block["up_bias"])
        down = graph.add("MatMul", graph.add("Relu", inner), block["down"])
        normed, states = graph.summed(states, down, block["down_bias"], next_norm)
    shares = graph.add("Softmax", graph.add("MatMul", normed, tensors["pool"][:, None]), axis=1)
    weighted = graph.add("MatMul", graph.add("Transpose", shares, perm=[0, 2, 1]), normed)
    mean = graph.add("ReduceMean", normed, axes=[1], keepdims=1)
    pooled = graph.add("Concat", weighted, mean, axis=2)
    joined = np.concatenate([tensors[name] for name in heads], axis=1)
    logits = graph.add("Add", graph.add("MatMul", pooled, joined[:-1]), joined[-1])
    return graph.build(logits, tensors["pool"].size)
