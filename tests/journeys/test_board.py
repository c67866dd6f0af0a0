"""The board over HTTP: people, a moderator, the channel, its thread and their buttons."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bench.world import Json, buttons, has_button, words
from tests.journeys.board_stage import BoardStage, board_stage, says, until

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def board(
    module_database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[BoardStage]:
    folder: Path = tmp_path_factory.mktemp("board")
    async with board_stage(module_database_url, folder, MAEUMI_BOARD_POSTS_PER_DAY="9") as stage:
        yield stage


def label(message: Json, part: str) -> str:
    return next((button["text"] for button in buttons(message) if part in button["text"]), "")


async def with_label(board: BoardStage, chat_id: int, title: str, part: str, wanted: str) -> Json:
    """The message with a title, once its button says what is wanted."""

    async def look() -> Json | None:
        found = [m for m in await board.standing(chat_id) if title in words(m)]
        return found[-1] if found and label(found[-1], part) == wanted else None

    return await until(look)


async def test_a_post_comes_into_the_channel_and_its_counts_live(board: BoardStage) -> None:
    author, reader = await board.person("글쓴이"), await board.person("읽는이")

    await board.write(author, "비 오는 출근길", "오늘은 회사 가는 길이 유난히 멀게 느껴졌어요")
    told = await author.hear_text("글을 올렸어요")
    post = await board.find(board.channel, says("비 오는 출근길"))

    assert "#고민 · 익명의 " in words(post)
    assert "글쓴이" not in words(post)
    assert has_button("내 글")(told)
    comments = next(button for button in buttons(post) if "댓글" in button["text"])
    assert "?start=c_" in comments["url"]

    stranger = await board.world.person("손님")
    for person in (reader, stranger, author):
        await board.press(person, board.channel, post, "공감")
    await with_label(board, board.channel, "비 오는 출근길", "공감", "❤️ 공감 3")
    await board.press(stranger, board.channel, post, "공감")
    await with_label(board, board.channel, "비 오는 출근길", "공감", "❤️ 공감 2")


async def test_comments_stand_in_the_thread_and_the_author_is_told(board: BoardStage) -> None:
    author, reader = await board.person("지은이"), await board.person("벗")
    await board.write(author, "이사 첫날", "짐을 다 풀고 나니 조금 쓸쓸하네요", category="일상")
    post = await board.find(board.channel, says("이사 첫날"))
    link = next(button["url"] for button in buttons(post) if "댓글" in button["text"])

    await reader.say(f"/start {link.partition('?start=')[2]}")
    await reader.tap(await reader.hear(has_button("댓글 쓰기")), "댓글 쓰기")
    await reader.hear_text("남길 말을 적어")
    await reader.say("새 집에서 좋은 일만 가득하시길 바라요")
    await reader.hear_text("별명으로 댓글을 남겼어요")

    forward = await board.find(board.discussion, lambda m: bool(m.get("is_automatic_forward")))
    comment = await board.find(board.discussion, says("좋은 일만 가득"))
    assert comment["reply_to_message"]["message_id"] == forward["message_id"]
    assert str(reader.id) not in words(comment)
    await author.hear_text("새 댓글이 1개")
    await with_label(board, board.channel, "이사 첫날", "댓글", "💬 댓글 1")

    await board.world.post(
        "messages",
        chat_id=board.discussion,
        user_id=reader.id,
        text="저도요!",
        reply_to=forward["message_id"],
    )
    await with_label(board, board.channel, "이사 첫날", "댓글", "💬 댓글 2")

    await reader.say("/mycomments")
    await reader.tap(await reader.hear(has_button("1")), "1")
    await reader.tap(await reader.hear(has_button("지우기")), "지우기")
    await reader.hear_text("댓글을 지웠어요")
    await with_label(board, board.channel, "이사 첫날", "댓글", "💬 댓글 1")


async def test_an_author_edits_and_deletes_and_the_channel_follows(board: BoardStage) -> None:
    author = await board.person("고침")
    await board.write(author, "산책 이야기", "강가를 걸었더니 마음이 가벼워졌어요", category="일상")
    await board.find(board.channel, says("산책 이야기"))

    await author.say("/myposts")
    await author.tap(await author.hear(has_button("1")), "1")
    await author.tap(await author.hear(has_button("고치기")), "고치기")
    await author.tap(await author.hear(has_button("글 고치기")), "글 고치기")
    await author.hear_text("이야기를 적어")
    await author.say("강가를 오래 걸었더니 마음이 한결 가벼워졌어요")
    await author.tap(await author.hear(has_button("고친 글 올리기")), "고친 글 올리기")
    await author.hear_text("고친 글을 올렸어요")
    edited = await board.find(board.channel, says("한결 가벼워졌어요"))
    assert "고침" in words(edited)

    await author.say("/myposts")
    await author.tap(await author.hear(has_button("1")), "1")
    await author.tap(await author.hear(has_button("지우기")), "지우기")
    await author.tap(await author.hear(has_button("지울게요")), "지울게요")
    await author.hear_text("글을 지웠어요")

    async def gone() -> Json | None:
        standing = await board.standing(board.channel)
        return None if any("산책 이야기" in words(m) for m in standing) else {"gone": True}

    await until(gone)


async def test_personal_data_are_shown_at_their_spot_and_covered(board: BoardStage) -> None:
    author = await board.person("번호")

    await board.write(author, "연락 주세요", "이야기 나눌 분은 010-1234-5678 로 연락 주세요", category="일상")
    warned = await author.hear_text("누군지 알아볼 수 있는 정보가 있어요")
    await author.tap(warned, "○로 가리고")
    await author.hear_text("글을 올렸어요")

    underlined = [e for e in warned["entities"] if e["type"] == "underline"]
    text = words(warned).encode("utf-16-le")
    spots = [text[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le") for e in underlined]
    assert "010-1234-5678" in "".join(spots)
    post = await board.find(board.channel, says("연락 주세요"))
    assert "1234" not in words(post)


async def test_abuse_is_refused_and_a_moderator_may_be_asked(board: BoardStage) -> None:
    author = await board.person("화남")

    await board.write(author, "너희들 다", "야 이 병신 새끼들아 다 꺼져라", category="일상")
    refused = await author.hear_text("상처가 될 수 있는 말")
    await author.tap(refused, "운영자에게 확인")
    await author.hear_text("운영자가 글만 보고")
    case = await board.find(board.moderators, says("올리기 전 확인"))
    await board.press(board.operator, board.moderators, case, "반려")
    asked = await board.find(board.moderators, has_button("상처 주는 말"))
    await board.press(board.operator, board.moderators, asked, "상처 주는 말")

    told = await author.hear_text("올리지 못했어요")
    assert "상처 주는 말" in words(told)
    done = await board.find(board.moderators, says("반려했어요 (상처 주는 말)"))
    assert str(author.id) not in words(done)
    assert not buttons(done)


async def test_a_crisis_is_never_published_and_moderators_see_no_words(board: BoardStage) -> None:
    author = await board.person("위기")
    await author.say("/write")
    await author.tap(await author.hear(has_button("고민")), "고민")
    await author.hear_text("제목을 적어")

    await author.say("이제 그만 죽고 싶어")
    await author.hear_text("109")

    flag = await board.find(board.moderators, says("위험 신호"))
    assert "죽고" not in words(flag)
    assert not any("죽고" in words(message) for message in await board.standing(board.channel))


async def test_three_reports_hide_a_post_until_a_moderator_has_looked(board: BoardStage) -> None:
    author = await board.person("신고됨")
    await board.write(author, "하루의 글", "이 글은 누가 보아도 평범한 하루 이야기예요", category="일상")
    post = await board.find(board.channel, says("하루의 글"))
    readers = [await board.world.person(f"독자{i}") for i in range(3)]

    for reader in (readers[0], readers[0], readers[1]):
        await board.press(reader, board.channel, post, "신고")
    await board.find(board.moderators, says("신고 2건"))
    assert any("하루의 글" in words(m) for m in await board.standing(board.channel))
    await board.press(readers[2], board.channel, post, "신고")

    hidden = await board.find(board.channel, says("잠시 가려 둔 글"))
    assert hidden["message_id"] == post["message_id"]
    case = await board.find(board.moderators, says("자동으로 가려졌어요"))
    await board.press(board.operator, board.moderators, case, "문제없음")
    await author.hear_text("글이 다시 보여요")
    await board.find(board.channel, says("하루의 글"))


async def test_the_board_is_listed_searched_and_turned(board: BoardStage) -> None:
    author = await board.person("목록")
    for i in range(3):
        await board.write(
            author, f"고양이 이야기 {i}", "우리 집 고양이가 창가에서 낮잠을 자요", category="응원"
        )
        await author.hear_text("글을 올렸어요")

    await author.say("/board")
    first = await author.hear_text("게시판 · 최신")
    await author.tap(first, "찾기")
    await author.hear_text("어떤 말을 찾을까요")
    await author.say("고양이")
    found = await author.hear_text("찾은 글")
    await author.tap(found, "모아 보기")
    await author.tap(await author.hear(has_button("응원")), "응원")
    cheering = await author.hear_text("게시판 · 응원")

    assert "방금" in words(first)
    assert "(3)" in words(found)
    assert "고양이 이야기 2" in words(cheering)


async def test_too_much_and_too_long_get_a_clear_word(board: BoardStage) -> None:
    author = await board.person("많이")
    await author.say("/write")
    await author.tap(await author.hear(has_button("일상")), "일상")
    await author.hear_text("제목을 적어")
    await author.say("긴 글")
    await author.hear_text("이야기를 적어")

    # Telegram cuts what people type at 4,096 characters, so a longer text comes in two messages.
    await author.say("하루하루 " * 700)
    await author.hear_text("글이 3,499자예요")
    await author.say("짧게 줄였어요")
    await author.tap(await author.hear(has_button("사진 없이")), "사진 없이")
    await author.tap(await author.hear(has_button("올리기")), "올리기")
    await author.hear_text("글을 올렸어요")
    for i in range(8):
        await board.write(author, f"하루 {i}", "오늘도 무사히 지나갔어요", category="일상")
        await author.hear_text("글을 올렸어요")
    await author.say("/write")
    await author.hear_text("하루에 9개까지")


async def test_what_is_written_survives_a_kill(board: BoardStage) -> None:
    author = await board.person("끊김")
    await author.say("/write")
    await author.tap(await author.hear(has_button("일상")), "일상")
    await author.hear_text("제목을 적어")
    await author.say("끊긴 글")
    await author.hear_text("이야기를 적어")

    board.bot.kill()
    await board.bot.wait()
    await board.bot.start()
    await author.say("다시 켜져도 이어서 쓸 수 있어요")
    await author.tap(await author.hear(has_button("사진 없이")), "사진 없이")
    preview = await author.hear(has_button("올리기"))

    assert "끊긴 글" in words(preview)
    assert "다시 켜져도" in words(preview)


async def test_rights_that_are_withdrawn_keep_posts_waiting(board: BoardStage) -> None:
    author = await board.person("권한")
    await board.world.post(
        "members",
        chat_id=board.channel,
        user_id=board.bot_id,
        status="administrator",
        rights={"can_post_messages": False},
        by_user_id=board.operator.id,
    )
    await board.operator.hear_text("권한이 없어졌어요")

    await board.write(author, "새 카페 이야기", "라떼를 마셨는데 정말 맛있었어요", category="일상")
    await author.hear_text("글을 올렸어요")
    assert not any("새 카페 이야기" in words(m) for m in await board.standing(board.channel))
    await board.world.post(
        "members",
        chat_id=board.channel,
        user_id=board.bot_id,
        status="administrator",
        rights={"can_post_messages": True},
        by_user_id=board.operator.id,
    )

    await board.operator.hear_text("다시 일할 수 있어요")
    await board.find(board.channel, says("새 카페 이야기"))


async def test_a_message_deleted_by_hand_is_told_and_can_come_back(board: BoardStage) -> None:
    author = await board.person("사라짐")
    await board.write(author, "점심 이야기", "오늘은 김치찌개를 먹었는데 참 맛있었어요", category="일상")
    post = await board.find(board.channel, says("점심 이야기"))
    await board.world.post(
        "deletes", chat_id=board.channel, user_id=board.operator.id, message_id=post["message_id"]
    )

    await author.say("/myposts")
    await author.tap(await author.hear(has_button("1")), "1")
    await author.tap(await author.hear(has_button("공감")), "공감")
    await author.hear_text("채널에서 “점심 이야기” 글이 지워졌어요")
    await author.say("/myposts")
    await author.tap(await author.hear(has_button("1")), "1")
    await author.tap(await author.hear(has_button("채널에 다시")), "채널에 다시")

    again = await board.find(board.channel, says("점심 이야기"))
    assert again["message_id"] != post["message_id"]


async def test_the_moderators_group_may_become_a_supergroup(board: BoardStage) -> None:
    reader, author = await board.world.person("독자"), await board.person("이사")
    moved = await board.world.post("migrations", chat_id=board.moderators)
    await board.write(author, "저녁 산책 이야기", "강가를 걸었더니 마음이 가벼워졌어요", category="일상")
    post = await board.find(board.channel, says("저녁 산책 이야기"))

    await board.press(reader, board.channel, post, "신고")

    case = await board.find(moved["chat"]["id"], says("저녁 산책 이야기"))
    assert has_button("문제없음")(case)
