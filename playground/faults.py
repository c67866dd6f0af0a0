"""Faults on order: the next calls of a method fail, are late, or lose their connection."""

from dataclasses import dataclass

from playground.errors import ApiError

_STANDARD_DESCRIPTIONS = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}
ANY_METHOD = "*"


@dataclass
class Fault:
    """What is to happen to the next `times` calls of a method ("*": of any but getUpdates)."""

    method: str
    times: int = 1
    error_code: int | None = None
    description: str | None = None
    retry_after: int | None = None
    is_drop: bool = False
    delay_seconds: float = 0.0

    def matches(self, method: str) -> bool:
        """Whether a call of `method`, in lower case, is meant."""
        if self.method == ANY_METHOD:
            return method != "getupdates"
        return self.method.lower() == method

    def error(self) -> ApiError | None:
        """The answer instead of the real one, if there is to be one."""
        if self.retry_after is not None and self.error_code in {None, 429}:
            text = self.description or f"Too Many Requests: retry after {self.retry_after}"
            return ApiError(429, text, {"retry_after": self.retry_after})
        if self.error_code is None:
            return None
        text = self.description or _STANDARD_DESCRIPTIONS.get(self.error_code, "Bad Request")
        parameters = None if self.retry_after is None else {"retry_after": self.retry_after}
        return ApiError(self.error_code, text, parameters)


class Faults:
    """The faults that wait for their calls, in the order in which they were asked for."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Let the next calls fail so."""
        self._waiting.append(fault)

    def take(self, method: str) -> Fault | None:
        """The fault that meets this call, used up by one."""
        for fault in self._waiting:
            if fault.matches(method):
                fault.times -= 1
                if fault.times <= 0:
                    self._waiting.remove(fault)
                return fault
        return None

    def clear(self) -> None:
        """Let every call succeed again."""
        self._waiting.clear()
