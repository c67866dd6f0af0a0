"""Screens of the care tools: they fit into Telegram, show words letter by letter, and diagnose nobody."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from db.care_records import StoredCareNote
from handlers.breathing import views as breathing
from handlers.breathing.rhythm import RHYTHMS, beats
from handlers.care import views as care
from handlers.care.service import SENSES, Grounding
from handlers.care_notes import NotesPage
from handlers.gratitude import views as gratitude
from handlers.safety import views as safety
from handlers.safety_plan import views as plan
from handlers.safety_plan.service import MAX_LENGTH as MAX_PART
from handlers.safety_plan.service import PARTS, Plan, Written
from handlers.scales import views as scales
from handlers.scales.scoring import SCALES, packed_with
from handlers.scales.service import Intro, Question, Result
from handlers.thoughts import views as thoughts
from handlers.thoughts.service import MAX_LENGTH, STEPS, Draft, Refused
from handlers.view import Button, LinkButton, View
from handlers.words import LOCALES, Dictionary, Words
from tests.unit.handlers.test_screens import NASTY, assert_fits, seen

DICTIONARY = Dictionary()
SEOUL = ZoneInfo("Asia/Seoul")
NOW = datetime(2026, 12, 31, 20, 0, tzinfo=UTC)
RUN = 10**12 - 1
NOTE_ID = 10**11
LONG = (NASTY * MAX_LENGTH)[:MAX_LENGTH]
ANSWERS: Mapping[str, str | int] = {
    step: 100 if step in {"strength", "after"} else (LONG[:20] if step == "feeling" else LONG)
    for step in STEPS
}
FULL_PLAN = Plan(dict.fromkeys(range(1, len(PARTS) + 1), (NASTY * MAX_PART)[:MAX_PART]))
UNSAID = {
    "ko": re.compile(r"극단적|우울증|장애|환자|진단받|약을|복용|힘내|투신"),
    "en": re.compile(r"commit|disorder|patient|you are depressed|medication|cheer up", re.IGNORECASE),
}


@pytest.fixture(params=LOCALES)
def say(request: pytest.FixtureRequest) -> Words:
    return DICTIONARY[request.param]


def note(kind: str, **contents: object) -> StoredCareNote:
    return StoredCareNote(NOTE_ID, kind, NOW, contents)


def results() -> list[Result]:
    return [
        Result(scale, number, (*[0] * (scale.n_items - 1), last), made_at)
        for number, scale in enumerate(SCALES)
        for last in range(4)
        for made_at in (None, NOW)
    ] + [
        Result(scale, number, (points,) * scale.n_items, NOW)
        for number, scale in enumerate(SCALES)
        for points in range(4)
    ]


def pages(*notes: StoredCareNote) -> list[NotesPage]:
    return [
        NotesPage((), 0, 1),
        NotesPage((), 0, 1, has_draft=True),
        NotesPage(notes * 5, 1, 99, has_draft=True),
    ]


def every_view(say: Words) -> list[View]:
    thought = note("thought", **ANSWERS)
    line = note("thanks", text=LONG[:200])
    scale = note("scale", scale="phq", answers=[3] * 9, total=27)
    drafts = [Draft(RUN, {step: ANSWERS[step] for step in STEPS[:n]}) for n in range(len(STEPS))]
    questions = [
        Question(each, number, RUN, packed_with(0, index, 3), index)
        for number, each in enumerate(SCALES)
        for index in range(each.n_items)
    ]
    return [
        care.menu(say),
        *(care.grounding(Grounding(n), say, may_type=may) for n in range(6) for may in (True, False)),
        care.grounding_stopped(say),
        breathing.ask_rhythm(say),
        *(breathing.beat_screen(beat, RUN, say) for rhythm in RHYTHMS for beat in beats(rhythm)),
        *(
            ending(rhythm, say)
            for rhythm in RHYTHMS
            for ending in (breathing.finished, breathing.interrupted)
        ),
        breathing.stopped(say),
        *(thoughts.page(page, SEOUL, say) for page in pages(thought)),
        *(thoughts.step(draft, say, is_heavy=heavy) for draft in drafts for heavy in (True, False)),
        *(thoughts.refused(Refused(draft, limit), say) for draft in drafts for limit in (None, 500)),
        *(thoughts.record(thought, SEOUL, say, is_new=new) for new in (True, False)),
        thoughts.record(note("thought", feeling="joy"), SEOUL, say),
        thoughts.ask_remove(NOTE_ID, say),
        thoughts.gone(say),
        *(gratitude.page(page, SEOUL, say) for page in pages(line)),
        gratitude.ask(say),
        gratitude.too_long(say),
        gratitude.kept(line, say),
        *(gratitude.drawn(each, SEOUL, say) for each in (None, line)),
        gratitude.line(line, SEOUL, say),
        gratitude.ask_remove(NOTE_ID, say),
        gratitude.gone(say),
        *(scales.page(page, SEOUL, say) for page in pages(scale)),
        *(
            scales.intro(Intro(each, n, RUN, last), SEOUL, say, is_secret=secret)
            for n, each in enumerate(SCALES)
            for last in (None, NOW)
            for secret in (True, False)
        ),
        *(scales.question(question, say) for question in questions),
        *(scales.score(result, say) for result in results()),
        *(scales.kept(NOTE_ID, each, SEOUL, say) for each in results() if each.made_at),
        scales.ask_remove(NOTE_ID, say),
        scales.gone(say),
        *(plan.page(each, say) for each in (Plan({}), FULL_PLAN)),
        *(plan.ask_part(n, each, say) for n in range(1, 7) for each in (Plan({}), FULL_PLAN)),
        *(
            plan.written(Written(n, each), say, is_heavy=heavy)
            for n in range(1, 7)
            for each in (Plan({n: NASTY}), FULL_PLAN)
            for heavy in (True, False)
        ),
        plan.too_long(say),
        plan.before_sharing(say),
        plan.shared(FULL_PLAN, say),
        plan.nothing_to_share(say),
        plan.ask_remove(say),
        plan.removed(say),
    ]


def people_first(say: Words) -> list[View]:
    return [
        scales.people_first(result, RUN, 5**9 - 1, say, has_plan=has_plan)
        for result in results()
        if result.peril
        for has_plan in (True, False)
    ]


def test_every_screen_fits(say: Words) -> None:
    below = [
        scales.score_below(result, RUN, 5**9 - 1, say, has_plan=True) for result in results() if result.peril
    ]
    for view in (*every_view(say), *people_first(say), *below, safety.sos(say, has_plan=True)):
        assert_fits(view)


def test_no_screen_diagnoses_or_pushes(say: Words) -> None:
    # What the person wrote is theirs; here it is markup only.
    for view in every_view(say):
        words = seen(view) + " ".join(button.label for row in view.rows for button in row)
        assert not UNSAID[say.locale].search(words), words


def test_every_score_says_that_it_is_no_diagnosis(say: Words) -> None:
    for result in results():
        assert say("scales-no-diagnosis") in seen(scales.score(result, say))


def test_where_the_last_answer_is_grave_every_number_to_call_stands_before_the_score(say: Words) -> None:
    views = people_first(say)

    assert views
    for view in views:
        assert all(number in seen(view) for number in ("109", "1577-0199", "1388", "119", "112"))
        assert "/ 27" not in seen(view)
        last = view.rows[-1][0]
        assert isinstance(last, Button)
        assert last.label == say("scales-show")


def test_what_somebody_wrote_is_shown_letter_by_letter(say: Words) -> None:
    text = NASTY * 3
    for view in (
        gratitude.line(note("thanks", text=text), SEOUL, say),
        plan.page(Plan({4: text}), say),
        plan.shared(Plan({4: text}), say),
        thoughts.record(note("thought", situation=text, feeling=text), SEOUL, say),
    ):
        assert text in seen(view)


def test_the_text_to_pass_on_has_no_buttons_and_no_address(say: Words) -> None:
    shared = plan.shared(FULL_PLAN, say)

    assert shared.rows == ()
    assert "http" not in shared.text


def test_no_button_leads_out_of_the_chat(say: Words) -> None:
    rows = [row for view in (*every_view(say), *people_first(say)) for row in view.rows]

    assert not any(isinstance(button, LinkButton) for row in rows for button in row)


def test_the_senses_count_down_from_five(say: Words) -> None:
    for n in range(len(SENSES)):
        assert f"{5 - n}" in seen(care.grounding(Grounding(n), say)).replace("5-4-3-2-1", "")
