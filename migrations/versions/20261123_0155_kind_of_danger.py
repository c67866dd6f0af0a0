"""Which danger a hold is about, and how often it was answered.

Revision: e81b6f03c5d2
Follows: d4170be92a6c
"""

import sqlalchemy as sa
from alembic import op

revision = "e81b6f03c5d2"
down_revision = "d4170be92a6c"
branch_labels = None
depends_on = None

_KNOWN = "ck_users_safety_danger_known"


def upgrade() -> None:
    op.add_column("users", sa.Column("safety_danger", sa.Text(), nullable=True))
    op.add_column(
        "users", sa.Column("safety_answers", sa.BigInteger(), server_default=sa.text("0"), nullable=False)
    )
    op.create_check_constraint(
        op.f(_KNOWN), "users", "safety_danger IN ('own', 'attack', 'attack and wish', 'injury', 'other')"
    )


def downgrade() -> None:
    op.drop_constraint(op.f(_KNOWN), "users", type_="check")
    op.drop_column("users", "safety_answers")
    op.drop_column("users", "safety_danger")
