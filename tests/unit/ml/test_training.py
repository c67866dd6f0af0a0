from pathlib import Path

import numpy as np
import pytest

from ml.emotion.linear_detector import LinearEmotionDetector
from ml.errors import TrainingError
from ml.training import cards, corpora, measures
from ml.training.classifier import ClassifierConfig, inputs, train
from ml.training.emotion import emotion_task, targets
from ml.training.encoder import EncoderConfig, fit_table, write_encoder
from ml.training.matrices import count_matrix, fit_vocabulary, unit_rows, weighted_matrix

WORDS = {
    "joy": "기뻐",
    "sadness": "슬퍼",
    "anger": "화나",
    "worry": "걱정돼",
    "anxiety": "불안해",
    "depression": "우울해",
    "fear": "무서워",
    "surprise": "놀랐어",
    "disgust": "역겨워",
    "neutral": "그래",
}
ENDINGS = ("", " 정말", " 오늘", " 나 지금", " 진짜로 많이")


@pytest.fixture
def sentences(tmp_path: Path) -> Path:
    folder = tmp_path / "sentences" / "emotion"
    folder.mkdir(parents=True)
    plain = tmp_path / "sentences" / "direct"
    plain.mkdir()
    for label, word in WORDS.items():
        lines = [f"{ending} {word}\t{label}" for ending in ENDINGS]
        (folder / f"{label}.tsv").write_text("\n".join(lines), "utf-8")
        (plain / f"{label}.tsv").write_text(f"{word}요", "utf-8")
    return folder.parent


@pytest.fixture
def encoder_path(tmp_path: Path) -> Path:
    texts = list(WORDS.values()) * 4
    vectors = unit_rows(np.random.default_rng(1).standard_normal((len(WORDS), 8)).astype(np.float32))
    counts = count_matrix(texts)
    vocabulary = fit_vocabulary(counts, n_at_most=500)
    config = EncoderConfig(n_epochs=3, n_batch=4)
    table = fit_table(weighted_matrix(counts, vocabulary), np.tile(vectors, (4, 1)), config, lambda _: None)
    path = tmp_path / "encoder.safetensors"
    write_encoder(path, vocabulary, table)
    return path


def test_a_model_learns_what_a_few_sentences_teach(
    sentences: Path, encoder_path: Path, tmp_path: Path
) -> None:
    task = emotion_task(sentences, None)
    path = tmp_path / "emotion.safetensors"
    given = inputs(task.examples.texts, encoder_path)

    config = ClassifierConfig(strength=50.0, net_shares=(0.0,))
    train(task.examples, given, config, temperature=1.0, path=path)

    detector = LinearEmotionDetector(path, encoder_path)
    detector.load()
    assert {label: detector.detect(f"어제는 {word}").label.value for label, word in WORDS.items()} == {
        label: label for label in WORDS
    }


def test_a_second_label_takes_a_share() -> None:
    found = targets([corpora.Sentence("가", ("a", "b")), corpora.Sentence("나", ("b",))], ("a", "b", "c"))

    assert found.sum(axis=1) == pytest.approx([1, 1])
    assert found[0, 0] > found[0, 1] > 0 == found[0, 2]


def test_sentences_of_unknown_labels_are_refused(tmp_path: Path) -> None:
    (tmp_path / "kind").mkdir()
    (tmp_path / "kind" / "a.tsv").write_text("글\tz\n", "utf-8")

    with pytest.raises(TrainingError):
        corpora.own_sentences("kind", ("a",), tmp_path)


def test_the_shipped_sentences_are_read_without_doubles() -> None:
    texts = corpora.all_texts()

    assert len(texts) == len(set(texts)) > 2_000


def test_figures_of_a_perfect_answer_are_perfect() -> None:
    figures = measures.classes(np.eye(3), [("a",), ("b",), ("c",)], ("a", "b", "c"))

    assert figures["macro_f1"] == figures["accuracy"] == figures["either_label"] == 1
    assert figures["calibration_error"] == 0


def test_alarms_are_counted_by_grade() -> None:
    found = measures.alarms(np.array([0, 2, 1, 2, 0]), np.array([0, 0, 1, 2, 2]))

    assert found["crisis_recall"] == 0.5
    assert found["false_crisis_on_none"] == 0.5


def test_a_card_keeps_its_words_and_renews_its_figures(tmp_path: Path) -> None:
    path = tmp_path / "card.md"
    path.write_text("before\n<!-- figures -->old<!-- /figures -->\nafter\n", "utf-8")

    cards.update(path, {"macro_f1": 0.5})

    text = path.read_text("utf-8")
    assert text.startswith("before")
    assert text.endswith("after\n")
    assert "| macro f1 | 0.5 |" in text
    assert "old" not in text
