"""The real server's rules: limits, rights, and its words when something is wrong."""

import asyncio
import time
from typing import Any

import aiohttp
import pytest

from tests.integration.playground.playing import TOKEN, Client, Refused, draw_picture, until_done


async def refusal(client: Client, method: str, **params: Any) -> str:
    with pytest.raises(Refused) as refused:
        await client.bot(method, **params)
    return str(refused.value.description)


@pytest.mark.parametrize(
    ("params", "expected"),
    [
        pytest.param({"text": ""}, "Bad Request: message text is empty", id="empty"),
        pytest.param({"text": " \n "}, "Bad Request: message text is empty", id="blank"),
        pytest.param({"text": "가" * 4097}, "Bad Request: message is too long", id="long"),
        pytest.param({"text": "a", "chat_id": 5}, "Bad Request: chat not found", id="chat"),
        pytest.param({"text": "a", "chat_id": ""}, "Bad Request: chat_id is empty", id="no chat"),
        pytest.param(
            {"text": "<b>a", "parse_mode": "HTML"},
            "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
            id="entities",
        ),
        pytest.param({"text": "a", "parse_mode": "BBCode"}, "Bad Request: unsupported parse_mode", id="mode"),
        pytest.param(
            {"text": "a", "reply_parameters": {"message_id": 99}},
            "Bad Request: message to be replied not found",
            id="reply",
        ),
        pytest.param(
            {"text": "a", "reply_markup": {"inline_keyboard": [[{"text": "b", "callback_data": "가" * 22}]]}},
            "Bad Request: BUTTON_DATA_INVALID",
            id="data",
        ),
        pytest.param(
            {"text": "a", "reply_markup": {"inline_keyboard": [[{"text": "b"}]]}},
            "Bad Request: text buttons are unallowed in the inline keyboard",
            id="no action",
        ),
        pytest.param(
            {"text": "a", "reply_markup": {"inline_keyboard": [[{"text": "b", "url": "http://localhost"}]]}},
            "Bad Request: inline keyboard button URL 'http://localhost' is invalid: Wrong HTTP URL",
            id="url",
        ),
        pytest.param(
            {"text": "a", "reply_markup": "nonsense"},
            "Bad Request: can't parse reply keyboard markup JSON object",
            id="markup",
        ),
    ],
)
async def test_a_wrong_text_message_is_refused_in_telegrams_words(
    client: Client, params: dict[str, Any], expected: str
) -> None:
    person = await client.person()

    assert await refusal(client, "sendMessage", **{"chat_id": person, **params}) == expected


async def test_a_text_of_the_greatest_length_is_taken(client: Client) -> None:
    person = await client.person()

    sent = await client.bot("sendMessage", chat_id=person, text="😀" * 4096)

    assert len(sent["text"]) == 4096


async def test_edits_and_deletions_are_refused_in_telegrams_words(client: Client, picture: bytes) -> None:
    person = await client.person()
    said = await client.say(person, "안녕")
    sent = await client.bot("sendMessage", chat_id=person, text="글")
    photo = await client.upload("sendPhoto", {"photo": ("a.jpg", picture)}, chat_id=str(person))
    here = {"chat_id": person, "message_id": sent["message_id"]}

    assert await refusal(client, "editMessageText", **here, text="글") == (
        "Bad Request: message is not modified: specified new message content and reply markup are exactly "
        "the same as a current content and reply markup of the message"
    )
    there = {"chat_id": person, "message_id": 99}
    theirs = {"chat_id": person, "message_id": said["message"]["message_id"]}
    shown = {"chat_id": person, "message_id": photo["message_id"]}
    assert (
        await refusal(client, "editMessageText", **there, text="a")
        == "Bad Request: message to edit not found"
    )
    assert (
        await refusal(client, "editMessageText", **theirs, text="a") == "Bad Request: message can't be edited"
    )
    no_text = "Bad Request: there is no text in the message to edit"
    assert await refusal(client, "editMessageText", **shown, text="a") == no_text
    assert await refusal(client, "deleteMessage", **there) == "Bad Request: message to delete not found"
    long = await refusal(client, "editMessageCaption", **shown, caption="가" * 1025)
    assert long == "Bad Request: message caption is too long"


