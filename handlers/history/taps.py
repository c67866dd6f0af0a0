"""What the buttons of `/history` send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class TurnHistory(CallbackData):
    """Another page of what was said; the first is the newest."""

    tag = "past"
    page: int


@dataclass(frozen=True)
class ReadExchange(CallbackData):
    """One exchange in full."""

    tag = "past_read"
    exchange_id: int
    page: int


@dataclass(frozen=True)
class DeleteExchange(CallbackData):
    """This one shall be gone."""

    tag = "past_drop"
    exchange_id: int
    page: int


@dataclass(frozen=True)
class DeleteHistory(CallbackData):
    """All of it shall be gone: asked first, then confirmed."""

    tag = "past_clear"
    is_confirmed: bool
