"""Privacy, walked through the whole bot: consent, export, deletion, talks without a trace, and retention."""

import io
import json
import zipfile
from datetime import timedelta

import pytest
from sqlalchemy import text

from bench.world import Somebody, World
from bot.person_data import person_data
from bot.privacy_flow import RetentionJob
from db.base import Base
from db.engine import Database
from db.errors import NotFound, Unreadable
from db.vault import Vault, context
from handlers.consents import VERSIONS
from handlers.context import BotContext
from handlers.own_data import Keeping
from handlers.payloads.films import ChooseWish, WantFilms
from handlers.payloads.talking import Agree, AgreeBriefly, ChoosePet, NameFeeling
from handlers.privacy import taps as privacy
from handlers.privacy.export import ExportService
from handlers.privacy.retention import RetentionService
from handlers.privacy.service import PrivacyService
from handlers.show import Screen
from handlers.states import State
from handlers.words import Dictionary
from ml.runner import InferenceRunner, RunnerConfig
from tests.fakes import people, updates
from tests.fakes.moments import StillClock
from tests.integration.bot.whole import FILMS, WholeBot

SAID = "회사에서 너무 힘들어 <b>&"
TALK_TABLES = ("messages", "readings", "batches", "talk_summaries", "looks", "face_labels", "reply_votes")


@pytest.fixture
async def mina(whole: WholeBot, world: World) -> Somebody:
    """Somebody settled, greeted."""
    somebody = await world.person("미나실명")
    await people.settle(whole.unit_of_work, somebody.id, now=whole.clock())
    await whole.place(somebody.id, State.GREETING)
    return somebody


async def rows(database: Database, user_id: int) -> dict[str, int]:
    """How many rows of a person stand in each table that knows people."""
    found = {}
    async with database.session_factory() as session:
        for name, table in Base.metadata.tables.items():
            if name == "users" or "user_id" in table.c:
                column = "id" if name == "users" else "user_id"
                query = text(f"SELECT count(*) FROM {name} WHERE {column} = :id")
                if n := await session.scalar(query, {"id": user_id}):
                    found[name] = int(n)
    return found


async def last_text(somebody: Somebody) -> str:
    message = (await somebody.messages())[-1]
    return str(message.get("text") or message.get("caption"))


async def nonce_of(database: Database) -> str:
    async with database.session_factory() as session:
        return str(await session.scalar(text("SELECT nonce FROM deletion_requests")))


async def ask_to_delete(whole: WholeBot, database: Database, somebody: Somebody) -> str:
    await whole.receive(updates.message(somebody.id, "/delete_me"))
    nonce = await nonce_of(database)
    await whole.receive(updates.tap(somebody.id, privacy.ReallyDelete(nonce).pack()))
    return nonce


async def test_two_taps_delete_everything(whole: WholeBot, database: Database, mina: Somebody) -> None:
    await whole.receive(updates.message(mina.id, SAID))
    nonce = await ask_to_delete(whole, database, mina)
    assert (await rows(database, mina.id))["messages"] > 0

    confirm = updates.tap(mina.id, privacy.ConfirmDelete(nonce, keeps_posts=False).pack())
    await whole.receive(confirm)

    assert await rows(database, mina.id) == {}
    assert await whole.state(mina.id) is None
    async with database.session_factory() as session:
        assert await session.scalar(text("SELECT count(*) FROM inbox WHERE chat_id IS NOT NULL")) == 0
    async with whole.unit_of_work() as work:
        with pytest.raises(NotFound):
            await work.keys.get(mina.id)


async def test_what_comes_after_deletion_is_a_new_person(
    whole: WholeBot, database: Database, mina: Somebody
) -> None:
    nonce = await ask_to_delete(whole, database, mina)
    confirm = privacy.ConfirmDelete(nonce, keeps_posts=False).pack()
    await whole.receive(updates.tap(mina.id, confirm))
    await whole.receive(updates.tap(mina.id, confirm))
    assert await rows(database, mina.id) == {}

    await whole.receive(updates.message(mina.id, "/start"))
    assert await whole.state(mina.id) is State.AGREEING
    assert await rows(database, mina.id) == {}
    await whole.receive(updates.tap(mina.id, Agree().pack()))
    await whole.receive(updates.tap(mina.id, confirm))

    assert (await rows(database, mina.id)).keys() >= {"users", "data_keys", "consents"}, (
        "an old tap does no harm"
    )


