"""What a person agreed to, and when."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Identity, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class Consent(Base):
    """One agreement to one version of one text; a revoked one stays as a record."""

    __tablename__ = "consents"
    __table_args__ = (
        CheckConstraint("kind <> ''", name="kind_not_empty"),
        CheckConstraint("version <> ''", name="version_not_empty"),
        CheckConstraint("revoked_at >= given_at", name="revoked_after_given"),
        Index(
            "uq_consents_current", "user_id", "kind", unique=True, postgresql_where=text("revoked_at IS NULL")
        ),
    )

    id: Mapped[int] = mapped_column(Identity(), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str]
    version: Mapped[str]
    given_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
