"""Letters of comfort, who takes them, and how they came and were answered.

Revision: 7f0b3d5a9c21
Follows: e93b61d7f208
"""

import sqlalchemy as sa
from alembic import op

revision = "7f0b3d5a9c21"
down_revision = "e93b61d7f208"
branch_labels = None
depends_on = None

_TIME = sa.DateTime(timezone=True)
_PURPOSES = "purpose IN ('post', 'comment', 'search')"
_PURPOSES_NOW = "purpose IN ('post', 'comment', 'search', 'letter', 'thanks', 'appeal')"


def upgrade() -> None:
    op.drop_constraint(op.f("ck_drafts_purpose_known"), "drafts", type_="check")
    op.create_check_constraint(op.f("ck_drafts_purpose_known"), "drafts", _PURPOSES_NOW)
    _create_letters()
    _create_deliveries()
    _create_cases()


def downgrade() -> None:
    for table in ("letter_cases", "letter_deliveries", "letter_boxes", "letters"):
        op.drop_table(table)
    op.execute("DELETE FROM drafts WHERE purpose IN ('letter', 'thanks', 'appeal')")
    op.drop_constraint(op.f("ck_drafts_purpose_known"), "drafts", type_="check")
    op.create_check_constraint(op.f("ck_drafts_purpose_known"), "drafts", _PURPOSES)


def _create_letters() -> None:
    op.create_table(
        "letters",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.Column("due_at", _TIME, nullable=False),
        sa.Column("created_at", _TIME, nullable=False),
        sa.CheckConstraint(
            "status IN ('review', 'waiting', 'delivered', 'withdrawn', 'rejected')",
            name=op.f("ck_letters_status_known"),
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_letters_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letters")),
        sa.UniqueConstraint("user_id", "update_id", name=op.f("uq_letters_user_id_update_id")),
    )
    op.create_index(
        "ix_letters_due_at",
        "letters",
        ["due_at"],
        unique=False,
        postgresql_where=sa.text("status = 'waiting'"),
    )
    op.create_table(
        "letter_boxes",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("is_open", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("changed_at", _TIME, nullable=False),
        sa.Column("last_at", _TIME, nullable=True),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_letter_boxes_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_letter_boxes")),
    )


def _create_deliveries() -> None:
    op.create_table(
        "letter_deliveries",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("letter_id", sa.BigInteger(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.Text(), server_default=sa.text("'claimed'"), nullable=False),
        sa.Column("at", _TIME, nullable=False),
        sa.Column("reaction", sa.Text(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.Column("reply_due_at", _TIME, nullable=True),
        sa.Column("reply_sent_at", _TIME, nullable=True),
        sa.Column("reported_at", _TIME, nullable=True),
        sa.CheckConstraint(
            "status IN ('claimed', 'sent', 'failed')", name=op.f("ck_letter_deliveries_status_known")
        ),
        sa.CheckConstraint(
            "reaction IN ('thanks', 'strength', 'hug', 'words')",
            name=op.f("ck_letter_deliveries_reaction_known"),
        ),
        sa.ForeignKeyConstraint(
            ["letter_id"],
            ["letters.id"],
            name=op.f("fk_letter_deliveries_letter_id_letters"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_letter_deliveries_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_deliveries")),
        sa.UniqueConstraint("letter_id", "user_id", name=op.f("uq_letter_deliveries_letter_id_user_id")),
    )
    op.create_index(op.f("ix_letter_deliveries_user_id"), "letter_deliveries", ["user_id"], unique=False)
    op.create_index(
        "ix_letter_deliveries_claimed",
        "letter_deliveries",
        ["at"],
        unique=False,
        postgresql_where=sa.text("status = 'claimed'"),
    )
    op.create_index(
        "ix_letter_deliveries_reply_due_at",
        "letter_deliveries",
        ["reply_due_at"],
        unique=False,
        postgresql_where=sa.text("reply_due_at IS NOT NULL"),
    )


def _create_cases() -> None:
    op.create_table(
        "letter_cases",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("letter_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=True),
        sa.Column("moderator_id", sa.BigInteger(), nullable=True),
        sa.Column("place_id", sa.BigInteger(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("due_at", _TIME, nullable=True),
        sa.Column("created_at", _TIME, nullable=False),
        sa.Column("closed_at", _TIME, nullable=True),
        sa.CheckConstraint("kind IN ('review', 'report')", name=op.f("ck_letter_cases_kind_known")),
        sa.ForeignKeyConstraint(
            ["letter_id"], ["letters.id"], name=op.f("fk_letter_cases_letter_id_letters"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_cases")),
    )
    op.create_index(
        "uq_letter_cases_open",
        "letter_cases",
        ["letter_id", "kind"],
        unique=True,
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_index(
        "ix_letter_cases_due_at",
        "letter_cases",
        ["due_at"],
        unique=False,
        postgresql_where=sa.text("due_at IS NOT NULL"),
    )
