import aiohttp
import pytest

from bench.bot_process import BotProcess
from bench.world import Somebody, World, has_button, words

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param({"retry_after": 1}, id="429"),
        pytest.param({"error_code": 500}, id="500"),
        pytest.param({"error_code": 502}, id="502"),
        pytest.param({"drop": True}, id="dropped connection"),
        pytest.param({"delay": 1.0}, id="slow"),
    ],
)
@pytest.mark.parametrize("times", [1, 3])
async def test_a_reply_survives_a_passing_fault_and_comes_once(
    settled: Somebody, world: World, fault: dict[str, object], times: int
) -> None:
    await world.post("faults", method="sendMessage", times=times, **fault)

    await settled.say("오늘 회의에서 실수해서 창피했어")
    reply = await settled.hear(seconds=40)
    await settled.say("/help")
    await settled.hear_text("/films", seconds=40)

    assert [words(m) for m in await settled.messages()].count(words(reply)) == 1


async def test_an_outage_longer_than_all_retries_loses_nothing(settled: Somebody, world: World) -> None:
    await world.post("faults", method="sendMessage", error_code=502, times=9)

    await settled.say("요즘 마음이 너무 복잡해")
    reply = await settled.hear(seconds=60)

    said = [
        m for m in await settled.messages() if not m["from_bot"] and words(m) == "요즘 마음이 너무 복잡해"
    ]
    assert words(reply)
    assert len(said) == 1


async def test_a_polling_fault_is_survived(settled: Somebody, world: World) -> None:
    for fault in ({"error_code": 500}, {"drop": True}, {"error_code": 409}, {"retry_after": 1}):
        await world.post("faults", method="getUpdates", times=1, **fault)
        await settled.say("다시 말해 볼게")

        assert words(await settled.hear(seconds=40))


async def test_not_modified_is_success(settled: Somebody, world: World) -> None:
    await settled.say("/films")
    await settled.tap(await settled.hear(), "지금 기분 그대로")
    card = await settled.hear(has_button("1/8"))

    await settled.tap(card, "1/8")
    await settled.tap(card, "▶")

    assert await settled.hear(has_button("2/8"))
    assert not [m for m in await settled.messages() if "제 쪽에 문제가" in words(m)]


async def test_a_message_that_is_gone_is_sent_anew(settled: Somebody, world: World) -> None:
    await settled.say("/films")
    await settled.tap(await settled.hear(), "지금 기분 그대로")
    card = await settled.hear(has_button("1/8"))
    await world.post(
        "faults",
        method="editMessageMedia",
        error_code=400,
        description="Bad Request: message to edit not found",
        times=1,
    )

    await settled.tap(card, "▶")
    page = await settled.hear(has_button("2/8"))

    assert page["message_id"] != card["message_id"]


async def test_a_person_who_blocks_the_bot_and_comes_back_is_answered(
    settled: Somebody, world: World, bot: BotProcess
) -> None:
    await settled.say("조금 힘든 하루였어")
    await world.post("blocks", user_id=settled.id, blocked=True)
    await world.post("blocks", user_id=settled.id, blocked=False)

    await settled.say("다시 왔어")

    assert words(await settled.hear(seconds=30))


async def test_blocked_in_the_middle_is_noted_without_an_apology(settled: Somebody, world: World) -> None:
    await world.post(
        "faults",
        method="sendMessage",
        error_code=403,
        description="Forbidden: bot was blocked by the user",
        times=1,
    )
    await settled.say("듣고 있어?")
    await settled.say("/help")

    await settled.hear_text("/films", seconds=30)

    assert not [m for m in await settled.messages() if "제 쪽에 문제가" in words(m)]


async def test_a_second_poller_is_survived(settled: Somebody, world: World, bot_token: str) -> None:
    async with aiohttp.ClientSession() as session:
        for _ in range(3):
            async with session.get(
                f"{world.url}/bot{bot_token}/getUpdates", params={"timeout": 0}
            ) as response:
                await response.read()

    await settled.say("누가 또 있나 봐")

    assert words(await settled.hear(seconds=40))


async def test_nothing_that_a_person_writes_is_logged(
    settled: Somebody, bot: BotProcess, bot_token: str
) -> None:
    secret = "아무에게도말못한비밀이야기"
    await settled.say(f"{secret} 때문에 힘들어")
    await settled.hear()

    log = bot.log()

    assert secret not in log
    assert bot_token not in log
    assert f"여행자{settled.id}"[:16] not in log
