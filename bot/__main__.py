"""The command line: ``python -m bot --help``."""

import asyncio
import sys
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from pydantic import ValidationError

from bot.allocator import give_memory_back
from bot.backup import BackupRefused
from bot.engines import roles
from bot.key_rotation import RotationRefused
from bot.local_playground import PlaygroundFailed
from bot.logs import configure_logging
from bot.process import AddressTaken, TokenRefused, engine_choices, open_database_url, serve
from bot.settings import Settings
from bot.upkeep import change_master_key, restore_backup, write_backup
from db import schema
from db.errors import DbError
from ml.errors import MlError
from recommender.errors import RecommenderError

cli = typer.Typer(
    help="Maeumi, a companion on Telegram.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

_EXIT_REFUSED = 2


@cli.command()
def run() -> None:
    """Start the bot; without TELEGRAM_BOT_TOKEN, a playground in the browser as well."""
    give_memory_back()
    settings = _settings()
    try:
        asyncio.run(serve(settings))
    except (AddressTaken, TokenRefused, PlaygroundFailed, DbError, MlError, RecommenderError) as error:
        _refuse(str(error))


@cli.command()
def migrate() -> None:
    """Bring the tables of the database up to date."""
    settings = _settings()
    try:
        changed = asyncio.run(_migrate(settings))
    except DbError as error:
        _refuse(str(error))
    typer.echo(f"{'migrated to' if changed else 'already at'} {schema.head()}")


@cli.command()
def check() -> None:
    """Say what is configured and which engine serves what."""
    settings = _settings()
    service = "playground in the browser" if settings.uses_playground else settings.telegram_api_url
    lines = {
        "Bot API": service,
        "updates": f"webhook {settings.webhook_url}" if settings.webhook_url else "polling",
        "database": "DATABASE_URL"
        if settings.database_url
        else f"own PostgreSQL in {settings.data_dir}/postgres",
        "master key": "MAEUMI_MASTER_KEY" if settings.master_key else f"{settings.data_dir}/master.key",
        "health": f"http://{settings.health_host}:{settings.health_port}/healthz and /readyz",
    } | {f"engine for {role}": engine for role, engine in roles(engine_choices(settings)).items()}
    for name, value in lines.items():
        typer.echo(f"{name:22} {value}")


@cli.command()
def rotate_keys(
    batch: Annotated[int, typer.Option(min=1, max=10_000, help="People in one transaction.")] = 500,
) -> None:
    """Change the master key; may be interrupted at any point and begun again, also while the bot runs."""
    settings = _settings()
    try:
        n_keys = asyncio.run(change_master_key(settings, n_at_once=batch))
    except (RotationRefused, DbError) as error:
        _refuse(str(error))
    typer.echo(f"wrapped anew: {n_keys} keys; the old master key opens nothing any more")
    if settings.other_master_key is not None:
        typer.echo("MAEUMI_OTHER_MASTER_KEY can be removed now, from every process")


@cli.command()
def backup(file: Path) -> None:
    """Write the database to FILE; the master key is never in it and must be kept apart."""
    settings = _settings()
    try:
        asyncio.run(write_backup(settings, file))
    except (BackupRefused, DbError) as error:
        _refuse(str(error))
    typer.echo(f"written to {file}; without the master key nobody reads what people wrote")


@cli.command()
def restore(
    file: Path,
    *,
    replace: Annotated[bool, typer.Option(help="Put it in the place of what is there.")] = False,
) -> None:
    """Put a backup into the database, while no bot runs on it."""
    settings = _settings()
    try:
        restored = asyncio.run(restore_backup(settings, file, replaces=replace))
    except (BackupRefused, DbError) as error:
        _refuse(str(error))
    typer.echo(f"put back: {restored.n_people} people")
    if restored.n_closed:
        _refuse(f"{restored.n_closed} of them need a master key that is not known here; bring it first")


async def _migrate(settings: Settings) -> bool:
    async with AsyncExitStack() as stack:
        url = await asyncio.to_thread(open_database_url, settings, stack)
        return await asyncio.to_thread(schema.upgrade, url)


def _settings() -> Settings:
    try:
        settings = Settings()
    except ValidationError as error:
        # The values may be secrets, so only the names are said.
        names = ", ".join(str(problem["loc"][0]) for problem in error.errors())
        _refuse(f"settings that cannot be used: {names}; see .env.example")
    configure_logging(settings)
    return settings


def _refuse(reason: str) -> NoReturn:
    typer.echo(f"maeumi: {reason}", err=True)
    sys.exit(_EXIT_REFUSED)


if __name__ == "__main__":
    cli()
