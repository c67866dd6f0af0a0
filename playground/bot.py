"""A bot account and what it has set about itself."""

from dataclasses import dataclass, field
from typing import Protocol

from playground.updates import UpdateQueue
from playground.wire import JsonObject


class Pusher(Protocol):
    """What brings updates to a bot's webhook."""

    def push(self, update: JsonObject) -> None:
        """Deliver an update, after those of the same chat."""

    def stop(self) -> None:
        """Deliver nothing more."""

    async def close(self) -> None:
        """Deliver nothing more, and end the connections."""


@dataclass
class Webhook:
    """Where updates are pushed to, and how that went lately."""

    url: str
    secret_token: str | None = None
    max_connections: int = 40
    ip_address: str | None = None
    has_certificate: bool = False
    last_error_at: int | None = None
    last_error: str | None = None


@dataclass(eq=False)
class Bot:
    """A bot that the playground knows; it may call the Bot API with its token."""

    token: str
    user: JsonObject
    queue: UpdateQueue
    is_permanent: bool = False
    webhook: Webhook | None = None
    pusher: Pusher | None = None
    commands: dict[str, list[JsonObject]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    menu_buttons: dict[str, JsonObject] = field(default_factory=dict)
    default_rights: dict[str, JsonObject] = field(default_factory=dict)

    @property
    def id(self) -> int:
        """The bot's user id."""
        return int(self.user["id"])

    def as_me(self) -> JsonObject:
        """What getMe returns."""
        return {
            **self.user,
            "can_join_groups": True,
            "can_read_all_group_messages": True,
            "supports_guest_queries": False,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
            "has_topics_enabled": False,
            "allows_users_to_create_topics": False,
            "can_manage_bots": False,
        }

    def drop_webhook(self) -> None:
        """Go back to polling."""
        if self.pusher is not None:
            self.pusher.stop()
        self.webhook, self.pusher = None, None

    def shown_commands(self) -> dict[str, list[JsonObject]]:
        """Commands for everybody, by language ("default" where none is named)."""
        prefix = "default:"
        return {
            key.removeprefix(prefix) or "default": commands
            for key, commands in self.commands.items()
            if key.startswith(prefix)
        }
