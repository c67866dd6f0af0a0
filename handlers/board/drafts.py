"""The draft of a post as it is stored, and how many may follow."""

from datetime import datetime
from typing import Final

from db.unit_of_work import UnitOfWork
from handlers.board.outcomes import Draft
from handlers.board_rules import POST_WINDOW, BoardRules

POST: Final = "post"
"""What drafts of posts are kept for."""


async def stored_draft(work: UnitOfWork, user_id: int) -> Draft | None:
    """What the person is writing."""
    stored = await work.drafts.find(user_id, POST)
    return None if stored is None else Draft.of(dict(stored))


async def is_over_limit(work: UnitOfWork, user_id: int, rules: BoardRules, now: datetime) -> bool:
    """Whether the person has posted as much as they may in a day."""
    return await work.posts.count_since(user_id, now - POST_WINDOW) >= rules.posts_per_day
