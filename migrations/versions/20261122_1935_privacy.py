"""Themes of pictures, secret talks, choices of films, questions before deletion, and chores.

Revision: 8c1f57d2b9e4
Follows: 5d2e83b0a6f1
"""

import sqlalchemy as sa
from alembic import op

revision = "8c1f57d2b9e4"
down_revision = "5d2e83b0a6f1"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("users", sa.Column("theme", sa.Text(), server_default=sa.text("'light'"), nullable=False))
    op.create_check_constraint(op.f("ck_users_theme_known"), "users", "theme IN ('light', 'dark')")
    op.add_column("users", sa.Column("secret_until", sa.DateTime(timezone=True), nullable=True))
    op.add_column("users", sa.Column("warned_at", sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        "film_preferences",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        _of_user("film_preferences"),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_film_preferences")),
    )
    op.create_table(
        "deletion_requests",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("nonce", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("nonce <> ''", name=op.f("ck_deletion_requests_nonce_not_empty")),
        _of_user("deletion_requests"),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_deletion_requests")),
    )
    op.create_table(
        "chores",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_chores")),
    )


def downgrade() -> None:
    op.drop_table("chores")
    op.drop_table("deletion_requests")
    op.drop_table("film_preferences")
    op.drop_column("users", "warned_at")
    op.drop_column("users", "secret_until")
    op.drop_constraint(op.f("ck_users_theme_known"), "users")
    op.drop_column("users", "theme")


def _of_user(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_user_id_users")
    return sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=name, ondelete="CASCADE")
