"""The lines of check-ins in the journey's table."""

from telegram.ext import filters

from handlers.check_ins import taps
from handlers.check_ins.conversation import CheckInsConversation
from handlers.payloads.days import AcceptCheckIns, OpenCheckIns
from handlers.routes import NEW, TEXT, Callback, Handler, command, message, tap


def settled(flow: CheckInsConversation) -> list[Handler]:
    """What works for settled people, whatever they are doing."""
    return [
        command(("checkin",), flow.open_check_ins),
        tap(OpenCheckIns, flow.tap_open),
        tap(AcceptCheckIns, flow.tap_offer),
        tap(taps.OpenPart, flow.tap_part),
        tap(taps.ToggleTime, flow.tap_time),
        tap(taps.ToggleDay, flow.tap_day),
        tap(taps.ChooseDays, flow.tap_days),
        tap(taps.ChooseQuiet, flow.tap_quiet),
        tap(taps.ChoosePlace, flow.tap_place),
        tap(taps.TypePart, flow.tap_type),
        tap(taps.SwitchCheckIns, flow.tap_switch),
        tap(taps.Snooze, flow.tap_snooze),
        tap(taps.StopAsking, flow.tap_stop),
    ]


def words(flow: CheckInsConversation) -> list[Handler]:
    """What is typed or shared for the schedule."""
    return [message(TEXT, flow.receive_words), message(NEW & filters.LOCATION, flow.receive_location)]


def keeping(flow: CheckInsConversation) -> tuple[Callback, ...]:
    """What may not be done while nothing of moods is kept."""
    return (flow.open_check_ins, flow.tap_open, flow.tap_offer)
