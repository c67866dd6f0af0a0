"""The connections to PostgreSQL."""

from typing import Self

from sqlalchemy import make_url, text
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine

from db.errors import DatabaseUnavailable

_DRIVER = "postgresql+psycopg"
_CONNECT_TIMEOUT_SECONDS = 10


def driver_url(url: str) -> str:
    """Complete a URL of PostgreSQL, in any of its usual spellings, with the driver that is used here."""
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        # The URL itself may hold a password, so it is not repeated.
        message = "the database URL cannot be read"
        raise DatabaseUnavailable(message) from error
    if parsed.drivername.partition("+")[0] not in {"postgresql", "postgres"}:
        message = f"only PostgreSQL is supported, not {parsed.drivername}"
        raise DatabaseUnavailable(message)
    return parsed.set(drivername=_DRIVER).render_as_string(hide_password=False)


def conninfo(url: str) -> str:
    """The same URL as libpq reads it."""
    parsed = make_url(driver_url(url)).set(drivername="postgresql")
    return parsed.render_as_string(hide_password=False)


class Database:
    """A pool of connections; closed once, by whoever made it."""

    def __init__(self, url: str, *, pool_size: int = 10) -> None:
        self._engine: AsyncEngine = create_async_engine(
            driver_url(url),
            pool_size=pool_size,
            max_overflow=pool_size,
            pool_pre_ping=True,
            connect_args={
                "connect_timeout": _CONNECT_TIMEOUT_SECONDS,
                "application_name": "maeumi",
                "options": "-c timezone=UTC",
            },
            hide_parameters=True,
        )
        self.session_factory: async_sessionmaker[AsyncSession] = async_sessionmaker(
            self._engine, expire_on_commit=False
        )
        """Makes sessions; a unit of work is what uses them."""

    async def ping(self) -> None:
        """Return when the server answers.

        Raises:
            DatabaseUnavailable: It does not.
        """
        try:
            async with self._engine.connect() as connection:
                await connection.execute(text("SELECT 1"))
        except (SQLAlchemyError, OSError) as error:
            message = "the database does not answer"
            raise DatabaseUnavailable(message) from error

    async def close(self) -> None:
        """Close every connection."""
        await self._engine.dispose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
