"""The words of the project: Fluent files of all flows, one bundle for each language."""

from pathlib import Path
from types import MappingProxyType

from fluent.runtime import FluentBundle
from fluent.runtime.types import FluentNone
from fluent.syntax import FluentParser

LOCALES = ("ko", "en")
DEFAULT_LOCALE = "ko"
_ROOT = Path(__file__).parent
_HANGUL_FIRST, _HANGUL_LAST, _N_FINALS = 0xAC00, 0xD7A3, 28


class MissingWord(LookupError):
    """A key that no file of the language holds, or that could not be formatted."""


class Words:
    """Says things in one language: ``say("greeting-hello", name="봄이")``."""

    def __init__(self, locale: str, bundle: FluentBundle) -> None:
        self.locale = locale
        self._bundle = bundle

    def __call__(self, key: str, **values: str | float) -> str:
        """The text of a key with its values put in; HTML is the caller's to escape.

        Raises:
            MissingWord: There is no such key, or a value it needs is absent.
        """
        if not self._bundle.has_message(key):
            raise MissingWord(f"{self.locale}:{key}")
        message = self._bundle.get_message(key)
        if message.value is None:
            raise MissingWord(f"{self.locale}:{key}")
        text, errors = self._bundle.format_pattern(message.value, values)
        if errors or isinstance(text, FluentNone):
            raise MissingWord(f"{self.locale}:{key}")
        return str(text)


class Dictionary:
    """Holds the words of every language."""

    def __init__(self, root: Path = _ROOT) -> None:
        self._words = MappingProxyType({locale: Words(locale, _bundle(root, locale)) for locale in LOCALES})

    def __getitem__(self, locale: str) -> Words:
        return self._words[locale]

    def spoken_by(self, language_code: str | None) -> Words:
        """The words for a Telegram client's language; English where it is neither language.

        Clients without a language code get Korean, the language of most people here.
        """
        if not language_code or language_code.lower().startswith("ko"):
            return self._words["ko"]
        return self._words["en"]


def with_particle(word: str, pair: str) -> str:
    """Join a Korean particle: ``with_particle("봄이", "이/가")`` is "봄이가".

    Args:
        word: What the particle follows; a word that does not end in Hangul takes the vowel form.
        pair: The form after a consonant and after a vowel, split by a slash.
    """
    after_consonant, after_vowel = pair.split("/")
    last = ord(word[-1]) if word else 0
    has_final = _HANGUL_FIRST <= last <= _HANGUL_LAST and (last - _HANGUL_FIRST) % _N_FINALS != 0
    return word + (after_consonant if has_final else after_vowel)


def _bundle(root: Path, locale: str) -> FluentBundle:
    # fluent.runtime declares functions of one argument and passes as many as the file does.
    functions = {"PARTICLE": _particle}
    bundle = FluentBundle([locale], use_isolating=False, functions=functions)  # type: ignore[arg-type]
    # Where in its file each word stands is asked by nobody, and would be 2 MB.
    parser = FluentParser(with_spans=False)
    for path in sorted(root.rglob(f"{locale}.ftl")):
        bundle.add_resource(parser.parse(path.read_text(encoding="utf-8")))
    return bundle


def _particle(word: object, pair: object) -> str:
    return with_particle(str(word), str(pair))
