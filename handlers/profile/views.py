"""Screens of the own page."""

import html

from handlers.callback_data import (
    ChooseLanguage,
    ChooseTimeZone,
    EditProfile,
    OpenManner,
    OpenPhotos,
    OpenProfile,
)
from handlers.nickname import MAX_LENGTH, MIN_LENGTH, Refusal
from handlers.pet_view import portrait
from handlers.profile.service import TIME_ZONES, Profile
from handlers.view import Button, View
from handlers.words import LOCALES, Words

_PER_ROW = 3


def own_page(profile: Profile, say: Words) -> View:
    """Who you are here, with buttons to change each thing."""
    text = say(
        "profile-page",
        name=html.escape(profile.nickname),
        pet=say(f"pet-{profile.pet}-name"),
        breed=say(f"pet-{profile.pet}-breed"),
        language=say(f"language-{profile.locale}"),
        zone=_zone(profile.time_zone, say),
        speech=say(f"manner-speech-{profile.speech}"),
        length=say(f"manner-length-{profile.length or 'usual'}"),
        days=profile.n_days,
        saved=profile.n_saved,
    )
    rows = (
        (
            Button(say("profile-edit-nickname"), EditProfile("nickname")),
            Button(say("profile-edit-pet"), EditProfile("pet")),
        ),
        (
            Button(say("profile-edit-language"), EditProfile("language")),
            Button(say("profile-edit-zone"), EditProfile("time_zone")),
            Button(say("profile-edit-manner"), OpenManner()),
        ),
        (Button(say("face-photos"), OpenPhotos()),),
    )
    return View(text, rows, portrait(profile.pet))


def ask_nickname(say: Words) -> View:
    """What shall it be?"""
    return View(say("profile-ask-nickname", min=MIN_LENGTH, max=MAX_LENGTH))


def nickname_refused(reason: Refusal, say: Words) -> View:
    """Why not; the way out is named too."""
    refused = say(f"nickname-{reason}", min=MIN_LENGTH, max=MAX_LENGTH)
    return View(f"{refused}\n{say('profile-keep-nickname')}")


def renamed(nickname: str, say: Words) -> View:
    """The new nickname stands."""
    return View(say("profile-renamed", name=html.escape(nickname)), ((_to_page(say),),))


def pet_changed(pet: str, say: Words) -> View:
    """The new pet says hello."""
    return View(say("profile-pet-changed", pet=say(f"pet-{pet}-name")), ((_to_page(say),),))


def ask_language(say: Words) -> View:
    """Which language?"""
    buttons = tuple(Button(say(f"language-{locale}"), ChooseLanguage(locale)) for locale in LOCALES)
    return View(say("profile-ask-language"), (buttons,))


def language_changed(say: Words) -> View:
    """Said in the new language."""
    return View(say("profile-language-changed"), ((_to_page(say),),))


def ask_time_zone(say: Words) -> View:
    """Where do you live?"""
    buttons = [Button(_zone(zone, say), ChooseTimeZone(i)) for i, zone in enumerate(TIME_ZONES)]
    rows = tuple(tuple(buttons[i : i + _PER_ROW]) for i in range(0, len(buttons), _PER_ROW))
    return View(say("profile-ask-zone"), rows)


def time_zone_changed(zone: str, say: Words) -> View:
    """Day and night follow the new place."""
    return View(say("profile-zone-changed", zone=_zone(zone, say)), ((_to_page(say),),))


def _to_page(say: Words) -> Button:
    return Button(say("profile-open"), OpenProfile())


def _zone(zone: str, say: Words) -> str:
    return say(f"zone-{zone.rpartition('/')[2].lower().replace('_', '-')}")
