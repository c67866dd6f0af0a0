"""Builds the flows of the board, and has channel, group, moderators and authors follow what happens there."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from telegram.error import Forbidden, TelegramError

from bot.engines import Engines
from bot.foundations import Foundations
from handlers.board.comments import CommentService
from handlers.board.conversation import WritingConversation
from handlers.board.sending import SendService
from handlers.board.service import WriteService
from handlers.board_browse import routes as browse_routes
from handlers.board_browse import views as browse_views
from handlers.board_browse.conversation import BrowseConversation
from handlers.board_browse.service import BrowseService
from handlers.board_channel import routes as channel_routes
from handlers.board_channel.connecting import ConnectingService
from handlers.board_channel.conversation import ChannelConversation
from handlers.board_channel.following import Following
from handlers.board_channel.service import ThreadService
from handlers.board_rules import BoardRules
from handlers.conduct import routes as conduct_routes
from handlers.conduct.conversation import ConductConversation
from handlers.conduct.service import ConductService
from handlers.context import BotContext
from handlers.elsewhere import Elsewhere
from handlers.film_pictures import FilmPictures
from handlers.letters import routes as letter_routes
from handlers.letters.reviewing import ReviewConversation
from handlers.long_texts import LongTexts
from handlers.moderation import routes as moderation_routes
from handlers.moderation.conversation import ModerationConversation
from handlers.moderation.service import ModerationService
from handlers.moderators import Moderators
from handlers.post_pictures import PostPictures
from handlers.show import Screen
from handlers.word_checks import WordChecks
from handlers.words import Dictionary

_log = logging.getLogger(__name__)
_REMOVED_KEPT = timedelta(days=2)
"""Removed posts still count towards the day's limit."""


@dataclass(frozen=True)
class BoardFlows:
    """The conversations of the board."""

    writing: WritingConversation
    browsing: BrowseConversation
    channel: ChannelConversation
    moderation: ModerationConversation
    sending: SendService


def build_board(
    base: Foundations,
    engines: Engines,
    rules: BoardRules,
    *,
    pictures: FilmPictures,
    moderators: Moderators,
    screen: Screen,
    dictionary: Dictionary,
) -> BoardFlows:
    """Build the conversations with their services."""
    unit_of_work, clock = base.unit_of_work, base.clock
    grader = engines.comfort.safety
    checks = WordChecks(grader=grader, detector=engines.board, runner=base.runner)
    sending = SendService(rules=rules, checks=checks, unit_of_work=unit_of_work, clock=clock)
    shown = PostPictures(pictures)
    return BoardFlows(
        writing=WritingConversation(
            service=WriteService(rules=rules, films=engines.films, unit_of_work=unit_of_work, clock=clock),
            sending=sending,
            comments=CommentService(rules=rules, checks=checks, unit_of_work=unit_of_work, clock=clock),
            pictures=shown,
            long_texts=LongTexts(unit_of_work=unit_of_work),
            screen=screen,
        ),
        browsing=BrowseConversation(
            service=BrowseService(films=engines.films, unit_of_work=unit_of_work, clock=clock),
            pictures=shown,
            screen=screen,
        ),
        channel=ChannelConversation(
            rules=rules,
            connecting=ConnectingService(unit_of_work=unit_of_work, clock=clock),
            threads=ThreadService(
                grader=grader, runner=base.safety_runner, unit_of_work=unit_of_work, clock=clock
            ),
            screen=screen,
            dictionary=dictionary,
        ),
        moderation=ModerationConversation(
            service=ModerationService(unit_of_work=unit_of_work, clock=clock),
            moderators=moderators,
            screen=screen,
            dictionary=dictionary,
        ),
        sending=sending,
    )


def build_conduct(
    base: Foundations,
    rules: BoardRules,
    *,
    moderators: Moderators,
    tell_door: Callable[[], None],
    screen: Screen,
    dictionary: Dictionary,
) -> ConductConversation:
    """Build what follows when somebody hurts others."""
    return ConductConversation(
        service=ConductService(rules=rules, unit_of_work=base.unit_of_work, clock=base.clock),
        moderators=moderators,
        tell_door=tell_door,
        screen=screen,
        dictionary=dictionary,
    )


def build_elsewhere(
    browsing: BrowseConversation,
    channel: ChannelConversation,
    moderation: ModerationConversation,
    letter_review: ReviewConversation,
    conduct: ConductConversation,
    dictionary: Dictionary,
) -> Elsewhere:
    """What is taken from channels and groups."""
    handlers = (
        *browse_routes.channel(browsing),
        *moderation_routes.anywhere(moderation),
        *letter_routes.moderating(letter_review),
        *conduct_routes.anywhere(conduct),
        *channel_routes.outside(channel),
    )
    return Elsewhere(handlers, dictionary)


class BoardJob:
    """Does what no update asks for."""

    def __init__(
        self,
        *,
        base: Foundations,
        engines: Engines,
        channel: ChannelConversation,
        moderation: ModerationConversation,
        screen: Screen,
        dictionary: Dictionary,
    ) -> None:
        self._unit_of_work = base.unit_of_work
        self._clock = base.clock
        self._channel = channel
        self._moderation = moderation
        self._screen = screen
        self._dictionary = dictionary
        self._following = Following(
            films=engines.films,
            pictures=PostPictures(FilmPictures(base.runner)),
            screen=screen,
            dictionary=dictionary,
            unit_of_work=base.unit_of_work,
            clock=base.clock,
        )

    async def follow(self, context: BotContext) -> None:
        """Bring channel and group up to date."""
        if (trouble := await self._following.follow(context.bot)) is not None:
            await self._channel.tell_operators(context.bot, trouble)

    async def show_cases(self, context: BotContext) -> None:
        """Bring cases to moderators."""
        await self._moderation.show_due(context.bot)

    async def tell_authors(self, context: BotContext) -> None:
        """Tell authors of comments, each once an hour at most."""
        while True:
            async with self._unit_of_work() as work:
                due = await work.comments.claim_notice(self._clock())
                await work.commit()
            if due is None:
                return
            view = browse_views.told_of_comments(due.n_new, self._dictionary[due.locale])
            try:
                await self._screen.say(context.bot, due.user_id, view)
            except Forbidden:
                _log.info("not told of comments, the bot is blocked user=%s", due.user_id)
            except TelegramError as error:
                # A word of comments may be missed: they stand on the board.
                _log.warning("not told of comments error=%s", type(error).__name__)

    async def recheck(self, context: BotContext) -> None:
        """Look whether withdrawn rights are back, and forget what was removed long ago."""
        await self._channel.recheck(context.bot)
        async with self._unit_of_work() as work:
            await work.posts.purge(self._clock() - _REMOVED_KEPT)
            await work.comments.purge(self._clock() - _REMOVED_KEPT)
            await work.commit()
