"""The server of the wheel: started, shared, killed and found again."""

import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from db.embedded import EmbeddedPostgres
from db.engine import conninfo
from db.errors import EmbeddedPostgresFailed
from db.postmaster import Postmaster

ROOT = Path(__file__).parents[3]
OWNER = """
import sys, pathlib
from db.embedded import EmbeddedPostgres
server = EmbeddedPostgres(pathlib.Path(sys.argv[1]), durable=False)
print(server.start(), flush=True)
sys.stdin.read()
server.stop()
"""

pytestmark = pytest.mark.slow


@pytest.fixture
def folder() -> Iterator[Path]:
    made = Path(tempfile.mkdtemp(prefix="maeumi-pg-"))
    yield made / "postgres"
    with EmbeddedPostgres(made / "postgres", durable=False) as server:
        server.start()
    shutil.rmtree(made)


def _owner(folder: Path) -> "subprocess.Popen[str]":
    process = subprocess.Popen(
        [sys.executable, "-c", OWNER, str(folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline().startswith("postgresql+psycopg://")
    return process


def _end(process: "subprocess.Popen[str]", *, kill: bool = False) -> None:
    if kill:
        process.kill()
    process.communicate()


def _pid(folder: Path) -> int:
    server = Postmaster.read(folder / "data")
    assert server is not None
    assert server.is_alive()
    return server.pid


def _ask(url: str, statement: str) -> object:
    with psycopg.connect(conninfo(url), autocommit=True) as connection:
        cursor = connection.execute(statement.encode())
        row = cursor.fetchone() if cursor.description else None
        return None if row is None else row[0]


def test_data_are_kept_across_starts(folder: Path) -> None:
    server = EmbeddedPostgres(folder)
    _ask(server.start(), "CREATE TABLE kept AS SELECT 42 AS number")
    server.stop()

    with pytest.raises(EmbeddedPostgresFailed):
        server.url()
    with server:
        assert _ask(server.url(), "SELECT number FROM kept") == 42
        assert _ask(server.url(), "SHOW fsync") == "on"
        assert _ask(server.url(), "SHOW server_encoding") == "UTF8"


def test_nobody_else_gets_at_the_data(folder: Path) -> None:
    with EmbeddedPostgres(folder, durable=False):
        modes = {
            name: stat.S_IMODE((folder / name).stat().st_mode) for name in ("data", "password", "use.lock")
        }

    assert modes == {"data": 0o700, "password": 0o600, "use.lock": 0o600}
    assert not stat.S_IMODE(folder.stat().st_mode) & 0o066


def test_a_killed_owner_leaves_a_server_that_is_found_again(folder: Path) -> None:
    owner = _owner(folder)
    pid = _pid(folder)
    _end(owner, kill=True)

    server = EmbeddedPostgres(folder, durable=False)
    server.start()
    found = _pid(folder)
    server.stop()

    assert found == pid
    assert Postmaster.read(folder / "data") is None


def test_the_last_user_stops_the_server(folder: Path) -> None:
    owner = _owner(folder)
    server = EmbeddedPostgres(folder, durable=False)
    url = server.start()
    pid = _pid(folder)

    server.stop()
    assert _pid(folder) == pid
    url = server.start()
    _end(owner)
    assert _pid(folder) == pid
    assert _ask(url, "SELECT 1") == 1

    server.stop()
    assert Postmaster.read(folder / "data") is None


def test_several_processes_may_make_the_data_at_once(folder: Path) -> None:
    with ThreadPoolExecutor() as threads:
        owners = list(threads.map(_owner, [folder] * 3))
    pid = _pid(folder)

    for owner in owners:
        assert _pid(folder) == pid
        _end(owner)

    assert Postmaster.read(folder / "data") is None


def test_a_killed_server_is_started_anew_with_its_data(folder: Path) -> None:
    server = EmbeddedPostgres(folder)
    _ask(server.start(), "CREATE TABLE kept AS SELECT 42 AS number")
    os.kill(_pid(folder), signal.SIGKILL)
    server.stop()

    with server:
        assert _ask(server.url(), "SELECT number FROM kept") == 42


def test_a_number_that_went_to_another_program_stops_nothing(folder: Path) -> None:
    server = EmbeddedPostgres(folder, durable=False)
    server.start()
    remains = (folder / "data" / "postmaster.pid").read_text()
    server.stop()
    (folder / "data" / "postmaster.pid").write_text(
        "\n".join([str(os.getppid()), *remains.splitlines()[1:]]) + "\n"
    )

    with server:
        assert _ask(server.url(), "SELECT 1") == 1


def test_making_the_data_may_be_interrupted(folder: Path) -> None:
    (folder / "data.new" / "base").mkdir(parents=True)

    with EmbeddedPostgres(folder, durable=False) as server:
        assert _ask(server.url(), "SELECT 1") == 1
    assert not (folder / "data.new").exists()


def test_a_path_too_long_for_a_socket_is_served_on_loopback_with_a_password(folder: Path) -> None:
    deep = folder.joinpath(*["a-rather-long-name-of-a-folder"] * 4)

    with EmbeddedPostgres(deep, durable=False) as server:
        url = server.url()
        assert _ask(url, "SELECT 1") == 1
        assert _ask(url, "SHOW listen_addresses") == "127.0.0.1"
        secret = url.split(":")[2].partition("@")[0]
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(conninfo(url.replace(secret, "guess")))


def test_data_of_another_version_are_refused(folder: Path) -> None:
    with EmbeddedPostgres(folder, durable=False):
        pass
    version = folder / "data" / "PG_VERSION"
    version.write_text("17\n")

    with pytest.raises(EmbeddedPostgresFailed, match="made by PostgreSQL 17"):
        EmbeddedPostgres(folder, durable=False).start()
    version.write_text("18\n")


def test_a_start_that_fails_says_why(folder: Path) -> None:
    with EmbeddedPostgres(folder, durable=False):
        pass
    configuration = folder / "data" / "postgresql.conf"
    good = configuration.read_text()
    configuration.write_text("nonsense = 1\n")

    with pytest.raises(EmbeddedPostgresFailed, match="nonsense"):
        EmbeddedPostgres(folder, durable=False).start()
    configuration.write_text(good)
