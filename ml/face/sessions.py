"""Runs the ONNX graphs of faces."""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ml.errors import EngineNotLoaded, InferenceFailed, WeightsCorrupt, WeightsMissing

if TYPE_CHECKING:
    from onnxruntime import InferenceSession


class OnnxNet:
    """A graph with one input, read from a file; several threads may run it at once.

    It works on one core by default: several pictures at once keep the cores
    busy better than one picture on all of them, and the nets are small.
    """

    def __init__(self, path: Path, *, n_threads: int = 1) -> None:
        """Name the file; nothing is read yet.

        Args:
            path: An ONNX file.
            n_threads: How many cores one run may use.
        """
        self.path = path
        self._n_threads = n_threads
        self._session: InferenceSession | None = None
        self._input_name = ""

    def load(self) -> None:
        """Read the file; harmless when called again.

        Raises:
            WeightsMissing: There is no such file.
            WeightsCorrupt: It is no graph that can be run.
        """
        if self._session is not None:
            return
        # Heavy: not paid for by whoever imports this module only for its types.
        import onnxruntime  # noqa: PLC0415

        if not self.path.is_file():
            raise WeightsMissing(f"no net at {self.path.name}")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self._n_threads
        options.inter_op_num_threads = 1
        # Working memory goes back after each run: kept, it is 40 MB for a gain of one millisecond in twenty.
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 4  # What matters comes as an exception.
        try:
            session = onnxruntime.InferenceSession(
                str(self.path), options, providers=["CPUExecutionProvider"]
            )
            self._input_name = session.get_inputs()[0].name
        except _foreign_errors() as error:
            raise WeightsCorrupt(f"{self.path.name} is no usable net") from error
        self._session = session

    def run(self, pixels: NDArray[np.generic]) -> list[NDArray[np.float32]]:
        """Give the graph's outputs, in its order.

        Raises:
            EngineNotLoaded: `load` was not called.
            InferenceFailed: The graph broke down over this input.
        """
        if self._session is None:
            raise EngineNotLoaded("call load() before run()")
        try:
            outputs: list[NDArray[np.float32]] = self._session.run(None, {self._input_name: pixels})
        except _foreign_errors() as error:
            raise InferenceFailed(f"{self.path.name} broke down") from error
        return outputs


def _foreign_errors() -> tuple[type[Exception], ...]:
    """Everything that ONNX Runtime raises; its own errors have no common root."""
    from onnxruntime.capi import onnxruntime_pybind11_state as state  # noqa: PLC0415

    return (
        state.Fail, state.InvalidArgument, state.InvalidGraph, state.InvalidProtobuf, state.NoSuchFile,
        state.NotImplemented, state.RuntimeException, RuntimeError, ValueError, IndexError,
    )  # fmt: skip
