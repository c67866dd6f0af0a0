"""Screens of files of the diary."""

import html
from typing import assert_never

from handlers.diary_files.daylio import MAX_FILE_BYTES, MAX_NOTE_LENGTH, MAX_ROWS, Trouble
from handlers.diary_files.outcomes import (
    AskMood,
    DiaryFile,
    Imported,
    NotThere,
    Preview,
    Step,
    TakenBack,
)
from handlers.diary_files.taps import (
    AskImport,
    ConfirmImport,
    LeaveImport,
    MapMood,
    SaveDiary,
    UndoImport,
)
from handlers.mood_words import FACES, SCORES, mood_face
from handlers.payloads.days import OpenMood
from handlers.payloads.talking import ShowLines
from handlers.view import Button, Row, View
from handlers.words import Words

_A_MEGABYTE = 1_000_000


def choices(say: Words) -> View:
    """What can be done with files."""
    return View(
        say("diary-files"),
        (
            (Button("CSV", SaveDiary("csv")), Button("JSON", SaveDiary("json"))),
            (Button(say("diary-files-bring"), AskImport()),),
        ),
    )


def empty(say: Words) -> View:
    """There is nothing to take along."""
    return View(say("diary-files-empty"), ((Button(say("diary-files-log"), OpenMood()),),))


def caption(file: DiaryFile, say: Words) -> str:
    """What stands below a file."""
    return say("diary-files-made", n=f"{file.n_entries:,}")


def ask_file(say: Words) -> View:
    """How to bring a file."""
    return View(say("diary-files-ask", megabytes=str(MAX_FILE_BYTES // _A_MEGABYTE)))


def ask_file_first(say: Words) -> View:
    """A table came, and nobody had asked for one."""
    return View(say("diary-files-unasked"), ((Button(say("diary-files-bring"), AskImport()),),))


def left(say: Words) -> View:
    """Nothing was written."""
    return View(say("diary-files-left"))


def step(outcome: Step, say: Words) -> View:
    """Where an import stands."""
    match outcome:
        case AskMood():
            return _ask_mood(outcome, say)
        case Preview():
            return _preview(outcome, say)
        case Imported(import_id, n_added, is_heavy):
            return _imported(import_id, n_added, say, is_heavy=is_heavy)
        case TakenBack(n_removed):
            return View(say("diary-files-undone", n=f"{n_removed:,}"))
        case NotThere():
            return View(say("diary-files-gone"))
        case Trouble():
            megabytes = str(MAX_FILE_BYTES // _A_MEGABYTE)
            return View(say(f"diary-files-{outcome}", megabytes=megabytes, rows=f"{MAX_ROWS:,}"))
        case _:
            assert_never(outcome)


def _ask_mood(asked: AskMood, say: Words) -> View:
    faces: Row = tuple(
        Button(face, MapMood(asked.import_id, asked.index, score))
        for score, face in zip(SCORES, FACES, strict=True)
    )
    others: Row = (
        Button(say("diary-files-leave-out"), MapMood(asked.import_id, asked.index, 0)),
        Button(say("diary-files-stop"), LeaveImport(asked.import_id)),
    )
    text = say("diary-files-which-mood", name=html.escape(asked.name), n=str(asked.n_left))
    return View(text, (faces, others))


def _preview(shown: Preview, say: Words) -> View:
    lines = []
    if shown.days is not None:
        first, last = (day.isoformat() for day in shown.days)
        lines.append(say("diary-files-new", n=f"{shown.n_new:,}", first=first, last=last))
        lines.append("  ".join(f"{mood_face(score)} {n:,}" for score, n in shown.scores.items()))
    else:
        lines.append(say("diary-files-nothing-new"))
    counts = (("known", shown.n_known), ("out", shown.n_left_out), ("unread", shown.n_unread))
    lines += [say(f"diary-files-n-{what}", n=f"{n:,}") for what, n in counts if n]
    if shown.n_cut:
        lines.append(say("diary-files-n-cut", n=f"{shown.n_cut:,}", limit=f"{MAX_NOTE_LENGTH:,}"))
    stop = Button(say("diary-files-stop"), LeaveImport(shown.import_id))
    if not shown.n_new:
        return View("\n".join(lines))
    take = Button(say("diary-files-take"), ConfirmImport(shown.import_id))
    lines.append(f"\n{say('diary-files-not-yet')}")
    return View("\n".join(lines), ((take, stop),))


def _imported(import_id: int, n_added: int, say: Words, *, is_heavy: bool) -> View:
    undo: Row = (Button(say("diary-files-undo"), UndoImport(import_id)),)
    text = say("diary-files-taken", n=f"{n_added:,}")
    if not is_heavy:
        return View(text, (undo,))
    return View(
        f"{text}\n\n{say('diary-files-heavy')}", ((Button(say("diary-files-lines"), ShowLines()),), undo)
    )
