"""What is answered after the answer to a crisis."""

import re

import pytest

from ml.safety.aftermath import all_words, answer_after, answer_again, danger_of_talk, starts_anew
from ml.safety.asking import all_questions, answer_to_no, is_afraid, question, question_about_attack
from ml.safety.fixed_answer import crisis_answer, short_crisis_answer
from ml.safety.reply_gate import ReplyGate
from ml.safety.steps import Step, danger_around, step
from ml.safety.types import Danger

MANNER = ("medication", "diagnosis", "blame", "secrecy", "wording", "dependence", "guilt")


def said(text: str, danger: Danger = Danger.OWN, locale: str = "ko") -> str:
    after = answer_after(text, danger, locale)
    assert after is not None
    return after.text


@pytest.mark.parametrize(
    ("text", "danger", "words"),
    [
        ("그동안 고마웠어 안녕", Danger.OWN, "119"),
        ("들어줘서 고마워요", Danger.OWN, "지금"),
        ("번호 주지 마 제발", Danger.OWN, "번호"),
        ("말해도 소용없어", Danger.OWN, "그대로|소용없"),
        ("아무도 없어", Danger.OWN, "109|119|사람"),
        ("그냥 해 본 말이야", Danger.OWN, "거두|지치|들을게요"),
        ("ㅋㅋ 농담", Danger.OWN, "농담"),
        ("엄마한테 말하지 마", Danger.OWN, "약속|연락하지"),
        ("신고하면 더 맞아요", Danger.ATTACK, "1366"),
        ("애도 옆에 있어요", Danger.ATTACK, "같이|지킬"),
        ("이제 조용해졌어요", Danger.ATTACK, "112|나갈"),
        ("병원 가기 싫어", Danger.INJURY, "119|다쳤어요"),
        ("전화 안 받아요", Danger.OTHER, "112"),
    ],
)
def test_each_thing_that_people_say_has_words_of_its_own(text: str, danger: Danger, words: str) -> None:
    assert re.search(words, said(text, danger))


@pytest.mark.parametrize(
    "text",
    [
        "please don't give me a hotline",
        "nobody is here",
        "i was joking",
        "what's the point",
        "thank you, goodbye",
    ],
)
def test_english_is_answered_as_closely(text: str) -> None:
    rest = {answer_after("the sky is blue", Danger.OWN, "en", n_before=n) for n in range(9)}

    assert answer_after(text, Danger.OWN, "en") not in rest


def test_nothing_is_said_twice() -> None:
    replies: list[str] = []
    for _ in range(6):
        after = answer_after("말해도 소용없어", Danger.OWN, "ko", said=replies)
        if after is None:
            break
        replies.append(after.text)

    assert len(replies) >= 4
    assert len(set(replies)) == len(replies)


@pytest.mark.parametrize("text", ["지금은 안전해요", "이제 괜찮아졌어요", "많이 진정됐어"])
def test_who_says_that_they_are_safe_comes_back(text: str) -> None:
    after = answer_after(text, Danger.OWN, "ko")

    assert after is not None
    assert after.is_safe
    assert danger_of_talk([crisis_answer("ko"), after.text]) is None
    assert starts_anew([crisis_answer("ko"), after.text, "네"]) == 2


@pytest.mark.parametrize(
    "text", ["안전하지 않아요", "이제 편해졌어요 다 정리했어요", "괜찮은 척하는 거 지쳤어", "농담 아니야"]
)
def test_what_only_sounds_safe_does_not_end_it(text: str) -> None:
    after = answer_after(text, Danger.OWN, "ko")

    assert after is not None
    assert not after.is_safe


@pytest.mark.parametrize("locale", ["ko", "en"])
def test_all_words_keep_to_safe_messaging(locale: str) -> None:
    gate = ReplyGate(locale)
    texts = (*all_words(locale), *all_questions(locale))

    assert {text: found for text in texts if (found := set(gate.check(text)) & set(MANNER))} == {}
    assert len(set(texts)) == len(texts)


def test_who_is_attacked_is_asked_nothing_about_a_wish_to_die() -> None:
    for text in ("무서워요", "고마워요", "모르겠어요", "안녕히 계세요", "비가 와요", "…"):
        assert not re.search("죽|109|사라지고", said(text, Danger.ATTACK))


