"""Background work, by PTB's JobQueue."""

import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from telegram.error import Forbidden, TelegramError
from telegram.ext import Application

from bot.board_flow import BoardJob
from bot.care_flow import BreathingJob
from bot.check_in_job import CheckInJob
from bot.diary_flow import DiaryJob
from bot.face_flow import AlbumJob
from bot.inbox import Inbox
from bot.inbox_queue import WakeUp
from bot.lanes import Lanes
from bot.letters_flow import LettersJob
from bot.operators_flow import NewsJob
from bot.privacy_flow import RetentionJob
from bot.support_flow import SupportJob
from bot.weekly_letter_job import WeeklyLetterJob
from handlers.breathing.service import TICK as BREATHING_EVERY
from handlers.check_ins.reminding import TICK
from handlers.context import BotContext
from handlers.safety import views
from handlers.safety.service import SafetyService
from handlers.show import Screen
from handlers.words import Dictionary

_log = logging.getLogger(__name__)

SWEEP_EVERY = timedelta(seconds=5)
FOLLOW_UP_EVERY = timedelta(seconds=60)
PURGE_EVERY = timedelta(hours=1)
ALBUMS_EVERY = timedelta(seconds=1)
BOARD_EVERY = timedelta(seconds=1)
NOTICES_EVERY = timedelta(seconds=5)
RECHECK_EVERY = timedelta(minutes=1)
NEWS_EVERY = timedelta(seconds=1)
FILMS_EVERY = timedelta(seconds=30)
SUPPORT_EVERY = timedelta(seconds=10)
RETENTION_EVERY = timedelta(hours=1)
"""How often it is asked whether the day's work is due."""
_SOON = timedelta(minutes=5)
_WARM_AFTER = timedelta(seconds=20)
"""When those who waited for the start have been answered."""
_APART = timedelta(milliseconds=200)
"""Jobs of every second begin so far from each other, lest a message wait behind all of them."""

Job = Callable[[BotContext], Coroutine[Any, Any, None]]


@dataclass(frozen=True)
class Parts:
    """What single flows do without an update."""

    albums: AlbumJob
    retention: RetentionJob
    board: BoardJob
    support: SupportJob
    check_ins: CheckInJob
    weekly: WeeklyLetterJob
    diary: DiaryJob
    news: NewsJob
    letters: LettersJob
    breathing: BreathingJob


class Jobs:
    """What happens without an update."""

    def __init__(
        self,
        *,
        inbox: Inbox,
        lanes: Lanes,
        safety: SafetyService,
        parts: Parts,
        screen: Screen,
        dictionary: Dictionary,
    ) -> None:
        self._inbox = inbox
        self._lanes = lanes
        self._safety = safety
        self._parts = parts
        self._screen = screen
        self._dictionary = dictionary

    def register(self, application: Application) -> None:  # type: ignore[type-arg]
        """Start the jobs with the application; the first sweep picks up what a killed process left."""
        queue = application.job_queue
        assert queue is not None
        # An interval that begins now is in the past when it is looked at, and waits for its second turn.
        queue.run_once(_guarded(self.sweep), when=0)
        queue.run_repeating(_guarded(self.sweep), SWEEP_EVERY, first=SWEEP_EVERY + 4 * _APART)
        queue.run_repeating(_guarded(self.follow_up), FOLLOW_UP_EVERY, first=FOLLOW_UP_EVERY)
        queue.run_repeating(_guarded(self.purge), PURGE_EVERY, first=PURGE_EVERY)
        queue.run_repeating(_guarded(self._parts.albums.run), ALBUMS_EVERY, first=ALBUMS_EVERY)
        queue.run_once(_guarded(self._parts.support.start), when=0)
        queue.run_once(_guarded(self._parts.news.refresh), when=0)
        queue.run_repeating(_guarded(self._parts.news.refresh), FILMS_EVERY, first=FILMS_EVERY)
        queue.run_repeating(_guarded(self._parts.news.run), NEWS_EVERY, first=NEWS_EVERY + _APART)
        queue.run_repeating(_guarded(self._parts.support.run), SUPPORT_EVERY, first=SUPPORT_EVERY)
        queue.run_repeating(_guarded(self._parts.board.follow), BOARD_EVERY, first=BOARD_EVERY + 2 * _APART)
        queue.run_repeating(
            _guarded(self._parts.board.show_cases), BOARD_EVERY, first=BOARD_EVERY + 3 * _APART
        )
        queue.run_repeating(_guarded(self._parts.board.tell_authors), NOTICES_EVERY, first=NOTICES_EVERY)
        queue.run_repeating(_guarded(self._parts.board.recheck), RECHECK_EVERY, first=RECHECK_EVERY)
        queue.run_repeating(_guarded(self._parts.letters.show_cases), NOTICES_EVERY, first=NOTICES_EVERY)
        every = self._parts.letters.every
        queue.run_repeating(_guarded(self._parts.letters.run), every, first=every)
        # One that is long has a second one beside it, which finds that out and ends.
        queue.run_repeating(
            _guarded(self._parts.check_ins.run), TICK, first=TICK, job_kwargs={"max_instances": 2}
        )
        queue.run_repeating(
            _guarded(self._parts.weekly.run), TICK, first=TICK + _APART, job_kwargs={"max_instances": 2}
        )
        # A turn sleeps until each step is due, while the next one takes what comes after.
        queue.run_repeating(
            _guarded(self._parts.breathing.run),
            BREATHING_EVERY,
            first=BREATHING_EVERY + _APART,
            job_kwargs={"max_instances": 8},
        )
        queue.run_once(_guarded(self._parts.diary.warm), when=_WARM_AFTER)
        queue.run_repeating(_guarded(self._parts.retention.run), RETENTION_EVERY, first=_SOON)

    async def sweep(self, context: BotContext) -> None:
        """Wake the chats whose updates wait in the inbox while nobody works on them."""
        for lane in await self._inbox.lanes():
            if not self._lanes.is_held(lane or 0) and not self._lanes.is_resting(lane or 0):
                await context.application.update_queue.put(WakeUp(lane))

    async def purge(self, _: BotContext) -> None:
        """Forget handled updates that cannot come again, and looks that are over."""
        await self._inbox.purge()
        await self._parts.albums.purge()

    async def follow_up(self, context: BotContext) -> None:
        """Ask those who agreed to be asked; each is claimed first, so that nobody is asked twice."""
        while (due := await self._safety.claim_follow_up()) is not None:
            try:
                await self._screen.say(
                    context.bot, due.user_id, views.follow_up(self._dictionary[due.locale])
                )
            except Forbidden:
                _log.info("follow-up not wanted any more user=%s", due.user_id)
            except TelegramError as error:
                # The lease of the claim ends, and it is tried again then.
                _log.warning("follow-up failed user=%s error=%s", due.user_id, type(error).__name__)
                continue
            await self._safety.follow_up(due.user_id, is_wanted=False)


def _guarded(job: Job) -> Job:
    """A job that fails is logged, and runs again at its next time."""

    async def run(context: BotContext) -> None:
        try:
            await job(context)
        except Exception:  # noqa: BLE001  # job wrappers are one of the two places for this
            _log.exception("job failed")

    return run
