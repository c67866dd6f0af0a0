"""Reports of comments, with cases for moderators; warnings, mutes and bans that a comment led to.

Revision: 5d3a9e71c48f
Follows: e18b53c07d92
"""

import sqlalchemy as sa
from alembic import op

revision = "5d3a9e71c48f"
down_revision = "e18b53c07d92"
branch_labels = None
depends_on = None

_SOURCES = {"bans": ("ticket", "post", "letter"), "standing_marks": ("post", "letter")}
_KINDS = ("review", "reports", "crisis", "lost")
_PURPOSES = ("post", "comment", "search", "letter", "thanks", "appeal")


def _hold(table: str, column: str, values: tuple[str, ...]) -> None:
    name = op.f(f"ck_{table}_{column}_known")
    op.drop_constraint(name, table, type_="check")
    known = ", ".join(f"'{value}'" for value in values)
    op.create_check_constraint(name, table, f"{column} IN ({known})")


def upgrade() -> None:
    op.add_column("comments", sa.Column("n_reports", sa.BigInteger(), server_default="0", nullable=False))
    op.create_table(
        "comment_reports",
        sa.Column("comment_id", sa.BigInteger(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["comment_id"],
            ["comments.id"],
            name=op.f("fk_comment_reports_comment_id_comments"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("comment_id", "user_id", name=op.f("pk_comment_reports")),
    )
    op.create_index(op.f("ix_comment_reports_user_id"), "comment_reports", ["user_id"])
    op.add_column("cases", sa.Column("comment_id", sa.BigInteger(), nullable=True))
    op.create_foreign_key(
        op.f("fk_cases_comment_id_comments"), "cases", "comments", ["comment_id"], ["id"], ondelete="CASCADE"
    )
    op.create_index(
        "uq_cases_open_comment",
        "cases",
        ["comment_id"],
        unique=True,
        postgresql_where=sa.text("closed_at IS NULL AND comment_id IS NOT NULL"),
    )
    _hold("cases", "kind", (*_KINDS, "comment"))
    _hold("drafts", "purpose", (*_PURPOSES, "long"))
    for table, sources in _SOURCES.items():
        _hold(table, "source", (*sources, "comment"))


def downgrade() -> None:
    for table, sources in _SOURCES.items():
        source = sa.column("source", sa.Text())
        op.execute(sa.delete(sa.table(table, source)).where(source == "comment"))
        _hold(table, "source", sources)
    op.execute("DELETE FROM drafts WHERE purpose = 'long'")
    _hold("drafts", "purpose", _PURPOSES)
    op.execute("DELETE FROM cases WHERE kind = 'comment'")
    _hold("cases", "kind", _KINDS)
    op.drop_index("uq_cases_open_comment", table_name="cases")
    op.drop_constraint(op.f("fk_cases_comment_id_comments"), "cases", type_="foreignkey")
    op.drop_column("cases", "comment_id")
    op.drop_table("comment_reports")
    op.drop_column("comments", "n_reports")
