"""Screens of moderators who look at letters."""

import html

from handlers.conduct_view import conduct_row
from handlers.letters.review import DECISIONS, LetterCaseShown
from handlers.letters.taps import DecideLetter, WriteLetter
from handlers.view import Button, Row, View
from handlers.words import Words


def case(shown: LetterCaseShown, say: Words) -> View:
    """A letter with what can be decided, or what was."""
    case, content = shown.case, shown.content
    text = say(f"letter-case-{case.kind}", number=case.id)
    if content is not None:
        about = say("letter-case-for", feeling=say(f"feeling-{content.feeling}"))
        text = f"{text}\n{about}\n\n<blockquote>{html.escape(content.text)}</blockquote>"
    else:
        text = f"{text}\n\n{say('letter-case-emptied')}"
    if case.closed_at is not None:
        return View(f"{text}\n\n✔️ {say(f'letter-case-did-{case.decision}')}")
    row: Row = tuple(
        Button(say(f"letter-case-do-{each}"), DecideLetter(case.id, each)) for each in DECISIONS[case.kind]
    )
    return View(text, (row, conduct_row("letter", case.letter_id, say)))


def stopped(say: Words) -> View:
    """What the writer of a letter is told that moderators did not let pass."""
    return View(say("letter-stopped"), ((Button(say("letter-write"), WriteLetter()),),))
