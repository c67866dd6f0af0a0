"""What people chose for the paper that they take to a counsellor.

Revision: c7e20b94d513
Follows: b81f4c06d7e3
"""

import sqlalchemy as sa
from alembic import op

revision = "c7e20b94d513"
down_revision = "b81f4c06d7e3"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "brief_desks",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_brief_desks_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_brief_desks")),
    )
    op.create_index(op.f("ix_brief_desks_updated_at"), "brief_desks", ["updated_at"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_brief_desks_updated_at"), table_name="brief_desks")
    op.drop_table("brief_desks")