@pytest.mark.parametrize("nonce", ["", "0" * 16, "of_somebody_else"])
async def test_a_tap_that_no_question_stands_behind_deletes_nothing(
    whole: WholeBot, database: Database, mina: Somebody, nonce: str
) -> None:
    await ask_to_delete(whole, database, mina)
    before = await rows(database, mina.id)

    await whole.receive(updates.tap(mina.id, privacy.ConfirmDelete(nonce, keeps_posts=False).pack()))

    assert await rows(database, mina.id) == before


async def test_a_question_that_was_left_long_is_closed(
    whole: WholeBot, database: Database, mina: Somebody, clock: StillClock
) -> None:
    nonce = await ask_to_delete(whole, database, mina)
    clock.pass_by(timedelta(minutes=16))

    await whole.receive(updates.tap(mina.id, privacy.ConfirmDelete(nonce, keeps_posts=False).pack()))

    assert "users" in await rows(database, mina.id)
    assert "시간이 지나서" in await last_text(mina)


async def test_who_is_taken_in_only_halfway_can_leave_too(
    whole: WholeBot, database: Database, world: World
) -> None:
    somebody = await world.person()
    await whole.receive(updates.message(somebody.id, "/start"))
    await whole.receive(updates.tap(somebody.id, Agree().pack()))
    nonce = await ask_to_delete(whole, database, somebody)

    await whole.receive(updates.tap(somebody.id, privacy.ConfirmDelete(nonce, keeps_posts=True).pack()))

    assert await rows(database, somebody.id) == {}


async def test_nothing_opens_what_was_sealed_after_deletion(
    whole: WholeBot, database: Database, mina: Somebody, vault: Vault
) -> None:
    await whole.receive(updates.message(mina.id, SAID))
    async with database.session_factory() as session:
        query = text("SELECT sealed, by_user, sent_at FROM messages WHERE user_id = :id AND by_user")
        sealed, by_user, sent_at = (await session.execute(query, {"id": mina.id})).one()
    place = context("messages", "sealed", mina.id, by_user, int(sent_at.timestamp() * 1_000_000))
    async with whole.unit_of_work() as work:
        key = await work.keys.get(mina.id)
        assert vault.open_text(key, sealed, context=place) == SAID
    nonce = await ask_to_delete(whole, database, mina)
    await whole.receive(updates.tap(mina.id, privacy.ConfirmDelete(nonce, keeps_posts=False).pack()))

    others = [vault.inbox_key, vault.unwrap(vault.new_key(mina.id))]
    async with whole.unit_of_work() as work:
        await work.users.add(mina.id, locale="ko", now=whole.clock())
        others.append(await work.keys.get(mina.id))

    for other in others:
        with pytest.raises(Unreadable):
            vault.open(other, sealed, context=place)
    assert vault._cache.get(mina.id) is None or vault._cache[mina.id][1] != key


async def test_an_export_holds_everything_to_read_and_to_move(
    whole: WholeBot, world: World, mina: Somebody
) -> None:
    await whole.receive(updates.message(mina.id, SAID))
    await whole.receive(updates.message(mina.id, "추천해줘"))
    await whole.receive(updates.tap(mina.id, ChooseWish("stay").pack()))

    await whole.receive(updates.message(mina.id, "/export"))

    (document,) = [m["document"] for m in await mina.messages() if "document" in m]
    assert document["file_name"] == "maeumi.zip"
    packed = await exported(whole, mina)
    messages = json.loads(packed.read("json/messages.json"))
    assert [row["text"] for row in messages if row["who"] == "me"] == [SAID, "추천해줘"]
    assert "=" not in packed.read("csv/messages.csv").decode("utf-8-sig").splitlines()[1][:1]
    page = packed.read("index.html").decode()
    assert "회사에서 너무 힘들어 &lt;b&gt;&amp;" in page
    assert "<b>&" not in page
    assert {f"json/{data.name}.json" for data in person_data(Keeping())} >= {
        name for name in packed.namelist() if name.startswith("json/")
    }


