"""Screens of questionnaires: scores are said as what they are, never as a diagnosis."""

from zoneinfo import ZoneInfo

from handlers.care_notes import NotesPage, day_of
from handlers.crisis_view import crisis, lines
from handlers.payloads.days import OpenBreathing, OpenCare, OpenPlan, OpenScales
from handlers.payloads.talking import FollowUp, ShowLines
from handlers.scales.scoring import N_CHOICES, SCALES, Band, Peril, band, packed_with
from handlers.scales.service import Intro, Question, Result, result_of
from handlers.scales.taps import AskRemoveScale, OpenScale, ReadScale, RemoveScale, ScaleStep, ShowScore
from handlers.view import Button, Row, View
from handlers.words import Words

_PER_ROW = 3
_N_CELLS = 9
_WORTH_TELLING = 10
"""From this sum on, both questionnaires are usually shown to somebody who knows about it."""


def page(shown: NotesPage, zone: ZoneInfo, say: Words) -> View:
    """Both questionnaires, and what came out before."""
    found = [(note, result) for note in shown.notes if (result := result_of(note)) is not None]
    told = [
        f"{n}. {day_of(note, zone, say)} · {result.scale.title} · {result.total}/{result.scale.best}"
        for n, (note, result) in enumerate(found, 1)
    ]
    text = say("scales-intro")
    if told:
        text = "\n".join((text, "", f"<b>{say('scales-kept-ones')}</b>", *told))
    numbers = tuple(Button(str(n), ReadScale(note.id)) for n, (note, _) in enumerate(found, 1))
    rows: list[Row] = [
        tuple(Button(say(f"scales-{scale.key}"), OpenScale(n)) for n, scale in enumerate(SCALES))
    ]
    rows += [numbers[i : i + _PER_ROW] for i in range(0, len(numbers), _PER_ROW)]
    if shown.n_pages > 1:
        rows.append(
            (
                Button("◀", OpenScales((shown.index - 1) % shown.n_pages)),
                Button("▶", OpenScales((shown.index + 1) % shown.n_pages)),
            )
        )
    return View(text, (*rows, (Button(say("care-open"), OpenCare()),)))


def intro(shown: Intro, zone: ZoneInfo, say: Words, *, is_secret: bool) -> View:
    """Before it begins."""
    parts = [
        f"<b>📋 {say(f'scales-{shown.scale.key}')} ({shown.scale.title})</b>",
        say("scales-before", n=shown.scale.n_items),
        say("scales-not-kept-before" if is_secret else "scales-kept-before"),
    ]
    if shown.last_at is not None:
        last = shown.last_at.astimezone(zone)
        parts.append(say("scales-recent", month=str(last.month), day=str(last.day)))
    begin = Button(say("scales-begin"), ScaleStep(shown.number, shown.run, 0, 0))
    return View("\n\n".join(parts), ((begin, Button(say("scales-leave"), OpenScales(0))),))


def question(shown: Question, say: Words) -> View:
    """One question with its four answers."""
    scale, index = shown.scale, shown.index
    head = f"📋 {scale.title} · {index + 1}/{scale.n_items}"
    text = "\n\n".join((head, say("scales-stem"), f"<b>{say(f'scales-{scale.key}-{index + 1}')}</b>"))
    rows: list[Row] = [
        (
            Button(
                _marked(say(f"scales-{scale.key}-choice-{points}"), is_chosen=shown.chosen == points),
                ScaleStep(shown.number, shown.run, packed_with(shown.packed, index, points), index + 1),
            ),
        )
        for points in range(N_CHOICES)
    ]
    leave = Button(say("scales-leave"), OpenScales(0))
    if not index:
        return View(text, (*rows, (leave,)))
    back = Button(say("scales-back"), ScaleStep(shown.number, shown.run, shown.packed, index - 1))
    return View(text, (*rows, (back, leave)))


def people_first(result: Result, run: int, packed: int, say: Words, *, has_plan: bool = False) -> View:
    """People to talk to, before any score: the protocol's own answer, or a quieter one."""
    last: tuple[Row, ...] = ((Button(say("scales-show"), ShowScore(result.number, run, packed)),),)
    if has_plan:
        last = ((Button(say("plan-see"), OpenPlan()),), *last)
    if result.peril is Peril.CRISIS:
        view = crisis(say, is_known=True)
        return View(view.text, (*view.rows, *last))
    text = "\n\n".join((say("scales-concern"), lines(say.locale), say("scales-concern-after")))
    return View(text, ((Button(say("scales-ask-later"), FollowUp(is_wanted=True)),), *last))


def score_below(result: Result, run: int, packed: int, say: Words, *, has_plan: bool) -> View:
    """The score below the people to talk to, who stay; a second tap shows the same."""
    above = people_first(result, run, packed, say, has_plan=has_plan)
    below = score(result, say)
    # The last row asked for the score; the first one below would show the numbers that stand above.
    return View(f"{above.text}\n\n{below.text}", (*above.rows[:-1], *below.rows[1:]))


def score(result: Result, say: Words) -> View:
    """What came out."""
    cells = round(_N_CELLS * result.total / result.scale.best)
    parts = [
        f"<b>📋 {say(f'scales-{result.scale.key}')} ({result.scale.title})</b>",
        f"<b>{result.total}</b> / {result.scale.best}\n{'●' * cells}{'○' * (_N_CELLS - cells)}",
        _band_line(result, say),
        say("scales-no-diagnosis"),
    ]
    if result.total >= _WORTH_TELLING or result.peril:
        parts.append(say("scales-worth-telling"))
    parts.append(say("scales-is-kept" if result.made_at is not None else "scales-is-not-kept"))
    first: Row = (
        (Button(say("scales-lines"), ShowLines()),)
        if result.total >= _WORTH_TELLING or result.peril
        else (Button(say("scales-breathe"), OpenBreathing()),)
    )
    last: Row = (Button(say("scales-list"), OpenScales(0)), Button(say("care-open"), OpenCare()))
    return View("\n\n".join(parts), (first, last))


def kept(note_id: int, result: Result, zone: ZoneInfo, say: Words) -> View:
    """A result of another day."""
    view = score(result, say)
    assert result.made_at is not None
    day = result.made_at.astimezone(zone)
    heading = say("scales-of-day", month=str(day.month), day=str(day.day))
    row: Row = (
        Button(say("scales-list"), OpenScales(0)),
        Button(say("scales-remove"), AskRemoveScale(note_id)),
    )
    return View(f"{heading}\n\n{view.text}", (row,))


def ask_remove(note_id: int, say: Words) -> View:
    """Really delete?"""
    yes = Button(say("scales-remove-yes"), RemoveScale(note_id))
    return View(say("scales-ask-remove"), ((yes, Button(say("scales-remove-no"), ReadScale(note_id))),))


def gone(say: Words) -> View:
    """There is no such result or question."""
    return View(say("scales-gone"), ((Button(say("scales-list"), OpenScales(0)),),))


def _marked(label: str, *, is_chosen: bool) -> str:
    return f"✓ {label}" if is_chosen else label


def _band_line(result: Result, say: Words) -> str:
    found = band(result.scale, result.total)
    if result.peril and result.total < _WORTH_TELLING:
        # A low sum must not make light of the answer about death and harm.
        return say("scales-low-but")
    line = say(f"scales-{result.scale.key}-band-{found}")
    return f"{line} {say('scales-rest')}" if found is Band.MILD else line
