"""Where the person is looking: long messages, tapped buttons, and what happens around them."""

import struct
import zlib
from typing import Any

import pytest
from playwright.async_api import Locator, expect

from tests.browser.acting import Stage

pytestmark = [
    pytest.mark.browser,
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.xdist_group("browser"),
]

_LINES = "\n".join(f"{n}번째 줄이에요." for n in range(11))
_NAVIGATION = ("◀", "1/8", "▶")


def _card_picture() -> bytes:
    """A grey PNG in the shape of a film card."""
    width, height = 1080, 1032

    def chunk(kind: bytes, content: bytes) -> bytes:
        ends = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + ends

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = (b"\x00" + b"\x80" * width) * height
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def _keyboard(n_rows: int, labels: tuple[str, ...] = _NAVIGATION) -> dict[str, Any]:
    rows = [[{"text": label, "callback_data": f"{row}:{label}"} for label in labels] for row in range(n_rows)]
    return {"inline_keyboard": rows}


async def _send_card(stage: Stage) -> dict[str, Any]:
    sent: dict[str, Any] = await stage.bot.upload(
        "sendPhoto", {"photo": _card_picture()}, chat_id=str(stage.chat_id), caption=_LINES
    )
    return sent


async def _top(locator: Locator) -> float:
    box = await locator.bounding_box()
    assert box is not None
    return box["y"]


async def _fill(stage: Stage) -> None:
    """Let the chat be longer than the screen."""
    for n in range(12):
        await stage.bot.call("sendMessage", chat_id=stage.chat_id, text=f"{n}번째 글\n둘째 줄\n셋째 줄")
    await expect(stage.messages).to_have_count(12)


async def test_a_long_message_is_shown_from_its_beginning(stage: Stage) -> None:
    await stage.open()
    await _fill(stage)

    await stage.bot.call("sendMessage", chat_id=stage.chat_id, text=_LINES * 5)

    await expect(stage.messages).to_have_count(13)
    header = await stage.page.locator(".header").first.bounding_box()
    assert header is not None
    assert 0 <= await _top(stage.messages.last) - header["y"] - header["height"] < 24
    assert not (await stage.page.title()).startswith("(")


async def test_what_one_wrote_oneself_is_shown_at_its_end(stage: Stage) -> None:
    await stage.open()
    await _fill(stage)

    await stage.say(_LINES * 5)

    await expect(stage.messages).to_have_count(13)
    await expect(stage.page.get_by_test_id("to-bottom")).to_be_hidden()


async def test_a_tapped_row_stays_under_the_finger(stage: Stage) -> None:
    await stage.open()
    await _fill(stage)
    sent = await _send_card(stage)
    place = {"chat_id": stage.chat_id, "message_id": sent["message_id"]}
    await stage.bot.call("editMessageReplyMarkup", **place, reply_markup=_keyboard(5))
    turn = stage.messages.last.get_by_test_id("inline-button").nth(2)
    await stage.tap(turn)
    before = await _top(turn)

    for caption in (_LINES + "\n한 줄 더", _LINES[:40], _LINES):
        await stage.bot.call("editMessageCaption", **place, caption=caption, reply_markup=_keyboard(5))
        await expect(stage.messages.last.get_by_test_id("message-text")).to_have_text(caption)

        assert await _top(turn) == pytest.approx(before, abs=1)


async def test_a_tapped_row_at_the_end_stays_there_when_words_grow(stage: Stage) -> None:
    await stage.open()
    await _fill(stage)
    place = {"chat_id": stage.chat_id}
    sent = await stage.bot.call("sendMessage", **place, text=_LINES, reply_markup=_keyboard(5))
    place["message_id"] = sent["message_id"]
    turn = stage.messages.last.get_by_test_id("inline-button").nth(2)
    await stage.tap(turn)
    before = await _top(turn)

    await stage.bot.call("editMessageText", **place, text=_LINES * 3, reply_markup=_keyboard(5))

    await expect(stage.messages.last.get_by_test_id("message-text")).to_have_text(_LINES * 3)
    assert await _top(turn) == pytest.approx(before, abs=1)


