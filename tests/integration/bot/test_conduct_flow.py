"""Warnings, pauses, bans, the rules and objections, walked through the whole bot."""

from datetime import timedelta

import pytest
from telegram import Update

from bench.world import Json, Somebody, World, buttons, words
from db.board_records import ConnectedChat, Origin, PostContent, StoredComment, StoredPost
from db.letter_records import LetterText
from handlers.context import BotContext
from handlers.moderation.taps import Decide
from handlers.operators.kept import operators_data
from handlers.own_data import Keeping
from handlers.payloads.board import Conduct, OpenBoard, OpenPost, ReportComment, WriteComment
from handlers.privacy.retention import RetentionService
from handlers.states import State
from tests.fakes import people, updates
from tests.fakes.moments import StillClock
from tests.integration.bot.station import BOT_ID
from tests.integration.bot.whole import WholeBot

MODERATOR = 1
KEEPING = Keeping()


@pytest.fixture
async def writer(whole: WholeBot, world: World) -> Somebody:
    somebody = await world.person()
    await people.settle(whole.unit_of_work, somebody.id, now=whole.clock())
    await whole.place(somebody.id, State.GREETING)
    return somebody


@pytest.fixture
async def letter_id(whole: WholeBot, writer: Somebody) -> int:
    now = whole.clock()
    async with whole.unit_of_work() as work:
        added = await work.letters.add(
            writer.id,
            update_id=1,
            content=LetterText("joy", "나쁜 말"),
            status="delivered",
            due_at=now,
            now=now,
        )
        await work.commit()
    assert added is not None
    return added


@pytest.fixture
async def post(whole: WholeBot, writer: Somebody) -> StoredPost:
    async with whole.unit_of_work() as work:
        added = await work.posts.add(
            Origin(writer.id, 2, "포근한 담요"),
            PostContent("하루", "오늘도 무사히"),
            category="daily",
            is_public=True,
            now=whole.clock(),
        )
        await work.commit()
    assert added is not None
    return added


@pytest.fixture
async def comment(whole: WholeBot, writer: Somebody, post: StoredPost) -> StoredComment:
    async with whole.unit_of_work() as work:
        origin = Origin(writer.id, 3, "졸린 고래")
        added = await work.comments.add(post.id, origin, "나쁜 말", is_by_author=False, now=whole.clock())
        await work.posts.count_comment(post.id, 1)
        await work.commit()
    assert added is not None
    return added


@pytest.fixture
def sources(letter_id: int, post: StoredPost, comment: StoredComment) -> dict[str, int]:
    """A number of each kind of thing that somebody can be decided about for."""
    return {"letter": letter_id, "post": post.id, "comment": comment.id}


@pytest.fixture
async def reader(whole: WholeBot, world: World) -> Somebody:
    somebody = await world.person()
    await people.settle(whole.unit_of_work, somebody.id, now=whole.clock())
    await whole.place(somebody.id, State.GREETING)
    return somebody


@pytest.fixture
async def group(whole: WholeBot, world: World) -> int:
    chat = await world.post("chats", type="supergroup", title="운영진", members=[BOT_ID], admins=[BOT_ID])
    group_id = int(chat["chat"]["id"])
    async with whole.unit_of_work() as work:
        connected = ConnectedChat(group_id, "moderators", "supergroup", "운영진", None, "ko", is_working=True)
        await work.board_chats.connect(connected, whole.clock())
        await work.commit()
    return group_id


def press(group_id: int, number: int, deed: str, source: str = "letter") -> Update:
    return in_group(group_id, Conduct(source, number, deed).pack())


def in_group(group_id: int, data: str, message_id: int = 1) -> Update:
    pressed = updates.tap(MODERATOR, data, message_id=message_id).to_dict()["callback_query"]
    pressed["message"]["chat"] = {"id": group_id, "type": "supergroup", "title": "운영진"}
    return updates.raw({"callback_query": pressed})


async def show_cases(whole: WholeBot) -> None:
    context, parts = BotContext(whole.application), whole.jobs._parts
    await parts.board.show_cases(context)
    await parts.letters.show_cases(context)


