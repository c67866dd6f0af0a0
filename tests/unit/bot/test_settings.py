import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.process import webhook_secret
from bot.settings import Settings

ROOT = Path(__file__).parents[3]
SECRETS = {
    "TELEGRAM_BOT_TOKEN": "123456:very-secret-token",
    "DATABASE_URL": "postgresql://me:password@host/db",
    "WEBHOOK_SECRET": "webhook-secret",
    "MAEUMI_MASTER_KEY": "bWFzdGVyLWtleQ==",
}


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for field in Settings.model_fields.values():
        monkeypatch.delenv(str(field.alias), raising=False)


def test_everything_has_a_default() -> None:
    settings = Settings()

    assert settings.uses_playground
    assert settings.database_url is None
    assert settings.telegram_api_url == "https://api.telegram.org"


def test_the_example_names_every_setting_and_no_other() -> None:
    named = re.findall(r"^#?([A-Z_]+)=", (ROOT / ".env.example").read_text(encoding="utf-8"), re.MULTILINE)

    # Names of other software's own settings may stand there too; all of ours must.
    assert {str(field.alias) for field in Settings.model_fields.values()} <= set(named)


def test_a_file_in_the_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("TELEGRAM_BOT_TOKEN=123456:abc\nMAEUMI_LOG_FORMAT=json\nOTHER=1\n")

    settings = Settings()

    assert not settings.uses_playground
    assert settings.log_format == "json"


def test_the_environment_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("MAEUMI_HEALTH_PORT=1111\n")
    monkeypatch.setenv("MAEUMI_HEALTH_PORT", "2222")

    assert Settings().health_port == 2222


def test_names_without_a_value_leave_the_defaults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("".join(f"{name}=\n" for name in SECRETS) + "MAEUMI_HEALTH_PORT=\n")
    monkeypatch.setenv("WEBHOOK_URL", "")

    assert Settings() == Settings(_env_file=None)  # type: ignore[call-arg]


def test_no_secret_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in SECRETS.items():
        monkeypatch.setenv(name, value)

    settings = Settings()

    for shown in (repr(settings), str(settings), str(settings.model_dump())):
        assert not [name for name, value in SECRETS.items() if value in shown]


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        Settings().health_port = 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("MAEUMI_HEALTH_PORT", "70000", id="no such port"),
        pytest.param("MAEUMI_LOG_LEVEL", "LOUD", id="no such level"),
        pytest.param("WEBHOOK_URL", "bot.example.org/telegram", id="no scheme"),
        pytest.param("WEBHOOK_URL", "ftp://bot.example.org", id="no web address"),
        pytest.param("WEBHOOK_SECRET", "it's a secret", id="unsendable secret"),
        pytest.param("MAEUMI_SENDS_PER_SECOND", "-1", id="negative pace"),
        pytest.param("MAEUMI_INFERENCE_THREADS", "0", id="nobody computes"),
    ],
)
def test_what_cannot_be_is_refused(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(ValidationError):
        Settings()


def test_processes_with_one_token_share_the_webhook_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    settings, token = Settings(), "123456:abc"

    assert webhook_secret(settings, token) == webhook_secret(Settings(), token)
    assert webhook_secret(settings, token) != webhook_secret(settings, "123456:other")
    assert token not in webhook_secret(settings, token)
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,256}", webhook_secret(settings, token))


def test_the_webhook_secret_of_the_settings_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBHOOK_SECRET", "chosen")

    assert webhook_secret(Settings(), "123456:abc") == "chosen"
