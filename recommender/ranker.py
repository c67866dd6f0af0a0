"""Ranks the films of a catalogue for one person: words, taste and feeling, blended and varied."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from typing_extensions import override

from recommender import affinity, blend, candidates, taste
from recommender.diversity import DiversityConfig, choose
from recommender.feelings import emotion_vector, genre_affinity, tone_affinity
from recommender.filters import kept
from recommender.genres import GENRE_INDEX
from recommender.themes import lowness
from recommender.tones import tone_counts
from recommender.types import Film, RankedFilm, Ranker, RankRequest, Wish
from recommender.words.index import WordIndex, WordQuery, word_scores

_N_REASONS = 2
"""Saved films that are named as a reason."""

_N_MATCHED = 4
"""Words and genres that are named as a reason."""

_SUITS_FROM = 0.6
"""Suitability from which a genre is named as a reason."""

_ASKED_SHARE = 0.6
"""Share of the asked genres in the feeling's signal, where genres were asked for."""


@dataclass(frozen=True)
class _Signals:
    """What is known of every film for one request."""

    parts: NDArray[np.float64]
    """Weighted words, taste and feeling, of shape ``(3, n_films)``."""
    similarity: NDArray[np.float64]
    """Cosines with the saved films, of shape ``(n_saved, n_films)``."""
    saved: tuple[Film, ...]
    query: WordQuery
    genres: NDArray[np.float64]
    """How well each genre suits, of shape ``(n_genres,)``."""


class FilmRanker(Ranker):
    """Ranks by what is known of films and person alone: no other people's ratings, no network."""

    def __init__(
        self,
        films: Sequence[Film],
        *,
        words: WordIndex | None = None,
        config: blend.BlendConfig | None = None,
        diversity: DiversityConfig | None = None,
    ) -> None:
        self._films = tuple(films)
        self._by_id = {film.id: film for film in self._films}
        self._config = config or blend.BlendConfig()
        self._diversity = diversity or DiversityConfig()
        self._words = words or WordIndex.load(self._films)
        self._features = taste.taste_features(self._films)
        self._genres = affinity.genre_weights(self._films)
        self._tones = tone_counts(self._films)
        self._lightness = affinity.lightness(self._films)
        self._genre_affinity = {wish: genre_affinity(wish) for wish in Wish}
        self._tone_affinity = {wish: tone_affinity(wish) for wish in Wish}

    @override
    def rank(self, request: RankRequest) -> tuple[RankedFilm, ...]:
        asked = tuple(genre for genre in dict.fromkeys(request.genres) if genre in GENRE_INDEX)
        low = lowness(request.emotion, has_texts=any(text.strip() for text in request.texts))
        may = candidates.allowed(
            self._films, left_out={*request.saved, *request.excluded, *request.like}, low=low
        )
        may &= kept(self._films, request.filters)
        asked_shares = candidates.asked_share(self._films, asked)
        signals = self._signals(request, asked_shares if asked else None, low)
        scores = signals.parts.sum(axis=0)
        may &= ~np.isnan(scores)
        # Films of an asked genre come first, whatever the rest says; stable, so ties keep their order.
        order = np.lexsort((-scores, asked_shares == 0.0))
        ranked = [int(place) for place in order if may[place]]
        n = max(request.n, 0)
        films = [self._films[place] for place in ranked]
        chosen = choose(films, n, config=self._diversity, free_genres=asked)
        return tuple(self._explained(ranked[place], signals, asked) for place in chosen)

    def _signals(
        self, request: RankRequest, asked_shares: NDArray[np.float64] | None, low: float
    ) -> _Signals:
        query = self._words.understand(request.texts)
        saved = tuple(
            self._by_id[film] for film in dict.fromkeys(request.like or request.saved) if film in self._by_id
        )
        similarity = taste.similarities(saved, self._features)
        emotion = emotion_vector(request.emotion)
        feeling = self._feeling(emotion, request.wish)
        if asked_shares is not None:
            feeling = (1.0 - _ASKED_SHARE) * feeling + _ASKED_SHARE * asked_shares
        raw = np.stack(
            [
                blend.saturate(word_scores(query, self._words.postings), self._config.words_scale),
                blend.saturate(taste.taste_scores(similarity), self._config.taste_scale),
                feeling,
            ]
        )
        weights = blend.weights(
            replace(self._config, taste=self._config.named) if request.like else self._config,
            n_words=query.n_words,
            n_saved=len(saved),
            has_feeling=bool(request.emotion) or asked_shares is not None,
        )
        suits = self._genre_affinity[request.wish].T @ emotion
        care = self._care(emotion, request.wish, low)
        return _Signals(blend.blend(raw, weights) * care, similarity, saved, query, suits)

    def _feeling(self, emotion: NDArray[np.float64], wish: Wish) -> NDArray[np.float64]:
        return affinity.feeling_scores(
            affinity.affinity_scores(emotion, self._genre_affinity[wish], self._genres),
            affinity.affinity_scores(emotion, self._tone_affinity[wish], self._tones),
            self._tones.sum(axis=1),
        )

    def _care(self, emotion: NDArray[np.float64], wish: Wish, low: float) -> NDArray[np.float64]:
        """Return what is left of a score, however well the words meet: heavy films weigh on who feels low."""
        heavy = 1.0 - low * (1.0 - self._lightness)
        return heavy * affinity.bearable(emotion, self._genre_affinity[wish], self._genres)

    def _explained(self, place: int, signals: _Signals, asked: tuple[str, ...]) -> RankedFilm:
        film, parts = self._films[place], signals.parts[:, place]
        reasons = taste.because_of(signals.similarity, place, _N_REASONS)
        return RankedFilm(
            film=film,
            fit=blend.fit(float(parts.sum()), self._config),
            shares=blend.shares(parts),
            matched_genres=_matched_genres(film, signals.genres, asked),
            matched_words=self._words.matched(place, signals.query, _N_MATCHED),
            because_of=tuple(signals.saved[reason].id for reason in reasons),
        )


def _matched_genres(film: Film, suits: NDArray[np.float64], asked: tuple[str, ...]) -> tuple[str, ...]:
    wanted = [genre for genre in film.genres if genre in asked]
    others = [
        genre for genre in film.genres if genre not in asked and suits[GENRE_INDEX[genre]] >= _SUITS_FROM
    ]
    others.sort(key=lambda genre: -suits[GENRE_INDEX[genre]])
    return tuple(wanted + others)[:_N_MATCHED]
