"""Which language model answers, by the settings, and who answers where it cannot be had."""

from pathlib import Path

import pytest

from bot.counsel_engine import CounselChoice, counsel_choice, counsel_engine
from bot.settings import Settings
from ml.counsel.types import CounselRequest, Turn

REQUEST = CounselRequest((Turn(by_user=True, text="요즘 회사 일이 너무 힘들어"),), None, "ko", frozenset())


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty place in which a test writes an `.env`."""
    monkeypatch.chdir(tmp_path)
    for name in ("HF_HOME", "MAEUMI_COUNSEL_MODEL", "MAEUMI_COUNSEL_WRITES", "MAEUMI_OPENAI_MODEL"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / ".env"


def test_the_settings_choose_a_language_model(settings: Path) -> None:
    settings.write_text("MAEUMI_COUNSEL_MODEL=models/counsel\nMAEUMI_COUNSEL_SECONDS=5\nHF_HOME=hub\n")

    choice = counsel_choice(Settings())

    assert choice == CounselChoice(
        model="models/counsel",
        model_seconds=5.0,
        cache_folder=Path("var/models"),
        hub_folder=Path("hub/hub"),
    )
    assert "models/counsel" in choice.role
    assert Settings().counsel_threads >= 8


@pytest.mark.usefixtures("settings")
def test_by_themselves_they_choose_authored_words_and_name_the_others() -> None:
    choice = counsel_choice(Settings())

    assert choice == CounselChoice()
    assert "MAEUMI_COUNSEL_MODEL" in choice.role


def test_a_model_that_cannot_be_had_leaves_the_built_in_engine_and_the_log_says_so(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "none"
    engine = counsel_engine(CounselChoice(model=str(folder), cache_folder=tmp_path))
    engine.load()

    reply = engine.reply(REQUEST)

    assert reply.unit_ids[0].startswith("ko.")
    assert f"engine=kogpt2:{folder} error=WeightsMissing" in caplog.text


def test_the_small_model_competes_where_it_is_asked_to(settings: Path) -> None:
    settings.write_text("MAEUMI_COUNSEL_WRITES=true\n")
    choice = counsel_choice(Settings())
    engine = counsel_engine(choice)
    engine.load()

    assert "small model" in choice.role
    assert engine.reply(REQUEST).text
