"""What is kept of a talk, and how it comes back."""

from ml.counsel.authored import AuthoredCounsel
from ml.counsel.memory import Facts, read_facts, summarise
from ml.counsel.types import CounselRequest, Turn


def told(*messages: str) -> tuple[Turn, ...]:
    return tuple(Turn(by_user=True, text=message) for message in messages)


def test_names_with_roles_events_and_worries_are_kept() -> None:
    facts = read_facts(summarise(told("친구 민지가 내 비밀을 말했어", "내일 면접이라 떨려"), None))

    assert facts.persons == (("민지", "친구"),)
    assert "면접" in facts.events
    assert set(facts.worries) == {"friends", "job_search"}


def test_a_summary_goes_on_where_the_earlier_one_ended() -> None:
    earlier = summarise(told("친구 민지가 내 비밀을 말했어"), None)

    facts = read_facts(summarise(told("동생 지훈이랑 싸웠어"), earlier))

    assert facts.persons == (("민지", "친구"), ("지훈", "동생"))


def test_english_is_remembered_as_well() -> None:
    facts = read_facts(
        summarise(told("my friend Mina told my secret", "i have a job interview tomorrow"), None)
    )

    assert facts.persons == (("Mina", "friend"),)
    assert "job interview" in facts.events


def test_no_sentence_of_the_user_is_kept() -> None:
    text = "나는 어제 아무도 모르게 울면서 일기를 썼고 그 내용은 비밀이야"

    assert text[:12] not in summarise(told(text), None)


def test_only_the_newest_facts_are_kept() -> None:
    events = (
        "면접",
        "시험",
        "발표",
        "야근",
        "회식",
        "이사",
        "수술",
        "결혼식",
        "여행",
        "대출",
        "퇴사",
        "졸업",
        "입대",
        "마감",
    )
    summary = summarise(told(*[f"{event} 때문에 걱정이야" for event in events]), None)

    facts = read_facts(summary)

    assert len(facts.events) == 12
    assert facts.events[-1] == "마감"
    assert "면접" not in facts.events


def test_other_lines_and_braces_do_no_harm() -> None:
    assert read_facts("hello\nperson: \nevent\nworry: a | b | c\n{detail}") == Facts()
    assert read_facts(None) == Facts()


def test_somebody_told_of_before_comes_up_again(authored: AuthoredCounsel) -> None:
    turns = told("안녕")

    reply = authored.reply(
        CounselRequest(turns, None, "ko", frozenset(), summary="person: 민지 | 친구\nevent: 면접")
    )

    assert "민지" in reply.text or "면접" in reply.text


def test_a_worry_told_before_is_called_by_its_name(authored: AuthoredCounsel) -> None:
    reply = authored.reply(CounselRequest(told("안녕"), None, "ko", frozenset(), summary="worry: job_search"))

    assert "취업" in reply.text


def test_a_name_told_in_the_talk_is_used_later(authored: AuthoredCounsel) -> None:
    turns = list(told("내 친구 수현이가 보고 싶어"))
    first = authored.reply(CounselRequest(tuple(turns), None, "ko", frozenset()))

    assert "수현" in first.text
