"""What is said back of half sentences, hearsay, run-on sentences and very words, and whose deed it is."""

import pytest

from ml.counsel.mirroring.english import EnglishMirror
from ml.counsel.mirroring.korean import KoreanMirror
from ml.counsel.mirroring.types import Mirrored


@pytest.fixture(scope="module")
def korean() -> KoreanMirror:
    return KoreanMirror()


@pytest.fixture(scope="module")
def english() -> EnglishMirror:
    return EnglishMirror()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("거실은 조용하고", "거실은 조용하군요", id="an adjective before 고"),
        pytest.param("이모도 전화를 안 받고", "이모도 전화를 안 받으시는군요", id="what is not done"),
        pytest.param("적금은 자꾸 줄고", "적금은 자꾸 줄어드는군요", id="a stem that means two things"),
        pytest.param("요새 괜히 서운해서요", "괜히 서운하시군요", id="an adjective before 서"),
        pytest.param("새 동네도 괜찮은데", "새 동네도 괜찮군요", id="an adjective before 은데"),
        pytest.param("어제까지 같이 웃던 사람들이라", "어제까지 같이 웃던 사람들이군요", id="이라"),
        pytest.param("나오려고 했는데 비 때문에", "나오려고 했는데 비 때문이군요", id="때문에"),
        pytest.param("서랍에 편지가 열두 통", "서랍에 편지가 열두 통이군요", id="a count"),
        pytest.param("이번 이사가 네번째야", "이번 이사가 네번째군요", id="a noun in a vowel"),
        pytest.param("자료집도 내가 다 함", "자료집도 다 하셨군요", id="a bare deed"),
        pytest.param("마지막 악장 연주하는데 뭉클", "마지막 악장 연주하는데 뭉클하시군요", id="a root"),
        pytest.param("당황해서 튀어나온 말인 건데", "당황해서 튀어나온 말인 거군요", id="how it came about"),
        pytest.param("띄어쓰기 하나로 3점 깎인듯", "3점 깎인 것 같으시군요", id="what seems so"),
        pytest.param("모레는 먼저 말 걸어봐야지", "먼저 말 걸어봐야겠다고 생각하셨군요", id="a mind made up"),
        pytest.param("그 소리에 그냥 고개만 숙였지", "고개만 숙이셨군요", id="지 that tells"),
        pytest.param("농담인지 진담인지 모르겠어", "농담인지 진담인지 헷갈리시는군요", id="one or the other"),
        pytest.param("숙소 예약도 싹 취소됐대", "싹 취소됐다는 말을 들으셨군요", id="hearsay"),
        pytest.param(
            "누나가 다음 주에 온대요", "누나가 다음 주에 온다고 했군요", id="what somebody said they do"
        ),
        pytest.param(
            "오빠가 이번엔 숙이래", "오빠가 이번엔 숙이라고 했군요", id="an order that looks like a noun"
        ),
        pytest.param("신호등이 노랗다더라 갑자기", "신호등이 노랗다는 말을 들으셨군요", id="heard"),
        pytest.param("친척들이 언제 오냐고", "친척들이 언제 오냐고 했군요", id="asked, without a verb"),
        pytest.param(
            "걔네 단톡에 사진 올라옴 세 장이나", "사진 올라왔군요", id="a short telling and an afterthought"
        ),
        pytest.param(
            "일주일 내내 야근했지 뭐 오늘도 늦고", "야근하셨군요", id="what is left hanging comes after"
        ),
        pytest.param(
            "담임이 내 의자를 맨 앞으로 옮김", "담임이 의자를 맨 앞으로 옮기셨군요", id="an elder's deed"
        ),
        pytest.param("언니가 잠옷을 세 벌 고름", "언니가 잠옷을 세 벌 골랐군요", id="a stem in 르"),
        pytest.param("다들 손뼉 치면서 웃었어", "다들 손뼉 치면서 웃었군요", id="all of them"),
        pytest.param("이사 온 지 두 달 지났어", "두 달 지났군요", id="time goes by"),
        pytest.param("점심때 내내 의자에 앉아있었어", "앉아 계셨군요", id="spelling of sitting"),
        pytest.param("라디오 사연이 오늘따라 좀 웃겼어", "웃겼군요", id="what is funny"),
        pytest.param("언니가 오늘 안 와서 실망했는데 답도 안 해", "안 하는군요", id="who does not answer"),
        pytest.param("오늘도 친구들 목소리만 듣고 왔어", "목소리만 듣고 오셨군요", id="came back"),
        pytest.param("낮에 산에 갔다 왔어", "산에 갔다 오셨군요", id="there and back"),
        pytest.param("복도에서 멍하니 서있었네", "멍하니 서 계셨군요", id="stood"),
        pytest.param("삼촌은 주말마다 산을 가요", "산을 가시는군요", id="a verb that ends like a question"),
        pytest.param("막내가 서랍을 꼭꼭 잠가요", "서랍을 꼭꼭 잠그는군요", id="a stem in ㅡ"),
        pytest.param("후배가 오만 원만 빌려달래", "오만 원만 빌려달라고 했군요", id="what somebody wants"),
        pytest.param("요즘은 아침이 너무 우울해", "아침이 너무 우울하시군요", id="no order"),
        pytest.param("냄새 나는 목도리만 남았어", "냄새 나는 목도리만 남았군요", id="no own word"),
        pytest.param("친구들은 여행 가자고 난리고", "여행 가자고 난리군요", id="a noun before 고"),
        pytest.param("옆집은 다 괜찮다고만 하고", "옆집은 다 괜찮다고만 하는군요", id="says"),
        pytest.param("강아지 밥 먹기 시작했어", "강아지 밥 먹기 시작했군요", id="no honour for animals"),
        pytest.param("우리 아들은 된다고 큰소리를 쳐요", "큰소리를 치는군요", id="a son, not several"),
        pytest.param("간식 봉지 소리에 꼬리를 흔들어", "꼬리를 흔드는군요", id="who has a tail"),
        pytest.param("이 골목은 밤에 무서움", "밤에 무서우시군요", id="an adjective told short"),
        pytest.param("마감까지 버티기가 힘드네요", "버티기가 힘들군요", id="an adjective in ㄹ"),
        pytest.param("피자 두 판 시킬 겁니다", "피자 두 판 시킬 생각이시군요", id="a plan in 겁니다"),
        pytest.param("잔금을 두 달째 안 줘요", "두 달째 안 주는군요", id="who does not pay"),
        pytest.param("캐물으니까 심심했다고", "심심했다는 말을 들으셨군요", id="what somebody said for it"),
        pytest.param("그저께는 이모가 소리를 지르고", "소리를 지르셨군요", id="a time before 고"),
        pytest.param("감기라서 죽만 먹었어", "죽만 드셨군요", id="porridge"),
        pytest.param("손을 내밀었더니 먼저 핥아", "먼저 핥는군요", id="who reacts"),
        pytest.param("모레는 내가 전을 부쳤어", "모레는 전을 부치셨군요", id="a topic before the writer"),
        pytest.param("도시락이 하트 모양이더라고요", "하트 모양이군요", id="a noun that was seen"),
        pytest.param("자꾸 같은 사진을 열어보게 되네요", "열어보게 되는군요", id="what one comes to do"),
        pytest.param("우산을 펴다가 물이 더 번짐", "물이 더 번졌군요", id="what becomes of a thing"),
        pytest.param("막내한테 애인 있다네", "애인 있다는 말을 들으셨군요", id="heard in 다네"),
        pytest.param("전화했더니 내일 다시 오라고", "내일 다시 오라는 말을 들으셨군요", id="an answer"),
    ],
)
def test_half_sentences_are_said_back(korean: KoreanMirror, text: str, told: str) -> None:
    assert told in told_of(korean.read(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param('이모가 "밥은 먹고 다녀?" 물어봄', "이모가 ‘밥은 먹고 다녀?’라고", id="asked"),
        pytest.param("새벽에 '다음에 보자' 문자 옴", "‘다음에 보자’라는 글을 보셨군요", id="a message came"),
        pytest.param("문 앞에 쪽지 '조용히 해주세요'", "‘조용히 해주세요’라는 말을 들으셨군요", id="a note"),
        pytest.param("선배가 '잘했어' 하면서 어깨를 침", "선배가 ‘잘했어’라고 했군요", id="while"),
    ],
)
def test_very_words_are_found_by_what_stands_behind_them(korean: KoreanMirror, text: str, told: str) -> None:
    assert told in told_of(korean.read(text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("그때 우리 반이 몇 명이었더라", id="what somebody tries to remember"),
        pytest.param("오늘 체육 시간에 우리 반 꼴찌함", id="the class, not the one who writes"),
        pytest.param("제 말은 그 축제 말이야", id="which one is meant"),
        pytest.param("그럼 좀 다정하게 말해봐요", id="an order"),
        pytest.param("신호등까지 왔다갔다", id="to and fro"),
        pytest.param("맨 끝에 남은 건 나였어", id="the writer, named"),
        pytest.param("언니가 우산 안 쓰잖아 하더라고", id="words without marks"),
        pytest.param("볼펜이 도대체 몇개야", id="a question how many"),
        pytest.param("친구가 보낸 영상을 보다가", id="half told"),
        pytest.param("슬슬 그만 갈란다", id="dialect for going"),
        pytest.param("내가 없으면 다들 편할 텐데요", id="danger"),
        pytest.param("너한테는 말하고 싶었어", id="said to the companion"),
    ],
)
def test_doubt_means_nothing_said_back(korean: KoreanMirror, text: str) -> None:
    assert not told_of(korean.read(text))


