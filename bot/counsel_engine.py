"""The counsel engine of the settings, with the built-in one behind it."""

from dataclasses import dataclass

from bot.settings import Settings
from ml.chat_model.openai_client import ChatModelConfig, OpenAIClient
from ml.chat_model.types import Transcriber
from ml.counsel.authored import AuthoredCounsel
from ml.counsel.fallback import FallbackConfig, FallbackCounsel
from ml.counsel.gated import GatedCounsel
from ml.counsel.openai_generator import ChatCounselConfig, OpenAICounsel
from ml.counsel.types import CounselGenerator

_GRACE_SECONDS = 1.0
"""An engine's own time limit comes before that of the engine behind it."""


@dataclass(frozen=True)
class CounselChoice:
    """What the operator chose for counsel.

    Attributes:
        server: The OpenAI-compatible server and its models; None where none was chosen.
        answers: Whether a chat model on it answers; otherwise it only writes recordings down.
        seconds: How long a chat model may take for a reply.
        daily_replies: Replies of a chat model for one person a day.
    """

    server: ChatModelConfig | None = None
    answers: bool = False
    seconds: float = 14.0
    daily_replies: int = 100

    @property
    def role(self) -> str:
        """What is said of it at start."""
        if self.server is None or not self.answers:
            return "built-in authored replies (others: MAEUMI_OPENAI_MODEL, see docs/models.md)"
        where = self.server.base_url or "OpenAI"
        return f"{self.server.model} at {where}, built-in authored replies behind it"

    @property
    def hearing(self) -> str:
        """What is said of recordings."""
        if self.server is None or self.server.transcription_model is None:
            return "none, voice messages are answered kindly (MAEUMI_TRANSCRIPTION_MODEL)"
        return f"{self.server.transcription_model} at {self.server.base_url or 'OpenAI'}"


def counsel_choice(settings: Settings) -> CounselChoice:
    """What the settings say."""
    if not (settings.openai_model or settings.transcription_model):
        return CounselChoice()
    server = ChatModelConfig(
        model=settings.openai_model or "",
        base_url=settings.openai_base_url,
        api_key=settings.openai_api_key.get_secret_value() if settings.openai_api_key else None,
        transcription_model=settings.transcription_model,
    )
    return CounselChoice(
        server=server,
        answers=settings.openai_model is not None,
        seconds=settings.openai_seconds,
        daily_replies=settings.openai_daily_replies,
    )


def counsel_engine(choice: CounselChoice) -> CounselGenerator:
    """The engine, not loaded yet."""
    built_in = GatedCounsel(AuthoredCounsel())
    if choice.server is None or not choice.answers:
        return built_in
    chosen = OpenAICounsel(OpenAIClient(choice.server), ChatCounselConfig(seconds=choice.seconds))
    config = FallbackConfig(timeout_seconds=choice.seconds + _GRACE_SECONDS)
    return FallbackCounsel(chosen, built_in, name=f"openai:{choice.server.model}", config=config)


def transcriber(choice: CounselChoice) -> Transcriber | None:
    """What writes recordings down, not loaded yet; None where no model for it was chosen."""
    if choice.server is None or choice.server.transcription_model is None:
        return None
    return OpenAIClient(choice.server)
