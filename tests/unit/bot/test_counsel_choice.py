"""Which counsel engine the settings choose, and what is said of it."""

import logging

import pytest

from bot.counsel_engine import CounselChoice, counsel_choice, counsel_engine, transcriber
from bot.settings import Settings
from ml.counsel.types import CounselRequest, Turn

SERVER = {
    "MAEUMI_OPENAI_MODEL": "llama",
    "OPENAI_BASE_URL": "http://127.0.0.1:1/v1",
    "OPENAI_API_KEY": "geheim",
}


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.chdir(str(tmp_path))
    for field in Settings.model_fields.values():
        monkeypatch.delenv(str(field.alias), raising=False)


def chosen(**settings: str) -> CounselChoice:
    return counsel_choice(Settings.model_validate(settings))


def test_without_a_choice_nothing_leaves_the_machine() -> None:
    choice = chosen(OPENAI_API_KEY="geheim")

    assert choice.server is None
    assert not choice.is_sent_out
    assert transcriber(choice) is None
    assert "built-in" in choice.role
    assert "MAEUMI_TRANSCRIPTION_MODEL" in choice.hearing


def test_a_chat_model_is_named_with_its_place_and_without_its_key() -> None:
    choice = chosen(**SERVER)

    assert choice.server is not None
    assert choice.server.api_key == "geheim"
    assert "llama at http://127.0.0.1:1/v1" in choice.role
    assert "geheim" not in f"{choice.role} {choice!r}"
    assert not choice.is_sent_out


@pytest.mark.parametrize("base_url", [None, "https://models.example.org/v1"])
def test_a_server_elsewhere_is_one_that_people_are_told_of(base_url: str | None) -> None:
    settings = {"MAEUMI_OPENAI_MODEL": "gpt"} | ({"OPENAI_BASE_URL": base_url} if base_url else {})

    assert chosen(**settings).is_sent_out


def test_recordings_may_be_written_down_without_a_chat_model() -> None:
    choice = chosen(MAEUMI_TRANSCRIPTION_MODEL="ear", OPENAI_BASE_URL="http://localhost:1/v1")

    assert transcriber(choice) is not None
    assert "ear" in choice.hearing
    assert "built-in" in choice.role


def test_a_server_that_is_not_there_leaves_the_built_in_replies_and_the_log_says_so(
    caplog: pytest.LogCaptureFixture,
) -> None:
    engine = counsel_engine(chosen(**SERVER))
    engine.load()
    request = CounselRequest((Turn(True, "회사에서 혼나서 속상해"),), None, "ko", frozenset())

    with caplog.at_level(logging.INFO):
        reply = engine.reply(request)

    assert reply.unit_ids
    assert "openai:llama" in caplog.text
    assert "혼나서" not in caplog.text
