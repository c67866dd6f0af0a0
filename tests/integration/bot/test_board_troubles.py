"""What can go wrong with a post: too long, too many, too large, and a channel that changes below it."""

from datetime import timedelta

import pytest
from telegram import Update

from bench.world import Somebody, buttons, has_button, words
from handlers.board.taps import ChooseCategory, ChooseFilmCard, DraftChoice, SendPost
from handlers.board_browse.taps import Republish
from handlers.payloads.board import EditPost, React, WriteComment
from handlers.states import State
from tests.fakes import updates
from tests.integration.bot.connected_board import Board


def part(person: Somebody, text: str, number: int, seconds: int = 0) -> Update:
    """One of the messages into which a client cuts a long text."""
    return updates.message(person.id, text, message_id=number, date=1_772_000_000 + seconds)


async def test_a_post_of_5000_characters_is_never_taken_by_its_end(board: Board) -> None:
    await board.say(board.author, "/write")
    await board.tap(board.author, ChooseCategory("daily").pack())
    await board.say(board.author, "긴 글")

    await board.whole.receive(part(board.author, "가" * 4096, 9001))
    first = words((await board.author.messages())[-1])
    await board.whole.receive(part(board.author, "나" * 904, 9002, seconds=1))
    second = words((await board.author.messages())[-1])
    assert "4,096자" in first
    assert "5,000자" in second
    assert await board.whole.state(board.author.id) is State.WRITING

    # What is sent a while later is a text of its own.
    await board.whole.receive(part(board.author, "짧게 줄였어요", 9003, seconds=60))
    assert "사진을 한 장" in words((await board.author.messages())[-1])


async def test_a_long_comment_is_not_published_by_its_end(board: Board) -> None:
    post = await board.publish("댓글 받는 글")
    await board.tap(board.reader, WriteComment(post.id).pack())

    await board.whole.receive(part(board.reader, "가" * 4096, 9001))
    await board.whole.receive(part(board.reader, "끝", 9002))

    assert "4,097자" in words((await board.reader.messages())[-1])
    async with board.whole.unit_of_work() as work:
        assert (await work.comments.own(board.reader.id, offset=0, limit=5))[1] == 0


async def test_thirty_posts_in_a_minute_are_held_back_and_the_draft_stays(board: Board) -> None:
    for i in range(5):
        await board.draft(f"글 {i}")
        assert "글을 올렸어요" in await board.tap(board.author, SendPost("plain").pack())

    answers = [await board.say(board.author, "/write") for _ in range(25)]
    assert all("하루에 5개까지" in answer for answer in answers)
    assert len(await board.posts()) == 5

    board.clock.pass_by(timedelta(days=1, seconds=1))
    await board.draft("다음 날")
    assert "글을 올렸어요" in await board.tap(board.author, SendPost("plain").pack())


async def test_a_draft_outlives_the_limit(board: Board) -> None:
    for i in range(4):
        await board.draft(f"글 {i}")
        await board.tap(board.author, SendPost("plain").pack())
    await board.draft("남는 글")
    async with board.whole.unit_of_work() as work:
        draft = await work.drafts.find(board.author.id, "post")
    await board.tap(board.author, SendPost("plain").pack())
    async with board.whole.unit_of_work() as work:
        assert draft is not None
        await work.drafts.put(board.author.id, "post", draft, board.clock())
        await work.commit()

    assert "하루에 5개까지" in await board.tap(board.author, SendPost("plain").pack())
    board.clock.pass_by(timedelta(days=1, seconds=1))

    assert "남는 글" in await board.say(board.author, "/write")
    assert "남는 글" in await board.tap(board.author, DraftChoice("on").pack())


