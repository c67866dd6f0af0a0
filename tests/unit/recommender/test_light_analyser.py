import pytest

from recommender.words.analyser import LightAnalyser
from recommender.words.associations import load_associations
from recommender.words.index_file import read_index
from recommender.words.kiwi_morphemes import KiwiMorphemes
from recommender.words.stopwords import STOPWORDS

SENTENCES = (
    "오늘 회사에서 상사한테 또 혼났어요",
    "요즘 너무 외로워서 밤마다 눈물이 나요",
    "친구랑 크게 싸웠는데 먼저 사과하기가 싫어요",
    "남자친구와 헤어진 지 한 달 됐는데 아직도 그리워요",
    "취업 준비만 2년째라 자존감이 바닥이에요",
    "면접에서 떨어졌다는 문자를 받았습니다",
    "부모님은 제 꿈을 이해해 주지 않으세요",
    "번아웃이 온 것 같아요 그냥 쉬고 싶어요",
    "엄마가 수술을 받으셔서 걱정이 많아요",
    "할머니가 돌아가신 뒤로 마음이 허전해요",
    "고양이가 아파서 병원에 다녀왔어",
    "시험을 망쳐서 너무 속상하다",
    "동생이 자꾸 내 옷을 가져가서 짜증나",
    "짝사랑하던 선배한테 고백했는데 차였어ㅠㅠ",
    "월급이 적어서 생활비도 빠듯하네요",
    "야근이 계속되니까 몸도 마음도 지쳤어요",
    "육아 때문에 잠을 제대로 못 자고 있어요",
    "아이가 학교에서 따돌림을 당하는 것 같아요",
    "발표를 앞두고 긴장돼서 심장이 두근거려요",
    "이유 없이 불안하고 가슴이 답답해요",
    "드디어 합격했어! 너무 기뻐서 소리 질렀어",
    "오랜만에 가족들이 다 모여서 행복했어요",
    "바다 보러 훌쩍 떠나고 싶다",
    "비가 와서 그런지 기분이 가라앉네요",
    "아무도 내 편이 없는 것 같아 서러워",
    "남들과 비교하면 나만 뒤처진 느낌이야",
    "층간소음 때문에 화가 나서 미치겠어요",
    "전세사기를 당해서 모은 돈을 다 잃었어요",
    "군대에 간 남동생이 보고 싶어요",
    "은퇴하고 나니 할 일이 없어 무료합니다",
    "새 직장에 적응하기가 힘들어요",
    "동료들이 뒷담화하는 걸 들었어요",
    "심심한데 웃긴 영화 없을까",
    "주말에 혼자 볼 만한 잔잔한 거 추천해 주세요",
    "퇴사하고 싶은데 용기가 안 나요",
    "대학을 휴학할까 고민 중이에요",
    "남편과 대화가 줄어서 쓸쓸해요",
    "이혼하고 혼자 아이를 키우고 있습니다",
    "어릴 때 살던 동네가 그립다",
    "강아지를 산책시키면 스트레스가 풀려요",
    "노래를 들으면서 위로받았어요",
    "꿈이 뭔지 모르겠어서 막막해요",
    "실수해서 팀에 폐를 끼친 것 같아 죄책감이 들어요",
    "친구가 결혼한다니 기쁘면서도 허전하네",
    "외국에서 혼자 지내니 고향 음식이 생각나요",
    "자취를 시작했는데 밤이 무서워요",
    "공부가 손에 안 잡혀서 불안해",
    "아버지랑 화해하고 싶은데 말을 못 꺼내겠어",
    "너무 억울해서 잠이 안 온다",
    "요리를 배우기 시작했는데 재미있어요",
)
"""Sentences as people write them in a chat, to measure the analyser with."""


@pytest.fixture(scope="module")
def analyser() -> LightAnalyser:
    index = read_index()
    return LightAnalyser(nouns=index.nouns, stems=index.stems, surfaces=index.surfaces)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "퇴사하고 나서 너무 외로워요",
            {"퇴사", "외롭다"},
            id="a-noun-made-verb-and-an-irregular-adjective",
        ),
        pytest.param("친구들이랑 싸웠어", {"친구", "싸우다"}, id="two-particles-and-a-past"),
        pytest.param("회사에서도 힘들었는데", {"회사", "힘들다"}, id="particles-in-a-row"),
        pytest.param(
            "취준생인데 면접에서 떨어졌어요", {"취준생", "면접", "떨어지다"}, id="a-noun-with-copula"
        ),
        pytest.param("번아웃이 와서 아무것도 하기 싫다", {"번아웃"}, id="stop-words-are-silent"),
        pytest.param("보고싶은 우리엄마", {"보고싶다", "엄마"}, id="words-that-are-not-spaced"),
        pytest.param("짜증나ㅠㅠ 진짜!!!", {"짜증나다"}, id="letters-and-marks"),
        pytest.param("", set(), id="nothing"),
        pytest.param("asdf qwer 🙃🙃 \u200f \u200b", set(), id="nothing-that-is-known"),
    ],
)
def test_it_finds_the_words_of_the_vocabulary(analyser: LightAnalyser, text: str, words: set[str]) -> None:
    assert set(analyser.count(text)) == words


def test_decomposed_hangul_is_read_like_composed(analyser: LightAnalyser) -> None:
    decomposed = "\u110e\u1175\u11ab\u1100\u116e\u1100\u1161"

    assert dict(analyser.count(decomposed)) == {"친구": 1}


def test_it_counts_how_often_a_word_stands(analyser: LightAnalyser) -> None:
    assert analyser.count("엄마가 엄마에게 엄마를")["엄마"] == 3


def test_a_long_text_is_read_to_its_limit_only(analyser: LightAnalyser) -> None:
    assert analyser.count("가" * 5000 + " 엄마") == {}


@pytest.mark.slow
def test_it_agrees_with_kiwi_on_everyday_sentences(analyser: LightAnalyser) -> None:
    index = read_index()
    kiwi = KiwiMorphemes(words=[word for word in load_associations() if not word.endswith("다")])
    kiwi.load()
    vocabulary = ({*index.nouns} | set(index.stems.values())) - STOPWORDS

    pairs = [(set(kiwi.lemmas(text)) & vocabulary, set(analyser.count(text))) for text in SENTENCES]

    both = sum(len(full & light) for full, light in pairs)
    n_found = sum(len(full) + len(light) for full, light in pairs)
    assert 2 * both / n_found > 0.9
