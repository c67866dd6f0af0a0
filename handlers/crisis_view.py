"""The screen of a crisis; the protocol shows it, and counsel that hears of danger in an answer."""

import html

from handlers.payloads.talking import AmSafe, FollowUp
from handlers.view import Button, View
from handlers.words import Words
from ml.safety.fixed_answer import HelpLine, all_lines, crisis_answer, help_lines, short_crisis_answer
from ml.safety.types import Danger


def crisis(
    say: Words,
    *,
    is_known: bool,
    danger: Danger = Danger.OWN,
    is_again: bool = False,
    words: str | None = None,
) -> View:
    """The fixed answer to a kind of danger; a follow-up is offered to people whom the bot may remember.

    Soon after it another message of crisis gets fewer words, and the lines again; or `words`, where they
    were chosen for what was said.
    """
    text = words or (short_crisis_answer if is_again else crisis_answer)(say.locale, danger)
    rows = [(Button(say("safety-am-safe"), AmSafe()),)]
    if is_known:
        rows.append((Button(say("safety-ask-later"), FollowUp(is_wanted=True)),))
    return View(html.escape(text), tuple(rows))


def lines(locale: str) -> str:
    """The help lines, as HTML."""
    return _as_html(help_lines(locale))


def every_line(locale: str) -> str:
    """The help lines and those for people who are attacked, as HTML."""
    return _as_html(all_lines(locale))


def _as_html(shown: tuple[HelpLine, ...]) -> str:
    return "\n".join(
        f"☎ <b>{html.escape(line.number)}</b>  {html.escape(line.name)} ({html.escape(line.hours)})\n"
        f"   {html.escape(line.whom)}"
        for line in shown
    )
