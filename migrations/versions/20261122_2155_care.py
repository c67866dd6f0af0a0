"""The care tools.

Revision: e18b53c07d92
Follows: 4c8e17f2d6ab
"""

import sqlalchemy as sa
from alembic import op

revision = "e18b53c07d92"
down_revision = "4c8e17f2d6ab"
branch_labels = None
depends_on = None


def _owner(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["user_id"], ["users.id"], name=op.f(f"fk_{table}_user_id_users"), ondelete="CASCADE"
    )


def upgrade() -> None:
    op.create_table(
        "care_notes",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("kind IN ('thought', 'thanks', 'scale')", name=op.f("ck_care_notes_kind_known")),
        _owner("care_notes"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_notes")),
        sa.UniqueConstraint("user_id", "update_id", name=op.f("uq_care_notes_user_id_update_id")),
    )
    op.create_index("ix_care_notes_user_id_kind_id", "care_notes", ["user_id", "kind", "id"], unique=False)
    op.create_table(
        "care_desks",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("run", sa.BigInteger(), nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column("is_waiting", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "kind IN ('thought', 'thanks', 'plan', 'grounding')", name=op.f("ck_care_desks_kind_known")
        ),
        _owner("care_desks"),
        sa.PrimaryKeyConstraint("user_id", "kind", name=op.f("pk_care_desks")),
    )
    op.create_index("ix_care_desks_updated_at", "care_desks", ["updated_at"], unique=False)
    op.create_table(
        "safety_plan_parts",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("part", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("part BETWEEN 1 AND 6", name=op.f("ck_safety_plan_parts_one_of_six")),
        _owner("safety_plan_parts"),
        sa.PrimaryKeyConstraint("user_id", "part", name=op.f("pk_safety_plan_parts")),
    )
    op.create_table(
        "breaths",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("pattern", sa.Text(), nullable=False),
        sa.Column("run", sa.BigInteger(), nullable=False),
        sa.Column("step", sa.SmallInteger(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        _owner("breaths"),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_breaths")),
    )
    op.create_index("ix_breaths_next_at", "breaths", ["next_at"], unique=False)


def downgrade() -> None:
    for table in ("breaths", "safety_plan_parts", "care_desks", "care_notes"):
        op.drop_table(table)
