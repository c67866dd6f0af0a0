"""Builds every part and joins them through constructors."""

from dataclasses import dataclass, replace

from telegram.ext import Application, ApplicationBuilder, ContextTypes, ExtBot, JobQueue

from bot.board_flow import BoardJob, build_elsewhere
from bot.care_flow import BreathingJob
from bot.check_in_job import CheckInJob
from bot.diary_flow import DiaryJob
from bot.engines import Engines
from bot.error_handler import ErrorHandler
from bot.face_flow import AlbumJob
from bot.flows import Rules, build_flows
from bot.foundations import Foundations, bot_id_of
from bot.inbox import Inbox
from bot.inbox_queue import InboxQueue
from bot.jobs import Jobs, Parts
from bot.lanes import Lanes
from bot.letters_flow import LettersJob
from bot.operators_flow import NewsJob, build_operators
from bot.persistence import StateBuffer
from bot.person_data import person_data
from bot.privacy_flow import RetentionJob
from bot.rate_limiter import PatientRateLimiter
from bot.settings import Settings
from bot.support_flow import SupportJob, build_support
from bot.update_processor import InboxUpdateProcessor
from bot.weekly_letter_job import WeeklyLetterJob
from handlers.check_ins.reminding import ReminderService
from handlers.context import BotContext, NoData
from handlers.film_shelf import FilmShelf
from handlers.gate.conversation import GateConversation
from handlers.gate.service import GateService
from handlers.operators.tally import Tally
from handlers.privacy.retention import RetentionService
from handlers.registry import register
from handlers.safety.service import SafetyService
from handlers.show import Screen
from handlers.words import Dictionary

BotApplication = Application[ExtBot[None], BotContext, NoData, NoData, NoData, JobQueue[BotContext]]

_READ_SECONDS = 20.0
"""Telegram may take long over an upload; giving up early would send it twice."""
_CONNECTIONS = 256


@dataclass(frozen=True)
class App:
    """The application, ready to be started."""

    application: BotApplication
    jobs: Jobs
    dictionary: Dictionary
    queue: InboxQueue


def build_app(settings: Settings, token: str, base_url: str, *, base: Foundations, engines: Engines) -> App:
    """Build the application; nothing is started yet."""
    queue, states = InboxQueue(), StateBuffer()
    processor = InboxUpdateProcessor(states=states)
    limiter = PatientRateLimiter(
        per_second=settings.sends_per_second, per_chat_second=settings.sends_per_chat_second
    )
    application = _application(
        token, base_url, queue=queue, states=states, processor=processor, limiter=limiter
    )
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
    data = person_data(settings.keeping)
    shelf = FilmShelf(ranker=engines.ranker, films=engines.films, unit_of_work=base.unit_of_work)
    engines, tally = replace(engines, ranker=shelf), Tally()
    support = build_support(base, settings, screen=screen, dictionary=dictionary)
    operators = build_operators(
        base, settings, token, support=support, shelf=shelf, tally=tally, screen=screen
    )
    flows = build_flows(
        base,
        engines,
        screen=screen,
        dictionary=dictionary,
        safety=safety,
        data=data,
        operators=operators,
        rules=Rules(settings.board_rules, settings.letter_rules),
    )
    elsewhere = build_elsewhere(
        flows.browsing,
        flows.channel,
        flows.moderation,
        flows.letter_review,
        flows.conduct,
        dictionary,
    )
    doorway = GateConversation(service=gate, dictionary=dictionary, elsewhere=elsewhere)
    journey = register(application, doorway, flows)
    queue.attach(inbox)
    processor.attach(application=application, journey=journey, inbox=inbox, lanes=lanes)
    errors = ErrorHandler(processor=processor, gate=gate, screen=screen, dictionary=dictionary, tally=tally)
    application.add_error_handler(errors.handle)
    albums = AlbumJob(faces=flows.faces, gate=gate, dictionary=dictionary)
    news = NewsJob(
        operators=operators,
        base=base,
        token=token,
        per_second=settings.news_per_second,
        screen=screen,
        dictionary=dictionary,
    )
    retention = RetentionJob(
        retention=RetentionService(
            data=data, keeping=settings.keeping, unit_of_work=base.unit_of_work, clock=base.clock
        ),
        keeping=settings.keeping,
        screen=screen,
        dictionary=dictionary,
    )
    board = BoardJob(
        base=base,
        engines=engines,
        channel=flows.channel,
        moderation=flows.moderation,
        screen=screen,
        dictionary=dictionary,
    )
    letters = LettersJob(
        base=base,
        rules=settings.letter_rules,
        review=flows.letter_review,
        screen=screen,
        dictionary=dictionary,
    )
    check_ins = CheckInJob(
        reminders=ReminderService(unit_of_work=base.unit_of_work, clock=base.clock),
        limiter=limiter,
        screen=screen,
        dictionary=dictionary,
    )
    weekly = WeeklyLetterJob(
        base=base, ranker=engines.ranker, limiter=limiter, screen=screen, dictionary=dictionary
    )
    jobs = Jobs(
        inbox=inbox,
        lanes=lanes,
        safety=safety,
        parts=Parts(
            albums=albums,
            retention=retention,
            board=board,
            support=SupportJob(support.desk),
            check_ins=check_ins,
            weekly=weekly,
            diary=DiaryJob(base.runner),
            news=news,
            letters=letters,
            breathing=BreathingJob(base=base, screen=screen, dictionary=dictionary),
        ),
        screen=screen,
        dictionary=dictionary,
    )
    return App(application, jobs, dictionary, queue)


def _application(
    token: str,
    base_url: str,
    *,
    queue: InboxQueue,
    states: StateBuffer,
    processor: InboxUpdateProcessor,
    limiter: PatientRateLimiter,
) -> BotApplication:
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
