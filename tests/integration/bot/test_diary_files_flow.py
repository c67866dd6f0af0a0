"""The diary as files, walked through the whole bot: taken along, brought in, taken back."""

import csv
import io
import json
from dataclasses import dataclass, field
from datetime import timedelta

import aiohttp
import pytest
from sqlalchemy import text

from bench.world import World
from db.engine import Database
from db.records import NewMood
from handlers.diary_files.taps import ConfirmImport, MapMood, SaveDiary, UndoImport
from handlers.moods.taps import OpenRecent
from handlers.payloads.days import OpenDiaryFiles
from handlers.states import State
from tests.fakes import people
from tests.integration.bot.care_stage import Visitor, visitor
from tests.integration.bot.whole import WholeBot

HEAD = "full_date,date,weekday,time,mood,activities,note_title,note\n"
TABLE = HEAD + (
    '2026-01-02,January 2,Friday,21:05,good,"가족 | 뜨개질","","조용한 하루"\n'
    '2026-01-03,January 3,Saturday,08:00,뿌듯,"","",""\n'
    '2026-01-04,January 4,Sunday,23:59,awful,"","",""\n'
    "torn\n"
)


@dataclass
class Keeper:
    """Somebody who keeps a diary, with the files that they send and get."""

    visitor: Visitor
    whole: WholeBot
    world: World
    offset: int = field(default=0)

    async def send(self, content: str | bytes, name: str = "daylio_export.csv") -> list[object]:
        """Send a file; gives the updates that it made."""
        form = aiohttp.FormData({"chat_id": str(self.visitor.id), "user_id": str(self.visitor.id)})
        raw = content.encode() if isinstance(content, str) else content
        form.add_field("document", io.BytesIO(raw), filename=name)
        async with self.world._session.post(f"{self.world.url}/play/messages", data=form) as response:
            response.raise_for_status()
        bot = self.whole.application.bot
        found = await bot.get_updates(offset=self.offset, timeout=0)
        self.offset = found[-1].update_id + 1
        await self.whole.receive(*found)
        return list(found)

    async def moods(self) -> list[tuple[str, int, tuple[str, ...], str | None]]:
        async with self.whole.unit_of_work() as work:
            stored = await work.moods.stored(self.visitor.id, offset=0, limit=100)
        return [(each.local_day.isoformat(), each.score, each.tags, each.note) for each in stored]

    async def bring(self, content: str = TABLE) -> None:
        await self.visitor.say("/diary_import")
        await self.send(content)

    async def got(self) -> bytes:
        """The last file that the bot sent."""
        message = await self.visitor.last()
        file = await self.whole.application.bot.get_file(message["document"]["file_id"])
        return bytes(await file.download_as_bytearray())


@pytest.fixture
async def keeper(whole: WholeBot, world: World) -> Keeper:
    return Keeper(await visitor(whole, world), whole, world)


async def test_a_file_is_shown_mapped_written_and_taken_back(keeper: Keeper) -> None:
    person = keeper.visitor
    await person.say("/diary_import")
    assert await person.state() is State.IMPORTING
    await keeper.send(TABLE)

    assert "뿌듯" in await person.read()
    assert await person.state() is State.GREETING
    await person.press("😄")
    shown = await person.read()
    assert "3개" in shown
    assert "읽지 못한 줄이 1개" in shown
    assert await keeper.moods() == []
    await person.press("가져오기")

    assert "3개를 가져왔어요" in await person.read()
    assert await keeper.moods() == [
        ("2026-01-02", 4, ("family", "뜨개질"), "조용한 하루"),
        ("2026-01-03", 5, (), None),
        ("2026-01-04", 1, (), None),
    ]
    await person.press("되돌리기")
    assert "3개를 다시 지웠어요" in await person.read()
    assert await keeper.moods() == []


