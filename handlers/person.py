"""Who is writing, as far as every flow needs to know."""

from dataclasses import dataclass
from typing import Final
from zoneinfo import ZoneInfo

from handlers.art.tokens import ThemeName
from ml.counsel.types import Length, Speech
from ml.safety.types import Danger

CONSENTS_NEEDED: Final = frozenset({"service"})
"""Without it there is no account; without the one for talks, nothing that a person tells is kept."""


@dataclass(frozen=True)
class Person:
    """A person who has agreed to be remembered.

    Attributes:
        id: Their Telegram id.
        locale: The language that they are answered in.
        time_zone: IANA name.
        nickname: What they are called; None while onboarding goes on.
        pet: Key of their pet; None while onboarding goes on.
        is_settled: Whether onboarding is done and the consent to the service stands.
        is_held: Whether a crisis was seen and the person has not said since that they are safe.
        was_just_in_danger: Whether that was so lately that the answer to it is still before their eyes.
        speech: The manner of speech that they want to be answered in.
        length: How long they want replies to be; None is the usual length.
        is_secret: Whether nothing of a talk may be kept: for a while, or without the consent for it.
        is_secret_over: Whether the time of a secret talk has run out, and they have not said what now.
        must_renew: Whether a text that they agreed to has changed since.
        theme: How pictures are drawn for them.
        danger: Which danger was answered, while they are held.
        n_answered: How often it was, since the hold began.
    """

    id: int
    locale: str
    time_zone: str
    nickname: str | None
    pet: str | None
    is_settled: bool
    is_held: bool
    speech: Speech = Speech.POLITE
    length: Length | None = None
    is_secret: bool = False
    is_secret_over: bool = False
    must_renew: bool = False
    theme: ThemeName = "light"
    was_just_in_danger: bool = False
    danger: Danger | None = None
    n_answered: int = 0

    @property
    def zone(self) -> ZoneInfo:
        """The time zone for day and night."""
        return ZoneInfo(self.time_zone)
