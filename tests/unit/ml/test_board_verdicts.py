"""Verdicts on posts that were kept out of all training."""

import numpy as np
import pytest

from ml.board.detector import BoardConfig, RuleAndLinearBoardDetector, join
from ml.board.types import Verdict
from ml.training import corpora, measures
from ml.training.board import board_task, prepared

_LABELS = tuple(verdict.value for verdict in Verdict)
_LEAST_MACRO_F1 = 0.85
_LEAST_CRISIS_RECALL = 0.92


@pytest.fixture(scope="module")
def board() -> RuleAndLinearBoardDetector:
    detector = RuleAndLinearBoardDetector()
    detector.load()
    return detector


def test_verdicts_on_kept_out_posts_stay_above_their_floors(board: RuleAndLinearBoardDetector) -> None:
    kept = corpora.own_sentences("board_eval", _LABELS)

    said = np.array([_LABELS.index(board.detect(post.text).label) for post in kept])

    true = np.array([_LABELS.index(post.labels[0]) for post in kept])
    crisis = _LABELS.index("crisis")
    assert measures.macro_f1(said, true, len(_LABELS)) >= _LEAST_MACRO_F1
    assert (said[true == crisis] == crisis).mean() >= _LEAST_CRISIS_RECALL


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("오늘 저녁에 김치찌개 먹었어요. 맛있었어요", Verdict.OK),
        ("심심한 사람 010-0000-1234로 전화 주세요", Verdict.PII),
        ("꺼져 이 한심한 새끼야 너 같은 건 친구도 없지", Verdict.ABUSE),
        ("당일 대출 무직자도 가능 지금 바로 문의 주세요", Verdict.SPAM),
        ("죽고 싶어요. 오늘 밤에 끝내려고 해요", Verdict.CRISIS),
    ],
)
def test_clear_posts_get_their_verdict(
    board: RuleAndLinearBoardDetector, text: str, verdict: Verdict
) -> None:
    assert board.detect(text).label is verdict


def test_danger_comes_before_personal_data(board: RuleAndLinearBoardDetector) -> None:
    reading = board.detect("죽고 싶어요. 오늘 밤에 끝내려고 해요. 제 번호는 010-0000-1234예요")

    assert reading.label is Verdict.CRISIS
    assert len(reading.findings) == 1


def test_a_finding_outweighs_abuse_and_advertising() -> None:
    joined = join(np.array([0.0, 0.0, 0.6, 0.4, 0.0]), has_finding=True, config=BoardConfig())

    assert joined.argmax() == 1
    assert joined.sum() == pytest.approx(1)


def test_no_post_kept_for_measuring_is_trained_on() -> None:
    kept = {prepared(post.text) for post in corpora.own_sentences("board_eval", _LABELS)}

    assert not kept & set(board_task(corpora.SENTENCES_FOLDER, None).examples.texts)
