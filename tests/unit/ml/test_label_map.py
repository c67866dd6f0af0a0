import numpy as np
import pytest

from ml.emotion.known_labels import GO_EMOTIONS, KOTE, shares_of
from ml.emotion.label_map import LabelFile, LabelMap, build_label_map
from ml.emotion.types import Emotion
from ml.errors import WeightsCorrupt

TEN = [emotion.value for emotion in Emotion]


def built(names: list[str], *, says: bool | None = None, found: LabelFile | None = None) -> LabelMap:
    return build_label_map(names, found=found, given=None, says=says)


def score(read: LabelMap, logits: list[float], emotion: Emotion) -> float:
    return float(read.probabilities(np.array(logits))[list(Emotion).index(emotion)])


@pytest.mark.parametrize(
    ("name", "emotion"),
    [
        ("joy", Emotion.JOY),
        ("Happiness", Emotion.JOY),
        ("기쁨", Emotion.JOY),
        (" 슬픔 ", Emotion.SADNESS),
        ("화남/분노", Emotion.ANGER),
        ("화남_분노", Emotion.ANGER),
        ("depressed", Emotion.DEPRESSION),
        ("공포", Emotion.FEAR),
        ("중립", Emotion.NEUTRAL),
    ],
)
def test_names_are_known_in_many_spellings(name: str, emotion: Emotion) -> None:
    shares = shares_of(name)

    assert shares is not None
    assert max(shares, key=lambda each: shares[each]) is emotion


def test_every_label_of_the_data_sets_is_known_and_every_feeling_can_be_read_from_kote() -> None:
    assert (len(KOTE), len(GO_EMOTIONS)) == (44, 28)
    assert all(shares_of(name) is not None for name in (*KOTE, *GO_EMOTIONS, *TEN))
    assert {emotion for shares in KOTE.values() for emotion in shares} == set(Emotion)


def test_one_label_at_a_time_is_a_softmax() -> None:
    logits = np.arange(10.0)

    probabilities = built(TEN).probabilities(logits)

    assert probabilities == pytest.approx(np.exp(logits) / np.exp(logits).sum())


def test_several_labels_at_once_are_weighed_each_by_itself() -> None:
    read = built(["joy", "anger", "neutral"], says=True)

    assert score(read, [20.0, 20.0, -20.0], Emotion.JOY) == pytest.approx(0.5)
    assert score(read, [20.0, 20.0, -20.0], Emotion.ANGER) == pytest.approx(0.5)


def test_where_no_label_holds_and_none_means_neutral_it_is_neutral() -> None:
    read = built(["joy", "anger"], says=True)

    assert score(read, [-9.0, -9.0], Emotion.NEUTRAL) > 0.99
    assert score(read, [9.0, -9.0], Emotion.JOY) > 0.99


@pytest.mark.parametrize("names", [list(KOTE), list(GO_EMOTIONS)])
def test_data_sets_with_several_labels_are_recognised(names: list[str]) -> None:
    assert built(names).is_multi_label
    assert not built(names, says=False).is_multi_label


def test_the_file_decides_before_the_configuration() -> None:
    assert built(TEN, says=False, found=LabelFile({}, is_multi_label=True)).is_multi_label


def test_a_high_temperature_makes_unsure() -> None:
    sure, unsure = built(TEN), built(TEN, found=LabelFile({}, temperature=10.0))

    assert score(sure, [9.0] + [0.0] * 9, Emotion.JOY) > 0.99
    assert score(unsure, [9.0] + [0.0] * 9, Emotion.JOY) < 0.3


@pytest.mark.parametrize("logits", [[1e30, -1e30, 0.0], [-1e30] * 3, [1e30] * 3])
@pytest.mark.parametrize("is_multi_label", [False, True])
def test_huge_logits_still_give_probabilities(logits: list[float], is_multi_label: bool) -> None:
    read = built(["joy", "비장함", "fear"], says=is_multi_label)

    probabilities = read.probabilities(np.array(logits))

    assert np.isfinite(probabilities).all()
    assert probabilities.sum() == pytest.approx(1)


def test_labels_that_all_mean_nothing_are_refused() -> None:
    with pytest.raises(WeightsCorrupt, match="none of the labels"):
        built(["비장함"])
