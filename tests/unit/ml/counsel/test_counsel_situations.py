"""Situations: fit to be said in every manner, told apart, and followed over a talk."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from ml.counsel.authored import AuthoredCounsel
from ml.counsel.concepts import IdeaFinder, load_concepts
from ml.counsel.situation_library import (
    Situation,
    SituationLibrary,
    load_situations,
    parse_situation,
    situation_of,
)
from ml.counsel.situation_matcher import SituationMatcher
from ml.counsel.speech import Speaker
from ml.counsel.types import Counsel, CounselRequest, Length, Speech, Turn
from ml.counsel.units import LOCALES, Unit, load_units
from ml.errors import CounselError
from ml.safety.reply_gate import ReplyGate

LeadTalk = Callable[..., list[Counsel]]

POLITE_END = re.compile(r"(?<![고필중])(?:요|[가-힣]니다|습니까|죠|세요)(?=[.!?~…,]|$)")
QUOTED = re.compile(r"[“‘][^”’]*[”’]")
LEAST_KNOWN = {"ko": 0.68, "en": 0.9}
"""Share of the messages of a situation's own that must be known to tell it or one like it."""


@cache
def situations(locale: str) -> Mapping[str, Situation]:
    return {situation.key: situation for situation in load_situations(locale)}


@cache
def matcher(locale: str) -> SituationMatcher:
    return SituationMatcher(locale)


@cache
def speaker(locale: str) -> Speaker:
    return Speaker(locale)


def units(locale: str) -> list[Unit]:
    return [unit for situation in situations(locale).values() for unit in situation.units]


def told(locale: str, message: str) -> str | None:
    return matcher(locale).match(message)


@pytest.mark.parametrize("speech", Speech)
@pytest.mark.parametrize("locale", LOCALES)
def test_everything_can_be_said_in_every_manner(locale: str, speech: Speech) -> None:
    gate = ReplyGate(locale)

    wrong = {
        unit.id: found
        for unit in units(locale)
        if (found := gate.check(speaker(locale).say(unit, {}, speech)))
    }

    assert wrong == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_no_text_asks_two_things_or_leaves_anything_open(locale: str) -> None:
    wrong = [unit.id for unit in units(locale) if unit.text.count("?") > 1 or unit.slots]

    assert wrong == []


@pytest.mark.parametrize("locale", LOCALES)
def test_every_text_and_every_id_is_there_once(locale: str) -> None:
    everything = [*units(locale), *load_units(locale)]

    assert len({unit.id for unit in everything}) == len(everything)
    assert len({unit.text for unit in everything}) == len(everything)


def test_korean_texts_are_casual_to_their_end() -> None:
    polite = [
        unit.id
        for unit in units("ko")
        if unit.casual is None or POLITE_END.search(QUOTED.sub("", unit.casual))
    ]

    assert polite == []


@pytest.mark.parametrize("locale", LOCALES)
def test_every_situation_can_be_told_and_answered(locale: str) -> None:
    assert matcher(locale).keys == situations(locale).keys()
    assert all(situation.replies for situation in situations(locale).values())


@pytest.mark.parametrize("locale", LOCALES)
def test_most_of_the_messages_of_a_situation_tell_it(locale: str) -> None:
    messages = [(key, text) for key, each in situations(locale).items() for text in each.says]

    known = [key for key, text in messages if key in matcher(locale).scores(text)]

    assert len(known) >= LEAST_KNOWN[locale] * len(messages)


@pytest.mark.parametrize(("locale", "least"), [("ko", 600), ("en", 100)])
def test_there_are_many_situations(locale: str, least: int) -> None:
    assert len(situations(locale)) >= least


@pytest.mark.parametrize(
    ("message", "key"),
    [
        ("내가 낸 아이디어를 선배가 회의에서 자기 걸로 얘기함", "work-credit-stolen"),
        ("단톡방에서 나만 빼고 여행 갔더라", "friend-left-out-group"),
        ("고양이가 어제 무지개다리 건넜어", "pet-died"),
        ("전남친 결혼한대", "breakup-ex-new-partner"),
        ("시어머니가 비밀번호 누르고 그냥 들어오세요", "inlaw-enters-home"),
        ("운전면허 한번에 붙음", "good-license"),
    ],
)
def test_other_words_tell_the_same(message: str, key: str) -> None:
    assert told("ko", message) == key


