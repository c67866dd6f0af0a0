"""The Bot API over HTTP: tokens, methods, faults, the call log, answers."""

import asyncio
import json
import time

from aiohttp import web

from playground.bot import Bot
from playground.call import Call
from playground.errors import ApiError, ConnectionDropped, bad_request
from playground.media.pictures import file_bytes
from playground.methods.registry import build_registry
from playground.params import Params, RawRequest, decode, read_request
from playground.unsupported import NOT_SIMULATED_LOWER
from playground.wire import JsonObject, JsonValue
from playground.world import World

_GET_UPDATES = "getupdates"


class BotApi:
    """Serves `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._methods = build_registry()
        world.run_reply = self._run_reply

    def add_routes(self, app: web.Application) -> None:
        """Add the two addresses."""
        app.router.add_route("*", "/bot{token:[^/]+}/{method:.*}", self.handle)
        app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", self.handle_file)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer one call."""
        try:
            bot = self._bot(request)
            raw = await _read(request)
            result = await self.call(bot, request.match_info["method"].strip("/"), raw)
        except ApiError as error:
            return _answer(error.body(), error)
        except ConnectionDropped:
            if request.transport is not None:
                request.transport.abort()
            return web.Response(status=500)
        return _answer({"ok": True, "result": result})

    def _bot(self, request: web.Request) -> Bot:
        bot = self._world.bots.get(request.match_info["token"])
        if bot is None:
            raise ApiError(401, "Unauthorized")
        return bot

    async def call(self, bot: Bot, name: str, raw: RawRequest) -> JsonValue:
        """Run a method, with whatever fault waits for it, and write it down."""
        method = self._methods.get(name.lower())
        shown = method.spec.name if method else name
        params = Params(dict(raw.fields), raw.files)
        at = time.time()
        try:
            await self._meet_fault(name.lower())
            if method is None:
                raise _no_method(name)
            params = decode(method.spec, raw)
            result = await method.handler(Call(self._world, bot, params))
        except ApiError as error:
            self._note(bot, shown, params, at, {"error": error.body()})
            raise
        except ConnectionDropped:
            self._note(bot, shown, params, at, {"error": {"dropped": True}})
            raise
        if result or name.lower() != _GET_UPDATES:
            self._note(bot, shown, params, at, {"result": result})
        return result

    def _note(self, bot: Bot, method: str, params: Params, at: float, outcome: dict[str, JsonValue]) -> None:
        self._world.calls.add(at=at, bot_id=bot.id, method=method, params=params.for_log(), outcome=outcome)
        if method.lower() != _GET_UPDATES:
            self._world.changed({"type": "calls"})

    async def _meet_fault(self, name: str) -> None:
        fault = self._world.faults.take(name)
        if fault is None:
            return
        if fault.delay_seconds:
            await asyncio.sleep(fault.delay_seconds)
        if fault.is_drop:
            raise ConnectionDropped
        error = fault.error()
        if error is not None:
            raise error

    async def _run_reply(self, bot: Bot, name: str, raw: RawRequest) -> None:
        try:
            await self.call(bot, name, raw)
        except (ApiError, ConnectionDropped):
            return

    async def handle_file(self, request: web.Request) -> web.StreamResponse:
        """Hand out the bytes of a `file_path`."""
        try:
            self._bot(request)
        except ApiError as error:
            return _answer(error.body(), error)
        record = self._world.files.find_path(request.match_info["path"])
        if record is None:
            missing = ApiError(404, "Not Found")
            return _answer(missing.body(), missing)
        data = await asyncio.to_thread(file_bytes, self._world.files, record)
        return web.Response(body=data, content_type="application/octet-stream")


async def _read(request: web.Request) -> RawRequest:
    try:
        return await read_request(request)
    except web.HTTPRequestEntityTooLarge:
        raise ApiError(413, "Request Entity Too Large") from None


def _no_method(name: str) -> ApiError:
    if name.lower() in NOT_SIMULATED_LOWER:
        return bad_request("method is not available in the playground")
    return ApiError(404, "Not Found")


def _answer(body: JsonObject, error: ApiError | None = None) -> web.Response:
    headers = {}
    if error is not None and error.parameters and "retry_after" in error.parameters:
        headers["Retry-After"] = str(error.parameters["retry_after"])
    return web.Response(
        text=json.dumps(body, ensure_ascii=False, separators=(",", ":")),
        content_type="application/json",
        status=error.code if error else 200,
        headers=headers,
    )