async def last_case(world: World, group_id: int) -> Json:
    return (await world.get(f"chats/{group_id}/messages", after=0))["messages"][-1]  # type: ignore[no-any-return]


async def last(somebody: Somebody) -> str:
    return words((await somebody.messages())[-1])


async def test_a_mute_lasts_seven_days_and_talks_go_on(
    whole: WholeBot, clock: StillClock, writer: Somebody, letter_id: int, group: int
) -> None:
    await whole.receive(press(group, letter_id, "mute"))
    assert "7일 동안" in await last(writer)

    for command in ("/write", "/letter"):
        await whole.receive(updates.message(writer.id, command))
        assert await whole.state(writer.id) is State.GREETING
    await whole.receive(updates.message(writer.id, "힘들어"))
    assert await whole.state(writer.id) is State.COMFORTING
    clock.pass_by(timedelta(days=7, seconds=1))
    await whole.receive(updates.message(writer.id, "/write"))

    assert await whole.state(writer.id) is State.WRITING


async def test_a_warning_is_told_once_and_is_gone_after_sixty_days(
    whole: WholeBot, clock: StillClock, writer: Somebody, letter_id: int, group: int
) -> None:
    await whole.receive(press(group, letter_id, "warn"), press(group, letter_id, "warn"))

    assert sum("경고를 드려요" in words(each) for each in await writer.messages()) == 1
    async with whole.unit_of_work() as work:
        assert await work.standing.n_warnings(writer.id, clock()) == 1
        assert await work.standing.n_warnings(writer.id, clock() + timedelta(days=61)) == 0


async def test_an_objection_reaches_moderators_without_a_name_and_they_take_back(
    whole: WholeBot, world: World, clock: StillClock, writer: Somebody, letter_id: int, group: int
) -> None:
    await whole.receive(updates.message(writer.id, "/appeal 억울해요"))
    assert "받으신 조치가 없어요" in await last(writer)
    await whole.receive(press(group, letter_id, "mute"))
    await whole.receive(updates.message(writer.id, "/appeal 다시 <b>봐</b> 주세요"))

    shown = (await world.get(f"chats/{group}/messages", after=0))["messages"][-1]
    assert "다시 <b>봐</b> 주세요" in words(shown)
    assert str(writer.id) not in str(shown)
    await whole.receive(press(group, letter_id, "lift"))

    assert "거두었어요" in await last(writer)
    async with whole.unit_of_work() as work:
        assert await work.standing.muted_until(writer.id, clock()) is None


async def test_bans_can_be_taken_back_and_only_moderators_decide(
    whole: WholeBot, writer: Somebody, letter_id: int, group: int
) -> None:
    await whole.receive(updates.tap(writer.id, Conduct("letter", letter_id, "mute").pack()))
    async with whole.unit_of_work() as work:
        assert await work.standing.muted_until(writer.id, whole.clock()) is None
    await whole.receive(press(group, letter_id, "ban"), press(group, 10**9, "ban"))
    async with whole.unit_of_work() as work:
        assert await work.operations.is_banned(writer.id)
    await whole.receive(press(group, letter_id, "lift"))

    async with whole.unit_of_work() as work:
        assert not await work.operations.is_banned(writer.id)


async def test_the_rules_can_be_read(whole: WholeBot, writer: Somebody) -> None:
    await whole.receive(updates.message(writer.id, "/rules"))

    assert "함께 지키는 약속" in await last(writer)


