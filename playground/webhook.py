"""Pushing updates to a bot's webhook: in order for each chat, side by side for different chats."""

import asyncio
import json
import time
from collections import OrderedDict, deque
from typing import Self

import aiohttp

from playground.bot import Bot, Webhook
from playground.params import RawRequest
from playground.wire import JsonObject, JsonValue
from playground.world import ReplyRunner, World

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  (a name)
FIRST_RETRY_SECONDS = 0.5
LONGEST_RETRY_SECONDS = 60.0
_TIMEOUT_SECONDS = 60.0
_MAX_REPLY_BYTES = 1 << 20


class WebhookPusher:
    """Delivers the unconfirmed updates of one bot; an update stays pending until the bot answers 2xx."""

    def __init__(self, world: World, bot: Bot, webhook: Webhook, run_reply: ReplyRunner) -> None:
        self._world = world
        self._bot = bot
        self._webhook = webhook
        self._run_reply = run_reply
        self._slots = asyncio.Semaphore(webhook.max_connections)
        self._lanes: OrderedDict[int, deque[JsonObject]] = OrderedDict()
        self._tasks: set[asyncio.Task[None]] = set()
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=_TIMEOUT_SECONDS))

    @classmethod
    def attach(cls, world: World, bot: Bot) -> Self | None:
        """Start pushing to the bot's webhook, beginning with what is pending."""
        if bot.webhook is None or world.run_reply is None:
            return None
        pusher = cls(world, bot, bot.webhook, world.run_reply)
        bot.pusher = pusher
        for update in bot.queue.pending.values():
            pusher.push(update)
        return pusher

    def push(self, update: JsonObject) -> None:
        """Deliver an update, after those of the same chat."""
        key = _chat_of(update)
        lane = self._lanes.get(key)
        if lane is not None:
            lane.append(update)
            return
        self._lanes[key] = deque([update])
        task = self._world.background.start(self._serve(key))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def stop(self) -> None:
        """Deliver nothing more."""
        self._world.background.start(self.close())

    async def close(self) -> None:
        """Deliver nothing more, and end the connections."""
        for task in tuple(self._tasks):
            task.cancel()
        await self._session.close()

    async def _serve(self, key: int) -> None:
        lane = self._lanes[key]
        while lane:
            await self._deliver(lane[0])
            self._bot.queue.pending.pop(lane[0]["update_id"], None)
            self._world.changed()
            lane.popleft()
        del self._lanes[key]

    async def _deliver(self, update: JsonObject) -> None:
        delay = FIRST_RETRY_SECONDS
        while update["update_id"] in self._bot.queue.pending:
            async with self._slots:
                problem = await self._attempt(update)
            if problem is None:
                return
            self._webhook.last_error_at, self._webhook.last_error = int(time.time()), problem
            await asyncio.sleep(delay)
            delay = min(delay * 2, LONGEST_RETRY_SECONDS)

    async def _attempt(self, update: JsonObject) -> str | None:
        headers = {SECRET_HEADER: self._webhook.secret_token} if self._webhook.secret_token else {}
        try:
            async with self._session.post(self._webhook.url, json=update, headers=headers) as response:
                if not 200 <= response.status < 300:  # noqa: PLR2004
                    return f"Wrong response from the webhook: {response.status} {response.reason}"
                body = await response.content.read(_MAX_REPLY_BYTES)
        except aiohttp.ClientConnectorError:
            return "Connection refused"
        except TimeoutError:
            return "Read timeout expired"
        except aiohttp.ClientError:
            return "Connection reset by peer"
        await self._answer(body)
        return None

    async def _answer(self, body: bytes) -> None:
        reply = _json_object(body)
        method = reply.pop("method", None)
        if isinstance(method, str):
            await self._run_reply(self._bot, method, RawRequest(reply))


def _json_object(body: bytes) -> dict[str, JsonValue]:
    try:
        value = json.loads(body) if body.strip() else {}
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _chat_of(update: JsonObject) -> int:
    """The chat, else the person, that an update is about; 0 where there is neither."""
    payload = next(value for name, value in update.items() if name != "update_id")
    place = (
        payload.get("chat")
        or payload.get("message", {}).get("chat")
        or payload.get("from")
        or payload.get("user")
    )
    return int(place["id"]) if place else 0
