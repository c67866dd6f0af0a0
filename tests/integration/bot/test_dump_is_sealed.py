"""A real dump of the database tells nobody what people wrote, felt, or are called on Telegram."""

from pathlib import Path
from typing import Any

import pytest
from telegram import Update

from bench.world import Somebody, World
from db import dump
from db.care_records import StoredCareDesk, StoredCareNote
from handlers.payloads.films import ChooseWish
from handlers.payloads.my_page import ToggleAvoid
from handlers.payloads.talking import NameFeeling
from handlers.privacy import taps as privacy
from handlers.states import State
from tests.fakes import people, updates
from tests.integration.bot.station import BOT_ID
from tests.integration.bot.whole import WholeBot

WORDS = ("고양이가집을나가서힘들어", "방금보낸글이야", "돌봄에적은글이야")
TELEGRAM = {"first_name": "텔레그램이름", "last_name": "텔레그램성", "username": "telegram_handle_of_mina"}
MOODS = ("sadness", "depression", "anxiety", '"joy"')
NICKNAME = "사람"
FILMS = "COPY public.films "


@pytest.fixture
async def mina(whole: WholeBot, world: World) -> Somebody:
    somebody = await world.person(TELEGRAM["first_name"])
    await people.settle(whole.unit_of_work, somebody.id, now=whole.clock())
    await whole.place(somebody.id, State.GREETING)
    return somebody


def named(somebody: Somebody, text: str) -> Update:
    sender = updates.person(somebody.id) | TELEGRAM
    chat = {"id": somebody.id, "type": "private"} | TELEGRAM
    more: dict[str, Any] = {"from": sender, "chat": chat}
    return updates.message(somebody.id, text, **more)


def dumped(url: str, folder: Path) -> str:
    """The dump as text, the catalogue of films left out: its words are nobody's."""
    file = folder / "dump.sql"
    dump.dump(url, file, format_="plain")
    text = file.read_text(encoding="utf-8")
    before, _, rest = text.partition(FILMS)
    return before + rest.partition("\n\\.\n")[2]


def traces(text: str, *secrets: str) -> list[str]:
    """Those that stand in the dump as they are, or as the bytes of a column are written."""
    return [secret for secret in secrets if secret in text or secret.encode().hex() in text]


async def everything(whole: WholeBot, mina: Somebody) -> None:
    """Talk, films, choices, a note of a face, and an update that waits."""
    await whole.receive(named(mina, WORDS[0]))
    await whole.receive(named(mina, "추천해줘"))
    for payload in (ChooseWish("lift"), NameFeeling("depression"), ToggleAvoid("theme", 1)):
        await whole.receive(updates.tap(mina.id, payload.pack()))
    now = whole.clock()
    async with whole.unit_of_work() as work:
        look = await work.looks.begin(
            mina.id, update_id=1, group_id=None, stage="over", notes={"read": {"sadness": 1.0}}, now=now
        )
        assert look is not None
        await work.looks.label(mina.id, look.id, {"own": "sadness"}, now)
        await work.talk_notes.summarise(mina.id, WORDS[0], last_message_id=1, now=now)
        kept = {"text": WORDS[2], "scale": "phq", "total": 7}
        await work.care_notes.add(mina.id, update_id=7, note=StoredCareNote(0, "scale", now, kept))
        await work.care_desks.put(mina.id, "thought", desk=StoredCareDesk(7, 7, kept), now=now)
        await work.safety_plans.put(mina.id, 1, WORDS[2], now)
        waiting = named(mina, WORDS[1])
        payload_ = waiting.to_json().encode()
        await work.inbox.add(BOT_ID, waiting.update_id, chat_id=mina.id, payload=payload_, now=now)
        await work.commit()


async def test_a_dump_holds_no_words_no_moods_and_no_names(
    whole: WholeBot, mina: Somebody, database_url: str, tmp_path: Path
) -> None:
    await everything(whole, mina)

    text = dumped(database_url, tmp_path)

    assert str(mina.id) in text, "the dump holds the rows at all"
    assert f"{NICKNAME}{mina.id}" in text, "nicknames are plain, and were chosen to be seen"
    assert traces(text, *WORDS, *TELEGRAM.values(), *MOODS, "동물 죽음", "animal-death", '"phq"') == []


async def test_after_deletion_a_dump_knows_the_person_no_more(
    whole: WholeBot, mina: Somebody, database_url: str, tmp_path: Path
) -> None:
    await everything(whole, mina)
    before = dumped(database_url, tmp_path)
    await whole.receive(updates.message(mina.id, "/delete_me"))
    async with whole.unit_of_work() as work:
        (row,) = await work.personal.rows("deletion_requests", mina.id, columns=("nonce",), offset=0, limit=1)
    await whole.receive(updates.tap(mina.id, privacy.ConfirmDelete(row["nonce"], keeps_posts=False).pack()))

    text = dumped(database_url, tmp_path)

    assert str(mina.id) in before
    assert traces(text, str(mina.id), NICKNAME, *WORDS, *TELEGRAM.values(), *MOODS) == []
