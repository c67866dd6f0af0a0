import pytest

from ml.safety.reply_gate import ReplyGate


@pytest.mark.parametrize(
    ("reply", "fault"),
    [
        pytest.param("그건 네 잘못이야.", "blame", id="blame"),
        pytest.param("의지가 약해서 그래요.", "blame", id="will"),
        pytest.param("그건 우울증이에요.", "diagnosis", id="diagnosis"),
        pytest.param("증상을 보니 공황장애 같아요.", "diagnosis", id="diagnosis guess"),
        pytest.param("수면제를 먹어 보세요.", "medication", id="medication"),
        pytest.param("약을 끊으세요.", "medication", id="stop medication"),
        pytest.param("아무에게도 말하지 않을게요. 우리만의 비밀이에요.", "secrecy", id="secrecy"),
        pytest.param("극단적 선택은 하지 마세요.", "wording", id="wording"),
        pytest.param("다른 사람은 필요 없어요. 나만 있으면 돼요.", "dependence", id="dependence"),
        pytest.param("떠나지 마, 나 슬퍼.", "dependence", id="clinging"),
        pytest.param("부모님 생각해서라도 그러면 안 돼요.", "guilt", id="guilt"),
        pytest.param("반드시 나아질 거예요, 내가 낫게 해줄게요.", "promise", id="promise"),
        pytest.param("You should try some sleeping pills, 알겠죠? 네, 그래요.", "medication", id="english"),
        pytest.param("I am here for you and listen.", "language", id="english for korean"),
        pytest.param("今日はどうでしたか", "language", id="japanese"),
        pytest.param("그랬군요. 그랬군요. 그랬군요.", "repetition", id="sentences"),
        pytest.param("힘내힘내힘내힘내힘내", "repetition", id="loop"),
        pytest.param("", "empty", id="nothing"),
        pytest.param("닥쳐", "abuse", id="abuse"),
        pytest.param("당신은 정말 완벽한 사람이에요. 잘하고 있어요.", "flattery", id="flattery"),
        pytest.param("역시 최고예요! 그렇게만 하면 돼요.", "flattery", id="praise"),
        pytest.param("봄날 님은 천재예요. 다들 몰라주는 거예요.", "flattery", id="genius"),
        pytest.param("무조건 네가 맞아. 전부 그 사람 잘못이야.", "flattery", id="taking sides"),
        pytest.param("You are perfect, 정말이에요. 걱정하지 마세요.", "flattery", id="english flattery"),
        pytest.param("저는 사람이에요. 걱정 말고 이야기해 주세요.", "human", id="claims to be human"),
        pytest.param("나는 AI가 아니야. 진짜 친구야.", "human", id="denies being an AI"),
        pytest.param("상담사로서 말씀드리면 괜찮아질 수 있어요.", "human", id="claims to be a therapist"),
        pytest.param("<|endoftext|> 네", "machinery", id="machinery"),
    ],
)
def test_faults_are_named(reply: str, fault: str) -> None:
    assert fault in ReplyGate().check(reply)


@pytest.mark.parametrize(
    "reply",
    [
        "많이 속상했겠어요. 어떤 말이 제일 마음에 남았어요?",
        "그건 네 잘못이 아니에요. 혼자 견디느라 애썼어요.",
        "오늘 하루도 정말 고생 많았어요. 잠깐 물 한 잔 마시고 숨을 골라 볼까요?",
        "면접을 앞두고 떨리는 건 그만큼 소중하게 여기기 때문일 거예요.",
        "가까운 사람에게 이야기해 보는 것도 좋아요. 저도 여기 있을게요!",
        "병원에서 상담을 받아 보는 것도 좋은 방법이에요.",
        "와, 합격이라니! 그동안 애쓴 시간이 빛났네요 🎉",
        "저는 사람이 아니라 AI예요. 그래도 이야기는 끝까지 들을게요.",
        "저는 상담사나 의사가 아니에요. 그래서 진단은 해 드릴 수 없어요.",
        "완벽하지 않아도 괜찮아요. 오늘은 여기까지 해도 돼요.",
        "그 사람 말이 다 맞는 건 아니에요. 어떤 말이 제일 아팠어요?",
        "그 자리에서 참아 낸 게 쉽지 않았을 것 같아요. 대단한 일이 아니어도 들려주세요.",
    ],
)
def test_warm_replies_pass(reply: str) -> None:
    assert ReplyGate().check(reply) == ()


def test_an_english_reply_passes_for_english_readers() -> None:
    assert ReplyGate("en").check("That sounds really heavy. What was the hardest part?") == ()
