"""The words of the fixed answers, for each kind of danger and in both languages."""

from collections.abc import Mapping
from typing import Final

from ml.safety.types import Danger

Words = Mapping[str, str]

_OWN_OPENING: Final = {
    "ko": (
        "그 말을 꺼내기까지 얼마나 버거우셨을까요. 이야기해 주셔서 정말 고마워요. "
        "지금 무엇보다 중요한 건 당신이 안전한 거예요.\n\n"
        "저는 AI라서 곁으로 달려가 드릴 수가 없어요. "
        "그래서 지금 바로 이어질 수 있는 사람의 목소리를 알려 드릴게요."
    ),
    "en": (
        "That must have been so heavy to carry, and so hard to say. Thank you for telling me. "
        "What matters most right now is that you are safe.\n\n"
        "I am an AI and cannot come to your side, so here are people in Korea who can be with you now."
    ),
}
_OWN_CLOSING: Final = {
    "ko": (
        "가능하면 혼자 있지 말고, 믿을 수 있는 사람에게 “지금 나랑 같이 있어 줘”라고 한마디만 보내 보세요. "
        "무슨 말부터 할지 몰라도 괜찮아요. “힘들어서 전화했어요”라는 한마디면 충분해요.\n\n"
        "이런 마음이 드는 건 당신 잘못이 아니고, 도움을 받으면서 이 시간을 지나온 사람들이 많아요."
    ),
    "en": (
        "If you can, do not stay alone: send one line to someone you trust, “please be with me right now”. "
        "On the phone you need no right words. “I am having a hard time” is enough.\n\n"
        "It is not your fault that you feel this way, and many people came through such hours with help. "
        "Outside Korea, findahelpline.com lists the lines of your country."
    ),
}
_ATTACK_OPENING: Final = {
    "ko": (
        "지금 얼마나 무서우실까요. 알려 주셔서 고마워요. "
        "무엇보다 당신과 함께 있는 사람의 안전이 먼저예요.\n\n"
        "저는 AI라서 대신 신고하거나 달려가 드릴 수가 없어요. 지금 바로 112에 알려 주세요. "
        "말하기 위험하면 전화 대신 112로 문자를 보내도 돼요. "
        "지금 있는 곳과 “도와주세요” 한마디면 충분해요."
    ),
    "en": (
        "This must be so frightening. Thank you for telling me. "
        "Your safety, and that of anyone with you, comes first.\n\n"
        "I am an AI and can neither call for you nor come to your side. "
        "In Korea, please reach 112 right now. "
        "If speaking is dangerous, send 112 a text message instead: "
        "where you are and “please help” is enough."
    ),
}
_ATTACK_CLOSING: Final = {
    "ko": (
        "안전하게 움직일 수 있다면 그 사람에게서 떨어져 밖이나 다른 사람이 있는 곳으로 가 주세요. "
        "움직이는 게 더 위험하면 지금 있는 곳에 그대로 계셔도 돼요.\n\n"
        "무슨 이유로도 이런 일을 겪어 마땅한 사람은 없어요. 당신 잘못이 아니에요."
    ),
    "en": (
        "If you can move safely, get away from that person, outside or to where other people are. "
        "If moving is more dangerous, stay where you are.\n\n"
        "Nothing gives anybody the right to hurt you. It is not your fault. "
        "Outside Korea, call the emergency number of your country."
    ),
}
_BOTH_CLOSING: Final = {
    "ko": (
        f"{_ATTACK_CLOSING['ko']}\n\n"
        "살고 싶지 않은 마음이 드는 것도 당신 잘못이 아니에요. 그 마음은 109에서 언제든 이야기할 수 있어요."
    ),
    "en": (
        f"{_ATTACK_CLOSING['en']}\n\n"
        "Nor is it your fault that you feel like not living. You can talk about that with 109 at any hour."
    ),
}
_INJURY_OPENING: Final = {
    "ko": (
        "말해 주셔서 고마워요. 얼마나 힘드셨을까요. 지금은 몸을 돌보는 게 먼저예요.\n\n"
        "저는 AI라서 곁으로 달려가 드릴 수가 없어요. 지금 바로 119에 전화해 주세요. "
        "피가 나면 깨끗한 천이나 수건을 상처에 대고, 떼지 말고 꾹 눌러 주세요. "
        "가까이 있는 사람을 불러서 곁에 있어 달라고 해 주세요."
    ),
    "en": (
        "Thank you for telling me. This must be so hard. Right now the body comes first.\n\n"
        "I am an AI and cannot come to your side. In Korea, please call 119 now. "
        "If there is bleeding, press a clean cloth or towel on the wound and hold it there. "
        "Call somebody near you to come and stay."
    ),
}
_INJURY_CLOSING: Final = {
    "ko": (
        "119에는 무슨 일이 있었는지 있는 그대로 말하면 돼요. "
        "작아 보이거나 지금은 괜찮은 것 같아도 물어볼 수 있어요.\n\n"
        "당신 잘못이 아니에요. 도움을 받으면서 이런 시간을 지나온 사람들이 많아요."
    ),
    "en": (
        "Tell 119 what happened, just as it is. "
        "You can ask even if it looks small or seems all right by now.\n\n"
        "It is not your fault, and many people came through such hours with help. "
        "Outside Korea, call the emergency number of your country."
    ),
}
OPENING: Final[Mapping[Danger, Words]] = {
    Danger.OWN: _OWN_OPENING,
    Danger.ATTACK: _ATTACK_OPENING,
    Danger.ATTACK_AND_WISH: _ATTACK_OPENING,
    Danger.INJURY: _INJURY_OPENING,
}
"""What stands before the lines."""
CLOSING: Final[Mapping[Danger, Words]] = {
    Danger.OWN: _OWN_CLOSING,
    Danger.ATTACK: _ATTACK_CLOSING,
    Danger.ATTACK_AND_WISH: _BOTH_CLOSING,
    Danger.INJURY: _INJURY_CLOSING,
}
"""What stands after them."""
_ATTACK_SHORT: Final = {
    "ko": (
        "정말 무서우시겠어요. 아직 알리지 못했다면 지금 112에 알려 주세요. "
        "말하기 위험하면 문자로, 지금 있는 곳과 “도와주세요” 한마디면 충분해요."
    ),
    "en": (
        "This must be terrifying. If you could not do so yet, please reach 112 now. "
        "If speaking is dangerous, text where you are and “please help”; that is enough."
    ),
}
SHORT: Final[Mapping[Danger, Words]] = {
    Danger.OWN: {
        "ko": (
            "아직 많이 힘드시군요. 계속 이야기해 주셔서 고마워요. "
            "전화가 내키지 않으면, 믿을 수 있는 사람에게 “지금 나랑 같이 있어 줘” 한마디만 보내도 괜찮아요."
        ),
        "en": (
            "It is still so heavy. Thank you for going on telling me. "
            "If calling feels like too much, one line to someone you trust is fine: "
            "“please be with me right now”."
        ),
    },
    Danger.ATTACK: _ATTACK_SHORT,
    Danger.ATTACK_AND_WISH: _ATTACK_SHORT,
    Danger.INJURY: {
        "ko": (
            "지금은 몸이 먼저예요. 아직이라면 바로 119에 전화해 주세요. "
            "피가 나면 깨끗한 천을 상처에 대고 꾹 누른 채로, 가까이 있는 사람을 불러 주세요."
        ),
        "en": (
            "The body comes first now. If you have not yet, please call 119. "
            "If there is bleeding, keep pressing a clean cloth on the wound and call somebody to come."
        ),
    },
}
"""What stands before the lines soon after the whole answer."""
OTHER_LINES: Final = {
    "ko": "☎ {numbers}에도 언제든 전화할 수 있어요.",
    "en": "☎ You can call {numbers} at any hour too.",
}
