"""The carousel of pets; the first meeting and the own page both show it."""

from handlers.art import pets as art
from handlers.art.tokens import ThemeName
from handlers.payloads.talking import ChoosePet, TurnPet
from handlers.pets import PETS
from handlers.view import Button, Picture, View
from handlers.words import Words


def portrait(pet: str, theme: ThemeName = "light") -> Picture:
    """The pet's picture."""
    return Picture(f"pet:{pet}:{theme}", art.portrait(pet, theme=theme))


def carousel(say: Words, index: int, *, is_change: bool, theme: ThemeName = "light") -> View:
    """One pet of the ten, with arrows that go round."""
    index %= len(PETS)
    pet = PETS[index]
    text = "\n".join(
        (
            f"<b>{say(f'pet-{pet}-name')}</b>  ·  {say(f'pet-{pet}-breed')}",
            say(f"pet-{pet}-temperament"),
            "",
            f"<i>{say(f'pet-{pet}-hello')}</i>",
        )
    )
    arrows = (
        Button("◀", TurnPet((index - 1) % len(PETS), is_change=is_change)),
        Button(f"{index + 1}/{len(PETS)}", TurnPet(index, is_change=is_change)),
        Button("▶", TurnPet((index + 1) % len(PETS), is_change=is_change)),
    )
    take = Button(say("pet-take", name=say(f"pet-{pet}-name")), ChoosePet(pet, is_change=is_change))
    return View(text, (arrows, (take,)), portrait(pet, theme))
