"""Votes on replies, another wording, notes of a talk, and the budget of paid services.

Revision: 5d2e83b0a6f1
Follows: 7be2f1c4d836
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "5d2e83b0a6f1"
down_revision = "7be2f1c4d836"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("users", sa.Column("reply_length", sa.Text(), nullable=True))
    op.create_check_constraint(
        op.f("ck_users_reply_length_known"), "users", "reply_length IN ('short', 'long')"
    )
    units: sa.Column[list[str]] = sa.Column(
        "former_unit_ids", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False
    )
    op.add_column("messages", units)
    op.add_column("messages", sa.Column("rewritten_by", sa.BigInteger(), nullable=True))
    op.create_table(
        "reply_votes",
        sa.Column("message_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("is_up", sa.Boolean(), nullable=False),
        sa.Column("unit_ids", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("voted_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("version >= 0", name=op.f("ck_reply_votes_version_not_negative")),
        sa.ForeignKeyConstraint(
            ["message_id"],
            ["messages.id"],
            name=op.f("fk_reply_votes_message_id_messages"),
            ondelete="CASCADE",
        ),
        _of_user("reply_votes"),
        sa.PrimaryKeyConstraint("message_id", "version", name=op.f("pk_reply_votes")),
    )
    op.create_index("ix_reply_votes_user_id_voted_at", "reply_votes", ["user_id", "voted_at"], unique=False)
    op.create_table(
        "talk_summaries",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("talk_id", sa.BigInteger(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("last_message_id", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        _of_user("talk_summaries"),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_talk_summaries")),
    )
    op.create_table(
        "nudges",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("talk_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        _of_user("nudges"),
        sa.PrimaryKeyConstraint("user_id", "talk_id", name=op.f("pk_nudges")),
    )
    op.create_table(
        "spending",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("n_used", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("n_used >= 0", name=op.f("ck_spending_n_used_not_negative")),
        _of_user("spending"),
        sa.PrimaryKeyConstraint("user_id", "day", name=op.f("pk_spending")),
    )


def downgrade() -> None:
    op.drop_table("spending")
    op.drop_table("nudges")
    op.drop_table("talk_summaries")
    op.drop_table("reply_votes")
    op.drop_column("messages", "rewritten_by")
    op.drop_column("messages", "former_unit_ids")
    op.drop_constraint(op.f("ck_users_reply_length_known"), "users")
    op.drop_column("users", "reply_length")


def _of_user(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_user_id_users")
    return sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=name, ondelete="CASCADE")
