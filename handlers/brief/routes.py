"""The lines of the paper for a counsellor in the journey's table."""

from handlers.brief import taps
from handlers.brief.conversation import BriefConversation
from handlers.routes import TEXT, Callback, Handler, command, message, tap


def settled(flow: BriefConversation) -> list[Handler]:
    """What works for settled people, whatever they are doing."""
    return [
        command(("brief",), flow.open_brief),
        tap(taps.OpenBrief, flow.tap_open),
        tap(taps.ChooseSpan, flow.tap_days),
        tap(taps.SwitchScales, flow.tap_scales),
        tap(taps.OpenOwnWords, flow.tap_words),
        tap(taps.TickWords, flow.tap_tick),
        tap(taps.OpenQuestions, flow.tap_questions),
        tap(taps.TickQuestion, flow.tap_question),
        tap(taps.TypeQuestion, flow.tap_type),
        tap(taps.DropQuestion, flow.tap_drop),
        tap(taps.MakeBrief, flow.tap_make),
    ]


def words(flow: BriefConversation) -> Handler:
    """A question that is typed."""
    return message(TEXT, flow.receive_words)


def showing(flow: BriefConversation) -> tuple[Callback, ...]:
    """What shows something of the diary or of talks."""
    return (
        flow.open_brief,
        flow.tap_open,
        flow.tap_days,
        flow.tap_scales,
        flow.tap_words,
        flow.tap_tick,
        flow.tap_questions,
        flow.tap_question,
        flow.tap_type,
        flow.tap_drop,
        flow.tap_make,
    )