async def test_taps_that_come_twice_write_and_delete_once(keeper: Keeper) -> None:
    person = keeper.visitor
    await keeper.bring()
    asked = await person.last()
    await person.press("😄")
    take = await person.press("가져오기")
    await keeper.whole.receive(take)
    await person.tap(ConfirmImport(_import_id(asked)))

    assert len(await keeper.moods()) == 3
    assert "3개를 가져왔어요" in await person.read()
    async with keeper.whole.unit_of_work() as work:
        await work.moods.add(
            person.id,
            entry=NewMood(2, keeper.whole.clock().date(), update_id=1),
            now=keeper.whole.clock(),
        )
        await work.commit()
    undo = await person.press("되돌리기")
    await keeper.whole.receive(undo)
    await person.tap(UndoImport(_import_id(asked)))

    assert [score for _, score, _, _ in await keeper.moods()] == [2], "what was not brought stays"
    await person.tap(ConfirmImport(_import_id(asked)))
    assert len(await keeper.moods()) == 1


async def test_a_file_that_comes_again_brings_nothing_twice(keeper: Keeper) -> None:
    person = keeper.visitor
    await keeper.bring()
    await person.press("😄")
    await person.press("가져오기")

    await person.say("/diary_import")
    (update,) = await keeper.send(TABLE + '2026-01-05,,,10:00,meh,"","",""\n')
    await person.press("😄")

    assert "전에 가져온 기록 3개" in await person.read()
    await person.press("가져오기")
    assert len(await keeper.moods()) == 4
    assert update is not None


async def test_an_update_that_comes_again_finds_the_import_where_it_stands(keeper: Keeper) -> None:
    person = keeper.visitor
    await person.say("/diary_import")
    (update,) = await keeper.send(TABLE)
    await person.press("😄")
    await keeper.whole.place(person.id, State.IMPORTING)
    await keeper.whole.receive(update)  # type: ignore[arg-type]

    assert "3개" in await person.read(), "the mood is not asked for again"


@pytest.mark.parametrize(
    ("content", "word"),
    [
        pytest.param("a,b\n1,2\n", "Daylio에서 내보낸 표가 아닌", id="another table"),
        pytest.param(b"PK\x03\x04\0\0", "글자로 읽을 수 없는", id="a backup"),
        pytest.param(HEAD, "하나도 없어요", id="no entries"),
        pytest.param(HEAD + "x,y\n", "망가진", id="damaged"),
    ],
)
async def test_a_file_that_is_none_gets_a_clear_word_and_another_try(
    keeper: Keeper, content: str | bytes, word: str
) -> None:
    await keeper.visitor.say("/diary_import")
    await keeper.send(content)

    assert word in await keeper.visitor.read()
    assert await keeper.visitor.state() is State.IMPORTING
    await keeper.send(TABLE)
    assert "뿌듯" in await keeper.visitor.read()


async def test_words_are_answered_while_a_file_is_awaited(keeper: Keeper) -> None:
    await keeper.visitor.say("/diary_import")
    await keeper.visitor.say("오늘 좀 힘들었어")

    assert await keeper.visitor.state() is State.COMFORTING


async def test_a_table_that_nobody_asked_for_is_not_opened(keeper: Keeper) -> None:
    await keeper.send(TABLE)

    assert "아직 열어 보지 않았어요" in await keeper.visitor.read()
    await keeper.visitor.press("Daylio 가져오기")
    assert await keeper.visitor.state() is State.IMPORTING


async def test_a_file_that_telegram_has_lost_is_asked_for_again(keeper: Keeper, world: World) -> None:
    await keeper.bring()
    await world.post("faults", method="getFile", error_code=400, description="wrong file_id", times=1)
    await keeper.visitor.press("😄")

    assert await keeper.visitor.state() is State.IMPORTING
    assert await keeper.moods() == []
    await keeper.send(TABLE)
    await keeper.visitor.press("😄")
    await keeper.visitor.press("가져오기")
    assert len(await keeper.moods()) == 3


async def test_grave_notes_of_the_last_days_get_a_gentle_word_and_no_protocol(keeper: Keeper) -> None:
    day = (keeper.whole.clock() - timedelta(days=2)).date().isoformat()
    await keeper.bring(HEAD + f'{day},,,10:00,bad,"","","CRISIS 였다"\n')
    await keeper.visitor.press("가져오기")

    assert "혼자 다 들고 있지 않아도 돼요" in await keeper.visitor.read()
    person = await people.arrive(keeper.whole.unit_of_work, keeper.visitor.id, now=keeper.whole.clock())
    assert not person.is_held