async def test_only_a_press_that_happened_can_be_answered(client: Client) -> None:
    assert await refusal(client, "answerCallbackQuery", callback_query_id="5") == (
        "Bad Request: query is too old and response timeout expired or query ID is invalid"
    )


async def test_a_button_is_pressed_by_its_label(client: Client) -> None:
    person = await client.person()
    rows = [[{"text": "다음 ▶", "callback_data": "next"}, {"text": "다음", "callback_data": "exact"}], []]
    sent = await client.bot("sendMessage", chat_id=person, text="글", reply_markup={"inline_keyboard": rows})
    press = {"chat_id": person, "user_id": person, "message_id": sent["message_id"]}

    await client.play("callbacks", **press, button="다음")
    await client.play("callbacks", **press, button="▶")
    await client.play("callbacks", **press, data="forged")
    with pytest.raises(Refused) as refused:
        await client.play("callbacks", **press, button="없음")
    heard = await client.updates()

    assert [update["callback_query"]["data"] for update in heard] == ["exact", "next", "forged"]
    assert refused.value.status == 400
    assert len(sent["reply_markup"]["inline_keyboard"]) == 1


async def test_a_file_id_can_be_sent_again_but_not_as_something_else(client: Client, picture: bytes) -> None:
    person = await client.person()
    sent = await client.upload("sendDocument", {"document": ("a.jpg", picture)}, chat_id=str(person))
    file_id = sent["document"]["file_id"]

    again = await client.bot("sendDocument", chat_id=person, document=file_id)

    assert again["document"] == sent["document"]
    wrong = await refusal(client, "sendPhoto", chat_id=person, photo=file_id)
    assert wrong == "Bad Request: can't use file of type Document as Photo"
    unknown = await refusal(client, "sendPhoto", chat_id=person, photo="nonsense")
    assert unknown == "Bad Request: wrong file identifier/HTTP URL specified"


async def test_a_picture_can_be_sent_by_its_address(client: Client, picture: bytes) -> None:
    person = await client.person()
    uploaded = await client.upload("sendPhoto", {"photo": ("a.jpg", picture)}, chat_id=str(person))
    file = await client.bot("getFile", file_id=uploaded["photo"][-1]["file_id"])
    address = f"{client.base}/file/bot{TOKEN}/{file['file_path']}"

    sent = await client.bot("sendPhoto", chat_id=person, photo=address)
    gone = await refusal(client, "sendPhoto", chat_id=person, photo=f"{address}x")

    assert sent["photo"][-1]["width"] == 1000
    assert gone == "Bad Request: failed to get HTTP URL content"


async def test_photos_of_impossible_shape_are_refused_from_bots_and_taken_from_people(client: Client) -> None:
    person = await client.person()
    strip = draw_picture(2100, 100)

    with pytest.raises(Refused, match="PHOTO_INVALID_DIMENSIONS"):
        await client.upload("sendPhoto", {"photo": ("a.jpg", strip)}, chat_id=str(person))
    with pytest.raises(Refused, match="IMAGE_PROCESS_FAILED"):
        await client.upload("sendPhoto", {"photo": ("a.jpg", b"no picture")}, chat_id=str(person))
    taken = await client.play_files([("photo", "a.jpg", strip)], chat_id=person, user_id=person)
    broken = await client.play_files([("photo", "a.jpg", strip[:300])], chat_id=person, user_id=person)

    assert taken["message"]["photo"][-1]["width"] == 1280
    assert broken["message"]["photo"]


async def test_a_person_who_blocks_hears_nothing_and_the_bot_is_told(client: Client) -> None:
    person = await client.person()
    await client.play("blocks", user_id=person, blocked=True)

    assert await refusal(client, "sendMessage", chat_id=person, text="a") == (
        "Forbidden: bot was blocked by the user"
    )
    await client.play("blocks", user_id=person, blocked=False)
    heard = await client.updates()

    statuses = [update["my_chat_member"]["new_chat_member"]["status"] for update in heard]
    assert statuses == ["kicked", "member"]


async def test_a_person_who_never_wrote_cannot_be_written_to(client: Client) -> None:
    person = await client.person(started=False)

    assert await refusal(client, "sendMessage", chat_id=person, text="a") == (
        "Forbidden: bot can't initiate conversation with a user"
    )
    await client.say(person, "/start")

    assert await client.bot("sendMessage", chat_id=person, text="a")


