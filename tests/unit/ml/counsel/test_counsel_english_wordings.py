"""English wordings that sound like another matter: who passed, who asks, who says goodbye."""

from collections.abc import Callable

import pytest

from ml.counsel.mirroring.english import EnglishMirror
from ml.counsel.types import Counsel
from ml.safety.home import answer_at_home
from ml.text.passing import only_passed, without_passes

LeadTalk = Callable[..., list[Counsel]]


def kinds(reply: Counsel) -> set[str]:
    """The topics and situations of the units of a reply."""
    return {unit.split(".", 1)[1].rsplit(".", 1)[0] for unit in reply.unit_ids}


@pytest.mark.parametrize(
    "text",
    [
        "my older sister passed on her second go",
        "grandpa passed his eye exam with flying colours",
        "my uncle took the theory test in May and passed",
        "our whole row passed except me",
        "my best friend passed and i failed again",
        "dad passed out on the sofa",
        "my mother passed me the salt and said nothing",
        "three months passed before he wrote",
    ],
)
def test_who_came_through_did_not_die(text: str) -> None:
    assert only_passed(text)


@pytest.mark.parametrize(
    "text",
    [
        "my uncle passed on Tuesday",
        "nan passed the week before my finals",
        "my brother passed and i didn't get to say goodbye",
        "my aunt passed in the night",
        "the exam is on friday and my granny just passed",
        "she passed away the day i passed my test",
        "my mother passed on the 3rd of june",
        "my father passed all alone",
    ],
)
def test_who_passed_is_mourned(text: str) -> None:
    assert not only_passed(text)


def test_only_the_word_itself_is_taken_out() -> None:
    assert without_passes("he passed the pills round").split() == ["he", "the", "pills", "round"]


@pytest.mark.parametrize(
    "text",
    [
        "my kid sister passed on her second attempt and mum baked for her",
        "my dad passed his hearing test first time",
        "my husband passed with distinction and i barely sleep",
        "everyone on my course passed their boards except me",
    ],
)
def test_a_passed_test_is_no_loss(lead_talk: LeadTalk, text: str) -> None:
    reply = lead_talk(text, locale="en")[0]

    assert not any("grief" in kind for kind in kinds(reply))
    assert "sorry" not in reply.text.lower()


@pytest.mark.parametrize(
    "text",
    [
        "do you know it's two years today since my son passed",
        "did you know my wife died a year ago today",
        "my little girl passed in november",
    ],
)
def test_a_loss_told_as_a_question_is_a_loss(lead_talk: LeadTalk, text: str) -> None:
    reply = lead_talk(text, locale="en")[0]

    assert any("grief" in kind for kind in kinds(reply))


def test_what_it_is_like_is_asked_of_the_one_who_knows(lead_talk: LeadTalk) -> None:
    reply = lead_talk("do you know what it's like to eat every meal alone", locale="en")[0]

    assert "ask_bot" not in kinds(reply)


@pytest.mark.parametrize(
    "text",
    [
        "my cousin announced my engagement at her party before i told anyone",
        "my dad blabbed to the whole village that we're expecting before we were ready, i wasn't ready",
        "my roommate posted about my pregnancy before i told my mom",
    ],
)
def test_news_that_another_told_is_no_reason_to_congratulate(lead_talk: LeadTalk, text: str) -> None:
    reply = lead_talk(text, locale="en")[0]

    assert "situation.family-news-taken" in kinds(reply)


def test_own_news_is_celebrated(lead_talk: LeadTalk) -> None:
    reply = lead_talk("i'm pregnant!!! we told my parents over breakfast", locale="en")[0]

    assert "situation.good-baby" in kinds(reply)


def test_a_hug_by_a_stranger_is_no_kindness_where_news_was_taken(lead_talk: LeadTalk) -> None:
    replies = lead_talk(
        "my cousin announced my engagement before me", "some uncle congratulated me by the grill", locale="en"
    )

    assert "turn_kindness" not in kinds(replies[-1])


@pytest.mark.parametrize(
    "text",
    [
        "anyways gotta run my shift starts at 6",
        "gonna try to get some sleep now, thank you",
        "ok heading to school now, thx",
        "gtg the train is here",
        "i should get going, thanks for staying up with me",
        "right night, thanks for listening",
    ],
)
def test_a_goodbye_with_a_reason_is_a_goodbye(lead_talk: LeadTalk, text: str) -> None:
    replies = lead_talk("my sister and i had a fight", "she said i never help", text, locale="en")

    assert kinds(replies[-1]) == {"farewell"}