async def test_old_grave_notes_are_left_in_peace(keeper: Keeper) -> None:
    await keeper.bring(HEAD + '2025-01-02,,,10:00,bad,"","","CRISIS 였다"\n')
    await keeper.visitor.press("가져오기")

    assert "혼자 다" not in await keeper.visitor.read()


async def test_a_mood_can_be_left_out_and_all_of_it_left(keeper: Keeper) -> None:
    await keeper.bring()
    await keeper.visitor.press("빼기")
    assert "빼기로 한 기분의 기록 1개" in await keeper.visitor.read()
    await keeper.visitor.press("그만두기")

    assert "아무것도 쓰지 않았어요" in await keeper.visitor.read()
    assert await keeper.moods() == []


async def test_nobody_maps_writes_or_deletes_for_another(keeper: Keeper, world: World) -> None:
    await keeper.bring()
    import_id = _import_id(await keeper.visitor.last())
    other = await visitor(keeper.whole, world)
    for payload in (MapMood(import_id, 0, 5), ConfirmImport(import_id), UndoImport(import_id)):
        await other.say("/diary_import")
        await other.tap(payload)
        assert "지금은 할 수 있는 게 없는 파일" in await other.read()

    await keeper.visitor.press("😄")
    await keeper.visitor.press("가져오기")
    assert len(await keeper.moods()) == 3


async def test_the_diary_goes_out_as_tables_that_do_no_harm(keeper: Keeper) -> None:
    await log(keeper, 2, ("work", "=cmd()"), "-1+2")
    await log(keeper, 5, (), None)
    await keeper.visitor.say("/mood")
    await keeper.visitor.tap(OpenRecent())
    await keeper.visitor.press("파일로 내보내기")
    await keeper.visitor.press("CSV")

    content = await keeper.got()
    assert content.startswith("\ufeff".encode())
    first, _ = csv.DictReader(io.StringIO(content.decode("utf-8-sig")))
    assert first["note"] == "'-1+2"
    assert first["tags"] == "일 | =cmd()"
    assert first["mood"] == "조금 힘들어요"
    assert first["at"].endswith("+09:00")
    assert first["time_zone"] == "Asia/Seoul"


async def test_the_diary_goes_out_for_programs_too(keeper: Keeper) -> None:
    await log(keeper, 2, ("work",), "메모")
    await keeper.visitor.say("/diary_export")
    await keeper.visitor.press("JSON")

    found = json.loads(await keeper.got())
    (entry,) = found["entries"]
    assert (entry["score"], entry["tag_keys"], entry["note"]) == (2, ["work"], "메모")


async def test_an_empty_diary_and_a_kind_that_there_is_not_bring_no_file(keeper: Keeper) -> None:
    await keeper.visitor.say("/diary_export")
    await keeper.visitor.tap(SaveDiary("json"))
    assert "아직 내보낼" in await keeper.visitor.read()
    await keeper.visitor.tap(SaveDiary("exe"))
    assert "아직 내보낼" in await keeper.visitor.read()


async def test_nothing_is_opened_or_written_in_secret(keeper: Keeper) -> None:
    await log(keeper, 2, (), None)
    await keeper.visitor.say("/secret on")
    await keeper.whole.place(keeper.visitor.id, State.IMPORTING)
    await keeper.send(TABLE)
    assert "덮어 두었어요" in await keeper.visitor.read()
    await keeper.visitor.tap(OpenDiaryFiles())
    assert "덮어 두었어요" in await keeper.visitor.read()


async def test_where_the_file_is_and_its_moods_stand_sealed(keeper: Keeper, database: Database) -> None:
    await keeper.bring()

    async with database.session_factory() as session:
        (sealed,) = (await session.execute(text("SELECT sealed FROM diary_imports"))).scalars()
    assert "뿌듯".encode() not in bytes(sealed)


async def log(keeper: Keeper, score: int, tags: tuple[str, ...], note: str | None) -> None:
    now = keeper.whole.clock() + timedelta(minutes=score)
    entry = NewMood(score, now.date(), tags, note, logged_at=now)
    async with keeper.whole.unit_of_work() as work:
        await work.moods.add(keeper.visitor.id, entry=entry, now=now)
        await work.commit()


def _import_id(message: dict[str, object]) -> int:
    markup = message["reply_markup"]
    assert isinstance(markup, dict)
    return int(markup["inline_keyboard"][0][0]["callback_data"].split(":")[1])
