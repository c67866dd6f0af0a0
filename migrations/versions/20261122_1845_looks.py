"""Looks at faces, and what people said to them.

Revision: 7be2f1c4d836
Follows: 4c1f0d9a7e52
"""

import sqlalchemy as sa
from alembic import op

revision = "7be2f1c4d836"
down_revision = "4c1f0d9a7e52"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "looks",
        sa.Column("id", sa.BigInteger(), sa.Identity(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=True),
        sa.Column("group_id", sa.Text(), nullable=True),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("stage <> ''", name=op.f("ck_looks_stage_not_empty")),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_looks_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_looks")),
        sa.UniqueConstraint("user_id", "update_id", name=op.f("uq_looks_user_id_update_id")),
        sa.UniqueConstraint("user_id", "group_id", name=op.f("uq_looks_user_id_group_id")),
    )
    op.create_index(
        "ix_looks_due_at", "looks", ["due_at"], unique=False, postgresql_where=sa.text("due_at IS NOT NULL")
    )
    op.create_index("ix_looks_created_at", "looks", ["created_at"], unique=False)
    op.create_table(
        "face_labels",
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("look_id", sa.BigInteger(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_face_labels_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "look_id", name=op.f("pk_face_labels")),
    )


def downgrade() -> None:
    op.drop_table("face_labels")
    op.drop_index("ix_looks_created_at", table_name="looks")
    op.drop_index("ix_looks_due_at", table_name="looks", postgresql_where=sa.text("due_at IS NOT NULL"))
    op.drop_table("looks")
