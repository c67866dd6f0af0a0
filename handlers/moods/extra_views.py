"""Screens of photos for entries, and of the offer to note a mood."""

import html
from typing import assert_never

from handlers.mood_words import FACES, SCORES, mood_face, mood_word
from handlers.moods.photos import PhotoAwaited, PhotoConsent, PhotoHeld, PhotoSeen, PhotoTrouble
from handlers.moods.service import Gone
from handlers.moods.taps import (
    AgreePhoto,
    AskPhoto,
    CloseEntry,
    LeaveOffer,
    OpenEntry,
    SetScore,
    SwitchOffers,
)
from handlers.payloads.days import LogMood
from handlers.view import Button, Row, View
from handlers.words import Words


def photo(
    outcome: PhotoAwaited | PhotoConsent | PhotoHeld | PhotoTrouble | PhotoSeen | Gone, say: Words
) -> View:
    """Where a photo for an entry stands."""
    match outcome:
        case PhotoAwaited(entry_id):
            return View(say("mood-ask-photo"), ((_back(entry_id, say),),))
        case PhotoConsent(entry_id):
            agree = Button(say("face-agree"), AgreePhoto(entry_id))
            no = Button(say("face-decline"), OpenEntry(entry_id, 0))
            return View(say("face-consent"), ((agree, no),))
        case PhotoHeld():
            return View(say("face-held"))
        case PhotoTrouble(entry_id, trouble):
            return View(say(f"mood-photo-{trouble}"), ((_back(entry_id, say),),))
        case PhotoSeen():
            return _seen(outcome, say)
        case Gone():
            return View(say("mood-gone"))
        case _:
            assert_never(outcome)


def _seen(outcome: PhotoSeen, say: Words) -> View:
    stored = outcome.entry.stored
    again = Button(say("mood-photo-again"), AskPhoto(stored.id))
    done = Button(say("mood-done"), CloseEntry(stored.id))
    if outcome.feeling is None:
        return View(say("mood-photo-unsure"), ((again, done),))
    own = mood_word(stored.score, say)
    text = say("mood-photo-seen", feeling=say(f"feeling-{outcome.feeling}"), own=own)
    if outcome.score == stored.score:
        return View(text, ((done,),))
    change = Button(
        say("mood-photo-change", face=mood_face(outcome.score), word=mood_word(outcome.score, say)),
        SetScore(stored.id, outcome.score),
    )
    return View(text, ((change,), (done,)))


def offer(score: int, say: Words) -> View:
    """The offer, with the guess as its first button; nothing is noted without a tap."""
    guess = Button(f"✓ {mood_face(score)} {mood_word(score, say)}", LogMood(score, "tap"))
    others: Row = tuple(
        Button(face, LogMood(each, "tap")) for each, face in zip(SCORES, FACES, strict=True) if each != score
    )
    text = say("mood-offer", face=mood_face(score), word=html.escape(mood_word(score, say)))
    leave = (
        Button(say("mood-offer-leave"), LeaveOffer()),
        Button(say("mood-offer-stop"), SwitchOffers(is_on=False)),
    )
    return View(text, ((guess,), others, leave))


def offer_left(say: Words) -> View:
    """Not today."""
    return View(say("mood-offer-left"))


def offers_switched(say: Words, *, is_on: bool) -> View:
    """Offers come from now on, or do not."""
    return View(say("mood-offers-are-on" if is_on else "mood-offers-are-off"))


def _back(entry_id: int, say: Words) -> Button:
    return Button(say("mood-back"), OpenEntry(entry_id, 0))
