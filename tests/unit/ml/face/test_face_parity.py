"""The nets give what the npm package that they come from gives, for the same pixels.

The package's answers were recorded from its run in Node (WebAssembly) on a
portrait in the public domain; where Node is present they are also asked for anew.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from bench.face_in_node import NodeFailed, face_api_in_node, node_command
from ml.errors import FetchFailed
from ml.face import nets
from ml.face.boxes import around, clipped
from ml.face.crops import letterboxed, squared
from ml.face.finders import FaceFinder, FinderConfig
from ml.face.sessions import OnnxNet
from tests.fakes.portraits import needs_face_nets, square_portraits

pytestmark = needs_face_nets

RECORDED = json.loads((Path(__file__).parent / "recorded_face_api.json").read_text("utf-8"))
ORDER = ("neutral", "happy", "sad", "angry", "fearful", "disgusted", "surprised")
PICTURES = square_portraits()


def net(name: str) -> OnnxNet:
    opened = OnnxNet(nets.default_folder() / name)
    opened.load()
    return opened


def check(picture: NDArray[np.uint8], theirs: Mapping[str, Any]) -> None:
    """Compare box, landmarks and expressions; each step starts from what the package found before it."""
    finder = FaceFinder(net(nets.TINY), OnnxNet(nets.default_folder() / nets.SSD), FinderConfig())
    found = finder.find(picture)[0]
    x, y, width, height = theirs["box"]
    assert found.score == pytest.approx(theirs["score"], abs=1e-4)
    assert (found.box.x, found.box.y, found.box.width, found.box.height) == pytest.approx(
        (x, y, width, height), abs=0.01
    )

    box = clipped(found.box, picture.shape[1], picture.shape[0])
    (shares,) = net(nets.LANDMARKS).run(squared(picture, box, 112)[np.newaxis])
    side = max(box.width, box.height)
    points = shares[0].reshape(68, 2) * side - np.array([side - box.width, side - box.height]) / 2
    # The package cuts at whole pixels, and then adds the corner with its fraction.
    assert np.abs(points + np.array([x, y]) - np.array(theirs["landmarks"])).max() < 0.02

    aligned = around(np.array(theirs["landmarks"], np.float32), 0.2)
    crop = squared(picture, clipped(aligned, picture.shape[1], picture.shape[0]), 112)
    (probabilities,) = net(nets.EXPRESSIONS).run(crop[np.newaxis])
    expected = [theirs["expressions"][name] for name in ORDER]
    assert np.abs(probabilities[0] - expected).max() < 1e-5


@pytest.mark.parametrize("name", PICTURES)
def test_the_nets_give_what_the_package_gave_when_it_was_recorded(name: str) -> None:
    check(PICTURES[name], RECORDED[name])


@pytest.mark.slow
def test_the_nets_give_what_the_package_gives_in_node() -> None:
    node = node_command()
    if node is None:
        pytest.skip("there is no Node here")
    try:
        with face_api_in_node(node) as package:
            answers = {name: package.look(picture).faces for name, picture in PICTURES.items()}
    except (FetchFailed, NodeFailed) as error:
        pytest.skip(f"the package cannot be run here: {error}")

    for name, faces in answers.items():
        best = max(faces, key=lambda face: face.score)
        check(PICTURES[name], vars(best))


def test_the_larger_finder_sees_the_same_face() -> None:
    picture = PICTURES["grace_hopper"]
    ssd = net(nets.SSD)

    boxes, scores = ssd.run(letterboxed(picture, 512, 512)[np.newaxis])

    top, left, bottom, right = boxes[0][scores[0].argmax()] * 416
    x, y, width, height = RECORDED["grace_hopper"]["box"]
    assert scores[0].max() > 0.9
    assert abs((left + right) / 2 - (x + width / 2)) < 30
    assert abs((top + bottom) / 2 - (y + height / 2)) < 60
