import os
from pathlib import Path

import pytest

from db.postmaster import Postmaster

LINES = ["{pid}", "/data", "1795361725", "5432", ".", "", "  2146481         4", "ready   "]


def _write(folder: Path, pid: int, *, n_lines: int = 8, host: str = "") -> None:
    lines = [line.format(pid=pid) for line in LINES]
    lines[5] = host
    (folder / "postmaster.pid").write_text("\n".join(lines[:n_lines]) + "\n")


def test_a_server_tells_where_it_listens(tmp_path: Path) -> None:
    _write(tmp_path, 123)
    assert Postmaster.read(tmp_path) == Postmaster(123, 5432, listens_on_tcp=False)

    _write(tmp_path, 123, host="127.0.0.1")
    assert Postmaster.read(tmp_path) == Postmaster(123, 5432, listens_on_tcp=True)


@pytest.mark.parametrize("n_lines", range(6))
def test_half_a_file_tells_nothing(tmp_path: Path, n_lines: int) -> None:
    _write(tmp_path, 123, n_lines=n_lines)

    assert Postmaster.read(tmp_path) is None


def test_no_file_tells_nothing(tmp_path: Path) -> None:
    assert Postmaster.read(tmp_path) is None


def test_this_process_is_no_server() -> None:
    ours = Postmaster(os.getpid(), 5432, listens_on_tcp=False)

    assert not ours.is_alive()
    assert ours.is_another_program()


def test_a_process_that_is_no_more_is_neither() -> None:
    gone = Postmaster(2**22 + 1, 5432, listens_on_tcp=False)

    assert not gone.is_alive()
    assert not gone.is_another_program()
