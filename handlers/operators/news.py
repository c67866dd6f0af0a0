"""News to everybody who wants them."""

from datetime import timedelta
from typing import Final

from db.support_records import StoredBroadcast
from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from handlers.operators.outcomes import NewsDraft, NewsProgress, NewsTooLong

MAX_LENGTH: Final = 3500
_LOST_AFTER: Final = timedelta(minutes=5)
_PANEL_EVERY: Final = timedelta(seconds=3)


class NewsService:
    """Keeps news and who got them."""

    def __init__(self, *, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def draft(self, text: str, *, operator_id: int, update_id: int) -> NewsDraft | NewsTooLong:
        """Keep a text until it is confirmed."""
        text = text.strip()
        if not 0 < len(text) <= MAX_LENGTH:
            return NewsTooLong(MAX_LENGTH)
        async with self._unit_of_work() as work:
            news = await work.broadcasts.add(
                text, operator_id=operator_id, update_id=update_id, now=self._clock()
            )
            n_readers = await work.broadcasts.count_readers()
            await work.commit()
        return NewsDraft(news.id, news.text, n_readers)

    async def begin(self, broadcast_id: int, *, panel_id: int) -> NewsProgress:
        """Send it off; a second tap begins nothing.

        Raises:
            NotFound: The draft was thrown away.
        """
        async with self._unit_of_work() as work:
            await work.broadcasts.begin(broadcast_id, panel_id=panel_id, now=self._clock())
            await work.commit()
        return await self.progress(broadcast_id)

    async def discard(self, broadcast_id: int) -> None:
        """Throw a draft away."""
        async with self._unit_of_work() as work:
            await work.broadcasts.discard(broadcast_id)
            await work.commit()

    async def stop(self, broadcast_id: int, *, is_stopped: bool) -> NewsProgress:
        """Send it to nobody else, or go on.

        Raises:
            NotFound: There is no such news.
        """
        async with self._unit_of_work() as work:
            if is_stopped:
                await work.broadcasts.stop(broadcast_id, self._clock())
            else:
                await work.broadcasts.resume(broadcast_id)
            await work.commit()
        return await self.progress(broadcast_id)

    async def progress(self, broadcast_id: int) -> NewsProgress:
        """How far it is.

        Raises:
            NotFound: There is no such news.
        """
        async with self._unit_of_work() as work:
            news = await work.broadcasts.get(broadcast_id)
            return NewsProgress(news.id, news.status, await work.broadcasts.counts(news.id))

    async def sending(self) -> StoredBroadcast | None:
        """What is being sent now."""
        async with self._unit_of_work() as work:
            news = await work.broadcasts.sending()
            if news is not None:
                now = self._clock()
                await work.broadcasts.give_up(news.id, before=now - _LOST_AFTER, now=now)
                await work.commit()
        return news

    async def claim(self, broadcast_id: int) -> tuple[int, str] | None:
        """The next one to write to, with their language; nobody once it was stopped."""
        async with self._unit_of_work() as work:
            if (await work.broadcasts.get(broadcast_id)).status != "sending":
                return None
            claimed = await work.broadcasts.claim(broadcast_id, self._clock())
            await work.commit()
        return claimed

    async def note(self, broadcast_id: int, user_id: int, status: str) -> None:
        """What became of one copy; whoever blocks the bot is not written to any more."""
        async with self._unit_of_work() as work:
            await work.broadcasts.note(broadcast_id, user_id, status, self._clock())
            if status == "blocked":
                await work.users.deactivate(user_id)
            await work.commit()

    async def finish(self, broadcast_id: int) -> bool:
        """Whether it has just been sent to the last one."""
        async with self._unit_of_work() as work:
            is_done = await work.broadcasts.finish(broadcast_id, self._clock())
            await work.commit()
        return is_done

    async def is_panel_due(self, broadcast_id: int) -> bool:
        """Whether the operator's message is to be brought up to date by the asker."""
        now = self._clock()
        async with self._unit_of_work() as work:
            is_due = await work.broadcasts.claim_panel(broadcast_id, now, before=now - _PANEL_EVERY)
            await work.commit()
        return is_due

    async def refuse(self, user_id: int, *, is_refused: bool) -> None:
        """No news for this person, or news again."""
        async with self._unit_of_work() as work:
            if is_refused:
                await work.broadcasts.refuse(user_id, self._clock())
            else:
                await work.broadcasts.welcome(user_id)
            await work.commit()