@pytest.mark.parametrize("source", ["post", "comment", "letter"])
async def test_posts_comments_and_letters_lead_to_the_same(
    whole: WholeBot,
    clock: StillClock,
    writer: Somebody,
    sources: dict[str, int],
    group: int,
    source: str,
) -> None:
    number = sources[source]

    await whole.receive(press(group, number, "warn", source))
    assert "경고를 드려요" in await last(writer)
    await whole.receive(press(group, number, "mute", source))
    assert "7일 동안" in await last(writer)
    for command in ("/write", "/letter"):
        await whole.receive(updates.message(writer.id, command))
    await whole.receive(updates.tap(writer.id, WriteComment(sources["post"]).pack()))
    assert "쉬는 기간" in await last(writer)
    await whole.receive(press(group, number, "ban", source))

    async with whole.unit_of_work() as work:
        assert await work.operations.is_banned(writer.id)
        assert await work.standing.n_warnings(writer.id, clock()) == 1
    await whole.receive(press(group, number, "lift", source))
    async with whole.unit_of_work() as work:
        assert not await work.operations.is_banned(writer.id)
        assert await work.standing.n_warnings(writer.id, clock()) == 0
        assert await work.standing.muted_until(writer.id, clock()) is None


async def test_a_reported_comment_comes_before_moderators_and_the_third_report_hides_it(
    whole: WholeBot, world: World, writer: Somebody, comment: StoredComment, group: int
) -> None:
    readers = [await world.person() for _ in range(3)]
    for reader in (readers[0], readers[0], readers[1]):
        await people.settle(whole.unit_of_work, reader.id, now=whole.clock())
        await whole.place(reader.id, State.GREETING)
        await whole.receive(updates.tap(reader.id, ReportComment(comment.id).pack()))
    await show_cases(whole)
    case = await last_case(world, group)
    assert "신고 2건" in words(case)
    assert "나쁜 말" in words(case)
    assert str(writer.id) not in str(case)

    await people.settle(whole.unit_of_work, readers[2].id, now=whole.clock())
    await whole.place(readers[2].id, State.GREETING)
    await whole.receive(updates.tap(readers[2].id, ReportComment(comment.id).pack()))

    async with whole.unit_of_work() as work:
        hidden = await work.comments.find(comment.id)
        post = await work.posts.find(comment.post_id)
    assert hidden is not None
    assert post is not None
    assert (hidden.status, post.n_comments) == ("hidden", 0)
    decided = next(each["callback_data"] for each in buttons(case) if each["text"] == "문제없음")
    assert decided == Decide(int(decided.split(":")[1]), "restore").pack()
    await whole.receive(in_group(group, decided, int(case["message_id"])))
    async with whole.unit_of_work() as work:
        again = await work.comments.find(comment.id)
        post = await work.posts.find(comment.post_id)
    assert again is not None
    assert post is not None
    assert (again.status, again.n_reports, post.n_comments) == ("published", 0, 1)
    assert "댓글이 다시 보여요" in await last(writer)


async def test_a_moderator_hides_a_comment_and_its_writer_is_told(
    whole: WholeBot, world: World, writer: Somebody, reader: Somebody, comment: StoredComment, group: int
) -> None:
    await whole.receive(updates.tap(reader.id, ReportComment(comment.id).pack()))
    await show_cases(whole)
    case = await last_case(world, group)
    hide = next(each["callback_data"] for each in buttons(case) if each["text"] == "가리기")

    await whole.receive(in_group(group, hide, int(case["message_id"])))

    assert "댓글을 운영자가 가렸어요" in await last(writer)
    async with whole.unit_of_work() as work:
        assert (await work.comments.own(writer.id, offset=0, limit=5))[1] == 0


async def test_banned_people_read_and_object_and_nothing_else(
    whole: WholeBot, world: World, writer: Somebody, post: StoredPost, group: int
) -> None:
    await whole.receive(press(group, post.id, "ban", "post"))
    assert "/appeal" in await last(writer)

    for command in ("/write", "/letter", "/films", "/contact", "안녕"):
        await whole.receive(updates.message(writer.id, command))
        assert "이용이 막혀" in await last(writer)
    await whole.receive(updates.message(writer.id, "/board"))
    assert "게시판 · 최신" in await last(writer)
    await whole.receive(updates.tap(writer.id, OpenPost(post.id).pack()))
    assert "오늘도 무사히" in await last(writer)
    await whole.receive(updates.tap(writer.id, OpenBoard("popular", 0).pack()))
    await whole.receive(updates.message(writer.id, "/rules"))
    assert "함께 지키는 약속" in await last(writer)
    await whole.receive(updates.message(writer.id, f"/start c_{post.id}"))
    assert "오늘도 무사히" in await last(writer)

    await whole.receive(updates.message(writer.id, "/appeal"))
    assert "하고 싶은 말을" in await last(writer)
    await whole.receive(updates.message(writer.id, "/appeal 오해예요"))
    assert "이름 없이 운영자에게" in await last(writer)
    shown = await last_case(world, group)
    assert "이용 막기" in words(shown)
    assert "오해예요" in words(shown)
    lift = next(each["callback_data"] for each in buttons(shown))
    await whole.receive(in_group(group, lift, int(shown["message_id"])))

    assert "조치를 거두었어요" in await last(writer)
    await whole.receive(updates.message(writer.id, "/write"))
    assert await whole.state(writer.id) is State.WRITING


