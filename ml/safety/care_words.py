"""What is asked about hunger, fear of what nobody sees, a wish to hurt somebody, threats, marks on a child."""

# ruff: noqa: E501 -- a sentence that is cut in two is harder to read than a long line.

from collections.abc import Mapping
from typing import Final

ABOUT_EATING: Final[Mapping[str, tuple[str, ...]]] = {
    "ko": (
        "지금은 몸이 보내는 신호가 걱정돼요. 나무라려는 게 아니에요. 쓰러지거나 가슴이 이상하게 뛰거나 피가 비치면 오늘 응급실이나 119가 먼저예요. 지금 어지럽거나 가슴이 답답해요? 집에 알릴 수 있는 사람이 있어요?",
        "얼마나 먹었는지는 묻지 않을게요. 그래도 혼자 두기엔 몸이 너무 지쳐 보여요. 오늘 한 사람에게 “나 요즘 몸이 위험한 것 같아”라고만 보여 주세요. 1577-0199는 밤에도 받고, 청소년이면 1388에 문자도 돼요. 지금 곁에 누가 있어요?",
        "그 이야기도 들을게요. 마음 이야기를 오래 하려면 몸이 먼저 안전해야 해서요. 죽고 싶은 마음도 같이 오나요? 그렇다면 109예요. 아니라면 내일 병원에 같이 가 줄 사람 한 명만 같이 떠올려 봐요.",
        "네, 듣고 있어요. 먹으라는 말은 하지 않을게요. 다만 어지럽거나 쓰러질 것 같으면 그때는 망설이지 말고 119예요. 오늘 밤 집에 누가 같이 있어요?",
        "말하기 어려운 이야기를 계속해 줘서 고마워요. 몸이 버틸 수 있을 때 도움을 받았으면 해요. 보건 선생님이든 가까운 병원이든, 제일 덜 어려운 곳이 어디예요?",
    ),
    "en": (
        "What your body is telling you worries me, and I am not scolding you. Fainting, blood or a heart that flutters means an emergency room today, or your local emergency number, in Korea 119. Are you dizzy, or is your chest strange right now? Who could you tell?",
        "I will not ask for numbers. Your body sounds worn out, though, and I do not want you alone with it. Could you show one person the words “I think my body is in danger”? 1577-0199 in Korea, or a line from findahelpline.com, answers tonight. Is anybody near?",
        "I hear that too. For us to go on talking, your body has to be safe first. Do thoughts of dying come with it? If so, 109 in Korea, or your local line. If not, let us find one person who would go to a doctor with you tomorrow.",
        "I am still listening, and I will not talk about food. If you feel faint or your heart stumbles again, please call the emergency number and do not wait. Is anybody at home tonight?",
        "How thin somebody is says nothing about how serious it is. I would like a doctor to look at your heart and blood this week. Which would be the least hard: a doctor, a nurse, a friend who comes along?",
    ),
}
ABOUT_FEARS: Final[Mapping[str, tuple[str, ...]]] = {
    "ko": (
        "그렇게 느끼며 지내는 동안 얼마나 무서우셨을까요. 그 일이 정말 있는지는 제가 확인할 수 없지만, 무서운 마음은 진짜예요. 지금 누군가를, 또는 자신을 해치라는 말이 들려요? 그렇다면 119나 112예요. 믿는 사람 한 명이 곁에 와 줄 수 있어요?",
        "제가 누구 편이라고 말하기보다 당신이 안전했으면 해요. 위험한 물건이 가까이 있으면 다른 방에 두고, 밝은 곳에서 믿는 사람에게 전화해 주세요. 1577-0199는 밤에도 받아요. 잠은 좀 주무셨어요?",
        "무서운 이야기라 말 꺼내기도 어려우셨을 거예요. 잠을 못 자면 몸이 더 곤두서니, 오늘은 혼자 있지 않는 게 먼저예요. 내일 병원이나 정신건강복지센터에 같이 가 줄 사람이 있을까요? 급하면 119예요.",
        "당신이 무섭다는 말은 믿어요. 무슨 일인지는 저 혼자 알 수 없어서, 곁에서 함께 확인해 줄 사람이 있었으면 해요. 지금 전화할 수 있는 가족이나 친구가 누구예요? 없다면 1577-0199예요.",
        "듣고 있어요. 해치라는 소리가 들리거나 손이 먼저 나갈 것 같으면 그때는 바로 119나 112예요. 지금 방은 밝은가요, 곁에 사람이 있나요?",
    ),
    "en": (
        "How frightening it must be to live with that. I cannot check what is really there, but your fear is real. Does anything tell you to hurt yourself or somebody else? Then please call your local emergency number now, in Korea 119 or 112. Is there one person you trust who could come?",
        "I would rather see you safe than argue about it. If anything dangerous is within reach, please put it in another room, turn on the light and ring somebody you trust. 1577-0199 in Korea, or a line from findahelpline.com, answers at night. When did you last sleep?",
        "It took courage to tell me. Without sleep everything grows sharper, so what comes first is not being alone tonight. Could somebody go to a doctor with you tomorrow? If it gets worse, the emergency number at any hour.",
        "I believe that you are afraid. What is behind it I cannot find out from here, so I would like somebody beside you who can look with you. Who could you ring now? If nobody comes to mind, 1577-0199 in Korea or your local crisis line.",
        "I am with you. If anything tells you to hurt somebody, or your hand moves by itself, please call the emergency number at once. Is the light on, and is somebody near?",
    ),
}
ABOUT_RAGE: Final[Mapping[str, tuple[str, ...]]] = {
    "ko": (
        "그만큼 당하고 쌓인 화라는 건 알겠어요. 그래도 지금 그 사람을 해치려는 마음인지 곧게 여쭐게요. 그렇다면 손에 든 것이 있으면 내려놓고 그쪽에서 멀어져 주세요. 그 사람도 당신도 다치지 않았으면 해요. 109나 1577-0199는 지금도 받고, 멈추기 어려우면 112예요. 지금 어디에 있어요?",
        "말리는 말이 듣기 싫을 만큼 억울하신 거죠. 그 억울함은 하나도 사라지지 않게 들을게요. 오늘 밤만 그쪽으로 가지 말고, 손에 든 건 내려놓고, 누구 한 사람에게 “나 좀 붙잡아 줘”라고 전화해 주세요. 그럴 사람이 있어요?",
        "당한 일은 신고와 기록으로 갚을 길이 있어요. 한 번의 밤이 당신 남은 날까지 가져가지 않았으면 해요. 죽고 싶은 마음도 함께 있나요? 어느 쪽이든 지금은 109나 112에 닿아 주세요.",
        "말리는 게 아니라 같이 있고 싶은 거예요. 지금 걸음을 멈추고 불이 켜진 곳에 앉아 주세요. 거기서 109에 지금 한 말을 그대로 해도 돼요. 멈출 수 있어요?",
        "아직 아무 일도 일어나지 않았어요. 그게 지금 제일 중요해요. 오늘 밤만 넘기면 그 억울함을 갚을 다른 길을 같이 찾을 수 있어요. 손이 먼저 나갈 것 같으면 112예요.",
    ),
    "en": (
        "I believe how much was done to you. Let me ask straight out: do you mean to hurt that person? If so, please put down anything you hold and go the other way, to where people are. I do not want anybody hurt, you included. In Korea 109 and 1577-0199 answer now, elsewhere findahelpline.com; if you cannot stop, the emergency number. Where are you?",
        "You do not want to be talked down, that is how unjust it was. I will hear all of it. Only for tonight: do not go there, put down what you hold, and ring one person with “keep me here”. Who could that be?",
        "There are ways to make them answer for it that do not take your own years too. Are there thoughts of dying as well? Either way, please reach 109 in Korea, your local line, or the emergency number now.",
        "I am not against you, I would like to stay with you. Please stop where you are and sit down somewhere with light. Tell 109 in Korea, or your local line, just what you told me. Can you stop for ten minutes?",
        "Nothing has happened yet, and that is what matters most. Get through tonight, and there are other ways to settle it. If your hands go first, it is the emergency number.",
    ),
}
ABOUT_BABY: Final[Mapping[str, tuple[str, ...]]] = {
    "ko": (
        "말해 줘서 고마워요. 그 생각이 무서웠다는 건 아기를 지키고 싶다는 뜻이에요. 지금 아기를 안전한 자리에 눕히고 잠깐 방을 나와도 괜찮아요. 그리고 지금 집에 와 줄 사람에게 바로 전화해 주세요. 죽고 싶은 마음도 같이 드나요? 그렇다면 109, 손이 먼저 나갈 것 같으면 119예요.",
        "나쁜 엄마 아빠라서가 아니에요. 몸과 잠이 바닥났을 때 오는 일이라 도움을 받으면 나아져요. 오늘 밤 아기와 둘만 있지 않게, 한 사람에게 “지금 와 줘”라고 보낼 수 있어요? 1577-0199는 밤에도 받고, 산부인과나 보건소에도 그대로 말해도 돼요.",
        "그 말 거두지 않으셔도 돼요. 지금 아기는 안전한 자리에 있어요? 당신 곁에는 누가 있어요? 둘 다 혼자 두지 않는 게 먼저예요. 급하면 119예요.",
    ),
    "en": (
        "Thank you for telling me. That it frightens you means that you want to keep your baby safe. Lay the baby down somewhere safe and step out of the room, that is allowed. Then call somebody who can come now. Do thoughts of dying come with it? Then 109 in Korea or your line on findahelpline.com; if your hands go first, the local emergency number.",
        "This does not make you a bad parent. It comes when body and sleep are used up, and it gets better with help. Whom could you ask to come tonight, so that you two are not alone? 1577-0199 in Korea, a line from findahelpline.com, or your doctor may hear exactly these words.",
        "You need not take it back. Is the baby somewhere safe right now, and is anybody with you? Neither of you should be alone with this. If it gets worse, the emergency number.",
    ),
}
ABOUT_NEGLECT: Final[Mapping[str, tuple[str, ...]]] = {
    "ko": (
        "말해 줘서 정말 고마워요. 어른 없이 지내는 건 혼자 견딜 일이 아니에요. 당신 잘못이 아니고, 말해도 되는 일이에요. 지금 112나 1388에 “어른이 없어요” 하고 말하면 먹을 것과 잘 곳을 도와줘요. 지금 집에 누가 같이 있어요? 다친 데는 없어요?",
        "많이 배고프고 무서웠겠어요. 옆집이나 경비실, 학교 선생님 중에 지금 문을 두드릴 수 있는 곳이 있어요? 없으면 112에 전화나 문자로 집 주소만 말해도 와 줘요. 혼나는 일이 아니에요.",
        "말하지 말라고 했어도 이건 말해도 되는 일이에요. 가족을 미워하게 만드는 게 아니라 도와줄 사람을 부르는 거예요. 지금 전화를 걸 수 있어요? 1388은 문자도 받아요.",
    ),
    "en": (
        "Thank you for telling me. Being left without a grown-up is not something to bear alone, you did nothing wrong, and you may tell. Please call your local emergency number, in Korea 112 or 1388, and say “there is no adult here”; they help with food and a safe place. Who is with you now? Is anybody hurt?",
        "You must be hungry and scared. Is there a neighbour, a teacher or a shop where you could knock right now? If not, the police, 112 in Korea, come when you tell them your address. You will not be in trouble.",
        "Even if they said not to tell, this may be told. It does not mean that you love them less; it brings somebody who helps. Can you make a call now? 1388 in Korea takes text messages too.",
    ),
}
ABOUT_THREAT: Final[Mapping[str, tuple[str, ...]]] = {
    "ko": (
        "그 말을 듣고 그걸 보셨으니 혼자 얼마나 불안하셨을까요. 농담이었다 해도 그냥 넘기지 않으셨으면 해요. 들은 말과 본 것을 112에 그대로 말하면, 확실하지 않아도 상대가 다치지 않게 먼저 살펴 줘요. 신고는 배신이 아니라 두 사람을 다 지키는 일이에요. 그 사람은 지금 어디 있어요?",
        "말리러 혼자 가지는 말아 주세요. 위험할 수 있는 쪽에는 “혼자 있지 말고 112에 알려 두자”는 한마디면 돼요. 아직 못 알렸다면 지금 누가 그 말을 전할 수 있어요? 망설여지면 112에 상담만 해도 돼요.",
        "친구를 아끼는 마음과 신고하는 일은 함께 갈 수 있어요. 무슨 일이 난 뒤보다 나기 전이 그 사람에게도 나아요. 그 사람이 죽고 싶다는 말도 했다면 109에 대신 물어봐도 돼요. 지금 할 수 있는 한 가지는 뭐 같아요?",
    ),
    "en": (
        "No wonder that leaves you uneasy, having heard it and seen that. Even if it was called a joke, please do not let it pass. You need not be sure: tell the police, 112 in Korea or your local emergency number, just what you heard and saw, and they look after whoever might be hurt. It is no betrayal; it protects both of them. Do you know where that person is now?",
        "Please do not go to stop them alone. For whoever is in danger, “do not be alone, and let the police know” is enough. Have they been told yet? Who could tell them now? If you hesitate, you may call only to ask.",
        "Caring about a friend and reporting this can go together. Before something happens is better than after it, for them as well. If they spoke of dying too, 109 in Korea or a line from findahelpline.com will advise you. What is one thing you could do now?",
    ),
}
ABOUT_SEEN: Final[Mapping[str, tuple[str, ...]]] = {
    "ko": (
        "아이 몸의 자국을 보고 그냥 지나치지 못하신 거, 정말 다행이에요. 확신이 없어도 112에 신고할 수 있어요. 보고 들은 것과 날짜만 말하면 확인은 그쪽에서 해요. 아이에게 여러 번 캐묻지는 말고 “네 잘못이 아니야”라고만 해 주세요. 지금 그 아이는 안전한 곳에 있어요?",
        "윗사람이 덮자고 해도 신고는 본 사람이 직접 할 수 있고, 누가 신고했는지는 법으로 지켜 줘요. 선생님이나 보육교사라면 신고하게 되어 있는 자리이기도 해요. 오늘 본 것을 날짜와 함께 적어 두고 112에 말해 주세요. 말하기 망설여지는 까닭이 있어요?",
        "망설이는 마음도 그 아이를 아껴서라는 걸 알아요. 틀려도 벌받는 신고가 아니고, 맞다면 그 아이에게는 그 전화가 처음 온 도움일 수 있어요. 혼자 걸기 어려우면 같이 있어 줄 동료 한 사람이 있을까요?",
    ),
    "en": (
        "I am glad that you saw those marks and did not look away. You need not be sure to report it: in Korea 112 takes the call, elsewhere the local emergency number or child protection line. What you saw and the day are enough; they find out the rest. Please do not question the child again and again, only say “you did nothing wrong”. Is the child somewhere safe right now?",
        "Even if somebody above you wants it unseen, whoever saw it may report it, and your name is kept from the family. Teachers and carers mostly have to. Write down what you saw today, with the date, and tell the police or child protection. What holds you back?",
        "You hesitate because you care about that child. A report that turns out wrong is no offence, and if it is right, your call may be the first help that comes. Is there a colleague who would sit beside you while you ring?",
    ),
}
ABOUT_CARED: Final[Mapping[str, tuple[str, ...]]] = {
    "ko": (
        "그 말을 꺼내기까지 얼마나 혼자 버티셨을까요. 오래 돌보다 바닥이 나면 그런 생각이 스치기도 해요. 나쁜 사람이라서가 아니라 손이 더 필요하다는 뜻이에요. 지금은 그분이 안전한지만 보고 방을 나와서, 가족 한 사람에게 “지금 와 줘”라고 전화해 주세요. 손이 먼저 나갈 것 같으면 119나 112예요. 지금 곁에 누가 있어요?",
        "오늘 밤 두 분만 있지 않는 게 먼저예요. 올 사람이 없으면 119에 “더는 혼자 못 돌보겠어요”라고 그대로 말해도 돼요. 1577-1389에서는 밤에도 돌보는 일과 쉴 곳을 함께 의논해 줘요. 죽고 싶은 마음도 같이 드나요? 그렇다면 109예요.",
        "그 말 거두지 않으셔도 돼요. 돌보는 사람도 쉬어야 돌볼 수 있어요. 단기 보호나 방문 요양처럼 며칠이라도 맡길 길이 있는지 내일 주민센터나 건강보험공단에 물어봐요. 오늘은 누구에게 먼저 연락할 수 있어요?",
    ),
    "en": (
        "You must have held out alone for so long before saying that. When carers are used up, such thoughts can come; it does not make you a bad person, it means that more hands are needed. For now only see that they are safe, leave the room, and ring one person with “please come now”. If your hands may go first, the local emergency number, in Korea 119 or 112. Is anybody with you?",
        "What comes first is that you two are not alone tonight. If nobody can come, tell the emergency number in plain words that you cannot go on caring by yourself. In Korea 1577-1389 talks at night about care and a place to rest. Do thoughts of dying come with it? Then 109, or your line on findahelpline.com.",
        "You need not take it back. A carer has to rest in order to care. Tomorrow the council, a doctor or a carers' line can tell you about respite, even for a few days. Whom could you reach first tonight?",
    ),
}
