"""Finds the person behind an update."""

from db.unit_of_work import UnitOfWorkFactory
from handlers.check_in_plan import replan
from handlers.clock import Clock
from handlers.consents import holds, is_outdated
from handlers.hold import began_just_now
from handlers.person import Person
from handlers.person_data import SENSITIVE, SERVICE
from ml.counsel.types import Length, Speech
from ml.safety.types import Danger


class GateService:
    """Knows who has been here before."""

    def __init__(self, *, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def arrive(self, user_id: int) -> Person | None:
        """The person, marked as seen now; None for somebody who never agreed to be remembered."""
        now = self._clock()
        async with self._unit_of_work() as work:
            user = await work.users.find(user_id)
            if user is None:
                return None
            consents = await work.consents.current(user_id)
            keeps_talks = holds(consents, SENSITIVE)
            await work.users.touch(user_id, now)
            await work.commit()
            is_held = user.safety_hold_until is not None and user.safety_hold_until > now
            return Person(
                id=user.id,
                locale=user.locale,
                time_zone=user.timezone,
                nickname=user.nickname,
                pet=user.pet,
                is_settled=user.onboarded_at is not None and holds(consents, SERVICE),
                is_held=is_held,
                danger=Danger(user.safety_danger or Danger.OWN) if is_held else None,
                n_answered=user.safety_answers if is_held else 0,
                was_just_in_danger=began_just_now(user.safety_hold_until, now),
                speech=Speech(user.speech),
                length=Length(user.reply_length) if user.reply_length else None,
                is_secret=not keeps_talks or user.secret_until is not None,
                is_secret_over=keeps_talks and user.secret_until is not None and user.secret_until <= now,
                must_renew=user.onboarded_at is not None and is_outdated(consents),
                theme="dark" if user.theme == "dark" else "light",
            )

    async def mark_reachable(self, user_id: int, *, is_reachable: bool) -> None:
        """Remember that the person blocked the bot, or came back."""
        async with self._unit_of_work() as work:
            if is_reachable:
                await work.users.activate(user_id)
                await replan(work, user_id, self._clock())
            else:
                await work.users.deactivate(user_id)
            await work.commit()
