"""Writing posts and comments as handlers."""

from telegram import Update

from handlers import guards
from handlers.board import views
from handlers.board.comments import CommentService
from handlers.board.outcomes import Ask, Commented, PictureRefused, Published, Step, Waiting
from handlers.board.sending import SendService
from handlers.board.service import WriteService
from handlers.board.taps import ChooseCategory, ChooseFilmCard, DraftChoice, GoToStep, SendPost
from handlers.board_rules import MAX_COMMENT
from handlers.context import BotContext
from handlers.long_texts import LongTexts
from handlers.payloads.board import EditComment, EditPost, WriteComment
from handlers.post_pictures import PostPictures
from handlers.show import Screen
from handlers.states import State
from handlers.view import View
from handlers.word_outcomes import Crisis


class WritingConversation:
    """Asks for one part after the other; what was written so far survives a restart."""

    def __init__(
        self,
        *,
        service: WriteService,
        sending: SendService,
        comments: CommentService,
        pictures: PostPictures,
        long_texts: LongTexts,
        screen: Screen,
    ) -> None:
        self._service = service
        self._sending = sending
        self._long_texts = long_texts
        self._comments = comments
        self._pictures = pictures
        self._screen = screen

    async def open_write(self, update: Update, context: BotContext) -> State | None:
        """`/write`."""
        outcome = await self._service.begin(guards.person(context).id)
        await self._screen.send(guards.message(update), views.begun(outcome, context.say))
        return State.WRITING if isinstance(outcome, Ask) else None

    async def tap_write(self, update: Update, context: BotContext) -> State | None:
        """The same by button."""
        await guards.answer(update)
        return await self.open_write(update, context)

    async def tap_edit(self, update: Update, context: BotContext) -> State | None:
        """Change one's own post."""
        await guards.answer(update)
        person = guards.person(context)
        outcome = await self._service.edit(person.id, EditPost.unpack(guards.data(update)).post_id)
        if isinstance(outcome, Ask):
            return await self._show(update, context, outcome)
        await self._screen.send(guards.message(update), views.begun(outcome, context.say))
        return None

    async def tap_draft(self, update: Update, context: BotContext) -> State | None:
        """Go on with what was begun, begin anew, or forget it."""
        await guards.answer(update)
        user_id, what = guards.person(context).id, DraftChoice.unpack(guards.data(update)).what
        if what == "drop":
            await self._service.drop(user_id)
            await self._screen.edit(guards.message(update), views.dropped(context.say))
            return State.GREETING
        if what == "anew":
            begun = await self._service.begin(user_id, anew=True)
            await self._screen.edit(guards.message(update), views.begun(begun, context.say))
            return State.WRITING if isinstance(begun, Ask) else None
        outcome = await self._service.go_on(user_id)
        if isinstance(outcome, Ask):
            return await self._show(update, context, outcome)
        await self._screen.edit(guards.message(update), views.nothing(context.say))
        return None

    async def tap_category(self, update: Update, context: BotContext) -> State | None:
        """What the post is about."""
        await guards.answer(update)
        category = ChooseCategory.unpack(guards.data(update)).category
        outcome = await self._service.choose_category(guards.person(context).id, category)
        return await self._show_or_nothing(update, context, outcome, in_place=True)

    async def tap_step(self, update: Update, context: BotContext) -> State | None:
        """Write another part."""
        await guards.answer(update)
        user_id, step = guards.person(context).id, GoToStep.unpack(guards.data(update)).step
        if step not in set(Step):
            return None
        outcome = await self._service.choose_step(user_id, Step(step))
        if isinstance(outcome, Ask) and step == Step.FILM:
            offered = await self._service.offered_films(user_id)
            await self._screen.send(guards.message(update), views.films(offered, context.say, is_new=True))
            return State.WRITING
        return await self._show_or_nothing(update, context, outcome)

    async def tap_film(self, update: Update, context: BotContext) -> State | None:
        """A film card, or no picture."""
        await guards.answer(update)
        film_id = ChooseFilmCard.unpack(guards.data(update)).film_id
        outcome = await self._service.choose_film(guards.person(context).id, film_id)
        if isinstance(outcome, PictureRefused):
            await self._screen.send(guards.message(update), views.typed(outcome, context.say))
            return None
        return await self._show_or_nothing(update, context, outcome, in_place=True)

    async def receive_text(self, update: Update, context: BotContext) -> State | None:
        """Words for the draft."""
        user_id = guards.person(context).id
        n_typed = await self._long_texts.length(user_id, guards.message(update))
        outcome = await self._service.receive(
            user_id, guards.text(update), n_typed=n_typed, update_id=update.update_id
        )
        if isinstance(outcome, Ask):
            return await self._show(update, context, outcome)
        await self._screen.send(guards.message(update), views.typed(outcome, context.say))
        return None

    async def receive_picture(self, update: Update, context: BotContext) -> State | None:
        """A photo for the draft; pictures as files cannot be shown in a post."""
        message = guards.message(update)
        if not message.photo:
            await self._screen.send(message, views.typed(PictureRefused("file"), context.say))
            return None
        photo = message.photo[-1]
        outcome = await self._service.take_picture(
            guards.person(context).id,
            photo.file_id,
            n_bytes=photo.file_size or 0,
            album=message.media_group_id,
        )
        if outcome is None:
            return None
        if isinstance(outcome, Ask):
            return await self._show(update, context, outcome)
        await self._screen.send(message, views.typed(outcome, context.say))
        return None

    async def tap_send(self, update: Update, context: BotContext) -> State | None:
        """Send the post off."""
        await guards.answer(update)
        person, how = guards.person(context), SendPost.unpack(guards.data(update)).how
        outcome = await self._sending.send(
            person.id,
            update_id=update.update_id,
            locale=person.locale,
            is_covered=how == "covered",
            asks=how == "asked",
        )
        is_done = isinstance(outcome, Published | Waiting)
        if is_done:
            # The preview stays as what was sent; its buttons would send nothing any more.
            await self._screen.change_rows(guards.message(update), ())
        await self._screen.send(guards.message(update), views.sent(outcome, context.say))
        return State.GREETING if is_done or isinstance(outcome, Crisis) else None

    async def tap_comment(self, update: Update, context: BotContext) -> State | None:
        """Write a comment."""
        await guards.answer(update)
        return await self.open_comment(update, context, WriteComment.unpack(guards.data(update)).post_id)

    async def open_comment(self, update: Update, context: BotContext, post_id: int) -> State | None:
        """Ask for a comment on a post."""
        title = await self._comments.begin(guards.person(context).id, post_id)
        view: View
        if title is None:
            view = views.comment_gone(context.say)
        else:
            view = views.ask_comment(title, MAX_COMMENT, context.say)
        await self._screen.send(guards.message(update), view)
        return None if title is None else State.COMMENTING

    async def tap_edit_comment(self, update: Update, context: BotContext) -> State | None:
        """Write one's own comment anew."""
        await guards.answer(update)
        comment_id = EditComment.unpack(guards.data(update)).comment_id
        body = await self._comments.edit(guards.person(context).id, comment_id)
        await self._screen.send(
            guards.message(update), views.ask_comment_anew(body or "", MAX_COMMENT, context.say)
        )
        return State.COMMENTING

    async def receive_comment(self, update: Update, context: BotContext) -> State | None:
        """The words of a comment."""
        person = guards.person(context)
        n_typed = await self._long_texts.length(person.id, guards.message(update))
        outcome = await self._comments.send(
            person.id,
            guards.text(update),
            n_typed=n_typed,
            update_id=update.update_id,
            locale=person.locale,
        )
        await self._screen.send(guards.message(update), views.commented(outcome, context.say))
        return State.GREETING if isinstance(outcome, Commented | Crisis) else None

    async def _show_or_nothing(
        self, update: Update, context: BotContext, outcome: object, *, in_place: bool = False
    ) -> State | None:
        if isinstance(outcome, Ask):
            return await self._show(update, context, outcome, in_place=in_place)
        await self._screen.send(guards.message(update), views.nothing(context.say))
        return None

    async def _show(
        self, update: Update, context: BotContext, asked: Ask, *, in_place: bool = False
    ) -> State:
        """Ask for what comes next, `in_place` of the question that was answered where that can be."""
        person, message = guards.person(context), guards.message(update)
        picture = None
        if asked.draft.step is Step.PREVIEW:
            picture = await self._pictures.of(asked.draft.content, asked.film, person.locale, person.theme)
        view = views.ask(asked, context.say, picture=picture)
        if in_place and picture is None and not message.photo:
            await self._screen.edit(message, view)
        else:
            await self._screen.send(message, view)
        return State.WRITING
