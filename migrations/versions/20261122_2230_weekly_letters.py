"""Letters of Sunday evening.

Revision: b81f4c06d7e3
Follows: a93d5c17e084
"""

import sqlalchemy as sa
from alembic import op

revision = "b81f4c06d7e3"
down_revision = "a93d5c17e084"
branch_labels = None
depends_on = None

_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "weekly_letters",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("is_on", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("next_due_at", _TIME, nullable=True),
        sa.Column("slot_at", _TIME, nullable=True),
        sa.Column("begun_at", _TIME, nullable=True),
        sa.Column("sent_at", _TIME, nullable=True),
        sa.Column("sent_day", sa.Date(), nullable=True),
        sa.Column("updated_at", _TIME, nullable=False),
        sa.CheckConstraint(
            "begun_at IS NULL OR slot_at IS NOT NULL", name=op.f("ck_weekly_letters_begun_is_claimed")
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_weekly_letters_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_weekly_letters")),
    )
    op.create_index(
        "ix_weekly_letters_next_due_at",
        "weekly_letters",
        ["next_due_at"],
        unique=False,
        postgresql_where=sa.text("next_due_at IS NOT NULL"),
    )


def downgrade() -> None:
    op.drop_table("weekly_letters")