@pytest.mark.parametrize(
    "message",
    [
        "엄마가 갱년기라 집안 분위기가 살얼음판이에요",
        "아빠가 담배 끊은 지 100일 됐어요",
        "친구가 어제 헤어졌대",
        "오늘 점심 뭐 먹었어?",
        "그렇구나",
        "",
        "ㅠㅠ",
    ],
)
def test_what_is_told_of_others_or_of_nothing_is_no_situation(message: str) -> None:
    assert told("ko", message) is None


def test_a_friend_is_no_part_of_a_girlfriend() -> None:
    finder = IdeaFinder("ko", ["{friend}", "{partner}"])

    assert set(finder.find("여자친구랑 싸웠어")) == {"{partner}"}


def test_a_short_english_word_is_no_beginning_of_another() -> None:
    finder = IdeaFinder("en", ["he", "laugh"])

    assert set(finder.find("Hello, they laughed")) == {"laugh"}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_concept_has_pieces(locale: str) -> None:
    assert all(load_concepts(locale).values())


def test_ideas_of_two_matters_far_apart_do_not_meet() -> None:
    story = "오늘은 날씨가 참 좋아서 오랜만에 공원까지 걸었어요. 꽃도 피었고 사람도 많았어요. " * 2

    assert told("ko", f"고양이를 봤어요. {story} 옛날에 본 영화에서 주인공이 죽었어요.") is None


def test_a_talk_goes_on_about_its_situation_without_saying_anything_twice(lead_talk: LeadTalk) -> None:
    replies = lead_talk("친구가 돈 빌려가고 안 갚아", "응", "그냥", "몰라")

    ids = [unit_id for reply in replies for unit_id in reply.unit_ids]
    assert sum(".situation.friend-lent-money." in unit_id for unit_id in ids) >= 2
    assert len({reply.text for reply in replies}) == len(replies)


def test_who_asks_what_to_do_gets_the_advice_of_the_situation(lead_talk: LeadTalk) -> None:
    *_, reply = lead_talk("친구가 돈 빌려가고 안 갚아", "어떻게 해야 할까?")

    assert any(".situation.friend-lent-money.a" in unit_id for unit_id in reply.unit_ids)


def test_an_aside_is_answered_and_the_situation_stays(lead_talk: LeadTalk) -> None:
    *_, aside, advice = lead_talk("보이스피싱 당했어", "다 제 잘못 같아요", "뭐부터 해야 해?")

    assert any(".situation.aside-my-fault." in unit_id for unit_id in aside.unit_ids)
    assert any(".situation.money-scammed.a" in unit_id for unit_id in advice.unit_ids)


def test_a_mood_is_no_other_matter_than_the_one_it_belongs_to(lead_talk: LeadTalk) -> None:
    *_, advice = lead_talk(
        "친구랑 싸웠는데 내가 심한 말을 했어", "하루종일 걱정이 꼬리를 물어", "어떻게 해야 할까?"
    )

    assert any(".situation.friend-fight-apologize.a" in unit_id for unit_id in advice.unit_ids)


def test_an_aside_that_asks_for_advice_gets_its_own(lead_talk: LeadTalk) -> None:
    (reply,) = lead_talk("어떻게 말 꺼내지?")

    assert any(".situation.aside-how-to-say.a" in unit_id for unit_id in reply.unit_ids)


def test_good_news_is_good_news_and_a_lost_promotion_is_none(lead_talk: LeadTalk) -> None:
    (glad,) = lead_talk("운전면허 땄어!! 세 번 떨어졌는데 드디어")
    replies = lead_talk(
        "I got passed over for the promotion again", "my manager said I'm not ready", locale="en"
    )

    assert any(".situation.good-license." in unit_id for unit_id in glad.unit_ids)
    assert not any(".good_news." in unit_id for reply in replies for unit_id in reply.unit_ids)


