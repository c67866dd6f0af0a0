"""An OpenAI-compatible server on the loopback: a real, tiny, random model on HTTP, with faults to order."""

import asyncio
import contextlib
import json
import threading
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

import torch
from aiohttp import web
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace
from transformers import GPT2Config, GPT2LMHeadModel, PreTrainedTokenizerFast

_WORDS = """
그랬군요 마음이 많이 무거웠겠어요 오늘 하루 회사 친구 괜찮아요 조금 쉬어요 이야기 들려줘요
무엇이 제일 힘들었어요 천천히 곁에 있을게요 . ? , you feel heavy today rest a little
"""
_N_NEW = 24


@dataclass(frozen=True)
class Say:
    """Says a text in pieces."""

    text: str
    size: int = 5
    ending: str | None = "stop"
    pause: float = 0.0


@dataclass(frozen=True)
class Fault:
    """What goes wrong with a request."""

    kind: Literal["status", "hang", "cut", "malformed", "shape", "page", "error_event", "silence"]
    status: int = 500
    headers: dict[str, str] = field(default_factory=dict)
    body: dict[str, Any] | None = None


Behaviour = Say | Fault
_BROKEN = {
    "malformed": b'data: {"choices": [{"delta": {"content": "ye\n\n',
    "shape": b'data: {"choices": [3]}\n\ndata: [DONE]\n\n',
    "error_event": b'data: {"error": {"message": "overloaded"}}\n\n',
}


class ChatServer:
    """Answers what was ordered, in that order, and then what the tiny model makes up."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.recordings: list[tuple[str, bytes, str]] = []
        self.words_heard = "오늘 면접에서 떨어져서 속상해요"
        self.url = ""
        self._orders: deque[Behaviour] = deque()
        self._model = _TinyModel()
        self._over = asyncio.Event()

    def order(self, *behaviours: Behaviour) -> None:
        """What the next requests get."""
        self._orders.extend(behaviours)

    def forget_orders(self) -> None:
        """What was ordered and not asked for is off."""
        self._orders.clear()

    async def complete(self, request: web.Request) -> web.StreamResponse:
        """`POST /v1/chat/completions`, streamed."""
        self.asked.append(await request.json())
        behaviour = self._orders.popleft() if self._orders else Say(self._model.answer(self.asked[-1]))
        if isinstance(behaviour, Fault):
            return await self._fail(request, behaviour)
        response = await _opened(request)
        async for piece in _pieces(behaviour):
            await response.write(_event({"content": piece}))
        if behaviour.ending is not None:
            await response.write(_event({}, behaviour.ending))
            await response.write(b"data: [DONE]\n\n")
        await response.write_eof()
        return response

    async def transcribe(self, request: web.Request) -> web.StreamResponse:
        """`POST /v1/audio/transcriptions`."""
        form = await request.post()
        upload = form["file"]
        assert isinstance(upload, web.FileField)
        self.recordings.append((str(form["model"]), upload.file.read(), str(form.get("language"))))
        order = self._orders.popleft() if self._orders else None
        if isinstance(order, Fault):
            return await self._fail(request, order)
        return web.json_response({"text": order.text if order else self.words_heard})

    async def _fail(self, request: web.Request, fault: Fault) -> web.StreamResponse:
        match fault.kind:
            case "status":
                body = fault.body or {"error": {"message": "no", "type": "x", "param": None, "code": None}}
                return web.json_response(body, status=fault.status, headers=fault.headers)
            case "hang":
                await self._over.wait()
                return web.Response()
            case "page":
                return web.Response(text="<html>Bad gateway</html>", content_type="text/html")
        return await self._break_off(request, fault)

    async def _break_off(self, request: web.Request, fault: Fault) -> web.StreamResponse:
        """Begin well, and then go wrong."""
        response = await _opened(request)
        await response.write(_event({"content": "그 마음이 얼마나 무거웠을지 느껴져요. "}))
        if fault.kind == "cut":
            assert request.transport is not None
            request.transport.abort()
        elif fault.kind == "silence":
            await self._over.wait()
        else:
            await response.write(_BROKEN[fault.kind])
        with contextlib.suppress(ConnectionError):
            await response.write_eof()
        return response

    def close(self) -> None:
        """Let whatever hangs go."""
        self._over.set()


class _TinyModel:
    """A GPT-2 of a few thousand random weights; what it says has no sense."""

    def __init__(self) -> None:
        torch.manual_seed(7)
        vocabulary = {word: number for number, word in enumerate(["<unk>", *dict.fromkeys(_WORDS.split())])}
        backend = Tokenizer(WordLevel(vocabulary, unk_token="<unk>"))
        backend.pre_tokenizer = Whitespace()
        # transformers does not type what it builds.
        self._tokenizer = PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
            tokenizer_object=backend, unk_token="<unk>"
        )
        config = GPT2Config(
            vocab_size=len(vocabulary),
            n_positions=256,
            n_embd=16,
            n_layer=2,
            n_head=2,
            bos_token_id=0,
            eos_token_id=0,
        )
        self._model = GPT2LMHeadModel(config)
        self._model.train(False)

    def answer(self, body: dict[str, Any]) -> str:
        """Go on after the last message."""
        prompt = self._tokenizer(body["messages"][-1]["content"][-200:], return_tensors="pt")
        with torch.inference_mode():
            # transformers types its mixins in a way that its own models do not fit.
            made = self._model.generate(  # type: ignore[misc]
                prompt["input_ids"],
                attention_mask=prompt["attention_mask"],
                max_new_tokens=_N_NEW,
                do_sample=True,
                pad_token_id=0,
            )
        return str(self._tokenizer.decode(made[0, prompt["input_ids"].shape[1] :])) + "."


@contextmanager
def chat_server() -> Iterator[ChatServer]:
    """Serve on a free port, on a thread with a loop of its own."""
    server = ChatServer()
    loop = asyncio.new_event_loop()
    ready: list[Callable[[], None]] = []
    started = threading.Event()

    async def serve() -> None:
        stop = asyncio.Event()
        application = web.Application(client_max_size=32 * 1024 * 1024)
        application.router.add_post("/v1/chat/completions", server.complete)
        application.router.add_post("/v1/audio/transcriptions", server.transcribe)
        runner = web.AppRunner(application, handler_cancellation=True, shutdown_timeout=1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        server.url = f"http://{host}:{port}/v1"
        ready.append(stop.set)
        started.set()
        await stop.wait()
        await runner.cleanup()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),), daemon=True)
    thread.start()
    assert started.wait(20)
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(server.close)
        loop.call_soon_threadsafe(ready[0])
        thread.join(20)
        loop.close()


async def _opened(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream; charset=utf-8"})
    await response.prepare(request)
    return response


async def _pieces(said: Say) -> AsyncIterator[str]:
    for start in range(0, len(said.text), said.size):
        yield said.text[start : start + said.size]
        await asyncio.sleep(said.pause)


def _event(delta: dict[str, str], ending: str | None = None) -> bytes:
    chunk = {
        "id": "chat-1",
        "object": "chat.completion.chunk",
        "created": 0,
        "model": "tiny",
        "choices": [{"index": 0, "delta": delta, "finish_reason": ending}],
    }
    return f"data: {json.dumps(chunk, ensure_ascii=False)}\n\n".encode()
