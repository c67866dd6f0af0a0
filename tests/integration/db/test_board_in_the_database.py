"""Posts, reactions, comments, drafts and cases as they stand in PostgreSQL."""

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from db.board_records import Audited, ConnectedChat, Origin, PostContent, PostFilter, StoredPost
from db.engine import Database
from db.errors import NotFound
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.board.kept import board_data
from handlers.person_data import Erasure
from tests.fakes import people

AUTHOR, READER = 901, 902
CONTENT = PostContent("비 오는 출근길", "오늘 회사에서 많이 지쳤어요")


async def add(
    work: UnitOfWork,
    now: datetime,
    *,
    update_id: int = 1,
    is_public: bool = True,
    content: PostContent = CONTENT,
    category: str = "worry",
) -> StoredPost:
    origin = Origin(AUTHOR, update_id, "포근한 담요")
    post = await work.posts.add(origin, content, category=category, is_public=is_public, now=now)
    assert post is not None
    return post


@pytest.fixture
async def work(unit_of_work: UnitOfWorkFactory, now: datetime) -> UnitOfWork:  # type: ignore[misc]
    for user_id in (AUTHOR, READER):
        await people.settle(unit_of_work, user_id, now=now)
    async with unit_of_work() as opened:
        yield opened


async def test_a_waiting_post_is_sealed_and_a_public_one_plain(work: UnitOfWork, now: datetime) -> None:
    waiting = await add(work, now, is_public=False)
    row = (await work._session.execute(text("SELECT title, body, sealed FROM posts"))).one()

    assert waiting.content == CONTENT
    assert (row.title, row.body) == (None, None)
    assert "회사".encode() not in row.sealed

    await work.posts.publish(waiting, CONTENT, now)

    public = await work.posts.get(waiting.id)
    assert (public.status, public.content) == ("published", CONTENT)
    assert (await work._session.execute(text("SELECT sealed FROM posts"))).scalar_one() is None


async def test_the_same_update_adds_one_post(work: UnitOfWork, now: datetime) -> None:
    post = await add(work, now)

    again = await work.posts.add(
        Origin(AUTHOR, 1, "다른 이름"), CONTENT, category="worry", is_public=True, now=now
    )

    assert again is None
    assert await work.posts.of_update(AUTHOR, 1) == post


async def test_a_post_of_somebody_else_is_not_found(work: UnitOfWork, now: datetime) -> None:
    post = await add(work, now)

    with pytest.raises(NotFound):
        await work.posts.of_author(READER, post.id)


@pytest.mark.parametrize(
    ("words", "n_found"),
    [
        pytest.param("회사", 1, id="a word before its particle"),
        pytest.param("비 오는", 1, id="two words"),
        pytest.param("근길", 1, id="inside a word"),
        pytest.param("출근 회사", 1, id="beginnings in title and text"),
        pytest.param("고양이", 0, id="not there"),
        pytest.param("100%_\\", 0, id="marks of LIKE"),
        pytest.param("!!", 0, id="no word at all"),
        pytest.param("a & b | ! ( :*", 0, id="marks of the query language"),
    ],
)
async def test_posts_are_found_by_their_words(
    work: UnitOfWork, now: datetime, words: str, n_found: int
) -> None:
    await add(work, now)

    found, total = await work.posts.page(PostFilter(words=words), offset=0, limit=5)

    assert (len(found), total) == (n_found, n_found)


async def test_popular_posts_come_first(work: UnitOfWork, now: datetime) -> None:
    older = await add(work, now, update_id=1)
    newer = await add(work, now + timedelta(minutes=1), update_id=2)
    await work.reactions.toggle(older.id, READER, "comfort", update_id=9, now=now, due_at=now)

    newest, _ = await work.posts.page(PostFilter(), offset=0, limit=5)
    popular, _ = await work.posts.page(PostFilter(is_popular=True), offset=0, limit=5)

    assert [post.id for post in newest] == [newer.id, older.id]
    assert [post.id for post in popular] == [older.id, newer.id]


