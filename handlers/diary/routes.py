"""The lines of the diary in the journey's table."""

from handlers.diary.conversation import DiaryConversation
from handlers.diary.taps import ChooseDiaryTheme, OpenDiaryChoices, TurnDiary
from handlers.payloads.days import OpenDiary
from handlers.routes import Callback, Handler, command, tap


def settled(flow: DiaryConversation) -> list[Handler]:
    """What works for settled people, whatever they are doing."""
    return [
        command(("diary",), flow.open_diary),
        tap(OpenDiary, flow.tap_open),
        tap(TurnDiary, flow.tap_turn),
        tap(OpenDiaryChoices, flow.tap_choices),
        tap(ChooseDiaryTheme, flow.tap_theme),
    ]


def showing(flow: DiaryConversation) -> tuple[Callback, ...]:
    """What shows something of the diary."""
    return (flow.open_diary, flow.tap_open, flow.tap_turn, flow.tap_choices, flow.tap_theme)
