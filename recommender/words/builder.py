"""Builds the shipped word index: what Kiwi finds in films, and how a light analyser finds it again."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from recommender.types import Film
from recommender.words.index_file import FilmTerms, IndexFile, digest
from recommender.words.kiwi_morphemes import KiwiMorphemes
from recommender.words.stopwords import STOPWORDS

KEYWORD_COUNT = 3.0
"""How many times a keyword counts beside a word of the synopsis."""

PART_COUNT = 1.0
"""And a part of a compound keyword."""


def build_index(films: Sequence[Film], associations: Mapping[str, Sequence[str]]) -> IndexFile:
    """Read all films with Kiwi and return the file that is shipped."""
    keywords = sorted({keyword.casefold() for film in films for keyword in film.keywords})
    kiwi = KiwiMorphemes(words=[word for word in associations if not word.endswith("다")])
    kiwi.load()
    terms = {film.id: FilmTerms(digest(film), count_terms(film, kiwi)) for film in films}
    said = {lemma for word in associations for lemma in (word, *kiwi.lemmas(word))}
    known = {term for film in terms.values() for term in film.counts} | set(keywords) | said
    vocabulary = sorted(known - STOPWORDS)
    verbs = [word for word in vocabulary if _is_verb(word)]
    nouns = frozenset(word for word in vocabulary if not _is_verb(word))
    return IndexFile(
        nouns=tuple(sorted(nouns)),
        stems=_stems(verbs, kiwi),
        surfaces=_surfaces(films, kiwi, frozenset(vocabulary)),
        films=terms,
    )


def count_terms(film: Film, kiwi: KiwiMorphemes) -> dict[str, float]:
    """Return how much each lemma counts in a film: whole keywords most."""
    counts: defaultdict[str, float] = defaultdict(float)
    for lemma in kiwi.lemmas(f"{film.title} {film.synopsis}"):
        counts[lemma] += 1.0
    for keyword in film.keywords:
        counts[keyword.casefold()] += KEYWORD_COUNT
        for part in set(kiwi.lemmas(keyword)) - {keyword.casefold()}:
            counts[part] += PART_COUNT
    return {term: counts[term] for term in sorted(counts) if term not in STOPWORDS}


def _is_verb(word: str) -> bool:
    return word.endswith("다") and len(word) > 1 and word not in ("바다", "사이다")


def _stems(verbs: Sequence[str], kiwi: KiwiMorphemes) -> dict[str, str]:
    stems: dict[str, str] = {}
    for verb in verbs:
        for form in sorted(kiwi.stems(verb)):
            stems.setdefault(form, verb)
    return dict(sorted(stems.items()))


def _surfaces(
    films: Sequence[Film], kiwi: KiwiMorphemes, vocabulary: frozenset[str]
) -> dict[str, tuple[str, ...]]:
    """Return what Kiwi made of the words of the synopses, where it always made the same of them."""
    seen: dict[str, set[tuple[str, ...]]] = {}
    for film in films:
        for word, lemmas in kiwi.words(film.synopsis):
            seen.setdefault(word, set()).add(tuple(lemma for lemma in lemmas if lemma in vocabulary))
    return {
        word: next(iter(found)) for word, found in sorted(seen.items()) if len(found) == 1 and len(word) > 1
    }
