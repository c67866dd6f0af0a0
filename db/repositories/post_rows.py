"""Rows of posts, opened."""

import json
from datetime import datetime

from sqlalchemy import Select
from sqlalchemy.ext.asyncio import AsyncSession

from db.board_records import PostContent, StoredPost
from db.models.post import Post
from db.repositories.keys import KeyRepository
from db.vault import Vault, context


class PostRows:
    """Reads posts: sealed while they wait, plain once they are public."""

    def __init__(self, session: AsyncSession, vault: Vault, keys: KeyRepository) -> None:
        self._session = session
        self._vault = vault
        self._keys = keys

    async def _first(self, query: Select[Post]) -> StoredPost | None:
        row = await self._session.scalar(query.limit(1).execution_options(populate_existing=True))
        return None if row is None else await self._record(row)

    async def _all(self, query: Select[Post]) -> tuple[StoredPost, ...]:
        rows = (await self._session.scalars(query.execution_options(populate_existing=True))).all()
        return tuple([await self._record(row) for row in rows])

    async def _record(self, row: Post) -> StoredPost:
        return StoredPost(
            id=row.id,
            user_id=row.user_id,
            nickname=row.nickname,
            category=row.category,
            status=row.status,
            content=await self._content(row),
            counts={"empathy": row.n_empathy, "comfort": row.n_comfort, "same": row.n_same},
            n_comments=row.n_comments,
            n_reports=row.n_reports,
            channel_message_id=row.channel_message_id,
            thread_message_id=row.thread_message_id,
            shown=row.shown,
            revision=row.revision,
            created_at=row.created_at,
            published_at=row.published_at,
            edited_at=row.edited_at,
        )

    async def _content(self, row: Post) -> PostContent | None:
        if row.title is not None and row.body is not None:
            return PostContent(row.title, row.body, row.picture, row.film_id)
        if row.sealed is None or row.user_id is None:
            return None
        key = await self._keys.get(row.user_id)
        written = json.loads(
            self._vault.open_text(key, row.sealed, context=_place(row.user_id, row.created_at))
        )
        return PostContent(written["title"], written["body"], written["picture"], row.film_id)

    async def _sealed(self, user_id: int, content: PostContent, created_at: datetime) -> dict[str, object]:
        key = await self._keys.get(user_id)
        written = json.dumps(
            {"title": content.title, "body": content.body, "picture": content.picture}, ensure_ascii=False
        )
        sealed = self._vault.seal(key, written, context=_place(user_id, created_at))
        emptied = dict.fromkeys(("title", "body", "picture", "search"))
        return {**emptied, "status": "waiting", "sealed": sealed, "film_id": content.film_id}


def _place(user_id: int, created_at: datetime) -> str:
    return context("posts", "sealed", user_id, int(created_at.timestamp() * 1_000_000))
