"""Screens of a talk."""

import html
from typing import Final, assert_never

from handlers.comfort.outcomes import (
    FilmsCanWait,
    FilmsWanted,
    InDanger,
    Outcome,
    Reply,
    Speechless,
    Stored,
)
from handlers.comfort.taps import AnotherReply, RateReply
from handlers.crisis_view import crisis
from handlers.feeling_view import feeling_rows
from handlers.payloads.films import WantFilms
from handlers.payloads.talking import CorrectFeeling, KeepTalking, NameFeeling, OpenHelp
from handlers.view import Button, Row, View
from handlers.wish_view import ask_wish, films_can_wait
from handlers.words import Words
from ml.counsel.types import Speech
from ml.emotion.types import Emotion

_LONGEST_ECHO: Final = 400
"""Characters of a recording's words that are shown; Fluent takes no value of more than some thousand."""


def answer(outcome: Outcome, say: Words, speech: Speech = Speech.POLITE) -> View:
    """What the person sees; films are offered only after a worry was taken up."""
    match outcome:
        case Reply():
            return _reply(outcome, say, speech)
        case FilmsWanted(feeling):
            return ask_wish(feeling, say)
        case FilmsCanWait():
            return films_can_wait(say)
        case InDanger(danger, is_again, words):
            return crisis(say, is_known=True, danger=danger, is_again=is_again, words=words)
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
    text = say("comfort-feeling-taken", feeling=say(f"felt-{emotion}"))
    return View(text, _after_worry(say)[:1])


def voice_heard(words: str, say: Words) -> View:
    """How a recording was understood, so that a slip of the ear is seen."""
    shown = words if len(words) <= _LONGEST_ECHO else f"{words[: _LONGEST_ECHO - 1]}…"
    return View(say("comfort-voice-heard", words=html.escape(shown, quote=False)))


def voice_lost(key: str, say: Words) -> View:
    """A recording that could not be listened to; the key says why."""
    return View(say(key))


def _reply(reply: Reply, say: Words, speech: Speech) -> View:
    text = html.escape(reply.text, quote=False)
    if reply.nudge is not None:
        text = f"{text}\n\n<i>{say(f'comfort-nudge-{reply.nudge}-{speech}')}</i>"
    if reply.takes_up_worry:
        judgement = (_judgement(reply.stored, say),) if reply.stored else ()
        return View(text, (*_after_worry(say), *judgement))
    if reply.asks_for_help:
        return View(text, ((Button(say("comfort-help"), OpenHelp()),),))
    return View(text)


def _after_worry(say: Words) -> tuple[Row, ...]:
    return (
        (Button(say("comfort-keep-talking"), KeepTalking()), Button(say("comfort-films"), WantFilms())),
        (Button(say("comfort-correct"), CorrectFeeling()),),
    )


def _judgement(stored: Stored, say: Words) -> Row:
    up, down = ("✓" if stored.is_up is value else "" for value in (True, False))
    row = (
        Button(f"👍{up}", RateReply(stored.id, is_up=True)),
        Button(f"👎{down}", RateReply(stored.id, is_up=False)),
    )
    if stored.is_second:
        return row
    return (Button(say("comfort-another"), AnotherReply(stored.id)), *row)
