"""Finds the folder of a transformer model: on this machine, or on the model hub."""

from pathlib import Path
from typing import Final

from ml.errors import WeightsCorrupt, WeightsMissing
from ml.text.pickled_weights import PICKLED, SAFE, rewrite_pickled

_WEIGHTS: Final = (SAFE, f"{SAFE}.index.json")
_WANTED: Final = ["*.json", "*.txt", "*.model", "*.safetensors"]


def find_model_folder(source: str, *, hub_folder: Path | None = None) -> Path:
    """Return the folder of a model; one of the hub is fetched, or taken from the cache when it is there.

    What is fetched is configuration, vocabulary and safetensors; Python files are left where they are. A
    pickle is fetched only where there are no safetensors, and turned into them without running it.

    Args:
        source: A local folder, or a name of the hub such as ``owner/model``.
        hub_folder: Where models of the hub are kept; None leaves that to the hub's client.

    Raises:
        WeightsMissing: There is no such folder and no such model that can be reached.
        WeightsCorrupt: It is no model, or its weights are neither safetensors nor a pickle of numbers alone.
    """
    folder = Path(source).expanduser()
    if not folder.is_dir():
        if _is_path(source):
            raise WeightsMissing(f"no folder {source}")
        folder = _fetched(source, hub_folder)
    if not (folder / "config.json").is_file():
        raise WeightsCorrupt(f"{source} has no config.json, so it is no transformer model")
    if not _has_weights(folder):
        if not (folder / PICKLED).is_file():
            raise WeightsCorrupt(f"{source} has no {SAFE}")
        rewrite_pickled(folder)
    return folder


def _has_weights(folder: Path) -> bool:
    return any((folder / name).is_file() for name in _WEIGHTS)


def _is_path(source: str) -> bool:
    """Whether this can only mean a place on this machine."""
    return not source.strip() or source[0] in "./~\\" or source.count("/") > 1 or "\\" in source


def _fetched(name: str, hub_folder: Path | None) -> Path:
    # The hub's client is heavy, and only hub names need it.
    from huggingface_hub import snapshot_download  # noqa: PLC0415

    def fetched(wanted: list[str]) -> Path:
        return Path(
            snapshot_download(name, cache_dir=hub_folder, allow_patterns=wanted, ignore_patterns=["*/*"])
        )

    try:
        found = fetched(_WANTED)
        if not _has_weights(found):
            found = fetched([*_WANTED, PICKLED])
    except (OSError, ValueError) as error:
        raise WeightsMissing(
            f"no model {name}: there is no folder of this name, and it was not found in the cache (HF_HOME) "
            f"or on the hub ({type(error).__name__}); without a connection, fetch it on another machine with "
            f"`hf download {name} --local-dir FOLDER` and give the folder instead"
        ) from error
    return found