@pytest.mark.parametrize(
    ("picture", "said"),
    [
        pytest.param(
            {
                "photo": [
                    {"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1, "file_size": 20_000_000}
                ]
            },
            "10MB보다 작은",
            id="a photo",
        ),
        pytest.param(
            {
                "document": {
                    "file_id": "d",
                    "file_unique_id": "d",
                    "mime_type": "image/png",
                    "file_size": 20_000_000,
                }
            },
            "‘사진’으로",
            id="a file",
        ),
    ],
)
async def test_a_picture_of_20_megabytes_gets_a_word_and_the_draft_goes_on(
    board: Board, picture: dict[str, object], said: str
) -> None:
    await board.say(board.author, "/write")
    await board.tap(board.author, ChooseCategory("daily").pack())
    await board.say(board.author, "큰 사진")
    await board.say(board.author, "오늘도 무사히 지나갔어요")

    body = updates.message(board.author.id).to_dict()["message"] | picture
    del body["text"]
    await board.whole.receive(updates.raw({"message": body}))

    assert said in words((await board.author.messages())[-1])
    assert "큰 사진" in await board.tap(board.author, ChooseFilmCard(0).pack())


async def test_rights_that_are_withdrawn_unheard_keep_a_post_until_they_are_back(board: Board) -> None:
    await board.rights(can_post_messages=False)
    await board.draft("기다리는 글")
    await board.tap(board.author, SendPost("plain").pack())

    await board.follow()
    await board.follow()
    told = [words(message) for message in await board.operator.messages() if message["from_bot"]]
    assert sum("권한이 없어졌어요" in text for text in told) == 1
    assert await board.in_channel("기다리는 글") == []

    await board.rights(can_post_messages=True)
    await board.recheck()
    await board.follow()

    assert len(await board.in_channel("기다리는 글")) == 1
    assert "다시 일할 수 있어요" in words((await board.operator.messages())[-1])


@pytest.mark.parametrize("deed", ["react", "edit"])
async def test_a_message_deleted_by_hand_comes_back_on_a_wish_only(board: Board, deed: str) -> None:
    post = await board.publish("지워진 글")
    (message,) = await board.in_channel("지워진 글")
    await board.world.post(
        "deletes", chat_id=board.channel, user_id=board.operator.id, message_id=message["message_id"]
    )

    if deed == "react":
        await board.tap(board.reader, React(post.id, "empathy").pack())
    else:
        await board.tap(board.author, EditPost(post.id).pack())
        await board.tap(board.author, SendPost("plain").pack())
    await board.follow()
    assert "채널에서 “지워진 글” 글이 지워졌어요" in words((await board.author.messages())[-1])
    await board.tap(board.reader, React(post.id, "comfort").pack())
    await board.follow()
    assert await board.in_channel("지워진 글") == []

    await board.tap(board.author, Republish(post.id).pack())
    await board.follow()
    (again,) = await board.in_channel("지워진 글")
    assert has_button("위로 1")(again)
    await board.tap(board.reader, React(post.id, "comfort").pack())
    await board.follow()
    (again,) = await board.in_channel("지워진 글")
    assert not any("위로 1" in each["text"] for each in buttons(again))


async def test_a_post_that_is_deleted_leaves_the_group_too(board: Board) -> None:
    post = await board.publish("떠나는 글")
    await board.hear_group()
    await board.tap(board.reader, WriteComment(post.id).pack())
    await board.say(board.reader, "따뜻한 말 고마워요")
    await board.follow()
    assert any("따뜻한 말" in words(message) for message in await board.standing(board.group))

    async with board.whole.unit_of_work() as work:
        await work.posts.remove(post.id, board.clock())
        await work.commit()
    await board.follow()
    await board.follow()

    assert await board.in_channel("떠나는 글") == []
    left = [words(message) for message in await board.standing(board.group)]
    assert not any("떠나는 글" in text or "따뜻한 말" in text for text in left)


async def test_a_discussion_group_that_moves_keeps_comments_and_link(board: Board) -> None:
    post = await board.publish("이사 전 글")
    await board.hear_group()
    moved = await board.world.post("migrations", chat_id=board.group)
    new_id = int(moved["chat"]["id"])

    # Nobody has told of the move: the first comment meets the refusal.
    await board.tap(board.reader, WriteComment(post.id).pack())
    assert "댓글을 남겼어요" in await board.say(board.reader, "이사 중의 댓글")
    await board.follow()
    async with board.whole.unit_of_work() as work:
        group = await work.board_chats.find("discussion")
    assert group is not None
    assert group.telegram_id == new_id

    later = Board(
        board.whole,
        board.world,
        board.clock,
        board.channel,
        new_id,
        board.operator,
        board.author,
        board.reader,
    )
    fresh = await later.publish("이사 후 글")
    await later.hear_group()
    await later.tap(later.reader, WriteComment(fresh.id).pack())
    await later.say(later.reader, "이사 후의 댓글")
    await later.follow()

    comments = [message for message in await later.standing(new_id) if "이사 후의 댓글" in words(message)]
    assert len(comments) == 1
    assert "reply_to_message" in comments[0]
    (before,) = await later.in_channel("이사 전 글")
    assert any("댓글 1" in each["text"] and "?start=c_" in each.get("url", "") for each in buttons(before))
