"""Screens of the mood diary."""

import html
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from handlers.mood_words import FACES, MAX_TAG_LENGTH, SCORES, TAGS, mood_face, mood_word, tag_word
from handlers.moods.service import MAX_NOTE_LENGTH, Entry, TooLong
from handlers.moods.taps import (
    AskPhoto,
    AskRemove,
    AskScore,
    AskWords,
    ChooseFilm,
    CloseEntry,
    OpenEntry,
    OpenFilms,
    OpenRecent,
    RemoveEntry,
    SetScore,
    SwitchOffers,
    SwitchReactions,
    ToggleTag,
)
from handlers.payloads.days import LogMood, OpenCare, OpenDiary, OpenDiaryFiles
from handlers.view import Button, Row, View
from handlers.words import Words
from recommender.types import Film

_PER_ROW = 3
_PER_PAGE = 6
_N_PAGES = -(-len(TAGS) // _PER_PAGE)
_MAX_TITLE = 28
_HARD, _LOW = 1, 2
_SHOWN_OF_NOTE = 60


def ask_mood(say: Words) -> View:
    """Five faces."""
    faces: Row = tuple(Button(face, LogMood(score, "tap")) for score, face in zip(SCORES, FACES, strict=True))
    back = (Button(say("mood-recent"), OpenRecent()), Button(say("diary-open"), OpenDiary()))
    return View(say("mood-ask"), (faces, back))


def entry_screen(
    entry: Entry, zone: ZoneInfo, say: Words, *, page: int = 0, is_new: bool = False, has_photo: bool = False
) -> View:
    """An entry, and what may be added to it; a photo where there is something that looks at it."""
    stored, page = entry.stored, page % _N_PAGES
    first = page * _PER_PAGE
    tags = [
        Button(_marked(tag_word(tag, say), is_chosen=tag in stored.tags), ToggleTag(stored.id, first + i))
        for i, tag in enumerate(TAGS[first : first + _PER_PAGE])
    ]
    rows: list[Row] = [tuple(tags[i : i + _PER_ROW]) for i in range(0, len(tags), _PER_ROW)]
    more = [
        Button(say("mood-more-tags"), OpenEntry(stored.id, (page + 1) % _N_PAGES)),
        Button(say("mood-own-tag"), AskWords(stored.id, "tag")),
    ]
    if has_photo:
        more.append(Button(say("mood-photo"), AskPhoto(stored.id)))
    rows.append(tuple(more))
    rows.append(
        (
            Button(say("mood-note"), AskWords(stored.id, "note")),
            Button(say("mood-film"), OpenFilms(stored.id)),
            Button(say("mood-done"), CloseEntry(stored.id)),
        )
    )
    if is_new and stored.score <= _LOW:
        rows.append((Button(say("care-open"), OpenCare()),))
    line = say("mood-kept-hard" if stored.score == _HARD else "mood-kept") if is_new else say("mood-add")
    return View(f"{_summary(entry, zone, say)}\n\n{line}", tuple(rows))


def closed(entry: Entry, zone: ZoneInfo, say: Words) -> View:
    """An entry that is done."""
    entry_id = entry.stored.id
    row = (
        Button(say("mood-edit"), OpenEntry(entry_id, 0)),
        Button(say("mood-rescore"), AskScore(entry_id)),
        Button(say("mood-remove"), AskRemove(entry_id)),
    )
    return View(_summary(entry, zone, say), (row,))


def ask_score(entry_id: int, say: Words) -> View:
    """Another face for an entry."""
    faces: Row = tuple(
        Button(face, SetScore(entry_id, score)) for score, face in zip(SCORES, FACES, strict=True)
    )
    return View(say("mood-ask-score"), (faces, (Button(say("mood-back"), CloseEntry(entry_id)),)))


def ask_words(entry_id: int, what: str, say: Words) -> View:
    """What to type."""
    back = Button(say("mood-back"), OpenEntry(entry_id, 0))
    return View(say(f"mood-ask-{what}", limit=_limit(what)), ((back,),))


def refused(outcome: TooLong, say: Words) -> View:
    """Too much, or nothing."""
    return View(say("mood-too-long", limit=outcome.limit))


def no_such_film(entry_id: int, say: Words) -> View:
    """No film has that title."""
    back = Button(say("mood-back"), OpenEntry(entry_id, 0))
    return View(say("mood-no-film"), ((back,),))


def ask_film(entry_id: int, films: Sequence[Film], say: Words) -> View:
    """Which film was watched."""
    rows: list[Row] = [
        (Button(_shortened(_title(film, say), _MAX_TITLE), ChooseFilm(entry_id, film.id)),) for film in films
    ]
    rows.append(
        (
            Button(say("mood-type-film"), AskWords(entry_id, "film")),
            Button(say("mood-back"), OpenEntry(entry_id, 0)),
        )
    )
    return View(say("mood-which-film"), tuple(rows))


def ask_remove(entry_id: int, say: Words) -> View:
    """Really delete?"""
    yes = Button(say("mood-remove-yes"), RemoveEntry(entry_id))
    return View(say("mood-ask-remove"), ((yes, Button(say("mood-remove-no"), CloseEntry(entry_id))),))


def removed(say: Words) -> View:
    """It is gone."""
    return View(say("mood-removed"))


def gone(say: Words) -> View:
    """There is no such entry any more."""
    return View(say("mood-gone"))


def recent(
    entries: Sequence[Entry], zone: ZoneInfo, say: Words, *, logs_reactions: bool, wants_offers: bool
) -> View:
    """The last entries, each behind a button."""
    switch = Button(
        say("mood-reactions-off" if logs_reactions else "mood-reactions-on"),
        SwitchReactions(is_on=not logs_reactions),
    )
    offers = Button(
        say("mood-offers-off" if wants_offers else "mood-offers-on"), SwitchOffers(is_on=not wants_offers)
    )
    files = Button(say("diary-files-open"), OpenDiaryFiles())
    if not entries:
        return View(say("mood-none-yet"), ((switch, offers), (files,)))
    lines = [f"{n}. {_line(entry, zone, say)}" for n, entry in enumerate(entries, 1)]
    buttons = tuple(
        Button(f"{n}. {mood_face(e.stored.score)}", CloseEntry(e.stored.id)) for n, e in enumerate(entries, 1)
    )
    rows = [buttons[i : i + _PER_ROW] for i in range(0, len(buttons), _PER_ROW)]
    return View("\n".join((f"<b>{say('mood-last-ones')}</b>", *lines)), (*rows, (switch, offers), (files,)))


def reactions_switched(say: Words, *, is_on: bool) -> View:
    """Reactions are entries from now on, or are not."""
    return View(say("mood-reactions-are-on" if is_on else "mood-reactions-are-off"))


def _summary(entry: Entry, zone: ZoneInfo, say: Words) -> str:
    stored = entry.stored
    lines = [f"{mood_face(stored.score)} <b>{mood_word(stored.score, say)}</b> · {_when(entry, zone, say)}"]
    if stored.tags:
        lines.append(html.escape(" ".join(f"#{tag_word(tag, say)}" for tag in stored.tags)))
    if entry.film is not None:
        lines.append(f"🎬 {html.escape(_title(entry.film, say))}")
    if stored.note:
        lines.append(f"<blockquote>{html.escape(stored.note)}</blockquote>")
    return "\n".join(lines)


def _line(entry: Entry, zone: ZoneInfo, say: Words) -> str:
    stored = entry.stored
    tags = " ".join(f"#{tag_word(tag, say)}" for tag in stored.tags[:_PER_ROW])
    note = _shortened(stored.note or "", _SHOWN_OF_NOTE)
    parts = (f"{mood_face(stored.score)} {_when(entry, zone, say)}", html.escape(tags), html.escape(note))
    return " · ".join(part for part in parts if part)


def _when(entry: Entry, zone: ZoneInfo, say: Words) -> str:
    at = entry.stored.logged_at.astimezone(zone)
    return say("mood-when", month=str(at.month), day=str(at.day), time=f"{at:%H:%M}")


def _title(film: Film, say: Words) -> str:
    return film.title_en if say.locale == "en" else film.title


def _limit(what: str) -> int:
    return MAX_TAG_LENGTH if what == "tag" else MAX_NOTE_LENGTH


def _shortened(text: str, length: int) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= length else flat[: length - 1].rstrip() + "…"


def _marked(label: str, *, is_chosen: bool) -> str:
    return f"✓ {label}" if is_chosen else label
