import re
from pathlib import Path

import pytest

import handlers
from handlers.words import LOCALES, Dictionary, MissingWord, with_particle
from ml.emotion.types import Emotion

ROOT = Path(handlers.__file__).parent
KEY = re.compile(r"^([a-z][a-z0-9-]*) =", re.MULTILINE)
VARIABLE = re.compile(r"\$([a-z]+)")
USE = re.compile(r"""["']([a-z][a-z0-9-]*(?:\{[^}]*\}[a-z0-9-]*)*)["']""")


def keys(locale: str) -> dict[str, str]:
    """Every key of a language with its text."""
    found: dict[str, str] = {}
    for path in ROOT.rglob(f"{locale}.ftl"):
        parts = KEY.split(path.read_text(encoding="utf-8"))
        for key, text in zip(parts[1::2], parts[2::2], strict=True):
            assert key not in found, f"{key} stands twice"
            found[key] = text
    return found


def patterns_of_use() -> list[re.Pattern[str]]:
    """What the code asks for, f-strings with any value in their places."""
    sources = [*ROOT.rglob("*.py"), *(ROOT.parent / "bot").rglob("*.py")]
    uses = {use for path in sources for use in USE.findall(path.read_text(encoding="utf-8"))}
    return [re.compile(re.sub(r"\\\{.*?\\\}", "[a-z0-9-]+", re.escape(use))) for use in uses]


def test_both_languages_have_the_same_keys() -> None:
    assert keys("ko").keys() == keys("en").keys()


def test_both_languages_use_the_same_values() -> None:
    ko, en = keys("ko"), keys("en")

    assert {key: set(VARIABLE.findall(text)) for key, text in ko.items()} == {
        key: set(VARIABLE.findall(text)) for key, text in en.items()
    }


def test_every_key_is_used() -> None:
    uses = patterns_of_use()

    assert [key for key in keys("ko") if not any(use.fullmatch(key) for use in uses)] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_every_message_can_be_said(locale: str) -> None:
    say = Dictionary()[locale]

    for key, text in keys(locale).items():
        assert say(key, **dict.fromkeys(VARIABLE.findall(text), "1")).strip()


@pytest.mark.parametrize("locale", LOCALES)
def test_html_is_balanced(locale: str) -> None:
    for key, text in keys(locale).items():
        for tag in ("b", "i", "code", "blockquote"):
            assert text.count(f"<{tag}>") == text.count(f"</{tag}>"), key
        assert not re.sub(r"</?(b|i|code|blockquote)>", "", text).count("<"), key


@pytest.mark.parametrize("locale", LOCALES)
def test_every_feeling_has_its_words(locale: str) -> None:
    assert {f"feeling-{emotion}" for emotion in Emotion} <= keys(locale).keys()


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(MissingWord):
        Dictionary()["ko"]("no-such-key")


def test_a_missing_value_is_an_error() -> None:
    with pytest.raises(MissingWord):
        Dictionary()["ko"]("film-runtime")


@pytest.mark.parametrize(
    ("code", "locale"),
    [
        pytest.param("ko", "ko", id="Korean"),
        pytest.param("ko-KR", "ko", id="Korean of Korea"),
        pytest.param(None, "ko", id="nothing said"),
        pytest.param("en", "en", id="English"),
        pytest.param("de", "en", id="another language"),
    ],
)
def test_a_client_is_answered_in_its_language(code: str | None, locale: str) -> None:
    assert Dictionary().spoken_by(code).locale == locale


@pytest.mark.parametrize(
    ("word", "pair", "joined"),
    [
        pytest.param("몽이", "과/와", "몽이와", id="after a vowel"),
        pytest.param("구름", "과/와", "구름과", id="after a consonant"),
        pytest.param("Bori", "이/가", "Bori가", id="not Hangul"),
        pytest.param("", "이/가", "가", id="nothing"),
    ],
)
def test_particles_follow_the_final_consonant(word: str, pair: str, joined: str) -> None:
    assert with_particle(word, pair) == joined
