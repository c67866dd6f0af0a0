"""Photos for moods, and the offer to note one.

Revision: d4170be92a6c
Follows: c7e20b94d513
"""

import sqlalchemy as sa
from alembic import op

revision = "d4170be92a6c"
down_revision = "c7e20b94d513"
branch_labels = None
depends_on = None

_KNOWN = "ck_mood_desks_awaited_known"


def upgrade() -> None:
    op.add_column(
        "mood_desks", sa.Column("wants_offers", sa.Boolean(), server_default=sa.text("true"), nullable=False)
    )
    op.add_column("mood_desks", sa.Column("offered_on", sa.Date(), nullable=True))
    op.drop_constraint(op.f(_KNOWN), "mood_desks", type_="check")
    op.create_check_constraint(op.f(_KNOWN), "mood_desks", "awaited IN ('note', 'tag', 'film', 'photo')")


def downgrade() -> None:
    op.execute("UPDATE mood_desks SET awaited = NULL, entry_id = NULL WHERE awaited = 'photo'")
    op.drop_constraint(op.f(_KNOWN), "mood_desks", type_="check")
    op.create_check_constraint(op.f(_KNOWN), "mood_desks", "awaited IN ('note', 'tag', 'film')")
    op.drop_column("mood_desks", "offered_on")
    op.drop_column("mood_desks", "wants_offers")
