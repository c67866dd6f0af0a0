"""Writing a database to a file and putting it back, with PostgreSQL's own programs."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Literal

from sqlalchemy import make_url

from db.embedded_program import program_folder
from db.engine import driver_url
from db.errors import DumpFailed

Format = Literal["custom", "plain"]

_SECONDS: Final = 3600.0
_SAID: Final = 300
"""Characters of what a program says that are repeated."""


def dump(url: str, file: Path, *, format_: Format = "custom") -> None:
    """Write a database to a file of mode 600; a file that is there is kept unless all went well. Blocking.

    Raises:
        DumpFailed: It cannot be written.
    """
    draft = file.with_name(f".{file.name}.{os.urandom(6).hex()}")
    try:
        os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except OSError as error:
        message = f"{file.parent} cannot be written to: {error.strerror}"
        raise DumpFailed(message) from error
    try:
        _run("pg_dump", url, (f"--format={format_}", "--no-owner", "--no-privileges", f"--file={draft}"))
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)


def put_back(url: str, file: Path) -> None:
    """Put a dump of the format ``custom`` into a database, all of it or nothing. Blocking.

    Tables of the same names are replaced.

    Raises:
        DumpFailed: The file cannot be read, or the database refuses it.
    """
    if not file.is_file():
        message = f"there is no file {file}"
        raise DumpFailed(message)
    options = ("--clean", "--if-exists", "--no-owner", "--no-privileges", "--single-transaction")
    _run("pg_restore", url, (*options, "--exit-on-error", str(file.absolute())))


def _run(program: str, url: str, arguments: Sequence[str]) -> None:
    parsed = make_url(driver_url(url)).set(drivername="postgresql")
    # The password goes by the environment: others may see the arguments of a process.
    shown = parsed.set(password=None).render_as_string(hide_password=False)
    environment = {"PATH": os.defpath, "LC_ALL": "C", "PGCONNECT_TIMEOUT": "10"}
    if parsed.password is not None:
        environment["PGPASSWORD"] = str(parsed.password)
    try:
        done = subprocess.run(  # noqa: S603  # the wheel's own programs, and no shell
            [program_folder() / program, f"--dbname={shown}", *arguments],
            check=False,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            timeout=_SECONDS,
        )
    except (OSError, subprocess.SubprocessError) as error:
        message = f"{program} failed: {type(error).__name__}"
        raise DumpFailed(message) from error
    if done.returncode:
        # What it says may hold a row; its first line does not.
        said = done.stderr.decode(errors="replace").partition("\n")[0][:_SAID]
        message = f"{program} failed: {said}"
        raise DumpFailed(message)
