"""Screens of a talk."""

import html
from typing import assert_never

from handlers.callback_data import CorrectFeeling, KeepTalking, NameFeeling, OpenHelp, WantFilms
from handlers.comfort.outcomes import (
    FilmsCanWait,
    FilmsWanted,
    InDanger,
    Outcome,
    Reply,
    Speechless,
)
from handlers.crisis_view import crisis
from handlers.feeling_view import feeling_rows
from handlers.view import Button, View
from handlers.wish_view import ask_wish, films_can_wait
from handlers.words import Words
from ml.emotion.types import Emotion


def answer(outcome: Outcome, say: Words) -> View:  # noqa: PLR0911  # one for each outcome
    """What the person sees; films are offered only after a worry was taken up."""
    match outcome:
        case Reply(text, takes_up_worry=True):
            return View(html.escape(text, quote=False), _after_reply(say))
        case Reply(text, asks_for_help=True):
            return View(html.escape(text, quote=False), ((Button(say("comfort-help"), OpenHelp()),),))
        case Reply(text):
            return View(html.escape(text, quote=False))
        case FilmsWanted(feeling):
            return ask_wish(feeling, say)
        case FilmsCanWait():
            return films_can_wait(say)
        case InDanger():
            return crisis(say, is_known=True)
        case Speechless():
            return View(say("comfort-speechless"))
        case _:
            assert_never(outcome)


def keep_talking(say: Words) -> View:
    """An open ear."""
    return View(say("comfort-listening"))


def ask_feeling(say: Words) -> View:
    """Which feeling is it, then?"""
    return View(say("comfort-ask-feeling"), feeling_rows(say, lambda emotion: NameFeeling(emotion.value)))


def feeling_taken(emotion: Emotion, say: Words) -> View:
    """The person's own word stands from now on."""
    return View(say("comfort-feeling-taken", feeling=say(f"felt-{emotion}")), _after_reply(say)[:1])


def _after_reply(say: Words) -> tuple[tuple[Button, ...], ...]:
    return (
        (Button(say("comfort-keep-talking"), KeepTalking()), Button(say("comfort-films"), WantFilms())),
        (Button(say("comfort-correct"), CorrectFeeling()),),
    )
