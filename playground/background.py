"""Work that goes on beside the requests."""

import asyncio
from collections.abc import Coroutine


class Background:
    """Keeps tasks alive and ends them together.

    A TaskGroup would not do: it must be left in the task that entered it, and one failed delivery must not
    cancel the others.
    """

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        """Run some work until it ends or everything stops."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def stop(self) -> None:
        """Cancel what still runs and wait for it."""
        tasks = tuple(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
