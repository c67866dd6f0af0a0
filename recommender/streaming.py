"""Where a film can be looked for: links to the search of each streaming service in Korea."""

from dataclasses import dataclass
from urllib.parse import quote

from recommender.types import Film


@dataclass(frozen=True)
class StreamingLink:
    """A button that opens a service."""

    service: str
    """Stable key of the service."""
    name: str
    """Its brand name."""
    url: str


@dataclass(frozen=True)
class _Service:
    key: str
    name: str
    template: str
    """Address with ``{query}`` where the title belongs."""


_SERVICES = (
    _Service("netflix", "Netflix", "https://www.netflix.com/search?q={query}"),
    # Disney+ keeps its search for those who are signed in; others are asked to sign in first.
    _Service("disney_plus", "Disney+", "https://www.disneyplus.com/browse/search?q={query}"),
    _Service("tving", "TVING", "https://www.tving.com/search?keyword={query}"),
    _Service("watcha", "Watcha", "https://watcha.com/search?query={query}"),
    _Service("wavve", "wavve", "https://www.wavve.com/search?searchWord={query}"),
    _Service(
        "coupang_play",
        "Coupang Play",
        "https://www.coupangplay.com/query?src=page_search&keyword={query}",
    ),
    _Service("apple_tv", "Apple TV", "https://tv.apple.com/kr/search?term={query}"),
)

_TITLED_IN_ENGLISH = frozenset({"netflix", "disney_plus", "apple_tv"})
"""Services whose English interface finds English titles; the others know Korean titles only."""


def search_links(film: Film, locale: str) -> tuple[StreamingLink, ...]:
    """Return one link per service, in a fixed order, for the title in the language of `locale`."""
    english = not locale.casefold().startswith("ko")
    return tuple(_link(service, film, english=english) for service in _SERVICES)


def _link(service: _Service, film: Film, *, english: bool) -> StreamingLink:
    if (own := dict(film.links).get(service.key)) is not None:
        return StreamingLink(service=service.key, name=service.name, url=own)
    title = film.title_en if english and service.key in _TITLED_IN_ENGLISH else film.title
    return StreamingLink(
        service=service.key,
        name=service.name,
        url=service.template.format(query=quote(title, safe="")),
    )
