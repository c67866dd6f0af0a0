"""What a Korean message is about stands at its end: cues far before it call for nothing."""

import pytest

from ml.counsel.authored import AuthoredCounsel
from ml.counsel.fitness import is_called_for
from ml.counsel.talk_reading import TalkReader
from ml.counsel.types import CounselRequest, Turn
from ml.counsel.units import Technique, Unit

UNIT = Unit(
    "ko.sample.v01", "sample", "ko", Technique.VALIDATION, "물이 새면 마음도 젖죠.", needs=("물이 ?[샜새]",)
)


@pytest.fixture(scope="module")
def reader() -> TalkReader:
    return TalkReader("ko")


def _request(text: str) -> CounselRequest:
    return CounselRequest((Turn(by_user=True, text=text),), None, "ko", frozenset())


@pytest.mark.parametrize(
    ("text", "is_called"),
    [
        ("어제 욕실 천장에서 물이 샜어요 ㅠㅠㅠ", True),
        ("물이 샜는데 관리실 아저씨가 밤늦게까지 고쳐 주시고 가셨어요", False),
    ],
)
def test_a_cue_calls_for_a_unit_near_the_end_alone(reader: TalkReader, text: str, is_called: bool) -> None:
    assert is_called_for(UNIT, reader.read(_request(text))) is is_called


@pytest.mark.parametrize(
    "text",
    [
        "편의점 알바하는데 매일 오던 아저씨가 삼 주째 안 왔어요",
        "은행에서 퇴직하고 도서관에서 책 정리를 하는데 옛 부하가 인사했어요",
    ],
)
def test_behind_a_first_message_said_back_stands_nothing_of_a_topic_it_only_touches(
    authored: AuthoredCounsel, text: str
) -> None:
    topics = {unit_id.split(".")[1] for unit_id in authored.reply(_request(text)).unit_ids}

    assert topics.isdisjoint({"part_time", "work", "retirement", "money", "job_search"})
