"""Draws the paper as a PDF of one or two pages, in memory; blocking, for a thread."""

import html
import io
import re
from functools import cache
from typing import Final

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, Paragraph, SimpleDocTemplate, Spacer, Table

from handlers.art.typefaces import Weight, font_folder
from handlers.brief.chart import MoodLine
from handlers.brief.figures import figures, tag_rows
from handlers.brief.gathered import Facts
from handlers.brief.paper_style import BOLD, REGULAR, colour
from handlers.words import Words

MAX_PAGES: Final = 2
MAX_QUOTE: Final = 260
"""Characters of own words; longer ones end in an ellipsis."""
_SCALES: Final = (1.0, 0.93, 0.88, 0.8)
_COMFORTABLE: Final = 0.88
"""The least size at which one page is better than two."""
_MARGIN: Final = 17 * mm
_PADDING: Final = 6
"""Of reportlab's frames, in points."""
_WIDTH: Final = A4[0] - 2 * _MARGIN
_MAX_RESULTS: Final = 6
_STRAY: Final = re.compile(r"\s+([.,!?…])")
"""What an emoji before the end of a sentence leaves behind."""


def brief_pdf(facts: Facts, say: Words) -> bytes:
    """Draw the paper, as large as it fits."""
    _register()
    drawn: list[tuple[bytes, int]] = []
    for size in _SCALES:
        content, n_pages = _Paper(facts, say, size).drawn()
        if n_pages == 1:
            return content
        drawn.append((content, n_pages))
        if size <= _COMFORTABLE and n_pages <= MAX_PAGES:
            break
    return next((content for content, n_pages in drawn if n_pages <= MAX_PAGES), drawn[-1][0])


@cache
def _register() -> None:
    folder = font_folder()
    for name, weight in ((REGULAR, Weight.REGULAR), (BOLD, Weight.BOLD)):
        pdfmetrics.registerFont(TTFont(name, str(folder / f"{weight.value}.ttf")))
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD)


def drawable(text: str) -> str:
    """A text in one piece, without what the type has no letters for, such as emoji."""
    glyphs = pdfmetrics.getFont(REGULAR).face.charToGlyph
    kept = "".join(letter for letter in text if letter.isspace() or ord(letter) in glyphs)
    return _STRAY.sub(r"\1", " ".join(kept.split()))


