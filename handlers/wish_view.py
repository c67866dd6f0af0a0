"""The question before films: stay with the feeling, or change it? Asked by words, button and command."""

from handlers.payloads.films import ChooseWish
from handlers.payloads.talking import CorrectFeeling
from handlers.view import Button, View
from handlers.words import Words
from ml.emotion.types import Emotion
from recommender.types import Wish


def ask_wish(feeling: Emotion | None, say: Words) -> View:
    """Say which feeling was heard, and ask what the films should do with it."""
    text = (
        say("wish-question")
        if feeling is None
        else say("wish-question-heard", feeling=say(f"felt-{feeling}"))
    )
    return View(
        text,
        (
            (
                Button(say("wish-stay"), ChooseWish(Wish.STAY)),
                Button(say("wish-lift"), ChooseWish(Wish.LIFT)),
            ),
            (Button(say("comfort-correct"), CorrectFeeling()),),
        ),
    )


def films_can_wait(say: Words) -> View:
    """Soon after a crisis, a person comes before a film."""
    return View(say("wish-films-can-wait"))