async def test_a_second_tap_takes_a_reaction_back_and_the_same_one_does_nothing(
    work: UnitOfWork, now: datetime
) -> None:
    post = await add(work, now)

    async def tap(update_id: int) -> bool | None:
        return await work.reactions.toggle(
            post.id, READER, "empathy", update_id=update_id, now=now, due_at=now
        )

    assert [await tap(1), await tap(1), await tap(2), await tap(3)] == [True, True, False, True]
    assert (await work.posts.get(post.id)).counts == {"empathy": 1, "comfort": 0, "same": 0}


async def test_taps_of_many_people_at_once_are_counted_exactly(
    concurrent_unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    await people.settle(concurrent_unit_of_work, AUTHOR, now=now)
    async with concurrent_unit_of_work() as work:
        post = await add(work, now)
        await work.commit()

    async def tap(number: int) -> None:
        async with concurrent_unit_of_work() as work:
            await work.reactions.toggle(
                post.id, 1000 + number % 40, "same", update_id=number, now=now, due_at=now
            )
            await work.commit()

    await asyncio.gather(*(tap(number) for number in range(100)))

    async with concurrent_unit_of_work() as work:
        # Forty people tapped, twenty of them three times and twenty twice.
        assert (await work.posts.get(post.id)).counts["same"] == 20


async def test_a_report_counts_once_a_person(work: UnitOfWork, now: datetime) -> None:
    post = await add(work, now)

    counts = [await work.reactions.report(post.id, reader, now) for reader in (1, 1, 2, 3)]

    assert counts == [1, None, 2, 3]


async def test_the_channel_follows_a_change_that_came_during_an_edit(work: UnitOfWork, now: datetime) -> None:
    post = await add(work, now)
    (claimed,) = await work.post_places.claim(now, lease=timedelta(minutes=1), limit=5)
    assert await work.post_places.claim(now, lease=timedelta(minutes=1)) == ()
    await work.reactions.toggle(post.id, READER, "same", update_id=5, now=now, due_at=now)

    later = now + timedelta(seconds=1)
    await work.post_places.settle(claimed, message_id=7, shown="post", next_at=later)

    assert await work.post_places.claim(now, lease=timedelta(minutes=1)) == ()
    (again,) = await work.post_places.claim(later, lease=timedelta(minutes=1))
    await work.post_places.settle(again, message_id=7, shown="post", next_at=later)
    assert await work.post_places.claim(now + timedelta(hours=1), lease=timedelta(minutes=1)) == ()


async def test_an_author_is_told_once_an_hour_at_most(work: UnitOfWork, now: datetime) -> None:
    hour = timedelta(hours=1)
    await work.comments.note(AUTHOR, now, every=hour)
    first = await work.comments.claim_notice(now)
    for _ in range(3):
        await work.comments.note(AUTHOR, now + timedelta(minutes=1), every=hour)

    assert first is not None
    assert first.n_new == 1
    assert await work.comments.claim_notice(now + timedelta(minutes=59)) is None
    second = await work.comments.claim_notice(now + hour)
    assert second is not None
    assert second.n_new == 3


async def test_a_draft_is_sealed_and_kept(work: UnitOfWork, now: datetime) -> None:
    await work.drafts.put(AUTHOR, "post", {"title": "비밀"}, now)

    sealed = (await work._session.execute(text("SELECT sealed FROM drafts"))).scalar_one()
    assert "비밀".encode() not in sealed
    assert await work.drafts.find(AUTHOR, "post") == {"title": "비밀"}
    assert await work.drafts.find(READER, "post") is None


async def test_a_group_that_moves_keeps_its_role(work: UnitOfWork, now: datetime) -> None:
    group = ConnectedChat(-5, "moderators", "group", "운영", None, "ko", is_working=True)
    await work.board_chats.connect(group, now)

    assert await work.board_chats.move(-5, -1005, now) == "moderators"

    found = await work.board_chats.find("moderators")
    assert found is not None
    assert (found.telegram_id, found.kind) == (-1005, "supergroup")


async def test_a_move_that_is_told_twice_at_once_is_done_once(
    concurrent_unit_of_work: UnitOfWorkFactory, now: datetime
) -> None:
    group = ConnectedChat(-5, "moderators", "group", "운영", None, "ko", is_working=True)
    async with concurrent_unit_of_work() as work:
        await work.board_chats.connect(group, now)
        await work.commit()

    async def move() -> str | None:
        async with concurrent_unit_of_work() as second:
            role = await second.board_chats.move(-5, -1005, now)
            await second.commit()
        return role

    async with concurrent_unit_of_work() as first:
        roles = [await first.board_chats.move(-5, -1005, now)]
        waiting = asyncio.ensure_future(move())
        await asyncio.wait((waiting,), timeout=0.2)
        await first.commit()
    roles.append(await waiting)

    async with concurrent_unit_of_work() as work:
        found = await work.board_chats.find("moderators")
    assert roles == ["moderators", None]
    assert found is not None
    assert found.telegram_id == -1005


async def test_another_chat_takes_a_role_over(work: UnitOfWork, now: datetime) -> None:
    for telegram_id in (-5, -6):
        chat = ConnectedChat(telegram_id, "channel", "channel", "마음", None, "ko", is_working=True)
        await work.board_chats.connect(chat, now)

    found = await work.board_chats.find("channel")
    assert found is not None
    assert found.telegram_id == -6


async def test_a_case_is_open_once_for_a_post_and_what_is_done_is_written_down(
    work: UnitOfWork, now: datetime
) -> None:
    post = await add(work, now, is_public=False)

    assert await work.cases.open("review", post.id, "premoderation", now)
    assert not await work.cases.open("review", post.id, "premoderation", now)
    (case,) = await work.cases.open_cases(10)
    await work.cases.close(case.id, "approve", None, now)
    await work.cases.audit(Audited("approve", None, case.id, post.id, 77), now)

    assert await work.cases.open_cases(10) == ()
    assert await work.cases.audited(post.id) == (Audited("approve", None, case.id, post.id, 77),)


@pytest.mark.parametrize("keeps_posts", [True, False])
async def test_whoever_leaves_leaves_nothing_that_leads_to_them(
    work: UnitOfWork, now: datetime, keeps_posts: bool
) -> None:
    public = await add(work, now, update_id=1)
    waiting = await add(work, now, update_id=2, is_public=False)
    await work.comments.add(public.id, Origin(AUTHOR, 3, "글쓴이"), "고마워요", is_by_author=True, now=now)
    await work.reactions.toggle(public.id, AUTHOR, "same", update_id=4, now=now, due_at=now)
    await work.drafts.put(AUTHOR, "post", {"title": "비밀"}, now)

    for data in board_data():
        await data.erase(work, AUTHOR, Erasure(now, keeps_posts=keeps_posts))

    kept, gone = await work.posts.get(public.id), await work.posts.get(waiting.id)
    assert (kept.user_id, kept.counts["same"]) == (None, 0)
    assert (gone.user_id, gone.status, gone.content) == (None, "removed", None)
    assert (kept.content == CONTENT) is keeps_posts
    comments, _ = await work.comments.below(public.id, offset=0, limit=5)
    assert len(comments) == int(keeps_posts)
    for data in board_data():
        assert (await data.held(work, AUTHOR)).n_rows == 0, data.name


async def test_a_user_row_that_goes_leaves_public_posts(database: Database, vault: object) -> None:
    async with database.session_factory() as session:
        rules = await session.execute(
            text("SELECT conname FROM pg_constraint WHERE confdeltype = 'n' AND contype = 'f'")
        )
        assert {"fk_posts_user_id_users", "fk_comments_user_id_users"} <= set(rules.scalars())
