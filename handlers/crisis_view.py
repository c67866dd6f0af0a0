"""The screen of a crisis; the protocol shows it, and counsel that hears of danger in an answer."""

import html

from handlers.callback_data import AmSafe, FollowUp
from handlers.view import Button, View
from handlers.words import Words
from ml.safety.fixed_answer import crisis_answer, help_lines


def crisis(say: Words, *, is_known: bool) -> View:
    """The fixed answer; a follow-up is offered to people whom the bot may remember."""
    rows = [(Button(say("safety-am-safe"), AmSafe()),)]
    if is_known:
        rows.append((Button(say("safety-ask-later"), FollowUp(is_wanted=True)),))
    return View(html.escape(crisis_answer(say.locale)), tuple(rows))


def lines(locale: str) -> str:
    """The help lines, as HTML."""
    return "\n".join(
        f"☎ <b>{html.escape(line.number)}</b>  {html.escape(line.name)} ({html.escape(line.hours)})\n"
        f"   {html.escape(line.whom)}"
        for line in help_lines(locale)
    )
