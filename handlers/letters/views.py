"""Screens of letters."""

import html
from typing import assert_never

from handlers.crisis_view import crisis
from handlers.feeling_view import feeling_rows
from handlers.letter_rules import LEAST_LETTER, MAX_LETTER, MAX_THANKS, REACTIONS, WORDS
from handlers.letters.outcomes import (
    Answered,
    AskFeeling,
    AskThanks,
    AskWords,
    Begun,
    Box,
    Held,
    OwnLetter,
    Preview,
    Reported,
    Sent,
    SentOff,
    Silenced,
    Stopped,
    Thanked,
    TooMany,
    Written,
    WrongLength,
)
from handlers.letters.taps import (
    AnswerLetter,
    LetterChoice,
    LetterFor,
    OpenLetters,
    ReportLetter,
    SetLetterBox,
    ThankLetter,
    WithdrawLetter,
    WriteLetter,
)
from handlers.spot_view import spots
from handlers.view import Button, Row, View
from handlers.word_outcomes import Crisis, Nothing, Refused, Revealing
from handlers.words import Words
from ml.emotion.types import Emotion

Step = Begun | AskWords | Written | Sent | Thanked | AskThanks | Reported
"""Whatever can come of a step."""


def screen(outcome: Step, say: Words) -> View:  # noqa: PLR0911  # one screen for each outcome
    """What comes of a step."""
    match outcome:
        case AskFeeling():
            return View(say("letter-ask-feeling"), (*feeling_rows(say, _letter_for), _drop_row(say)))
        case AskWords(feeling):
            text = say(
                "letter-ask-words", feeling=say(f"feeling-{feeling}"), least=LEAST_LETTER, most=MAX_LETTER
            )
            return View(text, (_drop_row(say),))
        case Preview(feeling, text):
            return _preview(feeling, text, say)
        case SentOff(is_reviewed):
            return View(say("letter-sent-review" if is_reviewed else "letter-sent"), (_page_row(say),))
        case Answered(is_new):
            return View(say("letter-answered" if is_new else "letter-answered-before"))
        case AskThanks():
            return View(say("letter-ask-thanks", most=MAX_THANKS))
        case Reported():
            return View(say("letter-reported"))
        case _:
            return _stopped(outcome, say)


def _stopped(outcome: Stopped, say: Words) -> View:  # noqa: PLR0911  # one screen for each outcome
    match outcome:
        case WrongLength(n, least, most):
            key = "letter-too-short" if n < least else "letter-too-long"
            return View(say(key, n=n, least=least, most=most))
        case Revealing(text, findings):
            return View(say("letter-revealing", spots=spots(text, findings)))
        case Refused(verdict):
            return View(say(f"letter-refused-{verdict}"))
        case Crisis(danger):
            return crisis(say, is_known=True, danger=danger)
        case Held():
            return View(say("letter-held"))
        case TooMany(limit):
            return View(say("letter-too-many", limit=limit), (_page_row(say),))
        case Silenced():
            return View(say("letter-silenced"))
        case Nothing():
            return View(say("letter-nothing"), (_page_row(say),))
        case _:
            assert_never(outcome)


def _letter_for(emotion: Emotion) -> LetterFor:
    return LetterFor(emotion.value)


def dropped(say: Words) -> View:
    """What was begun is forgotten."""
    return View(say("letter-dropped"), (_page_row(say),))


def box(shown: Box, say: Words) -> View:
    """Whether letters are taken, the last ones that were sent, and what can be done."""
    parts = [say("letters-open" if shown.is_open else "letters-closed")]
    if shown.own:
        parts.append("\n".join((say("letters-own"), *(_line(n, each, say) for n, each in _numbered(shown)))))
    back = tuple(
        (Button(say("letters-withdraw", number=n), WithdrawLetter(each.id)),)
        for n, each in _numbered(shown)
        if each.can_be_withdrawn
    )
    switch = Button(
        say("letters-close" if shown.is_open else "letters-open-box"), SetLetterBox(is_open=not shown.is_open)
    )
    return View("\n\n".join(parts), (*back, (switch,), (Button(say("letter-write"), WriteLetter()),)))


def withdrawn(*, is_back: bool, say: Words) -> View:
    """The letter was taken back, or has left already."""
    return View(say("letter-withdrawn" if is_back else "letter-has-left"), (_page_row(say),))


def delivered(delivery_id: int, text: str, say: Words) -> View:
    """A letter as it comes, with ways to answer."""
    signs: Row = tuple(
        Button(say(f"letter-sign-{kind}"), AnswerLetter(delivery_id, kind)) for kind in REACTIONS
    )
    more: Row = (
        Button(say("letter-thank"), ThankLetter(delivery_id)),
        Button(say("letter-report"), ReportLetter(delivery_id)),
    )
    return View(say("letter-came", text=html.escape(text)), (signs, more))


def reply(reaction: str, thanks: str | None, say: Words) -> View:
    """What somebody answered to a letter of one's own."""
    if reaction == WORDS and thanks is not None:
        return View(say("letter-reply-words", text=html.escape(thanks)))
    return View(say("letter-reply-sign", sign=say(f"letter-sign-{reaction}")))


def _preview(feeling: str, text: str, say: Words) -> View:
    shown = say("letter-preview", feeling=say(f"feeling-{feeling}"), text=html.escape(text))
    row = (Button(say("letter-anew"), LetterChoice("anew")), Button(say("letter-drop"), LetterChoice("drop")))
    return View(shown, ((Button(say("letter-send"), LetterChoice("send")),), row))


def _line(number: int, letter: OwnLetter, say: Words) -> str:
    return say(
        "letters-line",
        number=number,
        feeling=say(f"feeling-{letter.feeling}") if letter.feeling else say("letters-emptied"),
        status=say(f"letters-status-{letter.status}"),
    )


def _numbered(shown: Box) -> tuple[tuple[int, OwnLetter], ...]:
    return tuple(enumerate(shown.own, start=1))


def _drop_row(say: Words) -> Row:
    return (Button(say("letter-drop"), LetterChoice("drop")),)


def _page_row(say: Words) -> Row:
    return (Button(say("letters-page"), OpenLetters()),)
