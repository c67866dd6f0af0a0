"""A real PostgreSQL for the tests: one server per worker, built by the migrations once."""

import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from psycopg import sql
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.pool import NullPool

from db import schema
from db.embedded import EmbeddedPostgres
from db.engine import Database, conninfo
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from db.vault import KEY_BYTES, Vault

_TEMPLATE = "maeumi_template"


@pytest.fixture
def now() -> datetime:
    """A time to hand to whatever asks for one."""
    return datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="session")
def postgres() -> Iterator[EmbeddedPostgres]:
    """A server that forgets on power loss, which makes it fast."""
    folder = Path(tempfile.mkdtemp(prefix="maeumi-pg-"))
    server = EmbeddedPostgres(folder, durable=False)
    server.start()
    try:
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder)


@pytest.fixture(scope="session")
def template_database(postgres: EmbeddedPostgres) -> str:
    """The name of a database with all tables and no rows, to be copied."""
    _execute(postgres, sql.SQL("CREATE DATABASE {}").format(sql.Identifier(_TEMPLATE)))
    schema.upgrade(postgres.url(_TEMPLATE))
    return _TEMPLATE


@pytest.fixture(scope="session")
def shared_database_url(postgres: EmbeddedPostgres, template_database: str) -> Iterator[str]:
    """A database for tests that are rolled back."""
    yield from copied_database(postgres, template_database)


@pytest.fixture
def database_url(postgres: EmbeddedPostgres, template_database: str) -> Iterator[str]:
    """A database of this test's own, for other processes and for several connections at once."""
    yield from copied_database(postgres, template_database)


@pytest.fixture
def empty_database_url(postgres: EmbeddedPostgres) -> Iterator[str]:
    """A database of this test's own without any table."""
    yield from copied_database(postgres, "template0")


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """Connections to this test's own database; what is committed there stays for the test."""
    async with Database(database_url) as opened:
        yield opened


@pytest.fixture(scope="session")
def vault() -> Vault:
    """A vault with a key that is no secret."""
    return Vault(bytes(range(KEY_BYTES)))


@pytest.fixture
async def rolled_back_sessions(shared_database_url: str) -> AsyncIterator[async_sessionmaker[AsyncSession]]:
    """Makes sessions on one connection, where commits are savepoints and nothing outlives the test."""
    engine = create_async_engine(shared_database_url, poolclass=NullPool)
    async with engine.connect() as connection:
        transaction = await connection.begin()
        yield async_sessionmaker(connection, expire_on_commit=False, join_transaction_mode="create_savepoint")
        await transaction.rollback()
    await engine.dispose()


@pytest.fixture
def unit_of_work(rolled_back_sessions: async_sessionmaker[AsyncSession], vault: Vault) -> UnitOfWorkFactory:
    """Units of work that are rolled back after the test; fast, but only one at a time."""
    return partial(UnitOfWork, rolled_back_sessions, vault)


@pytest.fixture
def concurrent_unit_of_work(database: Database, vault: Vault) -> UnitOfWorkFactory:
    """Units of work on this test's own database, any number at a time."""
    return partial(UnitOfWork, database.session_factory, vault)


def copied_database(postgres: EmbeddedPostgres, template: str) -> Iterator[str]:
    """The URL of a copy of a database, which is dropped after its use."""
    name = f"test_{uuid4().hex}"
    statement = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
    _execute(postgres, statement.format(sql.Identifier(name), sql.Identifier(template)))
    yield postgres.url(name)
    _execute(postgres, sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def _execute(postgres: EmbeddedPostgres, statement: sql.Composed) -> None:
    with psycopg.connect(conninfo(postgres.url("postgres")), autocommit=True) as connection:
        connection.execute(statement)
