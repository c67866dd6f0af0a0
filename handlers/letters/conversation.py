"""Letters as handlers."""

from telegram import Update

from handlers import guards
from handlers.context import BotContext
from handlers.letters import views
from handlers.letters.answers import AnswerService
from handlers.letters.outcomes import Answered, AskThanks, AskWords, Held, Reported, SentOff
from handlers.letters.service import LetterService
from handlers.letters.taps import (
    AnswerLetter,
    LetterChoice,
    LetterFor,
    ReportLetter,
    SetLetterBox,
    ThankLetter,
    WithdrawLetter,
)
from handlers.long_texts import LongTexts
from handlers.show import Screen
from handlers.states import State
from handlers.word_outcomes import Crisis, Nothing


class LettersConversation:
    """Writes letters, takes them and answers them."""

    def __init__(
        self, *, service: LetterService, answers: AnswerService, long_texts: LongTexts, screen: Screen
    ) -> None:
        self._service = service
        self._long_texts = long_texts
        self._answers = answers
        self._screen = screen

    async def open_letter(self, update: Update, context: BotContext) -> None:
        """`/letter`."""
        outcome = await self._service.begin(guards.person(context))
        await self._screen.send(guards.message(update), views.screen(outcome, context.say))

    async def tap_letter(self, update: Update, context: BotContext) -> None:
        """The same by button."""
        await guards.answer(update)
        await self.open_letter(update, context)

    async def tap_feeling(self, update: Update, context: BotContext) -> State | None:
        """Whom the letter is for."""
        await guards.answer(update)
        feeling = LetterFor.unpack(guards.data(update)).emotion
        outcome = await self._service.choose(guards.person(context), feeling)
        await self._screen.edit(guards.message(update), views.screen(outcome, context.say))
        return State.LETTERING if isinstance(outcome, AskWords) else None

    async def receive_words(self, update: Update, context: BotContext) -> State | None:
        """The words of the letter."""
        person = guards.person(context)
        n_typed = await self._long_texts.length(person.id, guards.message(update))
        outcome = await self._service.receive(person, guards.text(update), n_typed=n_typed)
        await self._screen.send(guards.message(update), views.screen(outcome, context.say))
        return State.GREETING if isinstance(outcome, Crisis | Held | Nothing) else None

    async def tap_choice(self, update: Update, context: BotContext) -> State | None:
        """Send the letter off, write it anew, or forget it."""
        await guards.answer(update)
        person, message = guards.person(context), guards.message(update)
        what = LetterChoice.unpack(guards.data(update)).what
        if what == "drop":
            await self._service.drop(person.id)
            await self._screen.edit(message, views.dropped(context.say))
            return State.GREETING
        if what == "anew":
            again = await self._service.again(person)
            await self._screen.send(message, views.screen(again, context.say))
            return State.LETTERING if isinstance(again, AskWords) else None
        if what != "send":
            return None
        outcome = await self._service.send(person, update_id=update.update_id)
        if isinstance(outcome, SentOff):
            # The letter stays to be seen; its buttons would send nothing any more.
            await self._screen.change_rows(message, ())
        await self._screen.send(message, views.screen(outcome, context.say))
        return State.GREETING

    async def open_letters(self, update: Update, context: BotContext) -> None:
        """`/letters`, also with ``on`` or ``off``."""
        user_id = guards.person(context).id
        wish = (context.args or [""])[0].lower()
        if wish in {"on", "off"}:
            box = await self._service.set_box(user_id, is_open=wish == "on")
        else:
            box = await self._service.box(user_id)
        await self._screen.send(guards.message(update), views.box(box, context.say))

    async def tap_letters(self, update: Update, context: BotContext) -> None:
        """The page, by button."""
        await guards.answer(update)
        box = await self._service.box(guards.person(context).id)
        await self._screen.send(guards.message(update), views.box(box, context.say))

    async def tap_box(self, update: Update, context: BotContext) -> None:
        """Take letters, or none."""
        await guards.answer(update)
        is_open = SetLetterBox.unpack(guards.data(update)).is_open
        box = await self._service.set_box(guards.person(context).id, is_open=is_open)
        await self._screen.edit(guards.message(update), views.box(box, context.say))

    async def tap_withdraw(self, update: Update, context: BotContext) -> None:
        """Take a letter back."""
        await guards.answer(update)
        letter_id = WithdrawLetter.unpack(guards.data(update)).letter_id
        is_back = await self._service.withdraw(guards.person(context).id, letter_id)
        await self._screen.edit(guards.message(update), views.withdrawn(is_back=is_back, say=context.say))

    async def tap_sign(self, update: Update, context: BotContext) -> None:
        """Answer a letter with a sign."""
        await guards.answer(update)
        tap = AnswerLetter.unpack(guards.data(update))
        outcome = await self._answers.sign(guards.person(context).id, tap.delivery_id, tap.kind)
        await self._screen.send(guards.message(update), views.screen(outcome, context.say))

    async def tap_thank(self, update: Update, context: BotContext) -> State | None:
        """Answer a letter with a few words."""
        await guards.answer(update)
        delivery_id = ThankLetter.unpack(guards.data(update)).delivery_id
        outcome = await self._answers.begin(guards.person(context).id, delivery_id)
        await self._screen.send(guards.message(update), views.screen(outcome, context.say))
        return State.THANKING if isinstance(outcome, AskThanks) else None

    async def receive_thanks(self, update: Update, context: BotContext) -> State | None:
        """The words of thanks."""
        person = guards.person(context)
        n_typed = await self._long_texts.length(person.id, guards.message(update))
        outcome = await self._answers.thank(person, guards.text(update), n_typed=n_typed)
        await self._screen.send(guards.message(update), views.screen(outcome, context.say))
        return State.GREETING if isinstance(outcome, Answered | Crisis | Held | Nothing) else None

    async def tap_report(self, update: Update, context: BotContext) -> None:
        """Something is wrong with a letter; it is not shown any longer."""
        await guards.answer(update)
        delivery_id = ReportLetter.unpack(guards.data(update)).delivery_id
        outcome = await self._answers.report(guards.person(context).id, delivery_id)
        view = views.screen(outcome, context.say)
        if isinstance(outcome, Reported):
            await self._screen.edit(guards.message(update), view)
        else:
            await self._screen.send(guards.message(update), view)
