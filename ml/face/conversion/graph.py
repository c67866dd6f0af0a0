"""Writes ONNX graphs layer by layer, in the terms of the TensorFlow weights they come from."""

from collections.abc import Sequence
from typing import Final

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

OPSET: Final = 17
IR_VERSION: Final = 9
"""Old enough for every ONNX Runtime of the last years."""


class GraphBuilder:
    """A graph that grows by layers; inside of it pictures are (n, channels, height, width), float32.

    Every method adds one layer and returns the name of what comes out of it.
    Filters and weights are given in TensorFlow's order: (height, width, in, out).
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._nodes: list[onnx.NodeProto] = []
        self._constants: list[onnx.TensorProto] = []
        self._inputs: list[onnx.ValueInfoProto] = []

    def pixels(self, height: int | str, width: int | str, channels: int, *, is_uint8: bool = False) -> str:
        """Add the input ``pixels`` of shape (n, height, width, channels); returns it with channels first."""
        kind = TensorProto.UINT8 if is_uint8 else TensorProto.FLOAT
        shape: list[str | int | None] = ["n", height, width, channels]
        self._inputs.append(helper.make_tensor_value_info("pixels", kind, shape))
        name = self.node("Cast", "pixels", to=TensorProto.FLOAT) if is_uint8 else "pixels"
        return self.node("Transpose", name, perm=[0, 3, 1, 2])

    def constant(self, values: NDArray[np.generic]) -> str:
        """Add numbers that do not change."""
        name = f"constant_{len(self._constants)}"
        self._constants.append(numpy_helper.from_array(values, name))
        return name

    def node(self, operation: str, *inputs: str, n_outputs: int = 1, **attributes: object) -> str:
        """Add an operation of ONNX; its further outputs are the name with ``_1``, ``_2`` behind it."""
        name = f"{operation.lower()}_{len(self._nodes)}"
        outputs = [name if i == 0 else f"{name}_{i}" for i in range(n_outputs)]
        made = helper.make_node(operation, list(inputs), outputs, name=name)
        made.attribute.extend(helper.make_attribute(key, value) for key, value in attributes.items())
        self._nodes.append(made)
        return name

    def normalised(self, x: str, mean: Sequence[float], scale: float) -> str:
        """Subtract a mean per channel and multiply."""
        shape = (1, len(mean), 1, 1)
        centred = self.node("Sub", x, self.constant(np.array(mean, np.float32).reshape(shape)))
        return self.node("Mul", centred, self.constant(np.array(scale, np.float32)))

    def conv(
        self,
        x: str,
        filters: NDArray[np.float32],
        bias: NDArray[np.float32] | None = None,
        *,
        stride: int = 1,
        padding: str | int = "same",
    ) -> str:
        """Convolve; `padding` is ``same`` as TensorFlow means it, ``valid``, or pixels on each side."""
        kernels = self.constant(filters.transpose(3, 2, 0, 1))
        return self._convolved(x, kernels, bias, stride=stride, padding=padding, groups=1)

    def depthwise(
        self,
        x: str,
        filters: NDArray[np.float32],
        bias: NDArray[np.float32] | None = None,
        *,
        stride: int = 1,
        padding: str | int = "same",
    ) -> str:
        """Convolve each channel with its own filter of shape (height, width, channels, 1)."""
        kernels = self.constant(filters.transpose(2, 3, 0, 1))
        return self._convolved(x, kernels, bias, stride=stride, padding=padding, groups=filters.shape[2])

    def max_pool(self, x: str, size: int, stride: int) -> str:
        """Take the maximum, padded as TensorFlow's ``same``."""
        return self.node(
            "MaxPool", x, kernel_shape=[size, size], strides=[stride, stride], auto_pad="SAME_UPPER"
        )

    def build(self, outputs: dict[str, tuple[str, Sequence[int | str]]]) -> bytes:
        """Finish the graph.

        Args:
            outputs: By the name it shall have: what comes out, and its shape.
        """
        declared = []
        for name, (inner, shape) in outputs.items():
            self._nodes.append(helper.make_node("Identity", [inner], [name]))
            declared.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, list(shape)))
        graph = helper.make_graph(self._nodes, self._name, self._inputs, declared, self._constants)
        model = helper.make_model(
            graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="maeumi"
        )
        model.ir_version = IR_VERSION
        onnx.checker.check_model(model, full_check=True)
        content = model.SerializeToString()
        assert isinstance(content, bytes)
        return content

    def _convolved(
        self,
        x: str,
        kernels: str,
        bias: NDArray[np.float32] | None,
        *,
        stride: int,
        padding: str | int,
        groups: int,
    ) -> str:
        inputs = (x, kernels) if bias is None else (x, kernels, self.constant(bias))
        strides = [stride, stride]
        if isinstance(padding, int):
            return self.node("Conv", *inputs, strides=strides, group=groups, pads=[padding] * 4)
        auto_pad = "SAME_UPPER" if padding == "same" else "VALID"
        return self.node("Conv", *inputs, strides=strides, group=groups, auto_pad=auto_pad)
