"""Check-ins, and what people chose for their mood diaries.

Revision: e93b61d7f208
Follows: c7a14e92b0d5
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "e93b61d7f208"
down_revision = "c7a14e92b0d5"
branch_labels = None
depends_on = None

_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "check_ins",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("times", postgresql.ARRAY(sa.SmallInteger()), nullable=False),
        sa.Column("weekdays", sa.SmallInteger(), server_default=sa.text("127"), nullable=False),
        sa.Column("quiet_from", sa.SmallInteger(), nullable=True),
        sa.Column("quiet_until", sa.SmallInteger(), nullable=True),
        sa.Column("is_on", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("next_due_at", _TIME, nullable=True),
        sa.Column("slot_at", _TIME, nullable=True),
        sa.Column("begun_at", _TIME, nullable=True),
        sa.Column("is_snoozed", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("asked_at", _TIME, nullable=True),
        sa.Column("asked_day", sa.Date(), nullable=True),
        sa.Column("asked_minute", sa.SmallInteger(), nullable=True),
        sa.Column("n_ignored", sa.SmallInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("n_skipped", sa.SmallInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("awaited", sa.Text(), nullable=True),
        sa.Column("updated_at", _TIME, nullable=False),
        sa.CheckConstraint("weekdays BETWEEN 1 AND 127", name=op.f("ck_check_ins_weekdays_are_seven_bits")),
        sa.CheckConstraint(
            "(quiet_from IS NULL) = (quiet_until IS NULL)", name=op.f("ck_check_ins_quiet_hours_are_a_pair")
        ),
        sa.CheckConstraint(
            "begun_at IS NULL OR slot_at IS NOT NULL", name=op.f("ck_check_ins_begun_is_claimed")
        ),
        sa.CheckConstraint("awaited IN ('time', 'place')", name=op.f("ck_check_ins_awaited_known")),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_check_ins_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_check_ins")),
    )
    op.create_index(
        "ix_check_ins_next_due_at",
        "check_ins",
        ["next_due_at"],
        unique=False,
        postgresql_where=sa.text("next_due_at IS NOT NULL"),
    )
    op.create_table(
        "mood_desks",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("logs_reactions", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("awaited", sa.Text(), nullable=True),
        sa.Column("entry_id", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("awaited IN ('note', 'tag', 'film')", name=op.f("ck_mood_desks_awaited_known")),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["mood_entries.id"],
            name=op.f("fk_mood_desks_entry_id_mood_entries"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_mood_desks_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_mood_desks")),
    )
    op.create_index(op.f("ix_mood_desks_entry_id"), "mood_desks", ["entry_id"], unique=False)


def downgrade() -> None:
    op.drop_table("mood_desks")
    op.drop_table("check_ins")
