"""A list of the Bot API calls that bots made."""

from collections import deque
from itertools import islice

from playground.wire import JsonObject, JsonValue

MAX_CALLS = 20_000


class CallLog:
    """The latest calls with their parameters and what came of them."""

    def __init__(self) -> None:
        self._calls: deque[JsonObject] = deque(maxlen=MAX_CALLS)
        self._next_id = 1

    def add(
        self, *, at: float, bot_id: int, method: str, params: JsonObject, outcome: dict[str, JsonValue]
    ) -> None:
        """Write a call down; `outcome` is `{"result": …}` or `{"error": …}`."""
        self._calls.append(
            {"id": self._next_id, "at": at, "bot_id": bot_id, "method": method, "params": params, **outcome}
        )
        self._next_id += 1

    def after(self, call_id: int) -> list[JsonObject]:
        """The calls with a greater id, oldest first."""
        oldest = self._next_id - len(self._calls)
        return list(islice(self._calls, max(0, call_id + 1 - oldest), None))

    def clear(self) -> None:
        """Forget all calls; ids go on."""
        self._calls.clear()
