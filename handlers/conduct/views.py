"""Screens of the rules, and what people are told of decisions."""

import html

from handlers.conduct.service import Decision
from handlers.payloads.board import Conduct
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
    text = say(f"conduct-did-{deed}", what=_what(source, source_id, say))
    row = () if deed == "lift" else ((Button(say("conduct-do-lift"), Conduct(source, source_id, "lift")),),)
    return View(text, row)


def appeal(decision: Decision, text: str, say: Words) -> View:
    """An objection as moderators see it: no name."""
    source, source_id = decision.source, decision.source_id
    shown = say(
        "conduct-appeal",
        kind=say(f"conduct-kind-{decision.kind}"),
        what=_what(source, source_id, say),
        text=html.escape(text),
    )
    if not decision.can_be_lifted:
        return View(shown)
    return View(shown, ((Button(say("conduct-do-lift"), Conduct(source, source_id, "lift")),),))


def plain(key: str, say: Words, **values: int) -> View:
    """One of the short answers: ``muted``, ``appeal-how``, ``appeal-nothing``, ``appeal-sent`` and so on."""
    return View(say(f"conduct-say-{key}", **values))


def _what(source: str, source_id: int, say: Words) -> str:
    """How moderators call what somebody wrote."""
    return say(f"conduct-source-{source}", number=source_id)
