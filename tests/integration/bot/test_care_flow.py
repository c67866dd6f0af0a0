"""Grounding, thought records, gratitude and the safety plan, walked through the whole bot."""

import io
import json
import zipfile

import pytest

from bench.world import World
from db.care_records import StoredCareNote
from db.unit_of_work import UnitOfWorkFactory
from handlers.commands import UNLISTED
from handlers.gratitude import taps as gratitude
from handlers.payloads.days import LogMood
from handlers.privacy.taps import RevokeConsent
from handlers.safety_plan import taps as plan
from handlers.states import State
from handlers.thoughts import taps as thoughts
from ml.errors import MlError
from tests.fakes.moments import StillClock
from tests.integration.bot.care_stage import Visitor, in_secret, visitor
from tests.integration.bot.test_privacy_flow import archives
from tests.integration.bot.whole import WholeBot, whole_bot

SITUATION = "회의에서 <b>말</b>을 더듬었다"


@pytest.fixture
async def mina(whole: WholeBot, world: World) -> Visitor:
    return await visitor(whole, world)


async def notes(mina: Visitor, kind: str) -> tuple[StoredCareNote, ...]:
    async with mina.whole.unit_of_work() as work:
        return await work.care_notes.latest(mina.id, kind, limit=99)


async def written(mina: Visitor) -> dict[int, str]:
    async with mina.whole.unit_of_work() as work:
        return {part.part: part.text for part in await work.safety_plans.parts(mina.id)}


async def run_of(mina: Visitor, kind: str) -> int:
    async with mina.whole.unit_of_work() as work:
        desk = await work.care_desks.find(mina.id, kind)
    assert desk is not None
    return desk.run


async def up_to_the_balanced_thought(mina: Visitor) -> None:
    await mina.say("/thought")
    await mina.press("새로 쓰기")
    await mina.say(SITUATION)
    await mina.press("불안")
    await mina.press("80")
    await mina.say("다들 나를 비웃을 거야")
    await mina.press("비워 둘래요")
    await mina.say("두 사람이 좋았다고 했다")


async def test_the_menu_leads_to_every_tool(mina: Visitor) -> None:
    await mina.say("/care")

    menu = await mina.last()
    assert len(await mina.labels()) == 7
    for label, expected in (
        ("숨 고르기", "함께 숨을"),
        ("지금 여기", "보이는 것 5가지"),
        ("생각 기록", "한 걸음 떨어져서"),
        ("고마운 한 줄", "아직 남긴 한 줄이"),
        ("마음 점검", "점수는 진단이 아니에요"),
        ("안전 계획", "미리 적어 두는 계획"),
    ):
        await mina.say("/care")
        await mina.press(label)
        assert expected in await mina.read()
    assert menu["message_id"]


async def test_grounding_goes_on_by_words_and_by_taps(mina: Visitor) -> None:
    await mina.say("/ground")
    assert await mina.state() is State.GROUNDING
    await mina.say("책상, 컵, 창문, 나무, 하늘")
    assert "만져지는 것 4가지" in await mina.read()
    again = await mina.press("찾았어요")
    await mina.whole.receive(again)
    assert "들리는 것 3가지" in await mina.read()
    await mina.say("바람 소리")
    await mina.press("찾았어요")
    await mina.say("물맛")

    assert "다섯 감각을 모두" in await mina.read()
    assert await mina.state() is State.GREETING
    async with mina.whole.unit_of_work() as work:
        desk = await work.care_desks.find(mina.id, "grounding")
    assert desk is not None
    assert desk.contents == {"step": 5}, "no words are kept"


async def test_grounding_words_that_come_again_go_one_step(mina: Visitor) -> None:
    await mina.say("/ground")
    update = await mina.say("책상")

    await mina.whole.receive(update)
    await mina.say("옷감")

    assert "들리는 것 3가지" in await mina.read()


async def test_a_thought_is_written_step_by_step_and_kept_once(mina: Visitor) -> None:
    await up_to_the_balanced_thought(mina)
    assert "다들 나를 비웃을 거야" in await mina.read()
    await mina.say("떨었지만 할 말은 했다")
    run = await run_of(mina, "thought")
    last = await mina.press("40")
    await mina.whole.receive(last)
    await mina.tap(thoughts.PickThought(run, 7, 60))

    (note,) = await notes(mina, "thought")
    assert note.contents == {
        "situation": SITUATION,
        "feeling": "anxiety",
        "strength": 80,
        "thought": "다들 나를 비웃을 거야",
        "support": "",
        "against": "두 사람이 좋았다고 했다",
        "balanced": "떨었지만 할 말은 했다",
        "after": 40,
    }
    said = await mina.read()
    assert "80 → 40" in said
    assert SITUATION in said, "what looks like a tag is words"
    assert await mina.state() is State.GREETING


