"""A PostgreSQL for one benchmark of check-ins."""

import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

from db import schema
from db.embedded import EmbeddedPostgres
from db.engine import Database
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from db.vault import KEY_BYTES, Vault


@asynccontextmanager
async def database() -> AsyncIterator[tuple[UnitOfWorkFactory, str]]:
    """Start one, which may lose what a power cut comes upon; gives its address too."""
    folder = Path(tempfile.mkdtemp(prefix="maeumi-bench-"))
    server = EmbeddedPostgres(folder, durable=False)
    url = server.start()
    try:
        schema.upgrade(url)
        async with Database(url) as opened:
            yield partial(UnitOfWork, opened.session_factory, Vault(bytes(range(KEY_BYTES)))), url
    finally:
        server.stop()
        shutil.rmtree(folder)
