"""How the page looks: themes, type, widths, languages, people."""

import pytest
from playwright.async_api import expect

from tests.browser.acting import Stage

pytestmark = [
    pytest.mark.browser,
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.xdist_group("browser"),
]

_LUMINANCE = """() => {
    const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number);
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}"""


async def test_the_system_decides_between_light_and_dark(stage: Stage) -> None:
    await stage.open()
    light = await stage.page.evaluate(_LUMINANCE)

    await stage.page.emulate_media(color_scheme="dark")

    assert light > 0.8
    assert await stage.page.evaluate(_LUMINANCE) < 0.2


async def test_a_chosen_theme_wins_and_is_remembered(stage: Stage) -> None:
    await stage.open()

    await stage.page.get_by_test_id("menu").click()
    await stage.page.get_by_test_id("theme-dark").click()
    assert await stage.page.evaluate(_LUMINANCE) < 0.2

    await stage.page.reload()
    assert await stage.page.evaluate(_LUMINANCE) < 0.2


async def test_the_korean_typeface_comes_with_the_page(stage: Stage) -> None:
    await stage.open()
    await stage.bot.call("sendMessage", chat_id=stage.chat_id, text="<b>굵은</b> 글", parse_mode="HTML")
    await expect(stage.messages).to_have_count(1)

    loaded = await stage.page.evaluate(
        """() => document.fonts.ready.then(fonts => [...fonts].map(
            font => `${font.family.replaceAll('"', "")} ${font.weight} ${font.status}`))"""
    )

    assert sorted(loaded) == ["Nanum Gothic 400 loaded", "Nanum Gothic 700 loaded"]


@pytest.mark.parametrize("width", [320, 360, 390, 430, 820, 1280])
async def test_nothing_runs_over_the_side(stage: Stage, width: int) -> None:
    await stage.page.set_viewport_size({"width": width, "height": 740})
    await stage.open()
    long_word = "https://example.com/" + "a" * 300
    keyboard = [[{"text": f"아주 긴 이름의 단추 {n}번이에요", "callback_data": str(n)} for n in range(3)]]

    await stage.bot.call(
        "sendMessage", chat_id=stage.chat_id, text=long_word, reply_markup={"inline_keyboard": keyboard}
    )
    await stage.bot.call("sendMessage", chat_id=stage.chat_id, text="가" * 400)
    await stage.say("나" * 300)
    await expect(stage.messages).to_have_count(3)

    wide = await stage.page.evaluate(
        """() => [document.documentElement, document.body, ...document.querySelectorAll(".scroller")]
            .filter(element => element.scrollWidth > element.clientWidth).length"""
    )
    assert wide == 0


async def test_each_person_has_a_chat_and_a_language_of_their_own(stage: Stage) -> None:
    await stage.open()
    await stage.say("하루의 글")
    await expect(stage.messages).to_have_count(1)

    await stage.page.get_by_test_id("person-switcher").click()
    await stage.page.get_by_test_id("person-name").fill("Alex")
    await stage.page.get_by_test_id("person-language").select_option("en")
    await stage.page.get_by_test_id("person-create").click()

    await expect(stage.page.get_by_test_id("start")).to_have_text("Start")
    await expect(stage.messages).to_have_count(0)
    await stage.page.reload()
    await expect(stage.page.get_by_test_id("person-switcher")).to_contain_text("Alex")
    await stage.page.get_by_test_id("person-switcher").click()
    await stage.page.get_by_test_id("person").filter(has_text="하루").click()
    await expect(stage.messages).to_contain_text("하루의 글")


async def test_the_first_visit_to_an_empty_world_makes_a_person(stage: Stage) -> None:
    await stage.bot.control("reset")

    await stage.open()

    await expect(stage.page.get_by_test_id("person-switcher")).to_contain_text("하루")
    users = (await stage.bot.world())["users"]
    assert [user["language_code"] for user in users] == ["ko"]


async def test_a_blocked_bot_can_be_unblocked(stage: Stage) -> None:
    await stage.open()

    await stage.page.get_by_test_id("menu").click()
    await stage.page.get_by_test_id("block").click()
    await expect(stage.composer).to_be_hidden()
    assert (await stage.bot.update("my_chat_member"))["new_chat_member"]["status"] == "kicked"
    await stage.page.get_by_test_id("unblock").click()

    await expect(stage.composer).to_be_visible()
    assert (await stage.bot.update("my_chat_member"))["new_chat_member"]["status"] == "member"


async def test_every_button_has_a_name(stage: Stage) -> None:
    await stage.open()
    await stage.bot.call("sendMessage", chat_id=stage.chat_id, text="안녕하세요")
    await expect(stage.messages).to_have_count(1)

    nameless = await stage.page.evaluate(
        """() => [...document.querySelectorAll("button, a[href], textarea, input")]
            .filter(one => !one.getAttribute("aria-label") && !one.textContent.trim() && !one.labels?.length)
            .length"""
    )

    assert nameless == 0
