"""What the engine for any transformers classifier must do, on tiny models with random weights."""

import json
import shutil
import socket
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from safetensors.torch import load_file, save_file

from ml.emotion.known_labels import GO_EMOTIONS, KOTE
from ml.emotion.label_map import LABEL_FILE
from ml.emotion.transformer_detector import TransformersEmotionDetector
from ml.emotion.types import Emotion, EmotionReading, Source
from ml.errors import EngineNotLoaded, WeightsCorrupt, WeightsMissing
from ml.text.transformer_classifier import TransformerConfig
from tests.fakes.tiny_transformer import Problem, tiny_transformer

TEN = [emotion.value for emotion in Emotion]
KOREAN = ["기쁨", "슬픔", "분노", "걱정", "불안", "우울", "공포", "놀람", "혐오", "중립"]
HEADS: dict[str, tuple[list[str], Problem | None]] = {
    "ten": (TEN, None),
    "korean": (KOREAN, "single_label_classification"),
    "kote": (list(KOTE), "multi_label_classification"),
    "goemotions": (list(GO_EMOTIONS), None),
}


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    root = tmp_path_factory.mktemp("transformers")
    return {
        name: tiny_transformer(root / name, labels, problem=problem)
        for name, (labels, problem) in HEADS.items()
    }


@pytest.fixture(scope="module")
def engines(folders: dict[str, Path]) -> dict[str, TransformersEmotionDetector]:
    return {name: loaded(folder) for name, folder in folders.items()}


@pytest.fixture(params=HEADS)
def engine(
    request: pytest.FixtureRequest, engines: dict[str, TransformersEmotionDetector]
) -> TransformersEmotionDetector:
    return engines[request.param]


@pytest.fixture
def copied(folders: dict[str, Path], tmp_path: Path) -> Path:
    """A model that the test may break."""
    return Path(shutil.copytree(folders["ten"], tmp_path / "copied"))


def loaded(folder: Path) -> TransformersEmotionDetector:
    engine = TransformersEmotionDetector(str(folder), config=TransformerConfig(n_threads=1))
    engine.load()
    return engine


def assert_valid(reading: EmotionReading) -> None:
    assert list(reading.scores) == list(Emotion)
    assert all(0 <= score <= 1 for score in reading.scores.values())
    assert sum(reading.scores.values()) == pytest.approx(1)
    assert reading.source is Source.TEXT


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param(" \n\t ", id="blank"),
        pytest.param("안녕 오늘은 시험이 너무 걱정돼", id="korean"),
        pytest.param("가나다 " * 50_000, id="huge"),
        pytest.param("\x00\x1b\u200b\ud800", id="control characters and half a pair"),
        pytest.param("🤣🥲" * 300, id="emoji"),
        pytest.param("漢字 ひらがな العربية", id="other scripts"),
    ],
)
def test_any_text_gets_probabilities(engine: TransformersEmotionDetector, text: str) -> None:
    assert_valid(engine.detect(text))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=200))
def test_no_text_is_too_strange(engine: TransformersEmotionDetector, text: str) -> None:
    assert_valid(engine.detect(text))


def test_texts_are_told_apart_and_one_text_is_always_read_alike(engine: TransformersEmotionDetector) -> None:
    assert engine.detect("너무 슬퍼") == engine.detect("너무 슬퍼")
    assert engine.detect("너무 슬퍼") != engine.detect("정말 행복해")


def test_threads_do_not_disturb_each_other(engines: dict[str, TransformersEmotionDetector]) -> None:
    texts = [f"오늘은 {number} 너무 걱정 " * (number % 7 + 1) for number in range(60)]
    alone = [engines["ten"].detect(text) for text in texts]

    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(engines["ten"].detect, texts))

    assert [reading.label for reading in together] == [reading.label for reading in alone]


def test_loading_twice_is_harmless(folders: dict[str, Path]) -> None:
    engine = loaded(folders["ten"])

    engine.load()

    assert_valid(engine.detect("안녕"))


def test_an_engine_that_is_not_loaded_says_so(folders: dict[str, Path]) -> None:
    with pytest.raises(EngineNotLoaded):
        TransformersEmotionDetector(str(folders["ten"])).detect("안녕")


def test_a_folder_needs_no_network(folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        pytest.fail("the network was used")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)

    assert_valid(loaded(folders["kote"]).detect("안녕"))


def test_the_order_of_the_labels_is_the_models_own(folders: dict[str, Path], tmp_path: Path) -> None:
    turned = Path(shutil.copytree(folders["ten"], tmp_path / "turned"))
    edit(turned / "config.json", id2label={str(k): label for k, label in enumerate(reversed(TEN))})
    edit(turned / "config.json", label2id={label: k for k, label in enumerate(reversed(TEN))})

    straight, other = loaded(folders["ten"]).detect("너무 슬퍼"), loaded(turned).detect("너무 슬퍼")

    scores = [straight.scores[emotion] for emotion in Emotion]
    assert [other.scores[emotion] for emotion in reversed(Emotion)] == pytest.approx(scores)


def test_a_file_beside_the_weights_says_what_labels_mean(tmp_path: Path) -> None:
    folder = tiny_transformer(tmp_path, ["LABEL_0", "LABEL_1", "LABEL_2"])
    meanings = {"LABEL_0": "joy", "1": ["worry", "anxiety"], "LABEL_2": None}
    (folder / LABEL_FILE).write_text(json.dumps({"labels": meanings}), "utf-8")

    scores = loaded(folder).detect("안녕").scores

    assert {emotion for emotion, score in scores.items() if score} == {
        Emotion.JOY,
        Emotion.WORRY,
        Emotion.ANXIETY,
    }
    assert scores[Emotion.WORRY] == pytest.approx(scores[Emotion.ANXIETY])


