"""Kiwi as the analyser that reads the catalogue when the word index is built; it is not needed afterwards."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from recommender.errors import WordIndexError
from recommender.words.stopwords import STOPWORDS

if TYPE_CHECKING:
    from kiwipiepy import Kiwi

_NOUNS = frozenset({"NNG", "NNP", "XR", "SL", "W_USER"})
_VERBS = ("VV", "VA")
_STEM_ENDINGS = (
    ("고", "EC"),
    ("어", "EC"),
    ("었", "EP"),
    ("은", "ETM"),
    ("을", "ETM"),
    ("는", "ETM"),
    ("으면", "EC"),
)
"""Endings that, joined to a verb, show every form of its stem, irregular ones included."""


class KiwiMorphemes:
    """Lemmas and stem forms, by Kiwi."""

    def __init__(self, words: Collection[str] = ()) -> None:
        self._words = tuple(words)
        self._kiwi: Kiwi | None = None

    def load(self) -> None:
        """Load Kiwi's model with the given nouns added.

        Raises:
            WordIndexError: Kiwi is not installed.
        """
        if self._kiwi is not None:
            return
        try:
            from kiwipiepy import Kiwi  # noqa: PLC0415 - heavy, and only there to build
        except ImportError as error:
            raise WordIndexError("building the word index needs kiwipiepy") from error
        self._kiwi = Kiwi()
        for word in self._words:
            self._kiwi.add_user_word(word, "NNP", 0.0)

    def lemmas(self, text: str) -> tuple[str, ...]:
        """Return the nouns, and the verbs with 다, of a text."""
        return tuple(lemma for word in self.words(text) for lemma in word[1])

    def words(self, text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield each space-separated word of a text with its lemmas."""
        kiwi = self._loaded()
        for chunk in text.casefold().split():
            bare = chunk.strip(".,!?~·'\"‘’“”()…")
            found = (_lemma(token.form, token.tag) for token in kiwi.tokenize(bare))
            yield bare, tuple(lemma for lemma in found if lemma and lemma not in STOPWORDS)

    def stems(self, lemma: str) -> frozenset[str]:
        """Return the forms of a verb's stem: 외롭다 gives 외롭, 외로워, 외로웠, 외로운, 외로울, 외로우."""
        kiwi, stem = self._loaded(), lemma.removesuffix("다")
        tag = next((token.tag for token in kiwi.tokenize(lemma) if token.tag.startswith(_VERBS)), "VV")
        forms = set()
        for ending, ending_tag in _STEM_ENDINGS:
            surface = kiwi.join([(stem, tag), (ending, ending_tag)])
            forms.add(
                surface.removesuffix("고")
                if ending == "고"
                else surface.removesuffix("면").removesuffix("는")
            )
        return frozenset(form for form in forms if form)

    def _loaded(self) -> "Kiwi":
        if self._kiwi is None:
            raise WordIndexError("Kiwi was not loaded")
        return self._kiwi


def _lemma(form: str, tag: str) -> str | None:
    if tag in _NOUNS:
        return form.replace(" ", "")
    if tag.startswith(_VERBS):
        # 속상하다 and 속상 + 하다 are the same word to us: the noun.
        return form.removesuffix("하") if form.endswith("하") and len(form) > 2 else f"{form}다"  # noqa: PLR2004
    return None
