"""What is written of a graph is what the `onnx` package reads."""

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from ml.text import graph_file
from ml.text.graph_file import Attribute


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(3, id="whole number"),
        pytest.param(-1, id="negative number"),
        pytest.param(300, id="number of two bytes"),
        pytest.param(1e-5, id="real number"),
        pytest.param("words", id="text"),
        pytest.param([0, 2, 1], id="several numbers"),
    ],
)
def test_a_node_is_read_with_its_attributes(value: Attribute) -> None:
    content = graph_file.node("Made", ["a", "b"], ["c"], domain="somewhere", attributes={"given": value})

    found = onnx.NodeProto.FromString(content)

    expected = helper.make_node("Made", ["a", "b"], ["c"], domain="somewhere", given=value)
    assert found == expected


def test_a_constant_keeps_its_shape_and_values() -> None:
    values = np.arange(400, dtype=np.float32).reshape(2, 200)[:, ::2]

    found = TensorProto.FromString(graph_file.constant("table", values))

    assert found.name == "table"
    np.testing.assert_array_equal(numpy_helper.to_array(found), values)


def test_a_model_is_read_as_it_was_meant() -> None:
    node = graph_file.node("Add", ["x", "one"], ["y"])
    one = graph_file.constant("one", np.ones(2, dtype=np.float32))
    x, y = graph_file.tensor_info("x", ["n", 2]), graph_file.tensor_info("y", None)
    content = graph_file.graph([node], [one], [x], [y])

    found = onnx.load_from_string(graph_file.model(content, ir_version=9, operations={"": 17, "other": 1}))

    graph = helper.make_graph(
        [helper.make_node("Add", ["x", "one"], ["y"], domain="")],
        "net",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["n", 2])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, None)],
        [numpy_helper.from_array(np.ones(2, dtype=np.float32), "one")],
    )
    versions = [helper.make_opsetid("", 17), helper.make_opsetid("other", 1)]
    assert found == helper.make_model(graph, opset_imports=versions, ir_version=9)
