from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from PIL import Image
from sqlalchemy import text

from bench.world import Somebody, World, buttons, words
from bot import rate_limiter
from db.unit_of_work import UnitOfWorkFactory
from handlers.context import BotContext
from handlers.payloads.my_page import OpenPhotos
from handlers.states import State
from ml.counsel.types import AdviceTopic
from ml.emotion.types import Emotion, Source
from ml.safety.types import Grade, SafetyReading
from tests.fakes.engines import FixedDetector, certain
from tests.fakes.faces import GLAD, SAD, UNCLEAR, ScriptedFaces, drawn_face
from tests.fakes.moments import StillClock
from tests.integration.bot.face_stage import CONSENT, FaceStage
from tests.integration.bot.whole import whole_bot


@pytest.fixture
async def stage(
    concurrent_unit_of_work: UnitOfWorkFactory,
    database_url: str,
    clock: StillClock,
    world: World,
    person: Somebody,
) -> AsyncIterator[FaceStage]:
    faces, detector = ScriptedFaces(), FixedDetector()
    async with whole_bot(
        world.url, database_url, concurrent_unit_of_work, clock, eyes=faces.eyes(), detector=detector
    ) as whole:
        yield FaceStage(whole, world, person, faces, detector, clock)


async def readings(stage: FaceStage) -> list[tuple[str, Emotion]]:
    """Source and label of the readings of the present talk."""
    async with stage.whole.unit_of_work() as work:
        stored = await work.readings.latest(stage.person.id, 20)
    return [(r.source, Emotion(max(r.scores, key=r.scores.__getitem__))) for r in stored]


async def test_the_first_picture_asks_for_consent_and_is_read_after_it(stage: FaceStage) -> None:
    await stage.arrive()
    await stage.say("/start")
    await stage.send_photo()
    asked = await stage.last()
    n_looks = stage.faces.n_looks

    await stage.tap("네, 봐도 돼요")

    answer = await stage.last()
    assert CONSENT in words(asked)
    assert n_looks == 0
    assert "조금 지쳐 보여요" in words(answer)
    assert answer["photo"]


async def test_a_declined_picture_is_never_opened(stage: FaceStage) -> None:
    await stage.arrive()
    await stage.say("/start")
    await stage.send_photo()

    await stage.tap("아니요")

    assert "열어 보지 않았어요" in words(await stage.last())
    assert stage.faces.n_looks == 0


async def test_a_picture_is_answered_with_its_shares_and_taken_out_of_the_chat(stage: FaceStage) -> None:
    await stage.agreed()

    await stage.send_photo()

    answer = await stage.last()
    assert "슬픔\xa070%" in words(answer)
    assert [button["text"] for button in buttons(answer)][:2] == ["맞아요", "아니에요"]
    assert not [message for message in await stage.own() if "photo" in message]
    assert await readings(stage) == [(Source.FACE, Emotion.SADNESS)]


async def test_a_picture_may_stay(stage: FaceStage) -> None:
    await stage.agreed()
    await stage.send_photo()
    await stage.tap("다음부턴 남기기")

    await stage.send_photo()

    assert len([message for message in await stage.own() if "photo" in message]) == 1
    await stage.tap("사진 지우기")
    assert not [message for message in await stage.own() if "photo" in message]


async def test_the_copy_can_be_erased_too(stage: FaceStage) -> None:
    await stage.agreed()
    await stage.send_photo()

    await stage.tap("그림도 지우기")

    assert not [message for message in await stage.person.messages() if "photo" in message]


async def test_an_unclear_face_is_said_to_be_unclear_and_not_noted(stage: FaceStage) -> None:
    await stage.agreed()
    stage.faces.faces = [UNCLEAR]

    await stage.send_photo()

    assert "잘 모르겠어요" in words(await stage.last())
    assert await readings(stage) == []


