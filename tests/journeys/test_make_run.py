"""What `make run` starts: playground and bot in one go, stopped by Ctrl-C."""

import asyncio
import os
import signal
import sys
from pathlib import Path

import aiohttp
import pytest

from bench.bot_process import free_port
from bench.world import World, has_button

pytestmark = pytest.mark.slow


async def start(folder: Path, port: int) -> tuple[asyncio.subprocess.Process, str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("TELEGRAM_")}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        env=environment
        | {
            "MAEUMI_DATA_DIR": str(folder),
            "MAEUMI_PLAYGROUND_PORT": str(port),
            "MAEUMI_HEALTH_PORT": str(free_port()),
            "TELEGRAM_BOT_TOKEN": "",
        },
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    line = await asyncio.wait_for(process.stdout.readline(), 60)
    return process, line.decode()


async def test_without_a_token_a_playground_comes_up_and_goes_down(tmp_path: Path) -> None:
    port = free_port()
    process, line = await start(tmp_path, port)
    address = f"http://127.0.0.1:{port}"
    async with aiohttp.ClientSession() as session:
        person = await World(session, address).person()
        await person.say("/start")
        await person.hear(has_button("동의해요"))

    process.send_signal(signal.SIGINT)
    _, errors = await asyncio.wait_for(process.communicate(), 20)

    assert line == f"마음이 is ready: {address}/\n"
    assert process.returncode == 0
    assert b"Traceback" not in errors
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.ClientConnectionError):
            await session.get(address)


async def test_a_second_start_goes_on_where_the_first_one_ended(tmp_path: Path) -> None:
    port = free_port()
    process, _ = await start(tmp_path, port)
    async with aiohttp.ClientSession() as session:
        person = await World(session, f"http://127.0.0.1:{port}").person()
        await person.settle("다시온사람")
    process.send_signal(signal.SIGTERM)
    await asyncio.wait_for(process.communicate(), 20)

    process, _ = await start(tmp_path, port)
    async with aiohttp.ClientSession() as session:
        person.world = World(session, f"http://127.0.0.1:{port}")
        await person.say("/me")
        page = await person.hear(has_button("별명"))
    process.send_signal(signal.SIGTERM)
    await asyncio.wait_for(process.communicate(), 20)

    assert "다시온사람" in page["caption"]


async def test_a_killed_bot_takes_its_playground_along(tmp_path: Path) -> None:
    port = free_port()
    process, _ = await start(tmp_path, port)

    process.kill()
    await process.communicate()

    process, line = await start(tmp_path, port)
    process.send_signal(signal.SIGTERM)
    await asyncio.wait_for(process.communicate(), 20)
    assert "is ready" in line


async def test_a_taken_port_is_said_and_not_a_traceback(tmp_path: Path) -> None:
    port = free_port()
    first, _ = await start(tmp_path / "first", port)

    second, _ = await start(tmp_path / "second", port)
    _, errors = await asyncio.wait_for(second.communicate(), 30)

    first.send_signal(signal.SIGTERM)
    await asyncio.wait_for(first.communicate(), 20)
    assert second.returncode == 2
    assert b"MAEUMI_PLAYGROUND_PORT" in errors
    assert b"Traceback" not in errors
