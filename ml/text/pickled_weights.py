"""Turns pickled weights into safetensors, without running what a pickle may hold."""

import warnings
from pathlib import Path
from pickle import UnpicklingError
from typing import Final

from ml.errors import WeightsCorrupt

PICKLED: Final = "pytorch_model.bin"
SAFE: Final = "model.safetensors"
_DAMAGED: Final = (OSError, EOFError, RuntimeError, ValueError, LookupError, AttributeError, TypeError)
"""What opening a damaged file raises."""


def rewrite_pickled(folder: Path) -> None:
    """Write `model.safetensors` beside a `pytorch_model.bin`.

    torch opens the pickle with ``weights_only``: numbers are built, and anything else that it holds is
    refused before it can run.

    Raises:
        WeightsCorrupt: The file holds more than numbers, is damaged, or the folder cannot be written.
    """
    # Heavy, and only models that come as a pickle need it.
    import torch  # noqa: PLC0415
    from safetensors.torch import save_file  # noqa: PLC0415

    unfinished = folder / f"{SAFE}.unfinished"
    try:
        with warnings.catch_warnings():
            # It warns of pickles that it then refuses, which is said below.
            warnings.simplefilter("ignore")
            found = torch.load(folder / PICKLED, map_location="cpu", weights_only=True)
        numbers = {name: tensor.clone().contiguous() for name, tensor in found.items()}
        save_file(numbers, unfinished, metadata={"format": "pt"})
        unfinished.chmod(0o644)
        unfinished.replace(folder / SAFE)
    except (UnpicklingError, *_DAMAGED) as error:
        unfinished.unlink(missing_ok=True)
        raise WeightsCorrupt(
            f"the pickled weights in {folder.name} ({PICKLED}) cannot be turned into safetensors: they hold "
            f"more than numbers, are damaged, or the folder cannot be written ({type(error).__name__})"
        ) from error
