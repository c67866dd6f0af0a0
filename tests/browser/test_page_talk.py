"""Talking with the bot in the page: start, messages, commands, buttons, edits."""

import pytest
from playwright.async_api import expect

from tests.browser.acting import Stage

pytestmark = [
    pytest.mark.browser,
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.xdist_group("browser"),
]


def _keyboard(*rows: list[dict[str, str]]) -> dict[str, list[list[dict[str, str]]]]:
    return {"inline_keyboard": list(rows)}


async def test_the_start_button_of_an_empty_chat_sends_start(stage: Stage) -> None:
    await stage.open()

    await stage.page.get_by_test_id("start").click()

    message = await stage.bot.update("message")
    assert message["text"] == "/start"
    assert message["entities"][0]["type"] == "bot_command"
    await expect(stage.page.get_by_test_id("start")).to_be_hidden()


async def test_a_deep_link_starts_with_its_payload_once(stage: Stage) -> None:
    await stage.open("?start=try")

    assert (await stage.bot.update("message"))["text"] == "/start try"

    await stage.page.reload()
    await expect(stage.messages).to_have_count(1)


async def test_a_message_goes_to_the_bot_and_its_answer_comes_back(stage: Stage) -> None:
    await stage.open()

    await stage.say("오늘 발표를 망쳤어")
    received = await stage.bot.update("message")
    await stage.bot.call("sendChatAction", chat_id=stage.chat_id, action="typing")
    await expect(stage.page.get_by_test_id("typing")).to_contain_text("입력 중")
    await stage.bot.call("sendMessage", chat_id=stage.chat_id, text="많이 속상하셨겠어요.")

    assert received["text"] == "오늘 발표를 망쳤어"
    await expect(stage.messages.first).to_have_attribute("data-from", "me")
    await expect(stage.messages.last).to_contain_text("많이 속상하셨겠어요.")
    await expect(stage.messages.last).to_have_attribute("data-from", "bot")
    await expect(stage.page.get_by_test_id("typing")).to_be_hidden()
    await expect(stage.composer).to_have_value("")


async def test_shift_enter_makes_a_new_line(stage: Stage) -> None:
    await stage.open()

    await stage.composer.press_sequentially("하나")
    await stage.composer.press("Shift+Enter")
    await stage.composer.press_sequentially("둘")
    await stage.composer.press("Enter")

    assert (await stage.bot.update("message"))["text"] == "하나\n둘"


async def test_enter_that_ends_a_hangul_syllable_does_not_send(stage: Stage) -> None:
    await stage.open()
    await stage.composer.fill("안녕")

    await stage.composer.evaluate(
        """field => {
            const press = extra => field.dispatchEvent(
                new KeyboardEvent("keydown", {key: "Enter", bubbles: true, cancelable: true, ...extra}));
            press({isComposing: true});
            press({keyCode: 229});
        }"""
    )

    await expect(stage.composer).to_have_value("안녕")
    await expect(stage.messages).to_have_count(0)
    await stage.composer.press("Enter")
    await expect(stage.messages).to_have_count(1)


async def test_a_pressed_button_waits_and_then_shows_the_answer(stage: Stage) -> None:
    await stage.open()
    await stage.bot.call(
        "sendMessage",
        chat_id=stage.chat_id,
        text="저장할까요?",
        reply_markup=_keyboard([{"text": "♥ 저장", "callback_data": "save"}]),
    )
    button = stage.page.get_by_test_id("inline-button")

    await button.click()
    await expect(button).to_have_attribute("aria-busy", "true")
    query = await stage.bot.update("callback_query")
    await stage.bot.call("answerCallbackQuery", callback_query_id=query["id"], text="저장했어요")

    assert query["data"] == "save"
    await expect(stage.page.get_by_test_id("toast")).to_have_text("저장했어요")
    await expect(button).not_to_have_attribute("aria-busy", "true")


async def test_an_alert_stays_until_it_is_put_away(stage: Stage) -> None:
    await stage.open()
    await stage.bot.call(
        "sendMessage",
        chat_id=stage.chat_id,
        text="영화",
        reply_markup=_keyboard([{"text": "왜 이 영화?", "callback_data": "why"}]),
    )

    await stage.page.get_by_test_id("inline-button").click()
    query = await stage.bot.update("callback_query")
    await stage.bot.call(
        "answerCallbackQuery", callback_query_id=query["id"], text="가족 이야기라서요", show_alert=True
    )

    alert = stage.page.get_by_test_id("alert")
    await expect(alert).to_contain_text("가족 이야기라서요")
    await alert.get_by_role("button").click()
    await expect(alert).to_have_count(0)


async def test_a_link_button_opens_elsewhere_and_says_so(stage: Stage) -> None:
    await stage.open()
    await stage.bot.call(
        "sendMessage",
        chat_id=stage.chat_id,
        text="볼 곳",
        reply_markup=_keyboard([{"text": "Netflix", "url": "https://example.com/search"}]),
    )

    button = stage.page.get_by_test_id("inline-button")

    await expect(button).to_have_attribute("href", "https://example.com/search")
    await expect(button).to_have_attribute("target", "_blank")
    await expect(button).to_contain_text("↗")
    assert "noopener" in (await button.get_attribute("rel") or "")


