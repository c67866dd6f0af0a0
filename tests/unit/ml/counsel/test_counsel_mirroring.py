"""What is said back of a message, and what is not."""

import pytest

from ml.counsel.mirroring.english import EnglishMirror
from ml.counsel.mirroring.korean import KoreanMirror
from ml.counsel.mirroring.predicate import honoured_past


@pytest.fixture(scope="module")
def korean() -> KoreanMirror:
    return KoreanMirror()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "기계 앞에 서 있다가 그냥 나왔어요", "기계 앞에 서 있다가 그냥 나오셨군요", id="own deed"
        ),
        pytest.param("걔가 인사도 없이 그냥 갔어", "그 친구가 인사도 없이 그냥 갔군요", id="another's deed"),
        pytest.param("근데 엄마가 문을 쾅 닫았어요", "어머니가 문을 쾅 닫으셨군요", id="an elder"),
        pytest.param(
            "내가 밤새 만든 발표 자료를 날렸어", "밤새 만든 발표 자료를 날리셨군요", id="own word left out"
        ),
        pytest.param("요즘 저녁마다 혼자 밥 먹어요", "저녁마다 혼자 밥 드시는군요", id="honouring word"),
        pytest.param(
            "내일 일찍 일어나야 하는데 잠이 안 와요", "일찍 일어나야 하는데 잠이 안 오시는군요", id="present"
        ),
        pytest.param("그 골목 지나가기 너무 싫어", "그 골목 지나가기 너무 싫으시군요", id="dislike"),
        pytest.param("다시 그림을 그리고 싶어요", "다시 그림을 그리고 싶으시군요", id="wish"),
        pytest.param(
            "발표하다가 목소리가 떨려서 미치겠음", "발표하다가 목소리가 떨려서 미칠 것 같으시군요", id="idiom"
        ),
        pytest.param("팀장님이 주말에 나오래요", "팀장님이 주말에 나오라고 하셨군요", id="order of an elder"),
        pytest.param("친구가 이제 그만 연락하재", "친구가 이제 그만 연락하자고 했군요", id="proposal"),
        pytest.param("다음 주에 먼저 전화해볼게요", "다음 주에 먼저 전화해보기로 하셨군요", id="resolve"),
        pytest.param("다들 경력이 있는데 나만 신입이거든", "다들 경력이 있는데 혼자만 신입이군요", id="noun"),
    ],
)
def test_what_is_told_is_said_back(korean: KoreanMirror, text: str, told: str) -> None:
    mirrored = korean.read(text)

    assert mirrored is not None
    assert told in mirrored.told


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("다 끝내고 그냥 사라지고 싶어요", id="danger"),
        pytest.param("어제 남편이 저를 때렸어요", id="violence"),
        pytest.param("나는 진짜 쓸모가 없는 사람인 것 같아", id="scorn of oneself"),
        pytest.param("아무도 나를 안 좋아해요", id="a thought, not a fact"),
        pytest.param("엄마가 나를 싫어해요", id="what another feels"),
        pytest.param("너는 왜 그렇게 말하는데", id="said to the companion"),
        pytest.param("진짜 개빡쳐서 소리 질렀어", id="swearing"),
        pytest.param("그냥", id="a word"),
        pytest.param("오늘은 진짜 너무 워요", id="an ending without a stem"),
        pytest.param("영화 하나만 추천해줘", id="a wish"),
    ],
)
def test_some_messages_are_not_said_back(korean: KoreanMirror, text: str) -> None:
    mirrored = korean.read(text)

    assert mirrored is None or not mirrored.told


def test_casual_speech_honours_nobody(korean: KoreanMirror) -> None:
    mirrored = korean.read("오늘 혼자 밥 먹고 그냥 집에 왔어")

    assert mirrored is not None
    assert mirrored.told_casual == "오늘 혼자 밥 먹고 그냥 집에 왔구나"


@pytest.mark.parametrize(
    ("text", "whether"),
    [
        pytest.param("제가 먼저 사과를 해야 할까요?", "먼저 사과를 해야 할지", id="should"),
        pytest.param("그냥 집에만 있는게 나은가", "집에만 있는 게 나은지", id="better"),
        pytest.param("이거 그냥 넘어가도 돼요? 모르겠네", "", id="pointing"),
        pytest.param("일찍 자야 돼", "", id="no question"),
    ],
)
def test_what_is_asked_is_said_back(korean: KoreanMirror, text: str, whether: str) -> None:
    mirrored = korean.read(text)

    assert (mirrored.whether if mirrored else "") == whether


@pytest.mark.parametrize(
    ("base", "honoured"),
    [
        ("들었", "들으셨"),
        ("힘들었", "힘드셨"),
        ("울었", "우셨"),
        ("도왔", "도우셨"),
        ("몰랐", "모르셨"),
        ("무서웠", "무서우셨"),
        ("지었", "지으셨"),
        ("잤", "주무셨"),
        ("썼", "쓰셨"),
        ("앉아 있었", "앉아 계셨"),
    ],
)
def test_a_past_is_honoured_as_its_stem_asks(base: str, honoured: str) -> None:
    assert honoured_past(base) == honoured


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("my boss just said 'fine' and left", None, id="quoted"),
        pytest.param("She told me I was too quiet", "She told you you were too quiet", id="pronouns"),
        pytest.param("my sister and i stopped talking last spring", None, id="few words known"),
        pytest.param(
            "i had a garden and now i have a windowsill",
            "You had a garden and now you have a windowsill",
            id="own",
        ),
        pytest.param("nobody ever listens to me", None, id="a thought, not a fact"),
        pytest.param("i want to disappear from all of this", None, id="danger"),
        pytest.param("you are just a bot with a cute face", None, id="said to the companion"),
    ],
)
def test_english_is_said_back_with_you(text: str, told: str | None) -> None:
    mirrored = EnglishMirror().read(text)

    if told is None:
        assert mirrored is None or not mirrored.told or "you" in mirrored.told.lower()
    else:
        assert mirrored is not None
        assert mirrored.told == told


def test_an_english_question_is_said_back() -> None:
    mirrored = EnglishMirror().read("should i call her tonight or wait till monday?")

    assert mirrored is not None
    assert mirrored.whether == "whether to call her tonight or wait till monday"
