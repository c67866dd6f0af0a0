from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import cli
from bot.engines import EngineChoices, roles
from bot.settings import Settings

SECRET = "not-a-token-but-a-secret"


@pytest.fixture(autouse=True)
def _own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("bot.__main__.configure_logging", lambda _: None)
    for field in Settings.model_fields.values():
        monkeypatch.delenv(str(field.alias), raising=False)


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(cli, arguments)
    return result.exit_code, result.output


def test_the_help_names_every_command() -> None:
    code, shown = run("--help")

    assert code == 0
    assert all(name in shown for name in ("run", "migrate", "check"))


def test_the_check_says_which_engine_serves_what_and_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", SECRET)
    monkeypatch.setenv("DATABASE_URL", f"postgresql://me:{SECRET}@host/db")
    monkeypatch.setenv("MAEUMI_MASTER_KEY", SECRET)

    code, shown = run("check")

    assert code == 0
    assert all(f"engine for {role}" in shown for role in roles(EngineChoices()))
    assert SECRET not in shown


@pytest.mark.parametrize("command", ["run", "check", "migrate"])
def test_settings_that_cannot_be_used_are_named_without_their_values(
    monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setenv("MAEUMI_HEALTH_PORT", SECRET)

    code, shown = run(command)

    assert code == 2
    assert "MAEUMI_HEALTH_PORT" in shown
    assert SECRET not in shown


@pytest.mark.parametrize("token", [SECRET, "123456", "abc:def", "123:with space"])
def test_what_is_no_token_is_refused_at_once(monkeypatch: pytest.MonkeyPatch, token: str) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", token)

    code, shown = run("run")

    assert code == 2
    assert "TELEGRAM_BOT_TOKEN" in shown
    assert token not in shown


def test_a_database_that_is_not_postgresql_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:///x.db")

    code, shown = run("migrate")

    assert code == 2
    assert "PostgreSQL" in shown
