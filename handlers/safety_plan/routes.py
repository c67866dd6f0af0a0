"""The lines of the safety plan in the journey's table."""

from handlers.payloads.days import OpenPlan
from handlers.routes import TEXT, Callback, Handler, command, message, tap
from handlers.safety_plan import taps
from handlers.safety_plan.conversation import SafetyPlanConversation


def settled(flow: SafetyPlanConversation) -> list[Handler]:
    """What works for settled people, whatever they are doing."""
    return [
        command(("plan",), flow.open_plan),
        tap(OpenPlan, flow.tap_open),
        tap(taps.EditPlanPart, flow.tap_edit),
        tap(taps.LeavePlanPart, flow.tap_leave),
        tap(taps.ClearPlanPart, flow.tap_clear),
        tap(taps.SharePlan, flow.tap_share),
        tap(taps.AskRemovePlan, flow.tap_ask_remove),
        tap(taps.RemovePlan, flow.tap_remove),
    ]


def words(flow: SafetyPlanConversation) -> Handler:
    """What is typed for a part."""
    return message(TEXT, flow.receive_words)


def keeping(flow: SafetyPlanConversation) -> tuple[Callback, ...]:
    """What may not be done while nothing is kept; the plan itself can be read and deleted even then."""
    return (flow.tap_edit,)
