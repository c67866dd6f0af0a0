"""Changes the master key: wraps every data key anew, in small steps that can be interrupted at any point.

The old key stays known, here and in every running process, until no row needs it. What was done stays done:
the same command, begun again, goes on where it was stopped.
"""

import asyncio
import logging
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from db.errors import Unreadable
from db.unit_of_work import UnitOfWorkFactory
from db.vault import Vault

_ROUNDS: Final = 2
"""The last look is taken twice: a process may be between making a key and writing it down."""
_PAUSE: Final = timedelta(seconds=2)

_log = logging.getLogger(__name__)


class RotationRefused(Exception):
    """The change cannot begin or end; the message says why."""


async def rotate(
    unit_of_work: UnitOfWorkFactory,
    vault: Vault,
    *,
    n_at_once: int,
    pause: timedelta = _PAUSE,
    tell: Callable[[int], None] = lambda _: None,
) -> int:
    """Wrap everything with the first master key of the vault; returns how many data keys that were.

    Args:
        unit_of_work: The database, with this vault.
        vault: Knows the new key first, and the old one.
        n_at_once: Rows of one transaction.
        pause: Between the last looks.
        tell: Hears how many keys have been wrapped so far.

    Raises:
        RotationRefused: A key was wrapped by a master key that is not known here.
    """
    n_keys = 0
    for turn in range(_ROUNDS):
        if turn:
            await asyncio.sleep(pause.total_seconds())
        n_keys += await _rewrap(unit_of_work, n_at_once, tell)
        await _reseal(unit_of_work, n_at_once)
    async with unit_of_work() as work:
        await work.keys.hold_all()
        left = {
            name: n for name, n in (await work.keys.by_master_key()).items() if name != vault.master_key_id
        }
    if left:
        raise RotationRefused(f"{sum(left.values())} keys are still wrapped by another key; run it again")
    _log.info("master key changed keys=%s", n_keys)
    return n_keys


async def _rewrap(unit_of_work: UnitOfWorkFactory, n_at_once: int, tell: Callable[[int], None]) -> int:
    n_done = 0
    while True:
        async with unit_of_work() as work:
            try:
                n_now = await work.keys.rewrap_some(n_at_once)
            except Unreadable as error:
                message = "a data key was wrapped by a master key that is not known here; bring that key"
                raise RotationRefused(message) from error
            await work.commit()
        if not n_now:
            return n_done
        n_done += n_now
        tell(n_done)


async def _reseal(unit_of_work: UnitOfWorkFactory, n_at_once: int) -> None:
    last: tuple[int, int] | None = (-(2**63), 0)
    while last is not None:
        async with unit_of_work() as work:
            last = await work.inbox.reseal_some(last, n_at_once)
            await work.commit()
