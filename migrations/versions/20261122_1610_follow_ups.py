"""Follow-ups: one question after a crisis, for those who agreed.

Revision: 4c1f0d9a7e52
Follows: bbacb8c6f93e
"""

import sqlalchemy as sa
from alembic import op

revision = "4c1f0d9a7e52"
down_revision = "bbacb8c6f93e"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "follow_ups",
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_follow_ups_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_follow_ups")),
    )
    op.create_index(op.f("ix_follow_ups_due_at"), "follow_ups", ["due_at"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_follow_ups_due_at"), table_name="follow_ups")
    op.drop_table("follow_ups")
