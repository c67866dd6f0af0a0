"""A tiny model of KoGPT2's architecture really learns ten dialogues by heart, and says them."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from ml.counsel.generation.decoder import DecodingConfig
from ml.counsel.kogpt2_generator import KoGpt2Config, KoGpt2Generator
from ml.counsel.types import CounselRequest, Turn
from ml.errors import TrainingError, WeightsCorrupt, WeightsMissing
from ml.training.counsel.fine_tune import fine_tune_counsel
from ml.training.fine_tuning.checkpoint import CHECKPOINT, Progress
from ml.training.fine_tuning.config import FineTuningConfig, FineTuningRequest
from ml.training.fine_tuning.folders import HISTORY
from tests.fakes.tiny_gpt import tiny_gpt

TALKS = {
    "회사에서 혼났어": "회사에서 혼나셨다니 속상하셨겠어요. 어떤 말을 들으셨어요?",
    "친구와 다퉜어": "친구와 다투셨군요. 마음이 편치 않으셨겠어요.",
    "시험을 망쳤어": "시험이 뜻대로 되지 않아 허탈하셨겠어요. 오늘은 쉬어 가도 괜찮아요.",
    "잠이 안 와": "잠이 안 오는 밤은 참 길지요. 어떤 생각이 떠올라요?",
    "강아지가 아파": "강아지가 아프다니 걱정이 크시겠어요. 병원에는 다녀오셨어요?",
    "월세가 올랐어": "월세가 올라서 막막하시겠어요. 제일 급한 건 뭐예요?",
    "동생이 미워": "동생에게 서운한 일이 있으셨군요. 무슨 일이었어요?",
    "면접에서 떨어졌어": "면접에서 떨어지셨다니 많이 지치셨겠어요. 그래도 애쓰셨어요.",
    "엄마가 보고 싶어": "엄마가 그리우시군요. 어떤 모습이 떠오르세요?",
    "발표가 무서워": "발표를 앞두고 많이 떨리시겠어요. 천천히 숨을 내쉬어 봐요.",
}
CONFIG = FineTuningConfig(n_epochs=60, batch_size=5, learning_rate=4e-3, max_tokens=128, patience=0)
GENTLE = replace(CONFIG, n_epochs=4, learning_rate=1e-3)
"""Small steps, so that rounding in another order does not grow into another run."""
GREEDY = DecodingConfig(
    n_candidates=1, max_new_tokens=64, top_k=1, repetition_penalty=1.0, no_repeat=0, n_threads=1, seconds=60.0
)

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", autouse=True)
def _one_thread() -> None:
    torch.set_num_threads(1)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_gpt(tmp_path_factory.mktemp("base"))


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ten dialogues, on which the run is measured, too: they are to be learnt by heart."""
    folder = tmp_path_factory.mktemp("data")
    for name in ("train", "dev"):
        (folder / f"{name}.jsonl").write_text("\n".join(map(line, TALKS)), "utf-8")
    return folder


@pytest.fixture(scope="module")
def gentle(base: Path, data: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Progress]:
    """A run in small steps from beginning to end."""
    out = tmp_path_factory.mktemp("gentle") / "model"
    return out, train(FineTuningRequest(str(base), data, out), GENTLE)


def line(said: str) -> str:
    turns = [{"by_user": True, "text": said}, {"by_user": False, "text": TALKS[said]}]
    return json.dumps(turns, ensure_ascii=False)


def train(
    request: FineTuningRequest,
    config: FineTuningConfig = CONFIG,
    *,
    is_stopped: Callable[[], bool] = lambda: False,
) -> Progress:
    return fine_tune_counsel(request, config, say=lambda _: None, is_stopped=is_stopped)


def after(n_steps: int) -> Callable[[], bool]:
    """Says stop when asked for the n-th time."""
    asked = iter(range(1, n_steps + 1))
    return lambda: next(asked) == n_steps


