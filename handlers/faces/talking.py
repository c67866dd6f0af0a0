"""What people answer to a look, as handlers: which face, right or not, and the advice they want."""

from collections.abc import Sequence

import numpy as np
from telegram import Update

from handlers import guards
from handlers.context import BotContext
from handlers.faces import advice, views
from handlers.faces.answers import NOBODY, FaceAnswers
from handlers.faces.service import FacesService
from handlers.faces.taps import (
    ChangePrompt,
    ChooseTopic,
    ConfirmLook,
    DenyLook,
    NameLook,
    OpenAdvice,
    PickFace,
    SendPrompt,
)
from handlers.show import Screen
from handlers.states import State
from handlers.telling import Listener, Offered
from ml.counsel.types import AdviceTopic
from ml.emotion.types import Emotion

_TOPICS: Sequence[AdviceTopic] = tuple(AdviceTopic)


class FaceTalk:
    """Takes up what people say to a look."""

    def __init__(
        self,
        *,
        service: FacesService,
        answers: FaceAnswers,
        screen: Screen,
        tell: Listener,
        rng: np.random.Generator,
    ) -> None:
        self._service = service
        self._answers = answers
        self._screen = screen
        self._tell = tell
        self._rng = rng

    async def tap_face(self, update: Update, context: BotContext) -> None:
        """Which of several faces is mine."""
        if not await self._may_go_on(update, context):
            return
        chosen, message = PickFace.unpack(guards.data(update)), guards.message(update)
        face = await self._answers.pick(
            guards.person(context), chosen.look_id, chosen.index, views.labels(context.say)
        )
        _, stays = await self._service.choices(guards.person(context))
        await self._screen.change_rows(message, views.rows_after(chosen.look_id, context.say, stays=stays))
        if face is not None:
            await self._screen.send(message, views.picked(face, context.say))
        elif chosen.index == NOBODY:
            await self._screen.send(message, views.plain("face-nobody-taken", context.say))

    async def tap_confirm(self, update: Update, context: BotContext) -> None:
        """That is how I feel."""
        look_id, message = ConfirmLook.unpack(guards.data(update)).look_id, guards.message(update)
        if guards.person(context).is_held:
            await self._may_go_on(update, context)
            return
        feeling = await self._answers.confirm(guards.person(context), look_id)
        if feeling is None:
            await guards.answer(update, context.say("face-heard-before"))
            return
        await guards.answer(update)
        await self._leave_erasing(update, context, look_id)
        await self._screen.send(
            message, advice.ask_advice(look_id, context.say, first=context.say("face-confirmed"))
        )

    async def tap_deny(self, update: Update, context: BotContext) -> None:
        """That is not how I feel."""
        if not await self._may_go_on(update, context):
            return
        look_id = DenyLook.unpack(guards.data(update)).look_id
        await self._answers.feeling(guards.person(context), look_id)  # Is it theirs, and still there?
        await self._leave_erasing(update, context, look_id)
        await self._screen.send(guards.message(update), views.ask_feeling(look_id, context.say))

    async def tap_name(self, update: Update, context: BotContext) -> None:
        """The own word; it wins."""
        if not await self._may_go_on(update, context):
            return
        named = NameLook.unpack(guards.data(update))
        if named.emotion not in set(Emotion):
            return
        await self._answers.name(guards.person(context), named.look_id, Emotion(named.emotion))
        first = context.say("face-named", feeling=context.say(f"felt-{named.emotion}"))
        view = advice.ask_advice(named.look_id, context.say, first=first)
        await self._screen.edit(guards.message(update), view)

    async def tap_advice(self, update: Update, context: BotContext) -> None:
        """The topics; below a picture they are said anew."""
        if not await self._may_go_on(update, context):
            return
        look_id, message = OpenAdvice.unpack(guards.data(update)).look_id, guards.message(update)
        await self._answers.feeling(guards.person(context), look_id)
        view = advice.ask_advice(look_id, context.say)
        if message.photo:
            await self._leave_erasing(update, context, look_id)
            await self._screen.send(message, view)
        else:
            await self._screen.edit(message, view)

    async def tap_leave(self, update: Update, context: BotContext) -> State:
        """No advice."""
        await guards.answer(update)
        await self._screen.edit(guards.message(update), views.plain("face-enough-taken", context.say))
        return State.COMFORTING

    async def tap_topic(self, update: Update, context: BotContext) -> None:
        """A sentence that asks for it."""
        if not await self._may_go_on(update, context):
            return
        chosen = ChooseTopic.unpack(guards.data(update))
        topic = self._topic(chosen.topic)
        if topic is None:
            return
        feeling = await self._answers.feeling(guards.person(context), chosen.look_id)
        view = advice.offer(chosen.look_id, topic, feeling, context.say)
        await self._screen.edit(guards.message(update), view)

    async def tap_send(self, update: Update, context: BotContext) -> State | None:
        """Say the sentence as it is."""
        if not await self._may_go_on(update, context):
            return None
        sent, person, message = (
            SendPrompt.unpack(guards.data(update)),
            guards.person(context),
            guards.message(update),
        )
        if sent.topic not in set(AdviceTopic):
            return None
        topic = AdviceTopic(sent.topic)
        feeling = await self._answers.feeling(person, sent.look_id)
        if not await self._answers.send(
            person, sent.look_id, topic, message_id=message.message_id, update_id=update.update_id
        ):
            return None
        text = advice.prompt(topic, feeling, context.say)
        await self._screen.edit(message, advice.said(text, context.say))
        return await self._tell(update, context, text, offered=Offered(topic, feeling))

    async def tap_change(self, update: Update, context: BotContext) -> State | None:
        """The person is going to type."""
        if not await self._may_go_on(update, context):
            return None
        change, person = ChangePrompt.unpack(guards.data(update)), guards.person(context)
        if change.topic not in set(AdviceTopic):
            return None
        topic = AdviceTopic(change.topic)
        feeling = await self._answers.feeling(person, change.look_id)
        await self._answers.write(person, change.look_id, topic)
        view = (
            advice.ask_for_words(topic, context.say)
            if change.is_anew
            else advice.ask_for_change(topic, feeling, context.say)
        )
        await self._screen.edit(guards.message(update), view)
        return State.ADVISING

    async def receive_prompt(self, update: Update, context: BotContext) -> State:
        """The sentence that was typed."""
        topic = await self._answers.topic_in_hand(guards.person(context))
        state = await self._tell(update, context, guards.text(update), advice=topic)
        return state or State.COMFORTING

    async def _may_go_on(self, update: Update, context: BotContext) -> bool:
        """End the waiting sign; soon after a crisis nothing is played, and kind words say so."""
        await guards.answer(update)
        if not guards.person(context).is_held:
            return True
        await self._screen.send(guards.message(update), views.plain("face-held", context.say))
        return False

    async def _leave_erasing(self, update: Update, context: BotContext, look_id: int) -> None:
        """Of the buttons below a picture leave those that take it out of the chat."""
        message = guards.message(update)
        if message.photo:
            _, stays = await self._service.choices(guards.person(context))
            await self._screen.change_rows(message, views.rows_after(look_id, context.say, stays=stays))

    def _topic(self, named: str) -> AdviceTopic | None:
        if named == advice.DICE:
            return _TOPICS[int(self._rng.integers(len(_TOPICS)))]
        return AdviceTopic(named) if named in set(AdviceTopic) else None
