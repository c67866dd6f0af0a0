"""Three manners of speech and two lengths: other words, the same advice."""

import re
from dataclasses import replace

import pytest

from ml.counsel.authored import AuthoredCounsel
from ml.counsel.situation_library import load_situations
from ml.counsel.speech import sentences
from ml.counsel.types import Counsel, CounselRequest, Length, Speech, Turn
from ml.counsel.units import Technique, load_units
from ml.safety.reply_gate import ReplyGate

TALKS = (
    ["회사에서 혼났어", "팀장님이 사람들 앞에서 소리를 질렀어", "그만두고 싶어", "어떻게 해야 돼?"],
    ["우리 강아지가 무지개다리를 건넜어", "열다섯 살이었어", "집에 가기 싫어"],
    ["나 합격했어!", "엄마가 울더라", "기분 좋은데 뭐 먹을까?"],
    ["너 로봇이야?", "심심해", "고마워", "잘 자"],
    ["시어머니 때문에 힘들어", "남편은 어머니 편만 들어", "응", "몰라"],
)
ENGLISH = ["my boss yelled at me", "i cried in the bathroom", "what should i do", "i feel so alone"]
QUOTED = re.compile(r"[“‘][^”’]*[”’]")
POLITE_END = re.compile(r"(?<![고필중])(?:요|[가-힣]니다|습니까|죠|세요)(?=[.!?~…,)]|$)")


def lead(engine: AuthoredCounsel, messages: list[str], request: CounselRequest) -> list[Counsel]:
    turns: tuple[Turn, ...] = ()
    used: frozenset[str] = frozenset()
    replies = []
    for message in messages:
        turns = (*turns, Turn(by_user=True, text=message))
        reply = engine.reply(replace(request, turns=turns, used=used))
        turns = (*turns, Turn(by_user=False, text=reply.text))
        used |= frozenset(reply.unit_ids)
        replies.append(reply)
    return replies


def wish(
    speech: Speech = Speech.POLITE, length: Length | None = None, pet: str | None = None
) -> CounselRequest:
    return CounselRequest((), None, "ko", frozenset(), speech=speech, length=length, pet=pet, name="하늘")


def advice(reply: Counsel) -> tuple[str, ...]:
    return tuple(unit_id for unit_id in reply.unit_ids if ".voice." not in unit_id)


@pytest.mark.parametrize("talk", TALKS, ids=[talk[0] for talk in TALKS])
@pytest.mark.parametrize("speech", [Speech.CASUAL, Speech.PLAIN])
def test_every_manner_of_speech_leads_to_the_same_advice(
    authored: AuthoredCounsel, talk: list[str], speech: Speech
) -> None:
    polite = lead(authored, talk, wish())

    other = lead(authored, talk, wish(speech))

    assert [advice(reply) for reply in other] == [advice(reply) for reply in polite]


@pytest.mark.parametrize("talk", TALKS, ids=[talk[0] for talk in TALKS])
@pytest.mark.parametrize("pet", [None, "mongi", "nabi", "pengi"])
def test_casual_speech_has_no_polite_ending(
    authored: AuthoredCounsel, talk: list[str], pet: str | None
) -> None:
    for reply in lead(authored, talk, wish(Speech.CASUAL, pet=pet)):
        assert not POLITE_END.search(QUOTED.sub("", reply.text)), reply.text
        assert "하늘 님" not in reply.text
        assert ReplyGate("ko").check(reply.text) == ()


@pytest.mark.parametrize("talk", TALKS, ids=[talk[0] for talk in TALKS])
def test_sober_speech_has_neither_gestures_nor_exclamations(
    authored: AuthoredCounsel, talk: list[str]
) -> None:
    for reply in lead(authored, talk, wish(Speech.PLAIN, pet="choco")):
        assert not re.search(r"[!~]", reply.text)
        assert not any(".voice." in unit_id for unit_id in reply.unit_ids)


def test_sober_speech_says_no_more_than_polite_speech(authored: AuthoredCounsel) -> None:
    for talk in TALKS:
        pairs = zip(lead(authored, talk, wish()), lead(authored, talk, wish(Speech.PLAIN)), strict=True)
        assert all(len(plain.text) <= len(polite.text) for polite, plain in pairs)


def test_a_name_is_called_as_friends_call_it(authored: AuthoredCounsel) -> None:
    (reply,) = lead(authored, ["회사에서 혼났어"], replace(wish(Speech.CASUAL), name="민준"))

    assert reply.text.startswith("민준아, ")


def test_english_grows_casual_by_contractions(authored: AuthoredCounsel) -> None:
    request = CounselRequest((), None, "en", frozenset(), speech=Speech.CASUAL)

    texts = " ".join(reply.text for reply in lead(authored, ENGLISH, request))

    assert not re.search(r"\b(?:do not|it is|you are|I am|cannot)\b", texts)


@pytest.mark.parametrize("talk", [*TALKS, ENGLISH], ids=[talk[0] for talk in [*TALKS, ENGLISH]])
def test_a_short_answer_has_two_sentences_at_most(authored: AuthoredCounsel, talk: list[str]) -> None:
    for reply in lead(authored, talk, wish(length=Length.SHORT)):
        assert len(sentences(reply.text)) <= 2, reply.text


def test_a_short_answer_to_a_call_for_advice_is_advice(authored: AuthoredCounsel) -> None:
    *_, reply = lead(authored, ["남자친구랑 싸웠어", "어떻게 해야 돼?"], wish(length=Length.SHORT))

    told = [unit for situation in load_situations("ko") for unit in situation.units]
    units = {unit.id: unit for unit in (*load_units("ko"), *told)}
    said = [units[unit_id] for unit_id in reply.unit_ids if unit_id in units]
    steps = [unit for unit in said if unit.technique in {Technique.STEP, Technique.INFORMATION}]
    assert steps
    assert any(part in reply.text for part in sentences(steps[0].text))


def test_a_long_answer_is_fuller_and_still_asks_once(authored: AuthoredCounsel) -> None:
    talk = ["팀장님이 사람들 앞에서 소리를 질렀어", "매일 그래", "출근하기가 무서워"]

    usual, fuller = lead(authored, talk, wish()), lead(authored, talk, wish(length=Length.LONG))

    assert sum(len(reply.text) for reply in fuller) > 1.3 * sum(len(reply.text) for reply in usual)
    assert all(reply.text.count("?") <= 1 for reply in fuller)
    assert any(".s" in unit_id for reply in fuller for unit_id in reply.unit_ids)


def test_nothing_is_cut_off_where_life_may_be_in_danger(authored: AuthoredCounsel) -> None:
    request = replace(wish(length=Length.SHORT), is_concern=True)

    (reply,) = lead(authored, ["사라지고 싶어"], request)

    assert "109" in reply.text or "1577-0199" in reply.text