async def exported(
    whole: WholeBot, somebody: Somebody, *, max_characters: int = 6_000_000
) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO((await archives(whole, somebody, max_characters))[-1]))


async def archives(whole: WholeBot, somebody: Somebody, max_characters: int) -> list[bytes]:
    async with InferenceRunner(RunnerConfig(n_threads=1)) as runner:
        service = ExportService(
            data=person_data(Keeping()),
            titles={film.id: {"ko": film.title, "en": film.title_en} for film in FILMS.values()},
            runner=runner,
            unit_of_work=whole.unit_of_work,
            clock=whole.clock,
            max_characters=max_characters,
        )
        person = await people.arrive(whole.unit_of_work, somebody.id, now=whole.clock())
        return [file.content async for file in service.archives(person, Dictionary()["ko"])]


async def test_a_long_export_comes_in_parts_that_leave_nothing_out(whole: WholeBot, mina: Somebody) -> None:
    async with whole.unit_of_work() as work:
        for number in range(450):
            await work.messages.add(
                mina.id, update_id=number + 1000, by_user=True, text=f"말 {number}" * 9, now=whole.clock()
            )
        await work.commit()

    parts = [zipfile.ZipFile(io.BytesIO(part)) for part in await archives(whole, mina, 9_000)]

    told = [
        row["text"]
        for part in parts
        if "json/messages.json" in part.namelist()
        for row in json.loads(part.read("json/messages.json"))
    ]
    assert len(parts) > 2
    assert told == [f"말 {number}" * 9 for number in range(450)]


async def test_a_formula_is_no_formula_in_the_table(whole: WholeBot, mina: Somebody) -> None:
    await whole.receive(updates.message(mina.id, '=HYPERLINK("x") 힘들어'))

    table = (await exported(whole, mina)).read("csv/messages.csv").decode("utf-8-sig")

    assert "'=HYPERLINK" in table


async def test_a_secret_talk_leaves_nothing(whole: WholeBot, database: Database, mina: Somebody) -> None:
    before = await rows(database, mina.id)
    await whole.receive(updates.message(mina.id, "/secret on"))

    for said in (SAID, "요즘 힘들어"):
        await whole.receive(updates.message(mina.id, said))
    reply = await last_text(mina)
    for payload in (WantFilms(), ChooseWish("stay"), NameFeeling("joy")):
        await whole.receive(updates.tap(mina.id, payload.pack()))

    assert await rows(database, mina.id) == before
    assert reply
    assert [turn.text for turn in whole.generator.asked[-1].turns if turn.by_user] == [SAID, "요즘 힘들어"]
    assert whole.generator.asked[-1].may_cost is False
    await whole.receive(updates.message(mina.id, "/secret off"))
    await whole.receive(updates.message(mina.id, "힘들어"))
    assert (await rows(database, mina.id))["messages"] == 2
    assert [turn.text for turn in whole.generator.asked[-1].turns] == ["힘들어"]


async def test_a_wish_for_films_in_a_secret_talk_is_shown_the_way_that_keeps_nothing(
    whole: WholeBot, mina: Somebody
) -> None:
    await whole.receive(updates.message(mina.id, "/secret on"))

    await whole.receive(updates.message(mina.id, "영화 추천해 줘"))

    assert "/try" in await last_text(mina)
    assert whole.generator.asked == []


async def test_a_secret_talk_ends_by_itself_and_says_so(
    whole: WholeBot, database: Database, mina: Somebody, clock: StillClock
) -> None:
    await whole.receive(updates.message(mina.id, "/secret on"))
    clock.pass_by(timedelta(hours=8, seconds=1))

    await whole.receive(updates.message(mina.id, SAID))

    assert "messages" not in await rows(database, mina.id)
    assert "시간이 끝났어요" in await last_text(mina)
    await whole.receive(updates.tap(mina.id, privacy.SwitchSecret(is_on=False).pack()))
    await whole.receive(updates.message(mina.id, SAID))
    assert (await rows(database, mina.id))["messages"] == 2


