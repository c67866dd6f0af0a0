"""The authored units: valid, unique, many, and fit to be said."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from ml.counsel.acts import load_acts
from ml.counsel.deeds import DEED
from ml.counsel.opening import OPENING
from ml.counsel.speech import Speaker
from ml.counsel.talk import BANTER, HEARD, PLAIN
from ml.counsel.topics import GENERAL, load_topics
from ml.counsel.turns import SAID, TONE, TURN, TurnReader
from ml.counsel.types import AdviceTopic, Speech
from ml.counsel.units import LOCALES, SLOTS, Technique, Unit, UnitLibrary, load_units, parse_unit
from ml.emotion.types import Emotion
from ml.errors import CounselError
from ml.safety.reply_gate import ReplyGate

VALUES = {
    "told": "그냥 나오셨군요",
    "since": "그냥 나오셨으니",
    "whether": "먼저 말해야 할지",
    "told_casual": "그냥 나왔구나",
    "since_casual": "그냥 나왔으니",
    "whether_casual": "먼저 말해야 할지",
    "detail": "내일 면접",
    "person": "어머니",
    "name": "민지",
    "known": "수현",
    "earlier": "시험",
    "quote": "아무도 몰라줘서",
    "pet": "몽이",
    "span": "세 달",
    "scrap": "점심은 각자 자리에서 샐러드",
    "result": "8",
    "echo": "오늘 좀 지쳤어",
    "opening": "안녕",
    "choice": "쿠키 쪽",
    "meant": "동생",
    "bit": "주말마다",
    "missed": "시험 이야기",
}
ENGLISH_VALUES = {
    "told": "She left without a word",
    "heard": "See me.",
    "scrap": "Matching hats",
    "whether": "whether to call her",
    "detail": "the exam",
    "person": "your mother",
    "name": "Mina",
    "known": "Jane",
    "earlier": "the exam",
    "quote": "nobody noticed",
    "pet": "Mongi",
    "span": "three months",
    "result": "8",
    "echo": "I am tired",
    "opening": "hello",
    "choice": "the cookies",
    "meant": "your brother",
    "missed": "the car broke down",
}
LEADS = {Technique.REFLECTION, Technique.VALIDATION}
QUOTED = re.compile(r"[“‘][^”’]*[”’]")
POLITE_END = re.compile(r"(?<![고필중])(?:요|[가-힣]니다|습니까|죠|세요)(?=[.!?~…,]|$)")
SLOT = re.compile(r"\{(\w+)")
HOLLOW = re.compile(r"힘내(?:세요|요)|파이팅|화이팅|극단적|정신병|긍정적으로 생각")


def every_topic(*locales: str) -> list[object]:
    return [
        pytest.param(locale, topic, id=f"{locale} {topic}")
        for locale in locales
        for topic in sorted({unit.topic for unit in library(locale).units})
    ]


@cache
def library(locale: str) -> UnitLibrary:
    return UnitLibrary(load_units(locale))


def units_about(locale: str, topic: str) -> tuple[Unit, ...]:
    return library(locale).about(topic)


@cache
def speaker(locale: str) -> Speaker:
    return Speaker(locale)


def faults(unit: Unit, speech: Speech) -> set[str]:
    text = speaker(unit.locale).say(unit, ENGLISH_VALUES if unit.locale == "en" else VALUES, speech)
    found = {
        "questions": text.count("?") > 1,
        "open slot": "{" in text,
        "hollow": HOLLOW.search(text) is not None,
        "long": len(text) > (190 if unit.locale == "ko" else 300),
        "loud": speech is Speech.PLAIN and re.search(r"[!~]|…$", text) is not None,
    }
    return {name for name, is_wrong in found.items() if is_wrong} | set(ReplyGate(unit.locale).check(text))


@pytest.mark.parametrize(("locale", "least"), [("ko", 1900), ("en", 650)])
def test_there_are_many_units_with_ids_of_their_own(locale: str, least: int) -> None:
    units = load_units(locale)

    ids = Counter(unit.id for unit in units)

    assert len(units) >= least
    assert max(ids.values()) == 1
    assert max(Counter(unit.text for unit in units).values()) == 1


def test_there_are_sixty_topics_and_each_has_units_of_every_kind() -> None:
    korean = library("ko")
    topics = load_topics("ko")

    assert len(topics) >= 60
    for topic in topics:
        techniques = {unit.technique for unit in korean.about(topic.key)}
        assert techniques & LEADS, topic.key
        assert Technique.QUESTION in techniques, topic.key
        assert len(topic.examples) >= 12, topic.key


@pytest.mark.parametrize("locale", LOCALES)
def test_every_unit_stands_under_a_topic_that_is_looked_for(locale: str) -> None:
    known = {topic.key for topic in load_topics(locale)} | {act.name for act in load_acts(locale)}

    spoken = {unit.topic for unit in load_units(locale)}

    advice = {f"advice_{wish.value}" for wish in AdviceTopic}
    turns = {topic for topic in spoken if topic.startswith((TURN, TONE, SAID))}
    deeds = {topic for topic in spoken if topic.startswith(DEED)}
    assert turns == TurnReader(locale).topics
    assert spoken <= known | advice | turns | deeds | {
        GENERAL,
        OPENING,
        PLAIN,
        HEARD,
        BANTER,
        "concern",
        "concern_lead",
        "concern_signs",
    }


@pytest.mark.parametrize("locale", LOCALES)
def test_every_act_has_units(locale: str) -> None:
    units = library(locale)

    silent = [act.name for act in load_acts(locale) if act.name != "advice" and not units.about(act.name)]

    assert silent == []


@pytest.mark.parametrize(("locale", "topic"), every_topic("ko", "en"))
def test_units_can_be_said_in_every_manner(locale: str, topic: str) -> None:
    wrong = {
        f"{unit.id} {speech}": found
        for unit in units_about(locale, topic)
        for speech in Speech
        if (found := faults(unit, speech))
    }

    assert wrong == {}


@pytest.mark.parametrize(("locale", "topic"), every_topic("ko", "en"))
def test_units_have_conditions_that_can_be_read(locale: str, topic: str) -> None:
    for unit in units_about(locale, topic):
        assert bool(unit.needs) == (unit.needs_pattern is not None)
        assert bool(unit.avoid) == (unit.avoid_pattern is not None)
        assert unit.slots <= SLOTS
        assert unit.feelings <= set(Emotion)
        assert unit.traces


@pytest.mark.parametrize(("locale", "topic"), every_topic("ko"))
def test_casual_speech_is_casual_to_its_end(locale: str, topic: str) -> None:
    for unit in units_about(locale, topic):
        assert unit.casual is not None, unit.id
        assert not POLITE_END.search(QUOTED.sub("", unit.casual)), unit.id
        assert SLOT.findall(unit.casual) == SLOT.findall(unit.text), unit.id
        assert unit.casual_traces, unit.id


@pytest.mark.parametrize("locale", LOCALES)
def test_a_question_that_is_taken_up_is_also_put(locale: str) -> None:
    units = load_units(locale)

    asked = {unit.asks for unit in units}

    assert {kind for unit in units for kind in unit.follows} <= asked


@pytest.mark.parametrize("locale", LOCALES)
def test_leads_of_topics_do_not_ask(locale: str) -> None:
    topics = {topic.key for topic in load_topics(locale)} | {GENERAL}

    asking = [
        unit.id
        for unit in load_units(locale)
        if unit.topic in topics and unit.technique in LEADS and unit.is_question
    ]

    assert asking == []


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("not json", id="no json"),
        pytest.param('{"id": "x"}', id="no text"),
        pytest.param('{"id": "x", "technique": "magic", "text": "y"}', id="unknown technique"),
        pytest.param("[]", id="no object"),
    ],
)
def test_a_damaged_line_is_refused(line: str) -> None:
    with pytest.raises(CounselError):
        parse_unit(line, topic="work", locale="ko")


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(CounselError):
        load_units("ko", tmp_path)


def test_a_slot_without_a_value_is_an_error() -> None:
    unit = Unit("x", "work", "ko", Technique.REFLECTION, "{detail|이} 걱정되셨군요.")

    with pytest.raises(CounselError):
        unit.fill({})


def test_said_units_are_recognised_in_a_reply() -> None:
    korean = library("ko")
    first, second = korean.about("work")[0], korean.about("sleep")[0]

    found = korean.recognise(f"{first.text} {second.text}")

    assert {first.id, second.id} <= {unit.id for unit in found}
