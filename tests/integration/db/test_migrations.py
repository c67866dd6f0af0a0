"""The migrations: up, down and up again through every step, to tables that equal the models."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint, Engine, create_engine, inspect
from sqlalchemy.pool import NullPool

from db import models, schema
from db.base import Base
from db.engine import driver_url
from db.errors import DatabaseUnavailable, MigrationFailed


def _engine(url: str) -> Engine:
    return create_engine(driver_url(url), poolclass=NullPool)


def _differences(url: str) -> list[object]:
    with _engine(url).connect() as connection:
        options = {"compare_type": True, "compare_server_default": True}
        return list(compare_metadata(MigrationContext.configure(connection, opts=options), Base.metadata))


def _tables(url: str) -> set[str]:
    return set(inspect(_engine(url)).get_table_names())


def test_every_step_goes_up_and_down_and_up(empty_database_url: str) -> None:
    scripts = ScriptDirectory.from_config(schema.config(empty_database_url))
    steps = [script.revision for script in scripts.walk_revisions()][::-1]

    for step in steps:
        assert schema.upgrade(empty_database_url, step)
        schema.downgrade(empty_database_url, "-1")
        assert schema.upgrade(empty_database_url, step)
        assert schema.current(empty_database_url) == step
    schema.downgrade(empty_database_url)

    assert _tables(empty_database_url) == {"alembic_version"}
    assert schema.upgrade(empty_database_url)
    assert schema.current(empty_database_url) == schema.head() == steps[-1]


def test_the_tables_equal_the_models(database_url: str) -> None:
    assert models.User.__table__ in Base.metadata.sorted_tables
    assert _differences(database_url) == []


def test_every_constraint_has_the_name_that_the_convention_gives(database_url: str) -> None:
    inspector = inspect(_engine(database_url))

    checks = {
        (table, check["name"])
        for table in Base.metadata.tables
        for check in inspector.get_check_constraints(table)
    }

    expected = {
        (table.name, constraint.name)
        for table in Base.metadata.sorted_tables
        for constraint in table.constraints
        if isinstance(constraint, CheckConstraint)
    }
    assert checks == expected


def test_migrating_what_is_up_to_date_does_nothing(database_url: str) -> None:
    assert not schema.upgrade(database_url)


def test_several_processes_may_migrate_at_once(empty_database_url: str) -> None:
    # Alembic keeps its context in the module, so threads stand for processes only at the lock.
    with _engine(empty_database_url).connect() as connection, ThreadPoolExecutor(1) as other:
        connection.exec_driver_sql("SELECT pg_advisory_lock(4217705331)")
        migrating = other.submit(schema.upgrade, empty_database_url)

        with pytest.raises(TimeoutError):
            migrating.result(timeout=0.3)
        assert schema.current(empty_database_url) is None
        connection.exec_driver_sql("SELECT pg_advisory_unlock(4217705331)")

        assert migrating.result(timeout=20)


def test_an_unknown_revision_is_told(empty_database_url: str) -> None:
    with pytest.raises(MigrationFailed):
        schema.upgrade(empty_database_url, "no-such-step")


def test_a_server_that_is_not_there_is_told() -> None:
    with pytest.raises(DatabaseUnavailable):
        schema.current("postgresql://nobody@127.0.0.1:1/none")


def test_files_are_named_by_their_time() -> None:
    names = [path.name for path in Path(schema.__file__).parent.parent.glob("migrations/versions/*.py")]

    assert names
    assert all(name[:8].isdigit() and name[8] == "_" and name[9:13].isdigit() for name in names)
