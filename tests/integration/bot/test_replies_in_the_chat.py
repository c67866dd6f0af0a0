"""Buttons under replies, `/mode`, `/history` and recordings, as people meet them."""

import pytest

from bench.world import Json, Somebody, World, buttons, words
from handlers.comfort.taps import AnotherReply, RateReply
from handlers.manner.taps import ChooseSpeech
from handlers.states import State
from handlers.words import Dictionary
from ml.errors import MlError
from tests.fakes import people, updates
from tests.integration.bot.whole import WholeBot

KO, EN = Dictionary()["ko"], Dictionary()["en"]


@pytest.fixture
async def settled(whole: WholeBot, person: Somebody) -> Somebody:
    await people.settle(whole.unit_of_work, person.id, now=whole.clock())
    await whole.place(person.id, State.COMFORTING)
    return person


async def answers(person: Somebody) -> list[Json]:
    return [message for message in await person.messages() if message["from_bot"]]


async def tapped(whole: WholeBot, person: Somebody, message: Json, data: str) -> None:
    await whole.receive(updates.tap(person.id, data, message_id=message["message_id"]))


async def notices(world: World) -> list[str]:
    made = (await world.get("calls"))["calls"]
    return [call["params"].get("text", "") for call in made if call["method"] == "answerCallbackQuery"]


def data_of(message: Json, label: str) -> str:
    return str(next(b["callback_data"] for b in buttons(message) if label in b["text"]))


async def test_another_answer_stands_in_the_place_of_the_first_and_comes_once(
    whole: WholeBot, settled: Somebody, world: World
) -> None:
    whole.generator.script = lambda _: f"답 {len(whole.generator.asked)}"
    await whole.receive(updates.message(settled.id, "힘들어"))
    (first,) = await answers(settled)
    again = data_of(first, KO("comfort-another"))

    await tapped(whole, settled, first, again)
    await tapped(whole, settled, first, again)

    (only,) = await answers(settled)
    assert (words(first), words(only)) == ("답 1", "답 2")
    assert [button["text"] for button in buttons(only)][-2:] == ["👍", "👎"]
    assert KO("comfort-another-once") in await notices(world)


async def test_a_tap_that_comes_again_after_a_restart_changes_nothing_more(
    whole: WholeBot, settled: Somebody
) -> None:
    whole.generator.script = lambda _: f"답 {len(whole.generator.asked)}"
    await whole.receive(updates.message(settled.id, "힘들어"))
    (first,) = await answers(settled)
    press = updates.tap(
        settled.id, data_of(first, KO("comfort-another")), message_id=first["message_id"], update_id=9001
    )

    for _ in range(2):
        await whole.receive(press)

    assert [words(message) for message in await answers(settled)] == ["답 2"]
    assert len(whole.generator.asked) == 2


async def test_a_vote_shows_and_can_be_changed(whole: WholeBot, settled: Somebody, world: World) -> None:
    await whole.receive(updates.message(settled.id, "힘들어"))
    (reply,) = await answers(settled)
    seen = []

    for thumb in ("👍", "👎", "👎"):
        (message,) = await answers(settled)
        await tapped(whole, settled, message, data_of(message, thumb))
        (message,) = await answers(settled)
        seen.append([button["text"] for button in buttons(message)][-2:])

    assert seen == [["👍✓", "👎"], ["👍", "👎✓"], ["👍", "👎✓"]]
    assert words(reply) == words(message)
    assert (await notices(world))[:2] == [KO("comfort-rated-up"), KO("comfort-rated-down")]


@pytest.mark.parametrize("payload", [AnotherReply(999_999), RateReply(999_999, is_up=True)])
async def test_a_button_of_a_reply_that_was_deleted_says_so(
    whole: WholeBot, settled: Somebody, world: World, payload: AnotherReply | RateReply
) -> None:
    await whole.receive(updates.tap(settled.id, payload.pack()))

    assert await notices(world) == [KO("menu-stale-button")]


async def test_the_manner_is_chosen_by_buttons(whole: WholeBot, settled: Somebody) -> None:
    await whole.receive(updates.message(settled.id, "/mode"))
    (page,) = await answers(settled)

    await tapped(whole, settled, page, ChooseSpeech("casual").pack())
    await whole.receive(updates.message(settled.id, "힘들어"))

    changed, _ = await answers(settled)
    assert f"✓ {KO('manner-speech-casual')}" in [button["text"] for button in buttons(changed)]
    assert whole.generator.asked[0].speech == "casual"


async def test_the_history_is_read_and_deleted_in_one_message(whole: WholeBot, settled: Somebody) -> None:
    for number in range(4):
        await whole.receive(updates.message(settled.id, f"말 {number} <b>"))
    await whole.receive(updates.message(settled.id, "/history"))
    *_, page = await answers(settled)

    for label in ("▶", KO("history-read", number=1), KO("history-delete")):
        *_, page = await answers(settled)
        await tapped(whole, settled, page, data_of(page, label))

    *_, page = await answers(settled)
    assert "말 0" not in words(page)
    assert "말 3 <b>" in words(page)
    for label in (KO("history-delete-all"), KO("history-delete-all-yes")):
        await tapped(whole, settled, page, data_of(page, label))
        *_, page = await answers(settled)
    assert words(page) == KO("history-all-deleted")
    await whole.receive(updates.message(settled.id, "/history"))
    assert words((await answers(settled))[-1]) == KO("history-empty")


async def test_a_recording_without_a_model_is_answered_kindly(whole: WholeBot, settled: Somebody) -> None:
    body = updates.message(settled.id).to_dict()["message"]
    del body["text"]
    voice = {"voice": {"file_id": "a", "file_unique_id": "b", "duration": 3}}

    await whole.receive(updates.raw({"message": body | voice}))

    assert [words(message) for message in await answers(settled)] == [KO("menu-got-voice")]
    assert await whole.state(settled.id) == State.COMFORTING


@pytest.mark.parametrize("state", [State.RENAMING, State.ADVISING])
@pytest.mark.parametrize("command", ["/help", "/saved", "/sos", "/mode", "/history", "/me"])
async def test_a_command_ends_the_waiting_for_a_word(
    whole: WholeBot, settled: Somebody, state: State, command: str
) -> None:
    await whole.place(settled.id, state)

    await whole.receive(updates.message(settled.id, command))
    await whole.receive(updates.message(settled.id, "봄비"))

    assert whole.generator.asked, "it was heard as a word of the talk"
    async with whole.unit_of_work() as work:
        assert (await work.users.get(settled.id)).nickname != "봄비"


async def test_an_apology_is_made_in_the_language_that_was_chosen(
    whole: WholeBot, settled: Somebody, world: World
) -> None:
    async with whole.unit_of_work() as work:
        (await work.users.get(settled.id)).locale = "en"
        await work.commit()
    whole.grader.error = MlError("broken")

    await whole.receive(updates.message(settled.id, "hello"))
    whole.grader.error = None
    await whole.receive(updates.tap(settled.id, RateReply(999_999, is_up=True).pack()))

    assert [words(message) for message in await answers(settled)] == [EN("menu-apology")]
    assert await notices(world) == [EN("menu-stale-button")]
