"""What happens in the world, told to the pages that listen."""

import asyncio

from playground.wire import JsonObject

_MAX_WAITING = 5_000


class EventBus:
    """Hands every event to every listener; a listener that does not keep up is dropped."""

    def __init__(self) -> None:
        self._listeners: set[asyncio.Queue[JsonObject | None]] = set()

    @property
    def is_heard(self) -> bool:
        """Whether anybody listens, so that events are worth building."""
        return bool(self._listeners)

    def listen(self) -> asyncio.Queue[JsonObject | None]:
        """A queue of the events from now on; `None` in it means the end."""
        queue: asyncio.Queue[JsonObject | None] = asyncio.Queue(_MAX_WAITING + 1)
        self._listeners.add(queue)
        return queue

    def leave(self, queue: asyncio.Queue[JsonObject | None]) -> None:
        """Stop filling a queue."""
        self._listeners.discard(queue)

    def tell(self, event: JsonObject) -> None:
        """Pass an event on."""
        for queue in tuple(self._listeners):
            if queue.qsize() >= _MAX_WAITING:
                self._end(queue)
            else:
                queue.put_nowait(event)

    def close(self) -> None:
        """End every listener's stream."""
        for queue in tuple(self._listeners):
            self._end(queue)

    def _end(self, queue: asyncio.Queue[JsonObject | None]) -> None:
        self._listeners.discard(queue)
        queue.put_nowait(None)
