"""Days and periods in words."""

from datetime import date

from handlers.diary.service import Page, What
from handlers.mood_days import Period
from handlers.words import Words


def title(page: Page, say: Words) -> str:
    """What a picture is of."""
    first = page.period.first
    match page.what:
        case What.WEEK:
            return _span(page.period, page.today, say)
        case What.MONTH:
            return _month(first, say)
        case What.YEAR:
            return say("diary-year", year=str(first.year))
        case What.TAGS:
            return say("diary-tags-title")
        case What.FEELINGS:
            return say("diary-feelings-title", month=_month(first, say))


def day_name(day: date, say: Words) -> str:
    """A day of the present year."""
    return say("diary-date", month=month_name(day.month, say), day=str(day.day))


def month_name(number: int, say: Words) -> str:
    """A month by its number."""
    return say(f"diary-month-{number}")


def _span(period: Period, today: date, say: Words) -> str:
    span = say("diary-span", first=day_name(period.first, say), last=day_name(period.last, say))
    if period.last.year == today.year:
        return span
    return say("diary-span-of-year", year=str(period.last.year), span=span)


def _month(day: date, say: Words) -> str:
    return say("diary-month", year=str(day.year), month=month_name(day.month, say))
