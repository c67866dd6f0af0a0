"""Sparse rows of films with unit length, looked up by column: cosines without a dense matrix."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Postings:
    """A matrix of shape ``(n_films, n_terms)``, kept by column."""

    terms: Mapping[str, int]
    """Column by term."""
    idf: NDArray[np.float64]
    """Shape ``(n_terms,)``; ``log((1 + n_films) / (1 + films with the term)) + 1``."""
    starts: NDArray[np.intp]
    """Where each column starts in the arrays below; shape ``(n_terms + 1,)``."""
    rows: NDArray[np.intp]
    values: NDArray[np.float64]
    n_films: int

    def cosines(self, query: Mapping[str, float]) -> NDArray[np.float64]:
        """Return the cosine of every film with a query of term counts; zeros for a query without known terms.

        The query is weighted as the rows were: ``count * idf``, then scaled to unit length.
        """
        scores = np.zeros(self.n_films)
        known = [(self.terms[term], amount) for term, amount in query.items() if term in self.terms]
        weights = np.array([amount * self.idf[column] for column, amount in known])
        length = float(np.sqrt(weights @ weights)) if known else 0.0
        if length == 0.0:
            return scores
        for (column, _), weight in zip(known, weights / length, strict=True):
            part = slice(self.starts[column], self.starts[column + 1])
            scores[self.rows[part]] += weight * self.values[part]
        return np.clip(scores, 0.0, 1.0)

    def parts(self, film: int, query: Mapping[str, float]) -> dict[str, float]:
        """Return what each term of a query adds to the score of one film, up to a common factor."""
        return {
            term: amount * self.idf[column] * self._value(film, column)
            for term, amount in query.items()
            if (column := self.terms.get(term)) is not None and self._value(film, column) > 0.0
        }

    def _value(self, film: int, column: int) -> float:
        part = slice(self.starts[column], self.starts[column + 1])
        place = int(np.searchsorted(self.rows[part], film))
        found = place < len(self.rows[part]) and self.rows[part][place] == film
        return float(self.values[part][place]) if found else 0.0


def postings(counts: Sequence[Mapping[str, float]]) -> Postings:
    """Weight rows of term counts by TF-IDF and scale them to unit length.

    ``value = (1 + log(count)) * idf`` for counts of 1 and more, ``count * idf`` below.
    """
    terms: dict[str, int] = {}
    for row in counts:
        for term in row:
            terms.setdefault(term, len(terms))
    rows = np.array([film for film, row in enumerate(counts) for _ in row], dtype=np.intp)
    columns = np.array([terms[term] for row in counts for term in row], dtype=np.intp)
    amounts = np.array([amount for row in counts for amount in row.values()], dtype=np.float64)
    n_in = np.bincount(columns, minlength=len(terms))
    idf = np.log((1.0 + len(counts)) / (1.0 + n_in)) + 1.0
    values = np.where(amounts >= 1.0, 1.0 + np.log(np.maximum(amounts, 1.0)), amounts) * idf[columns]
    lengths = np.sqrt(np.bincount(rows, weights=values**2, minlength=len(counts)))
    values /= np.where(lengths == 0.0, 1.0, lengths)[rows]
    order = np.lexsort((rows, columns))
    starts = np.concatenate(([0], np.cumsum(n_in))).astype(np.intp)
    return Postings(terms, idf, starts, rows[order], values[order], len(counts))