def test_ten_dialogues_are_learnt_by_heart_and_said_by_the_engine(
    base: Path, data: Path, tmp_path: Path
) -> None:
    out = tmp_path / "model"

    progress = train(FineTuningRequest(str(base), data, out))
    engine = KoGpt2Generator(str(out), KoGpt2Config(cache_folder=tmp_path / "cache", decoding=GREEDY))
    engine.load()
    said = {
        text: engine.reply(CounselRequest((Turn(by_user=True, text=text),), None, "ko", frozenset())).text
        for text in TALKS
    }

    assert progress.epochs[-1]["perplexity"] < 1.1
    assert said == TALKS


def test_only_answers_are_learnt(gentle: tuple[Path, Progress]) -> None:
    out, progress = gentle

    assert progress.losses[-1] < progress.losses[0]
    names = {path.name for path in out.iterdir()}
    assert names == {
        *("model.safetensors", "config.json", "generation_config.json", "tokenizer.json"),
        *("dialogue.json", "README.md", HISTORY),
    }
    assert json.loads((out / "dialogue.json").read_text("utf-8"))["reply"] == "<sys>"
    assert f"{-progress.best_score:.4f}" in (out / "README.md").read_text("utf-8")


def test_a_run_that_was_broken_off_goes_on_as_if_it_had_not_been(
    base: Path, data: Path, gentle: tuple[Path, Progress], tmp_path: Path
) -> None:
    out = tmp_path / "model"
    first = train(FineTuningRequest(str(base), data, out), GENTLE, is_stopped=after(3))
    assert not first.is_finished
    assert (out / CHECKPOINT).exists()

    second = train(FineTuningRequest(str(base), data, out, resume=True), GENTLE)

    assert second.losses == pytest.approx(gentle[1].losses, rel=1e-3)
    resumed, whole = (load_file(folder / "model.safetensors") for folder in (out, gentle[0]))
    assert all(torch.allclose(resumed[name], whole[name], atol=1e-4) for name in whole)
    assert not (out / CHECKPOINT).exists()


def test_a_run_ends_early_when_the_held_out_answers_get_worse(base: Path, data: Path, tmp_path: Path) -> None:
    config = replace(CONFIG, n_epochs=40, learning_rate=0.5, patience=2)

    progress = train(FineTuningRequest(str(base), data, tmp_path / "model"), config)

    assert progress.is_finished
    assert len(progress.epochs) < config.n_epochs


def test_a_base_without_spare_tokens_gets_new_ones(data: Path, tmp_path: Path) -> None:
    base = tiny_gpt(tmp_path / "base")
    vocabulary = (base / "tokenizer.json").read_text("utf-8")
    (base / "tokenizer.json").write_text(
        vocabulary.replace("<usr>", "<one>").replace("<sys>", "<two>"), "utf-8"
    )
    out = tmp_path / "model"

    train(FineTuningRequest(str(base), data, out), replace(GENTLE, max_steps=2))

    n_before = json.loads((base / "config.json").read_text("utf-8"))["vocab_size"]
    assert json.loads((out / "config.json").read_text("utf-8"))["vocab_size"] == n_before + 2


def test_what_cannot_be_trained_is_refused(base: Path, data: Path, tmp_path: Path) -> None:
    full = tmp_path / "full"
    full.mkdir()
    (full / "mine.txt").write_text("keep", "utf-8")
    pickled = tmp_path / "pickled"
    pickled.mkdir()
    (pickled / "config.json").write_text("{}", "utf-8")
    (pickled / "pytorch_model.bin").write_bytes(b"\x80")

    with pytest.raises(TrainingError, match="not empty"):
        train(FineTuningRequest(str(base), data, full))
    with pytest.raises(TrainingError, match="no run to take up"):
        train(FineTuningRequest(str(base), data, tmp_path / "new", resume=True))
    with pytest.raises(WeightsMissing):
        train(FineTuningRequest("./nowhere", data, tmp_path / "new"))
    with pytest.raises(WeightsCorrupt, match="pickled"):
        train(FineTuningRequest(str(pickled), data, tmp_path / "new"))
