"""People in the playground, driven over its control API; benchmarks and tests talk through them."""

import json
import time
from collections.abc import AsyncIterator, Callable
from typing import Any

import aiohttp

Json = dict[str, Any]
_WAIT_SECONDS = 15.0


class NoAnswer(Exception):
    """The bot did not say what was waited for."""


class World:
    """A running playground."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self._session = session
        self.url = url.rstrip("/")

    async def post(self, path: str, **fields: object) -> Json:
        """Make a control call; raises `aiohttp.ClientResponseError` where it is refused."""
        async with self._session.post(f"{self.url}/play/{path}", json=fields) as response:
            response.raise_for_status()
            answer: Json = await response.json()
            return answer

    async def get(self, path: str, **query: float | str) -> Json:
        """Read something of the world."""
        async with self._session.get(f"{self.url}/play/{path}", params=query) as response:
            response.raise_for_status()
            answer: Json = await response.json()
            return answer

    async def listen(self) -> AsyncIterator[Json]:
        """What happens in the world, as the page hears of it; never ends by itself."""
        forever = aiohttp.ClientTimeout(total=None)
        async with self._session.get(f"{self.url}/play/events", timeout=forever) as response:
            async for line in response.content:
                if line.startswith(b"data:"):
                    yield json.loads(line[len(b"data:") :])

    async def upload(self, user_id: int, kind: str, content: bytes) -> None:
        """Send a file of a kind such as `photo` or `voice`, as a person does."""
        form = aiohttp.FormData({"chat_id": str(user_id), "user_id": str(user_id)})
        form.add_field(kind, content, filename=kind)
        async with self._session.post(f"{self.url}/play/messages", data=form) as response:
            response.raise_for_status()

    async def person(self, first_name: str = "봄", language_code: str = "ko") -> "Somebody":
        """Somebody new."""
        answer = await self.post("users", first_name=first_name, language_code=language_code)
        return Somebody(self, answer["user"]["id"], language_code)


class Somebody:
    """A person in their private chat with the bot."""

    def __init__(self, world: World, user_id: int, language_code: str) -> None:
        self.world = world
        self.id = user_id
        self.language_code = language_code
        self.revision = 0

    async def say(self, text: str) -> None:
        """Send a text."""
        await self.world.post("messages", chat_id=self.id, user_id=self.id, text=text)

    async def tap(self, message: Json, button: str) -> None:
        """Press a button by its label."""
        await self.world.post(
            "callbacks", chat_id=self.id, user_id=self.id, message_id=message["message_id"], button=button
        )

    async def send_data(self, message: Json, data: str) -> None:
        """Press a button that may not be there."""
        await self.world.post(
            "callbacks", chat_id=self.id, user_id=self.id, message_id=message["message_id"], data=data
        )

    async def hear(
        self, wanted: Callable[[Json], bool] = lambda _: True, *, seconds: float = _WAIT_SECONDS
    ) -> Json:
        """The next new or edited message of the bot that is wanted.

        Raises:
            NoAnswer: It does not come in time.
        """
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            news = await self.world.get(
                f"chats/{self.id}/messages", after=0, revision=self.revision, wait=min(left, _WAIT_SECONDS)
            )
            for message in sorted(news["messages"], key=lambda each: int(each["revision"])):
                self.revision = int(message["revision"])
                if message["from_bot"] and wanted(message):
                    return dict(message)
            self.revision = max(self.revision, int(news["revision"]))
        raise NoAnswer(f"nothing wanted came within {seconds:.0f} s")

    async def hear_text(self, part: str, *, seconds: float = _WAIT_SECONDS) -> Json:
        """The next message of the bot that contains `part` in its text or caption."""
        return await self.hear(lambda message: part in words(message), seconds=seconds)

    async def messages(self) -> list[Json]:
        """All that stands in the chat."""
        return list((await self.world.get(f"chats/{self.id}/messages", after=0))["messages"])

    async def settle(self, nickname: str) -> Json:
        """Go through onboarding in Korean and take the first pet; gives the welcome."""
        await self.say("/start")
        await self.tap(await self.hear(has_button("동의해요")), "14세 이상이고")
        await self.hear_text("뭐라고 부르면")
        await self.say(nickname)
        await self.tap(await self.hear(has_button("함께할래요")), "함께할래요")
        return await self.hear_text("오늘 하루는 어땠어요")


def words(message: Json) -> str:
    """The text or the caption of a message."""
    return str(message.get("text") or message.get("caption") or "")


def buttons(message: Json) -> list[Json]:
    """The inline buttons of a message, row after row."""
    return [button for row in message.get("reply_markup", {}).get("inline_keyboard", []) for button in row]


def has_button(label: str) -> Callable[[Json], bool]:
    """Whether a message has a button whose label contains `label`."""
    return lambda message: any(label in button["text"] for button in buttons(message))