def test_what_the_caller_says_wins(folders: dict[str, Path]) -> None:
    engine = TransformersEmotionDetector(str(folders["ten"]), {"joy": Emotion.FEAR})

    engine.load()

    assert engine.detect("안녕").scores[Emotion.JOY] == 0


def test_labels_that_nobody_knows_are_refused_by_name(tmp_path: Path) -> None:
    folder = tiny_transformer(tmp_path, ["joy", "LABEL_1"])

    with pytest.raises(WeightsCorrupt, match=f"LABEL_1.*{LABEL_FILE}"):
        loaded(folder)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("", id="empty"),
        pytest.param("[]", id="no object"),
        pytest.param('{"labels": {"joy": "glee"}}', id="unknown feeling"),
        pytest.param('{"labels": {"joy": {"joy": -1}}}', id="negative share"),
        pytest.param('{"labels": {"joy": 3}}', id="no meaning"),
        pytest.param('{"labels": {}, "temperature": 0}', id="no temperature"),
        pytest.param('{"labels": {}, "multi_label": "yes"}', id="no flag"),
    ],
)
def test_a_label_file_that_cannot_be_used_is_named(copied: Path, content: str) -> None:
    (copied / LABEL_FILE).write_text(content, "utf-8")

    with pytest.raises(WeightsCorrupt, match=LABEL_FILE):
        loaded(copied)


def test_a_folder_that_is_not_there_is_missing(tmp_path: Path) -> None:
    with pytest.raises(WeightsMissing, match="no folder"):
        TransformersEmotionDetector(str(tmp_path / "none")).load()


def test_a_folder_without_a_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(WeightsCorrupt, match=r"config\.json"):
        TransformersEmotionDetector(str(tmp_path)).load()


def test_a_hub_model_that_cannot_be_reached_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    engine = TransformersEmotionDetector("someone/feelings", config=TransformerConfig(hub_folder=tmp_path))

    with pytest.raises(WeightsMissing, match="hf download someone/feelings --local-dir"):
        engine.load()


def test_a_hub_model_in_the_cache_needs_no_network(
    folders: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    home, revision = tmp_path / "models--someone--feelings", "0" * 40
    shutil.copytree(folders["ten"], home / "snapshots" / revision)
    (home / "refs").mkdir()
    (home / "refs" / "main").write_text(revision)
    engine = TransformersEmotionDetector("someone/feelings", config=TransformerConfig(hub_folder=tmp_path))

    engine.load()

    assert_valid(engine.detect("안녕"))


def test_pickled_weights_of_numbers_alone_are_read(copied: Path) -> None:
    torch.save(load_file(copied / "model.safetensors"), copied / "pytorch_model.bin")
    (copied / "model.safetensors").unlink()

    assert_valid(loaded(copied).detect("안녕"))


def test_code_that_a_model_brings_is_not_run(copied: Path) -> None:
    trace = copied / "trace"
    (copied / "modeling_own.py").write_text(
        f"open({str(trace)!r}, 'w')\nclass Own: ...\nclass OwnConfig: ...\n"
    )
    names = (
        ("AutoModelForSequenceClassification", "modeling_own.Own"),
        ("AutoConfig", "modeling_own.OwnConfig"),
    )
    edit(copied / "config.json", model_type="own", auto_map=dict(names))

    with pytest.raises(WeightsCorrupt):
        loaded(copied)

    assert not trace.exists()


def test_a_base_without_a_trained_classifier_is_refused(tmp_path: Path) -> None:
    folder = tiny_transformer(tmp_path, None)

    with pytest.raises(WeightsCorrupt, match="no trained classifier"):
        loaded(folder)


@pytest.mark.parametrize("content", [b"", b"no weights", b"\x08\x00\x00\x00\x00\x00\x00\x00{}      "])
def test_files_that_are_no_weights_are_named(copied: Path, content: bytes) -> None:
    (copied / "model.safetensors").write_bytes(content)

    with pytest.raises(WeightsCorrupt):
        loaded(copied)


def test_weights_that_are_cut_short_are_named(copied: Path) -> None:
    weights = copied / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-100])

    with pytest.raises(WeightsCorrupt):
        loaded(copied)


def test_weights_that_are_no_numbers_are_named(copied: Path) -> None:
    tensors = load_file(copied / "model.safetensors")
    tensors["classifier.bias"][0] = float("nan")
    save_file(tensors, copied / "model.safetensors", {"format": "pt"})

    with pytest.raises(WeightsCorrupt, match="no numbers"):
        loaded(copied)


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"vocab_size": 20}, id="fewer words than the weights"),
        pytest.param({"hidden_size": 32}, id="other shape than the weights"),
        pytest.param({"problem_type": "regression"}, id="one number"),
        pytest.param({"model_type": "unheard-of"}, id="unknown kind"),
    ],
)
def test_a_configuration_that_does_not_fit_is_named(copied: Path, changes: dict[str, object]) -> None:
    edit(copied / "config.json", **changes)

    with pytest.raises(WeightsCorrupt):
        loaded(copied)


def test_a_configuration_that_is_no_json_is_named(copied: Path) -> None:
    (copied / "config.json").write_text("{")

    with pytest.raises(WeightsCorrupt):
        loaded(copied)


def test_a_missing_vocabulary_is_named(copied: Path) -> None:
    for name in ("vocab.txt", "tokenizer.json", "tokenizer_config.json"):
        (copied / name).unlink()

    with pytest.raises(WeightsCorrupt):
        loaded(copied)


def edit(path: Path, **changes: object) -> None:
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | changes), "utf-8")
