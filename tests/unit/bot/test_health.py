from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.health import HealthServer


class Parts:
    """What the process needs, working or not."""

    def __init__(self) -> None:
        self.is_database_there = True
        self.is_listening = True

    async def database(self) -> bool:
        return self.is_database_there

    async def updates(self) -> bool:
        return self.is_listening


@pytest.fixture
def parts() -> Parts:
    return Parts()


@pytest.fixture
async def address(parts: Parts) -> AsyncIterator[str]:
    checks = {"database": parts.database, "updates": parts.updates}
    server = HealthServer(host="127.0.0.1", port=0, checks=checks)
    await server.start()
    yield f"http://127.0.0.1:{server.port}"
    await server.stop()


async def get(url: str) -> tuple[int, object]:
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        return response.status, await response.json()


async def test_a_process_that_can_answer_is_ready(address: str) -> None:
    assert await get(f"{address}/readyz") == (
        200,
        {"status": "ready", "checks": {"database": True, "updates": True}},
    )


@pytest.mark.parametrize("part", ["is_database_there", "is_listening"])
async def test_without_one_part_it_lives_and_is_not_ready(address: str, parts: Parts, part: str) -> None:
    setattr(parts, part, False)

    status, body = await get(f"{address}/readyz")
    alive = await get(f"{address}/healthz")

    assert status == 503
    assert isinstance(body, dict)
    assert body["status"] == "not ready"
    assert alive == (200, {"status": "ok"})


async def test_a_taken_port_is_an_error_of_the_system(address: str) -> None:
    second = HealthServer(host="127.0.0.1", port=int(address.rpartition(":")[2]), checks={})

    with pytest.raises(OSError, match="address already in use"):
        await second.start()

    await second.stop()


async def test_a_server_that_never_started_can_be_stopped() -> None:
    await HealthServer(host="127.0.0.1", port=0, checks={}).stop()
