"""Screens of the rules, and what people are told of decisions."""

import html

from handlers.callback_data import Conduct
from handlers.view import Button, View
from handlers.words import Words


def rules(say: Words) -> View:
    """How people treat each other here."""
    return View(say("conduct-rules"))


def told(deed: str, say: Words) -> View:
    """What a person is told of a decision about them."""
    return View(say(f"conduct-told-{deed}"))


def done(source: str, source_id: int, deed: str, say: Words) -> View:
    """What moderators see of what was done, with a way to take it back."""
    text = say(f"conduct-did-{deed}", number=source_id)
    row = () if deed == "lift" else ((Button(say("conduct-do-lift"), Conduct(source, source_id, "lift")),),)
    return View(text, row)


def appeal(mark: tuple[str, str, int], text: str, say: Words) -> View:
    """An objection as moderators see it: no name."""
    kind, source, source_id = mark
    shown = say("conduct-appeal", kind=say(f"conduct-kind-{kind}"), number=source_id, text=html.escape(text))
    return View(shown, ((Button(say("conduct-do-lift"), Conduct(source, source_id, "lift")),),))


def plain(key: str, say: Words) -> View:
    """One of the short answers: ``muted``, ``appeal-how``, ``appeal-nothing``, ``appeal-sent`` and so on."""
    return View(say(f"conduct-say-{key}"))
