"""The person who talks with the bot."""

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, UniqueConstraint, text, true
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class User(Base):
    """A person, by Telegram id; but for a day after a crisis, nothing in this row says what they feel."""

    __tablename__ = "users"
    __table_args__ = (
        UniqueConstraint("nickname_key"),
        CheckConstraint("char_length(nickname) BETWEEN 1 AND 64", name="nickname_length"),
        CheckConstraint("(nickname IS NULL) = (nickname_key IS NULL)", name="nickname_has_key"),
        CheckConstraint("char_length(locale) BETWEEN 2 AND 16", name="locale_length"),
        CheckConstraint("talk_id >= 1", name="talk_id_positive"),
        CheckConstraint("theme IN ('light', 'dark')", name="theme_known"),
        CheckConstraint(
            "safety_danger IN ('own', 'attack', 'attack and wish', 'injury', 'other')",
            name="safety_danger_known",
        ),
        CheckConstraint("reply_length IN ('short', 'long')", name="reply_length_known"),
    )

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    locale: Mapped[str] = mapped_column(server_default=text("'ko'"))
    timezone: Mapped[str] = mapped_column(server_default=text("'Asia/Seoul'"))
    nickname: Mapped[str | None]
    nickname_key: Mapped[str | None]
    """NFC and case-folded, so that two people never differ by case or by composition only."""
    pet: Mapped[str | None]
    speech: Mapped[str] = mapped_column(server_default=text("'polite'"))
    reply_length: Mapped[str | None]
    """``short`` or ``long``; NULL is the usual length."""
    theme: Mapped[str] = mapped_column(server_default=text("'light'"))
    """``light`` or ``dark``: how pictures are drawn."""
    adult_confirmed_at: Mapped[datetime | None]
    """When the person said that they are 14 or older."""
    onboarded_at: Mapped[datetime | None]
    is_active: Mapped[bool] = mapped_column(server_default=true())
    """False while the person blocks the bot."""
    safety_hold_until: Mapped[datetime | None]
    safety_danger: Mapped[str | None]
    """Which kind of danger was answered last; NULL where there is no hold."""
    safety_answers: Mapped[int] = mapped_column(server_default=text("0"))
    """How often it was answered since the hold began, so that words change."""
    secret_until: Mapped[datetime | None]
    """While it lies ahead, nothing of a talk is kept."""
    warned_at: Mapped[datetime | None]
    """When the person was told that an account nobody uses will end."""
    talk_id: Mapped[int] = mapped_column(server_default=text("1"))
    """Counts the talks of this person; a talk is what was said since the last `begin_talk`."""
    created_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]
