"""A light analyser: finds the words of a vocabulary in Korean text, without a language model.

Every space-separated word is cut by longest match into a known noun and its particles, or a known verb
stem and its endings. Words outside the vocabulary cannot meet a film, so they need not be understood.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from recommender.words.stopwords import SHORT_NOUNS, STOPWORDS

MAX_CHARACTERS = 4096
"""How much of a text is read; Telegram messages are no longer."""

_MAX_WORD = 16
"""Syllables of a word that are looked at; longer ones are noise."""

_CHUNK = re.compile(r"[가-힣]+|[a-z][a-z0-9]+")

_PARTICLES = re.compile(
    r"(?:들|님|씨|네|이|가|을|를|은|는|의|에|에서|에게|에게서|께|께서|한테|한테서|도|만|까지|부터|조차|마저|이나|나|이랑|랑|와|과"
    r"|하고|로|으로|로서|으로서|로써|처럼|보다|마다|이라도|라도|이라는|라는|이란|란|든지|이든|밖에|밖|뿐|요|이요|쯤|씩|같은|같이|같아요|같아"
    r"|때문에|때문|때|중|전|후|날|만에|인데|인데요|이고|이라|라|이라서|라서|이에요|예요|에요|이야|야|였어|였어요|이었어|이었어요|입니다|인|이다"
    r"|이지만|지만|일|이니까|니까|인가|인지|이네|이네요|잖아|이잖아|생활|같고|였는데|였고|이었는데|임|용|없이|있는|있어|없어|없는|없고|있고|이며){1,4}"
)
"""What may follow a noun, several in a row."""

_DERIVED = re.compile(
    r"(?:하|해|했|한|할|함|합|되|돼|됐|된|될|됩|시키|시켜|시킨|시켰|당하|당해|당했|당한|스럽|스러|스런|롭|로워|로운|적인|적으로|적이|질|받|느끼|느껴|느꼈|나|났|난|내|냈|낸|부리|부려|떨|걸리|걸려|걸렸|주|줬|준|드리)[가-힣]{0,7}"
)
"""What makes a verb or an adjective of a noun, with any ending."""

_ENDINGS = re.compile(
    r"[고지게네냐니기던든면며자다요서도야어아는은을음었았겠습입니까죠거데군구나라려러만때것같싶잖줄수걸가래대답더니까봐보여했해하있없]{0,8}"
)
"""What may follow a verb stem."""


class LightAnalyser:
    """Counts the words of a vocabulary in a text."""

    def __init__(
        self, *, nouns: Collection[str], stems: Mapping[str, str], surfaces: Mapping[str, tuple[str, ...]]
    ) -> None:
        silent = {word for word in STOPWORDS if not word.endswith("다")}
        # Stop words are cut off like nouns, so that 아무것도 is not taken for a form of another word.
        self._nouns = frozenset(noun for noun in {*nouns, *silent} if len(noun) > 1 or noun in SHORT_NOUNS)
        self._stems = stems
        self._surfaces = surfaces

    def count(self, text: str) -> Counter[str]:
        """Return how often each known word stands in a text, in order of appearance."""
        readable = unicodedata.normalize("NFC", text[:MAX_CHARACTERS]).casefold()
        found = (lemma for chunk in _CHUNK.findall(readable) for lemma in self._lemmas(chunk[:_MAX_WORD]))
        return Counter(lemma for lemma in found if lemma not in STOPWORDS)

    def _lemmas(self, word: str) -> tuple[str, ...]:
        if word in self._surfaces:
            return self._surfaces[word]
        return tuple(self._cut(word)) or self._inside(word)

    def _cut(self, word: str) -> Iterator[str]:
        """Yield the words that a chunk begins with: one, or the parts of a compound."""
        for end in range(len(word), 0, -1):
            head, tail = word[:end], word[end:]
            if head in self._stems and _ends_verb(head, tail):
                yield self._stems[head]
                return
            if head not in self._nouns:
                continue
            if _ends_noun(head, tail):
                yield head
                return
            rest = tuple(self._cut(tail)) if len(head) > 1 else ()
            if rest:
                yield head
                yield from rest
                return

    def _inside(self, word: str) -> tuple[str, ...]:
        """Return what stands at the end of a compound whose beginning is not known."""
        for start in range(1, len(word) - 1):
            found = tuple(self._cut(word[start:]))
            if found and len(found[0]) > 1 and word[start : start + 2] == found[0][:2]:
                return found
        return ()


def _ends_noun(head: str, tail: str) -> bool:
    if not tail or _PARTICLES.fullmatch(tail):
        return True
    return len(head) > 1 and _DERIVED.fullmatch(tail) is not None


def _ends_verb(head: str, tail: str) -> bool:
    return (len(head) > 1 or bool(tail)) and _ENDINGS.fullmatch(tail) is not None