async def test_words_and_taps_that_come_again_change_nothing(mina: Visitor) -> None:
    await mina.say("/thought")
    begun = await mina.press("새로 쓰기")
    await mina.whole.receive(begun)
    said = await mina.say(SITUATION)
    await mina.whole.receive(said)
    picked = await mina.press("슬픔")
    await mina.whole.receive(picked)
    message = (await mina.last())["message_id"]
    await mina.tap(thoughts.PickThought(begun.update_id, 1, 2), message)

    async with mina.whole.unit_of_work() as work:
        desk = await work.care_desks.find(mina.id, "thought")
    assert desk is not None
    assert desk.contents == {"situation": SITUATION, "feeling": "sadness"}
    assert "3/8" in await mina.read()


async def test_a_step_can_be_answered_again(mina: Visitor) -> None:
    await mina.say("/thought")
    await mina.press("새로 쓰기")
    await mina.say(SITUATION)
    await mina.say("허탈함")
    await mina.press("◀ 이전")
    await mina.say("가" * 21)
    assert "20자 사이로" in await mina.read()
    await mina.tap(thoughts.PickThought(await run_of(mina, "thought"), 1, 2))
    await mina.say("아주 많이")

    assert "버튼에서 골라" in await mina.read()
    async with mina.whole.unit_of_work() as work:
        desk = await work.care_desks.find(mina.id, "thought")
    assert desk is not None
    assert desk.contents == {"situation": SITUATION, "feeling": "anger"}


async def test_a_record_that_was_left_waits_until_it_is_taken_up(mina: Visitor) -> None:
    await mina.say("/thought")
    await mina.press("새로 쓰기")
    await mina.say(SITUATION)
    await mina.say("/cancel")
    assert await mina.state() is State.GREETING
    await mina.say("오늘 힘들었어")
    assert mina.whole.generator.asked, "words after that are a talk"

    await mina.say("/thought")
    await mina.press("이어서 쓰기")

    assert "2/8" in await mina.read()
    assert await mina.state() is State.THINKING


async def test_a_crisis_in_a_step_is_no_answer_and_the_words_after_it_are_a_talk(mina: Visitor) -> None:
    await mina.say("/thought")
    await mina.press("새로 쓰기")

    await mina.say("CRISIS")
    assert "109" in await mina.read()
    await mina.say("친구랑 있어요")

    assert mina.whole.generator.asked
    async with mina.whole.unit_of_work() as work:
        desk = await work.care_desks.find(mina.id, "thought")
    assert desk is not None
    assert desk.contents == {}


async def test_another_process_goes_on_in_the_middle(
    mina: Visitor,
    world: World,
    clock: StillClock,
    concurrent_unit_of_work: UnitOfWorkFactory,
    database_url: str,
) -> None:
    await mina.say("/thought")
    await mina.press("새로 쓰기")
    await mina.say(SITUATION)
    await mina.tap(plan.EditPlanPart(1))

    async with whole_bot(world.url, database_url, concurrent_unit_of_work, clock) as restarted:
        again = Visitor(restarted, mina.somebody)
        await again.say("잠이 안 와요")
        assert await written(again) == {1: "잠이 안 와요"}
        await again.say("/thought")
        await again.press("이어서 쓰기")
        await again.say("허탈함")

        assert "3/8" in await again.read()


async def test_heavy_words_are_met_with_people_to_talk_to(mina: Visitor) -> None:
    await mina.say("/thought")
    await mina.press("새로 쓰기")
    await mina.say("CONCERN")

    assert "/sos" in await mina.read()
    assert "2/8" in await mina.read()


async def test_a_record_is_read_and_deleted_by_its_person_alone(
    whole: WholeBot, world: World, mina: Visitor
) -> None:
    await up_to_the_balanced_thought(mina)
    await mina.say("떨었지만 할 말은 했다")
    await mina.press("40")
    (note,) = await notes(mina, "thought")
    other = await visitor(whole, world)
    await other.say("/thought")
    for payload in (
        thoughts.ReadThought(note.id),
        thoughts.RemoveThought(note.id),
        gratitude.ReadThanks(note.id),
    ):
        await other.tap(payload)
        assert "더듬었다" not in str(await other.somebody.messages())
    await mina.tap(gratitude.RemoveThanks(note.id))
    assert await notes(mina, "thought") == (note,), "a button of another tool deletes nothing"

    await mina.say("/thought")
    await mina.press("1")
    assert "두 사람이 좋았다고" in await mina.read()
    await mina.press("지우기")
    await mina.press("지울게요")

    assert await notes(mina, "thought") == ()
    assert "새로 쓰기" in str(await mina.labels())


