"""The shipped word index: which words stand in which film, and how to find them in a text."""

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from recommender.errors import WordIndexError
from recommender.types import Film

PATH = Path(__file__).parent / "index.json"

VERSION = 1


@dataclass(frozen=True)
class FilmTerms:
    """What was found in one film."""

    digest: int
    """Checksum of the texts that were read."""
    counts: Mapping[str, float]


@dataclass(frozen=True)
class IndexFile:
    """The content of the file."""

    nouns: tuple[str, ...]
    stems: Mapping[str, str]
    """Verb by each form of its stem."""
    surfaces: Mapping[str, tuple[str, ...]]
    """Lemmas by whole words, as a full analyser found them."""
    films: Mapping[int, FilmTerms]


def digest(film: Film) -> int:
    """Return a checksum of what is indexed of a film."""
    return zlib.crc32("\n".join((film.title, film.synopsis, *film.keywords)).encode())


def write_index(index: IndexFile, path: Path = PATH) -> None:
    """Write the file; the same index always gives the same bytes."""
    content = {
        "version": VERSION,
        "nouns": " ".join(index.nouns),
        "stems": index.stems,
        "surfaces": {word: " ".join(lemmas) for word, lemmas in index.surfaces.items()},
        "films": {
            str(film): {"digest": terms.digest, "counts": terms.counts} for film, terms in index.films.items()
        },
    }
    lines = [f"{json.dumps(key)}: {_block(value)}" for key, value in content.items()]
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def _block(value: object) -> str:
    if not isinstance(value, Mapping):
        return json.dumps(value, ensure_ascii=False)
    lines = (
        f"{json.dumps(key, ensure_ascii=False)}: {json.dumps(item, ensure_ascii=False)}"
        for key, item in value.items()
    )
    return "{\n" + ",\n".join(lines) + "\n}"


def read_index(path: Path = PATH) -> IndexFile:
    """Read the file.

    Raises:
        WordIndexError: It is missing, broken or of another version.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["version"] != VERSION:
            raise WordIndexError(f"{path.name} is of version {content['version']}, not {VERSION}")
        return IndexFile(
            nouns=tuple(content["nouns"].split()),
            stems=content["stems"],
            surfaces={word: tuple(lemmas.split()) for word, lemmas in content["surfaces"].items()},
            films={
                int(film): FilmTerms(row["digest"], row["counts"]) for film, row in content["films"].items()
            },
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise WordIndexError(f"{path.name} cannot be read; `python -m recommender build` makes it") from error