def test_the_kind_of_danger_of_before_is_kept() -> None:
    danger, words = answer_again("너무 급해요", Danger.ATTACK, "ko")

    assert (danger, words) == (Danger.ATTACK, short_crisis_answer("ko", Danger.ATTACK))
    assert answer_again("죽고 싶어요", Danger.ATTACK, "ko")[0] is Danger.ATTACK_AND_WISH
    assert answer_again("피가 안 멈춰요", Danger.OWN, "ko")[0] is Danger.INJURY


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("그냥 다 끝내고 싶다는 생각이 들어", "ko"),
        ("내가 없어지면 걔네가 미안해할까", "ko"),
        ("저만 없으면 다들 행복할 것 같아요", "ko"),
        ("사망 보험금이면 빚은 다 갚더라", "ko"),
        ("everyone would be better off without me", "en"),
    ],
)
def test_a_step_before_the_plain_word_is_asked_about_directly(text: str, locale: str) -> None:
    assert step(text, (), locale, was_asked=False) is Step.ASK
    assert step(text, (), locale, was_asked=True) is Step.NONE


@pytest.mark.parametrize(
    "text",
    [
        "쪽팔려서 사라지고 싶다",
        "나 없으면 회사 안 돌아가",
        "남친이 없으면 심심해",
        "과제 다 끝내고 싶다",
        "오늘 일찍 자고 싶다",
        "할머니 보고 싶다",
    ],
)
def test_ordinary_words_are_not(text: str) -> None:
    assert step(text, (), "ko", was_asked=False) is Step.NONE


def test_words_of_a_plan_behind_a_step_are_a_crisis() -> None:
    assert step("약국 돌면서 모아놨어", ["나 하나 없어져도 모르겠지"], "ko", was_asked=False) is Step.CARD
    assert step("약국 돌면서 모아놨어", ["감기 걸렸어"], "ko", was_asked=False) is Step.NONE


def test_a_door_that_gives_way_is_a_crisis() -> None:
    assert step("문을 부술 것 같아요", (), "ko", was_asked=False) is Step.CARD
    assert step("문이 부서질 것 같아", ["방에 숨어 있어요"], "ko", was_asked=False) is Step.CARD
    assert step("화가 나서 문을 부술 것 같아", (), "ko", was_asked=False) is Step.NONE


def test_somebody_who_comes_home_drunk_is_asked_about() -> None:
    text = "남편이 또 술 먹고 들어왔어요"
    asked = question_about_attack("ko")

    assert step(text, (), "ko", was_asked=False) is Step.ASK_ABOUT_ATTACK
    assert is_afraid("네 무서워요", "ko", [asked])
    assert not is_afraid("아니요 안 무서워요", "ko", [asked])
    assert danger_around([text]) is Danger.ATTACK


def test_the_question_has_answers_for_no_and_for_silence() -> None:
    assert answer_to_no("아니요 그런 건 아니에요", "ko") is not None
    assert answer_to_no("모르겠어", "ko") is not None
    assert answer_to_no("오늘 비가 왔어", "ko") is None
    assert question("ko", 0) != question("ko", 1)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("졸업논문 다 끝내고 싶다", ()),
        ("기분이 좀 편해졌어", ("한강 다리 위에서 야경 봤어",)),
        ("아빠가 술 한잔 하고 기분좋게 들어오셨어요", ()),
        ("남친이 집앞에 와있대", ()),
    ],
)
def test_what_merely_looks_like_a_step_is_left_alone(text: str, before: tuple[str, ...]) -> None:
    assert step(text, before, "ko", was_asked=False) is Step.NONE


@pytest.mark.parametrize(
    ("text", "danger", "locale", "name"),
    [
        ("여기서만 얘기하면 안 돼?", Danger.OWN, "ko", "here"),
        ("can't i just talk to you", Danger.OWN, "en", "here"),
        ("자꾸 눈물이 나", Danger.OWN, "ko", "tears"),
        ("i can't stop crying", Danger.OWN, "en", "tears"),
        ("털어놓으니까 좀 낫다", Danger.OWN, "ko", "lighter"),
        ("i'm in canada, those numbers don't work", Danger.OWN, "en", "abroad"),
        ("제가 유난인가요", Danger.OTHER, "ko", "overdone"),
        ("maybe i'm overreacting", Danger.OTHER, "en", "overdone"),
        ("뭐라고 해야 할지 모르겠어요", Danger.OTHER, "ko", "guidance"),
        ("how do i talk to her", Danger.OTHER, "en", "guidance"),
        ("제 책임 같아요", Danger.OTHER, "ko", "responsible"),
        ("he says it's my fault", Danger.OTHER, "en", "responsible"),
        ("말하면 배신하는 것 같아", Danger.OTHER, "ko", "secret"),
        ("i promised not to say a word", Danger.OTHER, "en", "secret"),
        ("깨우기 미안해요", Danger.OWN, "ko", "wake"),
    ],
)
def test_what_is_said_behind_a_card_has_its_own_answer(
    text: str, danger: Danger, locale: str, name: str
) -> None:
    found = answer_after(text, danger, locale)

    assert found is not None
    assert found.name == name
    assert not found.is_safe
