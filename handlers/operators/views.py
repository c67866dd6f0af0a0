"""Screens of `/admin`, and the frame of news."""

import html
from typing import Final

from handlers.operators.outcomes import (
    Bans,
    FilmFound,
    FilmsFound,
    NewsDraft,
    NewsProgress,
    NewsTooLong,
    Panel,
    Statistics,
)
from handlers.operators.taps import (
    AskNews,
    HideFilm,
    OpenPanel,
    RefuseNews,
    SendNews,
    SetMaintenance,
    StopNews,
)
from handlers.view import Button, Row, View
from handlers.words import Words

_MAX_SYNOPSIS: Final = 1200


def panel(shown: Panel, say: Words) -> View:
    """Where operators begin."""
    state = say("operators-paused" if shown.is_paused else "operators-running")
    desk = say(f"operators-desk-{shown.desk_trouble or 'works'}")
    pause = Button(
        say("operators-resume" if shown.is_paused else "operators-pause"),
        SetMaintenance(is_on=not shown.is_paused),
    )
    rows: tuple[Row, ...] = (
        (
            Button(say("operators-numbers"), OpenPanel("numbers")),
            Button(say("operators-news"), AskNews()),
            Button(say("operators-bans"), OpenPanel("bans")),
        ),
        (pause,),
    )
    return View(f"{say('operators-panel')}\n\n{state}\n{desk}\n\n{say('operators-commands')}", rows)


def statistics(shown: Statistics, say: Words) -> View:
    """Numbers without contents."""
    numbers = shown.numbers
    lines = [
        say(
            "operators-statistics",
            people=numbers.people,
            active=numbers.active,
            blocked=numbers.blocked,
            talks=numbers.talks,
            messages=numbers.messages,
            shown=numbers.films_shown,
            saved=numbers.films_saved,
            posts=numbers.posts,
            opened=numbers.tickets.get("open", 0),
            tickets=sum(numbers.tickets.values()),
            banned=numbers.bans,
            waiting=shown.n_waiting,
            errors=shown.n_errors,
        ),
        say("operators-moods") if shown.moods else say("operators-no-moods"),
        *(f"{say(f'feeling-{name}')}  <b>{count}</b>" for name, count in shown.moods.items()),
    ]
    return View("\n".join(lines), (_back(say),))


def bans(shown: Bans, say: Words) -> View:
    """The newest bans, by what led to them."""
    lines = [
        say(
            "operators-ban",
            source=say(f"operators-source-{ban.source}"),
            number=str(ban.source_id),
            date=f"{ban.at:%Y-%m-%d}",
            verb=f"/admin unban {ban.source} {ban.source_id}",
        )
        for ban in shown.bans
    ]
    return View(
        "\n".join([say("operators-ban-list"), *(lines or [say("operators-ban-none")])]), (_back(say),)
    )


def ask_news(say: Words) -> View:
    """What shall the news say?"""
    return View(say("operators-ask-news"), (_back(say),))


def news_draft(outcome: NewsDraft | NewsTooLong, say: Words) -> View:
    """What would be sent, and to how many."""
    if isinstance(outcome, NewsTooLong):
        return View(say("operators-news-too-long", limit=outcome.limit))
    row: Row = (
        Button(
            say("operators-news-send", count=outcome.n_readers), SendNews(outcome.broadcast_id, is_sent=True)
        ),
        Button(say("operators-news-drop"), SendNews(outcome.broadcast_id, is_sent=False)),
    )
    text = f"<blockquote>{html.escape(outcome.text, quote=False)}</blockquote>"
    return View(f"{say('operators-news-preview', count=outcome.n_readers)}\n\n{text}", (row,))


def news_progress(shown: NewsProgress, say: Words) -> View:
    """How far the sending is."""
    counts = shown.counts
    text = say(
        "operators-news-progress",
        state=say(f"operators-news-{shown.status}"),
        total=counts.total,
        sent=counts.sent,
        waiting=counts.waiting,
        blocked=counts.blocked,
        failed=counts.failed,
    )
    if shown.status == "sending":
        return View(
            text, ((Button(say("operators-news-stop"), StopNews(shown.broadcast_id, is_stopped=True)),),)
        )
    if shown.status == "stopped":
        go_on = Button(say("operators-news-go-on"), StopNews(shown.broadcast_id, is_stopped=False))
        return View(text, ((go_on,),))
    return View(text)


def news(text: str, say: Words) -> View:
    """News as people get them."""
    heading = say("news-heading")
    return View(f"{heading}\n\n{html.escape(text, quote=False)}", news_rows(say, is_refused=False))


def news_rows(say: Words, *, is_refused: bool) -> tuple[Row, ...]:
    """The button below news, as it stands for this person."""
    key = "news-welcome" if is_refused else "news-refuse"
    return ((Button(say(key), RefuseNews(is_refused=not is_refused)),),)


def film(outcome: FilmFound | FilmsFound, say: Words) -> View:
    """A film as it is shown, or those that could be meant."""
    if isinstance(outcome, FilmsFound):
        lines = [f"<code>/admin film {each.id}</code>  {html.escape(each.title)}" for each in outcome.films]
        return View("\n".join([say("operators-films"), *lines] if lines else [say("operators-no-film")]))
    found = outcome.film
    key = "operators-film-show" if outcome.is_hidden else "operators-film-hide"
    state = say("operators-film-hidden" if outcome.is_hidden else "operators-film-shown")
    links = [f"{service}: {html.escape(url)}" for service, url in found.links]
    lines = [
        f"<b>{html.escape(found.title)}</b> ({found.year}) · <code>{found.id}</code>",
        state,
        "",
        html.escape(found.synopsis[:_MAX_SYNOPSIS], quote=False),
        *links,
        "",
        say("operators-film-how", number=str(found.id)),
    ]
    button = Button(say(key), HideFilm(found.id, is_hidden=not outcome.is_hidden))
    return View("\n".join(lines), ((button,),))


def plain(key: str, say: Words) -> View:
    """One sentence."""
    return View(say(key))


def ban_result(result: str, say: Words) -> View:
    """What became of a ban."""
    return View(say(f"operators-ban-{result}"))


def _back(say: Words) -> Row:
    return (Button(say("operators-back"), OpenPanel("home")),)