async def test_a_post_reaches_the_discussion_group_and_comments_belong_to_it(client: Client) -> None:
    reader = await client.person("하늘")
    group = (await client.play("chats", type="supergroup", title="이야기", members=[reader]))["chat"]["id"]
    channel = (await client.play("chats", type="channel", title="게시판", linked_chat_id=group))["chat"]["id"]
    await client.updates()

    post = await client.bot("sendMessage", chat_id=channel, text="첫 글")
    forwarded = (await client.updates())[0]["message"]
    await client.say(reader, "댓글", chat_id=group, reply_to=forwarded["message_id"])
    comment = (await client.updates())[0]["message"]

    assert post["sender_chat"]["id"] == channel
    assert forwarded["is_automatic_forward"] is True
    assert forwarded["forward_origin"]["message_id"] == post["message_id"]
    assert forwarded["sender_chat"]["id"] == channel
    assert forwarded["from"]["id"] == 777000
    assert comment["message_thread_id"] == forwarded["message_id"]
    assert comment["reply_to_message"]["is_automatic_forward"] is True


async def test_a_person_forwards_a_message_without_its_buttons(client: Client) -> None:
    person = await client.person()
    keyboard = {"inline_keyboard": [[{"text": "공감", "callback_data": "x"}]]}
    sent = await client.bot("sendMessage", chat_id=person, text="글", reply_markup=keyboard)
    source = {"chat_id": person, "message_id": sent["message_id"]}

    await client.play("messages", chat_id=person, user_id=person, forward_of=source)
    heard = (await client.updates())[0]["message"]

    assert heard["text"] == "글"
    assert heard["forward_origin"]["sender_user"]["id"] == sent["from"]["id"]
    assert "reply_markup" not in heard


async def test_the_copy_of_a_post_follows_its_edits_and_its_end(client: Client) -> None:
    group = (await client.play("chats", type="supergroup", title="이야기"))["chat"]["id"]
    channel = (await client.play("chats", type="channel", title="게시판", linked_chat_id=group))["chat"]["id"]
    keyboard = {"inline_keyboard": [[{"text": "공감", "callback_data": "x"}]]}
    post = await client.bot("sendMessage", chat_id=channel, text="첫 글", reply_markup=keyboard)
    here = {"chat_id": channel, "message_id": post["message_id"]}

    await client.bot("editMessageText", **here, text="고친 글", reply_markup=keyboard)
    edited = (await client.look(f"chats/{group}/messages"))["messages"]
    await client.bot("deleteMessage", **here)
    gone = (await client.look(f"chats/{group}/messages"))["messages"]

    assert [message["text"] for message in edited] == ["고친 글"]
    assert "reply_markup" not in edited[0]
    assert gone == []


async def test_a_bot_without_rights_is_refused(client: Client) -> None:
    channel = (await client.play("chats", type="channel", title="게시판"))["chat"]["id"]
    me = (await client.bot("getMe"))["id"]
    await client.play("members", chat_id=channel, user_id=me, status="member")
    as_member = await refusal(client, "sendMessage", chat_id=channel, text="a")
    await client.play("members", chat_id=channel, user_id=me, status="left")
    as_stranger = await refusal(client, "sendMessage", chat_id=channel, text="a")
    heard = await client.updates()

    assert as_member == "Bad Request: need administrator rights in the channel chat"
    assert as_stranger == "Forbidden: bot is not a member of the channel chat"
    statuses = [update["my_chat_member"]["new_chat_member"]["status"] for update in heard]
    assert statuses == ["administrator", "member", "left"]


async def test_a_group_that_became_a_supergroup_says_where_it_went(client: Client) -> None:
    old = (await client.play("chats", type="group", title="방"))["chat"]["id"]
    await client.updates()

    new = (await client.play("migrations", chat_id=old))["chat"]["id"]
    heard = await client.updates()
    with pytest.raises(Refused) as refused:
        await client.bot("sendMessage", chat_id=old, text="a")

    assert [update["message"].get("migrate_to_chat_id") for update in heard] == [new, None]
    assert heard[1]["message"]["migrate_from_chat_id"] == old
    assert refused.value.body["parameters"] == {"migrate_to_chat_id": new}
    assert (await client.bot("sendMessage", chat_id=new, text="a"))["chat"]["type"] == "supergroup"


