"""How long a person waits for a reply, one person at a time."""

import time

from bench.percentile import percentile
from bench.stage import Stage, stage
from bench.world import Somebody

N_WARM_UP = 5
MESSAGES = (
    "오늘 회의에서 팀장님이 내 자료만 콕 집어서 뭐라고 하셨어",
    "아무리 애써도 제자리인 것 같아서 기운이 빠져",
    "내일 발표인데 벌써부터 손에 땀이 나",
    "친구가 약속을 세 번째 미뤘어. 나만 기다리는 기분이야",
    "강아지가 밥을 안 먹어서 병원에 다녀왔어",
    "엄마랑 또 말다툼했어. 괜히 미안하네",
    "드디어 시험 붙었어!!",
    "밤만 되면 이런저런 생각이 꼬리를 물어",
    "월세가 또 오른대. 어떻게 해야 할지 모르겠어",
    "그냥 좀 심심해",
)


async def measure(n: int) -> dict[str, float | int]:
    """Talk `n` times and start the bot twice.

    The time runs from the sending of the text to the playground until the reply stands in the chat, which
    is a little more than what passes between the bot's receiving and its reply's arrival.
    """
    async with stage() as played:
        person = await played.world.person()
        await person.settle("느린거북이")
        for i in range(N_WARM_UP):
            await _ask(person, MESSAGES[i % len(MESSAGES)])
        seconds = [await _ask(person, f"{MESSAGES[i % len(MESSAGES)]} ({i})") for i in range(n)]
        resident = played.bot.resident_mb()
        ready = await _restart(played)
    return {
        "p50_ms": round(1000 * percentile(seconds, 0.5), 1),
        "p95_ms": round(1000 * percentile(seconds, 0.95), 1),
        "ready_s": round(ready, 2),
        "first_ready_s": round(played.first_start_seconds, 2),
        "rss_mb": round(resident, 1),
        "n": n,
    }


async def _ask(person: Somebody, text: str) -> float:
    began = time.perf_counter()
    await person.say(text)
    await person.hear()
    return time.perf_counter() - began


async def _restart(played: Stage) -> float:
    await played.bot.stop()
    return await played.bot.start()