def test_half_a_sentence_stands_as_it_is(korean: KoreanMirror) -> None:
    mirrored = korean.read("저녁은 소파에서 컵밥")

    assert mirrored is not None
    assert mirrored.scrap == "저녁은 소파에서 컵밥"


@pytest.mark.parametrize(
    "text", ["말하지마 아무한테도", "나 혼자 소파에서", "팔에 남은 자국", "이게 뭐야 진짜"]
)
def test_some_halves_are_not_said_back(korean: KoreanMirror, text: str) -> None:
    mirrored = korean.read(text)

    assert mirrored is None or not mirrored.scrap


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("wife says its only a dent", "Your wife says it's only a dent", id="bare kin"),
        pytest.param("it was for my nephew's play", "It was for your nephew's play", id="of a thing"),
        pytest.param(
            "yesterday a stranger paid for my coffee. she turned ninety", "She turned ninety", id="time first"
        ),
        pytest.param("my aunt left so its just us now", "it's just you", id="its for it is"),
        pytest.param("i BAKED the bread", "You baked the bread", id="loud words"),
        pytest.param("we argued by the lake she was so calm", "She was so calm", id="no mark between two"),
        pytest.param(
            "he danced at the wedding. took my shoes off him", "He danced at the wedding", id="whose deed"
        ),
        pytest.param(
            "i know the year i was born in korea", "You know the year you were born", id="one sentence"
        ),
    ],
)
def test_english_sentences_are_told_apart(english: EnglishMirror, text: str, told: str) -> None:
    assert told in told_of(english.read(text))


def told_of(mirrored: Mirrored | None) -> str:
    return mirrored.told if mirrored is not None else ""
