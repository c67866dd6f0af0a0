"""People who use the care tools, update by update."""

from dataclasses import dataclass

from telegram import Update

from bench.world import Json, Somebody, World, buttons, words
from handlers.callback_data import CallbackData
from handlers.states import State
from tests.fakes import people, updates
from tests.integration.bot.whole import WholeBot


@dataclass
class Visitor:
    """Somebody settled, in their chat."""

    whole: WholeBot
    somebody: Somebody

    @property
    def id(self) -> int:
        """Their Telegram id."""
        return self.somebody.id

    async def say(self, text: str) -> Update:
        """Write something."""
        update = updates.message(self.id, text)
        await self.whole.receive(update)
        return update

    async def tap(self, payload: CallbackData, message_id: int | None = None) -> Update:
        """Press a button below the last message, or another one."""
        if message_id is None:
            message_id = (await self.last())["message_id"]
        update = updates.tap(self.id, payload.pack(), message_id=message_id)
        await self.whole.receive(update)
        return update

    async def press(self, label: str) -> Update:
        """Press the button of the last message whose label has these words in it."""
        message = await self.last()
        data = next(each["callback_data"] for each in buttons(message) if label in each["text"])
        update = updates.tap(self.id, data, message_id=message["message_id"])
        await self.whole.receive(update)
        return update

    async def last(self) -> Json:
        """The newest message of the bot."""
        return [each for each in await self.somebody.messages() if each["from_bot"]][-1]

    async def read(self) -> str:
        """What it says."""
        return words(await self.last())

    async def labels(self) -> list[str]:
        """What stands on its buttons."""
        return [each["text"] for each in buttons(await self.last())]

    async def count(self) -> int:
        """How many messages the bot has sent that stand there."""
        return sum(bool(each["from_bot"]) for each in await self.somebody.messages())

    async def state(self) -> State | None:
        """Where the talk stands."""
        return await self.whole.state(self.id)


async def visitor(whole: WholeBot, world: World, locale: str = "ko") -> Visitor:
    """Somebody new who is settled."""
    somebody = await world.person(language_code=locale)
    await people.settle(whole.unit_of_work, somebody.id, now=whole.clock(), locale=locale)
    await whole.place(somebody.id, State.GREETING)
    return Visitor(whole, somebody)


async def in_secret(visitor: Visitor) -> None:
    """Nothing is kept from now on."""
    await visitor.say("/secret on")
