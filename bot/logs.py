"""Logging: constant messages, one line each, without tokens and without anything that a person wrote."""

import json
import logging
import re
from datetime import UTC, datetime

from typing_extensions import override

from bot.settings import Settings

_TOKEN = re.compile(r"(?<!\d)\d{3,}:[A-Za-z0-9_-]{10,}")
_QUIET = (
    "httpx",
    "httpcore",
    "httpx2",
    "httpcore2",
    "openai",
    "apscheduler",
    "aiohttp.access",
    "tornado.access",
    "alembic",
    "sqlalchemy",
)
_STANDARD = frozenset(vars(logging.makeLogRecord({})))


class DiscretionFilter(logging.Filter):
    """Keeps updates and tokens out of every line.

    python-telegram-bot passes whole updates as arguments of its critical messages; its constant
    templates say what happened, so for its loggers the arguments are dropped.
    """

    @override
    def filter(self, record: logging.LogRecord) -> bool:
        if record.name.startswith("telegram") and record.args:
            record.args = ()
        return True


class TextFormatter(logging.Formatter):
    """A line for people: time, level, part, message."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)-7s %(name)s  %(message)s", datefmt="%H:%M:%S")

    @override
    def format(self, record: logging.LogRecord) -> str:
        return _TOKEN.sub("<token>", super().format(record))


class JsonFormatter(logging.Formatter):
    """A line for machines: one JSON object, with the fields that were given as `extra`."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        entry: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        entry |= {name: value for name, value in vars(record).items() if name not in _STANDARD}
        if record.exc_info:
            entry["traceback"] = self.formatException(record.exc_info)
        return _TOKEN.sub("<token>", json.dumps(entry, ensure_ascii=False, default=str))


def configure_logging(settings: Settings) -> None:
    """Send all log records to standard error in the chosen format."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter() if settings.log_format == "json" else TextFormatter())
    handler.addFilter(DiscretionFilter())
    logging.basicConfig(level=settings.log_level, handlers=[handler], force=True)
    # httpx logs requests with the token in their address at INFO, httpx2 addresses, openai contents at DEBUG.
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("telegram").setLevel(logging.WARNING)
