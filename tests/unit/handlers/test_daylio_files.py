"""Tables of Daylio, as they come and as spreadsheets leave them."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from handlers.diary_files.daylio import (
    MAX_FILE_BYTES,
    MAX_MOODS,
    MAX_NOTE_LENGTH,
    MAX_ROWS,
    DaylioFile,
    Trouble,
    read,
)
from handlers.diary_files.importing import days_of, harvest, unknown_moods

HEAD = "full_date,date,weekday,time,mood,activities,note_title,note\n"
TODAY = date(2026, 11, 22)
SEOUL = ZoneInfo("Asia/Seoul")


def line(
    day: str = "2026-11-20", time: str = "21:05", mood: str = "good", activities: str = "", note: str = ""
) -> str:
    return f'{day},November 20,Friday,{time},{mood},"{activities}","","{note}"\n'


def naive(day: int, hour: int) -> datetime:
    """By a clock that does not say where it is."""
    return datetime(2026, 11, day, hour, 5)  # noqa: DTZ001


def table(*lines: str) -> DaylioFile:
    found = read((HEAD + "".join(lines)).encode(), TODAY)
    assert isinstance(found, DaylioFile)
    return found


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        pytest.param(b"", Trouble.NOT_DAYLIO, id="nothing"),
        pytest.param(HEAD.encode(), Trouble.EMPTY, id="no line"),
        pytest.param(b"name,age\nkim,3\n", Trouble.NOT_DAYLIO, id="another table"),
        pytest.param(b"PK\x03\x04rest of a workbook", Trouble.NO_TEXT, id="a workbook or a backup"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0", Trouble.NO_TEXT, id="a picture"),
        pytest.param(b"\xff\xfeo", Trouble.NO_TEXT, id="half a character"),
        pytest.param((HEAD + "yesterday,,,,,,,\n").encode(), Trouble.DAMAGED, id="no line can be read"),
        pytest.param(
            (HEAD + line(note="x" * 200_000)).encode(), Trouble.DAMAGED, id="a cell that never ends"
        ),
        pytest.param(b"x" * (MAX_FILE_BYTES + 1), Trouble.TOO_BIG, id="too many bytes"),
        pytest.param((HEAD + line() * (MAX_ROWS + 1)).encode(), Trouble.TOO_MANY, id="too many lines"),
        pytest.param(
            (HEAD + "".join(line(mood=f"mood {n}") for n in range(MAX_MOODS + 1))).encode(),
            Trouble.DAMAGED,
            id="a mood for every line",
        ),
    ],
)
def test_a_file_that_cannot_be_taken_says_why(content: bytes, trouble: Trouble) -> None:
    assert read(content, TODAY) is trouble


@pytest.mark.parametrize(
    ("encoding", "delimiter"),
    [
        pytest.param("utf-8", ",", id="as Daylio writes it"),
        pytest.param("utf-8-sig", ",", id="with a mark in front"),
        pytest.param("cp949", ",", id="saved again by a Korean Excel"),
        pytest.param("utf-16", "\t", id="saved as Unicode text"),
        pytest.param("utf-8", ";", id="saved with semicolons"),
    ],
)
def test_spreadsheets_may_have_saved_it_again(encoding: str, delimiter: str) -> None:
    text = "full_date,time,mood,activities,note\n2026-11-20,21:05,좋음,가족 | 뜨개질,괜찮은 하루\n"

    found = read(text.replace(",", delimiter).encode(encoding), TODAY)

    assert isinstance(found, DaylioFile)
    (row,) = found.rows
    assert (row.at, row.mood, row.tags) == (naive(20, 21), "좋음", ("family", "뜨개질"))
    assert row.note == "괜찮은 하루"


@pytest.mark.parametrize(
    ("time", "hour"),
    [
        pytest.param("21:05", 21, id="24 hours"),
        pytest.param("9:05 PM", 21, id="English"),
        pytest.param("9:05 p.m.", 21, id="with points"),
        pytest.param("12:05 AM", 0, id="midnight"),
        pytest.param("오후 9:05", 21, id="Korean"),
        pytest.param("오전 12:05", 0, id="Korean midnight"),
        pytest.param("21:05:33", 21, id="with seconds"),
    ],
)
def test_the_clock_is_read_as_people_write_it(time: str, hour: int) -> None:
    assert table(line(time=time)).rows[0].at == naive(20, hour)


@pytest.mark.parametrize("day", ["2026-11-20", "2026/11/20", "2026. 11. 20.", "2026.11.20"])
def test_the_day_is_read_as_people_write_it(day: str) -> None:
    assert table(line(day=day)).rows[0].at.date() == date(2026, 11, 20)


@pytest.mark.parametrize(
    "bad",
    [
        pytest.param(line(day="2026-02-30"), id="no such day"),
        pytest.param(line(day="2031-01-01"), id="the future"),
        pytest.param(line(day="0001-01-01"), id="long ago"),
        pytest.param(line(time="25:00"), id="no such hour"),
        pytest.param(line(time="13:00 PM"), id="no such half of a day"),
        pytest.param(line(mood=""), id="no mood"),
        pytest.param(line(mood="x" * 61), id="a mood that is a text"),
        pytest.param("2026-11-20\n", id="torn off"),
    ],
)
def test_a_line_that_cannot_be_read_is_counted(bad: str) -> None:
    found = table(line(), bad)

    assert (len(found.rows), found.n_unread) == (1, 1)


def test_equal_lines_and_blank_ones_count_once_and_never() -> None:
    found = table(line(), line(), "\n", ",,,,,,,\n")

    assert (len(found.rows), found.n_unread) == (1, 0)


def test_the_markup_of_newer_versions_is_taken_off() -> None:
    found = table(line(note="<p>첫 줄</p>둘째<br>a &amp; b &lt;3"))

    assert found.rows[0].note == "첫 줄\n둘째\na & b <3"


def test_a_long_note_is_cut_and_said_so() -> None:
    found = harvest(table(line(note="가" * (MAX_NOTE_LENGTH + 1))), {}, SEOUL, ())

    assert found.n_cut == 1
    assert found.new[0].note == "가" * MAX_NOTE_LENGTH


def test_moods_of_ones_own_are_asked_for_the_most_frequent_first() -> None:
    found = table(line(mood="메롱"), line(time="9:00", mood="뿌듯"), line(time="9:01", mood="뿌듯"), line())

    assert unknown_moods(found) == ["뿌듯", "메롱"]
    taken = harvest(found, {"뿌듯": 5, "메롱": 0}, SEOUL, ())
    assert (taken.scores, taken.n_left_out) == ({4: 1, 5: 2}, 1)


def test_entries_stand_at_the_time_of_the_persons_clock() -> None:
    (entry,) = harvest(table(line()), {}, SEOUL, ()).new

    assert entry.logged_at == datetime(2026, 11, 20, 12, 5, tzinfo=UTC)
    assert entry.local_day == date(2026, 11, 20)
    assert entry.source == "import"


def test_what_was_brought_before_is_known_minute_by_minute() -> None:
    found = table(line(), line(mood="bad"), line(time="22:00"))
    once = harvest(found, {}, SEOUL, ())

    again = harvest(found, {}, SEOUL, [entry.logged_at for entry in once.new if entry.logged_at])
    half = harvest(found, {}, SEOUL, [datetime(2026, 11, 20, 12, 5, tzinfo=UTC)])

    assert (len(once.new), len(again.new), again.n_known) == (3, 0, 3)
    assert (len(half.new), half.n_known) == (2, 1)


def test_the_days_of_a_file_leave_room_for_other_zones() -> None:
    assert days_of(table(line())) == (date(2026, 11, 19), date(2026, 11, 21))


def test_only_the_notes_of_two_weeks_are_read_for_danger() -> None:
    found = harvest(
        table(line(day="2026-11-01", note="old"), line(note="new"), line(time="8:00")), {}, SEOUL, ()
    )

    assert found.lately(datetime(2026, 11, 22, tzinfo=UTC)) == ("new",)
