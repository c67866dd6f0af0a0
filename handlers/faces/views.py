"""Screens of a look."""

import uuid
from typing import assert_never

from handlers.faces.answers import NOBODY
from handlers.faces.eyes import Labels
from handlers.faces.outcomes import (
    AlbumRead,
    FaceInMotion,
    Impression,
    NothingRead,
    OneFace,
    Outcome,
    Page,
    SeveralFaces,
    Trouble,
)
from handlers.faces.taps import (
    AgreePhotos,
    ConfirmLook,
    DeclinePhotos,
    DenyLook,
    ErasePictures,
    KeepPictures,
    NameLook,
    OpenAdvice,
    PickFace,
    WithdrawPhotos,
)
from handlers.feeling_view import feeling_rows
from handlers.view import Button, Picture, Row, View
from handlers.words import Words
from ml.emotion.types import Emotion

_N_SHARES = 3
_LEAST_SHARE = 0.05
"""Smaller ones are seen on the picture, and need no words."""
_PER_ROW = 3


def labels(say: Words) -> Labels:
    """The words on the drawings."""
    return Labels(
        feelings={emotion: say(f"feeling-{emotion}") for emotion in Emotion},
        title=say("face-drawing-title"),
        title_over_time=say("face-drawing-over-time"),
        second=say("face-drawing-second"),
    )


def looking(say: Words, *, is_album: bool) -> View:
    """Work is going on."""
    return View(say("face-looking-album" if is_album else "face-looking"))


def ask_consent(look_id: int, say: Words) -> View:
    """What is done with a picture, and whether it may be."""
    return View(
        say("face-consent"),
        (
            (
                Button(say("face-agree"), AgreePhotos(look_id)),
                Button(say("face-decline"), DeclinePhotos(look_id)),
            ),
        ),
    )


def plain(key: str, say: Words) -> View:
    """A short sentence of this flow, by its key."""
    return View(say(key))


def trouble(what: Trouble, say: Words) -> View:
    """Why nothing was read."""
    return View(say(f"face-trouble-{what}"))


def answer(outcome: Outcome, say: Words, *, stays: bool) -> View:
    """What the person sees; for an album the last of its messages.

    Args:
        outcome: What came of the look.
        say: The words.
        stays: Whether own pictures stay in the chat.
    """
    match outcome:
        case OneFace(impression, picture):
            text = _join(_seems(impression, say), *_sides(impression, say), say("face-picture-forgotten"))
            return View(text, _rows(impression, say, stays=stays), _private(picture))
        case FaceInMotion(impression, first, last, picture):
            text = _join(
                _seems(impression, say),
                _motion(first, last, say),
                *_sides(impression, say),
                say("face-video-forgotten"),
            )
            return View(text, _rows(impression, say, stays=stays), _private(picture))
        case SeveralFaces(look_id, n_faces, picture):
            text = _join(say("face-which", n=n_faces), say("face-picture-forgotten"))
            return View(text, _which(look_id, n_faces, say), _private(picture))
        case AlbumRead():
            return _album(outcome, say, stays=stays)
        case NothingRead(what):
            return trouble(what, say)
        case _:
            assert_never(outcome)


def pages(album: AlbumRead, say: Words) -> tuple[View, ...]:
    """The copies of an album's pictures."""
    return tuple(
        View(_page(page, say, has_numbers=album.impression is None), picture=_private(page.picture))
        for page in album.pages
        if page.picture is not None
    )


def picked(face: OneFace, say: Words) -> View:
    """The face that the person said is theirs."""
    impression = face.impression
    text = _join(_seems(impression, say), *_sides(impression, say))
    return View(text, _rows(impression, say, stays=True)[:1], _private(face.picture))


def ask_feeling(look_id: int, say: Words) -> View:
    """Which feeling is it, then?"""
    return View(
        say("face-ask-feeling"),
        feeling_rows(say, lambda emotion: NameLook(look_id, emotion.value)),
    )


def rows_after(look_id: int, say: Words, *, stays: bool) -> tuple[Row, ...]:
    """The buttons that stay below a picture once it was answered."""
    keep = Button(say("face-let-go" if stays else "face-let-stay"), KeepPictures(is_wanted=not stays))
    erase = say("face-erase-all" if stays else "face-erase")
    return ((Button(erase, ErasePictures(look_id)), keep),)


def settings(say: Words, *, has_agreed: bool, stays: bool) -> View:
    """What may be done with pictures, and how to change it."""
    text = say(
        "face-settings",
        agreed=say("face-settings-agreed" if has_agreed else "face-settings-not-agreed"),
        stays=say("face-settings-stays" if stays else "face-settings-goes"),
    )
    keep = Button(say("face-let-go" if stays else "face-let-stay"), KeepPictures(is_wanted=not stays))
    withdraw = ((Button(say("face-withdraw"), WithdrawPhotos()),),) if has_agreed else ()
    return View(text, ((keep,), *withdraw))