async def test_what_a_tap_turned_into_something_long_is_shown_from_its_beginning(stage: Stage) -> None:
    await stage.open()
    await _fill(stage)
    place = {"chat_id": stage.chat_id}
    sent = await stage.bot.call("sendMessage", **place, text="골라요", reply_markup=_keyboard(7))
    place["message_id"] = sent["message_id"]
    await stage.tap(stage.messages.last.get_by_test_id("inline-button").last)

    await stage.bot.call("editMessageText", **place, text=_LINES * 3, reply_markup=_keyboard(5))

    await expect(stage.messages.last.get_by_test_id("inline-button")).to_have_count(15)
    header = await stage.page.locator(".header").first.bounding_box()
    assert header is not None
    assert 0 <= await _top(stage.messages.last) - header["y"] - header["height"] < 24


async def test_new_rows_of_buttons_at_the_end_can_be_seen(stage: Stage) -> None:
    await stage.open()
    await _fill(stage)
    sent = await stage.bot.call(
        "sendMessage", chat_id=stage.chat_id, text="장르를 골라요", reply_markup=_keyboard(4)
    )
    await expect(stage.messages.last.get_by_test_id("inline-button").last).to_be_in_viewport(ratio=1)
    await stage.tap(stage.messages.last.get_by_test_id("inline-button").first)

    await stage.bot.call(
        "editMessageText",
        chat_id=stage.chat_id,
        message_id=sent["message_id"],
        text="장르를 세 개까지 골라요",
        reply_markup=_keyboard(7),
    )

    await expect(stage.messages.last.get_by_test_id("inline-button")).to_have_count(21)
    await expect(stage.messages.last.get_by_test_id("inline-button").last).to_be_in_viewport(ratio=1)


async def test_an_edit_ends_what_the_bot_was_doing(stage: Stage) -> None:
    await stage.open()
    sent = await stage.bot.call("sendMessage", chat_id=stage.chat_id, text="고르고 있어요")
    await stage.bot.call("sendChatAction", chat_id=stage.chat_id, action="upload_photo")
    await expect(stage.page.get_by_test_id("typing")).to_be_visible()

    await stage.bot.call(
        "editMessageText", chat_id=stage.chat_id, message_id=sent["message_id"], text="골랐어요"
    )

    await expect(stage.page.get_by_test_id("typing")).to_be_hidden(timeout=3_000)


@pytest.mark.parametrize("width", [360, 390, 430])
async def test_words_on_buttons_are_whole_and_nothing_covers_them(stage: Stage, width: int) -> None:
    await stage.page.set_viewport_size({"width": width, "height": 740})
    await stage.open()
    labels = ("Documentary", "Coupang Play", "다큐멘터리")
    await _send_card(stage)
    await stage.bot.call(
        "sendMessage", chat_id=stage.chat_id, text=_LINES * 2, reply_markup=_keyboard(5, labels)
    )
    await expect(stage.page.get_by_test_id("to-bottom")).to_be_visible()

    heights = await stage.messages.last.locator(".inline-label").evaluate_all(
        "labels => labels.map(label => label.getBoundingClientRect().height)"
    )
    keyboard = await stage.messages.last.locator(".inline-keyboard").bounding_box()
    to_bottom = await stage.page.get_by_test_id("to-bottom").bounding_box()

    assert max(heights) < 30
    assert keyboard is not None
    assert to_bottom is not None
    assert keyboard["x"] + keyboard["width"] <= to_bottom["x"] + 1


async def test_a_note_leaves_the_buttons_free(stage: Stage) -> None:
    await stage.open()
    await _fill(stage)
    await stage.bot.call("sendMessage", chat_id=stage.chat_id, text="영화", reply_markup=_keyboard(2))
    button = stage.messages.last.get_by_test_id("inline-button").first

    await button.click()
    query = await stage.bot.update("callback_query")
    await stage.bot.call("answerCallbackQuery", callback_query_id=query["id"], text="저장했어요")

    note = await stage.page.get_by_test_id("toast").bounding_box()
    assert note is not None
    assert note["y"] + note["height"] < await _top(button)
