"""The words of the fixed answers, for each kind of danger and in both languages."""

# ruff: noqa: E501 -- a sentence that is cut in two is harder to read than a long line.

from collections.abc import Mapping
from typing import Final

from ml.safety.types import Danger

Words = Mapping[str, str]
Wordings = Mapping[str, tuple[str, ...]]

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
        "I am an AI and cannot come to your side. Outside Korea, your local emergency number or "
        "findahelpline.com is right; in Korea, these people can be with you now."
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
        "It is not your fault that you feel this way, and many people came through such hours with help."
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
        "Outside Korea, call your local emergency number right now; in Korea, 112. "
        "If speaking is dangerous, 112 takes text messages too: "
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
        "Nothing gives anybody the right to hurt you. It is not your fault."
    ),
}
_BOTH_CLOSING: Final = {
    "ko": (
        f"{_ATTACK_CLOSING['ko']}\n\n"
        "살고 싶지 않거나 스스로를 다치게 하고 싶을 만큼 괴로운 것도 당신 잘못이 아니에요. "
        "몸에 상처가 있으면 119가 봐 주고, 그 마음은 109에서 언제든 이야기할 수 있어요."
    ),
    "en": (
        f"{_ATTACK_CLOSING['en']}\n\n"
        "Nor is it your fault if it hurts so much that you want to die or to harm yourself. "
        "A wound is for the ambulance to see, and 109 in Korea, or the line that findahelpline.com names "
        "for your country, listens to the rest at any hour."
    ),
}
_BOTH_OPENING: Final = {
    "ko": (
        f"{_ATTACK_OPENING['ko']}\n\n"
        "죽고 싶거나 스스로를 다치게 할 만큼 아픈 마음도 그냥 지나치지 않을게요. "
        "몸이 안전해지면 그 마음도 혼자 두지 말아요."
    ),
    "en": (
        f"{_ATTACK_OPENING['en']}\n\n"
        "I also heard that it hurts enough to want to die or to harm yourself. "
        "Once your body is safe, please do not stay alone with that either."
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
        "I am an AI and cannot come to your side. Outside Korea, call your local emergency number now; in Korea, 119. "
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
        "It is not your fault, and many people came through such hours with help."
    ),
}
_OTHER_OPENING: Final = {
    "ko": (
        "소중한 사람의 일이라 얼마나 놀라고 애가 타셨을까요. 알려 주셔서 고마워요. "
        "지금은 그 사람이 혼자가 아닌 게 먼저예요.\n\n"
        "저는 AI라서 대신 찾아가거나 연락할 수가 없어요. "
        "연락이 안 되거나 당장 위험해 보이면 지금 119나 112에 그 사람의 이름과 있는 곳을 알려 주세요."
    ),
    "en": (
        "How frightening, when it is someone who matters to you. Thank you for telling me. "
        "What counts now is that they are not alone.\n\n"
        "I am an AI and can neither go there nor call. "
        "If you cannot reach them or they seem in danger right now, give their name and where they are "
        "to 119 or 112 in Korea, or to your local emergency number elsewhere."
    ),
}
_OTHER_CLOSING: Final = {
    "ko": (
        "연락이 닿으면 설득하기보다 “말해 줘서 고마워, 같이 있을게”가 먼저예요. "
        "“죽고 싶다는 생각이 들어?” 하고 곧게 물어도 괜찮아요. 비밀로 해 달라고 했더라도 나눠도 되는 일이에요.\n\n"
        "혼자 책임지지 않으셔도 돼요. 109는 곁에 있는 사람의 이야기도 들어 줘요."
    ),
    "en": (
        "If you reach them, “thank you for telling me, I am with you” comes before any arguing. "
        "You may ask straight out whether they think of dying. "
        "Even if you were asked to keep quiet, this may be shared.\n\n"
        "It does not all rest on you, and 109 also listens to those who stand beside. "
        "Outside Korea, findahelpline.com lists lines that do so too."
    ),
}
OPENING: Final[Mapping[Danger, Words]] = {
    Danger.OWN: _OWN_OPENING,
    Danger.ATTACK: _ATTACK_OPENING,
    Danger.ATTACK_AND_WISH: _BOTH_OPENING,
    Danger.INJURY: _INJURY_OPENING,
    Danger.OTHER: _OTHER_OPENING,
}
"""What stands before the lines."""
CLOSING: Final[Mapping[Danger, Words]] = {
    Danger.OWN: _OWN_CLOSING,
    Danger.ATTACK: _ATTACK_CLOSING,
    Danger.ATTACK_AND_WISH: _BOTH_CLOSING,
    Danger.INJURY: _INJURY_CLOSING,
    Danger.OTHER: _OTHER_CLOSING,
}
"""What stands after them."""
_OWN_SHORT: Final = {
    "ko": (
        (
            "아직 많이 힘드시군요. 계속 이야기해 주셔서 고마워요. "
            "전화가 내키지 않으면, 믿을 수 있는 사람에게 “지금 나랑 같이 있어 줘” 한마디만 보내도 괜찮아요."
        ),
        (
            "그 마음이 가시지 않는군요. 다시 말해 줘서 고마워요. 지금 손 닿는 곳에 위험한 것이 있다면 "
            "그 방에서 나와, 사람이 있는 곳으로 가 주세요. 가면서 전화해도 돼요."
        ),
        (
            "오늘 밤을 넘기는 것 하나만 생각해요. 내일의 일은 내일로 미뤄 두고요. "
            "지금 아래 번호 하나를 누르고, 사람이 곁에 올 때까지 끊지 말아 주세요."
        ),
        (
            "같은 말이 몇 번 나와도 괜찮아요, 그만큼 아픈 거니까요. 지금은 말보다 사람이 필요해요. "
            "문을 열어 두고 119에 “혼자 있으면 위험해요”라고 해 주세요."
        ),
    ),
    "en": (
        (
            "It is still so heavy. Thank you for going on telling me. "
            "If calling feels like too much, one line to someone you trust is fine: "
            "“please be with me right now”."
        ),
        (
            "The feeling is not letting go. Thank you for saying it again. If anything dangerous is in reach, "
            "leave the room and go where people are. You can call on the way."
        ),
        (
            "Only this one night matters now; tomorrow can wait. "
            "Please choose one of the numbers below, and stay on the line until somebody is with you."
        ),
        (
            "You can say it as often as you need; it hurts that much. But now you need a person more than words. "
            "Leave the door open and tell 119, “I am not safe alone”."
        ),
    ),
}
_ATTACK_SHORT: Final = {
    "ko": (
        (
            "정말 무서우시겠어요. 아직 알리지 못했다면 지금 112에 알려 주세요. "
            "말하기 위험하면 문자로, 지금 있는 곳과 “도와주세요” 한마디면 충분해요."
        ),
        (
            "더 급해진 것 같아요. 지금 112예요. 문자에 주소만 적어도 돼요. "
            "그 사람에게서 가장 먼 쪽으로, 나갈 문이 있으면 밖으로 가 주세요."
        ),
        (
            "말하지 못해도 112에 전화를 건 채로 두면 돼요. 물건은 챙기지 말고 사람만 나와 주세요. "
            "이웃집 문을 두드려도 괜찮아요."
        ),
        "당신 탓이 아니에요. 지금은 설득하거나 맞서지 말고 몸부터 피해 주세요. 112에 한 번 더 알려도 돼요.",
    ),
    "en": (
        (
            "This must be terrifying. If you could not do so yet, please reach 112 now. "
            "If speaking is dangerous, text where you are and “please help”; that is enough."
        ),
        (
            "It sounds more urgent now. 112, at once; a text with only the address will do. "
            "Go as far from that person as you can, outside if there is a door."
        ),
        (
            "If you cannot speak, call 112 and leave the line open. "
            "Take no things, only people. You may knock at any neighbour's door."
        ),
        (
            "None of this is your fault. Please do not argue or fight now, get your body away first. "
            "You can tell 112 once more."
        ),
    ),
}
_INJURY_SHORT: Final = {
    "ko": (
        (
            "지금은 몸이 먼저예요. 아직이라면 바로 119에 전화해 주세요. "
            "피가 나면 깨끗한 천을 상처에 대고 꾹 누른 채로, 가까이 있는 사람을 불러 주세요."
        ),
        (
            "119가 아직이라면 지금이에요. 스피커폰으로 켜 두고 두 손으로 상처를 눌러 주세요. "
            "무엇을 먹거나 바르기 전에 119에 먼저 물어봐 주세요."
        ),
        "조금만 더 버텨요. 누르던 손은 떼지 말고, 문을 열어 둔 채로 119와 통화를 이어 가 주세요.",
    ),
    "en": (
        (
            "The body comes first now. If you have not yet, please call 119. "
            "If there is bleeding, keep pressing a clean cloth on the wound and call somebody to come."
        ),
        (
            "If you have not called 119 yet, now. Put it on speaker and press with both hands. "
            "Ask 119 before you take or apply anything."
        ),
        "Hold on a little. Do not let go of the wound, leave the door open and stay on the line with 119.",
    ),
}
_OTHER_SHORT: Final = {
    "ko": (
        (
            "계속 마음을 졸이고 계시군요. 혼자 기다리지 말고 지금 119나 112에 전화해 주세요. "
            "이름과 있을 만한 곳, 마지막으로 한 말이면 돼요."
        ),
        (
            "지금 닿을 수 있는 그 사람의 가족이나 가까이 사는 사람에게도 알려 주세요. "
            "찾아가는 일은 119와 112가 해 줘요."
        ),
        "연락이 이어지고 있다면 끊지 말고 듣고만 있어도 돼요. 그동안 다른 사람이 119에 전화하게 해 주세요.",
    ),
    "en": (
        (
            "You are still so worried. Please do not wait alone; call 119 or 112 now. "
            "Their name, where they may be and their last words are enough."
        ),
        "Please tell their family too, or someone who lives near them. 119 and 112 do the going.",
        (
            "If they are still talking to you, stay with them and just listen, "
            "and have somebody else call 119 meanwhile."
        ),
    ),
}
SHORT: Final[Mapping[Danger, Wordings]] = {
    Danger.OWN: _OWN_SHORT,
    Danger.ATTACK: _ATTACK_SHORT,
    Danger.ATTACK_AND_WISH: _ATTACK_SHORT,
    Danger.INJURY: _INJURY_SHORT,
    Danger.OTHER: _OTHER_SHORT,
}
"""What stands before the lines soon after the whole answer, in several wordings."""
OTHER_LINES: Final = {
    "ko": "☎ {numbers}에도 언제든 전화할 수 있어요.",
    "en": "☎ In Korea, {numbers} answer at any hour too; elsewhere, findahelpline.com.",
}
