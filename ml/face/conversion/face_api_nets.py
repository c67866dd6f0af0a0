"""The four nets of face-api as ONNX graphs: two that find faces, one for landmarks, one for expressions."""

from typing import Final

import numpy as np

from ml.face.conversion.face_api_weights import Tensors
from ml.face.conversion.graph import GraphBuilder

SSD_SIZE: Final = 512
FACE_SIZE: Final = 112

_TINY_MEAN: Final = (117.001, 114.697, 97.404)
_FACE_MEAN: Final = (122.782, 117.001, 104.298)
_LEAK: Final = 0.10000000149011612
_BATCH_NORM_EPSILON: Final = 0.0010000000474974513
_SSD_HALVING_LAYERS: Final = (2, 4, 6, 12)
_N_SSD_LAYERS: Final = 13
_N_SSD_EXTRA_LAYERS: Final = 8
_SSD_PRIORS: Final = "Output/extra_dim"
_SSD_CENTRE_SCALE: Final = 10.0
_SSD_SIZE_SCALE: Final = 5.0


def tiny_detector(weights: Tensors) -> bytes:
    """Build the small net that finds faces.

    In: uint8 (n, height, width, 3), RGB, both sides multiples of 32. Out: ``cells``
    (n, height / 32, width / 32, 25), five anchors of (x, y, width, height, score) in
    each cell, before any sigmoid.
    """
    graph = GraphBuilder("tiny_face_detector")
    x = graph.normalised(graph.pixels("height", "width", 3, is_uint8=True), _TINY_MEAN, 1 / 255)
    x = graph.conv(x, weights["conv0/filters"], weights["conv0/bias"], padding="valid")
    x = graph.node("LeakyRelu", x, alpha=_LEAK)
    for layer in range(1, 6):
        x = graph.max_pool(x, 2, 2)
        x = graph.depthwise(x, weights[f"conv{layer}/depthwise_filter"], padding=1)
        x = graph.conv(x, weights[f"conv{layer}/pointwise_filter"], weights[f"conv{layer}/bias"])
        x = graph.node("LeakyRelu", x, alpha=_LEAK)
    x = graph.max_pool(x, 2, 1)
    x = graph.conv(x, weights["conv8/filters"], weights["conv8/bias"])
    return graph.build(
        {"cells": (graph.node("Transpose", x, perm=[0, 2, 3, 1]), ["n", "rows", "columns", 25])}
    )


def landmark_net(weights: Tensors) -> bytes:
    """Build the net that finds 68 points.

    In: float32 (n, 112, 112, 3), RGB in [0, 255]. Out: ``points`` (n, 136),
    x and y in turn, as shares of the input's side.
    """
    graph = GraphBuilder("face_landmark_68")
    points = _backbone_and_head(graph, weights)
    return graph.build({"points": (points, ["n", 136])})


def expression_net(weights: Tensors) -> bytes:
    """Build the net that reads expressions.

    In: float32 (n, 112, 112, 3), RGB in [0, 255]. Out: ``probabilities``
    (n, 7): neutral, happy, sad, angry, fearful, disgusted, surprised.
    """
    graph = GraphBuilder("face_expression")
    logits = _backbone_and_head(graph, weights)
    return graph.build({"probabilities": (graph.node("Softmax", logits, axis=1), ["n", 7])})


def _backbone_and_head(graph: GraphBuilder, weights: Tensors) -> str:
    x = graph.normalised(graph.pixels(FACE_SIZE, FACE_SIZE, 3), _FACE_MEAN, 1 / 255)
    for block in range(4):
        x = _dense_block(graph, weights, f"dense{block}", x)
    x = graph.node("Flatten", graph.node("GlobalAveragePool", x))
    return graph.node("Gemm", x, graph.constant(weights["fc/weights"]), graph.constant(weights["fc/bias"]))


def _dense_block(graph: GraphBuilder, weights: Tensors, block: str, x: str) -> str:
    """Four convolutions, each on the sum of what came before it."""
    if f"{block}/conv0/filters" in weights:
        first = graph.conv(x, weights[f"{block}/conv0/filters"], weights[f"{block}/conv0/bias"], stride=2)
    else:
        first = _separable(graph, weights, f"{block}/conv0", x, stride=2)
    total = fed = graph.node("Relu", first)
    for layer in (1, 2, 3):
        total = graph.node("Add", total, _separable(graph, weights, f"{block}/conv{layer}", fed))
        fed = graph.node("Relu", total)
    return fed


def _separable(graph: GraphBuilder, weights: Tensors, layer: str, x: str, *, stride: int = 1) -> str:
    x = graph.depthwise(x, weights[f"{layer}/depthwise_filter"], stride=stride)
    return graph.conv(x, weights[f"{layer}/pointwise_filter"], weights[f"{layer}/bias"])


