"""Posts of the board, their comments, and what readers do with them."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Identity, Index, UniqueConstraint, false, text
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class Post(Base):
    """A post: sealed with its author's key until it is published, plain from then on."""

    __tablename__ = "posts"
    __table_args__ = (
        UniqueConstraint("user_id", "update_id"),
        CheckConstraint(
            "status IN ('waiting', 'rejected', 'published', 'hidden', 'removed')", name="status_known"
        ),
        CheckConstraint("category IN ('daily', 'worry', 'film', 'cheer')", name="category_known"),
        CheckConstraint(
            "status NOT IN ('published', 'hidden') OR (title IS NOT NULL AND body IS NOT NULL)",
            name="published_is_plain",
        ),
        CheckConstraint(
            "n_empathy >= 0 AND n_comfort >= 0 AND n_same >= 0 AND n_comments >= 0 AND n_reports >= 0",
            name="counts_positive",
        ),
        Index("ix_posts_due_at", "due_at", postgresql_where=text("due_at IS NOT NULL")),
        Index("ix_posts_newest", "published_at", postgresql_where=text("status = 'published'")),
        Index("ix_posts_search", "search", postgresql_using="gin"),
        Index("ix_posts_user_id_created_at", "user_id", "created_at"),
        Index("ix_posts_thread", "channel_message_id"),
    )

    id: Mapped[int] = mapped_column(Identity(), primary_key=True)
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    """NULL once the author has left and let the post stand."""
    update_id: Mapped[int | None]
    """The tap that sent it off, so that it is sent off once."""
    nickname: Mapped[str]
    """Drawn from words for this post alone."""
    category: Mapped[str]
    status: Mapped[str]
    sealed: Mapped[bytes | None]
    title: Mapped[str | None]
    body: Mapped[str | None]
    picture: Mapped[str | None]
    """Telegram's id of the file; the picture itself is not kept."""
    film_id: Mapped[int | None]
    search: Mapped[str | None] = mapped_column(TSVECTOR)
    n_empathy: Mapped[int] = mapped_column(server_default=text("0"))
    n_comfort: Mapped[int] = mapped_column(server_default=text("0"))
    n_same: Mapped[int] = mapped_column(server_default=text("0"))
    n_comments: Mapped[int] = mapped_column(server_default=text("0"))
    n_reports: Mapped[int] = mapped_column(server_default=text("0"))
    channel_message_id: Mapped[int | None]
    thread_message_id: Mapped[int | None]
    """The automatic forward in the discussion group, which comments answer."""
    shown: Mapped[str | None]
    """What stands in the channel: ``post`` or ``hidden``."""
    due_at: Mapped[datetime | None]
    """When the channel is to follow; None where it does already."""
    revision: Mapped[int] = mapped_column(server_default=text("0"))
    """Grows with each change, so that a change during an edit is not missed."""
    created_at: Mapped[datetime]
    published_at: Mapped[datetime | None]
    edited_at: Mapped[datetime | None]


class Reaction(Base):
    """That somebody reacted to a post in one way; people without an account may, so no account is needed."""

    __tablename__ = "reactions"
    __table_args__ = (CheckConstraint("kind IN ('empathy', 'comfort', 'same')", name="kind_known"),)

    post_id: Mapped[int] = mapped_column(ForeignKey("posts.id", ondelete="CASCADE"), primary_key=True)
    user_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, index=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    is_on: Mapped[bool]
    """False after it was taken back."""
    update_id: Mapped[int]
    """The tap that changed it last: the same tap again changes nothing."""
    at: Mapped[datetime]


class Comment(Base):
    """A comment on a post: anonymous through the bot, or counted where it stands in the group."""

    __tablename__ = "comments"
    __table_args__ = (
        UniqueConstraint("user_id", "update_id"),
        CheckConstraint("status IN ('published', 'hidden', 'removed')", name="status_known"),
        Index("ix_comments_post_id", "post_id", "id"),
        Index("ix_comments_user_id", "user_id", "id"),
        Index("ix_comments_due_at", "due_at", postgresql_where=text("due_at IS NOT NULL")),
        Index("ix_comments_group_message_id", "group_message_id"),
    )

    id: Mapped[int] = mapped_column(Identity(), primary_key=True)
    post_id: Mapped[int] = mapped_column(ForeignKey("posts.id", ondelete="CASCADE"))
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    update_id: Mapped[int | None]
    nickname: Mapped[str]
    is_by_author: Mapped[bool] = mapped_column(server_default=false())
    is_from_group: Mapped[bool] = mapped_column(server_default=false())
    """Written in the group itself: its words and its writer are not kept here."""
    status: Mapped[str]
    body: Mapped[str | None]
    n_reports: Mapped[int] = mapped_column(server_default=text("0"))
    group_message_id: Mapped[int | None]
    due_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    edited_at: Mapped[datetime | None]


class Report(Base):
    """That somebody reported a post."""

    __tablename__ = "reports"

    post_id: Mapped[int] = mapped_column(ForeignKey("posts.id", ondelete="CASCADE"), primary_key=True)
    user_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, index=True)
    at: Mapped[datetime]


class CommentReport(Base):
    """That somebody reported a comment."""

    __tablename__ = "comment_reports"

    comment_id: Mapped[int] = mapped_column(ForeignKey("comments.id", ondelete="CASCADE"), primary_key=True)
    user_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, index=True)
    at: Mapped[datetime]