async def test_deletion_ends_a_secret_talk_too(whole: WholeBot, database: Database, mina: Somebody) -> None:
    await whole.receive(updates.message(mina.id, "/secret on"))
    await whole.receive(updates.message(mina.id, SAID))
    nonce = await ask_to_delete(whole, database, mina)
    await whole.receive(updates.tap(mina.id, privacy.ConfirmDelete(nonce, keeps_posts=False).pack()))
    await people.settle(whole.unit_of_work, mina.id, now=whole.clock())
    await whole.receive(updates.tap(mina.id, privacy.RevokeConsent("sensitive").pack()))
    await whole.place(mina.id, State.GREETING)

    await whole.receive(updates.message(mina.id, "힘들어"))

    assert [turn.text for turn in whole.generator.asked[-1].turns] == ["힘들어"]


async def test_danger_in_a_secret_talk_meets_the_protocol(whole: WholeBot, mina: Somebody) -> None:
    await whole.receive(updates.message(mina.id, "/secret on"))

    await whole.receive(updates.message(mina.id, "CRISIS"))

    assert "109" in await last_text(mina)
    assert whole.generator.asked == []


async def test_taking_the_consent_back_erases_talks_and_keeps_none(
    whole: WholeBot, database: Database, mina: Somebody
) -> None:
    await whole.receive(updates.message(mina.id, SAID))
    async with whole.unit_of_work() as work:
        await work.saved_films.add(mina.id, 1, whole.clock())
        await work.commit()

    await whole.receive(updates.tap(mina.id, privacy.AskRevoke("sensitive").pack()))
    assert "messages" in await rows(database, mina.id), "it is only asked"
    await whole.receive(updates.tap(mina.id, privacy.RevokeConsent("sensitive").pack()))
    await whole.receive(updates.message(mina.id, SAID))

    left = await rows(database, mina.id)
    assert not left.keys() & set(TALK_TABLES)
    assert left["saved_films"] == 1
    await whole.receive(updates.tap(mina.id, privacy.GiveConsent().pack()))
    await whole.receive(updates.message(mina.id, SAID))
    assert (await rows(database, mina.id))["messages"] == 2


@pytest.mark.parametrize("kind", ["service", "nothing", ""])
async def test_no_other_consent_can_be_taken_back_alone(
    whole: WholeBot, database: Database, mina: Somebody, kind: str
) -> None:
    await whole.receive(updates.message(mina.id, SAID))
    before = await rows(database, mina.id)

    await whole.receive(updates.tap(mina.id, privacy.RevokeConsent(kind).pack()))

    assert await rows(database, mina.id) == before


async def test_somebody_may_begin_without_talks_being_kept(
    whole: WholeBot, database: Database, world: World
) -> None:
    somebody = await world.person()
    await whole.receive(updates.message(somebody.id, "/start"))
    await whole.receive(updates.tap(somebody.id, AgreeBriefly().pack()))
    await whole.receive(updates.message(somebody.id, "조용한곰"))
    await whole.receive(updates.tap(somebody.id, ChoosePet("mongi", is_change=False).pack()))

    await whole.receive(updates.message(somebody.id, SAID))

    assert "messages" not in await rows(database, somebody.id)
    assert len(whole.generator.asked) == 1


async def test_a_text_that_has_changed_is_asked_about_again(
    whole: WholeBot, database: Database, mina: Somebody
) -> None:
    async with database.session_factory() as session:
        await session.execute(text("UPDATE consents SET version = 'older'"))
        await session.commit()

    await whole.receive(updates.message(mina.id, SAID))
    assert await whole.state(mina.id) is State.AGREEING
    assert "messages" not in await rows(database, mina.id)
    await whole.receive(updates.tap(mina.id, Agree().pack()))

    assert await whole.state(mina.id) is State.GREETING
    async with whole.unit_of_work() as work:
        assert await work.consents.current(mina.id) == VERSIONS


async def test_whoever_agrees_to_less_anew_has_their_talks_erased(
    whole: WholeBot, database: Database, mina: Somebody
) -> None:
    await whole.receive(updates.message(mina.id, SAID))
    async with database.session_factory() as session:
        await session.execute(text("UPDATE consents SET version = 'older'"))
        await session.commit()
    await whole.receive(updates.message(mina.id, "/start"))

    await whole.receive(updates.tap(mina.id, AgreeBriefly().pack()))

    assert not (await rows(database, mina.id)).keys() & set(TALK_TABLES)


