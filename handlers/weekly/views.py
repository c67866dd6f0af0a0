"""Screens of the weekly letter, and the letter itself."""

import html
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from handlers.mood_words import mood_word, tag_word
from handlers.payloads.days import OpenDiary
from handlers.payloads.films import OpenFilm
from handlers.pet_view import portrait
from handlers.view import Button, Row, View
from handlers.weekly.service import Plan
from handlers.weekly.taps import StopWeekly, SwitchWeekly
from handlers.weekly.writing import Letter
from handlers.words import Words

_N_TAGS = 2
_BEST = 5


def page(plan: Plan, zone: ZoneInfo, say: Words) -> View:
    """Whether letters come."""
    lines = [f"<b>{say('weekly-title')}</b>", say("weekly-what")]
    lines.append(say("weekly-is-on" if plan.is_on else "weekly-is-off"))
    if plan.is_on and plan.next_at is not None:
        at = plan.next_at.astimezone(zone)
        lines.append(say("weekly-next", month=str(at.month), day=str(at.day), time=f"{at:%H:%M}"))
    switch = Button(say("weekly-off" if plan.is_on else "weekly-on"), SwitchWeekly(is_on=not plan.is_on))
    return View("\n".join(lines), ((switch, Button(say("diary-open"), OpenDiary())),))


def stopped(say: Words) -> View:
    """No more letters, and how to have them again."""
    return View(say("weekly-stopped"), ((Button(say("weekly-on"), SwitchWeekly(is_on=True)),),))


def letter(written: Letter, say: Words) -> View:
    """The letter, with the pet's picture."""
    text = "\n\n".join(_parts(written, say))
    return View(text, rows_below(written.batch_id, say), portrait(written.note.pet, written.note.theme))


def rows_below(batch_id: int | None, say: Words, *, is_wanted: bool = True) -> tuple[Row, ...]:
    """What can be done below a letter; who wants no more of them need not be asked again."""
    film = () if batch_id is None else (Button(say("weekly-see-film"), OpenFilm(batch_id)),)
    first: Row = (*film, Button(say("diary-open"), OpenDiary()))
    return (first, (Button(say("weekly-stop"), StopWeekly()),)) if is_wanted else (first,)


def _parts(written: Letter, say: Words) -> Iterator[str]:
    note = written.note
    pet = say(f"pet-{note.pet}-name")
    yield say(f"weekly-hello-{note.speech}", pet=pet)
    yield " ".join(_week(written, say))
    if written.pattern is not None:
        yield say(
            f"weekly-pattern-{note.speech}",
            tag=html.escape(tag_word(written.pattern.tag, say)),
            difference=f"{written.pattern.difference:.1f}",
            days=str(written.pattern.n_with),
        )
    if written.film is not None:
        title = written.film.title_en if say.locale == "en" else written.film.title
        yield say(f"weekly-film-{note.speech}", film=html.escape(title), year=str(written.film.year))
    yield f"{say(f'weekly-question-{written.question}-{note.speech}')}\n\n— {pet} 🐾"


def _week(written: Letter, say: Words) -> Iterator[str]:
    """What went well; a day without an entry is never spoken of."""
    speech = written.note.speech
    if written.n_days == 0:
        yield say(f"weekly-quiet-{speech}")
        return
    yield say(f"weekly-days-{speech}", days=written.n_days)
    if written.is_hard:
        yield say(f"weekly-hard-{speech}")
        return
    if written.brightest is not None:
        day = written.brightest
        word = mood_word(_BEST if day.mean > _BEST - 0.5 else _BEST - 1, say)
        # Not as hashtags: chats would take the particle behind them for a part of the last one.
        tags = html.escape(", ".join(tag_word(tag, say) for tag in day.tags[:_N_TAGS]))
        weekday = say(f"weekly-on-{day.day.weekday()}")
        yield say(
            f"weekly-bright-{speech}",
            day=weekday,
            word=word,
            tags=say("weekly-with-tags", tags=tags) if tags else "",
        )
    if written.is_rising:
        yield say(f"weekly-rising-{speech}")
    if written.brightest is None and not written.is_rising:
        yield say(f"weekly-even-{speech}")
