"""Commands of the recommender: `rank` to debug and to measure, `build` after a change of the films."""

import sys
from typing import Annotated

import typer

from recommender.catalogue import load_catalogue
from recommender.command import run_rank
from recommender.errors import RecommenderError
from recommender.ranker import FilmRanker
from recommender.words.associations import load_associations
from recommender.words.builder import build_index
from recommender.words.index_file import PATH, read_index, write_index

app = typer.Typer(help=__doc__, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


@app.command()
def rank() -> None:
    """Read one JSON request per line from standard input and write the ranked films, one line each."""
    sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr] # a text stream here
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr] # a text stream here
    run_rank(FilmRanker(load_catalogue()), sys.stdin, sys.stdout)


@app.command()
def build(
    *,
    check: Annotated[
        bool, typer.Option(help="Write nothing; fail if the shipped index is not up to date.")
    ] = False,
) -> None:
    """Read the catalogue with Kiwi and write the word index that is shipped."""
    index = build_index(load_catalogue(), load_associations())
    if not check:
        write_index(index)
        print(f"{PATH.name}: {len(index.films)} films, {len(index.nouns)} nouns, {len(index.stems)} stems")
    elif index != read_index():
        raise typer.Exit(1)


def main() -> None:
    """Run a command; an error of the recommender is one line, not a traceback."""
    try:
        app()
    except RecommenderError as error:
        print(error, file=sys.stderr)
        sys.exit(2)


if __name__ == "__main__":
    main()
