"""Files of other diaries, and which entries came of them.

Revision: a93d5c17e084
Follows: 5d3a9e71c48f
"""

import sqlalchemy as sa
from alembic import op

revision = "a93d5c17e084"
down_revision = "5d3a9e71c48f"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "diary_imports",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "stage IN ('open', 'done', 'undone', 'left')", name=op.f("ck_diary_imports_stage_known")
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_diary_imports_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_diary_imports")),
        sa.UniqueConstraint("user_id", "update_id", name=op.f("uq_diary_imports_user_id_update_id")),
    )
    op.create_index(op.f("ix_diary_imports_created_at"), "diary_imports", ["created_at"], unique=False)
    op.add_column("mood_entries", sa.Column("import_id", sa.BigInteger(), nullable=True))
    op.create_foreign_key(
        op.f("fk_mood_entries_import_id_diary_imports"),
        "mood_entries",
        "diary_imports",
        ["import_id"],
        ["id"],
        ondelete="SET NULL",
    )
    op.create_index(op.f("ix_mood_entries_import_id"), "mood_entries", ["import_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_mood_entries_import_id"), table_name="mood_entries")
    op.drop_constraint(op.f("fk_mood_entries_import_id_diary_imports"), "mood_entries", type_="foreignkey")
    op.drop_column("mood_entries", "import_id")
    op.drop_index(op.f("ix_diary_imports_created_at"), table_name="diary_imports")
    op.drop_table("diary_imports")
