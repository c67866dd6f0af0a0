"""Letters of comfort, walked through the whole bot: written, carried late, answered, and taken back."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from telegram import Update

from bench.world import Json, Somebody, World, buttons, words
from bot.letters_flow import LettersJob
from db import dump
from db.board_records import ConnectedChat
from db.letter_records import LetterText
from handlers.context import BotContext
from handlers.hold import hold
from handlers.letters import taps
from handlers.privacy import taps as privacy
from handlers.states import State
from tests.fakes import people, updates
from tests.fakes.moments import StillClock
from tests.integration.bot.station import BOT_ID
from tests.integration.bot.whole import WholeBot

LETTER = "오늘도 여기까지 오느라 정말 애썼어요. <b>당신</b> 곁에 누군가 있다는 걸 기억해 주세요."
THANKS = "덕분에 잘 잤어요, 고마워요"


@pytest.fixture
async def writer(whole: WholeBot, world: World) -> Somebody:
    return await settled(whole, world)


@pytest.fixture
async def reader(whole: WholeBot, world: World) -> Somebody:
    """Somebody who takes letters and feels sad."""
    return await sad(whole, world)


async def settled(whole: WholeBot, world: World) -> Somebody:
    somebody = await world.person()
    await people.settle(whole.unit_of_work, somebody.id, now=whole.clock())
    await whole.place(somebody.id, State.GREETING)
    return somebody


async def sad(whole: WholeBot, world: World) -> Somebody:
    somebody = await settled(whole, world)
    await whole.receive(updates.message(somebody.id, "너무 힘들어"))
    await whole.receive(updates.message(somebody.id, "/letters on"))
    return somebody


async def write(whole: WholeBot, writer: Somebody, text: str = LETTER, feeling: str = "sadness") -> None:
    await whole.receive(updates.message(writer.id, "/letter"))
    await whole.receive(updates.tap(writer.id, taps.LetterFor(feeling).pack()))
    await whole.receive(updates.message(writer.id, text))
    await whole.receive(updates.tap(writer.id, taps.LetterChoice("send").pack()))


async def post(whole: WholeBot) -> None:
    """One round of the post."""
    await job(whole).run(BotContext(whole.application))


def job(whole: WholeBot) -> LettersJob:
    return whole.jobs._parts.letters


async def came(somebody: Somebody) -> list[Json]:
    """The letters that stand in somebody's chat."""
    return [each for each in await somebody.messages() if "누군가의 편지가 왔어요" in words(each)]


async def last(somebody: Somebody) -> str:
    return words((await somebody.messages())[-1])


def delivery_of(message: Json) -> int:
    return taps.ReportLetter.unpack(buttons(message)[-1]["callback_data"]).delivery_id


async def test_a_letter_comes_late_and_its_answer_finds_the_way_back(
    whole: WholeBot, clock: StillClock, writer: Somebody, reader: Somebody
) -> None:
    await write(whole, writer)
    await post(whole)
    assert await came(reader) == [], "it waits for at least an hour"

    clock.pass_by(timedelta(hours=24))
    await post(whole)

    (letter,) = await came(reader)
    assert "애썼어요. <b>당신</b>" in words(letter), "what looks like a tag is words"
    assert str(writer.id) not in str(letter)
    await whole.receive(updates.tap(reader.id, taps.AnswerLetter(delivery_of(letter), "hug").pack()))
    await post(whole)
    assert "돌아왔어요" not in await last(writer)
    clock.pass_by(timedelta(hours=24))
    await post(whole)
    await post(whole)
    assert "안아 줄게요 🤗" in await last(writer)
    assert sum("돌아왔어요" in words(each) for each in await writer.messages()) == 1


async def test_words_of_thanks_are_checked_and_carried(
    whole: WholeBot, clock: StillClock, writer: Somebody, reader: Somebody
) -> None:
    await write(whole, writer)
    clock.pass_by(timedelta(hours=24))
    await post(whole)
    (letter,) = await came(reader)

    await whole.receive(updates.tap(reader.id, taps.ThankLetter(delivery_of(letter)).pack()))
    assert await whole.state(reader.id) is State.THANKING
    await whole.receive(updates.message(reader.id, "가" * 101))
    assert "101자" in await last(reader)
    await whole.receive(updates.message(reader.id, "010-1234-5678로 연락해요"))
    assert "<u>" not in await last(reader)
    assert "010-1234-5678" in await last(reader)
    await whole.receive(updates.message(reader.id, THANKS))
    assert await whole.state(reader.id) is State.GREETING
    clock.pass_by(timedelta(hours=24))
    await post(whole)

    assert THANKS in await last(writer)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("짧아요", "조금만 더", id="short"),
        pytest.param("가" * 1501, "조금 길어요", id="long"),
        pytest.param(f"{LETTER} 010-1234-5678", "알 수 있는 내용", id="telephone"),
        pytest.param(f"{LETTER} ABUSE", "다칠 수 있는 말", id="abuse"),
        pytest.param(f"{LETTER} SPAM", "광고나 홍보", id="spam"),
    ],
)
async def test_what_must_not_arrive_is_not_taken(
    whole: WholeBot, writer: Somebody, text: str, said: str
) -> None:
    await write(whole, writer, text)

    assert any(said in words(each) for each in await writer.messages())
    async with whole.unit_of_work() as work:
        assert await work.letters.of_writer(writer.id, limit=9) == ()


