"""What Daylio's own moods and activities are called here."""

import unicodedata
from typing import Final

_MOODS: Final = {
    5: "rad awesome amazing great excellent wonderful best "
    "최고 최고예요 끝내줌 굉장함 훌륭함 아주좋음 매우좋음 아주좋아요 신남",
    4: "good fine happy nice 좋음 좋아요 좋다 좋은 행복 행복함 기쁨 괜찮음 괜찮아요",
    3: "meh ok okay soso neutral average normal 보통 그저그래요 그저그럼 그럭저럭 무난함 평범함 평범",
    2: "bad poor sad down 나쁨 나빠요 별로 별로예요 안좋음 조금힘들어요 힘듦",
    1: "awful terrible horrible worst verybad "
    "끔찍함 끔찍해요 최악 최악이에요 엉망 매우나쁨 아주나쁨 많이힘들어요",
}
"""Names of moods by our scores, as `_folded` writes them."""
_TAGS: Final = {
    "work": "work job office meeting 일 업무 회사 직장 출근",
    "people": "friends people party social meetingfriends 친구 친구들 사람 모임 약속",
    "body": "body pain sick 몸 통증 아픔",
    "sleep": "sleep goodsleep badsleep mediumsleep sleepearly 잠 수면 숙면 일찍자기",
    "weather": "weather rain sunny 날씨 비 맑음",
    "family": "family kids parents 가족 부모님 아이 아이들",
    "love": "love date romance partner dating 사랑 연애 데이트 연인",
    "study": "study school exam homework class 공부 학교 시험 과제 수업",
    "money": "money shopping finance 돈 쇼핑 소비",
    "hobby": "hobby hobbies gaming movies reading music movie tv 취미 게임 독서 음악 영화",
    "food": "food goodmeal eathealthy fastfood cooking homemade 밥 음식 식사 요리 맛집",
    "exercise": "exercise sport sports gym running walk workout 운동 산책 헬스 달리기",
    "rest": "rest relax relaxing nap vacation 쉼 휴식 낮잠 여행",
    "health": "health medicine doctor hospital meditation drinkwater 건강 병원 명상",
    "self": "self me selfcare alone 나 혼자 혼자만의시간",
}
_SCORE_OF: Final = {name: score for score, names in _MOODS.items() for name in names.split()}
_TAG_OF: Final = {name: tag for tag, names in _TAGS.items() for name in names.split()}


def known_score(mood: str) -> int | None:
    """1 to 5; None for a mood of the person's own making."""
    return _SCORE_OF.get(_folded(mood))


def tag_of(activity: str, max_length: int) -> str:
    """Our tag for an activity, or its name, which may be cut; empty where there is none."""
    name = " ".join(activity.split())
    return _TAG_OF.get(_folded(name), name[:max_length].rstrip())


def _folded(name: str) -> str:
    """Without case, blanks, punctuation and emoji."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    return "".join(letter for letter in plain if letter.isalnum())
