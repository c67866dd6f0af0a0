"""The kinds of consent and the versions of their texts; an agreement to an older text must be given anew."""

from collections.abc import Mapping
from typing import Final

from handlers.person_data import SENSITIVE, SERVICE

VERSIONS: Final[Mapping[str, str]] = {SERVICE: "2026-11-23", SENSITIVE: "2026-11-22"}
"""They change with the words of ``onboarding-intro`` and ``privacy-talks-text``, which a test holds."""


def holds(given: Mapping[str, str], kind: str) -> bool:
    """Whether a person has agreed to the present text."""
    return given.get(kind) == VERSIONS[kind]


def is_outdated(given: Mapping[str, str]) -> bool:
    """Whether a person has agreed to a text that has changed since."""
    return any(kind in given and given[kind] != version for kind, version in VERSIONS.items())
