"""What can go wrong, as the two interfaces say it.

PlaygroundError
├── ApiError             an answer of the Bot API with ok = false
├── ControlError         an answer of the control API that is not 2xx
└── ConnectionDropped    a fault asked for no answer at all
"""

from playground.wire import JsonObject


class PlaygroundError(Exception):
    """The root of everything that the playground raises on purpose."""


class ApiError(PlaygroundError):
    """A failed Bot API call: code, description and, for floods, the parameters."""

    def __init__(self, code: int, description: str, parameters: JsonObject | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> JsonObject:
        """The JSON that a client receives."""
        body: JsonObject = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


class ControlError(PlaygroundError):
    """A control call that cannot be done; `status` is 400 or 404."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


class ConnectionDropped(PlaygroundError):
    """The connection is to be closed without an answer."""


def bad_request(description: str) -> ApiError:
    """A 400 in Telegram's form."""
    return ApiError(400, f"Bad Request: {description}")


def forbidden(description: str) -> ApiError:
    """A 403 in Telegram's form."""
    return ApiError(403, f"Forbidden: {description}")


def conflict(description: str) -> ApiError:
    """A 409 in Telegram's form."""
    return ApiError(409, f"Conflict: {description}")