async def test_the_own_word_wins_and_is_kept_for_the_next_look(stage: FaceStage) -> None:
    await stage.agreed()
    stage.faces.faces = [{Emotion.NEUTRAL: 0.52, Emotion.SADNESS: 0.48}]
    for _ in range(4):
        await stage.send_photo()
        await stage.tap("아니에요")
        await stage.tap("슬픔")

    await stage.send_photo()

    assert "지쳐 보여요" in words(await stage.last())
    assert (await readings(stage))[1] == (Source.OWN_WORD, Emotion.SADNESS)
    assert "직접 알려 준 마음" not in words(await stage.last())


async def test_a_face_that_says_otherwise_than_the_own_word_gives_way(stage: FaceStage) -> None:
    await stage.agreed()
    await stage.send_photo()
    await stage.tap("아니에요")
    await stage.tap("화남")
    stage.faces.faces = [GLAD]

    await stage.send_photo()

    assert "직접 알려 준 마음은 화나는 마음" in words(await stage.last())
    assert "직접 알려 준 마음을 먼저 믿을게요" in words(await stage.last())


async def test_a_second_tap_changes_nothing(stage: FaceStage) -> None:
    await stage.agreed()
    await stage.send_photo()

    await stage.press("맞아요")
    await stage.press("맞아요")
    await stage.go()

    assert len([text for text in await stage.texts() if "조언이 필요해요?" in text]) == 1


async def test_every_topic_is_offered_and_a_sentence_can_be_sent(stage: FaceStage) -> None:
    await stage.agreed()
    await stage.send_photo()
    await stage.tap("맞아요")
    labels = [button["text"] for button in buttons(await stage.last())]

    await stage.tap("음악")
    offered = words(await stage.last())
    await stage.press("보내기")
    await stage.press("보내기")
    await stage.go()

    assert len(labels) == len(AdviceTopic) + 2
    assert "저 지금 슬퍼요. 들을 만한 음악을 추천해 주세요." in offered
    assert [request.advice for request in stage.whole.generator.asked] == [AdviceTopic.MUSIC]
    assert await stage.whole.state(stage.person.id) is State.COMFORTING


async def test_a_sentence_can_be_changed(stage: FaceStage) -> None:
    await stage.agreed()
    await stage.send_photo()
    await stage.tap("맞아요")
    await stage.tap("음식")
    await stage.tap("바꾸기")
    state = await stage.whole.state(stage.person.id)

    await stage.say("따뜻한 국물이 먹고 싶어요")

    assert state is State.ADVISING
    asked = stage.whole.generator.asked[-1]
    assert (asked.advice, asked.turns[-1].text) == (AdviceTopic.FOOD, "따뜻한 국물이 먹고 싶어요")
    assert await stage.whole.state(stage.person.id) is State.COMFORTING


async def test_a_crisis_in_place_of_a_sentence_stops_everything(stage: FaceStage) -> None:
    await stage.agreed()
    await stage.send_photo()
    await stage.tap("맞아요")
    await stage.tap("음식")
    await stage.tap("새로 쓰기")

    await stage.say("CRISIS")

    assert "109" in words(await stage.last())
    assert stage.whole.generator.asked == []


async def test_chance_offers_a_sentence(stage: FaceStage) -> None:
    await stage.agreed()
    await stage.send_photo()
    await stage.tap("맞아요")

    await stage.tap("🎲")

    assert "이렇게 말해 볼까요?" in words(await stage.last())


async def test_films_lead_to_the_wish(stage: FaceStage) -> None:
    await stage.agreed()
    await stage.send_photo()
    await stage.tap("맞아요")
    await stage.tap("영화")

    await stage.tap("보내기")

    assert any(button["text"] == "지금 기분 그대로" for button in buttons(await stage.last()))
    assert await stage.whole.state(stage.person.id) is State.RECOMMENDING


async def test_of_several_faces_the_person_picks_their_own(stage: FaceStage) -> None:
    await stage.agreed()
    stage.faces.faces = [SAD, GLAD, SAD]
    await stage.send_photo()
    asked = await stage.last()

    await stage.tap("2")

    assert "어느 쪽이 나예요?" in words(asked)
    assert "웃음이 보여요" in words(await stage.last())
    assert await readings(stage) == [(Source.FACE, Emotion.JOY)]


