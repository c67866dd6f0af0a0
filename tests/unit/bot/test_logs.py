import io
import json
import logging
import sys
from collections.abc import Iterator

import pytest

from bot.logs import DiscretionFilter, JsonFormatter, TextFormatter, configure_logging
from bot.settings import Settings

TOKEN = "7000000001:AAEhBOweik6ad6PsVKRC12345678901abc"
FORMATTERS = [pytest.param(TextFormatter(), id="text"), pytest.param(JsonFormatter(), id="json")]


@pytest.fixture
def restored() -> Iterator[None]:
    """The logging of the test run, put back afterwards."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    levels = {name: logging.getLogger(name).level for name in ("telegram", "httpx")}
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)


def record(message: str, *args: object, name: str = "bot.app", **extra: object) -> logging.LogRecord:
    return logging.getLogger(name).makeRecord(name, logging.INFO, "x.py", 1, message, args, None, extra=extra)


@pytest.mark.parametrize("formatter", FORMATTERS)
@pytest.mark.parametrize(
    "around",
    [
        pytest.param("token {} here", id="alone"),
        pytest.param("https://api.telegram.org/bot{}/getMe", id="in the address of a call"),
        pytest.param("/file/bot{}/photos/1.jpg", id="in the address of a file"),
    ],
)
def test_a_token_is_masked(formatter: logging.Formatter, around: str) -> None:
    line = formatter.format(record("call %s", around.format(TOKEN)))

    assert TOKEN.partition(":")[2] not in line
    assert "<token>" in line


@pytest.mark.parametrize("formatter", FORMATTERS)
def test_a_token_in_a_traceback_is_masked(formatter: logging.Formatter) -> None:
    try:
        int(f"/bot{TOKEN}/getMe")
    except ValueError:
        failed = record("failed")
        failed.exc_info = sys.exc_info()

    line = formatter.format(failed)

    assert "ValueError" in line
    assert TOKEN not in line


@pytest.mark.parametrize("formatter", FORMATTERS)
def test_a_time_of_day_is_no_token(formatter: logging.Formatter) -> None:
    assert "12:30:45" in formatter.format(record("at %s", "12:30:45"))


def test_a_line_for_machines_is_one_object_with_its_fields() -> None:
    line = JsonFormatter().format(record("ready\nnow", seconds=1.5))

    entry = json.loads(line)
    assert "\n" not in line
    assert entry["message"] == "ready\nnow"
    assert (entry["level"], entry["logger"], entry["seconds"]) == ("INFO", "bot.app", 1.5)
    assert entry["time"].endswith("+00:00")


def test_what_the_bot_framework_says_comes_without_the_update() -> None:
    said = record("Error while processing %s", "나만 아는 이야기", name="telegram.ext.Application")

    DiscretionFilter().filter(said)

    assert "이야기" not in TextFormatter().format(said)


@pytest.mark.usefixtures("restored")
@pytest.mark.parametrize("log_format", ["text", "json"])
def test_chatty_libraries_stay_quiet(log_format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.StringIO()
    monkeypatch.setattr(sys, "stderr", written)
    configure_logging(Settings.model_validate({"MAEUMI_LOG_FORMAT": log_format}))

    logging.getLogger("httpx").info("HTTP Request: POST %s", f"https://api/bot{TOKEN}/sendMessage")
    logging.getLogger("telegram.ext").warning("update %s", "나만 아는 이야기")
    logging.getLogger("bot.app").info("ready seconds=%.2f", 1.0)

    lines = written.getvalue().splitlines()
    assert len(lines) == 2
    assert "이야기" not in lines[0]
    assert "ready seconds=1.00" in lines[1]
