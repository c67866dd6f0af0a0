"""PostgreSQL without installing it: the server of the wheel, started beside the process that needs it.

Several processes may share one server. Each holds a shared lock on a file while it uses the server; the
kernel drops the lock of a process that dies, however it dies. Who stops last stops the server. A server whose
users were all killed goes on, and whoever starts next takes it over.
"""

import logging
import os
import secrets
import shutil
import socket
import time
from pathlib import Path
from typing import Self
from urllib.parse import quote

import psycopg
from psycopg import sql

from db.embedded_program import MAJOR_VERSION, PostgresPrograms, server_options
from db.errors import EmbeddedPostgresFailed
from db.file_lock import FileLock
from db.postmaster import Postmaster

_USER = "postgres"
_SOCKET_PORT = 5432
_LOOPBACK = "127.0.0.1"
# The shortest limit of the systems that have Unix sockets, less the zero at the end.
_MAX_SOCKET_PATH_BYTES = 103
_START_SECONDS = 60.0
# A killed server's helpers may need a moment to go before another one can start.
_RETRY_SECONDS = 3.0
_POLL_SECONDS = 0.05

_log = logging.getLogger(__name__)


class EmbeddedPostgres:
    """A server whose data stand in `folder` and stay there across starts."""

    def __init__(self, folder: Path, *, database: str = "maeumi", durable: bool = True) -> None:
        self._folder = folder.absolute()
        self._data = self._folder / "data"
        self._database = database
        self._durable = durable
        self._start_lock = FileLock(self._folder / "start.lock")
        self._use_lock = FileLock(self._folder / "use.lock")

    def start(self) -> str:
        """Start the server, or find it running, and return the URL of the database. Blocking.

        Raises:
            EmbeddedPostgresFailed: It does not start; the message says why.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        # Only the account of the server may pass through, where it is another one.
        self._folder.chmod(0o711 if os.geteuid() == 0 else 0o700)
        with self._start_lock.exclusive(timeout_seconds=2 * _START_SECONDS):
            self._use_lock.share()
            try:
                self._start_server()
                return self.url()
            except BaseException:
                self._use_lock.release()
                raise

    def stop(self) -> None:
        """Stop using the server; it stops unless another process uses it. Blocking."""
        if not self._use_lock.is_held:
            return
        with self._start_lock.exclusive(timeout_seconds=2 * _START_SECONDS):
            self._use_lock.release()
            if not self._use_lock.try_exclusive():
                return
            try:
                self._stop_server()
            finally:
                self._use_lock.release()

    def url(self, database: str | None = None) -> str:
        """The URL of a database of the running server.

        Raises:
            EmbeddedPostgresFailed: It does not run.
        """
        server = self._postmaster()
        if server is None:
            message = "the database server does not run"
            raise EmbeddedPostgresFailed(message)
        name = quote(database or self._database, safe="")
        if server.listens_on_tcp:
            password = (self._folder / "password").read_text(encoding="ascii").strip()
            return f"postgresql+psycopg://{_USER}:{password}@{_LOOPBACK}:{server.port}/{name}"
        return (
            f"postgresql+psycopg://{_USER}@/{name}?host={quote(str(self._data), safe='')}&port={server.port}"
        )

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _start_server(self) -> None:
        started = time.monotonic()
        programs = self._programs()
        if not (self._data / "PG_VERSION").exists():
            self._make_data(programs)
        self._check_version()
        was_running = self._postmaster() is not None
        self._bring_up(started)
        seconds = time.monotonic() - started
        _log.info("database ready was_running=%s seconds=%.2f", was_running, seconds)

    def _stop_server(self) -> None:
        if self._postmaster() is None:
            return
        try:
            self._control("stop", "-m", "fast")
        except EmbeddedPostgresFailed:
            # It may have ended by itself in between, and then there is nothing to stop.
            if self._postmaster() is not None:
                raise
        _log.info("database stopped")

    def _programs(self) -> PostgresPrograms:
        programs = PostgresPrograms.find(self._data)
        programs.let_in(self._data)
        return programs

    def _make_data(self, programs: PostgresPrograms) -> None:
        """Make the data under another name, so that a start that was killed leaves nothing half made."""
        draft, password = self._folder / "data.new", self._folder / "password"
        shutil.rmtree(draft, ignore_errors=True)
        password.touch(mode=0o600)
        password.write_text(secrets.token_urlsafe(32) + "\n", encoding="ascii")
        draft.mkdir(mode=0o700)
        programs.give(draft)
        programs.give(password)
        arguments = [
            f"--pgdata={draft}",
            f"--username={_USER}",
            "--auth-local=trust",
            "--auth-host=scram-sha-256",
            f"--pwfile={password}",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
        ]
        if not self._durable:
            arguments.append("--no-sync")
        programs.run("initdb", arguments, timeout_seconds=_START_SECONDS)
        os.chown(password, os.geteuid(), os.getegid())
        draft.rename(self._data)

    def _check_version(self) -> None:
        version = (self._data / "PG_VERSION").read_text(encoding="ascii").strip()
        if version != str(MAJOR_VERSION):
            message = f"{self._data} was made by PostgreSQL {version}; this is {MAJOR_VERSION}"
            raise EmbeddedPostgresFailed(message)

    def _launch(self) -> None:
        # A server that was killed leaves its file behind. PostgreSQL copes with that, unless another program
        # has got the number of the process since.
        remains = Postmaster.read(self._data)
        if remains is not None and remains.is_another_program():
            (self._data / "postmaster.pid").unlink()
        host, port = "", _SOCKET_PORT
        if not self._socket_is_reachable():
            host, port = _LOOPBACK, _free_port()
        log = self._data / "server.log"
        options = server_options(port=port, host=host, durable=self._durable)
        try:
            self._control("start", f"--log={log}", f"--options={options}")
        except EmbeddedPostgresFailed as error:
            lines = log.read_text(encoding="utf-8", errors="replace").splitlines() if log.exists() else []
            message = " | ".join((str(error), *lines[-3:]))
            raise EmbeddedPostgresFailed(message) from error

    def _control(self, action: str, *arguments: str) -> None:
        wait = ("--wait", f"--timeout={_START_SECONDS:.0f}", f"--pgdata={self._data}")
        self._programs().run("pg_ctl", (action, *wait, *arguments), timeout_seconds=_START_SECONDS + 5)

    def _socket_is_reachable(self) -> bool:
        # A comma separates hosts for the client library.
        path = str(self._data / f".s.PGSQL.{_SOCKET_PORT}")
        return len(path.encode()) <= _MAX_SOCKET_PATH_BYTES and "," not in path

    def _postmaster(self) -> Postmaster | None:
        """The server that runs on the data."""
        server = Postmaster.read(self._data)
        return server if server is not None and server.is_alive() else None

    def _bring_up(self, started: float) -> None:
        """Start the server unless it runs, wait until it answers, make the database where there is none."""
        while True:
            try:
                if self._postmaster() is None:
                    self._launch()
                self._make_database()
            except (psycopg.OperationalError, EmbeddedPostgresFailed) as error:
                is_slow = isinstance(error, psycopg.OperationalError)
                if time.monotonic() > started + (_START_SECONDS if is_slow else _RETRY_SECONDS):
                    message = "the database server does not answer" if is_slow else str(error)
                    raise EmbeddedPostgresFailed(message) from error
                time.sleep(_POLL_SECONDS)
            else:
                return

    def _make_database(self) -> None:
        # The server's own database exists always, so connecting to it tells whether the server answers.
        with psycopg.connect(_conninfo(self.url(_USER)), autocommit=True) as connection:
            known = "SELECT 1 FROM pg_database WHERE datname = %s"
            if connection.execute(known, (self._database,)).fetchone() is None:
                name = sql.Identifier(self._database)
                connection.execute(sql.SQL("CREATE DATABASE {}").format(name))


def _conninfo(url: str) -> str:
    return url.replace("postgresql+psycopg://", "postgresql://", 1)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((_LOOPBACK, 0))
        port: int = probe.getsockname()[1]
        return port
