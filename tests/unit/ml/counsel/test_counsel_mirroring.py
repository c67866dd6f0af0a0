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
        pytest.param(
            "친구가 접속해서 내 그림을 다 지웠어요",
            "친구가 접속해서 그림을 다 지웠군요",
            id="same subject",
        ),
        pytest.param(
            "언니한테 물어봤더니 웃기만 했어요", "언니한테 물어봤더니 웃기만 했군요", id="who was asked"
        ),
        pytest.param("기말에서 0.5점 모자랐어요", "기말에서 0.5점 모자라셨군요", id="a number with a point"),
        pytest.param("그 사진을 반 애들 다 봤어요", "그 사진을 반 아이들 다 봤군요", id="a number of people"),
        pytest.param("말리니까 저쪽에서 더 놀려요", "말리니까 저쪽에서 더 놀리는군요", id="done to others"),
        pytest.param("읽지 않은 메시지가 백개 넘었어", "읽지 않은 메시지가 백개 넘었군요", id="a count"),
        pytest.param(
            "동생이 제 목소리를 따라해요", "동생이 목소리를 따라하는군요", id="a verb that ends like a report"
        ),
        pytest.param("아직 답장이 안 왔어요 저쪽에서", "답장이 안 왔군요", id="what comes by itself"),
        pytest.param("주말에 선배 이사를 도왔어요", "선배 이사를 도우셨군요", id="helped"),
        pytest.param("근데 그 친구 취준생인데", "그 친구 취준생이군요", id="named without a particle"),
        pytest.param("다들 경력이 있는데 나만 신입이거든", "다들 경력이 있는데 혼자만 신입이군요", id="noun"),
        pytest.param(
            "제가 담가 둔 매실청이 베란다에서 없어졌어요", "매실청이 베란다에서 없어졌군요", id="a thing"
        ),
        pytest.param("의자 위에 동생 모자만 나왔어요", "동생 모자만 나왔군요", id="a thing without a mark"),
        pytest.param(
            "요즘 사람들 앞에서 자꾸 숨을 몰아쉬어요", "숨을 몰아쉬시는군요", id="not drawn together"
        ),
        pytest.param("졸업 선물도 이모한테 받음", "졸업 선물도 이모한테 받으셨군요", id="a regular stem"),
        pytest.param("어제 산 화분 옮기는 중", "화분 옮기시는군요", id="going on"),
        pytest.param(
            "언니한테 세 번이나 사과했거든 창피하게", "언니한테 세 번이나 사과하셨군요", id="two sentences"
        ),
        pytest.param("밤만 되면 옆집 개 소리가 나요", "옆집 개 소리가 나는군요", id="no question"),
        pytest.param("국어를 구십 점 맞았어요 처음으로", "국어를 구십 점 맞으셨군요", id="no blow"),
        pytest.param("반지는 아직 서랍 속 상자에 있어요", "서랍 속 상자에 있군요", id="what lies somewhere"),
        pytest.param(
            "언니가 전화를 했는데 제가 자느라 못 받았어요", "못 받으셨군요", id="who did not answer"
        ),
        pytest.param(
            "이모가 옷을 보내 주셨는데 팔이 짧아서 소매가 길게 남았어요",
            "소매가 길게 남았군요",
            id="own subject",
        ),
        pytest.param("큰소리를 낼 수도 없어서 나왔어요", "큰소리를 낼 수도 없어서", id="no tomorrow"),
        pytest.param("가방이 아직 바닥에 놓여있어요", "가방이 아직 바닥에 놓여 있군요", id="spelling"),
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
        pytest.param("내가 딸이라서 그런 것 같아", id="what the writer is to somebody"),
        pytest.param("오늘은 진짜 너무 워요", id="an ending without a stem"),
        pytest.param("영화 하나만 추천해줘", id="a wish"),
        pytest.param("선생님이 저만 칭찬하셨어요", id="done to the writer alone"),
        pytest.param("저하고 같은 반 지우만 남았어요", id="named beside another"),
        pytest.param("이 나이에 자격증을 누가 알아줘요", id="a question without its mark"),
        pytest.param("내가 말이 너무 많다고 했어", id="said of the writer, or by them"),
        pytest.param("그중에 제일 느린 사람이 나임", id="the one who writes"),
        pytest.param("내일까지 낼 사람은 나뿐이라며", id="heard, not told"),
        pytest.param("복학할까 진심", id="a noun that ends like a short telling"),
        pytest.param("좋은 뜻인지 모르겠어요", id="not known, which is no helplessness"),
        pytest.param("제가 불러도 쳐다보지도 않음", id="a deed not done, of whom is open"),
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
        pytest.param("동창회에 나갈까 말까", "동창회에 나갈지 말지", id="or not"),
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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "형님이 '집은 누가 지키나' 하시더라고요",
            "형님이 ‘집은 누가 지키나’라고 하셨군요",
            id="whose words they are",
        ),
        pytest.param(
            "늦는다고 했더니 '저녁은 알아서 해' 이러심",
            "‘저녁은 알아서 해’라는 말을 들으셨군요",
            id="nobody named",
        ),
        pytest.param(
            "애 엄마가 '원래 다 그래요' 이러는데", "‘원래 다 그래요’라는 말을 들으셨군요", id="kin of another"
        ),
        pytest.param(
            "상자 안에 '먼저 드세요' 라고 써 있었어요", "‘먼저 드세요’라는 글을 보셨군요", id="what was read"
        ),
        pytest.param(
            "'올해는 오지 마라'ㅠㅠ", "‘올해는 오지 마라’라는 말을 들으셨군요", id="nothing besides"
        ),
        pytest.param("내가 '그만 가자' 했어", None, id="own words"),
        pytest.param("일기장에 '오늘도 버팀'이라고 적었어", None, id="what was written"),
    ],
)
def test_very_words_are_said_back_with_whose_they_are(
    korean: KoreanMirror, text: str, told: str | None
) -> None:
    mirrored = korean.read(text)

    assert (mirrored.told if mirrored is not None and mirrored.quoted else None) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("창고에 씨감자가 썩고 있더라고요", "창고에 씨감자가 썩고 있었군요", id="what was seen"),
        pytest.param("누가 화분을 엎어놨어요", "누가 화분을 엎어놨군요", id="somebody unknown"),
        pytest.param("문 앞에서 불러도 보고 기다려도 안 와요", None, id="who does not come"),
    ],
)
def test_nobody_is_honoured_for_what_another_did(korean: KoreanMirror, text: str, told: str | None) -> None:
    mirrored = korean.read(text)

    assert mirrored is not None
    assert mirrored.told == told if told else "시는군요" not in mirrored.told
