"""The board: its chats, posts, reactions, comments, reports, drafts, cases and the audit.

Revision: 3a9e61c4d7b2
Follows: 8c1f57d2b9e4
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "3a9e61c4d7b2"
down_revision = "8c1f57d2b9e4"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create_audit()
    _create_board_chats()
    _create_comment_notices()
    _create_drafts()
    _create_posts()
    _create_cases()
    _create_comments()
    _create_reactions()
    _create_reports()


def downgrade() -> None:
    op.drop_table("reports")
    op.drop_table("reactions")
    op.drop_table("comments")
    op.drop_table("cases")
    op.drop_table("posts")
    op.drop_table("drafts")
    op.drop_table("comment_notices")
    op.drop_table("board_chats")
    op.drop_table("audit")


def _create_audit() -> None:
    op.create_table(
        "audit",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("case_id", sa.BigInteger(), nullable=True),
        sa.Column("post_id", sa.BigInteger(), nullable=True),
        sa.Column("moderator_id", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
    )
    op.create_index(op.f("ix_audit_post_id"), "audit", ["post_id"], unique=False)


def _create_board_chats() -> None:
    op.create_table(
        "board_chats",
        sa.Column("telegram_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("role", sa.Text(), server_default=sa.text("'seen'"), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("username", sa.Text(), nullable=True),
        sa.Column("locale", sa.Text(), server_default=sa.text("'ko'"), nullable=False),
        sa.Column("is_working", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "role IN ('seen', 'channel', 'discussion', 'moderators')", name=op.f("ck_board_chats_role_known")
        ),
        sa.PrimaryKeyConstraint("telegram_id", name=op.f("pk_board_chats")),
    )
    op.create_index(
        "uq_board_chats_role",
        "board_chats",
        ["role"],
        unique=True,
        postgresql_where=sa.text("role <> 'seen'"),
    )


def _create_comment_notices() -> None:
    op.create_table(
        "comment_notices",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("n_new", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_comment_notices_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_comment_notices")),
    )
    op.create_index(
        "ix_comment_notices_due_at",
        "comment_notices",
        ["due_at"],
        unique=False,
        postgresql_where=sa.text("due_at IS NOT NULL"),
    )


def _create_drafts() -> None:
    op.create_table(
        "drafts",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("purpose IN ('post', 'comment', 'search')", name=op.f("ck_drafts_purpose_known")),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_drafts_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "purpose", name=op.f("pk_drafts")),
    )


def _create_posts() -> None:
    op.create_table(
        "posts",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=True),
        sa.Column("update_id", sa.BigInteger(), nullable=True),
        sa.Column("nickname", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column("picture", sa.Text(), nullable=True),
        sa.Column("film_id", sa.BigInteger(), nullable=True),
        sa.Column("search", postgresql.TSVECTOR(), nullable=True),
        sa.Column("n_empathy", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("n_comfort", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("n_same", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("n_comments", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("n_reports", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("channel_message_id", sa.BigInteger(), nullable=True),
        sa.Column("thread_message_id", sa.BigInteger(), nullable=True),
        sa.Column("shown", sa.Text(), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revision", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("edited_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "category IN ('daily', 'worry', 'film', 'cheer')", name=op.f("ck_posts_category_known")
        ),
        sa.CheckConstraint(
            "status IN ('waiting', 'rejected', 'published', 'hidden', 'removed')",
            name=op.f("ck_posts_status_known"),
        ),
        sa.CheckConstraint(
            "status NOT IN ('published', 'hidden') OR (title IS NOT NULL AND body IS NOT NULL)",
            name=op.f("ck_posts_published_is_plain"),
        ),
        sa.CheckConstraint(
            "n_empathy >= 0 AND n_comfort >= 0 AND n_same >= 0 AND n_comments >= 0 AND n_reports >= 0",
            name=op.f("ck_posts_counts_positive"),
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_posts_user_id_users"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_posts")),
        sa.UniqueConstraint("user_id", "update_id", name=op.f("uq_posts_user_id_update_id")),
    )
    op.create_index(
        "ix_posts_due_at", "posts", ["due_at"], unique=False, postgresql_where=sa.text("due_at IS NOT NULL")
    )
    op.create_index(
        "ix_posts_newest",
        "posts",
        ["published_at"],
        unique=False,
        postgresql_where=sa.text("status = 'published'"),
    )
    op.create_index("ix_posts_search", "posts", ["search"], unique=False, postgresql_using="gin")
    op.create_index("ix_posts_thread", "posts", ["channel_message_id"], unique=False)
    op.create_index("ix_posts_user_id_created_at", "posts", ["user_id", "created_at"], unique=False)


def _create_cases() -> None:
    op.create_table(
        "cases",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("post_id", sa.BigInteger(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("decision", sa.Text(), nullable=True),
        sa.Column("place_id", sa.BigInteger(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "kind IN ('review', 'reports', 'crisis', 'lost')", name=op.f("ck_cases_kind_known")
        ),
        sa.ForeignKeyConstraint(
            ["post_id"], ["posts.id"], name=op.f("fk_cases_post_id_posts"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
    )
    op.create_index(
        "ix_cases_due_at", "cases", ["due_at"], unique=False, postgresql_where=sa.text("due_at IS NOT NULL")
    )
    op.create_index(
        "uq_cases_open",
        "cases",
        ["post_id", "kind"],
        unique=True,
        postgresql_where=sa.text("closed_at IS NULL AND post_id IS NOT NULL"),
    )


def _create_comments() -> None:
    op.create_table(
        "comments",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("post_id", sa.BigInteger(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=True),
        sa.Column("update_id", sa.BigInteger(), nullable=True),
        sa.Column("nickname", sa.Text(), nullable=False),
        sa.Column("is_by_author", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("is_from_group", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column("group_message_id", sa.BigInteger(), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("edited_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "status IN ('published', 'hidden', 'removed')", name=op.f("ck_comments_status_known")
        ),
        sa.ForeignKeyConstraint(
            ["post_id"], ["posts.id"], name=op.f("fk_comments_post_id_posts"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_comments_user_id_users"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_comments")),
        sa.UniqueConstraint("user_id", "update_id", name=op.f("uq_comments_user_id_update_id")),
    )
    op.create_index(
        "ix_comments_due_at",
        "comments",
        ["due_at"],
        unique=False,
        postgresql_where=sa.text("due_at IS NOT NULL"),
    )
    op.create_index("ix_comments_group_message_id", "comments", ["group_message_id"], unique=False)
    op.create_index("ix_comments_post_id", "comments", ["post_id", "id"], unique=False)
    op.create_index("ix_comments_user_id", "comments", ["user_id", "id"], unique=False)


def _create_reactions() -> None:
    op.create_table(
        "reactions",
        sa.Column("post_id", sa.BigInteger(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("is_on", sa.Boolean(), nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("kind IN ('empathy', 'comfort', 'same')", name=op.f("ck_reactions_kind_known")),
        sa.ForeignKeyConstraint(
            ["post_id"], ["posts.id"], name=op.f("fk_reactions_post_id_posts"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("post_id", "user_id", "kind", name=op.f("pk_reactions")),
    )
    op.create_index(op.f("ix_reactions_user_id"), "reactions", ["user_id"], unique=False)


def _create_reports() -> None:
    op.create_table(
        "reports",
        sa.Column("post_id", sa.BigInteger(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["post_id"], ["posts.id"], name=op.f("fk_reports_post_id_posts"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("post_id", "user_id", name=op.f("pk_reports")),
    )
    op.create_index(op.f("ix_reports_user_id"), "reports", ["user_id"], unique=False)
