import asyncio
from collections.abc import Callable

import pytest
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.rate_limiter import PatientRateLimiter

CHAT = 7


class FakeTime:
    """A clock that sleeping moves on, for the event loop that limiters read the time from."""

    def __init__(self) -> None:
        self.now = 1000.0

    async def sleep(self, seconds: float, result: object = None) -> object:
        self.now += max(seconds, 0.0)
        await _yield()
        return result


_real_sleep = asyncio.sleep


async def _yield() -> None:
    await _real_sleep(0)


@pytest.fixture
async def clock(monkeypatch: pytest.MonkeyPatch) -> FakeTime:
    fake, loop = FakeTime(), asyncio.get_running_loop()
    monkeypatch.setattr(asyncio, "sleep", fake.sleep)
    monkeypatch.setattr(loop, "time", lambda: fake.now)
    monkeypatch.setattr(loop, "call_at", _calls_at_once(fake, loop))
    return fake


def _calls_at_once(clock: FakeTime, loop: asyncio.AbstractEventLoop) -> Callable[..., asyncio.Handle]:
    def call_at(when: float, callback: Callable[..., object], *args: object, **_: object) -> asyncio.Handle:
        def run() -> None:
            clock.now = max(clock.now, when)
            callback(*args)

        return loop.call_soon(run)

    return call_at


class Call:
    """A call of the Bot API that fails as told, then succeeds."""

    def __init__(self, *errors: TelegramError) -> None:
        self.errors = list(errors)
        self.n_calls = 0

    async def __call__(self, *_: object, **__: object) -> bool:
        self.n_calls += 1
        if self.errors:
            raise self.errors.pop(0)
        return True


async def send(
    limiter: PatientRateLimiter, call: Call, *, endpoint: str = "sendMessage", chat: int = CHAT
) -> bool:
    done: bool = await limiter.process_request(call, (), {}, endpoint, {"chat_id": chat}, None)
    return done


@pytest.fixture
def limiter() -> PatientRateLimiter:
    return PatientRateLimiter(per_second=0, per_chat_second=0)


async def test_a_dropped_connection_is_tried_again(limiter: PatientRateLimiter, clock: FakeTime) -> None:
    call = Call(NetworkError("gone"), NetworkError("gone"), NetworkError("gone"))

    assert await send(limiter, call)
    assert call.n_calls == 4


async def test_a_network_that_stays_away_is_reported(limiter: PatientRateLimiter, clock: FakeTime) -> None:
    with pytest.raises(NetworkError):
        await send(limiter, Call(*[NetworkError("gone")] * 9))


@pytest.mark.parametrize(
    "error", [BadRequest("no"), TimedOut(), Forbidden("blocked")], ids=lambda error: type(error).__name__
)
async def test_what_may_have_arrived_or_never_will_is_not_sent_again(
    limiter: PatientRateLimiter, error: TelegramError
) -> None:
    call = Call(error)

    with pytest.raises(type(error)):
        await send(limiter, call)

    assert call.n_calls == 1


async def test_a_flood_limit_is_waited_out(
    limiter: PatientRateLimiter, clock: FakeTime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    started = clock.now

    assert await send(limiter, Call(RetryAfter(7), RetryAfter(3)))
    assert clock.now - started >= 10


async def test_a_chat_gets_a_burst_and_then_one_a_second(clock: FakeTime) -> None:
    limiter = PatientRateLimiter(per_second=0, per_chat_second=1)
    started = clock.now

    for _ in range(3):
        await send(limiter, Call())
    after_burst = clock.now
    for _ in range(4):
        await send(limiter, Call())

    assert after_burst == started
    assert clock.now - started == pytest.approx(4, abs=0.1)


async def test_chats_do_not_wait_for_each_other(clock: FakeTime) -> None:
    limiter, started = PatientRateLimiter(per_second=0, per_chat_second=1), clock.now

    for chat in range(20):
        await send(limiter, Call(), chat=chat)

    assert clock.now == started


@pytest.mark.parametrize("endpoint", ["sendChatAction", "editMessageText", "answerCallbackQuery"])
async def test_only_new_messages_are_paced(endpoint: str, clock: FakeTime) -> None:
    limiter, started = PatientRateLimiter(per_second=0, per_chat_second=1), clock.now

    for _ in range(20):
        await send(limiter, Call(), endpoint=endpoint)

    assert clock.now == started


@pytest.mark.parametrize("pace", [0.1, 0.25, 0.5])
async def test_a_slow_pace_lets_messages_through(pace: float, clock: FakeTime) -> None:
    limiter, started = PatientRateLimiter(per_second=pace, per_chat_second=pace), clock.now

    assert await send(limiter, Call())
    assert await send(limiter, Call())
    assert clock.now - started <= 1 / pace + 0.1


async def test_chats_that_fell_silent_are_forgotten(clock: FakeTime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.rate_limiter._MAX_LIMITERS", 10)
    limiter = PatientRateLimiter(per_second=0, per_chat_second=1)
    for chat in range(11):
        await send(limiter, Call(), chat=chat)
    clock.now += 60

    await send(limiter, Call(), chat=99)

    assert len(limiter._chats) == 1


async def test_what_can_wait_uses_the_whole_pace_and_leaves_room_for_answers(clock: FakeTime) -> None:
    limiter, started = PatientRateLimiter(per_second=30, per_chat_second=0), clock.now

    for chat in range(3000):
        await limiter.spare()
        assert limiter._base_limiter is not None
        assert limiter._base_limiter.has_capacity(15)
        await send(limiter, Call(), chat=chat)

    assert 99 <= clock.now - started <= 110


async def test_without_a_pace_nothing_waits(limiter: PatientRateLimiter, clock: FakeTime) -> None:
    started = clock.now

    await limiter.spare()

    assert clock.now == started
