"""Screens of the first meeting."""

import html

from handlers.nickname import MAX_LENGTH, MIN_LENGTH, Refusal
from handlers.payloads.days import AcceptCheckIns
from handlers.payloads.talking import Agree, AgreeBriefly, Decline
from handlers.pet_view import carousel
from handlers.view import Button, View
from handlers.words import Words


def intro(say: Words, *, is_sent_out: bool = False) -> View:
    """What this is and is not, and what agreeing means; also that words are sent to a model elsewhere."""
    text = say("onboarding-intro")
    return View(
        f"{text}\n\n{say('model-elsewhere')}" if is_sent_out else text,
        (
            (Button(say("onboarding-agree"), Agree()),),
            (Button(say("onboarding-agree-briefly"), AgreeBriefly()),),
            (Button(say("onboarding-decline"), Decline()),),
        ),
    )


def please_choose(say: Words) -> View:
    """Something was written before agreeing; it is not kept."""
    return View(say("onboarding-please-choose"), intro(say).rows)


def agreed_anew(say: Words) -> View:
    """Thanks, and the talk goes on."""
    return View(say("onboarding-agreed-anew"))


def declined(say: Words) -> View:
    """Nothing is kept, and what is possible without."""
    return View(say("onboarding-declined"), ((Button(say("onboarding-agree"), Agree()),),))


def ask_nickname(say: Words) -> View:
    """What shall I call you?"""
    return View(say("onboarding-ask-nickname", min=MIN_LENGTH, max=MAX_LENGTH))


def nickname_refused(reason: Refusal, say: Words) -> View:
    """Why not, and what would do."""
    return View(say(f"nickname-{reason}", min=MIN_LENGTH, max=MAX_LENGTH))


def nickname_needs_text(say: Words) -> View:
    """A picture, a sticker or a command came where a nickname was asked."""
    return View(say("onboarding-nickname-text"))


def choose_pet_hint(say: Words) -> View:
    """Something was written where a pet is to be chosen."""
    return View(say("onboarding-choose-pet-hint"))


def first_pet(nickname: str, say: Words) -> tuple[View, View]:
    """Glad to know the name; then the carousel."""
    return View(say("onboarding-choose-pet", name=html.escape(nickname))), carousel(say, 0, is_change=False)


def welcome(nickname: str, pet: str, say: Words, *, is_offered: bool = False) -> View:
    """The pet says hello and asks how the day is; a question each evening may be offered with it."""
    text = say("onboarding-welcome", name=html.escape(nickname), pet=say(f"pet-{pet}-name"))
    if not is_offered:
        return View(text)
    yes = Button(say("onboarding-check-in-yes"), AcceptCheckIns(is_wanted=True))
    no = Button(say("onboarding-check-in-no"), AcceptCheckIns(is_wanted=False))
    return View(f"{text}\n\n{say('onboarding-check-in')}", ((yes, no),))
