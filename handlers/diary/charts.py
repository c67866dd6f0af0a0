"""What the pictures say, put into words."""

from datetime import date

from handlers.charts import feelings_wheel, month_tiles, tag_bars, week_line, year_pixels
from handlers.charts.film_tile import FilmTile
from handlers.charts.frame import Heading
from handlers.diary.service import Page, What
from handlers.diary.spans import month_name, title
from handlers.mood_days import DayMood, mean_of
from handlers.mood_marks import DayMarks, feeling_counts, marks_of, percents
from handlers.mood_words import SCORES, mood_word, tag_word
from handlers.person import Person
from handlers.words import Words

_MONTHS = range(1, 13)
_WEEKDAYS = range(7)


def draw(page: Page, person: Person, say: Words) -> bytes:
    """The picture of a page as PNG; takes a while, so not on the event loop."""
    match page.what:
        case What.WEEK:
            return week_line.week_line(week(page, person, say), page.theme)
        case What.MONTH:
            return month_tiles.month_tiles(month(page, say), page.theme)
        case What.YEAR:
            return year_pixels.year_pixels(year(page, say), page.theme)
        case What.TAGS:
            return tag_bars.tag_bars(tags(page, say), page.theme)
        case What.FEELINGS:
            return feelings_wheel.feelings_wheel(feelings(page, say), page.theme)


def week(page: Page, person: Person, say: Words) -> week_line.WeekData:
    """The week as a line."""
    moods = {day.day: day for day in page.read.days}
    marks = marks_of(page.read.readings, person.zone)
    days = tuple(
        _week_day(day, moods.get(day), marks.get(day, DayMarks()), page, say) for day in page.period.days()
    )
    keys = (say(f"diary-key-{kind}") for kind in ("own", "talk", "face"))
    return week_line.WeekData(_heading(page, say), days, *keys)


def month(page: Page, say: Words) -> month_tiles.MonthData:
    """The month as a calendar."""
    moods = {day.day: day for day in page.read.days}
    return month_tiles.MonthData(
        heading=_heading(page, say),
        weekdays=tuple(say(f"weekday-{k}") for k in _WEEKDAYS),
        first=page.period.first.weekday(),
        days=tuple(_month_day(day, moods.get(day), page) for day in page.period.days()),
        words=_mood_words(say),
    )


def year(page: Page, say: Words) -> year_pixels.YearData:
    """The year in pixels."""
    return year_pixels.YearData(
        heading=_heading(page, say),
        months=tuple(month_name(k, say) for k in _MONTHS),
        year=page.period.first.year,
        means={day.day: day.mean for day in page.read.days},
        today=page.today,
        words=_mood_words(say),
    )


def tags(page: Page, say: Words) -> tag_bars.TagsData:
    """Tags and what goes with them."""
    shown = page.effects[: tag_bars.MAX_ROWS]
    bars = tuple(
        tag_bars.TagBar(
            label=tag_word(effect.tag, say),
            counts=say("diary-tag-counts", present=str(effect.n_with), absent=str(effect.n_without)),
            difference=effect.difference,
            low=effect.low,
            high=effect.high,
        )
        for effect in shown
    )
    notes = (
        (say("diary-tags-interval"), say("diary-tags-no-cause")) if bars else (say("diary-tags-no-cause"),)
    )
    none = tuple(say(f"diary-tags-none-{k}") for k in (1, 2, 3))
    return tag_bars.TagsData(Heading(title(page, say), say("diary-tags-over")), bars, notes, none)


def feelings(page: Page, say: Words) -> feelings_wheel.WheelData:
    """The feelings of a month as a wheel."""
    counts = feeling_counts(page.read.readings)
    shares = percents(tuple(counts.values()))
    slices = tuple(
        feelings_wheel.FeelingSlice(emotion.value, say(f"feeling-{emotion}"), n, f"{share}%")
        for (emotion, n), share in zip(counts.items(), shares, strict=True)
    )
    total = sum(counts.values())
    middle = (say("diary-feelings-times", times=str(total)), say("diary-feelings-heard"))
    if total == 0:
        middle = ("", say("diary-feelings-not-yet"))
    heading = Heading(title(page, say), say("diary-feelings-from"))
    return feelings_wheel.WheelData(heading, slices, middle, say("diary-read-note"))


def subtitle(page: Page, say: Words) -> str:
    """How many days have entries, and their mean."""
    mean = mean_of(page.read.days)
    if mean is None:
        return say("diary-none-here")
    return say("diary-count", days=len(page.read.days), mean=f"{mean:.1f}")


def _heading(page: Page, say: Words) -> Heading:
    return Heading(title(page, say), subtitle(page, say))


def _week_day(day: date, mood: DayMood | None, marks: DayMarks, page: Page, say: Words) -> week_line.WeekDay:
    return week_line.WeekDay(
        label=say(f"weekday-{day.weekday()}"),
        date=day.day,
        mean=None if mood is None else mood.mean,
        lowest=None if mood is None else mood.lowest,
        highest=None if mood is None else mood.highest,
        talk=marks.talk,
        face=marks.face,
        is_today=day == page.today,
    )


def _month_day(day: date, mood: DayMood | None, page: Page) -> month_tiles.MonthDay:
    film = next((page.films[i] for i in mood.film_ids if i in page.films), None) if mood else None
    return month_tiles.MonthDay(
        date=day.day,
        mean=None if mood is None else mood.mean,
        film=None if film is None else FilmTile(film.id, film.genres, film.keywords),
        is_today=day == page.today,
        is_ahead=day > page.today,
    )


def _mood_words(say: Words) -> tuple[str, ...]:
    return tuple(mood_word(score, say) for score in SCORES)
