"""Where people watch films, and what they never want to be offered."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.models.film_preference import FilmPreference
from db.repositories.keys import KeyRepository
from db.vault import Vault, context


class FilmPreferenceRepository:
    """One note for each person, sealed with their key."""

    def __init__(self, session: AsyncSession, vault: Vault, keys: KeyRepository) -> None:
        self._session = session
        self._vault = vault
        self._keys = keys

    async def find(self, user_id: int) -> Mapping[str, Any] | None:
        """What the person has chosen; None where they have chosen nothing."""
        sealed = await self._session.scalar(
            select(FilmPreference.sealed).where(FilmPreference.user_id == user_id).with_for_update()
        )
        if sealed is None:
            return None
        key = await self._keys.get(user_id)
        chosen: Mapping[str, Any] = json.loads(self._vault.open_text(key, sealed, context=_place(user_id)))
        return chosen

    async def put(self, user_id: int, chosen: Mapping[str, Any], now: datetime) -> None:
        """Keep what the person has chosen, in the place of what they chose before."""
        key = await self._keys.get(user_id)
        text = json.dumps(dict(chosen), ensure_ascii=False)
        values = {"sealed": self._vault.seal(key, text, context=_place(user_id)), "updated_at": now}
        statement = insert(FilmPreference).values(user_id=user_id, **values)
        await self._session.execute(statement.on_conflict_do_update(index_elements=["user_id"], set_=values))


def _place(user_id: int) -> str:
    return context("film_preferences", "sealed", user_id)
