"""What the pictures show, in words below them."""

import html
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from handlers.charts.tag_bars import MAX_ROWS, signed
from handlers.diary.charts import subtitle
from handlers.diary.service import Page, What
from handlers.diary.spans import day_name, month_name, title
from handlers.mood_days import DayMood, mean_of
from handlers.mood_marks import feeling_counts, marks_of, percents
from handlers.mood_words import SCORES, mood_word, tag_word
from handlers.person import Person
from handlers.words import Words
from recommender.types import Film

_N_FILMS: Final = 5
_MAX_TITLE: Final = 24


def caption(page: Page, person: Person, say: Words) -> str:
    """What a picture shows, as HTML of at most 1,024 characters."""
    lines = [f"<b>{html.escape(title(page, say))}</b>", *_lines(page, person, say)]
    return "\n".join(lines)


def _lines(page: Page, person: Person, say: Words) -> Iterable[str]:
    match page.what:
        case What.WEEK:
            return _week(page, person, say)
        case What.MONTH:
            return _month(page, say)
        case What.YEAR:
            return _year(page, say)
        case What.TAGS:
            return _tags(page, say)
        case What.FEELINGS:
            return _feelings(page, say)


def _week(page: Page, person: Person, say: Words) -> Iterable[str]:
    yield subtitle(page, say)
    if page.read.days:
        yield _by_weekday({day.day: day.mean for day in page.read.days}, say)
        yield from _averaged(page.read.days, say)
    else:
        yield say("diary-none-is-fine")
    marks = marks_of(page.read.readings, person.zone)
    talks = {day: mark.talk for day, mark in marks.items() if mark.talk is not None}
    faces = {day: mark.face for day, mark in marks.items() if mark.face is not None}
    if talks:
        yield f"◇ {say('diary-key-talk')}: {_by_weekday(talks, say)}"
    if faces:
        yield f"△ {say('diary-key-face')}: {_by_weekday(faces, say)}"
    if talks or faces:
        yield f"<i>{say('diary-read-note')}</i>"


def _month(page: Page, say: Words) -> Iterable[str]:
    yield subtitle(page, say)
    if not page.read.days:
        yield say("diary-none-is-fine")
        return
    yield _by_step(page.read.days, say)
    yield from _averaged(page.read.days, say)
    shown = [(day.day, page.films[i]) for day in page.read.days for i in day.film_ids if i in page.films]
    if shown:
        named = ", ".join(
            f"{day_name(day, say)} {html.escape(_title(film, say))}" for day, film in shown[:_N_FILMS]
        )
        more = say("diary-films-more", n=len(shown) - _N_FILMS) if len(shown) > _N_FILMS else ""
        yield f"🎬 {named} {more}".rstrip()


def _year(page: Page, say: Words) -> Iterable[str]:
    yield subtitle(page, say)
    if not page.read.days:
        yield say("diary-none-is-fine")
        return
    yield _by_step(page.read.days, say)
    months = [
        (number, mean_of([day for day in page.read.days if day.day.month == number]))
        for number in range(1, 13)
    ]
    yield " · ".join(f"{month_name(number, say)} {mean:.1f}" for number, mean in months if mean is not None)
    yield from _averaged(page.read.days, say)


def _tags(page: Page, say: Words) -> Iterable[str]:
    yield say("diary-tags-over")
    if not page.effects:
        yield " ".join(say(f"diary-tags-none-{k}") for k in (1, 2, 3))
        return
    for effect in page.effects[:MAX_ROWS]:
        yield say(
            "diary-tag-line",
            tag=html.escape(tag_word(effect.tag, say)),
            difference=signed(effect.difference),
            low=signed(effect.low),
            high=signed(effect.high),
            present=str(effect.n_with),
            absent=str(effect.n_without),
        )
    yield f"<i>{say('diary-tags-no-cause')}</i>"


def _feelings(page: Page, say: Words) -> Iterable[str]:
    counts = feeling_counts(page.read.readings)
    total = sum(counts.values())
    yield say("diary-feelings-from")
    if total == 0:
        yield say("diary-feelings-none")
        return
    shares = percents(tuple(counts.values()))
    yield " · ".join(
        f"{say(f'feeling-{emotion}')} {share}%"
        for (emotion, n), share in zip(counts.items(), shares, strict=True)
        if n
    )
    yield say("diary-feelings-total", times=str(total))
    yield f"<i>{say('diary-read-note')}</i>"


def _by_weekday(values: dict[date, float], say: Words) -> str:
    return " · ".join(f"{say(f'weekday-{day.weekday()}')} {_figure(values[day])}" for day in sorted(values))


def _by_step(days: Sequence[DayMood], say: Words) -> str:
    counts = Counter(min(SCORES[-1], int(day.mean + 0.5)) for day in days)
    return " · ".join(
        say("diary-step-days", word=mood_word(score, say), days=counts[score])
        for score in reversed(SCORES)
        if counts[score]
    )


def _averaged(days: Sequence[DayMood], say: Words) -> Iterable[str]:
    """Means are said to be means, where there are any."""
    if any(day.n > 1 for day in days):
        yield say("diary-averaged")


def _figure(value: float) -> str:
    return str(int(value)) if value == int(value) else f"{value:.1f}"


def _title(film: Film, say: Words) -> str:
    title = film.title_en if say.locale == "en" else film.title
    return title if len(title) <= _MAX_TITLE else title[: _MAX_TITLE - 1].rstrip() + "…"
