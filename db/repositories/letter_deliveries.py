"""Who takes letters, which letter came to whom, and what was answered."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, exists, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from db.letter_records import DueReply, Receiver, StoredDelivery, StoredLetter
from db.models.letter import Letter, LetterBox, LetterDelivery
from db.models.operation import Ban
from db.models.user import User
from db.repositories.keys import KeyRepository
from db.vault import Vault, context


class LetterDeliveryRepository:
    """Letter boxes, deliveries and answers."""

    def __init__(self, session: AsyncSession, vault: Vault, keys: KeyRepository) -> None:
        self._session = session
        self._vault = vault
        self._keys = keys

    async def set_box(self, user_id: int, now: datetime, *, is_open: bool) -> None:
        """Take letters, or take none."""
        values = {"is_open": is_open, "changed_at": now}
        statement = insert(LetterBox).values(user_id=user_id, **values)
        await self._session.execute(statement.on_conflict_do_update(index_elements=["user_id"], set_=values))

    async def is_open(self, user_id: int) -> bool:
        """Whether somebody takes letters."""
        query = select(LetterBox.is_open).where(LetterBox.user_id == user_id)
        return bool(await self._session.scalar(query))

    async def receivers(self, now: datetime, *, pause: timedelta, limit: int) -> tuple[Receiver, ...]:
        """People who could get a letter now, in no order."""
        query = select(User.id, User.timezone, User.locale).join(LetterBox, LetterBox.user_id == User.id)
        rows = await self._session.execute(
            query.where(*_may_receive(now, pause)).order_by(func.random()).limit(limit)
        )
        return tuple(Receiver(*row) for row in rows)

    async def claim(
        self, letter: StoredLetter, user_id: int, now: datetime, *, pause: timedelta
    ) -> int | None:
        """Note that a letter goes to somebody now, and give the delivery's id.

        None where it must not: they wrote it, had it before, reported its writer, or cannot get one now.
        """
        if letter.user_id == user_id or await self._is_barred(letter, user_id):
            return None
        box = select(LetterBox.user_id).join(User, User.id == LetterBox.user_id)
        held = box.where(LetterBox.user_id == user_id, *_may_receive(now, pause))
        if await self._session.scalar(held.with_for_update(of=LetterBox, skip_locked=True)) is None:
            return None
        statement = insert(LetterDelivery).values(letter_id=letter.id, user_id=user_id, at=now)
        delivery_id: int | None = await self._session.scalar(
            statement.on_conflict_do_nothing().returning(LetterDelivery.id)
        )
        if delivery_id is None:
            return None
        await self._session.execute(update(LetterBox).where(LetterBox.user_id == user_id).values(last_at=now))
        await self._session.execute(update(Letter).where(Letter.id == letter.id).values(status="delivered"))
        return delivery_id

    async def note_sent(self, delivery_id: int) -> None:
        """It arrived."""
        statement = update(LetterDelivery).where(LetterDelivery.id == delivery_id)
        await self._session.execute(statement.values(status="sent"))

    async def give_back(self, delivery_id: int, due_at: datetime) -> None:
        """It did not arrive: the letter waits for somebody else."""
        statement = update(LetterDelivery).where(
            LetterDelivery.id == delivery_id, LetterDelivery.status == "claimed"
        )
        letter_id = await self._session.scalar(
            statement.values(status="failed").returning(LetterDelivery.letter_id)
        )
        if letter_id is not None:
            waiting = update(Letter).where(Letter.id == letter_id, Letter.status == "delivered")
            await self._session.execute(waiting.values(status="waiting", due_at=due_at))

    async def stale(self, before: datetime, limit: int) -> tuple[int, ...]:
        """Deliveries whose process ended before it could say what became of them, held."""
        query = select(LetterDelivery.id).where(
            LetterDelivery.status == "claimed", LetterDelivery.at < before
        )
        rows = await self._session.scalars(query.limit(limit).with_for_update(skip_locked=True))
        return tuple(rows)

    async def of_receiver(self, user_id: int, delivery_id: int) -> StoredDelivery | None:
        """A letter that came to a person; None where it is somebody else's."""
        query = select(LetterDelivery).where(
            LetterDelivery.id == delivery_id,
            LetterDelivery.user_id == user_id,
            LetterDelivery.status != "failed",
        )
        row = await self._session.scalar(query.execution_options(populate_existing=True))
        return None if row is None else await self._opened(row)

    async def stored(self, user_id: int, *, offset: int, limit: int) -> tuple[StoredDelivery, ...]:
        """What came to a person, oldest first."""
        query = select(LetterDelivery).where(
            LetterDelivery.user_id == user_id, LetterDelivery.status != "failed"
        )
        rows = await self._session.scalars(query.order_by(LetterDelivery.id).offset(offset).limit(limit))
        return tuple([await self._opened(row) for row in rows])

    async def answer(
        self, user_id: int, delivery_id: int, *, reaction: str, thanks: str | None, due_at: datetime
    ) -> bool:
        """Note an answer, which is carried back later; False where there is one, or no such letter."""
        sealed = None
        if thanks is not None:
            key = await self._keys.get(user_id)
            sealed = self._vault.seal(key, thanks, context=_place(user_id, delivery_id))
        statement = update(LetterDelivery).where(
            LetterDelivery.id == delivery_id,
            LetterDelivery.user_id == user_id,
            LetterDelivery.status != "failed",
            LetterDelivery.reaction.is_(None),
        )
        answered = statement.values(reaction=reaction, sealed=sealed, reply_due_at=due_at)
        return await self._session.scalar(answered.returning(LetterDelivery.id)) is not None

    async def report(self, user_id: int, delivery_id: int, now: datetime) -> int | None:
        """Note that somebody reports a letter; its id, or None where it was reported or is not theirs."""
        statement = update(LetterDelivery).where(
            LetterDelivery.id == delivery_id,
            LetterDelivery.user_id == user_id,
            LetterDelivery.status != "failed",
            LetterDelivery.reported_at.is_(None),
        )
        return await self._session.scalar(
            statement.values(reported_at=now).returning(LetterDelivery.letter_id)
        )

    async def claim_reply(self, now: datetime, *, lease: timedelta) -> DueReply | None:
        """Take an answer that is due; no other process takes it until the lease ends."""
        query = (
            select(LetterDelivery, User)
            .join(Letter, Letter.id == LetterDelivery.letter_id)
            .join(User, User.id == Letter.user_id)
            .where(
                LetterDelivery.reply_due_at <= now,
                or_(User.safety_hold_until.is_(None), User.safety_hold_until <= now),
            )
            .order_by(LetterDelivery.reply_due_at)
            .limit(1)
            .with_for_update(of=LetterDelivery, skip_locked=True)
            .execution_options(populate_existing=True)
        )
        row = (await self._session.execute(query)).one_or_none()
        if row is None:
            return None
        delivery, writer = row
        opened = await self._opened(delivery)
        delivery.reply_due_at = now + lease
        await self._session.flush()
        assert opened.reaction is not None, "what is due was answered"
        receiver = Receiver(writer.id, writer.timezone, writer.locale)
        return DueReply(opened.id, receiver, opened.reaction, opened.thanks)

    async def settle_reply(self, delivery_id: int, now: datetime) -> None:
        """The answer was carried; its words are not needed any more."""
        statement = update(LetterDelivery).where(LetterDelivery.id == delivery_id)
        await self._session.execute(statement.values(reply_due_at=None, reply_sent_at=now, sealed=None))

    async def postpone_reply(self, delivery_id: int, due_at: datetime) -> None:
        """The writer is not to be disturbed now."""
        statement = update(LetterDelivery).where(LetterDelivery.id == delivery_id)
        await self._session.execute(statement.values(reply_due_at=due_at))

    async def _is_barred(self, letter: StoredLetter, user_id: int) -> bool:
        """Whether somebody had this letter, or reported one of the same writer."""
        other = aliased(Letter)
        query = (
            select(LetterDelivery.id)
            .join(other, other.id == LetterDelivery.letter_id)
            .where(
                LetterDelivery.user_id == user_id,
                or_(
                    LetterDelivery.letter_id == letter.id,
                    (other.user_id == letter.user_id) & LetterDelivery.reported_at.is_not(None),
                ),
            )
        )
        return await self._session.scalar(query.limit(1)) is not None

    async def _opened(self, row: LetterDelivery) -> StoredDelivery:
        thanks = None
        if row.sealed is not None:
            key = await self._keys.get(row.user_id)
            thanks = self._vault.open_text(key, row.sealed, context=_place(row.user_id, row.id))
        return StoredDelivery(row.id, row.letter_id, row.at, row.reaction, thanks, row.reported_at)


def _may_receive(now: datetime, pause: timedelta) -> tuple[ColumnElement[bool], ...]:
    """Takes letters, can be reached, is served, is not in danger, and has had none for a while."""
    return (
        LetterBox.is_open.is_(True),
        or_(LetterBox.last_at.is_(None), LetterBox.last_at <= now - pause),
        User.is_active.is_(True),
        User.onboarded_at.is_not(None),
        or_(User.safety_hold_until.is_(None), User.safety_hold_until <= now),
        ~exists().where(Ban.user_id == User.id),
    )


def _place(user_id: int, delivery_id: int) -> str:
    return context("letter_deliveries", "sealed", user_id, delivery_id)
