"""What reading a face costs: from the bytes of a photo to the reading, on one thread, and beside Node."""

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.face_files import PHOTO_SHARES, photo_name
from bench.face_in_node import NodeFailed, face_api_in_node, node_command
from ml.errors import FetchFailed
from ml.face.pictures import decode_picture

_N_NODE = 20

Figures = dict[str, float | int | str]


def measure(n: int) -> Figures:
    """Read `n` photos, a large one and a video note, and the same pixels in Node where that is present.

    The reading has a process of its own, so that its memory is that of reading alone.
    """
    with TemporaryDirectory(prefix="maeumi-bench-") as folder:
        _module("bench.face_material", folder)
        figures: Figures = json.loads(_module("bench.face_reading", folder, str(n)))
        return figures | _in_node(Path(folder), float(figures["detect_ms"]))


def _module(*arguments: str) -> str:
    """Run a module of the benchmarks; give what it printed."""
    # The parts are constants, a number and a temporary folder.
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", *arguments], check=True, stdout=subprocess.PIPE, text=True
    )
    return done.stdout


def _in_node(folder: Path, ours_ms: float) -> Figures:
    """Time the pixels of one photo in Node; the decoding is left out on both sides."""
    node = node_command()
    if node is None:
        return {"node": "not present"}
    picture = decode_picture((folder / photo_name(PHOTO_SHARES[0])).read_bytes())
    try:
        with face_api_in_node(node) as package:
            milliseconds = sorted(package.look(picture, _N_NODE).milliseconds)
    except (FetchFailed, NodeFailed) as error:
        return {"node": f"failed: {error}"}
    theirs = milliseconds[len(milliseconds) // 2]
    return {"node_ms": round(theirs, 1), "ratio_to_node": round(theirs / ours_ms, 2)}
