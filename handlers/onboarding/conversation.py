"""The first meeting as handlers."""

from telegram import Update

from handlers import guards
from handlers.context import BotContext
from handlers.naming import NameRefused
from handlers.onboarding import views
from handlers.onboarding.service import OnboardingService
from handlers.payloads.talking import ChoosePet, TurnPet
from handlers.pet_view import carousel
from handlers.show import Screen
from handlers.states import State


class OnboardingConversation:
    """Takes a person in, step by step."""

    def __init__(self, *, service: OnboardingService, screen: Screen, is_sent_out: bool = False) -> None:
        self._service = service
        self._screen = screen
        self._is_sent_out = is_sent_out

    async def open_start(self, update: Update, context: BotContext) -> State:
        """`/start`, or the first words of somebody new."""
        await self._screen.send(
            guards.message(update), views.intro(context.say, is_sent_out=self._is_sent_out)
        )
        return State.AGREEING

    async def receive_before_agreeing(self, update: Update, context: BotContext) -> State:
        """Words before consent are answered and not kept."""
        await self._screen.send(guards.message(update), views.please_choose(context.say))
        return State.AGREEING

    async def tap_agree(self, update: Update, context: BotContext) -> State:
        """14 or over, and agreed to all."""
        return await self._agree(update, context, keeps_talks=True)

    async def tap_agree_briefly(self, update: Update, context: BotContext) -> State:
        """14 or over, and nothing of talks shall be kept."""
        return await self._agree(update, context, keeps_talks=False)

    async def _agree(self, update: Update, context: BotContext, *, keeps_talks: bool) -> State:
        await guards.answer(update)
        user_id = guards.user(update).id
        if await self._service.agree(user_id, context.say.locale, keeps_talks=keeps_talks):
            await self._screen.send(guards.message(update), views.agreed_anew(context.say))
            return State.GREETING
        await self._screen.send(guards.message(update), views.ask_nickname(context.say))
        return State.NAMING

    async def tap_decline(self, update: Update, context: BotContext) -> State:
        """Not agreed: nothing is kept."""
        await guards.answer(update)
        await self._screen.send(guards.message(update), views.declined(context.say))
        return State.AGREEING

    async def receive_nickname(self, update: Update, context: BotContext) -> State:
        """The nickname; a refused one is asked for again, with the reason."""
        outcome = await self._service.name(guards.user(update).id, guards.text(update))
        if isinstance(outcome, NameRefused):
            await self._screen.send(
                guards.message(update), views.nickname_refused(outcome.reason, context.say)
            )
            return State.NAMING
        for view in views.first_pet(outcome.nickname, context.say):
            await self._screen.send(guards.message(update), view)
        return State.CHOOSING_PET

    async def receive_else_at_naming(self, update: Update, context: BotContext) -> State:
        """A sticker is no nickname."""
        await self._screen.send(guards.message(update), views.nickname_needs_text(context.say))
        return State.NAMING

    async def tap_turn(self, update: Update, context: BotContext) -> None:
        """Another pet on the same message."""
        await guards.answer(update)
        turn = TurnPet.unpack(guards.data(update))
        await self._screen.edit(
            guards.message(update), carousel(context.say, turn.index, is_change=turn.is_change)
        )

    async def receive_at_pets(self, update: Update, context: BotContext) -> State:
        """Words where a tap is needed: the carousel comes again below them."""
        await self._screen.send(guards.message(update), views.choose_pet_hint(context.say))
        await self._screen.send(guards.message(update), carousel(context.say, 0, is_change=False))
        return State.CHOOSING_PET

    async def tap_choose(self, update: Update, context: BotContext) -> State:
        """The pet is chosen; the talk begins."""
        await guards.answer(update)
        pet = ChoosePet.unpack(guards.data(update)).pet
        nickname = await self._service.choose_pet(guards.user(update).id, pet)
        is_offered = context.person is not None and not context.person.is_secret
        view = views.welcome(nickname, pet, context.say, is_offered=is_offered)
        await self._screen.send(guards.message(update), view)
        return State.GREETING
