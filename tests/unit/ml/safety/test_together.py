"""Danger that a few messages show together, and ordinary talk that holds the same words."""

import pytest

from ml.safety.asking import (
    all_questions,
    is_gentle_question,
    next_of_thread,
    question_heard,
    was_harm_asked,
    was_other_asked,
    was_put,
)
from ml.safety.together import Heard, has_deed, heard, is_of_other


@pytest.mark.parametrize(
    ("before", "text", "locale", "expected"),
    [
        (["아내랑 이혼했어요"], "소주 세 병 비웠어요", "ko", Heard.DRINK),
        (["소주 두 병째야"], "오늘 장례 치렀거든", "ko", Heard.DRINK),
        (["she left me in may"], "i drank the whole bottle alone", "en", Heard.DRINK),
        (["야근하다 나와서 양화대교까지 걸었어"], "내려다보고 있어", "ko", Heard.OWN),
        (["i walked out to the overpass"], "it's so quiet up here", "en", Heard.OWN),
        (["여름인데 나만 긴팔이야"], "상처 보일까봐 못 벗어", "ko", Heard.HARM),
        (["everyone wears t-shirts, i wear hoodies"], "i said it was the cat", "en", Heard.HARM),
        (["룸메가 카톡을 다 지웠어"], "나한테 그동안 고마웠다고 문자가 왔어", "ko", Heard.OTHER),
        (["my cousin deleted all his accounts"], "he texted take care of my dog", "en", Heard.OTHER),
        (["i saw my sister's diary"], "the journal said goodbye to everyone", "en", Heard.OTHER),
        (["윗집에서 밤마다 쿵쿵거려요"], "아이 비명 소리도 들려요", "ko", Heard.CHILD),
        ([], "the neighbours' kid was begging him, please stop", "en", Heard.CHILD),
        ([], "학원 선생님이 자꾸 허리에 손을 올려요", "ko", Heard.TOUCHED),
        ([], "my manager keeps rubbing my shoulders", "en", Heard.TOUCHED),
        (["엄마 돌아가시고 일 년"], "엄마 있는 데로 가고 싶어", "ko", Heard.OWN),
        (["we buried my brother in spring"], "i want to be where he is", "en", Heard.OWN),
        (["밤이 무서워 혼자거든"], "나도 나를 못 믿겠어", "ko", Heard.OWN),
        ([], "i don't trust myself if i'm alone tonight", "en", Heard.OWN),
        (["회사에서 잘렸어"], "사망 보험금 얼마 나오나 봤어", "ko", Heard.MAYBE),
        (["빚이 감당 안 돼", "사망 보험금 2년이면 나온대"], "식구들한테는 그게 나을 거야", "ko", Heard.OWN),
        (["요즘 너무 지쳤어", "서랍을 다 비웠어"], "이제 마음이 편해", "ko", Heard.MAYBE),
        (["the divorce is done", "i cancelled my subscriptions"], "i feel at peace", "en", Heard.MAYBE),
        (["이자도 못 내고 있어"], "진짜 죽겠다", "ko", Heard.MAYBE),
        (["새벽이라 조용하다"], "자꾸 나쁜 생각이 들어", "ko", Heard.MAYBE),
        ([], "내가 너무 오래 살았어", "ko", Heard.MAYBE),
        ([], "베란다 난간이 생각보다 낮더라", "ko", Heard.OWN),
        ([], "i keep imagining driving off and not coming back", "en", Heard.OWN),
        (["failed again"], "there's no way out", "en", Heard.MAYBE),
        (["오늘 형 기일이야"], "나도 그냥 확", "ko", Heard.OWN),
        ([], "어젯밤에 또 해 버렸어 팔에", "ko", Heard.HARM),
        ([], "팔에 흉터가 여러 줄 늘었어", "ko", Heard.HARM),
        (["반팔을 안 입은 지 오래야"], "하고 나면 숨통이 트여", "ko", Heard.HARM),
        ([], "혼자 있으면 또 할 것 같아", "ko", Heard.OWN),
        ([], "다리 난간에 서서 강을 보고 있어", "ko", Heard.OWN),
        ([], "애인이랑 헤어지고 밤마다 소주 마셔", "ko", Heard.DRINK),
        ([], "i did it again on my leg", "en", Heard.HARM),
        (["인사는 하고 싶었어"], "내일부터는 안 올 거야", "ko", Heard.MAYBE),
        (["thanks, really"], "i won't be back tomorrow", "en", Heard.MAYBE),
        (["우리 교수님은 둘이 있을 때 이상해"], "오늘은 허벅지에 손을 얹었어", "ko", Heard.TOUCHED),
        (["my landlord lets himself in"], "he put his hand on my waist", "en", Heard.TOUCHED),
        (["파산했어"], "단체 보험은 재직 중에만 나온대", "ko", Heard.MAYBE),
        (["그릇이랑 책은 전부 나눠 줬네"], "영감 가고 나서 다섯 해요", "ko", Heard.MAYBE),
        (["i gave away all my tools"], "it's ten years since my wife died", "en", Heard.MAYBE),
        (["공장에서 폭발 사고가 났어"], "그날은 원래 내 근무였거든", "ko", Heard.MAYBE),
        (["we lost him in a crash"], "it should have been me", "en", Heard.MAYBE),
        (["my husband died in june"], "i found a family to take the cat", "en", Heard.MAYBE),
        (["we buried my wife in spring"], "i'll be with my wife soon", "en", Heard.OWN),
        (["외로워서 밤새 울었어요"], "저보다 더 나은 엄마가 키우면 좋겠어요", "ko", Heard.MAYBE),
    ],
)
def test_what_messages_show_together_is_heard(
    before: list[str], text: str, locale: str, expected: Heard
) -> None:
    assert heard(text, before, locale) is expected


