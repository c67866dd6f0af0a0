"""Screens of writing."""

import html
from typing import assert_never

from handlers.board.outcomes import (
    Ask,
    Commented,
    CommentSent,
    Films,
    Locked,
    PictureRefused,
    Published,
    Sent,
    Step,
    TooLong,
    TooMany,
    Typed,
    Unfinished,
    Waiting,
    WantsWords,
)
from handlers.board.taps import ChooseCategory, ChooseFilmCard, DraftChoice, GoToStep, SendPost
from handlers.board_rules import CATEGORIES, MAX_TITLE
from handlers.crisis_view import crisis
from handlers.payloads.board import OpenBoard, OpenOwnPosts, OpenPost, WritePost
from handlers.post_view import post_text
from handlers.spot_view import spots
from handlers.view import Button, Picture, Row, View
from handlers.word_outcomes import Crisis, Nothing, Refused, Revealing
from handlers.words import Words
from recommender.types import Film


def ask(asked: Ask, say: Words, *, picture: Picture | None = None) -> View:
    """What the draft waits for."""
    draft = asked.draft
    match draft.step:
        case Step.CATEGORY:
            about = tuple(Button(say(f"post-category-{each}"), ChooseCategory(each)) for each in CATEGORIES)
            return View(say("write-category"), (about[:2], about[2:], _drop_row(say)))
        case Step.TITLE:
            return View(say("write-title", limit=MAX_TITLE), (_drop_row(say),))
        case Step.BODY:
            return View(say("write-body", limit=draft.max_body), (_drop_row(say),))
        case Step.PICTURE:
            none = Button(say("write-no-picture"), ChooseFilmCard(0))
            film = (Button(say("write-film"), GoToStep(Step.FILM)),) if draft.may_have_film else ()
            return View(
                say("write-picture-or-film" if film else "write-picture"), ((*film, none), _drop_row(say))
            )
        case Step.FILM:
            return films(Films(), say, is_new=True)
        case Step.PREVIEW:
            return _preview(asked, say, picture)
        case _:
            assert_never(draft.step)


def _preview(asked: Ask, say: Words, picture: Picture | None) -> View:
    draft = asked.draft
    text = post_text(draft.content, category=draft.category, nickname=say("write-some-name"), say=say)
    changing: Row = (
        Button(say("write-change-title"), GoToStep(Step.TITLE)),
        Button(say("write-change-body"), GoToStep(Step.BODY)),
    )
    if draft.post_id is None:
        changing = (*changing, Button(say("write-change-picture"), GoToStep(Step.PICTURE)))
    send = Button(say("write-send-edit" if draft.post_id else "write-send"), SendPost("plain"))
    heading = say("write-preview")
    return View(f"{heading}\n\n{text}", ((send,), changing, _drop_row(say)), picture)


def films(found: Films, say: Words, *, is_new: bool = False) -> View:
    """Films to choose from."""
    rows: list[Row] = [(Button(_film_label(film, say), ChooseFilmCard(film.id)),) for film in found.films]
    back: Row = (Button(say("write-no-picture"), ChooseFilmCard(0)),)
    if is_new:
        key = "write-film-saved" if found.films else "write-film-title"
    else:
        key = "write-film-found" if found.films else "write-film-none"
    return View(say(key), (*rows, back))


def typed(outcome: Typed | PictureRefused, say: Words, *, picture: Picture | None = None) -> View:
    """The answer to what was typed or sent for the draft."""
    match outcome:
        case Ask():
            return ask(outcome, say, picture=picture)
        case TooLong():
            return too_long(outcome, say)
        case Films():
            return films(outcome, say)
        case WantsWords(step):
            return View(say(f"write-wants-{step}"))
        case PictureRefused(why, n, limit):
            return View(say(f"write-picture-{why}", n=n, limit=limit))
        case Nothing():
            return nothing(say)
        case _:
            assert_never(outcome)


def begun(outcome: Ask | Unfinished | TooMany | Locked | Nothing, say: Words) -> View:
    """The beginning of a post, or why there is none."""
    match outcome:
        case Ask():
            return ask(outcome, say)
        case Unfinished(draft):
            row: Row = (
                Button(say("write-go-on"), DraftChoice("on")),
                Button(say("write-anew"), DraftChoice("anew")),
            )
            return View(say("write-unfinished", title=html.escape(draft.title)), (row,))
        case TooMany(limit, what):
            return View(say(f"write-too-many-{what}", limit=limit))
        case Locked():
            return View(say("write-locked"))
        case Nothing():
            return nothing(say)
        case _:
            assert_never(outcome)


