"""One process of the bot with a journey that a test scripts; several of them share a database."""

import asyncio
import warnings
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field

from telegram import Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    ContextTypes,
    MessageHandler,
    filters,
)
from telegram.warnings import PTBUserWarning

from bot.error_handler import ErrorHandler
from bot.inbox import Inbox
from bot.inbox_queue import InboxQueue
from bot.lanes import Lanes
from bot.persistence import StateBuffer
from bot.update_processor import InboxUpdateProcessor
from db.chat_locks import ChatLocks
from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from handlers.context import BotContext
from handlers.gate.service import GateService
from handlers.journey import Journey
from handlers.show import Screen
from handlers.states import State
from handlers.words import Dictionary

BOT_ID = 4242
TOKEN = f"{BOT_ID}:test-token"

Script = Callable[["Scene"], Awaitable[State | None]]


@dataclass(frozen=True)
class Scene:
    """What a scripted handler sees."""

    update: Update
    context: BotContext
    state: State
    """Where the talk stood."""


@dataclass
class Station:
    """One process."""

    script: Script
    unit_of_work: UnitOfWorkFactory
    clock: Clock
    locks: ChatLocks
    base_url: str
    queue: InboxQueue = field(default_factory=InboxQueue)
    states: StateBuffer = field(default_factory=StateBuffer)

    def __post_init__(self) -> None:
        self.processor = InboxUpdateProcessor(states=self.states)
        self.application: Application = self._application()  # type: ignore[type-arg]
        self.journey = self._journey()
        self.application.add_handler(self.journey)
        self.lanes = Lanes(self.locks)
        self.inbox = Inbox(
            bot=self.application.bot, bot_id=BOT_ID, unit_of_work=self.unit_of_work, clock=self.clock
        )
        self.queue.attach(self.inbox)
        self.processor.attach(
            application=self.application, journey=self.journey, inbox=self.inbox, lanes=self.lanes
        )
        gate = GateService(unit_of_work=self.unit_of_work, clock=self.clock)
        errors = ErrorHandler(processor=self.processor, gate=gate, screen=Screen(), dictionary=Dictionary())
        self.application.add_error_handler(errors.handle)

    async def receive(self, *updates: Update) -> None:
        """Let updates arrive one after the other, and handle what then stands in the queue, all at once."""
        for update in updates:
            await self.queue.put(update)
        await self.work()

    async def work(self) -> None:
        """Handle all that stands in the queue."""
        items = []
        while not self.queue.empty():
            items.append(self.queue.get_nowait())
        await asyncio.gather(*(self.handle(item) for item in items))

    async def handle(self, item: object) -> None:
        """Handle one item of the queue as python-telegram-bot does."""
        await self.processor.process_update(item, self.application.process_update(item))

    def _application(self) -> Application:  # type: ignore[type-arg]
        return (
            ApplicationBuilder()
            .token(TOKEN)
            .base_url(f"{self.base_url}/bot")
            .context_types(ContextTypes(context=BotContext))
            .persistence(self.states)
            .concurrent_updates(self.processor)
            .update_queue(self.queue)
            .build()
        )

    def _journey(self) -> Journey:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", category=PTBUserWarning)
            return Journey(
                entry_points=[],
                states={
                    state: [
                        MessageHandler(filters.ALL, self._in(state)),
                        CallbackQueryHandler(self._in(state)),
                    ]
                    for state in State
                },
                fallbacks=[],
                name=Journey.NAME,
                persistent=True,
                per_user=False,
            )

    def _in(self, state: State) -> Callable[[Update, BotContext], Coroutine[object, object, State | None]]:
        async def handle(update: Update, context: BotContext) -> State | None:
            return await self.script(Scene(update, context, state))

        return handle
