"""Reads and changes what a person has set."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from db.unit_of_work import UnitOfWorkFactory
from handlers.art.tokens import ThemeName
from handlers.check_in_plan import replan
from handlers.clock import Clock
from handlers.film_choices import (
    MAX_GENRES,
    SERVICES,
    THEMES,
    FilmChoices,
    film_choices,
    keep_choices,
    toggled,
)
from handlers.genres import GENRES
from handlers.naming import Named, NameRefused, give_nickname
from handlers.person import Person
from handlers.pets import PETS
from handlers.profile.week import DayFeeling, first_moment, week_of
from handlers.words import LOCALES
from ml.counsel.types import Length, Speech

TIME_ZONES: Final = (
    "Asia/Seoul",
    "Asia/Tokyo",
    "Asia/Shanghai",
    "Asia/Ho_Chi_Minh",
    "Australia/Sydney",
    "Europe/London",
    "Europe/Berlin",
    "America/New_York",
    "America/Los_Angeles",
)
"""In the order of `handlers.callback_data.ChooseTimeZone.index`: it may only grow."""

_N_READINGS: Final = 500


@dataclass(frozen=True)
class Profile:
    """What the own page shows."""

    nickname: str
    pet: str
    locale: str
    time_zone: str
    n_days: int
    n_saved: int
    speech: Speech = Speech.POLITE
    length: Length | None = None
    theme: ThemeName = "light"
    n_talks: int = 0
    week: tuple[DayFeeling, ...] = ()
    choices: FilmChoices = field(default_factory=FilmChoices)


class ProfileService:
    """The own page."""

    def __init__(self, *, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def profile(self, person: Person) -> Profile:
        """What is set, as it stands in the database now."""
        async with self._unit_of_work() as work:
            user = await work.users.get(person.id)
            n_saved = len(await work.saved_films.ids(person.id))
            n_talks = await work.history.count(person.id)
            choices = await film_choices(work, person.id)
            readings = await work.readings.since(
                person.id, first_moment(self._today(person), person.zone), _N_READINGS
            )
        assert user.nickname is not None
        assert user.pet is not None
        first, today = user.created_at.astimezone(person.zone).date(), self._today(person)
        return Profile(
            nickname=user.nickname,
            pet=user.pet,
            locale=user.locale,
            time_zone=user.timezone,
            n_days=(today - first).days + 1,
            n_saved=n_saved,
            speech=Speech(user.speech),
            length=Length(user.reply_length) if user.reply_length else None,
            theme="dark" if user.theme == "dark" else "light",
            n_talks=n_talks,
            week=week_of(readings, today, person.zone),
            choices=choices,
        )

    async def rename(self, person: Person, typed: str) -> Named | NameRefused:
        """Change the nickname; the own one again is no refusal."""
        return await give_nickname(self._unit_of_work, person.id, typed)

    async def change_pet(self, person: Person, pet: str) -> bool:
        """Take another pet; False when there is no such one."""
        if pet not in PETS:
            return False
        async with self._unit_of_work() as work:
            user = await work.users.get(person.id)
            user.pet = pet
            await work.commit()
        return True

    async def change_language(self, person: Person, locale: str) -> bool:
        """Speak another language; False when it is not spoken here."""
        if locale not in LOCALES:
            return False
        async with self._unit_of_work() as work:
            user = await work.users.get(person.id)
            user.locale = locale
            await work.commit()
        return True

    async def change_time_zone(self, person: Person, index: int) -> bool:
        """Live elsewhere; False when the place is not in the list."""
        if not 0 <= index < len(TIME_ZONES):
            return False
        async with self._unit_of_work() as work:
            user = await work.users.get(person.id)
            user.timezone = TIME_ZONES[index]
            await replan(work, person.id, self._clock())
            await work.commit()
        return True

    async def change_theme(self, person: Person, theme: str) -> bool:
        """Draw pictures otherwise; False when there is no such theme."""
        if theme not in {"light", "dark"}:
            return False
        async with self._unit_of_work() as work:
            (await work.users.get(person.id)).theme = theme
            await work.commit()
        return True

    async def choices(self, person: Person) -> FilmChoices:
        """Where films are watched, and what is avoided."""
        async with self._unit_of_work() as work:
            return await film_choices(work, person.id)

    async def toggle_service(self, person: Person, index: int) -> FilmChoices:
        """Have a streaming service, or not; one that there is not changes nothing."""
        async with self._unit_of_work() as work:
            chosen = await film_choices(work, person.id)
            if 0 <= index < len(SERVICES):
                services = toggled(chosen.services, SERVICES[index], SERVICES)
                chosen = replace(chosen, services=services)
                await keep_choices(work, person.id, chosen, self._clock())
                await work.commit()
        return chosen

    async def toggle_avoid(self, person: Person, what: str, index: int) -> FilmChoices | None:
        """Avoid a genre or a theme, or not; None where too few genres would be left."""
        async with self._unit_of_work() as work:
            chosen = await film_choices(work, person.id)
            if what == "genre" and 0 <= index < len(GENRES):
                genres = toggled(chosen.genres, GENRES[index], GENRES)
                if len(genres) > MAX_GENRES:
                    return None
                chosen = replace(chosen, genres=genres)
            elif what == "theme" and 0 <= index < len(THEMES):
                themes = tuple(THEMES)
                chosen = replace(chosen, themes=toggled(chosen.themes, themes[index], themes))
            else:
                return chosen
            await keep_choices(work, person.id, chosen, self._clock())
            await work.commit()
        return chosen

    def _today(self, person: Person) -> date:
        return self._clock().astimezone(person.zone).date()
