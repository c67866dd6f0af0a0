"""The paper for a counsellor: one or two pages, with text that can be read out of it."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pypdfium2
import pytest

from db.care_records import StoredCareNote
from handlers.brief.choices import MAX_OWN, MAX_PICKED, MAX_QUESTION_LENGTH, N_READY, Choices, Picked, key_of
from handlers.brief.document import MAX_QUOTE, brief_pdf
from handlers.brief.figures import figures, tag_rows
from handlers.brief.gathered import Facts, OwnWords, ScaleResult, scale_results
from handlers.mood_days import DayMood, Period
from handlers.words import LOCALES, Dictionary

SEOUL = ZoneInfo("Asia/Seoul")
LAST = date(2026, 11, 22)
AT = datetime(2026, 11, 22, 21, 5, tzinfo=SEOUL)
SAY = Dictionary()["ko"]


def facts(n_days: int = 28, scores: tuple[float, ...] = (2.0, 3.0, 4.5)) -> Facts:
    first = LAST - timedelta(days=n_days - 1)
    days = tuple(
        DayMood(first + timedelta(days=k), score, int(score), -int(-score // 1), 1, ("sleep",))
        for k, score in enumerate((scores * n_days)[:n_days] if scores else ())
    )
    return Facts("봄이", Period(first, LAST), AT, len(days), days, (), (), (), ())


def fullest() -> Facts:
    """Everything that can be chosen, at its largest."""
    tags = tuple(f"{'긴' * 18}{k}" for k in range(6))
    base = facts(91)
    return replace(
        base,
        nickname="별" * 20,
        days=tuple(replace(day, tags=tags) for day in base.days),
        scales=tuple(ScaleResult(LAST, "PHQ-9", 27, 27, 3) for _ in range(20)),
        words=tuple(OwnWords(Picked("mood", k), AT, "뷁" * (MAX_QUOTE * 2)) for k in range(MAX_PICKED)),
        ready=tuple(range(N_READY)),
        own=("왜" * MAX_QUESTION_LENGTH,) * MAX_OWN,
    )


def read(content: bytes) -> list[str]:
    """The text of each page."""
    paper = pypdfium2.PdfDocument(content)
    try:
        return [page.get_textpage().get_text_range() for page in paper]
    finally:
        paper.close()


@pytest.mark.parametrize("locale", LOCALES)
def test_every_page_says_that_it_is_no_diagnosis(locale: str) -> None:
    pages = read(brief_pdf(fullest(), Dictionary()[locale]))

    assert len(pages) == 2
    assert all(("진단이 아니에요" if locale == "ko" else "Not a diagnosis") in page for page in pages)


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(facts(), id="four weeks"),
        pytest.param(facts(14, scores=()), id="no mood"),
        pytest.param(facts(91, scores=(3.0,)), id="all equal"),
        pytest.param(facts(14, scores=(1.0, 5.0)), id="extremes"),
        pytest.param(replace(facts(), days=facts().days[:1]), id="one entry"),
    ],
)
def test_little_fits_on_one_page(told: Facts) -> None:
    assert len(read(brief_pdf(told, SAY))) == 1


def test_korean_can_be_read_out_of_it() -> None:
    words = (OwnWords(Picked("mood", 1), AT, "떠올라서 잠을 설쳤다 😭. <b>&"),)
    (page,) = read(brief_pdf(replace(facts(), words=words, own=("약속을 취소해도 괜찮을까요?",)), SAY))

    assert "“떠올라서 잠을 설쳤다. <b>&”" in page
    assert "약속을 취소해도 괜찮을까요?" in page


def test_words_of_emoji_alone_say_so() -> None:
    words = (OwnWords(Picked("talk", 1), AT, "😭😭"),)

    assert "그림 문자만" in read(brief_pdf(replace(facts(), words=words), SAY))[0]


def test_the_figures_are_those_of_the_days() -> None:
    shown = [figure.value for figure in figures(facts(28, scores=(2.0, 4.0)), SAY)]

    assert shown == ["28 / 28", "3.0", "2.0", "4.0", "3.0 → 3.0"]


def test_nothing_is_said_of_a_change_between_too_few_days() -> None:
    assert len(figures(replace(facts(), days=facts().days[:4]), SAY)) == 4


def test_tags_stand_with_their_days() -> None:
    assert tag_rows(facts(4, scores=(2.0,)).days, SAY)[1:] == [("잠", "4", "2.0")]
    assert tag_rows((), SAY) == []


def test_results_of_the_time_stand_oldest_first_with_the_ninth_item() -> None:
    def note(number: int, days: int, key: str, answers: object) -> StoredCareNote:
        return StoredCareNote(number, "scale", AT - timedelta(days=days), {"scale": key, "answers": answers})

    notes = [
        note(4, 1, "phq", [1] * 8 + [2]),
        note(3, 2, "gad", [3] * 7),
        note(2, 3, "another", [1]),
        note(1, 90, "phq", [0] * 9),
    ]

    found = scale_results(notes, SEOUL, LAST - timedelta(days=13))

    assert [(each.name, each.total, each.item) for each in found] == [("GAD-7", 21, None), ("PHQ-9", 10, 2)]


def test_choices_are_the_same_however_often_a_tap_comes() -> None:
    words = Picked("mood", 3)
    once = Choices().tick(words, is_on=True).tick_ready(2, is_on=True).ask("왜?")

    again = once.tick(words, is_on=True).tick_ready(2, is_on=True).ask("왜?")

    assert again == once
    assert once.drop(key_of("왜?")).drop(key_of("왜?")).own == ()
    assert Choices.unpacked(once.packed()) == once


def test_no_more_is_ticked_or_typed_than_fits() -> None:
    choices = Choices()
    for k in range(MAX_PICKED + 2):
        choices = choices.tick(Picked("mood", k), is_on=True).ask(f"{k}?")

    assert (len(choices.picked), len(choices.own)) == (MAX_PICKED, MAX_OWN)
