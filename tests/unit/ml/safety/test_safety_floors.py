from pathlib import Path

import pytest

from ml.errors import TrainingError
from ml.safety.grader import RuleAndLinearGrader
from ml.safety.types import Grade
from ml.training.corpora import SENTENCES_FOLDER, own_sentences
from ml.training.safety import LABELS, WRITERS
from ml.training.safety_report import (
    ENGLISH,
    HELD_OUT,
    REPORT,
    STRANGER,
    held_out,
    outcomes,
    write_report,
)

ENOUGH = 10
RECALL = 0.85
MISSED = 0.1
FALSE_ALARMS = 0.05
CONCERN_MISSED = 0.15
RECALL_OF_KIND = 0.7


@pytest.fixture(scope="module")
def grader() -> RuleAndLinearGrader:
    grader = RuleAndLinearGrader()
    grader.load()
    return grader


def test_no_sentence_is_both_taught_and_held_out() -> None:
    taught = {s.text for kind in WRITERS.values() for s in own_sentences(kind, LABELS, SENTENCES_FOLDER)}

    kept = {sentence.text for folder in (HELD_OUT, STRANGER, ENGLISH) for sentence in held_out(folder)}
    assert not taught & kept


@pytest.mark.parametrize("folder", [HELD_OUT, STRANGER, ENGLISH])
def test_danger_is_found_and_false_alarms_are_few(grader: RuleAndLinearGrader, folder: Path) -> None:
    found = outcomes(grader, held_out(folder))

    assert found[Grade.CRISIS, "all"].shares[Grade.CRISIS] >= RECALL
    assert found[Grade.CRISIS, "all"].shares[Grade.NONE] <= MISSED
    assert found[Grade.NONE, "all"].shares[Grade.CRISIS] <= FALSE_ALARMS
    assert found[Grade.CONCERN, "all"].shares[Grade.NONE] <= CONCERN_MISSED


def test_no_kind_of_danger_is_forgotten(grader: RuleAndLinearGrader) -> None:
    found = outcomes(grader, held_out())

    low = {
        kind: outcome.shares[Grade.CRISIS]
        for (grade, kind), outcome in found.items()
        if grade is Grade.CRISIS and outcome.n >= ENOUGH and outcome.shares[Grade.CRISIS] < RECALL_OF_KIND
    }
    assert low == {}


def test_the_report_shows_the_figures_of_the_shipped_weights(
    grader: RuleAndLinearGrader, tmp_path: Path
) -> None:
    copy = tmp_path / REPORT.name
    copy.write_text(REPORT.read_text("utf-8"), "utf-8")

    write_report(grader, copy)

    assert copy.read_text("utf-8") == REPORT.read_text("utf-8"), "run: python -m ml report safety"


def test_a_report_without_a_place_for_figures_is_refused(grader: RuleAndLinearGrader, tmp_path: Path) -> None:
    with pytest.raises(TrainingError):
        write_report(grader, tmp_path / "missing.md")
    plain = tmp_path / "plain.md"
    plain.write_text("no marks", "utf-8")
    with pytest.raises(TrainingError):
        write_report(grader, plain)


def test_held_out_sentences_that_are_not_there_are_named(tmp_path: Path) -> None:
    with pytest.raises(TrainingError):
        held_out(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "선물 주고 싶어",
        "나는 그림 그리고 싶어",
        "my boss yelled at me in front of everyone",
        "i can't focus",
        "나는 친구가 없어",
        "사유서를 썼어",
        "남자친구랑 크게 싸웠어",
        "학교에서 왕따를 당하고 있어",
        "미안해 죽겠어",
        "/films",
        "요즘 너무 외로워",
        "안녕",
        "오늘 점심 김치찌개",
        "a",
        "ㅋ",
        "7",
        "123",
        "",
    ],
)
def test_ordinary_words_raise_no_alarm(grader: RuleAndLinearGrader, text: str) -> None:
    assert grader.grade(text).label is not Grade.CRISIS


def test_danger_in_the_midst_of_ordinary_talk_is_seen(grader: RuleAndLinearGrader) -> None:
    text = (
        "오늘은 세탁기를 돌리고 장을 봤어요. 저녁에는 된장국을 끓였고요. "
        "다음 주에는 그만 살기로 했어요. 날씨가 많이 추워졌네요."
    )

    assert grader.grade(text).label is Grade.CRISIS


@pytest.mark.parametrize(
    "text", ["남편이 이번 주말엔 자기가 하겠다고 저더러 친구 만나고 오래요", "옆방에서 웃는 소리 들려요 지금"]
)
def test_likeness_alone_is_never_sure_of_a_crisis(grader: RuleAndLinearGrader, text: str) -> None:
    reading = grader.grade(text)

    assert reading.label is not Grade.CRISIS or reading.is_unsure


def test_a_loss_told_as_a_time_is_no_crisis(grader: RuleAndLinearGrader) -> None:
    assert grader.grade("언니 죽고 나서부터예요").label is not Grade.CRISIS
    assert grader.grade("언니 죽고 나서 나도 죽고 싶어요").label is Grade.CRISIS


@pytest.mark.parametrize(
    "text", ["아버지가 치매 초기라고 들었어요 오늘", "할머니가 오늘 저를 못 알아보셨어요"]
)
def test_who_forgets_is_no_parting(grader: RuleAndLinearGrader, text: str) -> None:
    assert grader.grade(text).label is not Grade.CRISIS


@pytest.mark.parametrize("text", ["수면제를 조금씩 모으고 있어요", "처방약 안 먹고 모아뒀어요"])
def test_hoarded_medicine_is_a_crisis(grader: RuleAndLinearGrader, text: str) -> None:
    assert grader.grade(text).label is Grade.CRISIS
