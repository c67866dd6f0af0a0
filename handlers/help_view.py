"""What the bot can do; said by `/help` and when somebody asks in words."""

from handlers.view import View
from handlers.words import Words


def help_screen(say: Words) -> View:
    """Everything in reach, who reads what is written, and what this is not."""
    return View(say("menu-help"))
