"""The whole application with engines that answer at once, driven update by update."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from telegram import Update

from bot.app import App, build_app
from bot.engines import Engines
from bot.foundations import Foundations
from bot.inbox_queue import InboxQueue
from bot.settings import Settings
from db.chat_locks import ChatLocks
from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from handlers.comfort.engines import ComfortEngines
from handlers.faces.eyes import Eyes
from handlers.journey import Journey
from handlers.states import State
from ml.emotion.types import TextEmotionDetector
from ml.runner import InferenceRunner, RunnerConfig
from ml.wishes.parser import WishParser
from tests.fakes.engines import (
    FixedDetector,
    KeywordBoard,
    KeywordGrader,
    KeywordIntents,
    ListRanker,
    ScriptedGenerator,
    film,
)
from tests.integration.bot.station import BOT_ID, TOKEN

FILMS = {number: film(number) for number in range(1, 41)}


class WholeBot:
    """The bot with every flow."""

    def __init__(
        self, app: App, base: Foundations, grader: KeywordGrader, generator: ScriptedGenerator
    ) -> None:
        self.application = app.application
        self.jobs = app.jobs
        self.unit_of_work = base.unit_of_work
        self.clock = base.clock
        self.grader = grader
        self.generator = generator

    async def receive(self, *sent: Update) -> None:
        """Let updates arrive, and handle them."""
        queue = self.application.update_queue
        assert isinstance(queue, InboxQueue)
        for update in sent:
            await queue.put(Update.de_json(update.to_dict(), self.application.bot))
        items = []
        while not queue.empty():
            items.append(queue.get_nowait())
        processor = self.application.update_processor
        await asyncio.gather(
            *(processor.process_update(item, self.application.process_update(item)) for item in items)
        )

    async def place(self, chat_id: int, state: State) -> None:
        """Have the talk of a chat stand somewhere."""
        async with self.unit_of_work() as work:
            await work.states.put(BOT_ID, Journey.NAME, (chat_id,), state=state.value, now=self.clock())
            await work.commit()

    async def state(self, chat_id: int) -> State | None:
        """Where the talk of a chat stands."""
        async with self.unit_of_work() as work:
            found = await work.states.get(BOT_ID, Journey.NAME, (chat_id,))
        return None if found is None else State(str(found))


@asynccontextmanager
async def whole_bot(
    base_url: str,
    database_url: str,
    unit_of_work: UnitOfWorkFactory,
    clock: Clock,
    *,
    eyes: Eyes | None = None,
    detector: TextEmotionDetector | None = None,
    more: Mapping[str, object] | None = None,
) -> AsyncIterator[WholeBot]:
    """Build and initialize the application."""
    settings = Settings.model_validate(
        {"MAEUMI_SENDS_PER_SECOND": 0, "MAEUMI_SENDS_PER_CHAT_SECOND": 0, **(more or {})}
    )
    grader, generator = KeywordGrader(), ScriptedGenerator()
    comfort = ComfortEngines(
        emotion=detector or FixedDetector(), intent=KeywordIntents(), safety=grader, counsel=generator
    )
    engines = Engines(
        comfort=comfort,
        ranker=ListRanker(list(FILMS.values())),
        films=FILMS,
        wishes=WishParser(),
        board=KeywordBoard(),
        eyes=eyes,
    )
    async with (
        InferenceRunner(RunnerConfig(n_threads=2)) as runner,
        ChatLocks(database_url, BOT_ID) as locks,
    ):
        base = Foundations(
            unit_of_work=unit_of_work,
            runner=runner,
            safety_runner=runner,
            counsel_runner=runner,
            locks=locks,
            clock=clock,
        )
        app = build_app(settings, TOKEN, base_url, base=base, engines=engines)
        await app.application.initialize()
        yield WholeBot(app, base, grader, generator)
        await app.application.shutdown()
