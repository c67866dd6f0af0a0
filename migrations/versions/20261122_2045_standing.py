"""Warnings and mutes, and bans that a letter led to.

Revision: 4c8e17f2d6ab
Follows: 7f0b3d5a9c21
"""

import sqlalchemy as sa
from alembic import op

revision = "4c8e17f2d6ab"
down_revision = "7f0b3d5a9c21"
branch_labels = None
depends_on = None

_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.drop_constraint(op.f("ck_bans_source_known"), "bans", type_="check")
    op.create_check_constraint(op.f("ck_bans_source_known"), "bans", "source IN ('ticket', 'post', 'letter')")
    op.create_table(
        "standing_marks",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("source_id", sa.BigInteger(), nullable=False),
        sa.Column("moderator_id", sa.BigInteger(), nullable=False),
        sa.Column("at", _TIME, nullable=False),
        sa.Column("until", _TIME, nullable=False),
        sa.CheckConstraint("kind IN ('warning', 'mute')", name=op.f("ck_standing_marks_kind_known")),
        sa.CheckConstraint("source IN ('post', 'letter')", name=op.f("ck_standing_marks_source_known")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_standing_marks")),
        sa.UniqueConstraint(
            "source", "source_id", "kind", name=op.f("uq_standing_marks_source_source_id_kind")
        ),
    )
    op.create_index(op.f("ix_standing_marks_user_id"), "standing_marks", ["user_id"], unique=False)


def downgrade() -> None:
    op.drop_table("standing_marks")
    op.execute("DELETE FROM bans WHERE source = 'letter'")
    op.drop_constraint(op.f("ck_bans_source_known"), "bans", type_="check")
    op.create_check_constraint(op.f("ck_bans_source_known"), "bans", "source IN ('ticket', 'post')")
