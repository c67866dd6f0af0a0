"""The expression net of fer, a small Xception, from its Keras file to an ONNX graph."""

import io
import json
from collections.abc import Callable, Mapping
from typing import Final

import h5py
import numpy as np
from numpy.typing import NDArray

from ml.errors import WeightsCorrupt
from ml.face.conversion.graph import GraphBuilder

MINI_SIZE: Final = 64
_MIDDLE_GREY: Final = 127.5

Settings = Mapping[str, object]
Weights = Mapping[str, NDArray[np.float32]]
Layer = Callable[[GraphBuilder, list[str], Settings, Weights], str]


def mini_xception(keras_file: bytes) -> bytes:
    """Build the net from the Keras file.

    In: float32 (n, 64, 64, 1), grey in [0, 255]. Out: ``probabilities``
    (n, 7): angry, disgust, fear, happy, sad, surprise, neutral.

    Raises:
        WeightsCorrupt: The file holds a layer that is not known here.
    """
    with h5py.File(io.BytesIO(keras_file), "r") as file:
        layers = json.loads(file.attrs["model_config"])["config"]["layers"]
        graph = GraphBuilder("mini_xception")
        pixels = graph.pixels(MINI_SIZE, MINI_SIZE, 1)
        outputs = {layers[0]["name"]: graph.normalised(pixels, (_MIDDLE_GREY,), 1 / _MIDDLE_GREY)}
        for layer in layers[1:]:
            add = _LAYERS.get(layer["class_name"])
            if add is None:
                raise WeightsCorrupt(f"a layer of kind {layer['class_name']} is not known")
            inputs = [outputs[source[0]] for node in layer["inbound_nodes"] for source in node]
            outputs[layer["name"]] = add(graph, inputs, layer["config"], _weights(file, layer["name"]))
    return graph.build({"probabilities": (outputs[layers[-1]["name"]], ["n", 7])})


def _weights(file: h5py.File, layer: str) -> Weights:
    """Give a layer's arrays by the last part of their name (``kernel``, ``gamma``)."""
    group = file["model_weights"][layer]
    names = [name.decode() for name in group.attrs["weight_names"]]
    return {name.rsplit("/", 1)[-1].split(":")[0]: np.asarray(group[name], np.float32) for name in names}


def _side(value: object) -> int:
    """Give the one side of a square window or stride."""
    assert isinstance(value, list)
    return int(value[0])


def _conv(graph: GraphBuilder, inputs: list[str], settings: Settings, weights: Weights) -> str:
    stride, padding = _side(settings["strides"]), str(settings["padding"])
    return graph.conv(inputs[0], weights["kernel"], weights.get("bias"), stride=stride, padding=padding)


def _separable_conv(graph: GraphBuilder, inputs: list[str], settings: Settings, weights: Weights) -> str:
    stride, padding = _side(settings["strides"]), str(settings["padding"])
    x = graph.depthwise(inputs[0], weights["depthwise_kernel"], stride=stride, padding=padding)
    return graph.conv(x, weights["pointwise_kernel"], weights.get("bias"))


def _batch_norm(graph: GraphBuilder, inputs: list[str], settings: Settings, weights: Weights) -> str:
    parts = [graph.constant(weights[name]) for name in ("gamma", "beta", "moving_mean", "moving_variance")]
    epsilon = settings["epsilon"]
    return graph.node("BatchNormalization", inputs[0], *parts, epsilon=epsilon)


def _activation(graph: GraphBuilder, inputs: list[str], settings: Settings, _: Weights) -> str:
    if settings["activation"] == "softmax":
        return graph.node("Softmax", inputs[0], axis=1)
    return graph.node("Relu", inputs[0])


def _max_pool(graph: GraphBuilder, inputs: list[str], settings: Settings, _: Weights) -> str:
    return graph.max_pool(inputs[0], _side(settings["pool_size"]), _side(settings["strides"]))


def _add(graph: GraphBuilder, inputs: list[str], _: Settings, __: Weights) -> str:
    return graph.node("Add", *inputs)


def _global_average(graph: GraphBuilder, inputs: list[str], _: Settings, __: Weights) -> str:
    return graph.node("Flatten", graph.node("GlobalAveragePool", inputs[0]))


_LAYERS: Final[Mapping[str, Layer]] = {
    "Conv2D": _conv,
    "SeparableConv2D": _separable_conv,
    "BatchNormalization": _batch_norm,
    "Activation": _activation,
    "MaxPooling2D": _max_pool,
    "Add": _add,
    "GlobalAveragePooling2D": _global_average,
}