@pytest.mark.parametrize(
    ("before", "text", "locale"),
    [
        (["헤어진 지 오래됐어"], "친구들이랑 소주 네 병 마셨어 ㅋㅋ", "ko"),
        (["우리 팀이 졌어"], "맥주 한 캔 마셨어", "ko"),
        (["자전거 타고 원효대교까지 왔어"], "서 있으니까 바람 시원하다", "ko"),
        (["rooftop bbq with friends"], "standing here with a burger", "en"),
        (["여름인데 긴팔 입어 에어컨 때문에"], "추워서라고 했어", "ko"),
        (["i wear long sleeves at the office"], "i said i was cold", "en"),
        (["친구가 시험 공부한다고 카톡을 지웠어"], "연락이 안 돼", "ko"),
        (["my friend broke up with me"], "he isn't answering", "en"),
        (["아랫집에서 층간소음으로 올라왔어"], "우리 애가 뛴 건 맞아", "ko"),
        ([], "물리치료 선생님이 허리를 만져 주셨어", "ko"),
        (["다음 달에 이사 가"], "서랍 다 비우니까 홀가분하다", "ko"),
        (["last day of my internship"], "gave away my plants, i feel lighter", "en"),
        (["카드값이 많이 나왔어"], "진짜 죽겠다", "ko"),
        (["남편이 요즘 늦게 와"], "바람 피우나 나쁜 생각이 들어", "ko"),
        ([], "베란다 화분에 꽃이 폈는데 생각보다 작아", "ko"),
        (["수술 앞두고 통장을 정리해 뒀어"], "마음이 편해", "ko"),
        ([], "고양이 때문에 팔에 상처가 여러 개야", "ko"),
        (["운동 시작했어"], "오늘도 또 했다 팔 운동", "ko"),
        (["여친 생겼어"], "내일부터는 안 올 거야 잘 지내", "ko"),
        (["thanks for the tips"], "i won't be back tomorrow, exams", "en"),
        (["이사 가려고 책을 다 나눠 줬어요"], "할머니 돌아가신 집이라 정이 들었는데", "ko"),
        (["버스가 사고로 늦었대"], "내일은 내가 원래 자리로 옮겨", "ko"),
        (["it was only a small crash"], "tomorrow is my shift", "en"),
        (["딸기 농사 망했어"], "보험이 나와도 씨앗값도 안 돼", "ko"),
        (["my grandma died last year"], "i'll see my cousins soon", "en"),
        ([], "엄마가 다음 주에 수술하시는데 제가 뭘 해야 할지 모르겠어요", "ko"),
    ],
)
def test_ordinary_talk_with_the_same_words_is_not(before: list[str], text: str, locale: str) -> None:
    assert heard(text, before, locale) is None


@pytest.mark.parametrize("locale", ["ko", "en"])
@pytest.mark.parametrize("kind", list(Heard))
def test_every_kind_has_its_question_and_never_the_same_twice(kind: Heard, locale: str) -> None:
    first = question_heard(kind, locale, [])

    assert first in all_questions(locale)
    assert first is not None
    assert question_heard(kind, locale, [first]) != first
    assert was_put([first]) is (kind in {Heard.OWN, Heard.MAYBE, Heard.DRINK, Heard.HARM})
    assert is_gentle_question(first) is (kind in {Heard.MAYBE, Heard.DRINK})
    assert was_harm_asked([first]) is (kind is Heard.HARM)
    assert was_other_asked([first]) is (kind is Heard.OTHER)


@pytest.mark.parametrize("kind", [Heard.CHILD, Heard.TOUCHED])
def test_a_thread_goes_on_until_all_is_said(kind: Heard) -> None:
    said: list[str] = []
    first = question_heard(kind, "ko", said)
    while first is not None:
        said.append(first)
        first = next_of_thread("ko", said)

    assert len(said) == len(set(said)) == 3


def test_the_english_questions_name_a_way_for_those_abroad() -> None:
    for kind in Heard:
        words = question_heard(kind, "en", []) or ""
        assert "findahelpline.com" in words or "local emergency number" in words


def test_deeds_count_only_without_a_plain_reason() -> None:
    assert has_deed(["통장 비밀번호 다 적어 뒀어"], "ko")
    assert not has_deed(["이사 가서 통장 주소 정리했어"], "ko")


def test_a_sign_that_somebody_else_gave_is_of_them() -> None:
    assert is_of_other("he gave me his camera", ["my cousin is back from rehab"], "en")
    assert not is_of_other("내 카메라를 줬어", ["동생이 놀러 왔어"], "ko")
