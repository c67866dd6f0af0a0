"""Reading the fields of a control call, JSON or form."""

import json

from aiohttp import web

from playground.chat import Chat, StoredMessage
from playground.errors import ApiError, ControlError
from playground.params import RawRequest, read_request
from playground.wire import JsonObject, JsonValue
from playground.world import World

_TRUE = frozenset({"true", "1", "yes"})


class Fields:
    """The fields of a control call, with the world that they speak of."""

    def __init__(self, world: World, raw: RawRequest) -> None:
        self.world = world
        self.raw = raw

    @classmethod
    async def of(cls, world: World, request: web.Request) -> "Fields":
        """Read a request."""
        try:
            return cls(world, await read_request(request))
        except ApiError as error:
            raise ControlError(400, error.description.removeprefix("Bad Request: ")) from error
        except web.HTTPRequestEntityTooLarge:
            raise ControlError(400, "the upload is too big") from None

    def __contains__(self, name: str) -> bool:
        return self.raw.fields.get(name) is not None

    def find_integer(self, name: str) -> int | None:
        """An integer, None if it was not given."""
        value = self.raw.fields.get(name)
        if value is None or value == "":
            return None
        try:
            return int("" if isinstance(value, bool) else value)
        except (TypeError, ValueError):
            raise ControlError(400, f"{name} must be an integer") from None

    def integer(self, name: str) -> int:
        """An integer that must be there."""
        value = self.find_integer(name)
        if value is None:
            raise ControlError(400, f"{name} is missing")
        return value

    def number(self, name: str, default: float) -> float:
        """A number."""
        value = self.raw.fields.get(name)
        try:
            return default if value is None else float(value)
        except (TypeError, ValueError):
            raise ControlError(400, f"{name} must be a number") from None

    def find_text(self, name: str) -> str | None:
        """A string, None if it was not given."""
        value = self.raw.fields.get(name)
        if value is None or isinstance(value, str):
            return value
        raise ControlError(400, f"{name} must be a string")

    def text(self, name: str) -> str:
        """A string that must be there and not be empty."""
        value = self.find_text(name)
        if not value:
            raise ControlError(400, f"{name} is missing")
        return value

    def flag(self, name: str, *, default: bool = False) -> bool:
        """A truth value."""
        value = self.raw.fields.get(name)
        if value is None:
            return default
        return value.lower() in _TRUE if isinstance(value, str) else bool(value)

    def find_json(self, name: str) -> JsonValue:
        """A nested value, which a form carries as a string."""
        value: JsonValue = self.raw.fields.get(name)
        if not isinstance(value, str):
            return value
        try:
            parsed: JsonValue = json.loads(value) if value else None
        except ValueError:
            raise ControlError(400, f"{name} must be JSON") from None
        return parsed

    def objects(self, name: str) -> list[JsonObject] | None:
        """A list of objects."""
        value = self.find_json(name)
        if value is None:
            return None
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise ControlError(400, f"{name} must be a list of objects")
        return value

    def integers(self, name: str) -> list[int]:
        """A list of integers; empty if it was not given."""
        value = self.find_json(name)
        if value is None:
            return []
        if not isinstance(value, list):
            raise ControlError(400, f"{name} must be a list")
        try:
            return [int(item["id"] if isinstance(item, dict) else item) for item in value]
        except (KeyError, TypeError, ValueError):
            raise ControlError(400, f"{name} must be a list of ids") from None

    def chat(self, name: str = "chat_id") -> Chat:
        """The chat that a field names."""
        return find_chat(self.world, self.integer(name))

    def user(self, name: str = "user_id") -> JsonObject:
        """The person that a field names."""
        user = self.world.users.get(self.integer(name))
        if user is None:
            raise ControlError(404, "no such user")
        return user

    def message(self, chat: Chat, name: str = "message_id") -> StoredMessage:
        """The message of a chat that a field names."""
        stored = chat.messages.get(self.integer(name))
        if stored is None:
            raise ControlError(404, "no such message")
        return stored


def find_chat(world: World, chat_id: int) -> Chat:
    """The chat with this id."""
    chat = world.chats.get(chat_id)
    if chat is None:
        raise ControlError(404, "no such chat")
    return chat
