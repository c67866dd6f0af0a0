"""What the playground takes and returns, held against the description of Bot API 10.0."""

import json
from typing import Any

import aiohttp
import pytest

from playground.specs import method_specs
from playground.unsupported import NOT_SIMULATED
from tests.integration.playground.bot_api_schema import description, problems
from tests.integration.playground.playing import Client, Refused, draw_picture

KEYBOARD = {
    "inline_keyboard": [
        [{"text": "네", "callback_data": "yes"}, {"text": "가기", "url": "https://example.com"}],
        [{"text": "복사", "copy_text": {"text": "글"}, "style": "primary"}],
    ]
}


def test_every_method_takes_the_parameters_of_its_description() -> None:
    described = {
        name: {(item["name"], tuple(item["types"]), item["required"]) for item in method.get("fields", [])}
        for name, method in description()["methods"].items()
    }

    declared = {
        spec.name: {(item.name, item.types, item.is_required) for item in spec.parameters}
        for spec in method_specs().values()
    }

    assert declared == {name: described[name] for name in declared}


def test_every_method_of_the_description_is_known() -> None:
    declared = {spec.name for spec in method_specs().values()}

    assert declared | NOT_SIMULATED == set(description()["methods"])
    assert not declared & NOT_SIMULATED


def check(client: Client) -> None:
    """Hold every result so far against the description."""
    found: list[str] = []
    for method, result in client.results:
        described = {name.lower(): item for name, item in description()["methods"].items()}[method.lower()]
        found += problems(result, described["returns"], method)
    assert found == []


@pytest.fixture
async def person(client: Client) -> int:
    person = await client.person(username="minji", language_code="ko")
    await client.say(person, "/start 안녕 https://example.com @minji #오늘")
    return person


async def test_texts_edits_and_answers_look_as_described(client: Client, person: int) -> None:
    description()
    sent = await client.bot(
        "sendMessage", chat_id=person, text="<b>가</b>", parse_mode="HTML", reply_markup=KEYBOARD
    )
    here = {"chat_id": person, "message_id": sent["message_id"]}

    await client.bot("editMessageText", **here, text="나", reply_markup=KEYBOARD)
    await client.bot("editMessageReplyMarkup", **here)
    press = {"chat_id": person, "user_id": person, "message_id": sent["message_id"], "data": "yes"}
    query = await client.play("callbacks", **press)
    await client.bot("answerCallbackQuery", callback_query_id=query["callback_query_id"], text="네")
    await client.bot(
        "sendMessage", chat_id=person, text="답", reply_parameters={"message_id": sent["message_id"]}
    )
    await client.bot("copyMessage", chat_id=person, from_chat_id=person, message_id=sent["message_id"])
    await client.bot("forwardMessage", chat_id=person, from_chat_id=person, message_id=sent["message_id"])
    await client.bot("setMessageReaction", **here, reaction=[{"type": "emoji", "emoji": "👍"}])
    await client.bot("pinChatMessage", **here)
    await client.bot("getChat", chat_id=person)
    await client.bot("unpinAllChatMessages", chat_id=person)
    await client.bot("sendMessageDraft", chat_id=person, draft_id=1, text="쓰는 중")
    await client.bot("deleteMessage", **here)
    await client.bot("getUpdates")
    check(client)


async def test_messages_of_every_kind_look_as_described(client: Client, person: int, picture: bytes) -> None:
    description()
    here = {"chat_id": str(person)}
    for kind in ("photo", "document", "video", "animation", "audio", "voice", "video_note", "sticker"):
        data = draw_picture(512, 512, "WEBP") if kind == "sticker" else picture
        method = "send" + "".join(part.capitalize() for part in kind.split("_"))
        caption = {} if kind in {"sticker", "video_note"} else {"caption": "*글*", "parse_mode": "MarkdownV2"}
        sent = await client.upload(method, {kind: (f"a.{kind}", data)}, **here, **caption)
        shown = sent[kind][-1] if kind == "photo" else sent[kind]
        await client.bot(method, chat_id=person, **{kind: shown["file_id"]})
        await client.bot("getFile", file_id=shown["file_id"])
    moving = {"live_photo": ("a.mp4", picture), "photo": ("a.jpg", picture)}
    await client.upload("sendLivePhoto", moving, **here)
    await client.bot("getUserProfileAudios", user_id=person)
    await client.bot("sendLocation", chat_id=person, latitude=37.5, longitude=127)
    await client.bot("sendVenue", chat_id=person, latitude=37.5, longitude=127, title="집", address="서울")
    await client.bot("sendContact", chat_id=person, phone_number="+8210", first_name="민지")
    await client.bot("sendDice", chat_id=person, emoji="🎯")
    await client.bot("getUserProfilePhotos", user_id=person)
    check(client)


async def test_polls_look_as_described(client: Client, person: int) -> None:
    description()
    options = [{"text": "하나"}, {"text": "둘"}]
    sent = await client.bot(
        "sendPoll", chat_id=person, question="어때요?", options=options, is_anonymous=False
    )
    quiz = {"type": "quiz", "correct_option_ids": [1], "explanation": "왜냐하면"}
    await client.bot("sendPoll", chat_id=person, question="답은?", options=["하나", "둘"], **quiz)
    vote = {"chat_id": person, "user_id": person, "message_id": sent["message_id"], "option_ids": [1]}
    await client.play("votes", **vote)
    await client.bot("stopPoll", chat_id=person, message_id=sent["message_id"])
    await client.bot("getUpdates")
    check(client)


