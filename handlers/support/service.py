"""Tickets: what people ask the operators, and what these answer."""

from datetime import timedelta
from typing import Final

from db.errors import NotFound
from db.support_records import StoredTicket
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.clock import Clock
from handlers.person import Person
from handlers.support.outcomes import (
    Awaited,
    Draft,
    NothingToSend,
    Said,
    Sent,
    Settled,
    TicketPage,
    TicketView,
    TooLong,
    TooMany,
)

MAX_LENGTH: Final = 2000
"""Characters of one message."""
PER_PAGE: Final = 3
MAX_TICKETS: Final = 5
MAX_MESSAGES: Final = 30
"""New tickets and messages of one person in a day."""
CLOSED: Final = ""
"""What stands for “closed” among the messages of a ticket."""
_DAY: Final = timedelta(days=1)


class SupportService:
    """Keeps what people write to the operators; what is new is then brought there by the desk."""

    def __init__(self, *, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def begin(
        self, person: Person, ticket_id: int | None = None, *, is_edit: bool = False
    ) -> Awaited | TooMany | Settled:
        """Wait for a text.

        Raises:
            NotFound: The ticket is none of this person's.
        """
        async with self._unit_of_work() as work:
            if await self._is_much(work, person.id, is_new=ticket_id is None):
                return TooMany()
            text = None
            if ticket_id is not None:
                if (await work.tickets.get(ticket_id, user_id=person.id)).status == "withdrawn":
                    return Settled()
                if is_edit:
                    own = [each.text for each in await work.ticket_messages.of(ticket_id) if each.by_user]
                    text = own[-1] if own else None
            await work.ticket_messages.put_draft(
                person.id, ticket_id=ticket_id, is_edit=is_edit, text=None, now=self._clock()
            )
            await work.commit()
        return Awaited(ticket_id, is_edit, text)

    async def write(self, person: Person, text: str, *, n_typed: int = 0) -> Draft | TooLong:
        """Keep a text until it is confirmed; one that comes later takes its place.

        `n_typed` counts all of a text that came in several messages.
        """
        n = n_typed if n_typed > len(text) else len(text.strip())
        if n > MAX_LENGTH:
            return TooLong(MAX_LENGTH, n)
        text = text.strip()
        async with self._unit_of_work() as work:
            draft = await work.ticket_messages.draft(person.id)
            ticket_id, is_edit = (draft.ticket_id, draft.is_edit) if draft else (None, False)
            await work.ticket_messages.put_draft(
                person.id, ticket_id=ticket_id, is_edit=is_edit, text=text, now=self._clock()
            )
            await work.commit()
        return Draft(text, ticket_id, is_edit)

    async def drop(self, person: Person) -> None:
        """Send nothing."""
        async with self._unit_of_work() as work:
            await work.ticket_messages.drop_draft(person.id)
            await work.commit()

    async def send(self, person: Person, update_id: int) -> Sent | NothingToSend | TooMany | Settled:
        """Send the draft off, once: a second tap finds none, and a tap that comes again changes nothing."""
        now = self._clock()
        async with self._unit_of_work() as work:
            draft = await work.ticket_messages.draft(person.id)
            if draft is None or draft.text is None:
                return NothingToSend()
            if await self._is_much(work, person.id, is_new=draft.ticket_id is None):
                return TooMany()
            kind, ticket_id = "new", draft.ticket_id
            if ticket_id is None:
                ticket_id = (await work.tickets.add(person.id, update_id=update_id, now=now))[0].id
            elif (await work.tickets.get(ticket_id, user_id=person.id)).status == "withdrawn":
                return Settled()
            else:
                kind = "edited" if draft.is_edit else "added"
            if kind != "edited" or not await work.ticket_messages.reword(
                ticket_id, person.id, draft.text, now
            ):
                await work.ticket_messages.add(
                    ticket_id, person.id, by_user=True, update_id=update_id, text=draft.text, now=now
                )
            await work.tickets.touch(ticket_id, now, status=None if kind == "edited" else "open")
            await work.ticket_messages.drop_draft(person.id)
            await work.commit()
        return Sent(ticket_id, kind)

    async def page(self, person: Person, index: int) -> TicketPage:
        """A page of the own tickets; an index beyond the last is the last."""
        async with self._unit_of_work() as work:
            n_pages = max(1, -(-await work.tickets.count(person.id) // PER_PAGE))
            index = min(max(index, 0), n_pages - 1)
            found = await work.tickets.own(person.id, offset=index * PER_PAGE, limit=PER_PAGE)
            tickets = [await self._view(work, ticket, person) for ticket in found]
        return TicketPage(index, n_pages, tuple(tickets))

    async def read(self, person: Person, ticket_id: int) -> TicketView:
        """One ticket in full.

        Raises:
            NotFound: It is none of this person's.
        """
        async with self._unit_of_work() as work:
            return await self._view(work, await work.tickets.get(ticket_id, user_id=person.id), person)

    async def withdraw(self, person: Person, ticket_id: int) -> None:
        """Take a ticket back: its text goes, here and in the operators' group.

        Raises:
            NotFound: It is none of this person's.
        """
        async with self._unit_of_work() as work:
            await work.tickets.get(ticket_id, user_id=person.id)
            await work.ticket_messages.empty(ticket_id)
            await work.tickets.touch(ticket_id, self._clock(), status="withdrawn")
            await work.commit()

    async def answer(self, ticket_id: int, text: str, *, update_id: int) -> bool:
        """What an operator says; False where it cannot reach anybody any more.

        Raises:
            NotFound: There is no such ticket.
        """
        return await self._say(ticket_id, text, update_id=update_id, status="answered")

    async def close(self, ticket_id: int, *, update_id: int) -> bool:
        """An operator is done with it, and the person is told; False where that stood already.

        Raises:
            NotFound: There is no such ticket.
        """
        return await self._say(ticket_id, CLOSED, update_id=update_id, status="closed")

    async def find(self, ticket_id: int) -> TicketView | None:
        """One ticket for operators, times in UTC."""
        async with self._unit_of_work() as work:
            try:
                return await self._view(work, await work.tickets.get(ticket_id), None)
            except NotFound:
                return None

    async def _say(self, ticket_id: int, text: str, *, update_id: int, status: str) -> bool:
        now = self._clock()
        async with self._unit_of_work() as work:
            ticket = await work.tickets.get(ticket_id)
            if ticket.user_id is None or ticket.status == "withdrawn":
                return False
            if status == "closed" and ticket.status == "closed":
                return False
            if await work.ticket_messages.add(
                ticket_id, ticket.user_id, by_user=False, update_id=update_id, text=text, now=now
            ):
                await work.tickets.touch(ticket_id, now, status=status)
            await work.commit()
        return True

    async def _is_much(self, work: UnitOfWork, user_id: int, *, is_new: bool) -> bool:
        since = self._clock() - _DAY
        if is_new and await work.tickets.count(user_id, since=since) >= MAX_TICKETS:
            return True
        return await work.ticket_messages.count_since(user_id, since) >= MAX_MESSAGES

    async def _view(self, work: UnitOfWork, ticket: StoredTicket, person: Person | None) -> TicketView:
        messages = await work.ticket_messages.of(ticket.id)
        return TicketView(
            id=ticket.id,
            status=ticket.status,
            at=ticket.created_at.astimezone(person.zone) if person else ticket.created_at,
            said=tuple(
                Said(
                    each.by_user, each.text, each.sent_at.astimezone(person.zone) if person else each.sent_at
                )
                for each in messages
            ),
        )
