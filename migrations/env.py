"""Runs revisions; Alembic calls it. The URL is an attribute of the configuration, or ``-x url=…``."""

from alembic import context
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.pool import NullPool

from db import models  # noqa: F401  # fills the metadata
from db.base import Base
from db.engine import driver_url

# Any number will do, as long as all processes that migrate use the same one.
_MIGRATION_LOCK = 4_217_705_331


def _url() -> str:
    given = context.config.attributes.get("url") or context.get_x_argument(as_dictionary=True).get("url")
    if not given:
        message = "no database: give one with -x url=postgresql://…"
        raise SystemExit(message)
    return driver_url(str(given))


def _migrate(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        compare_server_default=True,
        render_as_batch=False,
    )
    with context.begin_transaction():
        # Whoever waits here reads the revision afterwards and finds nothing to do.
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK})
        context.run_migrations()


def _print_sql() -> None:
    context.configure(url=_url(), target_metadata=Base.metadata, literal_binds=True)
    with context.begin_transaction():
        context.run_migrations()


if context.is_offline_mode():
    _print_sql()
else:
    engine = create_engine(_url(), poolclass=NullPool, hide_parameters=True)
    with engine.connect() as opened:
        _migrate(opened)
