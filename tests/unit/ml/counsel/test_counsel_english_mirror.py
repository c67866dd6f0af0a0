"""English messages said back: people named without a word before them, days, and long sentences."""

import pytest

from ml.counsel.mirroring.english import EnglishMirror
from ml.counsel.questions import ends_asking


@pytest.fixture(scope="module", name="mirror")
def mirror_fixture() -> EnglishMirror:
    return EnglishMirror()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("husband says we can't go", "Your husband says you can't go"),
        ("dentist said it has to come out", "The dentist said it has to come out"),
        ("yesterday i cooked for eight people", "You cooked for eight people"),
        ("a woman asked where my seat was", "A woman asked where your seat was"),
        (
            "my uncle sold the boat he built in the garage before anybody could talk him out of doing that",
            "Your uncle sold the boat he built in the garage",
        ),
    ],
)
def test_more_sentences_are_said_back(mirror: EnglishMirror, text: str, told: str) -> None:
    mirrored = mirror.read(text)

    assert mirrored is not None
    assert mirrored.told == told


def test_who_names_their_own_trade_is_not_named_as_another(mirror: EnglishMirror) -> None:
    mirrored = mirror.read("teacher here, end of term")

    assert mirrored is None or not mirrored.told.startswith("Your")


def test_what_somebody_is_called_is_heard(mirror: EnglishMirror) -> None:
    mirrored = mirror.read("he calls her 'the lodger'")

    assert mirrored is not None
    assert mirrored.heard == "The lodger."


def test_who_cannot_is_not_asking() -> None:
    assert not ends_asking("can't put it into words", "en")
    assert ends_asking("can you put it into words", "en")