class _Paper:
    """One attempt at a size."""

    def __init__(self, facts: Facts, say: Words, size: float) -> None:
        self._facts = facts
        self._say = say
        self._size = size

    def drawn(self) -> tuple[bytes, int]:
        """The PDF, and how many pages it has."""
        buffer = io.BytesIO()
        title = self._say("brief-pdf-title")
        paper = SimpleDocTemplate(
            buffer,
            pagesize=A4,
            leftMargin=_MARGIN - _PADDING,
            rightMargin=_MARGIN - _PADDING,
            topMargin=15 * mm,
            bottomMargin=17 * mm,
            title=title,
            author="Maeumi",
            lang=self._say.locale,
        )
        paper.build(self._story(), onFirstPage=self._foot, onLaterPages=self._foot)
        return buffer.getvalue(), paper.page

    def _story(self) -> list[Flowable]:
        facts = self._facts
        story = self._head()
        if facts.days:
            story += self._moods()
        if rows := tag_rows(facts.days, self._say):
            story += self._table("brief-pdf-tags", rows, note="brief-pdf-tags-note")
        if facts.scales:
            story += self._results()
        if facts.words:
            story += self._words()
        if facts.ready or facts.own:
            story += self._questions()
        return story

    def _head(self) -> list[Flowable]:
        say, facts = self._say, self._facts
        span = say("brief-pdf-span", first=facts.period.first.isoformat(), last=facts.period.last.isoformat())
        made = say("brief-pdf-made", day=facts.made_at.date().isoformat())
        whose = say("brief-pdf-whose", name=drawable(facts.nickname)) if drawable(facts.nickname) else ""
        facts_line = " · ".join(part for part in (span, whose, made) if part)
        return [
            self._text(say("brief-pdf-title"), 17, bold=True, after=2),
            self._text(facts_line, 9, soft=True, after=5),
            self._boxed(say("brief-pdf-no-diagnosis")),
            Spacer(1, 4 * self._size),
        ]

    def _moods(self) -> list[Flowable]:
        facts, say = self._facts, self._say
        cells = [
            [self._text(figure.value, 14, bold=True), self._text(figure.label, 8, soft=True)]
            for figure in figures(facts, say)
        ]
        row = Table([cells], colWidths=[_WIDTH / len(cells)] * len(cells))
        row.setStyle([("LEFTPADDING", (0, 0), (-1, -1), 0), ("VALIGN", (0, 0), (-1, -1), "TOP")])
        labels = tuple(drawable(say(f"mood-{score}")) for score in range(1, 6))
        line = MoodLine(facts.days, facts.period, labels, width=_WIDTH, height=128 * self._size)
        note = self._text(say("brief-pdf-line-note"), 8, soft=True)
        return [KeepTogether([self._heading("brief-pdf-moods"), row, line, note])]

    def _results(self) -> list[Flowable]:
        say = self._say
        rows = [tuple(say(f"brief-pdf-scale-{column}") for column in ("day", "name", "sum", "item"))]
        for result in self._facts.scales[-_MAX_RESULTS:]:
            item = "–" if result.item is None else say("brief-pdf-points", n=str(result.item))
            rows.append((result.day.isoformat(), result.name, f"{result.total} / {result.highest}", item))
        return self._table("brief-pdf-scales", rows, note="brief-pdf-scales-note")

    def _words(self) -> list[Flowable]:
        say = self._say
        found: list[Flowable] = []
        for number, each in enumerate(self._facts.words):
            heading = [] if number else [self._heading("brief-pdf-words")]
            text = drawable(each.text) or say("brief-pdf-signs-only")
            if len(text) > MAX_QUOTE:
                text = text[:MAX_QUOTE].rstrip() + "…"
            kind = say(f"brief-kind-{each.picked.kind}")
            day = self._text(f"{each.at:%Y-%m-%d %H:%M} · {kind}", 8, soft=True)
            found.append(KeepTogether([*heading, day, self._text(f"“{text}”", 10, after=4)]))
        return found

    def _questions(self) -> list[Flowable]:
        ready = [self._say(f"brief-question-{number}") for number in self._facts.ready]
        own = [drawable(question) for question in self._facts.own]
        lines: list[Flowable] = [self._text(f"□  {each}", 10, after=2) for each in (*ready, *own) if each]
        return [KeepTogether([self._heading("brief-pdf-questions"), *lines])]

    def _table(self, heading: str, rows: list[tuple[str, ...]], *, note: str) -> list[Flowable]:
        first, *others = rows
        cells = [[self._text(cell, 8, soft=True) for cell in first]]
        cells += [[self._text(cell, 9.5) for cell in row] for row in others]
        table = Table(cells, colWidths=[_WIDTH / len(first)] * len(first))
        table.setStyle(
            [
                ("LINEBELOW", (0, 0), (-1, -1), 0.4, colour("line")),
                ("LEFTPADDING", (0, 0), (-1, -1), 2),
                ("TOPPADDING", (0, 0), (-1, -1), 2 * self._size),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 2 * self._size),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ]
        )
        below = self._text(self._say(note), 8, soft=True)
        return [KeepTogether([self._heading(heading), table, Spacer(1, 2), below])]

    def _boxed(self, text: str) -> Flowable:
        box = Table([[self._text(text, 9.5)]], colWidths=[_WIDTH])
        box.setStyle([("BACKGROUND", (0, 0), (-1, -1), colour("paper"))])
        return box

    def _heading(self, key: str) -> Flowable:
        return self._text(self._say(key), 11.5, bold=True, before=9, after=3)

    def _text(
        self,
        text: str,
        size: float,
        *,
        bold: bool = False,
        soft: bool = False,
        before: float = 0,
        after: float = 0,
    ) -> Paragraph:
        scaled = size * self._size
        style = ParagraphStyle(
            "text",
            fontName=BOLD if bold else REGULAR,
            fontSize=scaled,
            leading=scaled * 1.45,
            textColor=colour("ink-soft" if soft else "ink"),
            spaceBefore=before * self._size,
            spaceAfter=after * self._size,
        )
        return Paragraph(html.escape(text), style)

    def _foot(self, canvas: Canvas, paper: SimpleDocTemplate) -> None:
        canvas.setFont(REGULAR, 7.5)
        canvas.setFillColor(colour("ink-soft"))
        canvas.drawString(_MARGIN, 10 * mm, self._say("brief-pdf-foot"))
        canvas.drawRightString(A4[0] - _MARGIN, 10 * mm, str(paper.page))
