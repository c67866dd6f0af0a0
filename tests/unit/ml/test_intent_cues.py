import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ml.intent.cues import CUES, given_cues, only_seeks_care


@pytest.mark.parametrize(
    ("text", "present"),
    [
        ("이제 자러 갈게!! ㅎㅎㅎ", {"leaves", "goes"}),
        ("볼만한 영화 추천해줘", {"film", "to_see", "picks", "bids", "film and picks"}),
        ("맛집 추천해줘", {"things", "picks", "other pick"}),
        ("너는 취미가 뭐야?", {"pet", "asks", "question"}),
        ("마음아~", {"calls", "call"}),
        ("알림 꺼줘", {"app", "bids", "app and bids"}),
        ("오늘 회사에서 너무 힘들었어", {"hurt", "told", "hurt and told"}),
        ("밥 먹는 중ㅋㅋㅋ", {"food", "doing"}),
        ("good night", {"bye", "latin"}),
        ("ㅋㅋㅋ", {"echo"}),
    ],
)
def test_cues_that_a_person_would_go_by(text: str, present: set[str]) -> None:
    assert present <= given_cues(text)


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("영화 추천해줘", "other pick"),
        ("마음이 아파", "call"),
        ("안녕히 계세요", "hello"),
        ("what a day 오늘", "latin"),
        ("밥 먹었어", "question"),
    ],
)
def test_cues_that_only_look_so(text: str, absent: str) -> None:
    assert absent not in given_cues(text)


@given(st.text(max_size=200))
def test_any_text_has_a_number_for_each_cue(text: str) -> None:
    found = CUES.read(text)

    assert found.shape == (CUES.n,)
    assert np.isfinite(found).all()


@pytest.mark.parametrize("part", ["!?", "었다", "알려 시간 ", "누가 ", "a'"])
@pytest.mark.timeout(20)
def test_a_huge_text_ends_no_pattern_in_endless_search(part: str) -> None:
    assert CUES.read(part * 30_000) is not None


@pytest.mark.parametrize(
    ("text", "is_only"),
    [
        ("should i tell my sister?", True),
        ("what should i do about the rent", True),
        ("what should i watch tonight", False),
        ("help me pick a comedy", False),
        ("위로가 되는 걸로 하나 부탁해", False),
    ],
)
def test_advice_that_is_asked_for_is_no_request_for_films(text: str, is_only: bool) -> None:
    assert only_seeks_care(text) is is_only
