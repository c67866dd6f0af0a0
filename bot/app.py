"""Builds every part and joins them through constructors."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial

from telegram.ext import Application, ApplicationBuilder, ContextTypes, ExtBot, JobQueue

from bot.engines import Engines
from bot.error_handler import ErrorHandler
from bot.inbox import Inbox
from bot.inbox_queue import InboxQueue
from bot.jobs import Jobs
from bot.lanes import Lanes
from bot.persistence import StateBuffer
from bot.rate_limiter import PatientRateLimiter
from bot.settings import Settings
from bot.update_processor import InboxUpdateProcessor
from db.chat_locks import ChatLocks
from db.engine import Database
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from db.vault import Vault
from handlers.clock import Clock, utc_now
from handlers.comfort.conversation import ComfortConversation
from handlers.comfort.service import ComfortService
from handlers.context import BotContext, NoData
from handlers.film_pictures import FilmPictures
from handlers.gate.conversation import GateConversation
from handlers.gate.service import GateService
from handlers.greeting.conversation import GreetingConversation
from handlers.greeting.service import GreetingService
from handlers.journey import Flows
from handlers.menu.conversation import MenuConversation
from handlers.menu.service import MenuService
from handlers.onboarding.conversation import OnboardingConversation
from handlers.onboarding.service import OnboardingService
from handlers.profile.conversation import ProfileConversation
from handlers.profile.service import ProfileService
from handlers.recommendation.conversation import RecommendationConversation
from handlers.recommendation.service import RecommendationService
from handlers.registry import register
from handlers.safety.conversation import SafetyConversation
from handlers.safety.service import SafetyService
from handlers.saved.conversation import SavedConversation
from handlers.saved.service import SavedService
from handlers.show import Screen
from handlers.trial.conversation import TrialConversation
from handlers.trial.service import TrialService
from handlers.words import Dictionary
from ml.runner import InferenceRunner, RunnerConfig

BotApplication = Application[ExtBot[None], BotContext, NoData, NoData, NoData, JobQueue[BotContext]]

_READ_SECONDS = 20.0
"""Telegram may take long over an upload; giving up early would send it twice."""
_CONNECTIONS = 256


@dataclass(frozen=True)
class Foundations:
    """What outlives the application and is closed after it."""

    unit_of_work: UnitOfWorkFactory
    runner: InferenceRunner
    safety_runner: InferenceRunner
    """A thread that no slow engine can hold up."""
    locks: ChatLocks
    clock: Clock


@dataclass(frozen=True)
class App:
    """The application, ready to be started."""

    application: BotApplication
    jobs: Jobs
    dictionary: Dictionary
    queue: InboxQueue


@asynccontextmanager
async def foundations(
    settings: Settings, *, database: Database, url: str, vault: Vault, token: str
) -> AsyncIterator[Foundations]:
    """Open what the application stands on, and close it in the end."""
    locks = ChatLocks(url, bot_id_of(token))
    config = RunnerConfig(n_threads=settings.inference_threads)
    with_runner, with_safety = InferenceRunner(config), InferenceRunner(RunnerConfig(n_threads=1))
    async with with_runner as runner, with_safety as safety_runner:
        try:
            yield Foundations(
                unit_of_work=partial(UnitOfWork, database.session_factory, vault),
                runner=runner,
                safety_runner=safety_runner,
                locks=locks,
                clock=utc_now,
            )
        finally:
            await locks.close()


def bot_id_of(token: str) -> int:
    """The bot's Telegram id, which its token begins with.

    Raises:
        ValueError: This is no token.
    """
    return int(token.partition(":")[0])


def build_app(settings: Settings, token: str, base_url: str, *, base: Foundations, engines: Engines) -> App:
    """Build the application; nothing is started yet."""
    queue, states = InboxQueue(), StateBuffer()
    processor = InboxUpdateProcessor(states=states)
    application = _application(settings, token, base_url, queue=queue, states=states, processor=processor)
    dictionary, screen, lanes = Dictionary(), Screen(), Lanes(base.locks)
    inbox = Inbox(
        bot=application.bot, bot_id=bot_id_of(token), unit_of_work=base.unit_of_work, clock=base.clock
    )
    gate = GateService(unit_of_work=base.unit_of_work, clock=base.clock)
    safety = SafetyService(
        grader=engines.comfort.safety,
        runner=base.safety_runner,
        unit_of_work=base.unit_of_work,
        clock=base.clock,
    )
    flows = _flows(base, engines, screen=screen, dictionary=dictionary, safety=safety)
    journey = register(application, GateConversation(service=gate, dictionary=dictionary), flows)
    queue.attach(inbox)
    processor.attach(application=application, journey=journey, inbox=inbox, lanes=lanes)
    errors = ErrorHandler(processor=processor, gate=gate, screen=screen, dictionary=dictionary)
    application.add_error_handler(errors.handle)
    jobs = Jobs(inbox=inbox, lanes=lanes, safety=safety, screen=screen, dictionary=dictionary)
    return App(application, jobs, dictionary, queue)


def _application(
    settings: Settings,
    token: str,
    base_url: str,
    *,
    queue: InboxQueue,
    states: StateBuffer,
    processor: InboxUpdateProcessor,
) -> BotApplication:
    limiter = PatientRateLimiter(
        per_second=settings.sends_per_second, per_chat_second=settings.sends_per_chat_second
    )
    builder = (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{base_url}/bot")
        .base_file_url(f"{base_url}/file/bot")
        .read_timeout(_READ_SECONDS)
        .connection_pool_size(_CONNECTIONS)
        .rate_limiter(limiter)
        .context_types(ContextTypes(context=BotContext))
        .persistence(states)
        .concurrent_updates(processor)
        .update_queue(queue)
    )
    # The builder cannot name the data types of a persistence; they are those of BotContext.
    application: BotApplication = builder.build()  # type: ignore[assignment]
    return application


def _flows(
    base: Foundations, engines: Engines, *, screen: Screen, dictionary: Dictionary, safety: SafetyService
) -> Flows:
    unit_of_work, clock, runner = base.unit_of_work, base.clock, base.runner
    pictures = FilmPictures(runner)
    return Flows(
        safety=SafetyConversation(service=safety, screen=screen),
        onboarding=OnboardingConversation(
            service=OnboardingService(unit_of_work=unit_of_work, clock=clock), screen=screen
        ),
        greeting=GreetingConversation(
            service=GreetingService(unit_of_work=unit_of_work, clock=clock), screen=screen
        ),
        comfort=ComfortConversation(
            service=ComfortService(
                engines=engines.comfort,
                wishes=engines.wishes,
                runner=runner,
                unit_of_work=unit_of_work,
                clock=clock,
            ),
            screen=screen,
        ),
        recommendation=RecommendationConversation(
            service=RecommendationService(
                ranker=engines.ranker,
                films=engines.films,
                wishes=engines.wishes,
                pictures=pictures,
                runner=runner,
                unit_of_work=unit_of_work,
                clock=clock,
            ),
            screen=screen,
        ),
        trial=TrialConversation(
            service=TrialService(ranker=engines.ranker, pictures=pictures, runner=runner), screen=screen
        ),
        saved=SavedConversation(
            service=SavedService(films=engines.films, pictures=pictures, unit_of_work=unit_of_work),
            screen=screen,
        ),
        profile=ProfileConversation(
            service=ProfileService(unit_of_work=unit_of_work, clock=clock),
            screen=screen,
            dictionary=dictionary,
        ),
        menu=MenuConversation(service=MenuService(unit_of_work=unit_of_work), screen=screen),
    )
