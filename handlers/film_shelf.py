"""The films as operators want them shown: some hidden, some with other words."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from typing_extensions import override

from db.support_records import StoredOverride
from db.unit_of_work import UnitOfWorkFactory
from recommender.types import Film, RankedFilm, Ranker, RankRequest

EDITABLE: Final = ("title", "synopsis")
"""What may be changed of a film besides its links."""


class FilmShelf(Ranker):
    """Ranks as the ranker below it does, without hidden films and with the changed words.

    Several processes share the changes through the database: each looks for them now and then.
    """

    def __init__(self, *, ranker: Ranker, films: dict[int, Film], unit_of_work: UnitOfWorkFactory) -> None:
        """Join the parts.

        Args:
            ranker: Ranks all films.
            films: The films that everybody looks up; changed in place.
            unit_of_work: Where the changes stand.
        """
        self._ranker = ranker
        self._films = films
        self._originals = dict(films)
        self._unit_of_work = unit_of_work
        self._hidden: frozenset[int] = frozenset()

    @override
    def rank(self, request: RankRequest) -> tuple[RankedFilm, ...]:
        if self._hidden:
            request = replace(request, excluded=(*request.excluded, *self._hidden))
        return tuple(
            replace(each, film=self._films.get(each.film.id, each.film))
            for each in self._ranker.rank(request)
            if each.film.id not in self._hidden
        )

    @property
    def films(self) -> Sequence[Film]:
        """All films as they are shown, the hidden ones too."""
        return tuple(self._films.values())

    def is_hidden(self, film_id: int) -> bool:
        """Whether a film is recommended to nobody."""
        return film_id in self._hidden

    async def refresh(self) -> None:
        """Read the changes."""
        async with self._unit_of_work() as work:
            overrides = await work.operations.overrides()
        known = [each for each in overrides if each.film_id in self._originals]
        self._hidden = frozenset(each.film_id for each in known if each.is_hidden)
        changed = {each.film_id: _changed(self._originals[each.film_id], each) for each in known}
        for film_id, original in self._originals.items():
            self._films[film_id] = changed.get(film_id, original)


def _changed(film: Film, override_: StoredOverride) -> Film:
    words: dict[str, Any] = {
        key: value for key, value in override_.changes.items() if key in EDITABLE and isinstance(value, str)
    }
    links = override_.changes.get("links")
    if isinstance(links, Mapping):
        words["links"] = tuple((str(service), str(url)) for service, url in links.items())
    return replace(film, **words)
