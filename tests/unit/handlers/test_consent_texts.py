"""A text that people agree to never changes under its old version."""

import hashlib

import pytest

from handlers.consents import VERSIONS, holds, is_outdated
from handlers.words import LOCALES, Dictionary

TEXTS = ("onboarding-intro", "privacy-talks-text")
KNOWN = {
    ("2026-11-22", "2026-11-22"): "8d0d12fd43d7bd89",
    ("2026-11-23", "2026-11-22"): "4c2af6e6751377d6",
}
"""What was agreed to under each pair of versions, as the digest of the texts in both languages."""


def digest() -> str:
    dictionary = Dictionary()
    said = "\n".join(dictionary[locale](key) for locale in LOCALES for key in TEXTS)
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def test_the_texts_are_those_of_their_versions() -> None:
    versions = (VERSIONS["service"], VERSIONS["sensitive"])

    assert KNOWN.get(versions) == digest(), (
        "new words need new versions in handlers/consents.py, and a line here"
    )


@pytest.mark.parametrize(
    ("given", "has_agreed", "must_renew"),
    [
        pytest.param(dict(VERSIONS), True, False, id="all"),
        pytest.param({"service": VERSIONS["service"]}, False, False, id="less"),
        pytest.param({**VERSIONS, "sensitive": "older"}, False, True, id="an older text"),
        pytest.param({}, False, False, id="nothing"),
    ],
)
def test_an_older_text_no_longer_holds(given: dict[str, str], *, has_agreed: bool, must_renew: bool) -> None:
    assert holds(given, "sensitive") is has_agreed
    assert is_outdated(given) is must_renew