async def test_faults_meet_the_next_calls_and_no_more(client: Client) -> None:
    person = await client.person()
    send = {"chat_id": person, "text": "a"}
    await client.play("faults", method="sendMessage", retry_after=7, times=1)
    await client.play("faults", method="*", error_code=500, times=1)
    await client.play("faults", method="sendmessage", drop=True, times=1)
    await client.play("faults", method="sendMessage", delay=0.2)

    with pytest.raises(Refused) as late:
        await client.bot("sendMessage", **send)
    assert await client.bot("getUpdates") == []
    with pytest.raises(Refused) as broken:
        await client.bot("sendMessage", **send)
    with pytest.raises(aiohttp.ClientError):
        await client.bot("sendMessage", **send)
    began = time.monotonic()
    await client.bot("sendMessage", **send)

    assert time.monotonic() - began >= 0.2
    assert late.value.body == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 7",
        "parameters": {"retry_after": 7},
    }
    assert (broken.value.status, broken.value.description) == (500, "Internal Server Error")
    calls = (await client.look("calls"))["calls"]
    assert [list(call)[-1] for call in calls] == ["error", "error", "error", "result"]
    assert (await client.look("calls", after=calls[-2]["id"]))["calls"] == [calls[-1]]
    assert calls[-1]["params"] == send


async def test_a_reader_waits_for_edits_and_deletions(client: Client) -> None:
    person = await client.person()
    sent = await client.bot("sendMessage", chat_id=person, text="글")
    before = await client.look(f"chats/{person}/messages")
    here = {"chat_id": person, "message_id": sent["message_id"]}

    waiting = asyncio.ensure_future(client.look(f"chats/{person}/messages", after=sent["message_id"], wait=5))
    texts = iter(range(1_000))
    await until_done(waiting, lambda: client.bot("editMessageText", **here, text=f"새 글 {next(texts)}"))
    edited = await waiting
    await client.bot("deleteMessage", **here)
    gone = await client.look(f"chats/{person}/messages", revision=edited["revision"], wait=5)

    assert [message["text"][:3] for message in edited["messages"]] == ["새 글"]
    assert edited["revision"] > before["revision"]
    assert (gone["messages"], gone["deleted"]) == ([], [sent["message_id"]])


async def test_a_reset_empties_the_world_but_keeps_the_bots_of_the_command_line(client: Client) -> None:
    person = await client.person()
    said = await client.say(person, "안녕")
    await client.play("bots", token="9:other")

    await client.play("reset")
    world = await client.look("world")
    other = await client.say(await client.person(), "다시")

    assert [bot["token"] for bot in world["bots"]] == [TOKEN]
    assert (world["users"], world["chats"]) == ([], [])
    assert other["update_id"] > said["update_id"]


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"Origin": "http://evil.example"}, id="origin"),
        pytest.param({"Host": "evil.example"}, id="host"),
        pytest.param({"Sec-Fetch-Site": "cross-site"}, id="fetch"),
        pytest.param({"Origin": "null"}, id="null"),
    ],
)
async def test_other_websites_cannot_use_the_control_api(client: Client, headers: dict[str, str]) -> None:
    async with client.session.post(f"{client.base}/play/reset", headers=headers) as response:
        assert response.status == 403


async def test_events_tell_what_happens(client: Client) -> None:
    person = await client.person()
    async with client.session.get(f"{client.base}/play/events") as stream:
        await stream.content.readuntil(b"\n\n")
        await client.bot("sendChatAction", chat_id=person, action="typing")
        action = await stream.content.readuntil(b"\n\n")

    assert stream.headers["Content-Type"] == "text/event-stream"
    assert b'"type": "chat_action"' in action
    assert b'"action": "typing"' in action


async def test_parameters_come_in_every_encoding(client: Client) -> None:
    person = await client.person()
    address = f"{client.base}/bot{TOKEN}/SENDmessage"
    fields = {"chat_id": str(person), "text": "글", "protect_content": "true"}

    async with client.session.get(address, params=fields) as response:
        by_query = (await response.json())["result"]
    async with client.session.post(address, data=fields) as response:
        by_form = (await response.json())["result"]
    by_parts = await client.upload("sendMessage", {}, **fields)

    assert [sent["has_protected_content"] for sent in (by_query, by_form, by_parts)] == [True, True, True]
