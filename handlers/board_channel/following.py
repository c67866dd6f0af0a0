"""Has the channel and its discussion group follow what stands on the board."""

import logging
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Final

from telegram import Bot, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import TelegramError

from db.board_records import LOST, ConnectedChat, StoredPost
from db.unit_of_work import UnitOfWorkFactory
from handlers.board_channel import views
from handlers.board_channel.refusals import Refusal, meaning
from handlers.board_channel.thread_following import LEASE, ThreadFollowing, stand_still
from handlers.clock import Clock
from handlers.pet_view import portrait
from handlers.post_pictures import PostPictures
from handlers.show import Screen, markup
from handlers.view import Picture, View
from handlers.words import Dictionary
from recommender.types import Film

_log = logging.getLogger(__name__)

EDIT_EVERY: Final = timedelta(seconds=1)
_AT_ONCE: Final = 10
_MAX_ROUNDS: Final = 20
_HIDING_PET: Final = "gureum"
_NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)


class Following:
    """Sends, edits and deletes; each piece is claimed first, so that no two processes do it."""

    def __init__(
        self,
        *,
        films: Mapping[int, Film],
        pictures: PostPictures,
        screen: Screen,
        dictionary: Dictionary,
        unit_of_work: UnitOfWorkFactory,
        clock: Clock,
    ) -> None:
        self._films = films
        self._pictures = pictures
        self._screen = screen
        self._dictionary = dictionary
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._threads = ThreadFollowing(dictionary=dictionary, unit_of_work=unit_of_work, clock=clock)

    async def follow(self, bot: Bot) -> ConnectedChat | None:
        """Bring channel and group up to date; gives a chat in which the bot lost its rights."""
        async with self._unit_of_work() as work:
            channel = await work.board_chats.find("channel")
            group = await work.board_chats.find("discussion")
        if channel is None or not channel.is_working:
            return None
        for _ in range(_MAX_ROUNDS):
            async with self._unit_of_work() as work:
                posts = await work.post_places.claim(self._clock(), lease=LEASE, limit=_AT_ONCE)
                await work.commit()
            for i, post in enumerate(posts):
                if not await self._attempt_post(bot, channel, await self._fresh(post)):
                    return await self._stop(channel, posts[i:])
            if len(posts) < _AT_ONCE:
                break
        if group is None or not group.is_working:
            return None
        return await self._threads.follow(bot, group)

    async def _fresh(self, post: StoredPost) -> StoredPost:
        """What is not in the channel yet, as it stands now: it may have been deleted since its claim."""
        if post.channel_message_id is not None:
            return post
        async with self._unit_of_work() as work:
            return await work.posts.get(post.id)

    async def _stop(self, channel: ConnectedChat, left: Sequence[StoredPost]) -> ConnectedChat | None:
        """The rights are gone: what was not brought is brought as soon as they are back."""
        now = self._clock()
        async with self._unit_of_work() as work:
            await work.post_places.give_back([post.id for post in left], now)
            await work.commit()
        return await stand_still(self._unit_of_work, channel, now)

    async def _attempt_post(self, bot: Bot, channel: ConnectedChat, post: StoredPost) -> bool:
        """Bring one post up to date; False where the bot may not any more."""
        try:
            await self._follow_post(bot, channel, post)
        except TelegramError as error:
            refusal = meaning(error)
            _log.warning("channel does not follow post=%s error=%s", post.id, type(error).__name__)
            if refusal is Refusal.RIGHTS:
                return False
            if refusal is Refusal.GONE:
                await self._note_lost(bot, post)
            elif refusal is Refusal.FILE and post.content is not None:
                await self._drop_picture(post)
        return True

    async def _follow_post(self, bot: Bot, channel: ConnectedChat, post: StoredPost) -> None:
        if post.status == "removed" or (post.status == "rejected" and post.channel_message_id is not None):
            await self._take_away(bot, channel, post)
            return
        wanted = "post" if post.status == "published" else "hidden"
        if post.channel_message_id is None and (wanted == "hidden" or post.shown == LOST):
            await self._settle(post, None, post.shown)
            return
        view = await self._view(bot, channel, post, wanted)
        if post.channel_message_id is None:
            sent = await self._screen.say(bot, channel.telegram_id, view)
            await self._settle(post, sent.message_id, wanted)
            return
        try:
            await self._edit(bot, channel.telegram_id, post, view, is_same=post.shown == wanted)
        except TelegramError as error:
            if meaning(error) is not Refusal.UNCHANGED:
                raise
        await self._settle(post, post.channel_message_id, wanted)

    async def _view(self, bot: Bot, channel: ConnectedChat, post: StoredPost, wanted: str) -> View:
        say, content = self._dictionary[channel.locale], post.content
        picture: Picture | None = None
        if content is not None:
            film = self._films.get(content.film_id) if content.film_id is not None else None
            picture = await self._pictures.of(content, film, channel.locale)
        if wanted == "hidden" or content is None:
            # A photo cannot become a text, so another picture takes its place.
            return views.hidden_post(say, picture=portrait(_HIDING_PET) if picture else None)
        return views.channel_post(post, content, bot.username, say, picture=picture)

    async def _edit(self, bot: Bot, chat_id: int, post: StoredPost, view: View, *, is_same: bool) -> None:
        assert post.channel_message_id is not None
        if view.picture is None:
            await bot.edit_message_text(
                view.text,
                chat_id,
                post.channel_message_id,
                parse_mode=ParseMode.HTML,
                reply_markup=markup(view.rows),
                link_preview_options=_NO_PREVIEW,
            )
        elif is_same:
            await bot.edit_message_caption(
                chat_id,
                post.channel_message_id,
                caption=view.text,
                parse_mode=ParseMode.HTML,
                reply_markup=markup(view.rows),
            )
        else:
            await self._screen.fill_picture(bot, chat_id, post.channel_message_id, view)

    async def _take_away(self, bot: Bot, channel: ConnectedChat, post: StoredPost) -> None:
        if post.channel_message_id is not None:
            try:
                await bot.delete_message(channel.telegram_id, post.channel_message_id)
            except TelegramError as error:
                if meaning(error) is not Refusal.GONE:
                    raise
        async with self._unit_of_work() as work:
            group = await work.board_chats.find("discussion")
        await self._threads.take_away(bot, group, post)
        await self._settle(post, None, None)

    async def _settle(self, post: StoredPost, message_id: int | None, shown: str | None) -> None:
        next_at = self._clock() + EDIT_EVERY
        async with self._unit_of_work() as work:
            await work.post_places.settle(post, message_id=message_id, shown=shown, next_at=next_at)
            await work.commit()

    async def _note_lost(self, bot: Bot, post: StoredPost) -> None:
        """Somebody deleted the message by hand: the post stays on the board, and its author is asked."""
        now = self._clock()
        async with self._unit_of_work() as work:
            await work.post_places.lose(post.id)
            await work.cases.open("lost", post.id, None, now)
            author = await work.users.find(post.user_id) if post.user_id is not None else None
            locale = None if author is None else author.locale
            await work.commit()
        if post.user_id is not None and locale is not None:
            try:
                await self._screen.say(bot, post.user_id, views.lost(post, self._dictionary[locale]))
            except TelegramError as error:
                _log.info("author not told error=%s", type(error).__name__)

    async def _drop_picture(self, post: StoredPost) -> None:
        """Telegram does not know the photo any more (another bot token): the words stand without it."""
        async with self._unit_of_work() as work:
            await work.posts.drop_picture(post.id, self._clock())
            await work.commit()