async def test_a_line_of_gratitude_is_kept_once(mina: Visitor) -> None:
    await mina.say("/thanks")
    await mina.press("한 줄 쓰기")
    await mina.say("가" * 201)
    assert await mina.state() is State.GRATEFUL
    said = await mina.say("버스가 <i>바로</i> 왔다")
    await mina.whole.receive(said)

    (line,) = await notes(mina, "thanks")
    assert line.contents == {"text": "버스가 <i>바로</i> 왔다"}
    assert await mina.state() is State.GREETING
    await mina.press("모아 보기")
    assert "버스가 <i>바로</i> 왔다" in await mina.read()


async def test_a_line_comes_back_only_for_whoever_asks(mina: Visitor) -> None:
    lines = ("햇살", "따뜻한 물", "전화 한 통")
    for text in lines:
        await mina.say("/thanks")
        await mina.press("한 줄 쓰기")
        await mina.say(text)
    await mina.tap(LogMood(1, "tap"))
    unasked = await mina.read()
    assert not any(text in unasked for text in lines)

    await mina.say("/thanks")
    await mina.press("하나 꺼내 보기")

    drawn = await mina.read()
    assert sum(text in drawn for text in lines) == 1


async def test_many_lines_stand_on_pages_and_go_one_by_one(mina: Visitor) -> None:
    for n in range(7):
        await mina.tap(gratitude.WriteThanks(), 1)
        await mina.say(f"{n}번째 좋은 일")
    await mina.say("/thanks")
    assert "6번째" in await mina.read()
    await mina.press("▶")
    assert "0번째" in await mina.read()
    await mina.press("2")
    await mina.press("지우기")
    await mina.press("지울게요")

    assert [note.contents["text"] for note in await notes(mina, "thanks")][-1] == "1번째 좋은 일"


async def test_a_plan_is_written_part_by_part_and_passed_on_by_its_person(
    mina: Visitor, world: World
) -> None:
    await mina.say("/plan")
    await mina.press("1 ✎")
    assert await mina.state() is State.PLANNING
    said = await mina.say("잠이 안 와요")
    await mina.whole.receive(said)
    await mina.press("2번 적기")
    await mina.say("산책 <b>천천히</b>")
    assert await written(mina) == {1: "잠이 안 와요", 2: "산책 <b>천천히</b>"}
    assert await mina.state() is State.GREETING

    await mina.press("내 안전 계획")
    await mina.press("전할 글 만들기")

    assert "산책 <b>천천히</b>" in await mina.read()
    assert "109" in await mina.read()
    assert await mina.labels() == []
    calls = (await world.get("calls", after=0))["calls"]
    chats = {str(call["params"]["chat_id"]) for call in calls if "chat_id" in call["params"]}
    assert chats == {str(mina.id)}, "it is sent to nobody else"


async def test_a_part_is_changed_emptied_and_the_plan_deleted(mina: Visitor) -> None:
    for part, text in ((1, "하나"), (6, "여섯"), (1, "다시 하나")):
        await mina.tap(plan.EditPlanPart(part), 1)
        await mina.say(text)
    assert await written(mina) == {1: "다시 하나", 6: "여섯"}
    await mina.tap(plan.EditPlanPart(6), 1)
    await mina.press("이 칸 비우기")
    assert await written(mina) == {1: "다시 하나"}
    await mina.tap(plan.EditPlanPart(7), 1)
    await mina.tap(plan.EditPlanPart(2), 1)
    await mina.press("돌아가기")
    await mina.say("이건 계획이 아니에요")
    assert await written(mina) == {1: "다시 하나"}

    await mina.say("/plan")
    await mina.press("모두 지우기")
    await mina.press("모두 지울게요")

    assert await written(mina) == {}


async def test_the_plan_is_offered_beside_the_lines_to_whoever_has_one(mina: Visitor) -> None:
    await mina.say("/sos")
    assert "내 안전 계획" not in str(await mina.labels())
    await mina.tap(plan.EditPlanPart(1), 1)
    await mina.say("잠이 안 와요")

    for text in ("/sos", "CRISIS"):
        await mina.say(text)
        assert "109" in await mina.read()
        await mina.press("내 안전 계획")
        assert "잠이 안 와요" in await mina.read()


