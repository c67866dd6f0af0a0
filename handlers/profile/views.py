"""Screens of the own page."""

import html
from collections.abc import Sequence

from handlers.film_choices import SERVICE_NAMES, SERVICES, THEMES, FilmChoices
from handlers.film_view import genre_name
from handlers.genres import GENRES
from handlers.my_page import PageEntry
from handlers.nickname import MAX_LENGTH, MIN_LENGTH, Refusal
from handlers.payloads.films import OpenSaved
from handlers.payloads.my_page import (
    ChooseLanguage,
    ChooseTheme,
    ChooseTimeZone,
    EditProfile,
    OpenAvoid,
    OpenManner,
    OpenMyData,
    OpenPhotos,
    OpenPrivacy,
    OpenProfile,
    OpenServices,
    OpenSettings,
    ToggleAvoid,
    ToggleService,
)
from handlers.pet_view import portrait
from handlers.profile.service import TIME_ZONES, Profile
from handlers.view import Button, Picture, Row, View
from handlers.words import LOCALES, Words

_PER_ROW = 3


def own_page(
    profile: Profile, say: Words, *, picture: Picture | None = None, entries: Sequence[PageEntry] = ()
) -> View:
    """Who you are here, with buttons to change each thing; `entries` are what other flows add."""
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
        talks=profile.n_talks,
    )
    if profile.week:
        text = f"{text}\n{say('profile-week', days=_week(profile, say))}"
    changing: Row = (
        Button(say("profile-edit-nickname"), EditProfile("nickname")),
        Button(say("profile-edit-pet"), EditProfile("pet")),
        Button(say("profile-edit-manner"), OpenManner()),
    )
    own = (
        Button(say("profile-films"), OpenSaved()),
        *(Button(say(entry.key), entry.payload) for entry in entries),
    )
    navigation: Row = (
        Button(say("profile-data"), OpenMyData(0)),
        Button(say("profile-settings"), OpenSettings()),
        Button(say("privacy-open"), OpenPrivacy()),
    )
    return View(text, (changing, *_in_rows(own), navigation), picture or portrait(profile.pet, profile.theme))


def settings(profile: Profile, say: Words) -> View:
    """More that can be set."""
    chosen, other = profile.choices, "light" if profile.theme == "dark" else "dark"
    avoided = [genre_name(genre, say) for genre in chosen.genres]
    avoided += [say(f"avoid-{key}") for key in chosen.themes]
    names = [name for key, name in zip(SERVICES, SERVICE_NAMES, strict=True) if key in chosen.services]
    text = say(
        "profile-settings-page",
        language=say(f"language-{profile.locale}"),
        zone=_zone(profile.time_zone, say),
        theme=say(f"profile-theme-{profile.theme}"),
        services=", ".join(names) or say("profile-services-all"),
        avoided=", ".join(avoided) or say("profile-avoid-none"),
    )
    rows: tuple[Row, ...] = (
        (
            Button(say("profile-edit-language"), EditProfile("language")),
            Button(say("profile-edit-zone"), EditProfile("time_zone")),
            Button(say(f"profile-to-{other}"), ChooseTheme(other)),
        ),
        (
            Button(say("profile-edit-services"), OpenServices()),
            Button(say("profile-edit-avoid"), OpenAvoid("theme")),
            Button(say("face-photos"), OpenPhotos()),
        ),
        (_to_page(say),),
    )
    return View(text, rows)


def ask_services(chosen: FilmChoices, say: Words) -> View:
    """Where are films watched?"""
    buttons = [
        Button(_marked(name, is_chosen=key in chosen.services), ToggleService(index))
        for index, (key, name) in enumerate(zip(SERVICES, SERVICE_NAMES, strict=True))
    ]
    return View(say("profile-ask-services"), (*_in_rows(buttons), (_to_settings(say),)))


def ask_avoid(chosen: FilmChoices, what: str, say: Words) -> View:
    """What shall never be offered?"""
    if what == "genre":
        names = [(genre_name(genre, say), genre in chosen.genres) for genre in GENRES]
        other = Button(say("profile-avoid-themes"), OpenAvoid("theme"))
    else:
        names = [(say(f"avoid-{key}"), key in chosen.themes) for key in THEMES]
        other = Button(say("profile-avoid-genres"), OpenAvoid("genre"))
    buttons = [
        Button(_marked(name, is_chosen=is_chosen), ToggleAvoid(what, index))
        for index, (name, is_chosen) in enumerate(names)
    ]
    return View(say(f"profile-ask-avoid-{what}"), (*_in_rows(buttons), (other, _to_settings(say))))


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
    return View(say("profile-ask-zone"), _in_rows(buttons))


def time_zone_changed(zone: str, say: Words) -> View:
    """Day and night follow the new place."""
    return View(say("profile-zone-changed", zone=_zone(zone, say)), ((_to_page(say),),))


def _to_page(say: Words) -> Button:
    return Button(say("profile-open"), OpenProfile())


def _zone(zone: str, say: Words) -> str:
    return say(f"zone-{zone.rpartition('/')[2].lower().replace('_', '-')}")


def _to_settings(say: Words) -> Button:
    return Button(say("profile-settings"), OpenSettings())


def _in_rows(buttons: Sequence[Button]) -> tuple[Row, ...]:
    return tuple(tuple(buttons[i : i + _PER_ROW]) for i in range(0, len(buttons), _PER_ROW))


def _marked(label: str, *, is_chosen: bool) -> str:
    return f"✓ {label}" if is_chosen else label


def _week(profile: Profile, say: Words) -> str:
    told = (each for each in profile.week if each.feeling is not None)
    return ", ".join(
        f"{say(f'weekday-{each.day.weekday()}')} {say(f'feeling-{each.feeling}')}" for each in told
    )