async def test_a_crisis_gets_the_protocol_and_is_never_a_letter(whole: WholeBot, writer: Somebody) -> None:
    await write(whole, writer, f"{LETTER} CRISIS")

    assert any("109" in words(each) for each in await writer.messages())
    async with whole.unit_of_work() as work:
        assert await work.letters.of_writer(writer.id, limit=9) == ()


async def test_words_after_a_crisis_are_not_taken_for_a_letter(whole: WholeBot, writer: Somebody) -> None:
    await whole.receive(updates.message(writer.id, "/letter"))
    await whole.receive(updates.tap(writer.id, taps.LetterFor("sadness").pack()))
    await whole.receive(updates.message(writer.id, "CRISIS"))

    await whole.receive(updates.message(writer.id, LETTER))

    assert "마음을 돌보는 게 먼저" in await last(writer)
    assert await whole.state(writer.id) is State.GREETING


async def test_a_double_tap_and_a_repeated_update_send_one_letter(whole: WholeBot, writer: Somebody) -> None:
    await whole.receive(updates.message(writer.id, "/letter"))
    await whole.receive(updates.tap(writer.id, taps.LetterFor("sadness").pack()))
    await whole.receive(updates.message(writer.id, LETTER))
    send = updates.tap(writer.id, taps.LetterChoice("send").pack())

    await whole.receive(send, send, updates.tap(writer.id, taps.LetterChoice("send").pack()))

    async with whole.unit_of_work() as work:
        assert len(await work.letters.of_writer(writer.id, limit=9)) == 1


async def test_a_letter_can_be_taken_back_until_it_leaves(
    whole: WholeBot, clock: StillClock, writer: Somebody, reader: Somebody
) -> None:
    await write(whole, writer)
    await write(whole, writer)
    async with whole.unit_of_work() as work:
        second, first = await work.letters.of_writer(writer.id, limit=9)
    back = taps.WithdrawLetter(second.id).pack()

    await whole.receive(updates.tap(reader.id, back))
    async with whole.unit_of_work() as work:
        found = await work.letters.find(second.id)
        assert found is not None
        assert found.status == "waiting", "it is nobody else's to take back"
    await whole.receive(updates.tap(writer.id, back))
    clock.pass_by(timedelta(hours=24))
    await post(whole)
    await whole.receive(updates.tap(writer.id, taps.WithdrawLetter(first.id).pack()))

    async with whole.unit_of_work() as work:
        kept = {
            each.id: (each.status, each.content) for each in await work.letters.of_writer(writer.id, limit=9)
        }
    assert kept[second.id] == ("withdrawn", None)
    assert kept[first.id] == ("delivered", LetterText("sadness", LETTER))
    assert len(await came(reader)) == 1


async def test_nobody_gets_what_is_not_for_them(
    whole: WholeBot, world: World, clock: StillClock, writer: Somebody
) -> None:
    unasked = await settled(whole, world)
    await whole.receive(updates.message(unasked.id, "너무 힘들어"))
    in_danger, away, banned = [await sad(whole, world) for _ in range(3)]
    await whole.receive(updates.message(writer.id, "너무 힘들어"))
    await whole.receive(updates.message(writer.id, "/letters on"))
    await write(whole, writer)
    await write(whole, unasked, feeling="joy")
    clock.pass_by(timedelta(hours=24))
    await hold(whole.unit_of_work, in_danger.id, clock())
    async with whole.unit_of_work() as work:
        await work.users.deactivate(away.id)
        await work.operations.ban(banned.id, source="post", source_id=1, operator_id=1, now=clock())
        await work.commit()

    await post(whole)

    for person in (unasked, in_danger, away, banned, writer):
        assert await came(person) == []


async def test_nights_are_quiet(
    whole: WholeBot, clock: StillClock, writer: Somebody, reader: Somebody
) -> None:
    await write(whole, writer)
    clock.pass_by(timedelta(hours=29))  # 23:30 in Seoul

    await post(whole)
    assert await came(reader) == []
    clock.pass_by(timedelta(hours=9))
    await post(whole)

    assert len(await came(reader)) == 1


