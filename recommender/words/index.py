"""How well the words of a person meet the words of each film."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from recommender.sparse import Postings, postings
from recommender.types import Film
from recommender.words.analyser import LightAnalyser
from recommender.words.associations import expand, load_associations
from recommender.words.index_file import PATH, IndexFile, digest, read_index


@dataclass(frozen=True)
class WordConfig:
    """How texts become a query."""

    recency: float = 0.8
    """Weight of a text beside the one written after it."""
    n_texts: int = 12
    """Texts that are read, the latest ones."""
    n_characters: int = 4096
    """Characters that are read of all texts together, from the latest text on."""
    association: float = 0.9
    """Weight of a keyword that a word stands for, beside the word itself."""
    decay: float = 0.85
    """Weight of the next keyword of the same word, beside the one before it."""
    max_count: float = 2.0
    """How often a word counts at most, whoever repeats it."""
    keyword_count: float = 3.0
    """How many times a keyword of a film counts where the film is not in the shipped index."""


@dataclass(frozen=True)
class WordQuery:
    """What was understood of the texts."""

    counts: Mapping[str, float]
    """Weights of words and of the keywords that they stand for."""
    sources: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    """By keyword, the person's words that stand for it."""
    n_words: float = 0.0
    """How many words of the person were understood, older ones counting less."""


class WordIndex:
    """TF-IDF of the films' synopses and keywords, fitted once when it is made."""

    def __init__(
        self, films: Sequence[Film], *, index: IndexFile, associations: Mapping[str, tuple[str, ...]]
    ) -> None:
        self._config = WordConfig()
        self._associations = associations
        self._analyser = LightAnalyser(nouns=index.nouns, stems=index.stems, surfaces=index.surfaces)
        self._postings = postings([self._counts(film, index) for film in films])

    @classmethod
    def load(cls, films: Sequence[Film], path: Path = PATH) -> "WordIndex":
        """Make an index with the shipped words.

        Raises:
            WordIndexError: The shipped files cannot be read.
        """
        return cls(films, index=read_index(path), associations=load_associations())

    @property
    def postings(self) -> Postings:
        """The weighted words of the films."""
        return self._postings

    def understand(self, texts: Sequence[str]) -> WordQuery:
        """Return the words of the texts, the latest text counting most, and what they stand for."""
        config = self._config
        said: defaultdict[str, float] = defaultdict(float)
        left = config.n_characters
        for age, text in enumerate(reversed(texts[-config.n_texts :])):
            for word, count in self._analyser.count(text[:left]).items():
                said[word] += min(count, config.max_count) * config.recency**age
            left = max(left - len(text), 0)
        heard = {word: min(amount, config.max_count) for word, amount in said.items()}
        sources = expand(heard, self._associations, weight=config.association, decay=config.decay)
        counts = {word: amount for word, amount in heard.items() if word in self._postings.terms}
        for keyword, parts in sources.items():
            counts[keyword] = min(counts.get(keyword, 0.0) + max(parts.values()), config.max_count)
        n_words = sum(
            amount
            for word, amount in heard.items()
            if word in self._postings.terms or word in self._associations
        )
        return WordQuery(counts, sources, n_words)

    def matched(self, film: int, query: WordQuery, n: int) -> tuple[str, ...]:
        """Return the words in which a film meets a query, the strongest first.

        They are words of the film, but for people who write with Latin letters: these get their own.
        """
        parts = self._postings.parts(film, query.counts)
        ranked = sorted(parts, key=lambda word: -parts[word])
        named = (_named(word, query) for word in ranked if not word.endswith("다"))
        return tuple(dict.fromkeys(named))[:n]

    def _counts(self, film: Film, index: IndexFile) -> Mapping[str, float]:
        shipped = index.films.get(film.id)
        if shipped is not None and shipped.digest == digest(film):
            return shipped.counts
        counts: defaultdict[str, float] = defaultdict(float)
        for word, count in self._analyser.count(f"{film.title} {film.synopsis}").items():
            counts[word] += count
        for keyword in film.keywords:
            counts[keyword.casefold()] += self._config.keyword_count
        return counts


def _named(keyword: str, query: WordQuery) -> str:
    sources = query.sources.get(keyword, {})
    strongest = max(sources, key=lambda word: sources[word], default=keyword)
    return strongest if strongest.isascii() else keyword


def word_scores(query: WordQuery, index: Postings) -> NDArray[np.float64]:
    """Score films by the words of a person: the cosine of TF-IDF vectors.

    Returns:
        Scores in [0, 1] of shape ``(n_films,)``; zeros where nothing was understood.
    """
    return index.cosines(query.counts)
