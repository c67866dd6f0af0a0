"""Talks about work, money and housing: what happens there, and words that only sound like something else."""

import pytest

from ml.counsel.acts import load_acts
from ml.counsel.authored import AuthoredCounsel
from ml.counsel.mirroring.mirrors import mirror_of
from ml.counsel.questions import QuestionReader
from ml.counsel.situation_matcher import SituationMatcher
from ml.counsel.types import CounselRequest, Turn


def _units(authored: AuthoredCounsel, *messages: str) -> tuple[str, ...]:
    """What answers the last of some messages, each of which was answered."""
    turns: tuple[Turn, ...] = ()
    ids: tuple[str, ...] = ()
    for message in messages:
        turns = (*turns, Turn(by_user=True, text=message))
        counsel = authored.reply(CounselRequest(turns, None, "ko", used=frozenset()))
        turns, ids = (*turns, Turn(by_user=False, text=counsel.text)), counsel.unit_ids
    return ids


@pytest.mark.parametrize(
    ("message", "topic"),
    [
        ("실장님이 내일부터 두 시간 먼저 나오래요", "deed_wide"),
        ("입주민이 주차 때문에 관리실 앞에서 소리를 지르고 갔어요", "deed_"),
        ("물류 창고에서 목표 물량을 또 늘렸어요", "deed_others"),
    ],
)
def test_what_happens_at_work_is_taken_up(message: str, topic: str, authored: AuthoredCounsel) -> None:
    ids = _units(authored, "요즘 일이 좀 그래요", message)

    assert any(unit_id.startswith(f"ko.{topic}") for unit_id in ids)


def test_what_fits_many_a_thing_gives_way_to_what_fits_this(authored: AuthoredCounsel) -> None:
    ids = _units(authored, "요즘 일이 좀 그래요", "점장님은 아무 말 없이 한숨만 쉬시더라고요")

    assert any(unit_id.startswith("ko.deed_others") for unit_id in ids)
    assert not any(unit_id.startswith("ko.deed_wide") for unit_id in ids)


def test_what_is_kind_is_taken_up_in_good_news_too(authored: AuthoredCounsel) -> None:
    ids = _units(authored, "드디어 취업했어요!!", "옆 가게 사장님이 축하한다고 꽃을 들고 오셨어요 ㅎㅎ")

    assert "ko.deed_others.v3037" in ids


def test_everybody_without_a_particle_is_somebody_else(authored: AuthoredCounsel) -> None:
    ids = _units(authored, "회사에서 자리를 옮겼어요", "다들 못 본 척 지나가요")

    assert "ko.deed_own.v002" not in ids


def test_a_cue_does_not_span_two_messages(authored: AuthoredCounsel) -> None:
    ids = _units(authored, "요즘 잠을 못 자요 회사는", "밤에 자꾸 깨거든요")

    assert "ko.turn_because.v3001" not in ids


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("배달 갔는데 엘리베이터가 고장난 날이었어요", "burn-burnout-work"),
        ("발표하다가 회사이름을 틀리게 말했어요", "job-underpaid-choice"),
        ("제자가 첫월급 탔다고 찾아왔어요", "good-first-salary"),
        ("같이 입사한 누나가 나보다 잘나가요", "sibling-compare-inferior"),
        ("학원 강사인데 원장님이 11시까지 남으래요", "study-tired-academy"),
        ("요양원에서 근무하는데 모시던 분이 떠나셨어요", "care-nursing-home-guilt"),
    ],
)
def test_a_word_of_work_tells_no_other_matter(text: str, key: str) -> None:
    assert key not in SituationMatcher("ko").scores(text)


def test_who_asks_for_a_loan_is_told_from_who_does_not_pay_back() -> None:
    scores = SituationMatcher("ko").scores

    assert "friend-asks-loan" in scores("선배가 이백만 빌려달래요")
    assert "friend-lent-money" not in scores("선배가 이백만 빌려달래요")
    assert "friend-asks-loan" not in scores("친구가 빌려간 돈을 안 갚아요")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("회사 옮기면 후회할까요", "q_regret"),
        ("연차 쓰면 찍힐까", "q_spoil"),
        ("이 나이에 어디서 받아줄까요", "q_hire"),
        ("이제 뭘 해야 하죠", "q_now"),
        ("월세 갑자기 올려도 되나요", "q_know"),
    ],
)
def test_questions_of_work_and_money_are_known(text: str, name: str) -> None:
    asked = QuestionReader("ko").read(text)

    assert name in (*asked.clear, *asked.weak)


def test_small_talk_in_a_story_is_part_of_it(authored: AuthoredCounsel) -> None:
    ids = _units(
        authored, "배달 일이 너무 지쳐요", "휴게소에서 라면 먹는데 옆자리 기사님이 반찬을 나눠 주시더라고요"
    )

    assert not any(unit_id.startswith("ko.smalltalk") for unit_id in ids)


def test_alone_standing_all_is_no_report() -> None:
    mirrored = mirror_of("ko").read("설거지는 다 제가 해요")

    assert mirrored is None or "다고" not in mirrored.told


def test_who_is_called_away_says_goodbye() -> None:
    farewells = [act for act in load_acts("ko") if act.name == "farewell"]

    assert any(act.fits("앗 손님 온다 이따가") for act in farewells)
    assert any(act.fits("호출 울린다 가야 돼") for act in farewells)


def test_what_fits_many_a_thing_does_not_ask_twice_in_a_row(authored: AuthoredCounsel) -> None:
    request = CounselRequest(
        (
            Turn(by_user=True, text="요즘 일이 좀 그래요"),
            Turn(by_user=False, text="그랬군요. 어떤 일이 있었어요?"),
            Turn(by_user=True, text="실장님이 내일부터 두 시간 먼저 나오래요"),
        ),
        None,
        "ko",
        used=frozenset(),
    )

    assert "?" not in authored.reply(request).text


def test_a_first_message_is_answered_by_what_happens_in_it(authored: AuthoredCounsel) -> None:
    ids = _units(authored, "주인집에서 전세를 천만원 올려달라고 하네요")

    assert any(unit_id.startswith("ko.deed_others") for unit_id in ids)


def test_a_first_message_of_a_loss_is_answered_as_one(authored: AuthoredCounsel) -> None:
    ids = _units(authored, "아버지 돌아가시고 처음으로 유품 상자를 열어 봤어요")

    assert not any(unit_id.startswith("ko.deed_") for unit_id in ids)


def test_a_bare_sum_in_a_story_is_no_gibberish(authored: AuthoredCounsel) -> None:
    ids = _units(authored, "제 이름으로 대출이 있더라고요", "2300")

    assert not any(unit_id.startswith("ko.gibberish") for unit_id in ids)


def test_a_bare_number_at_first_stays_gibberish(authored: AuthoredCounsel) -> None:
    assert any(unit_id.startswith("ko.gibberish") for unit_id in _units(authored, "2300"))


def test_who_must_leave_a_flat_is_told_where_to_ask(authored: AuthoredCounsel) -> None:
    ids = _units(authored, "집주인이 집을 내놨대요", "계약이 반년 남았는데", "제가 나가야 되나요?")

    assert ids[-1:] == ("ko.turn_q_know.v3001",)


@pytest.mark.parametrize(
    ("text", "said"),
    [("막상 가려니까 무섭습니다", "무서우시군요"), ("오늘은 밥을 못 먹습니다", "드시는군요")],
)
def test_formal_endings_behind_a_consonant_are_taken_off(text: str, said: str) -> None:
    mirrored = mirror_of("ko").read(text)

    assert mirrored is not None
    assert mirrored.told.endswith(said)
