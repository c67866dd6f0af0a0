"""The classifier of English messages: what it reads, and what it does with unusable files."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from ml.errors import EngineNotLoaded, WeightsCorrupt, WeightsMissing
from ml.safety.english_model import EnglishModel
from ml.safety.grader import RuleAndLinearGrader
from ml.safety.types import Grade
from ml.text.english_grams import english_grams
from ml.text.weights_file import write_tensors


@pytest.fixture(scope="module")
def model() -> EnglishModel:
    found = EnglishModel()
    found.load()
    return found


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("i dont want to go", "I don’t wanna go"),
        ("u r so kind", "you are so kind"),
        ("sooooo tired cuz of work", "soo tired because of work"),
        ("i'm going to bed", "im gonna bed"),
    ],
)
def test_several_spellings_are_one(typed: str, meant: str) -> None:
    for ours, theirs in zip(english_grams(typed), english_grams(meant), strict=True):
        assert ours.buckets.tolist() == theirs.buckets.tolist()


@pytest.mark.parametrize("text", ["", " ", "!!!", "😀", "日本語です", "a", "1234567", "ä ö ü \ud800"])
def test_any_text_gets_probabilities(model: EnglishModel, text: str) -> None:
    found = model.probabilities(text)
    assert found.shape == (len(Grade),)
    assert found.sum() == pytest.approx(1)
    assert found.argmax() == 0


def test_a_message_says_how_grave_it_is(model: EnglishModel) -> None:
    grave = model.probabilities("after sunday nobody has to carry me any more, it is all arranged")
    plain = model.probabilities("nobody was home on sunday, so we left the parcel with the neighbour")
    assert grave[2] > 2 * plain[2]


def test_it_must_be_loaded_first() -> None:
    with pytest.raises(EngineNotLoaded):
        EnglishModel().probabilities("hello")


def test_unusable_files_are_named(tmp_path: Path) -> None:
    path = tmp_path / "english.safetensors"
    with pytest.raises(WeightsMissing):
        EnglishModel(path).load()
    path.write_bytes(b"no weights")
    with pytest.raises(WeightsCorrupt):
        EnglishModel(path).load()
    tensors: dict[str, NDArray[np.generic]] = {
        name: np.ones(n, dtype=np.float32)
        for name, n in (("class_scale", 2), ("bias", 2), ("temperature", 1))
    }
    for block in ("words", "letters"):
        tensors[f"{block}_buckets"] = np.array([1], dtype=np.uint32)
        tensors[f"{block}_rarity"] = np.array([1], dtype=np.float16)
        tensors[f"{block}_weights"] = np.ones((1, 2), dtype=np.int8)
    write_tensors(path, tensors)
    with pytest.raises(WeightsCorrupt, match="other classes"):
        EnglishModel(path).load()


def test_without_it_the_rules_grade_english_alone(tmp_path: Path) -> None:
    grader = RuleAndLinearGrader(english_path=tmp_path / "missing.safetensors")
    with pytest.raises(WeightsMissing):
        grader.load()
    assert grader.grade("i am going to kill myself tonight").label is Grade.CRISIS
    assert grader.grade("i am going to the cinema tonight").label is Grade.NONE
