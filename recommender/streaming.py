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
    """Its name as people read it."""
    url: str


@dataclass(frozen=True)
class _Service:
    key: str
    name_ko: str
    name_en: str
    template: str
    """Address with ``{query}`` where the title belongs."""


_SERVICES = (
    _Service("netflix", "넷플릭스", "Netflix", "https://www.netflix.com/search?q={query}"),
    # Disney+ keeps its search for those who are signed in; others are asked to sign in first.
    _Service("disney_plus", "디즈니+", "Disney+", "https://www.disneyplus.com/browse/search?q={query}"),
    _Service("tving", "티빙", "TVING", "https://www.tving.com/search?keyword={query}"),
    _Service("watcha", "왓챠", "Watcha", "https://watcha.com/search?query={query}"),
    _Service("wavve", "웨이브", "wavve", "https://www.wavve.com/search?searchWord={query}"),
    _Service(
        "coupang_play",
        "쿠팡플레이",
        "Coupang Play",
        "https://www.coupangplay.com/query?src=page_search&keyword={query}",
    ),
    _Service("apple_tv", "Apple TV", "Apple TV", "https://tv.apple.com/kr/search?term={query}"),
)

_TITLED_IN_ENGLISH = frozenset({"netflix", "disney_plus", "apple_tv"})
"""Services whose English interface finds English titles; the others know Korean titles only."""


def search_links(film: Film, locale: str) -> tuple[StreamingLink, ...]:
    """Return one link per service, in a fixed order, named in the language of `locale`."""
    english = not locale.casefold().startswith("ko")
    return tuple(_link(service, film, english=english) for service in _SERVICES)


def _link(service: _Service, film: Film, *, english: bool) -> StreamingLink:
    title = film.title_en if english and service.key in _TITLED_IN_ENGLISH else film.title
    return StreamingLink(
        service=service.key,
        name=service.name_en if english else service.name_ko,
        url=service.template.format(query=quote(title, safe="")),
    )
