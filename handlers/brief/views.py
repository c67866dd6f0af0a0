"""Screens of the paper for a counsellor."""

import html
from typing import Final

from handlers.brief.choices import MAX_OWN, MAX_PICKED, MAX_QUESTION_LENGTH, N_READY, PERIODS, key_of
from handlers.brief.gathered import OwnWords
from handlers.brief.service import PER_PAGE, NotNow, Overview, WordsPage
from handlers.brief.taps import (
    ChooseSpan,
    DropQuestion,
    MakeBrief,
    OpenBrief,
    OpenOwnWords,
    OpenQuestions,
    SwitchScales,
    TickQuestion,
    TickWords,
    TypeQuestion,
)
from handlers.payloads.days import OpenMood
from handlers.view import Button, Row, View
from handlers.words import Words

_PER_ROW: Final = 3
_SHOWN: Final = 110
_ON_BUTTON: Final = 24


def overview(shown: Overview, say: Words) -> View:
    """What the paper holds, and what can be chosen."""
    choices = shown.choices
    if shown.is_empty and not (choices.ready or choices.own):
        return View(say("brief-empty"), (_spans(shown, say), (Button(say("brief-log"), OpenMood()),)))
    lines = (
        say("brief-intro"),
        "",
        say("brief-holds-moods", n=str(shown.n_entries)),
        say("brief-holds-scales" if choices.has_scales else "brief-holds-no-scales", n=str(shown.n_scales)),
        say("brief-holds-words", n=str(len(choices.picked)), all=str(shown.n_words)),
        say("brief-holds-questions", n=str(len(choices.ready) + len(choices.own))),
        "",
        say("brief-outro"),
    )
    scales = say("brief-scales-off" if choices.has_scales else "brief-scales-on")
    rows: tuple[Row, ...] = (
        _spans(shown, say),
        (
            Button(say("brief-choose-words"), OpenOwnWords(0)),
            Button(say("brief-choose-questions"), OpenQuestions()),
            Button(scales, SwitchScales(is_on=not choices.has_scales)),
        ),
        (Button(say("brief-make"), MakeBrief()),),
    )
    return View("\n".join(lines), rows)


def words_page(shown: WordsPage, say: Words) -> View:
    """What the person wrote, each behind a button."""
    back = Button(say("brief-back"), OpenBrief())
    if not shown.words:
        return View(say("brief-no-words"), ((back,),))
    first = shown.index * PER_PAGE + 1
    lines = [
        say("brief-which-words", n=str(len(shown.choices.picked)), limit=str(MAX_PICKED)),
        "",
        *(_line(number, each, say) for number, each in enumerate(shown.words, first)),
    ]
    ticks: list[Button] = []
    for number, each in enumerate(shown.words, first):
        is_picked = each.picked in shown.choices.picked
        mark = "✓" if is_picked else "☐"
        tick = TickWords(each.picked.kind, each.picked.id, shown.index, is_on=not is_picked)
        ticks.append(Button(f"{mark} {number}", tick))
    rows: list[Row] = [tuple(ticks[i : i + _PER_ROW]) for i in range(0, len(ticks), _PER_ROW)]
    turning: list[Button] = []
    if shown.index > 0:
        turning.append(Button("◀", OpenOwnWords(shown.index - 1)))
    turning.append(back)
    if shown.index + 1 < shown.n_pages:
        turning.append(Button("▶", OpenOwnWords(shown.index + 1)))
    return View("\n".join(lines), (*rows, tuple(turning)))


def questions(shown: Overview, say: Words) -> View:
    """Questions to tick and to type."""
    choices = shown.choices
    lines, ticks = [say("brief-which-questions"), ""], []
    for number in range(N_READY):
        is_on = number in choices.ready
        lines.append(f"{number + 1}. {say(f'brief-question-{number}')}")
        ticks.append(Button(f"{'✓' if is_on else '☐'} {number + 1}", TickQuestion(number, is_on=not is_on)))
    rows: list[Row] = [tuple(ticks[i : i + _PER_ROW]) for i in range(0, len(ticks), _PER_ROW)]
    for question in choices.own:
        lines.append(f"✓ {html.escape(question)}")
        rows.append((Button(f"✕ {_shortened(question, _ON_BUTTON)}", DropQuestion(key_of(question))),))
    last = [Button(say("brief-back"), OpenBrief())]
    if len(choices.own) < MAX_OWN:
        last.insert(0, Button(say("brief-type-question"), TypeQuestion()))
    return View("\n".join(lines), (*rows, tuple(last)))


def ask_question(say: Words) -> View:
    """What to type."""
    back = Button(say("brief-back"), OpenQuestions())
    return View(say("brief-ask-question", limit=str(MAX_QUESTION_LENGTH)), ((back,),))


def refused(say: Words) -> View:
    """Too long, or one too many."""
    text = say("brief-question-refused", limit=str(MAX_QUESTION_LENGTH), n=str(MAX_OWN))
    return View(text, ((Button(say("brief-back"), OpenQuestions()),),))


def not_made(outcome: NotNow, say: Words) -> View:
    """There is nothing to tell."""
    return View(say("brief-just-sent" if outcome.is_sent else "brief-empty"))


def _spans(shown: Overview, say: Words) -> Row:
    return tuple(
        Button(
            f"✓ {say(f'brief-days-{days}')}" if days == shown.choices.days else say(f"brief-days-{days}"),
            ChooseSpan(days),
        )
        for days in PERIODS
    )


def _line(number: int, each: OwnWords, say: Words) -> str:
    kind = say(f"brief-kind-{each.picked.kind}")
    text = html.escape(_shortened(each.text, _SHOWN))
    return f"<b>{number}.</b> {each.at.month}/{each.at.day} · {kind}\n{text}\n"


def _shortened(text: str, length: int) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= length else flat[: length - 1].rstrip() + "…"
