"""The mood diary.

Revision: c7a14e92b0d5
Follows: 5d2c70b8e1f4
"""

import sqlalchemy as sa
from alembic import op

revision = "c7a14e92b0d5"
down_revision = "5d2c70b8e1f4"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "mood_entries",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=True),
        sa.Column("logged_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("local_day", sa.Date(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_mood_entries_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mood_entries")),
        sa.UniqueConstraint("user_id", "update_id", name=op.f("uq_mood_entries_user_id_update_id")),
    )
    op.create_index(
        "ix_mood_entries_user_id_local_day", "mood_entries", ["user_id", "local_day"], unique=False
    )


def downgrade() -> None:
    op.drop_table("mood_entries")
