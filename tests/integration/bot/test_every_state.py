"""Whatever comes in whatever state is answered kindly, and nothing is lost."""

import re
from typing import Any

import pytest

from bench.world import Somebody, World, words
from handlers.commands import COMMANDS
from handlers.payloads.films import ChooseWish, MoreFilms, TryFilm, WantFilms
from handlers.payloads.talking import KeepTalking
from handlers.states import State
from handlers.words import Dictionary
from ml.errors import MlError
from tests.fakes import people, updates
from tests.integration.bot.whole import WholeBot

UNSETTLED = (State.ARRIVING, State.AGREEING, State.NAMING, State.CHOOSING_PET)
SETTLED = tuple(state for state in State if state not in UNSETTLED)
WORDLESS: dict[str, dict[str, Any]] = {
    "sticker": {
        "sticker": {
            "file_id": "a",
            "file_unique_id": "b",
            "type": "regular",
            "width": 1,
            "height": 1,
            "is_animated": False,
            "is_video": False,
        }
    },
    "voice": {"voice": {"file_id": "a", "file_unique_id": "b", "duration": 1}},
    "photo": {"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]},
    "document": {"document": {"file_id": "a", "file_unique_id": "b"}},
    "location": {"location": {"latitude": 1.0, "longitude": 1.0}},
    "dice": {"dice": {"emoji": "🎲", "value": 1}},
}
FORGED = (
    "",
    "nothing",
    "film_turn:x:y",
    "feeling:joy\n",
    "feeling:hunger",
    "wish:other",
    "me_edit:all",
    "film_turn:999:1",
)
SAY = Dictionary()["ko"]
SORRY = {SAY("menu-apology"), SAY("menu-unknown-command")}


async def in_state(whole: WholeBot, person: Somebody, state: State) -> None:
    if state in SETTLED:
        await people.settle(whole.unit_of_work, person.id, now=whole.clock())
    await whole.place(person.id, state)


def without_words(person: Somebody, body: dict[str, Any]) -> dict[str, Any]:
    message: dict[str, Any] = updates.message(person.id).to_dict()["message"]
    del message["text"]
    return {"message": message | body}


async def answers(person: Somebody) -> list[str]:
    return [words(message) for message in await person.messages() if message["from_bot"]]


@pytest.mark.parametrize("state", State)
async def test_every_command_of_the_menu_means_something(
    whole: WholeBot, person: Somebody, state: State
) -> None:
    for command in COMMANDS:
        await in_state(whole, person, state)
        before = len(await answers(person))

        await whole.receive(updates.message(person.id, f"/{command}"))

        said = (await answers(person))[before:]
        assert said, command
        assert not SORRY & set(said), command


@pytest.mark.parametrize("state", State)
async def test_what_has_no_words_is_answered_and_changes_nothing(
    whole: WholeBot, person: Somebody, state: State
) -> None:
    # Somebody whose state is not known is taken in by whatever they send.
    expected = State.AGREEING if state is State.ARRIVING else state
    for kind, body in WORDLESS.items():
        await in_state(whole, person, state)
        before = len(await answers(person))

        await whole.receive(updates.raw(without_words(person, body)))

        said = (await answers(person))[before:]
        assert said, kind
        assert SAY("menu-apology") not in said, kind
        # A location is what check-ins may be waiting for, a picture what an entry of the diary may be.
        is_awaited = (kind, state) in {("location", State.SCHEDULING), ("photo", State.PICTURING)}
        assert await whole.state(person.id) == (State.GREETING if is_awaited else expected), kind


@pytest.mark.parametrize("state", State)
async def test_an_unknown_command_changes_nothing(whole: WholeBot, person: Somebody, state: State) -> None:
    await in_state(whole, person, state)

    await whole.receive(updates.message(person.id, "/nothing"))

    assert await answers(person) == [SAY("menu-unknown-command")]
    assert await whole.state(person.id) == state


@pytest.mark.parametrize("state", State)
async def test_a_forged_button_is_answered_and_changes_nothing(
    whole: WholeBot, person: Somebody, world: World, state: State
) -> None:
    for n_taps, data in enumerate(FORGED, start=1):
        await in_state(whole, person, state)

        await whole.receive(updates.tap(person.id, data))

        calls = (await world.get("calls"))["calls"]
        assert sum(call["method"] == "answerCallbackQuery" for call in calls) == n_taps, data
        assert not SORRY & set(await answers(person)), data
        assert await whole.state(person.id) == state, data


@pytest.mark.parametrize("state", State)
async def test_a_crisis_gets_the_fixed_answer_and_nothing_else(
    whole: WholeBot, person: Somebody, state: State
) -> None:
    await in_state(whole, person, state)

    await whole.receive(updates.message(person.id, "CRISIS"))

    (answer,) = await answers(person)
    assert all(number in answer for number in ("109", "1577-0199", "1388", "119", "112"))
    assert whole.generator.asked == []
    assert await whole.state(person.id) == state


@pytest.mark.parametrize("state", State)
async def test_danger_that_is_half_heard_is_asked_about_in_a_talk_alone(
    whole: WholeBot, person: Somebody, state: State
) -> None:
    await in_state(whole, person, state)

    await whole.receive(updates.message(person.id, "HALF HEARD"))

    said = await answers(person)
    if state in {State.GREETING, State.COMFORTING, State.RECOMMENDING}:
        assert [request.is_unsure for request in whole.generator.asked] == [True]
        assert "109" not in " ".join(said)
    else:
        assert whole.generator.asked == []
        assert "109" in said[0]


async def test_danger_that_is_half_heard_is_danger_while_a_crisis_is_fresh(
    whole: WholeBot, person: Somebody
) -> None:
    await in_state(whole, person, State.COMFORTING)
    await whole.receive(updates.message(person.id, "CRISIS"))

    await whole.receive(updates.message(person.id, "HALF HEARD"))

    assert whole.generator.asked == []
    assert "109" in (await answers(person))[-1]


async def test_danger_that_is_half_heard_in_an_edited_message_is_danger(
    whole: WholeBot, person: Somebody
) -> None:
    await in_state(whole, person, State.COMFORTING)
    body = updates.message(person.id, "HALF HEARD").to_dict()["message"]

    await whole.receive(updates.raw({"edited_message": {**body, "edit_date": body["date"]}}))

    assert "109" in (await answers(person))[0]


async def test_a_crisis_in_an_edited_message_is_answered(whole: WholeBot, person: Somebody) -> None:
    body = updates.message(person.id, "CRISIS").to_dict()["message"]

    await whole.receive(updates.raw({"edited_message": {**body, "edit_date": body["date"]}}))

    assert "109" in (await answers(person))[0]


async def test_an_edited_message_gets_no_second_answer(whole: WholeBot, person: Somebody) -> None:
    await in_state(whole, person, State.COMFORTING)
    body = updates.message(person.id, "다시 쓴 말").to_dict()["message"]

    await whole.receive(updates.raw({"edited_message": {**body, "edit_date": body["date"]}}))

    assert await answers(person) == []


@pytest.mark.parametrize("state", State)
async def test_the_lines_come_with_every_engine_down(whole: WholeBot, person: Somebody, state: State) -> None:
    await in_state(whole, person, state)
    whole.grader.error = MlError("broken")

    await whole.receive(updates.message(person.id, "/sos"))

    assert "109" in (await answers(person))[0]


async def test_a_safety_check_that_fails_lets_no_pet_speak(whole: WholeBot, person: Somebody) -> None:
    await in_state(whole, person, State.COMFORTING)
    whole.grader.error = MlError("broken")

    await whole.receive(updates.message(person.id, "CRISIS"))

    assert await answers(person) == [SAY("menu-apology")]
    assert whole.generator.asked == []


@pytest.mark.parametrize("state", SETTLED)
async def test_whoever_is_settled_no_more_is_taken_in_anew(
    whole: WholeBot, person: Somebody, state: State
) -> None:
    await whole.place(person.id, state)  # The chat remembers somebody whom the bot has forgotten.

    await whole.receive(updates.message(person.id, "나야"))
    await whole.receive(updates.message(person.id, "/start"))

    told, intro = await answers(person)
    assert "/start" in told
    assert intro == re.sub("<[^>]+>", "", SAY("onboarding-intro"))
    assert await whole.state(person.id) == State.AGREEING


async def test_a_button_of_a_message_that_is_gone_still_works(
    whole: WholeBot, person: Somebody, world: World
) -> None:
    await in_state(whole, person, State.GREETING)
    pressed = updates.tap(person.id, KeepTalking().pack()).to_dict()["callback_query"]
    gone = {"chat": pressed["message"]["chat"], "message_id": 5, "date": 0}

    await whole.receive(updates.raw({"callback_query": {**pressed, "message": gone}}))

    calls = (await world.get("calls"))["calls"]
    assert any(call["method"] == "answerCallbackQuery" for call in calls)
    assert await answers(person) == [SAY("comfort-listening")]


async def test_while_a_crisis_is_fresh_no_film_comes(whole: WholeBot, person: Somebody) -> None:
    await in_state(whole, person, State.COMFORTING)
    await whole.receive(updates.message(person.id, "CRISIS"))

    for update in (
        updates.message(person.id, "/films"),
        updates.message(person.id, "추천해줘"),
        updates.tap(person.id, WantFilms().pack()),
        updates.tap(person.id, ChooseWish("lift").pack()),
        updates.tap(person.id, MoreFilms(1).pack()),
        updates.message(person.id, "/try"),
        updates.message(person.id, "/start try"),
        updates.tap(person.id, TryFilm("joy", 0, 0).pack()),
    ):
        await whole.receive(update)

    assert (await answers(person))[1:] == [SAY("wish-films-can-wait")] * 8


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel"])
async def test_what_is_said_elsewhere_is_not_answered(whole: WholeBot, world: World, kind: str) -> None:
    chat = {"id": -100123, "type": kind, "title": "x"}

    await whole.receive(updates.message(7, "/start", chat=chat))

    assert [c for c in (await world.get("calls"))["calls"] if c["method"].startswith("send")] == []


async def test_many_people_at_once_are_answered_each_in_their_order(whole: WholeBot, world: World) -> None:
    crowd = [await world.person(f"사람{i}") for i in range(20)]
    for person in crowd:
        await in_state(whole, person, State.COMFORTING)

    await whole.receive(
        *(updates.message(person.id, f"{person.id} 말 {i}") for i in range(4) for person in crowd)
    )

    for person in crowd:
        heard = [text.partition(": ")[2] for text in await answers(person)]
        assert heard == [f"{person.id} 말 {i}" for i in range(4)]