@pytest.mark.parametrize(
    "message",
    [
        "I passed out at work today",
        "i passed out drunk again",
        "my mom passed out in the kitchen",
        "my grandma passed out yesterday and i was so scared",
        "my dog passed out on the couch",
    ],
)
def test_not_all_that_passed_is_success_or_death(lead_talk: LeadTalk, message: str) -> None:
    (reply,) = lead_talk(message, locale="en")

    wrong = (".good-", ".good_news.", ".grief", ".pet-died.", ".pet_loss.")
    assert not [unit_id for unit_id in reply.unit_ids for part in wrong if part in unit_id]


def test_who_passed_away_is_mourned(lead_talk: LeadTalk) -> None:
    (reply,) = lead_talk("my mom passed the other day", locale="en")

    assert any(".grief" in unit_id for unit_id in reply.unit_ids)


def test_another_topic_turns_away_from_the_situation(lead_talk: LeadTalk) -> None:
    *_, reply = lead_talk("친구가 돈 빌려가고 안 갚아", "근데 요즘 불면증이 심해 새벽까지 잠이 안 와")

    assert not any(".friend-lent-money." in unit_id for unit_id in reply.unit_ids)


def test_danger_goes_before_any_situation(lead_talk: LeadTalk) -> None:
    (reply,) = lead_talk("회사에서 잘렸어 이제 다 끝내고 싶어", is_concern=True)

    assert not any(".situation." in unit_id for unit_id in reply.unit_ids)


def test_no_more_than_every_other_reply_asks(lead_talk: LeadTalk) -> None:
    replies = lead_talk(
        "팀장이 내 보고서를 자기가 한 것처럼 발표했어",
        "밤새서 만든 건데 한마디도 못 했어",
        "회사 가기 싫다",
        "동기들은 다 모른 척해",
        "나만 예민한 건가",
        "이직할까 고민이야",
    )

    asks = ["?" in reply.text for reply in replies]
    assert not any(first and second for first, second in pairwise(asks))


@pytest.mark.parametrize("length", Length)
@pytest.mark.parametrize("speech", Speech)
def test_a_situation_is_answered_in_every_length_and_manner(
    authored: AuthoredCounsel, speech: Speech, length: Length
) -> None:
    request = CounselRequest(
        (Turn(by_user=True, text="승진에서 떨어졌어 후배가 먼저 됐어"),),
        None,
        "ko",
        frozenset(),
        speech=speech,
        length=length,
    )

    reply = authored.reply(request)

    assert any(".situation.work-promotion-missed." in unit_id for unit_id in reply.unit_ids)


def test_units_know_their_situation() -> None:
    (situation,) = [each for key, each in situations("ko").items() if key == "work-fired"]

    assert {situation_of(unit) for unit in situation.units} == {"work-fired"}
    assert situation_of(load_units("ko")[0]) is None


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("not json", id="no json"),
        pytest.param('{"id": "x", "says": ["y"]}', id="no replies"),
        pytest.param("[]", id="no object"),
    ],
)
def test_a_damaged_situation_is_refused(line: str) -> None:
    with pytest.raises(CounselError):
        parse_situation(line, "ko")


def test_two_situations_of_one_id_are_refused(tmp_path: Path) -> None:
    line = '{"id": "x", "says": ["a"], "replies": ["b"], "deeper": [], "advice": []}\n'
    (tmp_path / "ko").mkdir()
    (tmp_path / "ko" / "all.jsonl").write_text(line * 2, encoding="utf-8")

    with pytest.raises(CounselError):
        load_situations("ko", tmp_path)
    with pytest.raises(CounselError):
        SituationLibrary("ko", tmp_path)


@pytest.mark.parametrize("locale", LOCALES)
def test_what_was_said_is_recognised_in_both_manners(locale: str) -> None:
    library = SituationLibrary(locale)

    for unit in units(locale)[::25]:
        for text in filter(None, (unit.text, unit.casual)):
            assert unit.id in {found.id for found in library.recognise(f"아, {text} :)")}


def test_nothing_is_recognised_in_other_words() -> None:
    assert SituationLibrary("ko").recognise("오늘은 날씨가 참 좋네요. 산책이라도 다녀오세요.") == ()
    assert SituationLibrary("ko").recognise("") == ()
