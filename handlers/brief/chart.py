"""The line of moods on the paper: each day's mean, with its span, by day."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable
from typing_extensions import override

from handlers.brief.paper_style import REGULAR, colour, mood_colours
from handlers.mood_days import DayMood, Period

_LEFT: Final = 74.0
_RIGHT: Final = 8.0
_TOP: Final = 8.0
_BOTTOM: Final = 18.0
_MAX_GAP: Final = 4
"""Days between two points that are still joined."""
_N_STEPS: Final = 5
_N_DATES: Final = 8


class MoodLine(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Draws itself; readable in grey too, since heights tell what colours do."""

    def __init__(
        self, days: Sequence[DayMood], period: Period, labels: Sequence[str], *, width: float, height: float
    ) -> None:
        """Take what is drawn.

        Args:
            days: Days with entries, oldest first.
            period: All days of the axis.
            labels: The five moods in words, the lowest first.
            width: In points.
            height: In points.
        """
        super().__init__()
        self._days = tuple(days)
        self._period = period
        self._labels = tuple(labels)
        self.width = width
        self.height = height

    @override
    def draw(self) -> None:
        canvas = self.canv
        self._draw_steps(canvas)
        self._draw_dates(canvas)
        self._draw_days(canvas)

    def _draw_steps(self, canvas: Canvas) -> None:
        canvas.setFont(REGULAR, 7.5)
        for score, label in enumerate(self._labels, 1):
            y = self._y(score)
            canvas.setStrokeColor(colour("line"))
            canvas.setLineWidth(0.4)
            canvas.line(_LEFT, y, self.width - _RIGHT, y)
            canvas.setFillColor(colour("ink-soft"))
            canvas.drawRightString(_LEFT - 6, y - 2.6, f"{label}  {score}")

    def _draw_dates(self, canvas: Canvas) -> None:
        canvas.setFillColor(colour("ink-soft"))
        canvas.setFont(REGULAR, 7.5)
        for day in self._dates():
            canvas.drawCentredString(self._x(day), 4, f"{day.month}/{day.day}")

    def _draw_days(self, canvas: Canvas) -> None:
        canvas.setStrokeColor(colour("accent"))
        canvas.setLineWidth(1.1)
        for before, after in pairwise(self._days):
            if (after.day - before.day).days <= _MAX_GAP:
                canvas.line(
                    self._x(before.day), self._y(before.mean), self._x(after.day), self._y(after.mean)
                )
        colours = mood_colours()
        for day in self._days:
            x = self._x(day.day)
            canvas.setStrokeColor(colour("ink-soft"))
            canvas.setLineWidth(0.6)
            canvas.line(x, self._y(day.lowest), x, self._y(day.highest))
            canvas.setStrokeColor(colour("ink"))
            canvas.setFillColor(colours[round(day.mean) - 1])
            canvas.circle(x, self._y(day.mean), 2.6, stroke=1, fill=1)

    def _dates(self) -> Iterator[date]:
        days = self._period.days()
        step = max(1, -(-len(days) // _N_DATES))
        return iter(days[::-1][::step])

    def _x(self, day: date) -> float:
        n = max(1, (self._period.last - self._period.first).days)
        room = self.width - _LEFT - _RIGHT - 12
        return _LEFT + 6 + room * (day - self._period.first).days / n

    def _y(self, score: float) -> float:
        room = self.height - _TOP - _BOTTOM
        return _BOTTOM + room * (score - 1) / (_N_STEPS - 1)
