"""Words that say nothing about which film fits."""

STOPWORDS = frozenset(
    """
    것 거 수 때 이 그 저 나 너 저희 우리 당신 누구 무엇 뭐 어디 언제 여기 거기 오늘 어제 내일 요즘 지금
    이번 다음 정도 하루 하나 하나하나 둘 셋 넷 번 개 명 년 월 시간 중 후 전 뒤 앞 안 밖 속 위 아래 곁
    사이 동안 때문 사실 생각 말 일 점 뿐 듯 채 만 바 사람 사람들 마음 이야기 영화 영화예요 추천 작품
    기분 느낌 모습 얼굴 순간 세상 어른들 자리 자기 자신 모두 서로 저마다 처음 마지막 온통 무언가 아무것
    아무 남 남들 몸 손 눈앞 발 가슴 등 쪽 편 번째 살 이상 이하 진짜 정말 너무 그냥 조금 많이 계속 하다
    되다 있다 없다 같다 보다 주다 가다 오다 알다 모르다 이다 아니다 않다 싶다 나다 들다 만들다 지다 받다
    내다 두다 놓다 말다 나서다 시작 시작하다 만나다 들어가다 나오다 나가다 찾다 보이다 지내다 살다 서다
    남다 향하다 대하다 위하다 통하다 따르다 그렇다 이렇다 저렇다 어떻다 어떠하다 좋다 싫다 크다 작다
    많다 적다 오래다 새롭다 길다 짧다 맞다 쓰다 넘다 타다 얻다 잡다 부르다 걸다 주 문제 경우 상태 방법
    상황 부분 오랜 뜻밖 얼결 시절 가지 가지다 푸다 제대로 나머지 보기 볼거 거리 놈 자 씨 님
    """.split()  # noqa: SIM905 - a list of words is read and changed more easily as text
)
"""Lemmas that are left out of the vocabulary, of films and of what people write."""

SHORT_NOUNS = frozenset(
    """
    집 꿈 춤 돈 잠 밥 병 암 빚 개 산 섬 책 술 쉼 힘 화 썸 비 눈 형
    """.split()  # noqa: SIM905 - as above
)
"""The nouns of one syllable that are looked for; the others are too often a piece of something else."""
