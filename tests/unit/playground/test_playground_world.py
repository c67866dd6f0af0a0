"""The world: ids, who hears what, messages in their chats, and the state that survives."""

import json
import time
from pathlib import Path

import pytest

from playground.chat import Chat, Member
from playground.errors import ControlError
from playground.media.store import FileStore
from playground.posting import delete, edit, new_content, post
from playground.state import restore, snapshot
from playground.updates import UpdateQueue
from playground.wire import JsonObject
from playground.world import World


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(FileStore(tmp_path / "files"))


def person(world: World, user_id: int, name: str = "민지") -> tuple[JsonObject, Chat]:
    user = {"id": user_id, "is_bot": False, "first_name": name}
    return user, world.add_user(user)


def test_a_bot_has_the_id_that_its_token_says(world: World) -> None:
    bot = world.add_bot("123456:secret")

    assert bot.id == 123456
    assert world.add_bot("123456:secret", first_name="마음이") is bot
    assert bot.user["first_name"] == "마음이"


def test_an_id_is_given_once(world: World) -> None:
    person(world, 5)

    with pytest.raises(ControlError, match="taken"):
        world.add_bot("5:token")


def test_channels_count_their_messages_for_themselves(world: World) -> None:
    (one, first), (_, second) = person(world, 11), person(world, 12)
    channel = Chat(id=-1001, type="channel", title="게시판")
    world.add_chat(channel)

    numbers = [
        new_content(world, chat, author=one, body={})["message_id"]
        for chat in (first, second, channel, channel)
    ]

    assert numbers == [1, 2, 1, 2]


def test_all_bots_hear_a_person_except_those_that_are_blocked(world: World) -> None:
    heard, deaf = world.add_bot("1:a"), world.add_bot("2:b")
    user, chat = person(world, 11)
    chat.blocked_by.add(deaf.id)

    post(world, chat, new_content(world, chat, author=user, body={"text": "안녕"}))

    assert (len(heard.queue.pending), len(deaf.queue.pending)) == (1, 0)


def test_a_bot_does_not_hear_itself(world: World) -> None:
    bot = world.add_bot("1:a")
    group = Chat(id=-1001, type="supergroup", title="방", members={bot.id: Member("administrator")})
    world.add_chat(group)

    post(world, group, new_content(world, group, author=bot.user, body={"text": "나"}), bot=bot)

    assert not bot.queue.pending


def test_an_edit_leaves_what_was_delivered_before_as_it_was(world: World) -> None:
    bot = world.add_bot("1:a")
    user, chat = person(world, 11)
    stored = post(world, chat, new_content(world, chat, author=user, body={"text": "처음"}))

    edit(world, chat, stored, {"text": "다음"})

    heard = list(bot.queue.pending.values())
    assert heard[0]["message"]["text"] == "처음"
    assert heard[1]["edited_message"]["text"] == "다음"


def test_a_message_is_deleted_once(world: World) -> None:
    user, chat = person(world, 11)
    stored = post(world, chat, new_content(world, chat, author=user, body={"text": "글"}))

    assert [delete(world, chat, stored.id) for _ in range(2)] == [True, False]


def test_update_ids_start_at_the_time_and_never_go_back(world: World) -> None:
    first = world.add_bot("1:a")
    user, chat = person(world, 11)
    for _ in range(3):
        post(world, chat, new_content(world, chat, author=user, body={"text": "글"}))
    world.reset()

    later = world.add_bot("2:b")

    assert min(first.queue.pending) >= int(time.time()) - 60
    assert later.queue.next_id > max(first.queue.pending)


def test_a_queue_forgets_what_an_offset_confirms() -> None:
    queue = UpdateQueue(100)
    for _ in range(5):
        queue.add("message", {})

    queue.confirm(103)
    kept = list(queue.pending)
    queue.confirm(-1)

    assert kept == [103, 104]
    assert list(queue.pending) == [104]


def test_a_snapshot_brings_the_same_world_back(world: World, tmp_path: Path) -> None:
    world.add_bot("1:a")
    user, chat = person(world, 11)
    stored = post(world, chat, new_content(world, chat, author=user, body={"text": "글"}))
    stored.reactions[11] = [{"type": "emoji", "emoji": "👍"}]
    before = json.loads(json.dumps(snapshot(world)))

    again = World(FileStore(tmp_path / "files"))
    restore(again, before)

    assert json.loads(json.dumps(snapshot(again))) == before