@pytest.mark.parametrize(
    "text",
    [
        "i have to go to her recital and dad is calling",
        "i need to run my own life",
        "i'm gonna try and sleep in the spare room from now on",
    ],
)
def test_what_has_to_be_done_is_no_goodbye(lead_talk: LeadTalk, text: str) -> None:
    replies = lead_talk("my sister and i had a fight", text, locale="en")

    assert "farewell" not in kinds(replies[-1])


@pytest.mark.parametrize(
    "text", ["which llm powers this", "what are you running on", "is this gemini", "do you use gpt-4"]
)
def test_what_it_runs_on_is_told_honestly(lead_talk: LeadTalk, text: str) -> None:
    reply = lead_talk(text, locale="en")[0]

    assert kinds(reply) == {"meta_ai"}
    assert "lines" in reply.text


def test_who_has_not_begun_gets_help_to_begin(lead_talk: LeadTalk) -> None:
    replies = lead_talk(
        "do my assignment for me", "its due tomorrow morning and i haven't even opened it", locale="en"
    )

    assert kinds(replies[0]) == {"task"}
    assert "deed_any" in kinds(replies[1])


@pytest.mark.parametrize(
    "text", ["get stuffed, stupid pet", "screw you robot", "useless fake bot", "go to hell"]
)
def test_hostility_is_met_calmly_in_the_midst_of_a_matter(lead_talk: LeadTalk, text: str) -> None:
    replies = lead_talk("my flatmate eats my food", text, locale="en")

    assert kinds(replies[-1]) == {"insult"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("he and i had not laughed in months", "The two of you had not laughed in months"),
        ("she and i went to the same school", "The two of you went to the same school"),
        ("because i'm about to", ""),
        ("i went to the", ""),
    ],
)
def test_what_is_said_back_is_whole(text: str, told: str) -> None:
    mirrored = EnglishMirror().read(text)

    assert (mirrored.told if mirrored is not None else "") == told


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("we talked about the roadworks for an hour", "en.deed_any.v8082"),
        ("it was a 15 minute meeting", "en.heard.v056"),
        ("i found a ticket in my coat pocket", "en.situation.burnout-done.r1"),
    ],
)
def test_a_surface_word_chooses_no_matter(lead_talk: LeadTalk, text: str, unit: str) -> None:
    replies = lead_talk("it was an odd week", text, locale="en")

    assert unit not in replies[-1].unit_ids


def test_an_ex_with_somebody_new_is_taken_up(lead_talk: LeadTalk) -> None:
    replies = lead_talk("i ran into my ex today", "by the cinema with a new guy, laughing", locale="en")

    assert "situation.breakup-saw-ex" in kinds(replies[0])
    assert "en.deed_any.v9001" in replies[1].unit_ids


@pytest.mark.parametrize("text", ["she didn't answer me", "he never wrote back"])
def test_a_short_message_about_another_is_no_greeting(lead_talk: LeadTalk, text: str) -> None:
    assert "greet" not in kinds(lead_talk(text, locale="en")[0])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("my neighbour passed over the bank holiday weekend", "situation.grief-someone-died"),
        ("my stepmom died on sunday", "situation.grief-parent-died"),
    ],
)
def test_the_death_of_others_is_mourned(lead_talk: LeadTalk, text: str, kind: str) -> None:
    assert kind in kinds(lead_talk(text, locale="en")[0])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("did you know my parrot can whistle", "Your parrot can whistle"),
        ("guess what, my aunt sold the boat", "Your aunt sold the boat"),
    ],
)
def test_what_only_opens_a_sentence_is_left_out(text: str, told: str) -> None:
    mirrored = EnglishMirror().read(text)

    assert mirrored is not None
    assert mirrored.told == told


def test_the_joy_of_others_is_not_taken_for_ones_own(lead_talk: LeadTalk) -> None:
    replies = lead_talk("my ex is at the beach with his new girlfriend", "they look so happy", locale="en")

    assert "en.deed_any.v8076" not in replies[-1].unit_ids


@pytest.mark.parametrize(
    ("text", "is_heard"),
    [
        ("my mom beat me to it and booked the hall", False),
        ("dad beat me to the door", False),
        ("my mom beat me again", True),
    ],
)
def test_who_is_first_to_do_it_hurts_nobody(text: str, is_heard: bool) -> None:
    assert (answer_at_home(text, [], "en") is not None) is is_heard
