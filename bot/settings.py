"""Settings of the process, from the environment or `.env`; `.env.example` lists them all."""

import re
from datetime import timedelta
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from handlers.board_rules import BoardRules
from handlers.letter_rules import LetterRules
from handlers.own_data import Keeping

TELEGRAM_API_URL = "https://api.telegram.org"
_WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


class Settings(BaseSettings):
    """What the operator decides; built in `bot/__main__.py` and nowhere else.

    Names that other software uses too stand without a prefix, ours begin with ``MAEUMI_``.
    """

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore", frozen=True
    )

    telegram_bot_token: SecretStr | None = Field(default=None, alias="TELEGRAM_BOT_TOKEN")
    telegram_api_url: str = Field(default=TELEGRAM_API_URL, alias="TELEGRAM_API_URL")
    database_url: SecretStr | None = Field(default=None, alias="DATABASE_URL")
    webhook_url: str | None = Field(
        default=None, alias="WEBHOOK_URL", pattern=r"^https?://[^/\s]+(/[^\s?#]*)?$"
    )
    webhook_secret: SecretStr | None = Field(default=None, alias="WEBHOOK_SECRET")
    webhook_host: str = Field(default="127.0.0.1", alias="MAEUMI_WEBHOOK_HOST")
    webhook_port: int = Field(default=8443, ge=0, le=65535, alias="MAEUMI_WEBHOOK_PORT")
    master_key: SecretStr | None = Field(default=None, alias="MAEUMI_MASTER_KEY")
    other_master_key: SecretStr | None = Field(default=None, alias="MAEUMI_OTHER_MASTER_KEY")
    data_dir: Path = Field(default=Path("var"), alias="MAEUMI_DATA_DIR")
    playground_port: int = Field(default=8081, ge=0, le=65535, alias="MAEUMI_PLAYGROUND_PORT")
    health_host: str = Field(default="127.0.0.1", alias="MAEUMI_HEALTH_HOST")
    health_port: int = Field(default=8082, ge=0, le=65535, alias="MAEUMI_HEALTH_PORT")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(default="INFO", alias="MAEUMI_LOG_LEVEL")
    log_format: Literal["text", "json"] = Field(default="text", alias="MAEUMI_LOG_FORMAT")
    sends_per_second: float = Field(default=30, ge=0, alias="MAEUMI_SENDS_PER_SECOND")
    sends_per_chat_second: float = Field(default=1, ge=0, alias="MAEUMI_SENDS_PER_CHAT_SECOND")
    text_emotion_model: str | None = Field(default=None, alias="MAEUMI_TEXT_EMOTION_MODEL")
    face_engine: Literal["face-api", "deepface"] = Field(default="face-api", alias="MAEUMI_FACE_ENGINE")
    face_folder: Path | None = Field(default=None, alias="MAEUMI_FACE_FOLDER")
    counsel_model: str | None = Field(default=None, alias="MAEUMI_COUNSEL_MODEL")
    counsel_seconds: float = Field(default=8, ge=1, le=30, alias="MAEUMI_COUNSEL_SECONDS")
    counsel_writes: bool = Field(default=False, alias="MAEUMI_COUNSEL_WRITES")
    openai_api_key: SecretStr | None = Field(default=None, alias="OPENAI_API_KEY")
    openai_base_url: str | None = Field(default=None, alias="OPENAI_BASE_URL", pattern=r"^https?://[^\s?#]+$")
    openai_model: str | None = Field(default=None, alias="MAEUMI_OPENAI_MODEL")
    openai_seconds: float = Field(default=14, ge=2, le=30, alias="MAEUMI_OPENAI_SECONDS")
    openai_daily_replies: int = Field(default=100, ge=0, alias="MAEUMI_OPENAI_DAILY_REPLIES")
    transcription_model: str | None = Field(default=None, alias="MAEUMI_TRANSCRIPTION_MODEL")
    keep_messages_days: int = Field(default=180, ge=1, le=180, alias="MAEUMI_KEEP_MESSAGES_DAYS")
    keep_readings_days: int = Field(default=400, ge=1, le=400, alias="MAEUMI_KEEP_READINGS_DAYS")
    keep_inactive_days: int = Field(default=730, ge=60, le=730, alias="MAEUMI_KEEP_INACTIVE_DAYS")
    admin_ids: str = Field(
        default="", alias="MAEUMI_ADMIN_IDS", pattern=r"^\s*([0-9]{1,15}(\s*,\s*[0-9]{1,15})*)?\s*$"
    )
    news_per_second: int = Field(default=15, ge=1, le=30, alias="MAEUMI_NEWS_PER_SECOND")
    support_chat_id: int | None = Field(default=None, lt=0, alias="MAEUMI_SUPPORT_CHAT_ID")
    board_premoderation: bool = Field(default=False, alias="MAEUMI_BOARD_PREMODERATION")
    board_posts_per_day: int = Field(default=5, ge=1, alias="MAEUMI_BOARD_POSTS_PER_DAY")
    board_comments_per_hour: int = Field(default=20, ge=1, alias="MAEUMI_BOARD_COMMENTS_PER_HOUR")
    letters_review: bool = Field(default=True, alias="MAEUMI_LETTERS_REVIEW")
    letters_per_day: int = Field(default=3, ge=1, alias="MAEUMI_LETTERS_PER_DAY")
    letters_every_minutes: float = Field(default=30, gt=0, alias="MAEUMI_LETTERS_EVERY_MINUTES")
    letters_least_hours: float = Field(default=1, ge=0, alias="MAEUMI_LETTERS_LEAST_HOURS")
    letters_most_hours: float = Field(default=24, ge=0, le=720, alias="MAEUMI_LETTERS_MOST_HOURS")
    hf_home: Path | None = Field(default=None, alias="HF_HOME")
    inference_threads: int = Field(default=2, ge=1, le=64, alias="MAEUMI_INFERENCE_THREADS")

    @field_validator("webhook_secret")
    @classmethod
    def _is_sendable(cls, secret: SecretStr | None) -> SecretStr | None:
        """Refuse what Telegram would refuse, for it is asked again and again until it agrees."""
        if secret is not None and not _WEBHOOK_SECRET.fullmatch(secret.get_secret_value()):
            raise ValueError("letters, digits, _ and - only, at most 256")
        return secret

    @property
    def operators(self) -> tuple[int, ...]:
        """Telegram ids of the people who may use /admin."""
        return tuple(int(part) for part in self.admin_ids.split(",") if part.strip())

    @property
    def board_rules(self) -> BoardRules:
        """How the board is run."""
        return BoardRules(
            operators=frozenset(self.operators),
            is_premoderated=self.board_premoderation,
            posts_per_day=self.board_posts_per_day,
            comments_per_hour=self.board_comments_per_hour,
        )

    @property
    def letter_rules(self) -> LetterRules:
        """How letters of comfort are carried."""
        return LetterRules(
            is_reviewed=self.letters_review,
            per_day=self.letters_per_day,
            every=timedelta(minutes=self.letters_every_minutes),
            least=timedelta(hours=self.letters_least_hours),
            most=timedelta(hours=max(self.letters_least_hours, self.letters_most_hours)),
        )

    @property
    def counsel_threads(self) -> int:
        """Threads that wait for counsel: many where engines wait for servers or for one another."""
        if self.openai_model:
            return max(self.inference_threads, 32)
        return max(self.inference_threads, 8 if self.counsel_model else 0)

    @property
    def key_path(self) -> Path:
        """The file of the master key, where the settings bring none."""
        return self.data_dir / "master.key"

    @property
    def keeping(self) -> Keeping:
        """How long what people tell is kept; never longer than the texts of consent say."""
        return Keeping(
            messages=timedelta(days=self.keep_messages_days),
            readings=timedelta(days=self.keep_readings_days),
            inactive=timedelta(days=self.keep_inactive_days),
        )

    @property
    def uses_playground(self) -> bool:
        """Whether the process brings its own Bot API server, because no token was given."""
        return not (self.telegram_bot_token and self.telegram_bot_token.get_secret_value())
