"""The lines of `/admin`; they stand before all others, in every state."""

from telegram.ext import filters

from handlers.operators.conversation import OperatorsConversation
from handlers.operators.taps import (
    AskNews,
    HideFilm,
    OpenPanel,
    RefuseNews,
    SendNews,
    SetMaintenance,
    StopNews,
)
from handlers.routes import NEW, TEXT, Handler, message, tap

_ADMIN = NEW & filters.Regex(r"(?i)^/admin(@\w+)?(?!\s+(connect|moderators|board)\b)(\s|$)")


def anywhere(flow: OperatorsConversation) -> list[Handler]:
    """What operators may do in every state; for all others the command does not exist."""
    return [
        message(_ADMIN & filters.User(list(flow.operators)), flow.open_admin),
        tap(OpenPanel, flow.tap_open),
        tap(SetMaintenance, flow.tap_pause),
        tap(AskNews, flow.tap_ask_news),
        tap(SendNews, flow.tap_send_news),
        tap(StopNews, flow.tap_stop_news),
        tap(HideFilm, flow.tap_film),
        tap(RefuseNews, flow.tap_refuse_news),
    ]


def announcing(flow: OperatorsConversation) -> Handler:
    """The text of news that is awaited."""
    return message(TEXT, flow.receive_news)
