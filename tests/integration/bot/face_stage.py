"""Somebody settled who sends pictures to the whole bot, which sees what the test says."""

import io
from dataclasses import dataclass
from datetime import timedelta

import aiohttp

from bench.world import Json, Somebody, World, buttons, words
from handlers.context import BotContext
from handlers.faces.service import ALBUM_PAUSE
from handlers.person import Person
from tests.fakes import people
from tests.fakes.engines import FixedDetector
from tests.fakes.faces import ScriptedFaces, drawn_face
from tests.fakes.moments import StillClock
from tests.integration.bot.whole import WholeBot

CONSENT = "사진을 봐도 될까요?"


@dataclass
class FaceStage:
    """A person, the bot, and the playground between them."""

    whole: WholeBot
    world: World
    person: Somebody
    faces: ScriptedFaces
    detector: FixedDetector
    clock: StillClock
    offset: int = 0

    async def arrive(self, *, locale: str = "ko") -> Person:
        """Settle the person, and greet."""
        return await people.settle(self.whole.unit_of_work, self.person.id, now=self.clock(), locale=locale)

    async def agreed(self) -> None:
        """Settle the person, with consent to pictures."""
        await self.arrive()
        async with self.whole.unit_of_work() as work:
            await work.consents.give(self.person.id, "photo", "1", self.clock())
            await work.commit()
        await self.say("/start")

    async def say(self, text: str) -> None:
        await self.person.say(text)
        await self.go()

    async def send(
        self, *files: tuple[str, str, bytes], caption: str | None = None, duration: int = 0
    ) -> None:
        """Send files as (kind, file name, content); several are an album."""
        await self.upload(*files, caption=caption, duration=duration)
        await self.go()

    async def upload(
        self, *files: tuple[str, str, bytes], caption: str | None = None, duration: int = 0
    ) -> None:
        """Send files without letting the bot handle them yet."""
        form = aiohttp.FormData({"chat_id": str(self.person.id), "user_id": str(self.person.id)})
        if duration:
            form.add_field("duration", str(duration))
        if caption is not None:
            form.add_field("caption", caption)
        for kind, name, content in files:
            form.add_field(kind, io.BytesIO(content), filename=name)
        async with self.world._session.post(f"{self.world.url}/play/messages", data=form) as response:
            response.raise_for_status()

    async def send_photo(self, content: bytes | None = None, *, caption: str | None = None) -> None:
        await self.send(("photo", "me.jpg", content or drawn_face()), caption=caption)

    async def send_document(self, content: bytes, name: str = "me.png") -> None:
        await self.send(("document", name, content))

    async def send_album(self, n: int, *, caption: str | None = None) -> None:
        """Send pictures together, and let the pause after them pass."""
        await self.send(
            *(("photo", f"{k}.jpg", drawn_face((600 + k, 800))) for k in range(n)), caption=caption
        )
        await self.pause()

    async def pause(self) -> None:
        """Let the time pass after which an album is answered."""
        self.clock.pass_by(ALBUM_PAUSE + timedelta(seconds=0.1))
        await self.whole.jobs._parts.albums.run(BotContext(self.whole.application))

    async def tap(self, label: str) -> None:
        """Press a button of the last message that has it."""
        await self.press(label)
        await self.go()

    async def press(self, label: str) -> None:
        """Press a button without letting the bot handle it yet."""
        for message in reversed(await self.person.messages()):
            if any(label in button["text"] for button in buttons(message)):
                await self.person.tap(message, label)
                return
        raise AssertionError(f"no button {label}")

    async def go(self) -> None:
        """Let the bot handle all that was sent."""
        bot = self.whole.application.bot
        while updates := await bot.get_updates(offset=self.offset, timeout=0):
            self.offset = updates[-1].update_id + 1
            await self.whole.receive(*updates)

    async def heard(self) -> list[Json]:
        """What the bot has said, oldest first."""
        return [message for message in await self.person.messages() if message["from_bot"]]

    async def last(self) -> Json:
        return (await self.heard())[-1]

    async def texts(self) -> list[str]:
        return [words(message) for message in await self.heard()]

    async def own(self) -> list[Json]:
        """The person's own messages that still stand in the chat."""
        return [message for message in await self.person.messages() if not message["from_bot"]]
