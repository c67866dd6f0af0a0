"""Start the playground: `python -m playground --host 127.0.0.1 --port 8081`."""

import argparse
import asyncio
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from playground.guard import is_loopback
from playground.server import running

DEFAULT_PORT = 8081
_STDIN_CHUNK_BYTES = 4096


def _arguments(words: Sequence[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m playground",
        description="A Bot API server with a chat page and a control API, for trying bots without Telegram.",
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to bind (default: this machine only)")
    parser.add_argument(
        "--port", type=int, default=DEFAULT_PORT, help="port; 0 takes a free one (default: 8081)"
    )
    parser.add_argument("--state", type=Path, help="file that keeps the world across restarts")
    parser.add_argument(
        "--bot", action="append", default=[], metavar="TOKEN", help="token of a bot; may be repeated"
    )
    parser.add_argument(
        "--allow-remote",
        action="store_true",
        help="let other machines in: they can read and do everything here",
    )
    parser.add_argument(
        "--until-stdin-closes",
        action="store_true",
        help="end when the standard input ends, as it does when the program that started this one dies",
    )
    return parser.parse_args(words)


def _stop_at_end(stop: asyncio.Event) -> None:
    if not os.read(sys.stdin.fileno(), _STDIN_CHUNK_BYTES):
        asyncio.get_running_loop().remove_reader(sys.stdin)
        stop.set()


async def _serve(arguments: argparse.Namespace) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    if arguments.until_stdin_closes:
        loop.add_reader(sys.stdin, _stop_at_end, stop)
    async with running(
        port=arguments.port,
        host=arguments.host,
        bots=arguments.bot,
        state=arguments.state,
        only_loopback=not arguments.allow_remote,
    ) as address:
        print(f"playground: {address}/", flush=True)
        await stop.wait()


def main(words: Sequence[str] | None = None) -> int:
    """Run until interrupted; 2 where the arguments ask for something unsafe, 1 where the port is taken."""
    arguments = _arguments(words)
    if not is_loopback(arguments.host) and not arguments.allow_remote:
        print(
            f"{arguments.host} is reachable from other machines, which could read and do everything in the "
            "playground. If you want that, add --allow-remote.",
            file=sys.stderr,
        )
        return 2
    try:
        asyncio.run(_serve(arguments))
    except OSError as error:
        print(f"cannot listen on {arguments.host}:{arguments.port}: {error.strerror}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
