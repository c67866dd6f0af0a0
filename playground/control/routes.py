"""The addresses of the control API."""

import asyncio
import json
from collections.abc import Awaitable, Callable

from aiohttp import web

from playground.control import people, pressing, rarer, speaking
from playground.control.fields import Fields
from playground.control.watching import read_messages, show_world
from playground.errors import ControlError
from playground.faults import Fault
from playground.media.pictures import file_bytes
from playground.wire import JsonObject
from playground.world import World

_KEEP_ALIVE_SECONDS = 15.0
_INLINE_TYPES = ("image/", "video/", "audio/")
Action = Callable[[Fields], Awaitable[JsonObject]]


class ControlApi:
    """Serves `/play/…`."""

    def __init__(self, world: World) -> None:
        self._world = world

    def add_routes(self, app: web.Application) -> None:
        """Add all addresses."""
        actions: dict[str, Action] = {
            "bots": people.add_bot,
            "users": people.add_user,
            "chats": people.add_chat,
            "members": people.change_membership,
            "links": people.link,
            "blocks": people.block,
            "messages": speaking.send,
            "edits": speaking.change,
            "deletes": speaking.take_back,
            "callbacks": pressing.press,
            "reactions": pressing.react,
            "votes": rarer.vote,
            "updates": rarer.send_raw_update,
            "migrations": rarer.migrate,
            "faults": self._add_fault,
            "reset": self._reset,
        }
        for name, action in actions.items():
            app.router.add_post(f"/play/{name}", self._serve(action))
        app.router.add_get("/play/chats/{chat_id}/messages", self._messages)
        app.router.add_get("/play/world", self._show_world)
        app.router.add_get("/play/calls", self._calls)
        app.router.add_get("/play/events", self._events)
        app.router.add_get("/play/files/{file_id}", self._file)
        app.router.add_route("*", "/play/{rest:.*}", self._unknown)

    def _serve(self, action: Action) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def serve(request: web.Request) -> web.StreamResponse:
            try:
                return _json(await action(await Fields.of(self._world, request)))
            except ControlError as error:
                return _json({"error": error.message}, error.status)

        return serve

    async def _messages(self, request: web.Request) -> web.StreamResponse:
        async def read(fields: Fields) -> JsonObject:
            try:
                chat_id = int(request.match_info["chat_id"])
            except ValueError:
                raise ControlError(404, "no such chat") from None
            return await read_messages(fields, chat_id)

        return await self._serve(read)(request)

    async def _show_world(self, _: web.Request) -> web.StreamResponse:
        return _json(show_world(self._world))

    async def _calls(self, request: web.Request) -> web.StreamResponse:
        async def read(fields: Fields) -> JsonObject:
            return {"calls": self._world.calls.after(fields.find_integer("after") or 0)}

        return await self._serve(read)(request)

    async def _add_fault(self, fields: Fields) -> JsonObject:
        fault = Fault(
            method=fields.text("method"),
            times=fields.find_integer("times") or 1,
            error_code=fields.find_integer("error_code"),
            description=fields.find_text("description"),
            retry_after=fields.find_integer("retry_after"),
            is_drop=fields.flag("drop"),
            delay_seconds=fields.number("delay", 0.0),
        )
        if not (fault.is_drop or fault.delay_seconds or fault.error()):
            raise ControlError(400, "a fault needs error_code, retry_after, drop or delay")
        self._world.faults.add(fault)
        return {"ok": True}

    async def _reset(self, _: Fields) -> JsonObject:
        self._world.reset()
        return {"ok": True}

    async def _unknown(self, _: web.Request) -> web.StreamResponse:
        return _json({"error": "no such control call"}, 404)

    async def _file(self, request: web.Request) -> web.StreamResponse:
        record = self._world.files.find(request.match_info["file_id"])
        if record is None:
            return _json({"error": "no such file"}, 404)
        data = await asyncio.to_thread(file_bytes, self._world.files, record)
        is_shown = record.mime_type.startswith(_INLINE_TYPES) and "svg" not in record.mime_type
        headers = {"Cache-Control": "private, max-age=86400", "X-Content-Type-Options": "nosniff"}
        if not is_shown:
            headers["Content-Disposition"] = "attachment"
        content_type = record.mime_type if is_shown else "application/octet-stream"
        return web.Response(body=data, headers={**headers, "Content-Type": content_type})

    async def _events(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(
            headers={
                "Content-Type": "text/event-stream",
                "Cache-Control": "no-store",
                "X-Accel-Buffering": "no",
            }
        )
        queue = self._world.events.listen()
        try:
            await response.prepare(request)
            await response.write(b": listening\n\n")
            while True:
                try:
                    event = await asyncio.wait_for(queue.get(), _KEEP_ALIVE_SECONDS)
                except TimeoutError:
                    await response.write(b": still here\n\n")
                    continue
                if event is None:
                    break
                await response.write(f"data: {json.dumps(event, ensure_ascii=False)}\n\n".encode())
        except ConnectionResetError:
            return response
        finally:
            self._world.events.leave(queue)
        return response


def _json(body: JsonObject, status: int = 200) -> web.Response:
    return web.Response(
        text=json.dumps(body, ensure_ascii=False), content_type="application/json", status=status
    )
