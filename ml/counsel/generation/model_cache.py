"""Keeps converted models in a folder, so that a model is converted once."""

import hashlib
import json
import logging
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

_log = logging.getLogger(__name__)

_MANIFEST: Final = "manifest.json"
_CONVERSION: Final = b"int8, 1"
"""Part of each key: another way to convert makes other files."""
_CHUNK: Final = 1 << 22

Files = Mapping[str, bytes]


def key_of(files: Sequence[Path]) -> str:
    """Return what tells one model from another: a digest of the names and contents of its files."""
    digest = hashlib.sha256(_CONVERSION)
    for path in sorted(files):
        digest.update(f"\0{path.name}\0{path.stat().st_size}\0".encode())
        digest.update(bytes.fromhex(_digest(path)))
    return digest.hexdigest()[:32]


def cached(folder: Path, key: str, convert: Callable[[], Files]) -> Path | Files:
    """Return the folder of a converted model; where there is none, or a damaged one, it is made anew.

    A folder that cannot be written costs a conversion at each start, no more:
    the files themselves are returned then.
    """
    place = folder / key
    if _is_whole(place):
        return place
    if place.exists():
        _log.warning("converted model damaged, it is made anew key=%s", key)
    files = convert()
    try:
        _store(place, files)
    except OSError as error:
        _log.warning("converted model cannot be kept key=%s error=%s", key, type(error).__name__)
        return files
    return place


def _is_whole(place: Path) -> bool:
    try:
        expected = json.loads((place / _MANIFEST).read_text("utf-8"))
        return all(_digest(place / name) == digest for name, digest in expected.items()) and bool(expected)
    except (OSError, ValueError, AttributeError):
        return False


def _store(place: Path, files: Files) -> None:
    """Write beside the place and move there in one step: nobody ever sees half a model."""
    place.parent.mkdir(parents=True, exist_ok=True)
    unfinished = Path(tempfile.mkdtemp(prefix=".unfinished-", dir=place.parent))
    try:
        for name, content in files.items():
            _write(unfinished / name, content)
        manifest = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
        _write(unfinished / _MANIFEST, json.dumps(manifest, indent=1).encode())
        if place.exists():
            place.rename(unfinished / "damaged")
        try:
            unfinished.rename(place)
        except OSError:
            # Another process was faster; what it made is as good.
            if not _is_whole(place):
                raise
        shutil.rmtree(place / "damaged", ignore_errors=True)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
