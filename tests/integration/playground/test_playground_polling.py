"""How bots get their updates: long polling and webhooks."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from playground.webhook import SECRET_HEADER
from tests.integration.playground.playing import Client, Refused, until_done


async def test_an_update_comes_again_until_an_offset_confirms_it(client: Client) -> None:
    person = await client.person()
    said = await client.say(person, "안녕")

    first = await client.bot("getUpdates")
    again = await client.bot("getUpdates")
    after = await client.bot("getUpdates", offset=said["update_id"] + 1)

    assert [update["update_id"] for update in first] == [said["update_id"]]
    assert first == again
    assert after == []


async def test_a_long_poll_ends_when_somebody_writes(client: Client) -> None:
    person = await client.person()
    waiting = asyncio.ensure_future(client.bot("getUpdates", timeout=20))

    await client.say(person, "안녕")

    assert [update["message"]["text"] for update in await waiting] == ["안녕"]


async def test_a_negative_offset_keeps_the_newest(client: Client) -> None:
    person = await client.person()
    for number in range(5):
        await client.say(person, str(number))

    kept = await client.bot("getUpdates", offset=-2)

    assert [update["message"]["text"] for update in kept] == ["3", "4"]
    assert len(await client.bot("getUpdates")) == 2


async def test_a_limit_bounds_an_answer(client: Client) -> None:
    person = await client.person()
    for number in range(3):
        await client.say(person, str(number))

    assert len(await client.bot("getUpdates", limit=2)) == 2


async def test_the_older_of_two_pollers_gets_the_conflict(client: Client) -> None:
    older = asyncio.ensure_future(client.bot("getUpdates", timeout=20))

    await until_done(older, lambda: client.bot("getUpdates"))

    with pytest.raises(Refused) as refused:
        await older
    assert refused.value.status == 409
    assert refused.value.description == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )


async def test_only_what_was_asked_for_arrives_and_the_choice_is_remembered(client: Client) -> None:
    person = await client.person()
    sent = await client.bot("sendMessage", chat_id=person, text="글")
    react = {"chat_id": person, "user_id": person, "message_id": sent["message_id"]}
    await client.play("reactions", **react, emoji="👍")
    assert await client.updates() == []

    await client.bot("getUpdates", allowed_updates=["message_reaction"])
    await client.say(person, "안녕")
    await client.play("reactions", **react, emoji="❤️")
    heard = await client.updates()

    assert [list(update)[1] for update in heard] == ["message_reaction"]
    assert heard[0]["message_reaction"]["old_reaction"] == [{"type": "emoji", "emoji": "👍"}]
    assert heard[0]["message_reaction"]["new_reaction"] == [{"type": "emoji", "emoji": "❤"}]


class Hook:
    """A webhook that answers as it is told."""

    def __init__(self) -> None:
        self.seen: list[tuple[str | None, dict[str, Any]]] = []
        self.answers: list[web.Response] = []
        self.arrived = asyncio.Event()

    async def take(self, request: web.Request) -> web.Response:
        """Note an update and answer."""
        self.seen.append((request.headers.get(SECRET_HEADER), await request.json()))
        self.arrived.set()
        return self.answers.pop(0) if self.answers else web.Response()

    async def until(self, n_seen: int) -> None:
        """Wait for so many deliveries."""
        async with asyncio.timeout(5):
            while len(self.seen) < n_seen:
                self.arrived.clear()
                await self.arrived.wait()


@pytest.fixture
async def hook() -> Hook:
    return Hook()


@pytest.fixture
async def address(hook: Hook) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_post("/hook", hook.take)
    async with TestServer(app) as server:
        yield str(server.make_url("/hook"))


async def test_updates_are_pushed_with_the_secret(client: Client, hook: Hook, address: str) -> None:
    person = await client.person()
    await client.say(person, "먼저")
    await client.bot("setWebhook", url=address, secret_token="secret_1")
    await client.say(person, "나중")

    await hook.until(2)

    assert [secret for secret, _ in hook.seen] == ["secret_1", "secret_1"]
    assert [update["message"]["text"] for _, update in hook.seen] == ["먼저", "나중"]


async def test_a_failed_push_is_repeated_and_holds_up_its_own_chat_only(
    client: Client, hook: Hook, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("playground.webhook.FIRST_RETRY_SECONDS", 0.2)
    one, two = await client.person(), await client.person()
    hook.answers = [web.Response(status=500)]
    await client.bot("setWebhook", url=address)

    await client.say(one, "하나")
    await hook.until(1)
    await client.say(one, "둘")
    await client.say(two, "다른 사람")
    await hook.until(2)
    info = await client.bot("getWebhookInfo")
    await hook.until(4)

    assert [update["message"]["text"] for _, update in hook.seen] == ["하나", "다른 사람", "하나", "둘"]
    assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"
    assert info["pending_update_count"] >= 2


async def test_a_method_in_the_webhooks_answer_is_carried_out(
    client: Client, hook: Hook, address: str
) -> None:
    person = await client.person()
    hook.answers = [web.json_response({"method": "sendMessage", "chat_id": person, "text": "바로 답"})]
    await client.bot("setWebhook", url=address)

    said = await client.say(person, "안녕")
    seen = await client.look(f"chats/{person}/messages", after=said["message"]["message_id"], wait=5)

    assert [message["text"] for message in seen["messages"]] == ["바로 답"]


async def test_polling_is_refused_while_a_webhook_is_set(client: Client, address: str) -> None:
    await client.bot("setWebhook", url=address)
    with pytest.raises(Refused, match="can't use getUpdates method while webhook is active") as refused:
        await client.bot("getUpdates")

    await client.bot("deleteWebhook")

    assert refused.value.status == 409
    assert await client.bot("getUpdates") == []


async def test_what_was_not_delivered_can_be_polled(client: Client) -> None:
    await client.bot("setWebhook", url="http://127.0.0.1:9/nobody")
    person = await client.person()
    await client.say(person, "안녕")

    await client.bot("deleteWebhook")

    assert [update["message"]["text"] for update in await client.bot("getUpdates")] == ["안녕"]