async def test_objections_have_a_length_and_a_number_a_day(
    whole: WholeBot, world: World, clock: StillClock, writer: Somebody, letter_id: int, group: int
) -> None:
    await whole.receive(press(group, letter_id, "warn"))

    await whole.receive(updates.message(writer.id, f"/appeal {'가' * 501}"))
    assert "501자" in await last(writer)
    for i in range(3):
        await whole.receive(updates.message(writer.id, f"/appeal {i}번째"))
        assert "전했어요" in await last(writer)
    await whole.receive(updates.message(writer.id, "/appeal 또"))
    assert "하루에 3번까지" in await last(writer)
    clock.pass_by(timedelta(days=1, seconds=1))
    await whole.receive(updates.message(writer.id, "/appeal 다음 날"))

    assert "전했어요" in await last(writer)
    shown = (await world.get(f"chats/{group}/messages", after=0))["messages"]
    assert sum("이의 제기" in words(each) for each in shown) == 4


async def test_the_author_of_a_hidden_post_objects_and_moderators_see_it_again(
    whole: WholeBot, world: World, writer: Somebody, post: StoredPost, group: int
) -> None:
    async with whole.unit_of_work() as work:
        await work.posts.set_status(post.id, "hidden", whole.clock())
        await work.commit()

    await whole.receive(updates.message(writer.id, "/appeal 다시 봐 주세요"))
    await show_cases(whole)

    case = await last_case(world, group)
    assert "오늘도 무사히" in words(case)
    restore = next(each["callback_data"] for each in buttons(case) if each["text"] == "문제없음")
    await whole.receive(in_group(group, restore, int(case["message_id"])))
    async with whole.unit_of_work() as work:
        again = await work.posts.find(post.id)
    assert again is not None
    assert again.status == "published"


async def test_warnings_go_after_sixty_days_and_bans_after_a_year(
    whole: WholeBot, clock: StillClock, writer: Somebody, sources: dict[str, int], group: int
) -> None:
    await whole.receive(press(group, sources["post"], "warn", "post"))
    await whole.receive(press(group, sources["comment"], "ban", "comment"))
    retention = RetentionService(
        data=operators_data(), keeping=KEEPING, unit_of_work=whole.unit_of_work, clock=clock
    )

    async def left() -> tuple[int, bool]:
        await retention.expire()
        async with whole.unit_of_work() as work:
            held = await work.personal.held("standing_marks", writer.id, at="at")
            return held.n_rows, await work.operations.is_banned(writer.id)

    clock.pass_by(timedelta(days=59))
    assert await left() == (1, True)
    clock.pass_by(timedelta(days=2))
    assert await left() == (0, True)
    clock.pass_by(timedelta(days=305))
    assert await left() == (0, False)


async def test_a_decision_can_be_taken_back_when_the_words_are_gone(
    whole: WholeBot, clock: StillClock, writer: Somebody, post: StoredPost, group: int
) -> None:
    await whole.receive(press(group, post.id, "mute", "post"))
    async with whole.unit_of_work() as work:
        await work.posts.remove(post.id, clock(), unlink=True)
        await work.commit()

    await whole.receive(press(group, post.id, "lift", "post"))

    assert "거두었어요" in await last(writer)
