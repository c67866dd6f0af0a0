"""The lines of files of the diary in the journey's table."""

from telegram.ext import filters

from handlers.diary_files import taps
from handlers.diary_files.conversation import DiaryFilesConversation
from handlers.payloads.days import OpenDiaryFiles
from handlers.routes import NEW, Callback, Handler, command, message, tap

COMMANDS = ("diary_export", "diary_import")
_TABLE = filters.Document.FileExtension("csv")


def settled(flow: DiaryFilesConversation) -> list[Handler]:
    """What works for settled people, whatever they are doing."""
    return [
        command(("diary_export",), flow.open_files),
        command(("diary_import",), flow.open_import),
        tap(OpenDiaryFiles, flow.tap_open),
        tap(taps.SaveDiary, flow.tap_save),
        tap(taps.AskImport, flow.tap_import),
        tap(taps.MapMood, flow.tap_mood),
        tap(taps.ConfirmImport, flow.tap_confirm),
        tap(taps.LeaveImport, flow.tap_leave),
        tap(taps.UndoImport, flow.tap_undo),
        message(NEW & _TABLE, flow.receive_unasked),
    ]


def files(flow: DiaryFilesConversation) -> Handler:
    """Whatever file is sent while one is awaited; stands before all else that takes files."""
    return message(NEW & filters.Document.ALL, flow.receive_file)


def showing(flow: DiaryFilesConversation) -> tuple[Callback, ...]:
    """What shows something of the diary, or writes into it."""
    return (
        flow.open_files,
        flow.tap_open,
        flow.tap_save,
        flow.open_import,
        flow.tap_import,
        flow.receive_file,
        flow.receive_unasked,
        flow.tap_mood,
        flow.tap_confirm,
        flow.tap_undo,
    )