async def test_a_wish_to_die_is_a_sign_that_a_plan_may_hold(mina: Visitor) -> None:
    await mina.tap(plan.EditPlanPart(1), 1)
    await mina.say("자꾸 죽고 싶다는 생각이 든다 CRISIS")

    shown = await mina.read()
    assert await written(mina) == {1: "자꾸 죽고 싶다는 생각이 든다 CRISIS"}
    assert "109" in shown
    assert "잘 적어 두었어요" in shown


async def test_danger_now_goes_before_the_plan(mina: Visitor) -> None:
    await mina.tap(plan.EditPlanPart(1), 1)
    await mina.say("지금 죽을 거예요 CRISIS")
    assert await written(mina) == {}
    assert "109" in await mina.read()

    await mina.say("죽고 싶다 CRISIS")

    assert await written(mina) == {}


async def test_in_a_secret_talk_nothing_is_kept(mina: Visitor) -> None:
    await mina.tap(plan.EditPlanPart(1), 1)
    await mina.say("잠이 안 와요")
    await mina.say("/thought")
    await mina.press("새로 쓰기")
    await in_secret(mina)

    for payload in (
        thoughts.BeginThought(),
        thoughts.ResumeThought(),
        gratitude.WriteThanks(),
        plan.EditPlanPart(2),
    ):
        await mina.tap(payload, 1)
        assert "기록하지 않았어요" in await mina.read()
        await mina.say("비밀 이야기")
    await mina.say("/ground")
    await mina.press("찾았어요")
    assert "만져지는 것" in await mina.read()

    assert await written(mina) == {1: "잠이 안 와요"}
    async with mina.whole.unit_of_work() as work:
        assert await work.care_notes.stored(mina.id, offset=0, limit=9) == ()
        assert [kind for kind, _ in await work.care_desks.stored(mina.id, offset=0, limit=9)] == [
            "plan",
            "thought",
        ]
    await mina.say("/plan")
    assert "잠이 안 와요" in await mina.read(), "one's own plan can always be read"


async def test_what_was_kept_goes_with_the_consent(mina: Visitor) -> None:
    await mina.tap(plan.EditPlanPart(1), 1)
    await mina.say("잠이 안 와요")
    await mina.tap(gratitude.WriteThanks(), 1)
    await mina.say("햇살")

    await mina.tap(RevokeConsent("sensitive"), 1)

    assert await written(mina) == {}
    assert await notes(mina, "thanks") == ()


async def test_what_is_kept_is_listed_and_can_be_taken_along(whole: WholeBot, mina: Visitor) -> None:
    await up_to_the_balanced_thought(mina)
    await mina.say("떨었지만 할 말은 했다")
    await mina.press("40")
    await mina.tap(plan.EditPlanPart(1), 1)
    await mina.say("잠이 안 와요")
    await mina.tap(thoughts.BeginThought(), 1)
    await mina.say("쓰다 만 이야기")

    files = zipfile.ZipFile(io.BytesIO((await archives(whole, mina.somebody, 6_000_000))[-1]))

    (thought,) = json.loads(files.read("json/care-notes.json"))
    assert thought["contents"]["against"] == "두 사람이 좋았다고 했다"
    assert json.loads(files.read("json/safety-plan.json"))[0]["text"] == "잠이 안 와요"
    assert "쓰다 만 이야기" in files.read("json/care-drafts.json").decode()
    page = files.read(next(name for name in files.namelist() if name.endswith(".html"))).decode()
    assert "두 사람이 좋았다고 했다" in page


async def test_a_person_who_was_banned_still_reads_their_plan(mina: Visitor) -> None:
    now = mina.whole.clock()
    async with mina.whole.unit_of_work() as work:
        await work.safety_plans.put(mina.id, 1, "잠이 안 와요", now)
        await work.operations.ban(mina.id, source="post", source_id=1, operator_id=1, now=now)
        await work.commit()

    await mina.say("/plan")
    assert "잠이 안 와요" in await mina.read()
    await mina.say("/thought")

    assert "한 걸음 떨어져서" not in await mina.read()


@pytest.mark.parametrize("command", ["care", "plan", *UNLISTED])
async def test_the_tools_open_with_every_engine_down(mina: Visitor, command: str) -> None:
    mina.whole.grader.error = MlError("broken")

    await mina.say(f"/{command}")

    assert "문제가 생겨서" not in await mina.read()
    assert await mina.labels()