async def test_one_letter_a_day(
    whole: WholeBot, clock: StillClock, writer: Somebody, reader: Somebody
) -> None:
    for _ in range(3):
        await write(whole, writer)
    await write(whole, writer)
    assert any("하루에 3통" in words(each) for each in await writer.messages())
    clock.pass_by(timedelta(hours=24))

    await post(whole)
    assert len(await came(reader)) == 1
    clock.pass_by(timedelta(hours=13))
    await post(whole)
    assert len(await came(reader)) == 1
    clock.pass_by(timedelta(hours=12))
    await post(whole)
    await post(whole)

    assert len(await came(reader)) == 2


async def test_two_processes_deliver_each_letter_once(
    whole: WholeBot, world: World, clock: StillClock
) -> None:
    readers = [await sad(whole, world) for _ in range(4)]
    for _ in range(3):
        await write(whole, await settled(whole, world))
    clock.pass_by(timedelta(hours=24))

    await asyncio.gather(*(post(whole) for _ in range(4)))

    letters = [len(await came(reader)) for reader in readers]
    assert sum(letters) == 3
    assert max(letters) == 1


async def test_who_blocks_the_bot_leaves_the_letter_to_somebody_else(
    whole: WholeBot, world: World, clock: StillClock, writer: Somebody, reader: Somebody
) -> None:
    await write(whole, writer)
    clock.pass_by(timedelta(hours=24))
    await world.post("blocks", user_id=reader.id, blocked=True)
    await post(whole)
    other = await sad(whole, world)
    clock.pass_by(timedelta(hours=1))

    await post(whole)

    assert len(await came(other)) == 1


async def test_a_letter_that_a_killed_process_held_goes_to_another(
    whole: WholeBot, world: World, clock: StillClock, writer: Somebody, reader: Somebody
) -> None:
    await write(whole, writer)
    clock.pass_by(timedelta(hours=24))
    office = job(whole)._office
    assert await office.next_letter(await office.open()) is not False
    clock.pass_by(timedelta(minutes=11))
    await post(whole)
    assert await came(reader) == [], "it may have arrived there"
    other = await sad(whole, world)
    clock.pass_by(timedelta(hours=1))

    await post(whole)

    assert len(await came(other)) == 1


async def test_a_reported_letter_goes_out_of_sight_and_its_writer_stays_away(
    whole: WholeBot, clock: StillClock, writer: Somebody, reader: Somebody
) -> None:
    await write(whole, writer)
    clock.pass_by(timedelta(hours=24))
    await post(whole)
    (letter,) = await came(reader)
    report = taps.ReportLetter(delivery_of(letter)).pack()

    await whole.receive(updates.tap(writer.id, report))
    await whole.receive(updates.tap(reader.id, report, message_id=letter["message_id"]))
    assert await came(reader) == []
    await write(whole, writer)
    clock.pass_by(timedelta(hours=25))
    await post(whole)

    assert await came(reader) == []


async def test_nobody_answers_the_letter_of_somebody_else(
    whole: WholeBot, world: World, clock: StillClock, writer: Somebody, reader: Somebody
) -> None:
    await write(whole, writer)
    clock.pass_by(timedelta(hours=24))
    await post(whole)
    (letter,) = await came(reader)
    stranger = await settled(whole, world)

    for payload in (
        taps.AnswerLetter(delivery_of(letter), "hug"),
        taps.ThankLetter(delivery_of(letter)),
        taps.ReportLetter(delivery_of(letter)),
        taps.AnswerLetter(10**9, "hug"),
    ):
        await whole.receive(updates.tap(stranger.id, payload.pack()))
        assert "더 이상 여기 없어요" in await last(stranger)

    async with whole.unit_of_work() as work:
        delivery = await work.letter_deliveries.of_receiver(reader.id, delivery_of(letter))
    assert delivery is not None
    assert (delivery.reaction, delivery.reported_at) == (None, None)


async def test_a_dump_holds_no_letter_and_deletion_takes_it_along(
    whole: WholeBot,
    clock: StillClock,
    writer: Somebody,
    reader: Somebody,
    database_url: str,
    tmp_path: Path,
) -> None:
    await write(whole, writer)
    file = tmp_path / "dump.sql"
    dump.dump(database_url, file, format_="plain")
    text = file.read_text(encoding="utf-8")
    before, _, rest = text.partition("COPY public.films ")
    text = before + rest.partition("\n\\.\n")[2]
    assert "COPY public.letters " in text
    assert LETTER[:12] not in text
    assert LETTER[:12].encode().hex() not in text
    assert "sadness" not in text

    await whole.receive(updates.message(writer.id, "/delete_me"))
    async with whole.unit_of_work() as work:
        (row,) = await work.personal.rows(
            "deletion_requests", writer.id, columns=("nonce",), offset=0, limit=1
        )
    confirm = privacy.ConfirmDelete(row["nonce"], keeps_posts=False).pack()
    await whole.receive(updates.tap(writer.id, confirm))
    clock.pass_by(timedelta(hours=24))
    await post(whole)

    assert await came(reader) == []


