"""What can come of connecting chats."""

from dataclasses import dataclass

from db.board_records import ConnectedChat


@dataclass(frozen=True)
class Standing:
    """What is connected, and in which channels the bot is besides."""

    channel: ConnectedChat | None
    discussion: ConnectedChat | None
    moderators: ConnectedChat | None
    channels: tuple[ConnectedChat, ...]
    n_open_cases: int


@dataclass(frozen=True)
class Connected:
    """The board stands in this channel now."""

    channel: ConnectedChat
    discussion: ConnectedChat


@dataclass(frozen=True)
class ModeratorsConnected:
    """Cases come to this group now."""

    group: ConnectedChat


@dataclass(frozen=True)
class Missing:
    """What is missing, each by its key: ``chat``, ``admin``, ``can_post_messages``, ``link`` and so on."""

    what: tuple[str, ...]
    title: str = ""


ConnectOutcome = Connected | Missing
