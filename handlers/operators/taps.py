"""What the operators' buttons send back, and the one below news."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class OpenPanel(CallbackData):
    """A page for operators: ``home``, ``numbers`` or ``bans``."""

    tag = "op"
    page: str


@dataclass(frozen=True)
class SetMaintenance(CallbackData):
    """Serve nobody but operators for a while, or everybody again."""

    tag = "op_pause"
    is_on: bool


@dataclass(frozen=True)
class AskNews(CallbackData):
    """Write news."""

    tag = "op_news"


@dataclass(frozen=True)
class SendNews(CallbackData):
    """Send this draft to everybody who wants news, or throw it away."""

    tag = "op_news_send"
    broadcast_id: int
    is_sent: bool


@dataclass(frozen=True)
class StopNews(CallbackData):
    """Send it to nobody else, or go on."""

    tag = "op_news_stop"
    broadcast_id: int
    is_stopped: bool


@dataclass(frozen=True)
class HideFilm(CallbackData):
    """Recommend this film to nobody, or again."""

    tag = "op_film"
    film_id: int
    is_hidden: bool


@dataclass(frozen=True)
class RefuseNews(CallbackData):
    """No news any more, or news again; below every piece of news."""

    tag = "news_off"
    is_refused: bool
