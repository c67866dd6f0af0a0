"""`/diary` as handlers."""

from telegram import Update

from handlers import guards
from handlers.context import BotContext
from handlers.diary import views
from handlers.diary.pictures import DiaryPictures
from handlers.diary.service import DiaryService, Empty, What
from handlers.diary.taps import ChooseDiaryTheme, OpenDiaryChoices, TurnDiary
from handlers.person import Person
from handlers.show import Screen
from handlers.view import View


class DiaryConversation:
    """Shows the diary, one picture at a time, in one message."""

    def __init__(self, *, service: DiaryService, pictures: DiaryPictures, screen: Screen) -> None:
        self._service = service
        self._pictures = pictures
        self._screen = screen

    async def open_diary(self, update: Update, context: BotContext) -> None:
        """`/diary`: the present week."""
        view = await self._view(guards.person(context), context, What.WEEK, 0)
        await self._screen.send(guards.message(update), view)

    async def tap_open(self, update: Update, context: BotContext) -> None:
        """The same by button of another flow."""
        await guards.answer(update)
        await self.open_diary(update, context)

    async def tap_turn(self, update: Update, context: BotContext) -> None:
        """Another picture, in the place of this one."""
        await guards.answer(update)
        tap = TurnDiary.unpack(guards.data(update))
        view = await self._view(guards.person(context), context, tap.what, tap.day)
        await self._screen.edit(guards.message(update), view)

    async def tap_choices(self, update: Update, context: BotContext) -> None:
        """What can be chosen, below the same picture."""
        await guards.answer(update)
        tap = OpenDiaryChoices.unpack(guards.data(update))
        rows = views.choices(tap.what, tap.day, guards.person(context), context.say)
        await self._screen.change_rows(guards.message(update), rows)

    async def tap_theme(self, update: Update, context: BotContext) -> None:
        """By day or by night."""
        await guards.answer(update)
        tap = ChooseDiaryTheme.unpack(guards.data(update))
        person = await self._service.change_theme(guards.person(context), tap.theme)
        view = await self._view(person, context, tap.what, tap.day)
        await self._screen.edit(guards.message(update), view)

    async def refuse_in_secret(self, update: Update, context: BotContext) -> None:
        """Answers in the place of all others while nothing may be kept."""
        if update.callback_query is not None:
            await guards.answer(update)
        await self._screen.send(guards.message(update), views.in_secret(context.say))

    async def _view(self, person: Person, context: BotContext, what: str, day: int) -> View:
        page = await self._service.page(person, what, day)
        if isinstance(page, Empty):
            return views.empty(context.say)
        picture = await self._pictures.of(page, person, context.say)
        return views.page(page, person, context.say, picture)
