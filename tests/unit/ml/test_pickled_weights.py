import os
import pickle
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file
from typing_extensions import override

from ml.errors import WeightsCorrupt
from ml.text.model_folder import find_model_folder
from ml.text.pickled_weights import PICKLED, SAFE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "config.json").write_text("{}", "utf-8")
    return tmp_path


def test_a_pickle_of_numbers_becomes_safetensors(folder: Path) -> None:
    tied = torch.arange(6.0).reshape(2, 3)
    torch.save({"in.weight": tied, "out.weight": tied}, folder / PICKLED)

    assert find_model_folder(str(folder)) == folder

    found = load_file(folder / SAFE)
    assert torch.equal(found["in.weight"], tied)
    assert torch.equal(found["out.weight"], tied)


class Harmful:
    def __init__(self, path: Path) -> None:
        self.path = path

    @override
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self.path),)


def test_what_a_pickle_would_run_is_never_run(folder: Path) -> None:
    torch.save({"weight": torch.ones(1), "more": Harmful(folder / "ran")}, folder / PICKLED)

    with pytest.raises(WeightsCorrupt, match="more than numbers"):
        find_model_folder(str(folder))

    assert not (folder / "ran").exists()
    assert not list(folder.glob("*.safetensors*"))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\x80", id="cut short"),
        pytest.param(pickle.dumps([1, 2]), id="no weights"),
        pytest.param(pickle.dumps({"weight": "no tensor"}), id="no tensors"),
    ],
)
def test_a_pickle_that_is_no_model_is_refused(folder: Path, content: bytes) -> None:
    (folder / PICKLED).write_bytes(content)

    with pytest.raises(WeightsCorrupt, match="pickled weights"):
        find_model_folder(str(folder))

    assert [path.name for path in folder.glob("*.unfinished")] == []
