"""Whoever leaves chooses whether what they made public stays without a name, or goes."""

import pytest
from sqlalchemy import text

from bench.world import words
from db.board_records import StoredComment
from db.engine import Database
from handlers.board.taps import SendPost
from handlers.payloads.board import React, ReportComment, ReportPost, WriteComment
from handlers.privacy.taps import ConfirmDelete
from handlers.states import State
from tests.fakes import updates
from tests.integration.bot.connected_board import Board


async def comment(board: Board, post_id: int, said: str) -> StoredComment:
    await board.tap(board.author, WriteComment(post_id).pack())
    assert "댓글을 남겼어요" in await board.say(board.author, said)
    async with board.whole.unit_of_work() as work:
        (written,), _ = await work.comments.own(board.author.id, offset=0, limit=1)
    return written


async def leave(board: Board, database: Database, *, keeps_posts: bool) -> None:
    await board.say(board.author, "/delete_me")
    async with database.session_factory() as session:
        nonce = (await session.execute(text("SELECT nonce FROM deletion_requests"))).scalar_one()
    await board.whole.receive(
        updates.tap(board.author.id, ConfirmDelete(nonce, keeps_posts=keeps_posts).pack())
    )


@pytest.mark.parametrize("keeps_posts", [True, False])
async def test_posts_and_comments_stay_nameless_or_go_as_chosen(
    board: Board, database: Database, keeps_posts: bool
) -> None:
    mine = await board.publish("내가 남긴 글")
    await board.hear_group()
    await comment(board, mine.id, "내가 남긴 댓글")
    await board.follow()
    await board.draft("올리지 않은 글")

    await leave(board, database, keeps_posts=keeps_posts)
    await board.follow()
    await board.follow()

    assert len(await board.in_channel("내가 남긴 글")) == int(keeps_posts)
    in_group = [words(message) for message in await board.standing(board.group)]
    assert any("내가 남긴 댓글" in said for said in in_group) is keeps_posts
    async with database.session_factory() as session:
        for table in ("posts", "comments", "reactions", "reports", "comment_reports", "drafts"):
            query = text(f"SELECT count(*) FROM {table} WHERE user_id = :id")
            assert (await session.execute(query, {"id": board.author.id})).scalar_one() == 0, table
        gone = (await session.execute(text("SELECT count(*) FROM posts WHERE title IS NULL"))).scalar_one()
    assert gone == int(not keeps_posts)
    async with board.whole.unit_of_work() as work:
        kept = await work.posts.find(mine.id)
    assert kept is not None
    assert (kept.status, kept.n_comments) == (("published", 1) if keeps_posts else ("removed", 0))


@pytest.mark.parametrize("keeps_posts", [True, False])
async def test_what_they_did_with_the_posts_of_others_goes_and_counts_follow(
    board: Board, database: Database, keeps_posts: bool
) -> None:
    reader_post = await _post_of_reader(board)
    for payload in (React(reader_post, "empathy"), React(reader_post, "same"), ReportPost(reader_post)):
        await board.tap(board.author, payload.pack())
    await board.tap(board.reader, WriteComment(reader_post).pack())
    await board.say(board.reader, "읽는이의 댓글")
    async with board.whole.unit_of_work() as work:
        (other,), _ = await work.comments.own(board.reader.id, offset=0, limit=1)
    await board.tap(board.author, ReportComment(other.id).pack())

    await leave(board, database, keeps_posts=keeps_posts)
    await board.follow()

    async with board.whole.unit_of_work() as work:
        post = await work.posts.get(reader_post)
        standing = await work.comments.find(other.id)
    assert (post.status, sum(post.counts.values()), post.n_comments) == ("published", 0, 1)
    assert standing is not None
    assert standing.body == "읽는이의 댓글"
    async with database.session_factory() as session:
        for table in ("reactions", "reports", "comment_reports"):
            query = text(f"SELECT count(*) FROM {table} WHERE user_id = :id")
            assert (await session.execute(query, {"id": board.author.id})).scalar_one() == 0, table


async def test_a_post_without_an_author_can_still_be_moderated(board: Board, database: Database) -> None:
    mine = await board.publish("남은 글")
    await leave(board, database, keeps_posts=True)

    await board.tap(board.reader, ReportPost(mine.id).pack())
    async with board.whole.unit_of_work() as work:
        (case,) = await work.cases.open_cases(5)
    await board.whole.jobs._parts.board.show_cases(board.context())

    shown = (await board.operator.messages())[-1]
    assert "남은 글" in words(shown)
    assert case.post_id == mine.id


async def _post_of_reader(board: Board) -> int:
    swapped = Board(
        board.whole,
        board.world,
        board.clock,
        board.channel,
        board.group,
        board.operator,
        author=board.reader,
        reader=board.author,
    )
    await swapped.draft("읽는이의 글")
    await swapped.tap(swapped.author, SendPost("plain").pack())
    await swapped.follow()
    await board.whole.place(board.author.id, State.GREETING)
    return (await swapped.posts())[0].id
