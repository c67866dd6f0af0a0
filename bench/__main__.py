"""Benchmarks: ``python -m bench reply``, ``python -m bench journeys --users 50``.

Each prints one JSON object as the last line of standard output.
"""

import asyncio
import json
from typing import Annotated

import typer

from bench import board as board_bench
from bench import check_in_pair as check_in_pair_bench
from bench import check_in_rush as check_in_rush_bench
from bench import check_ins as check_ins_bench
from bench import counsel as counsel_bench
from bench import face as face_bench
from bench import journeys as journeys_bench
from bench import reply as reply_bench
from bench import understand as understand_bench

cli = typer.Typer(
    help="Benchmarks of Maeumi.", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False
)


@cli.command()
def reply(n: Annotated[int, typer.Option(min=1, help="messages that are timed")] = 100) -> None:
    """Time from a text to its reply, ready time and memory, one person at a time."""
    print(json.dumps(asyncio.run(reply_bench.measure(n))))


@cli.command()
def journeys(users: Annotated[int, typer.Option(min=1, help="people side by side")] = 50) -> None:
    """Updates a second while many people go through the whole journey."""
    print(json.dumps(asyncio.run(journeys_bench.measure(users))))


@cli.command()
def understand(n: Annotated[int, typer.Option(min=1, help="messages that are timed")] = 1000) -> None:
    """Time, loading and memory of all text classifiers together."""
    print(json.dumps(understand_bench.measure(n)))


@cli.command()
def counsel(n: Annotated[int, typer.Option(min=1, help="built-in replies that are timed")] = 50) -> None:
    """Candidates a second of a model of KoGPT2's shape beside transformers, and replies of the default."""
    print(json.dumps(counsel_bench.measure(n)))


@cli.command()
def face(n: Annotated[int, typer.Option(min=1, help="photos that are timed")] = 60) -> None:
    """Time and memory from the bytes of a photo to the reading; a video note; Node beside."""
    print(json.dumps(face_bench.measure(n)))


@cli.command("check_ins")
def check_ins(
    people: Annotated[int, typer.Option(min=1, help="people with schedules")] = 100_000,
    days: Annotated[int, typer.Option(min=1, max=60, help="simulated days")] = 30,
    rows: Annotated[int, typer.Option(min=10_000, help="rows among which ticks are timed")] = 1_000_000,
) -> None:
    """A simulated month of check-ins with processes that are killed, and a tick among a million rows."""
    print(json.dumps(asyncio.run(check_ins_bench.measure(people, days, rows))))


@cli.command("check_in_pair")
def check_in_pair(
    people: Annotated[int, typer.Option(min=100, help="people who are due at once")] = 10_000,
) -> None:
    """Two processes on one database ask everybody who is due; one of them is killed half-way."""
    print(json.dumps(asyncio.run(check_in_pair_bench.measure(people))))


@cli.command("check_in_rush")
def check_in_rush(
    people: Annotated[int, typer.Option(min=10, help="people who are due in one minute")] = 3000,
) -> None:
    """A minute in which many are due, at 30 messages a second, and how long somebody who talks waits."""
    print(json.dumps(asyncio.run(check_in_rush_bench.measure(people))))


@cli.command()
def board(
    posts: Annotated[int, typer.Option(min=1, help="posts that are written")] = 1000,
    reactions: Annotated[int, typer.Option(min=1, help="reactions that stand in the end")] = 10_000,
    reports: Annotated[int, typer.Option(min=3, help="reports, three to a post")] = 200,
) -> None:
    """Posts, reactions with double taps and reports; whether counts are exact, and the time of a tap."""
    print(json.dumps(asyncio.run(board_bench.measure(posts, reactions, reports))))


if __name__ == "__main__":
    cli()