async def test_none_of_the_faces_is_mine(stage: FaceStage) -> None:
    await stage.agreed()
    stage.faces.faces = [SAD, GLAD]
    await stage.send_photo()

    await stage.tap("이 중엔 없어요")

    assert "모두 잊었어요" in words(await stage.last())
    assert await readings(stage) == []


async def test_an_album_is_answered_once_together(stage: FaceStage) -> None:
    await stage.agreed()

    await stage.send_album(3)

    texts = await stage.texts()
    assert len([text for text in texts if text.startswith("사진 3장을 보았어요")]) == 1
    assert len([message for message in await stage.heard() if "media_group_id" in message]) == 3
    assert await readings(stage) == [(Source.FACE, Emotion.SADNESS)]
    assert not [message for message in await stage.own() if "photo" in message]


async def test_an_album_asks_for_consent_once(stage: FaceStage) -> None:
    await stage.arrive()
    await stage.say("/start")
    await stage.send_album(3)
    n_asked = len([text for text in await stage.texts() if CONSENT in text])

    await stage.tap("네, 봐도 돼요")

    assert n_asked == 1
    assert stage.faces.n_looks == 3


async def test_an_album_with_several_people_asks_which_one(stage: FaceStage) -> None:
    await stage.agreed()
    stage.faces.faces = [GLAD, SAD]
    await stage.send_album(2)

    await stage.tap("4")

    assert "지쳐 보여요" in words(await stage.last())


async def test_a_round_video_is_read_over_time(stage: FaceStage) -> None:
    await stage.agreed()

    await stage.send(("video_note", "note.mp4", b"\0" * 64))

    answer = await stage.last()
    assert "처음에는 <b>" not in words(answer)
    assert "처음에는 기쁜 마음, 뒤로 가면서 슬픈 마음" in words(answer)
    assert answer["photo"]
    assert not [message for message in await stage.own() if "video_note" in message]


async def test_a_video_without_a_face_is_said_to_have_none(stage: FaceStage) -> None:
    await stage.agreed()
    stage.faces.moments = [None, None]

    await stage.send(("video_note", "note.mp4", b"\0" * 64))

    assert "이 영상에서는 얼굴을" in words(await stage.last())


async def test_words_that_say_otherwise_are_put_beside_the_face(stage: FaceStage) -> None:
    await stage.agreed()
    stage.detector.emotion = Emotion.NEUTRAL

    await stage.send_photo(caption="나 오늘 괜찮아")

    texts = await stage.texts()
    seen = next(text for text in texts if "지쳐 보여요" in text)
    assert "말로는 괜찮다고 했지만" in seen
    assert "나 오늘 괜찮아" in texts[-1]


async def test_a_caption_is_put_beside_its_own_picture_only(stage: FaceStage) -> None:
    await stage.agreed()
    stage.detector.emotion = Emotion.NEUTRAL
    await stage.send_photo(caption="나 오늘 괜찮아")

    await stage.send_photo()

    assert "말에서는" not in words(await stage.last())


async def test_what_was_said_before_counts_for_half_an_hour(stage: FaceStage) -> None:
    await stage.agreed()
    stage.detector.emotion = Emotion.WORRY
    stage.faces.faces = [GLAD]
    await stage.say("내일 발표가 걱정이야")
    await stage.send_photo()
    beside = words(await stage.last())
    stage.clock.pass_by(timedelta(minutes=31))

    await stage.send_photo()

    assert "웃고 있네요" in beside
    assert "말에서는" not in words(await stage.last())


async def test_a_caption_of_danger_is_answered_alone(stage: FaceStage) -> None:
    await stage.agreed()

    await stage.send_photo(caption="CRISIS")

    assert "109" in words(await stage.last())
    assert stage.faces.n_looks == 0


async def test_an_album_whose_caption_speaks_of_danger_gets_one_answer(stage: FaceStage) -> None:
    await stage.agreed()
    before = len(await stage.heard())

    await stage.send_album(3, caption="CRISIS")

    assert len(await stage.heard()) == before + 1
    assert stage.faces.n_looks == 0


