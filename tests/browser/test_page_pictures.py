"""Photos, albums and files in the page, from the bot and from the person."""

import io

import pytest
from PIL import Image
from playwright.async_api import FilePayload, expect

from tests.browser.acting import Stage

pytestmark = [
    pytest.mark.browser,
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.xdist_group("browser"),
]


def _picture(colour: str, size: tuple[int, int] = (320, 240)) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, colour).save(buffer, "PNG")
    return buffer.getvalue()


async def test_a_photo_is_shown_with_its_words_and_opens_large(stage: Stage) -> None:
    await stage.open()

    await stage.bot.upload(
        "sendPhoto", {"photo": _picture("teal")}, chat_id=str(stage.chat_id), caption="첫 카드"
    )

    await expect(stage.messages.first.get_by_test_id("message-text")).to_have_text("첫 카드")
    photo = stage.messages.first.locator(".photo img")
    await expect(photo).to_have_js_property("complete", True)
    assert await photo.evaluate("image => image.naturalWidth") > 0
    await stage.messages.first.locator(".photo").click()
    await expect(stage.page.get_by_test_id("lightbox").locator("img")).to_be_visible()
    await stage.page.keyboard.press("Escape")
    await expect(stage.page.get_by_test_id("lightbox")).to_have_count(0)


async def test_a_carousel_changes_picture_and_words_in_place(stage: Stage) -> None:
    await stage.open()
    sent = await stage.bot.upload(
        "sendPhoto", {"photo": _picture("teal")}, chat_id=str(stage.chat_id), caption="1/8"
    )
    image = stage.messages.first.locator(".photo img")
    before = await image.get_attribute("src")
    await image.evaluate("element => { element.mark = 'same'; }")

    await stage.bot.upload(
        "editMessageMedia",
        {"next": _picture("salmon")},
        chat_id=str(stage.chat_id),
        message_id=str(sent["message_id"]),
        media='{"type": "photo", "media": "attach://next", "caption": "2/8"}',
    )

    await expect(stage.messages.first.get_by_test_id("message-text")).to_have_text("2/8")
    await expect(image).not_to_have_attribute("src", before or "")
    assert await image.evaluate("element => element.mark") == "same"


async def test_an_album_is_one_bubble(stage: Stage) -> None:
    await stage.open()
    media = (
        '[{"type": "photo", "media": "attach://one", "caption": "셋"}, {"type": "photo", "media": "attach://two"},'
        ' {"type": "photo", "media": "attach://three"}]'
    )

    await stage.bot.upload(
        "sendMediaGroup",
        {"one": _picture("teal"), "two": _picture("salmon"), "three": _picture("gold")},
        chat_id=str(stage.chat_id),
        media=media,
    )

    await expect(stage.messages.first.locator(".album .photo")).to_have_count(3)
    await expect(stage.messages).to_have_count(1)
    await stage.messages.first.locator(".photo").nth(1).click()
    await expect(stage.page.get_by_test_id("lightbox")).to_contain_text("2/3")


async def test_a_chosen_photo_is_sent_with_its_caption(stage: Stage) -> None:
    await stage.open()
    await stage.page.get_by_test_id("attach").click()

    async with stage.page.expect_file_chooser() as chooser:
        await stage.page.get_by_test_id("attach-photo").click()
    chosen: FilePayload = {"name": "me.png", "mimeType": "image/png", "buffer": _picture("plum")}
    await (await chooser.value).set_files([chosen])
    await stage.page.get_by_test_id("caption").fill("오늘의 나")
    await stage.page.get_by_test_id("preview-send").click()

    message = await stage.bot.update("message")
    assert message["caption"] == "오늘의 나"
    assert message["photo"]
    await expect(stage.messages.first.locator(".photo img")).to_be_visible()
    await expect(stage.messages.first).to_have_attribute("data-from", "me")


async def test_a_pasted_picture_asks_before_it_is_sent(stage: Stage) -> None:
    await stage.open()

    await stage.composer.evaluate(
        """field => {
            const data = new DataTransfer();
            data.items.add(new File(["x"], "note.txt", {type: "text/plain"}));
            const kind = {clipboardData: data, bubbles: true, cancelable: true};
            field.dispatchEvent(new ClipboardEvent("paste", kind));
        }"""
    )

    await expect(stage.page.get_by_test_id("preview")).to_contain_text("note.txt")
    await stage.page.keyboard.press("Escape")
    await expect(stage.messages).to_have_count(0)


async def test_a_selfie_is_taken_looked_at_and_sent(stage: Stage) -> None:
    await stage.open()
    await stage.page.get_by_test_id("attach").click()
    await stage.page.get_by_test_id("attach-camera").click()

    await stage.page.get_by_test_id("camera-shot").click()
    await stage.page.get_by_test_id("preview-send").click()

    assert (await stage.bot.update("message"))["photo"]


async def test_a_round_video_is_recorded_and_sent(stage: Stage) -> None:
    await stage.open()
    await stage.page.get_by_test_id("attach").click()
    await stage.page.get_by_test_id("attach-round").click()
    record = stage.page.get_by_test_id("camera-record")

    await record.click()
    await expect(stage.page.get_by_test_id("camera")).to_contain_text("58초 남음")
    await record.click()

    message = await stage.bot.update("message")
    assert message["video_note"]["duration"] >= 1
    await expect(stage.messages.first.locator(".video-note")).to_be_visible()


async def test_several_photos_go_as_one_album(stage: Stage) -> None:
    await stage.open()
    photos: list[FilePayload] = [
        {"name": f"{colour}.png", "mimeType": "image/png", "buffer": _picture(colour)}
        for colour in ("teal", "gold")
    ]

    await stage.page.get_by_test_id("photo-input").first.set_input_files(photos)
    await stage.page.get_by_test_id("preview-send").click()

    first, second = await stage.bot.update("message"), await stage.bot.update("message")
    assert first["media_group_id"] == second["media_group_id"]
    await expect(stage.messages).to_have_count(1)
    await expect(stage.messages.locator(".album .photo")).to_have_count(2)
