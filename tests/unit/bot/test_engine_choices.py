import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

from bot.engines import EngineChoices, load_engines, roles
from bot.process import engine_choices
from bot.settings import Settings
from ml.emotion.linear_detector import LinearEmotionDetector
from ml.emotion.transformer_detector import TransformersEmotionDetector
from ml.emotion.types import Emotion
from ml.errors import WeightsCorrupt, WeightsMissing
from tests.fakes.tiny_transformer import tiny_transformer

ROOT = Path(__file__).parents[3]
TO_THE_FIRST_REPLY = """
import asyncio, sys
import bot.process, bot.app
from bot.engines import EngineChoices, load_engines
from ml.counsel.types import CounselRequest, Turn

comfort = asyncio.run(load_engines(EngineChoices())).comfort
comfort.emotion.detect("내일 시험이라 걱정돼")
comfort.intent.detect("안녕")
comfort.safety.grade("안녕")
turns = (Turn(by_user=True, text="내일 시험이라 걱정돼"),)
comfort.counsel.reply(CounselRequest(turns=turns, emotion=None, locale="ko", used=frozenset()))
heavy = {"torch", "transformers", "tokenizers", "huggingface_hub", "sklearn", "scipy", "kiwipiepy"}
print(sorted(heavy & sys.modules.keys()))
"""


def test_the_default_engines_answer_without_any_heavy_library() -> None:
    done = subprocess.run(
        [sys.executable, "-c", TO_THE_FIRST_REPLY],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr[-2000:]


def test_without_a_choice_the_built_in_model_reads_and_the_bigger_one_is_named() -> None:
    engines = asyncio.run(load_engines(EngineChoices()))

    assert isinstance(engines.comfort.emotion, LinearEmotionDetector)
    assert "MAEUMI_TEXT_EMOTION_MODEL" in roles(EngineChoices())["emotion"]


def test_the_chosen_model_reads(tmp_path: Path) -> None:
    folder = tiny_transformer(tmp_path, [emotion.value for emotion in Emotion])
    choices = EngineChoices(text_emotion_model=str(folder))

    engines = asyncio.run(load_engines(choices))

    assert isinstance(engines.comfort.emotion, TransformersEmotionDetector)
    assert engines.comfort.emotion.detect("안녕").label in Emotion
    assert str(folder) in roles(choices)["emotion"]


def test_a_model_that_is_not_there_is_an_error_and_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(WeightsMissing, match="text emotion model"):
        asyncio.run(load_engines(EngineChoices(text_emotion_model=str(tmp_path / "none"))))


def test_a_model_that_cannot_be_used_is_an_error_and_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(WeightsCorrupt, match="text emotion model"):
        asyncio.run(load_engines(EngineChoices(text_emotion_model=str(tmp_path))))


def test_the_settings_choose(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("HF_HOME", raising=False)
    (tmp_path / ".env").write_text("MAEUMI_TEXT_EMOTION_MODEL=someone/feelings\nHF_HOME=models\n")

    choices = engine_choices(Settings())

    assert choices == EngineChoices("someone/feelings", Path("models/hub"))


def test_the_settings_choose_nothing_by_themselves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("HF_HOME", "MAEUMI_TEXT_EMOTION_MODEL"):
        monkeypatch.delenv(name, raising=False)

    assert engine_choices(Settings()) == EngineChoices()