def sent(outcome: Sent, say: Words) -> View:  # noqa: PLR0911  # one screen for each outcome
    """What came of sending a post off."""
    match outcome:
        case Published(nickname, post_id, is_edit):
            key = "write-edited" if is_edit else "write-published"
            row: Row = (
                Button(say("write-see"), OpenPost(post_id)),
                Button(say("write-own"), OpenOwnPosts(0)),
                Button(say("write-board"), OpenBoard("newest", 0)),
            )
            return View(say(key, nickname=html.escape(nickname)), (row,))
        case Waiting(nickname):
            own: Row = (Button(say("write-own"), OpenOwnPosts(0)),)
            return View(say("write-waiting", nickname=html.escape(nickname)), (own,))
        case Revealing():
            return revealing(outcome, say)
        case Refused(verdict):
            ask_row: Row = (Button(say("write-ask-moderator"), SendPost("asked")),)
            return View(say(f"write-refused-{verdict}"), (_change_row(say), ask_row))
        case Crisis(danger):
            return crisis(say, is_known=True, danger=danger)
        case TooMany(limit, what):
            return View(say(f"write-too-many-{what}", limit=limit))
        case TooLong():
            return too_long(outcome, say)
        case Locked():
            return View(say("write-locked"))
        case Nothing():
            return nothing(say)
        case _:
            assert_never(outcome)


def commented(outcome: CommentSent, say: Words) -> View:  # noqa: PLR0911  # one screen for each outcome
    """What came of sending a comment off."""
    match outcome:
        case Commented(nickname, post_id, is_edit):
            key = "comment-edited" if is_edit else "comment-published"
            row: Row = (Button(say("comment-see-post"), OpenPost(post_id)),)
            return View(say(key, nickname=html.escape(nickname)), (row,))
        case Revealing():
            return View(f"{say('comment-reveals')}\n\n{spots(outcome.text, outcome.findings)}".strip())
        case Refused(verdict):
            return View(say(f"comment-refused-{verdict}"))
        case Crisis(danger):
            return crisis(say, is_known=True, danger=danger)
        case TooMany(limit, what):
            return View(say(f"write-too-many-{what}", limit=limit))
        case TooLong():
            return too_long(outcome, say)
        case Nothing():
            return View(say("comment-gone"))
        case _:
            assert_never(outcome)


def revealing(outcome: Revealing, say: Words) -> View:
    """The exact spots that give away a person, and how to go on."""
    if not outcome.findings:
        row: Row = (Button(say("write-ask-moderator"), SendPost("asked")),)
        return View(say("write-reveals-somewhere"), (_change_row(say), row))
    kinds = ", ".join(
        dict.fromkeys(say(f"write-spot-{spot.kind.replace('_', '-')}") for spot in outcome.findings)
    )
    text = f"{say('write-reveals', kinds=kinds)}\n\n{spots(outcome.text, outcome.findings)}"
    cover: Row = (Button(say("write-cover"), SendPost("covered")),)
    return View(text, (cover, _change_row(say)))


def ask_comment(title: str, limit: int, say: Words) -> View:
    """Words for a comment are awaited."""
    return View(say("comment-ask", title=html.escape(title), limit=limit))


def ask_comment_anew(body: str, limit: int, say: Words) -> View:
    """New words for a comment are awaited."""
    return View(say("comment-ask-anew", body=html.escape(body), limit=limit))


def comment_gone(say: Words) -> View:
    """The post is not public any more."""
    return View(say("comment-gone"))


def too_long(outcome: TooLong, say: Words) -> View:
    """How long it is and may be; what was typed still stands in the chat."""
    if not outcome.n:
        return View(say("write-empty"))
    return View(
        say(f"write-long-{outcome.what}", n=outcome.n, limit=outcome.limit, over=outcome.n - outcome.limit)
    )


def nothing(say: Words) -> View:
    """There is nothing being written."""
    return View(say("write-nothing"), ((Button(say("write-begin"), WritePost()),),))


def dropped(say: Words) -> View:
    """The draft is forgotten."""
    return View(say("write-dropped"), ((Button(say("write-begin"), WritePost()),),))


def _change_row(say: Words) -> Row:
    return (
        Button(say("write-change-title"), GoToStep(Step.TITLE)),
        Button(say("write-change-body"), GoToStep(Step.BODY)),
    )


def _drop_row(say: Words) -> Row:
    return (Button(say("write-drop"), DraftChoice("drop")),)


def _film_label(film: Film, say: Words) -> str:
    return f"{film.title_en if say.locale == 'en' else film.title} ({film.year})"
