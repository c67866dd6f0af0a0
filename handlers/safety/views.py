"""Screens of a crisis: fixed words, no persona."""

from handlers.crisis_view import every_line
from handlers.payloads.days import OpenPlan
from handlers.payloads.talking import FollowUp, ShowLines
from handlers.view import Button, Row, View
from handlers.words import Words


def sos(say: Words, *, has_plan: bool = False) -> View:
    """The lines, for whoever asks for them, and the way to their own plan."""
    text = f"{say('safety-sos-opening')}\n\n{every_line(say.locale)}\n\n{say('safety-sos-closing')}"
    return View(text, (to_plan(say),) if has_plan else ())


def relieved(say: Words) -> View:
    """After “I am safe now”: glad, and the lines stay in reach."""
    return View(say("safety-relieved"), ((Button(say("safety-lines-again"), ShowLines()),),))


def follow_up_planned(say: Words) -> View:
    """The promise of one question, which can be taken back."""
    return View(
        say("safety-follow-up-planned"), ((Button(say("safety-no-follow-up"), FollowUp(is_wanted=False)),),)
    )


def follow_up_cancelled(say: Words) -> View:
    """No question will come."""
    return View(say("safety-follow-up-cancelled"))


def follow_up(say: Words) -> View:
    """The one question that was agreed on."""
    return View(say("safety-follow-up"), ((Button(say("safety-lines-again"), ShowLines()),),))


def to_plan(say: Words) -> Row:
    """The way to one's own safety plan."""
    return (Button(say("safety-my-plan"), OpenPlan()),)
