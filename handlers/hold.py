"""The time after a crisis in which no pet jokes and no film is offered."""

from datetime import datetime, timedelta

from db.unit_of_work import UnitOfWorkFactory
from handlers.person import Person
from ml.safety.aftermath import answer_again
from ml.safety.fixed_answer import crisis_answer, short_crisis_answer
from ml.safety.types import Danger

HOLD = timedelta(hours=24)
"""It ends earlier when the person says that they are safe."""
_JUST_NOW = timedelta(minutes=30)
"""For so long the answer to a crisis is still before their eyes, and need not come word for word."""


def began_just_now(held_until: datetime | None, now: datetime) -> bool:
    """Whether a hold that lasts until then began, or began anew, a short while ago."""
    return held_until is not None and held_until > now + HOLD - _JUST_NOW


async def hold(
    unit_of_work: UnitOfWorkFactory, user_id: int, now: datetime, danger: Danger = Danger.OWN
) -> None:
    """Begin it anew, and remember which danger was answered: what follows is answered in its light."""
    async with unit_of_work() as work:
        user = await work.users.get(user_id)
        is_held = user.safety_hold_until is not None and user.safety_hold_until > now
        user.safety_answers = user.safety_answers + 1 if is_held else 1
        user.safety_danger = danger.value
        user.safety_hold_until = now + HOLD
        await work.commit()


async def release(unit_of_work: UnitOfWorkFactory, user_id: int) -> None:
    """End it."""
    async with unit_of_work() as work:
        user = await work.users.get(user_id)
        user.safety_hold_until, user.safety_danger, user.safety_answers = None, None, 0
        await work.commit()


def answer_in_danger(person: Person | None, text: str, locale: str) -> tuple[Danger, str]:
    """Which danger a message of crisis is about, and what is answered; never the words of just before."""
    if person is None or not person.was_just_in_danger:
        return answer_again(text, None, locale)
    return answer_again(text, person.danger, locale, n_before=max(person.n_answered - 1, 0))


def answer_to_danger(person: Person, danger: Danger) -> str:
    """What is answered to a danger that counsel heard of."""
    if person.was_just_in_danger and danger is person.danger:
        return short_crisis_answer(person.locale, danger, max(person.n_answered - 1, 0))
    return crisis_answer(person.locale, danger)
