"""Screens of the diary."""

from handlers.diary.captions import caption
from handlers.diary.service import Page, What
from handlers.diary.taps import ChooseDiaryTheme, OpenDiaryChoices, TurnDiary
from handlers.mood_days import after, before
from handlers.payloads.days import OpenMood, OpenWeekly
from handlers.person import Person
from handlers.view import Button, Picture, Row, View
from handlers.words import Words

_PERIODS = (What.WEEK, What.MONTH, What.YEAR)
_OTHERS = (What.TAGS, What.FEELINGS)


def page(shown: Page, person: Person, say: Words, picture: Picture | None) -> View:
    """One picture with its words; the words alone where it could not be drawn."""
    day = _anchor(shown)
    others = tuple(_to(what, shown, day, say) for what in _OTHERS)
    rows: tuple[Row, ...] = (
        tuple(_to(what, shown, day, say) for what in _PERIODS),
        (*others, Button(say("diary-choices"), OpenDiaryChoices(shown.what, day))),
        _turning(shown, say),
    )
    return View(caption(shown, person, say), rows, picture)


def choices(what: str, day: int, person: Person, say: Words) -> tuple[Row, ...]:
    """What can be chosen, in the place of the buttons below a picture."""
    other = "light" if person.theme == "dark" else "dark"
    return (
        (
            Button(say(f"diary-to-{other}"), ChooseDiaryTheme(what, day, other)),
            Button(say("weekly-open"), OpenWeekly()),
        ),
        (Button(say("diary-back"), TurnDiary(what, day)),),
    )


def empty(say: Words) -> View:
    """Nothing is there yet, and how to begin."""
    return View(say("diary-empty"), ((Button(say("diary-log"), OpenMood()),),))


def in_secret(say: Words) -> View:
    """The diary stays closed while nothing is kept."""
    return View(say("diary-secret"))


def _to(what: What, shown: Page, day: int, say: Words) -> Button:
    label = say(f"diary-show-{what}")
    return Button(f"✓ {label}" if what is shown.what else label, TurnDiary(what, day))


def _turning(shown: Page, say: Words) -> Row:
    row: list[Button] = []
    earlier, later = before(shown.period), after(shown.period)
    if shown.has_before and earlier is not None:
        row.append(Button("◀", TurnDiary(shown.what, earlier.toordinal())))
    row.append(Button(say("diary-log"), OpenMood()))
    if shown.what is not What.TAGS and shown.has_after and later is not None:
        row.append(Button("▶", TurnDiary(shown.what, later.toordinal())))
    return tuple(row)


def _anchor(shown: Page) -> int:
    """The day that other pictures open at: today where it is among those shown."""
    is_now = shown.period.first <= shown.today <= shown.period.last
    return (shown.today if is_now else shown.period.last).toordinal()
