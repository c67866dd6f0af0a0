"""When the letter of Sunday comes, when it does not, and what it says."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from db.weekly_records import DueLetter
from handlers.check_in_plan import next_letter
from handlers.dispatch import Verdict
from handlers.mood_days import DayMood
from handlers.mood_words import TAGS
from handlers.payloads.films import OpenFilm
from handlers.tag_effects import TagEffect
from handlers.view import Button
from handlers.weekly import views
from handlers.weekly.rota import LetterNote, WeeklyRota
from handlers.weekly.service import Plan
from handlers.weekly.taps import StopWeekly, SwitchWeekly
from handlers.weekly.writing import N_QUESTIONS, Letter, pattern_of, question_of
from handlers.words import LOCALES, Dictionary
from ml.counsel.types import Speech
from tests.fakes.engines import film

SEOUL, NEW_YORK = ZoneInfo("Asia/Seoul"), ZoneInfo("America/New_York")
SUNDAY = date(2026, 11, 22)
SLOT = datetime(2026, 11, 22, 10, 5, tzinfo=UTC)
"""19:05 in Seoul."""
ROTA = WeeklyRota()
MAX_CAPTION = 1024


def due(**changes: object) -> DueLetter:
    plain = DueLetter(
        user_id=5,
        slot_at=SLOT,
        lease_until=SLOT + timedelta(minutes=3),
        was_begun=False,
        sent_at=None,
        sent_day=None,
        has_schedule=False,
        quiet_from=None,
        quiet_until=None,
        zone="Asia/Seoul",
        locale="ko",
        pet="mongi",
        speech="polite",
        theme="light",
        is_active=True,
        held_until=None,
        secret_until=None,
        last_seen_at=SLOT - timedelta(days=2),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # named fields of many types


@pytest.mark.parametrize("user_id", [1, 7, 123_456_789, 7_000_000_001])
@pytest.mark.parametrize(
    "zone", [SEOUL, NEW_YORK, ZoneInfo("Pacific/Kiritimati"), ZoneInfo("Asia/Kathmandu")]
)
def test_it_is_a_sunday_between_seven_and_half_past(user_id: int, zone: ZoneInfo) -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    seen = []
    for _ in range(60):
        at = next_letter(user_id, at, zone) or at
        seen.append(at.astimezone(zone))

    assert {each.weekday() for each in seen} == {6}
    assert all((each.hour, each.minute // 30) == (19, 0) for each in seen)
    assert {(b.date() - a.date()).days for a, b in pairwise(seen)} == {7}


def test_one_that_is_late_in_its_half_hour_is_still_to_come() -> None:
    user_id = next(
        n for n in range(1, 99) if (next_letter(n, SLOT - timedelta(days=3), SEOUL) or SLOT) > SLOT
    )

    at = next_letter(user_id, SLOT, SEOUL)

    assert at is not None
    assert at.astimezone(SEOUL).date() == SUNDAY


def test_no_sunday_comes_twice_after_a_move_to_the_west() -> None:
    at = next_letter(3, SLOT + timedelta(minutes=26), NEW_YORK, sent_day=SUNDAY)

    assert at is not None
    assert at.astimezone(NEW_YORK).date() == SUNDAY + timedelta(days=7)


@pytest.mark.parametrize(
    ("changes", "after", "verdict"),
    [
        pytest.param({}, timedelta(), Verdict.ASK, id="in time"),
        pytest.param({}, timedelta(hours=2, minutes=59), Verdict.ASK, id="in the evening"),
        pytest.param({}, timedelta(hours=3, minutes=1), Verdict.SKIP, id="late"),
        pytest.param({"was_begun": True}, timedelta(), Verdict.SKIP, id="may have left"),
        pytest.param({"is_active": False}, timedelta(), Verdict.STOP, id="blocked"),
        pytest.param({"held_until": SLOT + timedelta(hours=1)}, timedelta(), Verdict.PAUSE, id="held"),
        pytest.param({"held_until": SLOT - timedelta(hours=1)}, timedelta(), Verdict.ASK, id="held before"),
        pytest.param({"secret_until": SLOT + timedelta(hours=1)}, timedelta(), Verdict.PAUSE, id="secret"),
        pytest.param({"last_seen_at": SLOT - timedelta(days=22)}, timedelta(), Verdict.PAUSE, id="away"),
        pytest.param({"pet": None}, timedelta(), Verdict.PAUSE, id="no pet"),
        pytest.param(
            {"has_schedule": True, "quiet_from": 18 * 60, "quiet_until": 480},
            timedelta(),
            Verdict.SKIP,
            id="quiet hours",
        ),
        pytest.param({"has_schedule": True}, timedelta(), Verdict.ASK, id="no quiet hours"),
    ],
)
def test_it_is_judged_where_the_person_is(
    changes: dict[str, object], after: timedelta, verdict: Verdict
) -> None:
    assert ROTA.verdict(due(**changes), SLOT + after) is verdict


def test_after_a_letter_the_next_sunday_is_counted() -> None:
    end = ROTA.sent(due(), SLOT + timedelta(seconds=4))

    assert end.next_due_at is not None
    assert end.next_due_at.astimezone(SEOUL).date() == SUNDAY + timedelta(days=7)
    assert (end.slot_at, end.sent_day) == (None, SUNDAY)


def test_over_the_new_year_too() -> None:
    end = ROTA.sent(due(slot_at=datetime(2026, 12, 27, 10, 5, tzinfo=UTC)), SLOT)

    assert end.next_due_at is not None
    assert end.next_due_at.astimezone(SEOUL).date() == date(2027, 1, 3)


def test_one_that_did_not_arrive_is_the_same_letter_later() -> None:
    end = ROTA.put_back(due(), SLOT + timedelta(minutes=1))

    assert (end.next_due_at, end.slot_at, end.sent_day) == (SLOT + timedelta(minutes=1), SLOT, None)


@pytest.mark.parametrize(
    ("why", "is_counted"), [(Verdict.SKIP, True), (Verdict.PAUSE, True), (Verdict.STOP, False)]
)
def test_one_that_is_left_out_leaves_the_next(why: Verdict, is_counted: bool) -> None:
    assert (ROTA.left_out(due(), why, SLOT).next_due_at is not None) is is_counted


def day(mean: float, *tags: str, ago: int = 0) -> DayMood:
    return DayMood(SUNDAY - timedelta(days=ago), mean, int(mean), int(mean), 1, tags)


def test_a_pattern_is_a_known_tag_of_good_days_with_no_doubt() -> None:
    good = [day(4.5, "walk-of-mine", "sleep", ago=k) for k in range(12)]
    bad = [day(2.0, "work", ago=20 + k) for k in range(12)]

    found = pattern_of([*good, *bad])

    assert found is not None
    assert found.tag == "sleep"
    assert pattern_of([*good[:7], *bad]) is None
    assert pattern_of([day(4, "sleep", ago=k) if k % 2 else day(3.8, ago=k) for k in range(60)]) is None


def test_every_week_has_another_question() -> None:
    asked = [question_of(7, SUNDAY + timedelta(weeks=k)) for k in range(N_QUESTIONS)]

    assert sorted(asked) == list(range(1, N_QUESTIONS + 1))


LETTERS = {
    "quiet": {"n_days": 0},
    "hard": {"n_days": 3, "is_hard": True},
    "even": {"n_days": 1},
    "bright": {"n_days": 7, "brightest": day(4.0, "exercise", "<b>긴 태그 스무 글자를 다 채운 것</b>")},
    "all": {
        "n_days": 7,
        "brightest": day(5.0, "food", "people", "rest"),
        "is_rising": True,
        "pattern": TagEffect("sleep", 30, 50, 0.84, 0.3, 1.4),
        "film": replace(
            film(1), title="아주 긴 제목의 영화 " * 8, title_en="A film of a very long title " * 5
        ),
        "batch_id": 12,
    },
}


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("speech", Speech)
@pytest.mark.parametrize("kind", LETTERS)
def test_every_letter_can_be_said_and_fits_below_a_picture(locale: str, speech: Speech, kind: str) -> None:
    note = LetterNote(1, locale, SEOUL, SUNDAY, "chaltteok", speech)
    base = Letter(note, n_days=0, brightest=None, is_rising=False, is_hard=False, question=1)
    for question in range(1, N_QUESTIONS + 1):
        written = replace(base, question=question, **LETTERS[kind])  # type: ignore[arg-type]

        view = views.letter(written, Dictionary()[locale])

        assert view.picture is not None
        assert len(view.text) <= MAX_CAPTION
        assert "<b>" not in view.text
        assert view.text.rstrip().endswith("🐾")
        assert any(isinstance(b, Button) and b.payload == StopWeekly() for row in view.rows for b in row)


def test_who_stopped_letters_is_not_asked_again() -> None:
    say = Dictionary()["ko"]

    payloads = [
        b.payload for row in views.rows_below(3, say, is_wanted=False) for b in row if isinstance(b, Button)
    ]

    assert OpenFilm(3) in payloads
    assert StopWeekly() not in payloads


@pytest.mark.parametrize("is_on", [True, False])
def test_the_page_says_what_stands_and_turns_it_around(is_on: bool) -> None:
    view = views.page(Plan(is_on, SLOT if is_on else None), SEOUL, Dictionary()["ko"])

    assert ("11월 22일 19:05" in view.text) is is_on
    assert view.rows[0][0] == Button(
        Dictionary()["ko"]("weekly-off" if is_on else "weekly-on"), SwitchWeekly(is_on=not is_on)
    )


def test_all_tags_of_a_pattern_have_words() -> None:
    say = Dictionary()["en"]

    assert all(say(f"tag-{tag}") for tag in TAGS)