async def test_soon_after_a_crisis_a_picture_gets_kind_words_only(stage: FaceStage) -> None:
    await stage.agreed()
    await stage.say("CRISIS")
    stage.clock.pass_by(timedelta(hours=1))

    await stage.send_photo()
    await stage.send_album(2)

    assert [text for text in await stage.texts() if "당신이 먼저예요" in text] == [
        words(await stage.last())
    ] * 2
    assert stage.faces.n_looks == 0


async def test_an_update_that_comes_again_is_answered_once(stage: FaceStage) -> None:
    await stage.agreed()
    await stage.upload(("photo", "me.jpg", drawn_face()))
    updates = await stage.whole.application.bot.get_updates(offset=stage.offset, timeout=0)
    await stage.whole.receive(*updates)
    before = await stage.texts()
    async with stage.whole.unit_of_work() as work:
        await work.inbox._session.execute(text("DELETE FROM inbox"))
        await work.commit()

    await stage.whole.receive(*updates)

    assert await stage.texts() == before
    assert len(await readings(stage)) == 1


async def test_the_consent_can_be_taken_back(stage: FaceStage) -> None:
    await stage.agreed()
    await stage.say("/help")
    await stage.person.send_data(await stage.last(), OpenPhotos().pack())
    await stage.go()
    await stage.tap("사진 읽기 그만두기")

    await stage.send_photo()

    assert CONSENT in words(await stage.last())


async def test_a_picture_from_a_stranger_is_not_opened(stage: FaceStage) -> None:
    await stage.send_photo()

    assert "아직 인사 전이라" in (await stage.texts())[0]
    assert "마음이" in words(await stage.last())
    assert stage.faces.n_looks == 0


async def test_reset_forgets_what_the_face_taught(stage: FaceStage) -> None:
    await stage.agreed()
    await stage.send_photo()
    await stage.tap("아니에요")
    await stage.tap("화남")

    await stage.say("/reset")
    await stage.tap("네, 지울게요")

    async with stage.whole.unit_of_work() as work:
        assert await work.looks.labels(stage.person.id, 10) == ()


async def test_the_copy_has_the_size_of_a_chat_picture(stage: FaceStage) -> None:
    await stage.agreed()
    await stage.send_photo()

    photo = (await stage.last())["photo"][-1]
    assert photo["height"] > photo["width"] > 700
    assert Image.MAX_IMAGE_PIXELS is not None


async def test_a_sentence_of_ours_is_never_taken_for_danger(
    stage: FaceStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await stage.agreed()
    await stage.send_photo()
    await stage.tap("맞아요")
    await stage.tap("이해")
    monkeypatch.setattr(stage.whole.grader, "grade", lambda _: SafetyReading(certain(Grade, Grade.CRISIS)))

    await stage.tap("보내기")

    assert "109" not in words(await stage.last())
    assert [request.advice for request in stage.whole.generator.asked] == [AdviceTopic.UNDERSTANDING]
    assert (await readings(stage))[-1] == (Source.TEXT, Emotion.SADNESS)


async def test_an_answer_that_could_not_be_sent_is_given_later_in_the_same_place(
    stage: FaceStage, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rate_limiter, "_RETRY_DELAYS_SECONDS", ())
    await stage.agreed()
    await world.post("faults", method="editMessageMedia", error_code=502, description="Bad Gateway", times=1)
    await stage.send_photo()
    waiting = await stage.texts()

    stage.whole.jobs._lanes.recover(stage.person.id)
    await stage.whole.jobs.sweep(BotContext(stage.whole.application))
    await stage.whole.receive()

    texts = await stage.texts()
    assert waiting[-1] == "👀 보고 있어요…"
    assert len(texts) == len(waiting)
    assert "지쳐 보여요" in texts[-1]
    assert len(await readings(stage)) == 1
    assert not [message for message in await stage.own() if "photo" in message]
