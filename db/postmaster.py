"""What a running server says of itself in its data folder."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Self

_PROGRAM = "postgres"
_PROCESSES = Path("/proc")


@dataclass(frozen=True, slots=True)
class Postmaster:
    """The contents of ``postmaster.pid``."""

    pid: int
    port: int
    listens_on_tcp: bool

    @classmethod
    def read(cls, data: Path) -> Self | None:
        """Read it; None when there is none, or when it is only being written."""
        try:
            lines = (data / "postmaster.pid").read_text(encoding="utf-8").splitlines()
            return cls(int(lines[0]), int(lines[3]), bool(lines[5].strip()))
        except (FileNotFoundError, IndexError, ValueError):
            return None

    def is_alive(self) -> bool:
        """Whether the process runs, and is a server."""
        return self._is_process() and self._looks_like_a_server()

    def is_another_program(self) -> bool:
        """Whether the number of the process has gone to another program."""
        return self._is_process() and not self._looks_like_a_server()

    def _is_process(self) -> bool:
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return False
        except PermissionError:
            return True
        return True

    def _looks_like_a_server(self) -> bool:
        if not _PROCESSES.joinpath("self").exists():
            return True
        try:
            status = (_PROCESSES / str(self.pid) / "stat").read_text(encoding="utf-8", errors="replace")
        except (FileNotFoundError, ProcessLookupError):
            return False
        # "pid (name) state …"; a name may hold brackets itself.
        name, _, rest = status.partition("(")[2].rpartition(")")
        return name == _PROGRAM and rest.split()[0] not in {"Z", "X"}
