"""The consent to look at pictures, which several flows need."""

from typing import Final

CONSENT: Final = "photo"
CONSENT_VERSION: Final = "1"
PICTURES_STAY: Final = "photo_stays"
"""The kind of consent that says that pictures may stay in the chat after the answer."""
