"""Reading the board as handlers; reactions and reports come from the channel too."""

import re

from telegram import Message, Update

from handlers import guards
from handlers.board_browse import views
from handlers.board_browse.outcomes import OpenedPost
from handlers.board_browse.service import BrowseService
from handlers.board_browse.taps import (
    ChooseComment,
    DeleteComment,
    DeletePost,
    OpenComments,
    OpenOwnComment,
    Republish,
)
from handlers.context import BotContext
from handlers.payloads.board import (
    OpenBoard,
    OpenOwnComments,
    OpenOwnPosts,
    OpenPost,
    React,
    ReportComment,
    ReportPost,
)
from handlers.post_pictures import PostPictures
from handlers.show import Screen
from handlers.states import State

_LINK = re.compile(r"^/start(?:@\w+)? [cp]_([0-9]{1,12})$")


class BrowseConversation:
    """Shows posts and comments, and takes reactions and reports."""

    def __init__(self, *, service: BrowseService, pictures: PostPictures, screen: Screen) -> None:
        self._service = service
        self._pictures = pictures
        self._screen = screen

    async def open_board(self, update: Update, context: BotContext) -> None:
        """`/board`."""
        page = await self._service.page(guards.person(context).id, "newest", 0)
        await self._screen.send(guards.message(update), views.post_list(page, context.say))

    async def tap_board(self, update: Update, context: BotContext) -> None:
        """A page of a list."""
        await guards.answer(update)
        tap = OpenBoard.unpack(guards.data(update))
        page = await self._service.page(guards.person(context).id, tap.which, tap.page)
        await self._screen.edit(guards.message(update), views.post_list(page, context.say))

    async def tap_lists(self, update: Update, context: BotContext) -> None:
        """Which list?"""
        await guards.answer(update)
        await self._screen.edit(guards.message(update), views.choose_list(context.say))

    async def tap_search(self, update: Update, context: BotContext) -> State:
        """Ask what to look for."""
        await guards.answer(update)
        await self._screen.send(guards.message(update), views.ask_words(context.say))
        return State.SEARCHING

    async def receive_words(self, update: Update, context: BotContext) -> State:
        """Look for what was typed."""
        page = await self._service.search(guards.person(context).id, guards.text(update))
        await self._screen.send(guards.message(update), views.post_list(page, context.say))
        return State.GREETING

    async def open_own_posts(self, update: Update, context: BotContext) -> None:
        """`/myposts`."""
        page = await self._service.own_posts(guards.person(context).id, 0)
        await self._screen.send(guards.message(update), views.post_list(page, context.say))

    async def tap_own_posts(self, update: Update, context: BotContext) -> None:
        """A page of them."""
        await guards.answer(update)
        tap = OpenOwnPosts.unpack(guards.data(update))
        page = await self._service.own_posts(guards.person(context).id, tap.page)
        await self._screen.edit(guards.message(update), views.post_list(page, context.say))

    async def open_own_comments(self, update: Update, context: BotContext) -> None:
        """`/mycomments`."""
        page = await self._service.own_comments(guards.person(context).id, 0)
        await self._screen.send(guards.message(update), views.own_comments(page, context.say))

    async def tap_own_comments(self, update: Update, context: BotContext) -> None:
        """A page of them."""
        await guards.answer(update)
        tap = OpenOwnComments.unpack(guards.data(update))
        page = await self._service.own_comments(guards.person(context).id, tap.page)
        await self._screen.edit(guards.message(update), views.own_comments(page, context.say))

    async def tap_own_comment(self, update: Update, context: BotContext) -> None:
        """One of them."""
        await guards.answer(update)
        comment_id = OpenOwnComment.unpack(guards.data(update)).comment_id
        page = await self._service.own_comment(guards.person(context).id, comment_id)
        await self._screen.edit(guards.message(update), views.own_comment(page, context.say))

    async def tap_post(self, update: Update, context: BotContext) -> None:
        """A post."""
        await guards.answer(update)
        await self._open(update, context, OpenPost.unpack(guards.data(update)).post_id)

    async def open_link(self, update: Update, context: BotContext) -> None:
        """A link from the channel to a post and its comments."""
        found = _LINK.match(guards.text(update))
        await self._open(update, context, int(found[1]) if found else 0)

    async def tap_comments(self, update: Update, context: BotContext) -> None:
        """A page of the comments on a post."""
        await guards.answer(update)
        tap = OpenComments.unpack(guards.data(update))
        page = await self._service.comments(tap.post_id, tap.page)
        await self._screen.edit(guards.message(update), views.comments(page, context.say))

    async def tap_react(self, update: Update, context: BotContext) -> None:
        """React; in the channel the counts follow a moment later, in the bot at once."""
        tap, user = React.unpack(guards.data(update)), guards.user(update)
        outcome = await self._service.react(user.id, tap.post_id, tap.kind, update_id=update.update_id)
        await guards.answer(update, views.reacted(outcome, context.say))
        message = guards.query(update).message
        if isinstance(message, Message) and message.chat_id == user.id:
            opened = await self._service.open(user.id, tap.post_id)
            view = views.opened(opened, context.say)
            if opened is not None:
                await self._screen.change_rows(message, view.rows)

    async def tap_report(self, update: Update, context: BotContext) -> None:
        """Report a post."""
        post_id = ReportPost.unpack(guards.data(update)).post_id
        outcome = await self._service.report(guards.user(update).id, post_id)
        await guards.answer(update, views.reported(outcome, context.say))

    async def tap_choose_comment(self, update: Update, context: BotContext) -> None:
        """Which comment is to be reported?"""
        await guards.answer(update)
        tap = ChooseComment.unpack(guards.data(update))
        page = await self._service.comments(tap.post_id, tap.page)
        view = views.comments(page, context.say, is_reporting=True)
        await self._screen.edit(guards.message(update), view)

    async def tap_report_comment(self, update: Update, context: BotContext) -> None:
        """Report a comment, in the bot or in the group."""
        comment_id = ReportComment.unpack(guards.data(update)).comment_id
        outcome = await self._service.report_comment(guards.user(update).id, comment_id)
        await guards.answer(update, views.reported(outcome, context.say))

    async def tap_delete(self, update: Update, context: BotContext) -> None:
        """Delete one's own post: asks, and then does it."""
        await guards.answer(update)
        tap = DeletePost.unpack(guards.data(update))
        if not tap.is_sure:
            await self._screen.send(guards.message(update), views.ask_delete(tap.post_id, context.say))
            return
        await self._service.delete_post(guards.person(context).id, tap.post_id)
        await self._screen.edit(guards.message(update), views.deleted(context.say))

    async def tap_delete_comment(self, update: Update, context: BotContext) -> None:
        """Delete one's own comment."""
        await guards.answer(update)
        comment_id = DeleteComment.unpack(guards.data(update)).comment_id
        await self._service.delete_comment(guards.person(context).id, comment_id)
        await self._screen.edit(guards.message(update), views.deleted(context.say, is_comment=True))

    async def tap_republish(self, update: Update, context: BotContext) -> None:
        """Put one's own post into the channel again."""
        await guards.answer(update)
        post_id = Republish.unpack(guards.data(update)).post_id
        is_possible = await self._service.republish(guards.person(context).id, post_id)
        await self._screen.send(
            guards.message(update), views.republished(context.say, is_possible=is_possible)
        )

    async def _open(self, update: Update, context: BotContext, post_id: int) -> None:
        person = guards.person(context)
        outcome = await self._service.open(person.id, post_id)
        picture = None
        if isinstance(outcome, OpenedPost) and outcome.post.content is not None:
            picture = await self._pictures.of(outcome.post.content, outcome.film, person.locale, person.theme)
        await self._screen.send(guards.message(update), views.opened(outcome, context.say, picture=picture))