def ssd_detector(weights: Tensors) -> bytes:
    """Build the larger net that finds faces, an SSD on MobileNet.

    In: uint8 (n, 512, 512, 3), RGB. Out: ``boxes`` (n, 5118, 4) as top,
    left, bottom and right in shares of the input's side, and ``scores`` (n, 5118).
    """
    graph = GraphBuilder("ssd_mobilenet")
    x = graph.normalised(graph.pixels(SSD_SIZE, SSD_SIZE, 3, is_uint8=True), (127.5,) * 3, 1 / 127.5)
    levels = _ssd_levels(graph, weights, x)
    encodings = [
        _ssd_predictions(graph, weights, i, "BoxEncodingPredictor", x, 4) for i, x in enumerate(levels)
    ]
    classes = [_ssd_predictions(graph, weights, i, "ClassPredictor", x, 3) for i, x in enumerate(levels)]
    boxes = _ssd_boxes(graph, weights, graph.node("Concat", *encodings, axis=1))
    of_face = graph.constant(np.array(1, np.int64))
    scores = graph.node("Gather", graph.node("Concat", *classes, axis=1), of_face, axis=2)
    n_priors = weights[_SSD_PRIORS].shape[1]
    return graph.build(
        {
            "boxes": (boxes, ["n", n_priors, 4]),
            "scores": (graph.node("Sigmoid", scores), ["n", n_priors]),
        }
    )


def _ssd_levels(graph: GraphBuilder, weights: Tensors, x: str) -> list[str]:
    """Give the six maps, fine to coarse, on which faces are looked for."""
    levels = []
    x = _relu6_conv(graph, weights, "MobilenetV1/Conv2d_0_pointwise", x, stride=2)
    for layer in range(1, _N_SSD_LAYERS + 1):
        x = _ssd_depthwise(graph, weights, layer, x)
        x = _relu6_conv(graph, weights, f"MobilenetV1/Conv2d_{layer}_pointwise", x)
        if layer in {11, _N_SSD_LAYERS}:
            levels.append(x)
    for layer in range(_N_SSD_EXTRA_LAYERS):
        halves = layer % 2 == 1
        x = _relu6_conv(graph, weights, f"Prediction/Conv2d_{layer}_pointwise", x, stride=2 if halves else 1)
        if halves:
            levels.append(x)
    return levels


def _relu6(graph: GraphBuilder, x: str) -> str:
    bounds = (graph.constant(np.array(0, np.float32)), graph.constant(np.array(6, np.float32)))
    return graph.node("Clip", x, *bounds)


def _relu6_conv(graph: GraphBuilder, weights: Tensors, layer: str, x: str, *, stride: int = 1) -> str:
    filters = weights[f"{layer}/weights"]
    return _relu6(graph, graph.conv(x, filters, weights[f"{layer}/convolution_bn_offset"], stride=stride))


def _ssd_depthwise(graph: GraphBuilder, weights: Tensors, layer: int, x: str) -> str:
    """Convolve and normalise; the normalisation is folded into filters and bias."""
    name = f"MobilenetV1/Conv2d_{layer}_depthwise"
    norm = {
        part: weights[f"{name}/BatchNorm/{part}"].astype(np.float64)
        for part in ("gamma", "beta", "moving_mean", "moving_variance")
    }
    gain = norm["gamma"] / np.sqrt(norm["moving_variance"] + _BATCH_NORM_EPSILON)
    bias = norm["beta"] - norm["moving_mean"] * gain
    filters = weights[f"{name}/depthwise_weights"] * gain[:, np.newaxis]
    stride = 2 if layer in _SSD_HALVING_LAYERS else 1
    return _relu6(
        graph, graph.depthwise(x, filters.astype(np.float32), bias.astype(np.float32), stride=stride)
    )


def _ssd_predictions(
    graph: GraphBuilder, weights: Tensors, level: int, predictor: str, x: str, n_values: int
) -> str:
    name = f"Prediction/BoxPredictor_{level}/{predictor}"
    x = graph.conv(x, weights[f"{name}/weights"], weights[f"{name}/biases"])
    x = graph.node("Transpose", x, perm=[0, 2, 3, 1])
    return graph.node("Reshape", x, graph.constant(np.array([0, -1, n_values], np.int64)))


def _ssd_boxes(graph: GraphBuilder, weights: Tensors, encodings: str) -> str:
    """Decode (y, x, height, width), each relative to its prior, into corners."""
    priors = weights[_SSD_PRIORS].reshape(1, -1, 4)
    sizes = priors[..., 2:] - priors[..., :2]
    centres = priors[..., :2] + sizes / 2
    halves = graph.constant(np.array([2, 2], np.int64))
    moved = graph.node("Split", encodings, halves, axis=2, n_outputs=2)
    shift = graph.node("Mul", moved, graph.constant((sizes / _SSD_CENTRE_SCALE).astype(np.float32)))
    centre = graph.node("Add", shift, graph.constant(centres))
    growth = graph.node(
        "Exp", graph.node("Div", f"{moved}_1", graph.constant(np.array(_SSD_SIZE_SCALE, np.float32)))
    )
    half_size = graph.node("Mul", growth, graph.constant((sizes / 2).astype(np.float32)))
    corners = (graph.node("Sub", centre, half_size), graph.node("Add", centre, half_size))
    return graph.node("Concat", *corners, axis=2)
