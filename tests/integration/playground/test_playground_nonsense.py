"""Nonsense from clients and scripts is refused with a reason; nothing breaks."""

import json
from typing import Any

import aiohttp
import pytest

from playground.specs import MethodSpec, method_specs
from tests.integration.playground.playing import TOKEN, Client

_JUNK: list[str] = [
    "",
    "nonsense",
    "-1",
    "0",
    "999999999999999999999",
    "[]",
    "{}",
    "[1]",
    '["a"]',
    "[null]",
    "[[]]",
    "[{}]",
    "null",
    "{",
    '{"message_id": "abc", "type": "x", "chat_id": []}',
    '{"type": 5, "media": 5, "caption": 5, "text": 5}',
    '{"inline_keyboard": [[5]]}',
    '{"inline_keyboard": 5}',
    '{"keyboard": [["a"]]}',
    '{"keyboard": [[null]]}',
    '{"inline_keyboard": [[{"text": "a", "web_app": 5}]]}',
    '{"inline_keyboard": [[{"text": "a", "url": 5}]]}',
    '{"inline_keyboard": [[{"text": 5, "callback_data": "a"}]]}',
    '{"inline_keyboard": [[{"text": "a", "callback_data": {}}]]}',
    '[{"type": "text_mention", "offset": 0, "length": 1, "user": 5}]',
    '[{"type": [], "offset": 0, "length": 1}]',
    '[{"type": "text_link", "offset": 0, "length": 1, "url": {}}]',
    '[{"type": "emoji", "emoji": {}}]',
    '[{"type": "photo", "media": {}}]',
    '[{"type": "photo", "media": "x", "caption": {}, "caption_entities": 5}]',
    '[{"text": {}, "text_entities": 5}]',
    '[{"command": 5, "description": []}]',
    "\ud800",
    "가" * 5000,
    '{"message_id": 1, "quote": 5, "quote_entities": 7, "chat_id": "@x"}',
    '{"type": "chat", "chat_id": {}}',
    '{"type": "web_app", "text": 5, "web_app": []}',
    '[true, null, "3", {}]',
    "http://",
    "https://[",
    "attach://x",
]
_CONTROL_CALLS = (
    "bots users chats members links blocks messages edits deletes callbacks reactions votes updates faults"
)
_SOUND: dict[str, str] = {
    "text": "글",
    "message_id": "1",
    "user_id": "",
    "from_chat_id": "",
    "latitude": "37.5",
    "longitude": "127",
    "question": "질문",
    "options": '["가", "나"]',
    "action": "typing",
    "draft_id": "1",
    "title": "제목",
    "address": "주소",
    "phone_number": "1",
    "first_name": "이름",
    "message_ids": "[1]",
    "commands": "[]",
    "name": "이름",
    "permissions": "{}",
}


def calls(spec: MethodSpec, chat_id: int) -> list[dict[str, str]]:
    """Calls in which one parameter after the other is nonsense."""
    names = {parameter.name for parameter in spec.parameters}
    sound = {name: value or str(chat_id) for name, value in _SOUND.items() if name in names}
    sound |= {"chat_id": str(chat_id)} if "chat_id" in names else {}
    junk = [{**sound, name: value} for name in sorted(names - {"timeout"}) for value in _JUNK]
    return [sound, *junk]


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["private", "supergroup", "channel", "forum"])
async def test_no_parameter_breaks_a_method(client: Client, kind: str) -> None:
    person = await client.person()
    chat_id = person
    if kind != "private":
        chat_id = (await client.play("chats", type=kind, title="방", members=[person]))["chat"]["id"]
    broken = []
    for name, spec in method_specs().items():
        for params in calls(spec, chat_id):
            body = json.dumps(params)
            address = f"{client.base}/bot{TOKEN}/{name}"
            headers = {"Content-Type": "application/json"}
            async with client.session.post(address, data=body, headers=headers) as response:
                if response.status not in {200, 400, 403, 404, 409}:
                    broken.append((response.status, name, body[:200]))
        await client.bot("deleteWebhook")
        me = (await client.bot("getMe"))["id"]
        if kind != "private":
            await client.play("members", chat_id=chat_id, user_id=me, status="administrator")
    assert broken == []


@pytest.mark.parametrize(
    "name",
    _CONTROL_CALLS.split(),
)
async def test_no_field_breaks_a_control_call(client: Client, name: str) -> None:
    person = await client.person()
    await client.say(person, "안녕")
    sound = {
        "chat_id": person,
        "user_id": person,
        "message_id": 1,
        "text": "글",
        "first_name": "이름",
        "type": "group",
    }
    sound |= {
        "title": "방",
        "token": "5:x",
        "status": "member",
        "emoji": "👍",
        "method": "x",
        "kind": "x",
        "data": "x",
    }
    values: list[Any] = [None, "", "글", -1, 1.5, True, [], {}, [{}], [None], {"a": 1}, 10**30, "@x"]
    extra = (
        "id",
        "username",
        "members",
        "admins",
        "linked_chat_id",
        "reply_to",
        "location",
        "entities",
        "rights",
    )
    for field in (*sound, *extra, "option_ids", "payload", "message_thread_id", "delay", "times", "caption"):
        for value in values:
            async with client.session.post(
                f"{client.base}/play/{name}", json={**sound, field: value}
            ) as response:
                assert response.status in {200, 400, 404}, (field, value)
                assert isinstance(await response.json(), dict)


async def test_files_beyond_the_limits_are_refused(client: Client) -> None:
    person = await client.person()
    big, too_big = b"x" * (20 * 1024 * 1024 + 1), b"x" * (50 * 1024 * 1024 + 1)

    sent = await client.upload("sendDocument", {"document": ("a.bin", big)}, chat_id=str(person))
    with pytest.raises(Exception, match="file is too big"):
        await client.bot("getFile", file_id=sent["document"]["file_id"])
    with pytest.raises(Exception, match="Request Entity Too Large"):
        await client.upload("sendDocument", {"document": ("a.bin", too_big)}, chat_id=str(person))


async def test_a_forged_press_reaches_the_bot(client: Client) -> None:
    one, two = await client.person(), await client.person()
    sent = await client.bot("sendMessage", chat_id=one, text="글")

    await client.play("callbacks", chat_id=one, user_id=two, message_id=sent["message_id"], data="x")
    await client.play("callbacks", chat_id=one, user_id=one, message_id=999, data="y")
    heard = [update["callback_query"] for update in await client.updates()]

    assert [query["from"]["id"] for query in heard] == [two, one]
    assert heard[1]["message"] == {"chat": heard[0]["message"]["chat"], "message_id": 999, "date": 0}


async def test_an_update_of_any_kind_can_be_handed_over(client: Client) -> None:
    await client.play("updates", kind="telepathy", payload={"thought": 1})

    assert [update["telepathy"] for update in await client.updates()] == [{"thought": 1}]


async def test_a_connection_that_breaks_off_while_polling_loses_nothing(client: Client) -> None:
    person = await client.person()
    with pytest.raises(TimeoutError):
        async with client.session.post(
            f"{client.base}/bot{TOKEN}/getUpdates",
            json={"timeout": 30},
            timeout=aiohttp.ClientTimeout(total=0.1),
        ):
            pass
    await client.say(person, "안녕")

    assert [update["message"]["text"] for update in await client.updates()] == ["안녕"]
