"""Where a post gives away a person: every spelling, its exact spot, and what only looks like it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ml.board.numerals import plain_digits, spoken_digits
from ml.board.personal_data import find_personal_data, masked
from ml.board.types import FindingKind
from ml.training import corpora

_LEAST_RECALL = 0.85
_VERDICTS = ("ok", "pii", "abuse", "spam", "crisis")


@pytest.mark.parametrize(
    ("text", "kind", "spot"),
    [
        ("번호는 010-0000-1234예요", FindingKind.PHONE, "010-0000-1234"),
        ("공일공 영영영영 일이삼사로 문자", FindingKind.PHONE, "공일공 영영영영 일이삼사"),
        ("o1o-0000-5678 톡", FindingKind.PHONE, "o1o-0000-5678"),
        ("０１０－００００－５６７８ 연락", FindingKind.PHONE, "０１０－００００－５６７８"),
        ("0 1 0 - 0 0 0 0 - 1 3 5 7", FindingKind.PHONE, "0 1 0 - 0 0 0 0 - 1 3 5 7"),
        ("⓪①⓪-0000-2323 전화", FindingKind.PHONE, "⓪①⓪-0000-2323"),
        ("집은 02-000-1234로", FindingKind.PHONE, "02-000-1234"),
        ("call +82 10 0000 1234 now", FindingKind.PHONE, "+82 10 0000 1234"),
        ("메일 a.b1@example.com 로", FindingKind.EMAIL, "a.b1@example.com"),
        ("nalda77 골뱅이 example 점 com", FindingKind.EMAIL, "nalda77 골뱅이 example 점 com"),
        ("민증 000000-3000000 이에요", FindingKind.RESIDENT_NUMBER, "000000-3000000"),
        ("농협 000-0000-0000-00 부탁", FindingKind.ACCOUNT_NUMBER, "000-0000-0000-00"),
        ("햇살로 3, 101동 1203호예요", FindingKind.ADDRESS, "햇살로 3, 101동 1203호"),
        ("어제 그 차 00더0000 봤어요", FindingKind.PLATE, "00더0000"),
        ("카톡 아이디 bada_00 추가", FindingKind.MESSENGER, "카톡 아이디 bada_00"),
        ("바다고등학교 2학년 3반 김나무 알아?", FindingKind.NAME, "바다고등학교 2학년 3반 김나무"),
    ],
)
def test_the_spot_is_exact(text: str, kind: FindingKind, spot: str) -> None:
    found = find_personal_data(text)

    assert [(finding.kind, text[finding.start : finding.end]) for finding in found] == [(kind, spot)]


@pytest.mark.parametrize(
    "text",
    [
        "치킨이 23,000원이라니",
        "2024년 12월 25일 저녁 7시 30분에 만났어요",
        "3대 2로 역전승, 9회말 투아웃",
        "010 지역에서는 그런 말 안 써요",
        "1588로 시작하는 전화",
        "대기번호 48,213번 실화냐",
        "3학년 2반 시절이 제일 재밌었다",
        "14학번 웁니다",
        "지하철로 40분 걸려요",
        "담임 선생님이 칭찬해 주셨어요",
        "그 집 아이디어 좋네요",
        "",
    ],
)
def test_prices_dates_and_scores_give_nobody_away(text: str) -> None:
    assert find_personal_data(text) == ()


def test_most_kept_out_posts_with_personal_data_are_found_and_no_others() -> None:
    kept = corpora.own_sentences("board_eval", _VERDICTS)
    found = [bool(find_personal_data(post.text)) for post in kept]
    is_pii = [post.labels == ("pii",) for post in kept]

    hits = sum(hit for hit, true in zip(found, is_pii, strict=True) if true)
    alarms = sum(hit for hit, true in zip(found, is_pii, strict=True) if not true)

    assert hits / sum(is_pii) >= _LEAST_RECALL
    assert alarms == 0


def test_what_is_masked_shows_no_digit_of_the_number() -> None:
    text = "전화 010-0000-1234 주세요"

    assert masked(text, find_personal_data(text)) == "전화  ⟦phone⟧  주세요"


@given(st.text(max_size=200))
def test_views_keep_every_character_in_its_place(text: str) -> None:
    plain = plain_digits(text)

    assert len(plain) == len(spoken_digits(plain)) == len(text)


@given(st.text(alphabet="010공일-. @a가나다호동로", max_size=200))
def test_findings_are_in_order_and_do_not_overlap(text: str) -> None:
    found = find_personal_data(text)

    assert all(0 <= spot.start < spot.end <= len(text) for spot in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
