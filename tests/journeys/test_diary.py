"""A mood is noted, looked at as pictures that turn in one message, and a letter is turned on, over HTTP."""

import pytest

from bench.world import Json, Somebody, buttons, has_button, words

pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="session")]


async def turned(somebody: Somebody, message: Json, label: str, said: str) -> Json:
    """What stands in the message after a button of it was pressed."""
    await somebody.tap(message, label)
    after = await somebody.hear_text(said, seconds=30)
    assert after["message_id"] == message["message_id"], "edited in place"
    assert after.get("photo")
    return after


async def test_a_mood_becomes_pictures(settled: Somebody) -> None:
    await settled.say("/diary")
    empty = await settled.hear_text("아직 남긴 기분이 없어요", seconds=30)
    await settled.tap(empty, "기분 남기기")
    asked = await settled.hear(has_button("😊"), seconds=30)
    await settled.tap(asked, "😊")
    kept = await settled.hear(has_button("잠"), seconds=30)
    await settled.tap(kept, "잠")
    await settled.hear_text("#잠", seconds=30)

    await settled.say("/diary")
    week = await settled.hear_text("1일 기록, 평균 4.0", seconds=30)
    assert week.get("photo")
    month = await turned(settled, week, "달", "괜찮아요 1일")
    year = await turned(settled, month, "해", "월 4.0")
    tags = await turned(settled, year, "태그", "8일씩 모이면")
    feelings = await turned(settled, tags, "감정", "의 감정")

    await settled.tap(feelings, "설정")
    choices = await settled.hear(has_button("밤 그림으로"), seconds=30)
    night = await turned(settled, choices, "밤 그림으로", "의 감정")
    await settled.tap(night, "설정")
    choices = await settled.hear(has_button("낮 그림으로"), seconds=30)
    await settled.tap(choices, "주간 편지")
    letter = await settled.hear_text("지금은 편지를 받지 않고 있어요", seconds=30)
    await settled.tap(letter, "편지 받기")
    on = await settled.hear_text("다음 편지는", seconds=30)
    assert "그만 받기" in [button["text"] for button in buttons(on)]
    assert "지금은 편지를 받고 있어요" in words(on)
