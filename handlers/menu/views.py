"""Screens of the menu, and kind words for what has no meaning here."""

from handlers.payloads.talking import ConfirmReset
from handlers.view import Button, View
from handlers.words import Words


def help_screen(say: Words, *, is_sent_out: bool = False) -> View:
    """Everything in reach, who reads what is written, and what this is not."""
    text = say("menu-help")
    return View(f"{text}\n\n{say('model-elsewhere')}" if is_sent_out else text)


def ask_reset(say: Words) -> View:
    """Really forget?"""
    yes = Button(say("menu-reset-yes"), ConfirmReset(is_confirmed=True))
    no = Button(say("menu-reset-no"), ConfirmReset(is_confirmed=False))
    return View(say("menu-reset-ask"), ((yes, no),))


def reset_done(say: Words) -> View:
    """Forgotten."""
    return View(say("menu-reset-done"))


def not_reset(say: Words) -> View:
    """Everything stays."""
    return View(say("menu-reset-kept"))


def cancelled(say: Words) -> View:
    """Whatever was under way has ended."""
    return View(say("menu-cancelled"))


def only_after_start(say: Words) -> View:
    """A command that needs onboarding."""
    return View(say("menu-only-after-start"))


def unknown_command(say: Words) -> View:
    """No such command."""
    return View(say("menu-unknown-command"))


def wordless(kind: str, say: Words) -> View:
    """A sticker, a voice message, a file …: kind names the key."""
    return View(say(f"menu-got-{kind}"))


def nothing_written(say: Words) -> View:
    """A text without a word in it."""
    return View(say("menu-nothing-written"))


def stale_button(say: Words) -> str:
    """What a tap on an old or foreign button says."""
    return say("menu-stale-button")


def apology(key: str, say: Words) -> View:
    """Something went wrong that nobody has foreseen, or came too early."""
    return View(say(key))
