"""Finds the folder of a transformer model: on this machine, or on the model hub."""

from pathlib import Path
from typing import Final

from ml.errors import WeightsCorrupt, WeightsMissing

_WEIGHTS: Final = ("model.safetensors", "model.safetensors.index.json")
_WANTED: Final = ["*.json", "*.txt", "*.model", "*.safetensors"]


def find_model_folder(source: str, *, hub_folder: Path | None = None) -> Path:
    """Return the folder of a model; one of the hub is fetched, or taken from the cache when it is there.

    What is fetched is configuration, vocabulary and safetensors; files that
    could carry code (pickles, Python) are left where they are.

    Args:
        source: A local folder, or a name of the hub such as ``owner/model``.
        hub_folder: Where models of the hub are kept; None leaves that to the hub's client.

    Raises:
        WeightsMissing: There is no such folder and no such model that can be reached.
        WeightsCorrupt: It is no model, or its weights are not safetensors.
    """
    folder = Path(source).expanduser()
    if not folder.is_dir():
        if _is_path(source):
            raise WeightsMissing(f"no folder {source}")
        folder = _fetched(source, hub_folder)
    if not (folder / "config.json").is_file():
        raise WeightsCorrupt(f"{source} has no config.json, so it is no transformer model")
    if not any((folder / name).is_file() for name in _WEIGHTS):
        raise WeightsCorrupt(
            f"{source} has no model.safetensors; pickled weights (pytorch_model.bin) are refused because "
            "they can run code, docs/models.md says how to convert them"
        )
    return folder


def _is_path(source: str) -> bool:
    """Whether this can only mean a place on this machine."""
    return not source.strip() or source[0] in "./~\\" or source.count("/") > 1 or "\\" in source


def _fetched(name: str, hub_folder: Path | None) -> Path:
    # The hub's client is heavy, and only hub names need it.
    from huggingface_hub import snapshot_download  # noqa: PLC0415

    try:
        found = snapshot_download(name, cache_dir=hub_folder, allow_patterns=_WANTED, ignore_patterns=["*/*"])
    except (OSError, ValueError) as error:
        raise WeightsMissing(
            f"no model {name}: there is no folder of this name, and it was not found in the cache (HF_HOME) "
            f"or on the hub ({type(error).__name__}); without a connection, fetch it on another machine with "
            f"`hf download {name} --local-dir FOLDER` and give the folder instead"
        ) from error
    return Path(found)
