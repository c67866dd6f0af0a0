"""Bringing the tables to a revision, from a program; on the command line, Alembic itself does it."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, create_engine, inspect, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from db.engine import driver_url
from db.errors import MigrationFailed
from db.translation import own_error

_SCRIPTS = Path(__file__).parent.parent / "migrations"
_FILE_TEMPLATE = "%%(year)d%%(month).2d%%(day).2d_%%(hour).2d%%(minute).2d_%%(slug)s"


def config(url: str) -> Config:
    """What Alembic needs to know, without a file."""
    made = Config()
    made.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    made.set_main_option("path_separator", "os")
    made.set_main_option("file_template", _FILE_TEMPLATE)
    made.set_main_option("timezone", "UTC")
    made.attributes["url"] = driver_url(url)
    return made


def head() -> str:
    """The newest revision."""
    newest = ScriptDirectory(str(_SCRIPTS)).get_current_head()
    assert newest is not None, "there is at least one revision"
    return newest


def current(url: str) -> str | None:
    """The revision of the tables; None where there are none.

    Raises:
        DatabaseUnavailable: The server cannot be reached.
    """
    engine = create_engine(driver_url(url), poolclass=NullPool)
    try:
        with engine.connect() as connection:
            return _current(connection)
    except SQLAlchemyError as error:
        raise own_error(error) from error


def upgrade(url: str, revision: str = "head") -> bool:
    """Bring the tables up to a revision; False when they were there already. Blocking.

    Several processes may do this at once: the first migrates, the others wait for it.

    Raises:
        DatabaseUnavailable: The server cannot be reached.
        MigrationFailed: A step failed; the tables are as they were before.
    """
    before = current(url)
    if before == (head() if revision == "head" else revision):
        return False
    _run(url, revision, up=True)
    return current(url) != before


def downgrade(url: str, revision: str = "base") -> None:
    """Bring the tables down to a revision, which loses what stands in newer ones. Blocking."""
    _run(url, revision, up=False)


def _run(url: str, revision: str, *, up: bool) -> None:
    step = command.upgrade if up else command.downgrade
    try:
        step(config(url), revision)
    except CommandError as error:
        message = f"the tables cannot be brought to {revision}: {error}"
        raise MigrationFailed(message) from error
    except SQLAlchemyError as error:
        message = f"the tables cannot be brought to {revision}: {own_error(error)}"
        raise MigrationFailed(message) from error


def _current(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return revision
