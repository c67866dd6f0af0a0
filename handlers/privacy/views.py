"""Screens of privacy."""

from datetime import datetime

from handlers.payloads.my_page import OpenMyData, OpenPrivacy, OpenProfile
from handlers.payloads.talking import Agree, AgreeBriefly
from handlers.person_data import PHOTO, SENSITIVE
from handlers.privacy.outcomes import KeptPage, KeptThing, Question, Standing
from handlers.privacy.taps import (
    AskDelete,
    AskRevoke,
    ConfirmDelete,
    GiveConsent,
    KeepAll,
    ReadConsent,
    ReallyDelete,
    RevokeConsent,
    StartExport,
    SwitchSecret,
)
from handlers.view import Button, Row, View
from handlers.words import Words


def privacy_page(standing: Standing, say: Words) -> View:
    """What was agreed to, and what can be done."""
    until = standing.secret_until
    text = say(
        "privacy-page",
        service=standing.service,
        talks=say("privacy-talks-given", version=standing.talks)
        if standing.talks
        else say("privacy-talks-none"),
        photo=say("privacy-photo-given" if standing.photo else "privacy-photo-none"),
        secret=say("privacy-secret-until", time=_time(until)) if until else say("privacy-secret-off"),
    )
    talks = (
        Button(say("privacy-revoke-sensitive"), AskRevoke(SENSITIVE))
        if standing.talks
        else Button(say("privacy-give-talks"), ReadConsent())
    )
    consents: Row = (talks,)
    if standing.photo:
        consents = (talks, Button(say("privacy-revoke-photo"), AskRevoke(PHOTO)))
    data: Row = (
        Button(say("privacy-data"), OpenMyData(0)),
        Button(say("privacy-export"), StartExport()),
        Button(say("privacy-delete"), AskDelete()),
    )
    return View(text, (consents, data, (Button(say("profile-open"), OpenProfile()),)))


def ask_revoke(kind: str, say: Words) -> View:
    """What taking the consent back means."""
    row: Row = (
        Button(say("privacy-revoke-yes"), RevokeConsent(kind)),
        Button(say("privacy-revoke-no"), OpenPrivacy()),
    )
    return View(say(f"privacy-ask-{kind}"), (row,))


def revoked(kind: str, say: Words) -> View:
    """Taken back and erased."""
    return View(say(f"privacy-revoked-{kind}"), (_to_page(say),))


def talks_text(say: Words) -> View:
    """The text about talks."""
    return View(
        say("privacy-talks-text"), ((Button(say("privacy-talks-agree"), GiveConsent()),), _to_page(say))
    )


def talks_agreed(say: Words) -> View:
    """Talks are kept from now on."""
    return View(say("privacy-talks-agreed"), (_to_page(say),))


def ask_renewal(say: Words) -> View:
    """A text has changed: agree again, or keep less."""
    return View(
        say("privacy-renew"),
        (
            (Button(say("onboarding-agree"), Agree()),),
            (Button(say("onboarding-agree-briefly"), AgreeBriefly()),),
            (Button(say("privacy-delete"), AskDelete()),),
        ),
    )


def my_data(page: KeptPage, say: Words) -> View:
    """A page of what is kept, each with its purpose and its end."""
    if not page.things:
        return View(say("mydata-none"))
    heading = say("mydata-page", page=page.index + 1, pages=page.n_pages)
    text = "\n\n".join((heading, *(_thing(thing, say) for thing in page.things)))
    turning = []
    if page.n_pages > 1:
        turning = [
            Button("◀", OpenMyData((page.index - 1) % page.n_pages)),
            Button("▶", OpenMyData((page.index + 1) % page.n_pages)),
        ]
    rows = (tuple(turning),) if turning else ()
    return View(text, (*rows, _to_page(say)))


def _thing(thing: KeptThing, say: Words) -> str:
    return say(
        "mydata-thing",
        name=say(f"data-{thing.name}"),
        why=say(f"data-{thing.name}-why"),
        n=thing.n_rows,
        fields=", ".join(say(f"data-field-{column.replace('_', '-')}") for column in thing.columns),
        keep=_keep(thing, say),
    )


def _keep(thing: KeptThing, say: Words) -> str:
    if thing.keep is None:
        return say("mydata-keep-account")
    if thing.ends_on is None:
        return say("mydata-keep-days", days=thing.keep.days)
    return say("mydata-keep-until", days=thing.keep.days, day=thing.ends_on.isoformat())


def export_begins(say: Words) -> View:
    """The file is being made."""
    return View(say("export-begin"))


def ask_delete(question: Question, say: Words) -> View:
    """What goes."""
    row: Row = (
        Button(say("delete-next"), ReallyDelete(question.nonce)),
        Button(say("delete-no"), KeepAll()),
    )
    return View(say("delete-ask"), (row,))


def really_delete(question: Question, say: Words) -> View:
    """The last question; where there are posts, what becomes of them is chosen with it."""
    no = (Button(say("delete-no"), KeepAll()),)
    if not question.has_posts:
        yes = Button(say("delete-yes"), ConfirmDelete(question.nonce, keeps_posts=False))
        return View(say("delete-really"), ((yes,), no))
    keeping = Button(say("delete-keep-posts"), ConfirmDelete(question.nonce, keeps_posts=True))
    erasing = Button(say("delete-with-posts"), ConfirmDelete(question.nonce, keeps_posts=False))
    return View(say("delete-really-posts"), ((keeping,), (erasing,), no))


def deleted(say: Words) -> View:
    """Everything is gone."""
    return View(say("delete-done"))


def too_late(say: Words) -> View:
    """The question is closed."""
    return View(say("delete-late"))


def kept(say: Words) -> View:
    """Nothing was deleted."""
    return View(say("delete-kept"))


def nobody(say: Words) -> View:
    """Nothing is kept of whoever asks."""
    return View(say("privacy-nobody"))


def secret_page(until: datetime | None, say: Words, *, is_always: bool) -> View:
    """Whether something is kept of the talk, and the switch."""
    if is_always:
        return View(say("secret-page-always"), (_to_page(say),))
    if until is None:
        return View(say("secret-page-off"), ((Button(say("secret-on"), SwitchSecret(is_on=True)),),))
    off = Button(say("secret-off"), SwitchSecret(is_on=False))
    return View(say("secret-page-on", time=_time(until)), ((off,),))


def secret_began(until: datetime, say: Words) -> View:
    """Nothing is kept from now on."""
    return View(say("secret-began", time=_time(until)))


def secret_ended(say: Words) -> View:
    """The talk is forgotten."""
    return View(say("secret-ended"))


def secret_over(say: Words) -> View:
    """Its time is over; what now?"""
    more = Button(say("secret-more"), SwitchSecret(is_on=True))
    end = Button(say("secret-end-and-keep"), SwitchSecret(is_on=False))
    return View(say("secret-over"), ((more, end),))


def secret_says(key: str, say: Words) -> View:
    """Why something does not happen in a secret talk."""
    return View(say(key))


def warning(days: int, say: Words) -> View:
    """An account that nobody uses will end."""
    return View(say("retention-warning", days=days))


def _to_page(say: Words) -> Row:
    return (Button(say("privacy-open"), OpenPrivacy()),)


def _time(moment: datetime) -> str:
    return f"{moment:%H:%M}"