async def test_an_edit_changes_the_bubble_in_place(stage: Stage) -> None:
    await stage.open()
    sent = await stage.bot.call("sendMessage", chat_id=stage.chat_id, text="찾는 중이에요")
    await stage.messages.first.evaluate("element => { element.mark = 'same'; }")

    await stage.bot.call(
        "editMessageText", chat_id=stage.chat_id, message_id=sent["message_id"], text="찾았어요"
    )

    await expect(stage.messages.first).to_contain_text("찾았어요")
    await expect(stage.messages.first.get_by_test_id("edited")).to_have_text("수정됨")
    assert await stage.messages.first.evaluate("element => element.mark") == "same"


async def test_a_deleted_message_goes(stage: Stage) -> None:
    await stage.open()
    sent = await stage.bot.call("sendMessage", chat_id=stage.chat_id, text="곧 사라져요")
    await expect(stage.messages).to_have_count(1)

    await stage.bot.call("deleteMessage", chat_id=stage.chat_id, message_id=sent["message_id"])

    await expect(stage.messages).to_have_count(0)


async def test_the_command_menu_speaks_the_language_of_the_person(stage: Stage) -> None:
    await stage.bot.call(
        "setMyCommands", commands=[{"command": "films", "description": "films for your mood"}]
    )
    await stage.bot.call(
        "setMyCommands",
        commands=[{"command": "films", "description": "마음에 맞는 영화"}],
        language_code="ko",
    )
    await stage.open()

    await stage.page.get_by_test_id("commands").click()
    await expect(stage.page.get_by_test_id("command")).to_contain_text("마음에 맞는 영화")
    await stage.page.get_by_test_id("command").click()

    assert (await stage.bot.update("message"))["text"] == "/films"


async def test_a_reply_keyboard_sends_its_words_and_goes_when_told(stage: Stage) -> None:
    await stage.open()
    markup = {"keyboard": [[{"text": "네"}, {"text": "아니요"}]], "resize_keyboard": True}
    await stage.bot.call("sendMessage", chat_id=stage.chat_id, text="괜찮아요?", reply_markup=markup)
    keyboard = stage.page.get_by_test_id("reply-keyboard")

    await keyboard.get_by_text("아니요").click()
    assert (await stage.bot.update("message"))["text"] == "아니요"
    await stage.bot.call(
        "sendMessage", chat_id=stage.chat_id, text="네.", reply_markup={"remove_keyboard": True}
    )

    await expect(keyboard).to_have_count(0)


async def test_a_reaction_is_counted_and_reaches_the_bot(stage: Stage) -> None:
    await stage.open()
    await stage.bot.call("sendMessage", chat_id=stage.chat_id, text="힘내세요")

    await stage.messages.first.locator(".bubble").click(button="right")
    await stage.page.get_by_test_id("message-menu").get_by_label("❤").click()

    await expect(stage.page.get_by_test_id("reaction")).to_have_text("❤1")
    await stage.page.get_by_test_id("reaction").click()
    await expect(stage.page.get_by_test_id("reaction")).to_have_count(0)


async def test_one_may_answer_a_message_and_change_ones_own(stage: Stage) -> None:
    await stage.open()
    asked = await stage.bot.call(
        "sendMessage", chat_id=stage.chat_id, text="뭐라고 부를까요?", reply_markup={"force_reply": True}
    )

    await stage.composer.fill("하루요")
    await stage.composer.press("Enter")
    answer = await stage.bot.update("message")
    await expect(stage.messages.last).to_have_attribute("data-from", "me")
    await stage.messages.last.locator(".bubble").click(button="right")
    await stage.page.get_by_test_id("menu-edit").click()
    await stage.say("하루라고 불러 주세요")

    assert answer["reply_to_message"]["message_id"] == asked["message_id"]
    assert (await stage.bot.update("edited_message"))["text"] == "하루라고 불러 주세요"
    await expect(stage.messages.last).to_contain_text("하루라고 불러 주세요")


async def test_a_vote_is_counted(stage: Stage) -> None:
    await stage.open()
    options = [{"text": "좋아요"}, {"text": "힘들어요"}]
    await stage.bot.call("sendPoll", chat_id=stage.chat_id, question="오늘은요?", options=options)

    await stage.page.get_by_test_id("poll-option").nth(1).click()

    await expect(stage.page.get_by_test_id("poll-option").nth(1)).to_contain_text("1표")


async def test_enter_while_the_input_method_composes_does_not_send(stage: Stage) -> None:
    await stage.open()
    await stage.composer.click()
    devtools = await stage.page.context.new_cdp_session(stage.page)

    await devtools.send("Input.imeSetComposition", {"text": "안녕", "selectionStart": 2, "selectionEnd": 2})
    await stage.page.keyboard.press("Enter")

    await expect(stage.composer).to_have_value("안녕")
    await expect(stage.messages).to_have_count(0)
    await devtools.send("Input.insertText", {"text": "안녕"})
    await stage.page.keyboard.press("Enter")
    assert (await stage.bot.update("message"))["text"] == "안녕"


async def test_a_pinned_message_stands_under_the_header(stage: Stage) -> None:
    await stage.open()
    sent = await stage.bot.call("sendMessage", chat_id=stage.chat_id, text="여기서 지킬 약속")

    await stage.bot.call("pinChatMessage", chat_id=stage.chat_id, message_id=sent["message_id"])

    await expect(stage.page.get_by_test_id("pinned").first).to_contain_text("여기서 지킬 약속")