async def test_every_kept_thing_is_listed_with_its_end(
    whole: WholeBot, database: Database, mina: Somebody
) -> None:
    await whole.receive(updates.message(mina.id, SAID))
    service = PrivacyService(data=person_data(Keeping()), unit_of_work=whole.unit_of_work, clock=whole.clock)
    person = await people.arrive(whole.unit_of_work, mina.id, now=whole.clock())

    first = await service.kept(person, 0)
    things = {
        thing.name: thing
        for index in range(first.n_pages)
        for thing in (await service.kept(person, index)).things
    }

    assert things["messages"].n_rows == 2
    assert things["messages"].ends_on == (whole.clock() + timedelta(days=180)).astimezone(person.zone).date()
    assert {"readings", "consents", "account"} <= things.keys()
    await whole.receive(updates.message(mina.id, "/mydata"))
    assert "180일" in await last_text(mina)


async def test_nobody_is_told_that_nothing_is_kept(whole: WholeBot, world: World) -> None:
    somebody = await world.person()

    for command in ("privacy", "mydata", "export", "delete_me"):
        await whole.receive(updates.message(somebody.id, f"/{command}"))

        assert "남아 있는 정보가 없어요" in await last_text(somebody)


def retention(whole: WholeBot, clock: StillClock) -> RetentionService:
    return RetentionService(
        data=person_data(Keeping()), keeping=Keeping(), unit_of_work=whole.unit_of_work, clock=clock
    )


async def test_what_is_too_old_goes_and_the_rest_stays(
    whole: WholeBot, database: Database, mina: Somebody, clock: StillClock
) -> None:
    await whole.receive(updates.message(mina.id, SAID))
    clock.pass_by(timedelta(days=100))
    await whole.receive(updates.message(mina.id, "힘들어"))
    clock.pass_by(timedelta(days=81))
    before = await rows(database, mina.id)

    await retention(whole, clock).expire()

    after = await rows(database, mina.id)
    assert (before["messages"], after["messages"]) == (4, 2)
    assert after["readings"] == before["readings"]


async def test_one_process_does_the_days_work(whole: WholeBot, clock: StillClock) -> None:
    first, second = retention(whole, clock), retention(whole, clock)

    assert (await first.claim(), await second.claim()) == (True, False)
    clock.pass_by(timedelta(days=1))
    assert await second.claim()


async def test_an_account_ends_after_a_warning_only(
    whole: WholeBot, world: World, database: Database, mina: Somebody, clock: StillClock
) -> None:
    other = await world.person("늘오는사람")
    await people.settle(whole.unit_of_work, other.id, now=clock())
    keeping = Keeping()
    job = RetentionJob(
        retention=retention(whole, clock), keeping=keeping, screen=Screen(), dictionary=Dictionary()
    )
    jobs_context = await a_context(whole)

    clock.pass_by(timedelta(days=701))
    await people.arrive(whole.unit_of_work, other.id, now=clock())
    await job.run(jobs_context)
    assert "30일 뒤면" in await last_text(mina)
    n_warnings = len(await mina.messages())
    clock.pass_by(timedelta(days=29))
    await job.run(jobs_context)
    assert "users" in await rows(database, mina.id)
    assert len(await mina.messages()) == n_warnings, "it is said once"
    clock.pass_by(timedelta(days=2))
    await job.run(jobs_context)

    assert await rows(database, mina.id) == {}
    assert "users" in await rows(database, other.id)


async def test_who_comes_back_after_the_warning_stays(
    whole: WholeBot, database: Database, mina: Somebody, clock: StillClock
) -> None:
    service = retention(whole, clock)
    clock.pass_by(timedelta(days=701))
    assert [sleeper.user_id for sleeper in await service.to_warn()] == [mina.id]
    await service.note_warned(mina.id)
    clock.pass_by(timedelta(days=1))
    await people.arrive(whole.unit_of_work, mina.id, now=clock())
    clock.pass_by(timedelta(days=60))

    assert await service.end_sleepers() == 0
    assert await service.to_warn() == ()
    assert "users" in await rows(database, mina.id)


async def a_context(whole: WholeBot) -> BotContext:
    return BotContext(whole.application)