@pytest.fixture
async def group(whole: WholeBot, world: World) -> int:
    """The moderators' group."""
    chat = await world.post("chats", type="supergroup", title="운영진", members=[BOT_ID], admins=[BOT_ID])
    group_id = int(chat["chat"]["id"])
    async with whole.unit_of_work() as work:
        connected = ConnectedChat(group_id, "moderators", "supergroup", "운영진", None, "ko", is_working=True)
        await work.board_chats.connect(connected, whole.clock())
        await work.commit()
    return group_id


async def cases(whole: WholeBot, world: World, group_id: int) -> list[Json]:
    await job(whole).show_cases(BotContext(whole.application))
    return list((await world.get(f"chats/{group_id}/messages", after=0))["messages"])


def decide(group_id: int, message: Json, decision: str, chat_id: int | None = None) -> Update:
    """A moderator presses a button, or sends a decision; elsewhere than in their group it does nothing."""
    case_id = taps.DecideLetter.unpack(buttons(message)[0]["callback_data"]).case_id
    named = [each["callback_data"] for each in buttons(message) if each["text"] == decision]
    data = named[0] if named else taps.DecideLetter(case_id, decision).pack()
    pressed = updates.tap(1, data).to_dict()["callback_query"]
    where = {"id": group_id, "type": "supergroup", "title": "운영진"} if chat_id is None else None
    shown = {**pressed["message"], "message_id": message["message_id"]}
    if where is not None:
        shown["chat"] = where
    return updates.raw({"callback_query": {**pressed, "message": shown}})


async def test_moderators_read_a_letter_before_it_leaves_and_learn_nobodys_name(
    whole: WholeBot, world: World, clock: StillClock, writer: Somebody, reader: Somebody, group: int
) -> None:
    await write(whole, writer)
    await write(whole, writer)
    assert "운영자가 이름 없이" in await last(writer)
    clock.pass_by(timedelta(hours=24))
    await post(whole)
    assert await came(reader) == []

    first, second = await cases(whole, world, group)
    assert "애썼어요" in words(first)
    assert str(writer.id) not in str(first)
    await whole.receive(decide(group, first, "approve"), decide(group, second, "reject"))
    assert "전하지 않기로 했어요" in await last(writer)
    await whole.receive(decide(group, second, "approve"))
    clock.pass_by(timedelta(hours=24))
    await post(whole)
    clock.pass_by(timedelta(hours=25))
    await post(whole)

    assert len(await came(reader)) == 1
    shown = await cases(whole, world, group)
    assert ["전하기로 했어요" in words(each) for each in shown] == [True, False]
    async with whole.unit_of_work() as work:
        assert {each.status for each in await work.letters.of_writer(writer.id, limit=9)} == {
            "delivered",
            "rejected",
        }


async def test_nobody_else_decides_and_a_report_may_end_in_a_ban(
    whole: WholeBot, world: World, clock: StillClock, writer: Somebody, reader: Somebody, group: int
) -> None:
    await write(whole, writer)
    (review,) = await cases(whole, world, group)
    await whole.receive(decide(group, review, "approve", chat_id=1))
    async with whole.unit_of_work() as work:
        (letter,) = await work.letters.of_writer(writer.id, limit=9)
    assert letter.status == "review"
    await whole.receive(decide(group, review, "approve"))
    clock.pass_by(timedelta(hours=24))
    await post(whole)
    (letter_message,) = await came(reader)
    report = taps.ReportLetter(delivery_of(letter_message)).pack()
    await whole.receive(updates.tap(reader.id, report, message_id=letter_message["message_id"]))

    reported = (await cases(whole, world, group))[-1]
    await whole.receive(decide(group, reported, "이용 막기"))

    async with whole.unit_of_work() as work:
        assert await work.operations.is_banned(writer.id)


async def write_doubtfully(whole: WholeBot, writer: Somebody) -> None:
    await whole.receive(updates.tap(writer.id, taps.LetterFor("sadness").pack()))
    await whole.receive(updates.message(writer.id, f"PERHAPS {'힘들어도 괜찮아요. ' * 3}"))


async def test_what_may_hurt_and_may_not_is_for_moderators_to_say(
    whole: WholeBot, world: World, writer: Somebody, group: int
) -> None:
    await write_doubtfully(whole, writer)
    await whole.receive(updates.tap(writer.id, taps.LetterChoice("send").pack()))

    assert "운영자가 이름 없이" in await last(writer)
    (case,) = await cases(whole, world, group)
    assert "PERHAPS" in words(case)


async def test_without_moderators_what_may_hurt_does_not_leave(whole: WholeBot, writer: Somebody) -> None:
    await write_doubtfully(whole, writer)

    assert "다칠 수 있는 말" in await last(writer)
