"""The hello."""

import html

from handlers.greeting.service import PartOfDay
from handlers.person import Person
from handlers.view import View
from handlers.words import Words


def hello(person: Person, part_of_day: PartOfDay, say: Words) -> View:
    """By name and time of day, asking how the day is."""
    assert person.nickname is not None
    assert person.pet is not None
    return View(
        say(
            f"greeting-{part_of_day}",
            name=html.escape(person.nickname),
            pet=say(f"pet-{person.pet}-name"),
        )
    )