async def test_people_send_every_kind_as_described(client: Client, person: int, picture: bytes) -> None:
    description()
    for kind in ("photo", "video", "video_note", "voice", "audio", "animation", "sticker", "document"):
        await client.play_files([(kind, "a.jpg", picture)], chat_id=person, user_id=person)
    album = [("photo", "a.jpg", picture), ("photo", "b.jpg", draw_picture(90, 90))]
    await client.play_files(album, chat_id=person, user_id=person, caption="앨범")
    place = {"latitude": 37.5, "longitude": 127.0}
    await client.play("messages", chat_id=person, user_id=person, location=place)
    await client.play("blocks", user_id=person, blocked=True)
    await client.play("blocks", user_id=person, blocked=False)
    updates = await client.bot("getUpdates")
    assert sum("message" in update for update in updates) == 12
    check(client)


async def test_channels_groups_and_forums_look_as_described(
    client: Client, person: int, picture: bytes
) -> None:
    description()
    await client.bot(
        "getUpdates", allowed_updates=["message", "channel_post", "message_reaction_count", "chat_member"]
    )
    group = await client.play("chats", type="supergroup", title="이야기방", members=[person])
    group_id = group["chat"]["id"]
    channel = await client.play(
        "chats", type="channel", title="게시판", username="board", linked_chat_id=group_id
    )
    channel_id = channel["chat"]["id"]
    forum = await client.play("chats", type="forum", title="창구", admins=[person])
    forum_id = forum["chat"]["id"]
    post = await client.bot("sendMessage", chat_id="@board", text="글 #고민")
    item = {"chat_id": channel_id, "user_id": person, "message_id": post["message_id"], "emoji": "❤"}
    await client.play("reactions", **item)
    media = json.dumps(
        [{"type": "photo", "media": "attach://one"}, {"type": "photo", "media": "attach://two"}]
    )
    files = {"one": ("1.jpg", picture), "two": ("2.jpg", picture)}
    await client.upload("sendMediaGroup", files, chat_id=str(group_id), media=media)
    for chat in (channel_id, group_id, forum_id):
        await client.bot("getChat", chat_id=chat)
        await client.bot("getChatAdministrators", chat_id=chat, return_bots=True)
        await client.bot("getChatMemberCount", chat_id=chat)
        await client.bot("getChatMember", chat_id=chat, user_id=person)
        await client.bot("getUserChatBoosts", chat_id=chat, user_id=person)
        await client.bot("createChatInviteLink", chat_id=chat, name="초대")
        link = await client.bot("exportChatInviteLink", chat_id=chat)
        await client.bot("revokeChatInviteLink", chat_id=chat, invite_link=link)
    await client.bot("restrictChatMember", chat_id=group_id, user_id=person, permissions={})
    await client.bot("getChatMember", chat_id=group_id, user_id=person)
    await client.bot("banChatMember", chat_id=group_id, user_id=person)
    await client.bot("getChatMember", chat_id=group_id, user_id=person)
    topic = await client.bot("createForumTopic", chat_id=forum_id, name="문의")
    thread = {"chat_id": forum_id, "message_thread_id": topic["message_thread_id"]}
    await client.bot("sendMessage", **thread, text="답")
    await client.bot("editForumTopic", **thread, name="끝난 문의")
    await client.bot("closeForumTopic", **thread)
    await client.bot("reopenForumTopic", **thread)
    await client.upload("setChatPhoto", {"photo": ("a.jpg", picture)}, chat_id=str(group_id))
    await client.bot("getChat", chat_id=group_id)
    await client.bot("getUpdates")
    check(client)


async def test_the_bots_own_settings_look_as_described(client: Client) -> None:
    description()
    await client.bot("getMe")
    await client.bot("getWebhookInfo")
    await client.bot(
        "setMyCommands", commands=[{"command": "start", "description": "시작"}], language_code="ko"
    )
    await client.bot("getMyCommands", language_code="ko")
    for name in ("Name", "Description", "ShortDescription"):
        await client.bot(f"setMy{name}", **{_snake(name): "마음이"})
        await client.bot(f"getMy{name}")
    await client.bot("setChatMenuButton", menu_button={"type": "commands"})
    await client.bot("getChatMenuButton")
    await client.bot("setMyDefaultAdministratorRights", rights={"can_manage_chat": True})
    await client.bot("getMyDefaultAdministratorRights", for_channels=True)
    await client.bot("getMyStarBalance")
    check(client)


def _snake(name: str) -> str:
    return {"Name": "name", "Description": "description", "ShortDescription": "short_description"}[name]


async def test_a_method_that_is_not_simulated_says_so_and_an_unknown_one_is_not_found(client: Client) -> None:
    answers: list[tuple[int, Any]] = []
    for method in ("sendGift", "sendTelegram"):
        with pytest.raises(Refused) as refused:
            await client.bot(method)
        answers.append((refused.value.status, refused.value.description))

    assert answers == [
        (400, "Bad Request: method is not available in the playground"),
        (404, "Not Found"),
    ]


async def test_an_unknown_token_is_unauthorized(client: Client) -> None:
    async with aiohttp.ClientSession() as session, session.get(f"{client.base}/bot1:no/getMe") as response:
        body = await response.json()

    assert (response.status, body) == (401, {"ok": False, "error_code": 401, "description": "Unauthorized"})
