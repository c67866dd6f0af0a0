"""What the buttons of the safety plan send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class EditPlanPart(CallbackData):
    """Write a part, 1 to 6."""

    tag = "plan_edit"
    part: int


@dataclass(frozen=True)
class ClearPlanPart(CallbackData):
    """Empty a part."""

    tag = "plan_clear"
    part: int


@dataclass(frozen=True)
class LeavePlanPart(CallbackData):
    """Leave the part as it is."""

    tag = "plan_back"


@dataclass(frozen=True)
class SharePlan(CallbackData):
    """Make a text that the person may pass on."""

    tag = "plan_share"


@dataclass(frozen=True)
class AskRemovePlan(CallbackData):
    """The whole plan is to go."""

    tag = "plan_del"


@dataclass(frozen=True)
class RemovePlan(CallbackData):
    """It really is."""

    tag = "plan_del_yes"
