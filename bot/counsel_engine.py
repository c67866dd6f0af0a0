"""The counsel engine of the settings, with the built-in one behind it."""

from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from bot.settings import Settings
from ml.chat_model.openai_client import ChatModelConfig, OpenAIClient
from ml.chat_model.types import Transcriber
from ml.counsel.authored import AuthoredCounsel
from ml.counsel.fallback import FallbackConfig, FallbackCounsel
from ml.counsel.gated import GatedCounsel
from ml.counsel.generation.blended import BlendedCounsel
from ml.counsel.generation.decoder import DecodingConfig
from ml.counsel.kogpt2_generator import KoGpt2Config, KoGpt2Generator
from ml.counsel.openai_generator import ChatCounselConfig, OpenAICounsel
from ml.counsel.types import CounselGenerator

_OWN_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})
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
        model: A model of KoGPT2's architecture, from the hub or a folder; None where none was chosen.
        model_seconds: How long it may take for a reply.
        writes: Whether the shipped small model may write replies where authored words are general.
        cache_folder: Where converted models are kept.
        hub_folder: Where models of the hub are kept; None leaves that to the hub's client.
    """

    server: ChatModelConfig | None = None
    answers: bool = False
    seconds: float = 14.0
    daily_replies: int = 100
    model: str | None = None
    model_seconds: float = 8.0
    writes: bool = False
    cache_folder: Path = Path("var/models")
    hub_folder: Path | None = None

    @property
    def is_sent_out(self) -> bool:
        """Whether what people say leaves the machines of this network's own loopback."""
        if self.server is None:
            return False
        host = urlsplit(self.server.base_url).hostname if self.server.base_url else None
        return host not in _OWN_MACHINE

    @property
    def role(self) -> str:
        """What is said of it at start."""
        if self.server is None or not self.answers:
            return self._own_role
        where = self.server.base_url or "OpenAI"
        return f"{self.server.model} at {where}, behind it {self._own_role}"

    @property
    def _own_role(self) -> str:
        built_in = "built-in authored replies" + (" and a small model's" if self.writes else "")
        if self.model:
            return f"{self.model} in 8 bits, {built_in} behind it"
        return f"{built_in} (others: MAEUMI_COUNSEL_MODEL, MAEUMI_OPENAI_MODEL, see docs/counsel.md)"

    @property
    def hearing(self) -> str:
        """What is said of recordings."""
        if self.server is None or self.server.transcription_model is None:
            return "none, voice messages are answered kindly (MAEUMI_TRANSCRIPTION_MODEL)"
        return f"{self.server.transcription_model} at {self.server.base_url or 'OpenAI'}"


def counsel_choice(settings: Settings) -> CounselChoice:
    """What the settings say."""
    own = CounselChoice(writes=settings.counsel_writes)
    if settings.counsel_model:
        own = replace(
            own,
            model=settings.counsel_model,
            model_seconds=settings.counsel_seconds,
            cache_folder=settings.data_dir / "models",
            hub_folder=settings.hf_home.expanduser() / "hub" if settings.hf_home else None,
        )
    if not (settings.openai_model or settings.transcription_model):
        return own
    server = ChatModelConfig(
        model=settings.openai_model or "",
        base_url=settings.openai_base_url,
        api_key=settings.openai_api_key.get_secret_value() if settings.openai_api_key else None,
        transcription_model=settings.transcription_model,
    )
    return replace(
        own,
        server=server,
        answers=settings.openai_model is not None,
        seconds=settings.openai_seconds,
        daily_replies=settings.openai_daily_replies,
    )


def counsel_engine(choice: CounselChoice) -> CounselGenerator:
    """The engine, not loaded yet."""
    authored = AuthoredCounsel()
    built_in = GatedCounsel(BlendedCounsel(authored) if choice.writes else authored)
    if choice.server is None or not choice.answers:
        return _own_engine(choice, built_in)
    chosen = OpenAICounsel(OpenAIClient(choice.server), ChatCounselConfig(seconds=choice.seconds))
    config = FallbackConfig(timeout_seconds=choice.seconds + _GRACE_SECONDS)
    behind = _own_engine(choice, built_in)
    return FallbackCounsel(chosen, behind, name=f"openai:{choice.server.model}", config=config)


def _own_engine(choice: CounselChoice, built_in: CounselGenerator) -> CounselGenerator:
    """A model that this machine runs, with the built-in engine behind it; else the built-in one alone."""
    if not choice.model:
        return built_in
    decoding = DecodingConfig(seconds=choice.model_seconds)
    config = KoGpt2Config(choice.cache_folder, choice.hub_folder, decoding=decoding)
    # Whoever waits for a batch before their own may take twice as long.
    limits = FallbackConfig(timeout_seconds=2 * choice.model_seconds + _GRACE_SECONDS)
    return FallbackCounsel(
        KoGpt2Generator(choice.model, config), built_in, name=f"kogpt2:{choice.model}", config=limits
    )


def transcriber(choice: CounselChoice) -> Transcriber | None:
    """What writes recordings down, not loaded yet; None where no model for it was chosen."""
    if choice.server is None or choice.server.transcription_model is None:
        return None
    return OpenAIClient(choice.server)
