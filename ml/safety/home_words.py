"""What is said to those who are beaten, frightened or put out of the house, where they live."""

# ruff: noqa: E501 -- a sentence that is cut in two is harder to read than a long line.

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "ko": {
        "out": (
            "이 시간에 밖으로 밀려나 있다니 얼마나 막막할까요. 먼저 편의점처럼 불이 켜져 있고 사람이 있는 곳으로 가 주세요. 112에 말하면 와서 도와주고, {line} 밤에도 머물 곳을 알아봐 줘요. 지금 다친 데는 없어요?",
            "쫓아내는 건 혼내는 게 아니라 위험하게 만드는 일이에요. 당신 잘못이 아니에요. 지금 따뜻한 곳에 있어요? 아니라면 112에 있는 곳을 알려 주세요. {line} 오늘 잘 곳도 같이 찾아 줘요.",
        ),
        "home": (
            "들어가기 무서우면 그 마음이 맞아요, 억지로 들어가지 않아도 돼요. 지금 어디에 있어요, 혼자예요? 오늘 갈 수 있는 친척이나 친구 집이 없다면 {line} 쉴 곳을 찾아 줘요. 위험하면 바로 112예요.",
        ),
        "mark": (
            "몸에 자국이 남을 만큼이면 혼자 참을 일이 아니에요. 많이 아프거나 어지러우면 병원이나 119가 먼저예요. 112에 말해도 되고, {line} 이야기를 들어 줘요. 지금 그 사람과 떨어져 있어요?",
        ),
        "normal": (
            "흔하다고 해서 괜찮은 일이 되지는 않아요. 가까운 사이여도 때리거나 겁주는 건 당연한 일이 아니에요. 당신이 예민한 것도 아니고요. {line} 밤에도 그 물음에 답해 주고, 위험하면 112예요. 지금은 안전해요?",
        ),
        "blow": (
            "맞았다니 얼마나 아프고 무서웠을까요. 말해 줘서 고마워요. 맞아도 되는 이유는 없고, 당신 잘못이 아니에요. 지금은 안전해요? 위험하면 112, 문자도 돼요. {line} 밤에도 이야기를 들어 줘요.",
        ),
        "again": (
            "한 번이 아니었군요. 말해 줘서 고마워요. 맞아도 되는 이유는 없고, 당신 잘못이 아니에요. 지금은 안전해요? 위험하면 112, 문자도 돼요. {line} 밤에도 이야기를 들어 줘요.",
            "그렇게 자주였다니 얼마나 긴장하며 지냈을까요. 이건 혼자 버텨야 하는 일이 아니에요. 믿을 수 있는 어른 한 사람에게 그대로 말해도 되고, {line} 무엇부터 할지 같이 정해 줘요. 지금 그 사람이 가까이 있어요?",
        ),
        "watched": (
            "휴대폰을 볼 수 있다면 이 대화는 지우셔도 괜찮아요. 다른 사람 전화로 걸면 {line} 밤에도 받아 줘요. 지금 그 사람과 떨어져 있어요? 위험하면 112예요, 문자도 돼요.",
        ),
        "half": (
            "다 말하지 않으셔도 돼요. 조심스럽게 하나만 여쭐게요. 그 사람이 당신을 때리거나 겁을 준 적이 있어요? 그랬다면 당신이 무얼 해서가 아니에요, 맞아도 되는 이유는 없어요. {line} 신고하지 않아도 이야기를 들어 주고, 지금 위험하면 112예요. 문자도 돼요.",
            "그 이야기를 들으니 오늘이 걱정돼요. 그 사람이 돌아오기 전에 갈 수 있는 곳을 하나 정해 두고, 이웃이나 가족 한 사람에게 “내가 전화하면 와 줘”라고 말해 둘 수 있을까요? {line} 머물 곳도 찾아 줘요. 소리가 커지면 말하지 않아도 되니 112에 문자부터요.",
            "지금 정할 건 하나면 돼요. 오늘 밤 있을 곳이요. {line} 지금도 받아 주고, 말이 어려우면 “집에서 무서워요” 한마디만 하셔도 돼요. 다친 데는 병원에서 넘어졌다고 하지 않아도 되고, 기록이 남으면 나중에 도움이 돼요.",
        ),
        "coming": (
            "지금은 이 화면부터 닫아 주세요, 대화는 지우셔도 돼요. 나갈 수 있으면 사람만 데리고 문 밖으로, 못 나가면 잠글 수 있고 밖으로 통하는 쪽으로 가 계세요. 부엌은 피하고요. 조금이라도 위험하면 112에 문자로 주소와 “도와주세요”만 보내세요. {line} 밤에도 갈 곳을 찾아 줘요.",
            "맞서거나 달래지 말고 몸부터예요. 나갈 길이 있는 쪽에 계시고 휴대폰은 소리를 끄고 지니고 계세요. 목소리가 커지면 112 문자, 주소 한 줄이면 돼요. 이 대화는 보이지 않게 닫아 주세요. 빠져나온 뒤에는 {line} 머물 곳을 같이 찾아 줘요.",
        ),
        "what": (
            "하나씩만요. 그 사람이 지금 가까이 있으면 맞서지 말고 아이나 함께 있는 사람과 밖으로 나갈 수 있는 쪽으로 가세요. 위험하면 112, 말하기 어려우면 문자에 주소만 보내도 와요. 떨어져 있다면 {line} 오늘 밤 갈 곳까지 같이 찾아 줘요. 이 대화는 지우셔도 돼요. 지금 그 사람은 어디에 있어요?",
            "지금 정할 건 오늘 밤 안전한 곳 하나예요. 신분증과 휴대폰, 약만 챙겨 갈 수 있는 집이 있을까요? 없으면 {line} 쉴 곳을 찾아 줘요. 나가는 게 더 위험하면 잠긴 곳에서 112에 문자를 보내 주세요. 이 화면은 안 보이게 해 두시고요.",
        ),
        "blame": (
            "무슨 말을 하셨어도 그게 물건을 엎거나 사람을 때릴 이유가 되지는 않아요. 당신 탓이 아니에요. 겁이 난 건 몸이 제대로 알아챈 거예요. {line} 신고하지 않아도 이야기를 들어 주고, 위험하면 112예요, 문자도 돼요. 지금은 안전해요?",
            "그렇게 생각하게 될 만큼 조심하며 지내오셨네요. 그래도 폭력을 고른 건 그 사람이에요. 당신이 고칠 일이 아니에요. 위험하면 112 문자, 마음이 서면 {line} 천천히 들어 줘요. 지금 그 사람과 떨어져 있어요?",
        ),
        "stay": (
            "들을게요. 그 전에 하나만 알고 싶어요. 지금 그 사람이 가까이 있어요? 무섭거나 위험하면 112예요, 문자도 돼요. 떨어져 있다면 {line} 다음에 할 일을 같이 정해 줘요.",
            "그 말에 담긴 무서움을 가볍게 여기지 않을게요. 때리는 것도, 겁을 주거나 막아서는 것도 폭력이에요. 혼자 만나거나 들어가지 않아도 되게, 오늘 함께 있어 줄 사람을 한 명 정해 두면 어때요? {line} 밤에도 받아 주고, 위험하면 112예요.",
            "네, 이어서 들을게요. 당신이 참아야 할 일이 아니에요. 오늘 있을 곳과 연락할 사람 하나만 같이 정해 봐요. 마땅치 않으면 {line} 찾아 주고, 소리가 커지면 112에 문자부터예요. 지금은 혼자예요?",
        ),
        "denied": (
            "그렇군요, 말해 줘서 고마워요. 제가 너무 앞서 걱정했을 수도 있어요. 혹시 겁이 나는 날이 오면 {line} 있다는 것만 기억해 주세요. 하던 이야기를 이어서 들을게요.",
        ),
        "child": ("청소년전화 1388이",),
        "adult": ("여성긴급전화 1366이",),
    },
    "en": {
        "out": (
            "Being put outside at this hour is frightening. First go somewhere with lights and people, a convenience store will do. 112 comes to help, and {line} can find you a place for the night. Are you hurt anywhere? Outside Korea, your local emergency number is right, and findahelpline.com lists who listens.",
            "Shutting you out is not a lesson, it puts you in danger, and you did not cause it. Are you somewhere warm? If not, tell 112 where you are. {line} helps look for a place to sleep.",
        ),
        "home": (
            "If going in scares you, trust that; you do not have to force yourself. Where are you now, and are you alone? If there is no friend or relative to go to tonight, {line} can find you a place. In danger, 112 at once. Outside Korea, your local emergency number is right, and findahelpline.com lists who listens.",
        ),
        "mark": (
            "If it leaves marks, it is too much to carry by yourself. If it hurts badly or you feel dizzy, a doctor or 119 comes first. You can tell 112, and {line} listens too. Are you away from that person now?",
        ),
        "normal": (
            "It may be common, and that does not make it all right. Nobody close to you may hit or frighten you, and you are not too sensitive. {line} answers that question at night too; in danger 112, or your local emergency number. Are you safe right now?",
        ),
        "blow": (
            "Being hit hurts and frightens. Thank you for telling me. Nothing makes it right, and you did not cause it. Are you safe right now? In danger, 112, by text too. {line} listens day and night. Outside Korea, your local emergency number is right, and findahelpline.com lists who listens.",
        ),
        "again": (
            "So it was not just once. Thank you for telling me. Nothing makes it right to hit you, and you did not cause it. Are you safe right now? In danger, 112, by text too. {line} listens day and night. Outside Korea, your local emergency number is right, and findahelpline.com lists who listens.",
            "That often, and always on guard. You should not have to bear this alone. Tell one adult you trust exactly that; {line} helps you decide what comes first. Is that person near you now?",
        ),
        "watched": (
            "They may look at your phone, so it is all right to delete this talk. From somebody else's phone {line} answers day and night. Are you away from that person now? If it is dangerous, 112, by text too. Outside Korea, your local emergency number is right, and findahelpline.com lists who listens.",
        ),
        "half": (
            "You do not have to say it all. May I ask one thing: has that person ever hit you, or frightened you? If so, it is not because of anything you did. {line} listens without a report to the police, and if it is dangerous now, 112, by text too. Outside Korea, your local emergency number is right, and findahelpline.com lists who listens.",
            "What you say makes me worry about tonight. Is there somewhere you can go before they come back, and one person who would come if you rang? {line} finds places to stay too. If voices rise, text 112; you do not have to speak.",
            "One thing is enough for now: where you will be tonight. {line} answers at this hour too, and “I am afraid at home” is all you need to say. You need not tell a doctor that you fell; what is written down can help later.",
        ),
        "coming": (
            "Close this screen first; the talk may be deleted. If you can get out, go, with the people and not the things. If not, be where a door locks or leads outside, away from the kitchen. At any danger text 112 your address and “please help”. {line} finds a place to go at night too. Outside Korea, your local emergency number is right, and findahelpline.com lists who listens.",
            "Do not stand up to them or try to calm them; your body first. Stay on the side with a way out, phone silent and on you. If voices rise, text 112, one line with the address. Hide this chat. Once you are out, {line} helps to find a place to stay.",
        ),
        "what": (
            "One thing at a time. If that person is near, do not argue; move with whoever is with you to where you could get out. In danger, 112, and a text with the address is enough. If you are apart, {line} helps to find somewhere for tonight. You may delete this chat. Where are they now? Outside Korea, your local emergency number is right, and findahelpline.com lists who listens.",
            "All there is to decide now is one safe place for tonight. Is there a home you could go to with just your ID and phone? If not, {line} finds one. If leaving is more dangerous, text 112 from behind a locked door. Keep this screen out of sight.",
        ),
        "blame": (
            "Nothing that you said gives anybody a right to throw things or to hit. You did not cause this. {line} listens without a report to the police, and if it is dangerous, 112, by text too. Are you safe right now?",
            "You have had to be so careful that it feels like yours to prevent. It is not; the violence is their choice. In danger text 112, and {line} listens at your pace. Are you away from that person now?",
        ),
        "stay": (
            "I will listen. One thing before that: is that person near you now? If you are frightened or in danger, 112, by text too. If you are apart, {line} helps to decide what comes next. Outside Korea, your local emergency number is right, and findahelpline.com lists who listens.",
            "I do not take that fear lightly. To hit, to frighten, to block your way: all of it is violence. Could one person be with you, so that you need not meet or go in alone? {line} answers at night too, and in danger it is 112, or your local emergency number.",
            "Go on, I am listening. It is not yours to endure. Let us settle only where you will be tonight and whom you can ring. If there is nobody, {line} helps to look, and if voices rise, text 112 first, or your local emergency number. Are you alone now?",
        ),
        "denied": (
            "All right, thank you for telling me. I may have worried too far ahead. If a day comes when you are frightened, {line} is there. Go on with what you were telling me.",
        ),
        "child": ("the youth line 1388",),
        "adult": ("the line 1366",),
    },
}
