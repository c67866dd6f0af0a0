"""Forgets what was said: `/reset` and the history's end do the same."""

from collections.abc import Mapping
from typing import Any

from db.unit_of_work import UnitOfWork


async def forget_talks(work: UnitOfWork, user_id: int) -> None:
    """Delete what was said and read in all talks, and the words that recommendations keep; begin a new talk.

    Recommendations themselves stay, for they hold which films are not to be offered again.
    """
    await work.messages.forget(user_id)
    await work.looks.forget(user_id)
    await work.batches.change(user_id, _without_words)
    await work.users.begin_talk(user_id)


def _without_words(payload: Mapping[str, Any]) -> Mapping[str, Any]:
    films = [{**film, "words": []} for film in payload.get("films", [])]
    return {**payload, "films": films, "asked": None}