def _album(album: AlbumRead, say: Words, *, stays: bool) -> View:
    lines = [_page(page, say, has_numbers=album.impression is None) for page in album.pages]
    head = say("face-album", n=len(album.pages))
    if album.impression is not None:
        told = _join(
            head,
            "\n".join(lines),
            _seems(album.impression, say),
            *_sides(album.impression, say),
            say("face-picture-forgotten"),
        )
        rows = _rows(album.impression, say, stays=stays)
        return View(told, rows, _private(album.picture) if album.picture else None)
    text = _join(head, "\n".join(lines))
    if album.n_faces == 0:
        return View(text)
    return View(
        _join(text, say("face-which-album", n=album.n_faces)), _which(album.look_id, album.n_faces, say)
    )


def _page(page: Page, say: Words, *, has_numbers: bool) -> str:
    """One picture of an album; the faces are numbered where it is asked which is whose."""
    if page.trouble is not None:
        return say("face-album-page", n=page.number, what=say(f"face-album-{_short(page.trouble)}"))
    found = []
    for face in page.faces:
        feeling = say(f"feeling-{face.feeling}") if face.feeling else say("face-album-unsure")
        found.append(say("face-album-face", n=face.number, feeling=feeling) if has_numbers else feeling)
    return say("face-album-page", n=page.number, what=", ".join(found))


def _short(what: Trouble) -> str:
    """Which of the short sentences says it in an album."""
    is_empty = what in {Trouble.NO_FACE, Trouble.NO_FACE_IN_VIDEO, Trouble.TOO_SMALL}
    return "nobody" if is_empty else "unreadable"


def _seems(impression: Impression, say: Words) -> str:
    """What it seems to say, and the three largest shares in words."""
    key = f"face-seems-{impression.feeling}" if impression.is_sure else "face-seems-unsure"
    largest = sorted(impression.shares.items(), key=lambda pair: -pair[1])[:_N_SHARES]
    told = [pair for k, pair in enumerate(largest) if k == 0 or pair[1] >= _LEAST_SHARE]
    # A feeling and its share stay on one line.
    shares = " · ".join(
        say("face-share", feeling=say(f"feeling-{emotion}"), percent=round(share * 100)).replace(" ", "\xa0")
        for emotion, share in told
    )
    return f"{say(key)}\n{shares}"


def _sides(impression: Impression, say: Words) -> list[str]:
    """Words, face and own word side by side, where they do not all say the same."""
    felt = {impression.feeling} if impression.is_sure else set()
    if {impression.words, impression.own} - {None} <= felt:
        return []
    lines = []
    if impression.words is not None:
        lines.append(say("face-words-say", feeling=say(f"felt-{impression.words}")))
    if impression.is_sure:
        lines.append(say("face-face-says", feeling=say(f"felt-{impression.feeling}")))
    if impression.own is not None:
        lines.append(say("face-own-says", feeling=say(f"felt-{impression.own}")))
    parts = ["\n".join(lines)]
    if impression.own is not None and impression.own is not impression.feeling:
        parts.append(say("face-own-first"))
    elif impression.contrast is not None:
        parts.append(say(f"face-contrast-{impression.contrast}"))
    return parts


def _motion(first: Emotion, last: Emotion, say: Words) -> str:
    if first is last:
        return say("face-motion-steady", feeling=say(f"felt-{first}"))
    return say("face-motion-changed", first=say(f"felt-{first}"), last=say(f"felt-{last}"))


def _rows(impression: Impression, say: Words, *, stays: bool) -> tuple[Row, ...]:
    look_id = impression.look_id
    if impression.is_sure:
        first: Row = (
            Button(say("face-yes"), ConfirmLook(look_id)),
            Button(say("face-no"), DenyLook(look_id)),
        )
    else:
        first = (
            Button(say("face-choose"), DenyLook(look_id)),
            Button(say("face-skip"), OpenAdvice(look_id)),
        )
    return (first, *rows_after(look_id, say, stays=stays))


def _which(look_id: int, n_faces: int, say: Words) -> tuple[Row, ...]:
    numbers = [Button(str(k + 1), PickFace(look_id, k)) for k in range(n_faces)]
    rows = [tuple(numbers[i : i + _PER_ROW]) for i in range(0, n_faces, _PER_ROW)]
    return (*rows, (Button(say("face-nobody"), PickFace(look_id, NOBODY)),))


def _join(*parts: str) -> str:
    return "\n\n".join(parts)


def _private(content: bytes) -> Picture:
    """A picture that is like no other, and whose upload is not remembered."""
    return Picture(f"face:{uuid.uuid4().hex}", content, is_private=True)
