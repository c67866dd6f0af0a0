"""Screens as values: they fit into Telegram, and nothing that people or films bring breaks them."""

import html
import re
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from handlers import film_view
from handlers.board import views as board
from handlers.comfort import views as comfort
from handlers.comfort.outcomes import (
    FilmsCanWait,
    FilmsWanted,
    InDanger,
    Nudge,
    Outcome,
    Reply,
    Speechless,
    Stored,
)
from handlers.comfort.taps import AnotherReply, RateReply
from handlers.crisis_view import crisis
from handlers.genres import GENRES
from handlers.greeting import views as greeting
from handlers.greeting.service import PartOfDay
from handlers.history import views as history
from handlers.history.service import Page, Past
from handlers.manner import views as manner
from handlers.manner.service import Manner
from handlers.menu import views as menu
from handlers.nickname import Refusal
from handlers.onboarding import views as onboarding
from handlers.payloads.films import WantFilms
from handlers.payloads.talking import ConfirmReset, CorrectFeeling, KeepTalking
from handlers.person import Person
from handlers.pet_view import carousel
from handlers.pets import PETS
from handlers.profile import views as profile
from handlers.profile.service import TIME_ZONES, Profile
from handlers.recommendation import views as films
from handlers.recommendation.choice import Asked
from handlers.recommendation.service import FilmCard
from handlers.safety import views as safety
from handlers.saved import views as saved
from handlers.saved.service import NothingSaved, SavedCard
from handlers.trial import views as trial
from handlers.trial.service import TrialCard
from handlers.view import Button, Picture, View
from handlers.wish_view import ask_wish, films_can_wait
from handlers.word_outcomes import Crisis
from handlers.words import LOCALES, Dictionary, Words
from ml.counsel.types import Length, Speech
from ml.emotion.types import Emotion
from ml.safety.types import Danger
from recommender.catalogue import load_catalogue
from recommender.streaming import search_links
from recommender.types import Film, Shares
from tests.fakes.engines import film

MAX_TEXT, MAX_CAPTION, MAX_DATA = 4096, 1024, 64
MAX_PER_ROW, MAX_ROWS = 3, 8
DICTIONARY = Dictionary()
STORED = Stored(10**11, is_up=False)
PAST = Past(10**11, 99_999, datetime(2026, 3, 2, 9, 30, tzinfo=UTC), "<b>&" * 1024, "&" * 1500)
PICTURE = Picture("film:1:ko", b"")
NASTY = "<b>&\"'</i>"
EXTREME = film(
    -999_999_999_999,
    title="긴제목" * 15,
    original_title="Long title " * 8,
    title_en="Long title " * 8,
    genres=GENRES,
    runtime=999,
    director=("이름이긴감독님",) * 20,
    cast=("이름이긴배우님",) * 60,
    director_en=("Director With A Long Name",) * 20,
    cast_en=("Actor With A Long Name",) * 60,
    synopsis="줄거리가 아주 길어요. " * 200,
    synopsis_en="The story is very long. " * 200,
)
HOSTILE = film(
    title=NASTY,
    original_title=NASTY,
    title_en=NASTY,
    director=(NASTY,),
    cast=(NASTY,) * 3,
    director_en=(NASTY,),
    cast_en=(NASTY,) * 3,
    synopsis=NASTY * 200,
    synopsis_en=NASTY * 200,
)


@pytest.fixture(params=LOCALES)
def say(request: pytest.FixtureRequest) -> Words:
    return DICTIONARY[request.param]


class Reader(HTMLParser):
    """Reads what Telegram's HTML mode would, and what a person then sees."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen = ""

    @override
    def handle_starttag(self, tag: str, attrs: object) -> None:
        assert tag in {"b", "i", "u", "s", "a", "code", "pre", "blockquote"}, tag
        self.open.append(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    @override
    def handle_data(self, data: str) -> None:
        self.seen += data


def seen(view: View) -> str:
    """What a person reads; fails where Telegram would refuse the HTML."""
    assert not re.search(r"&(?!(lt|gt|amp|quot|#\d+|#x[0-9a-f]+);)", view.text), view.text
    reader = Reader()
    reader.feed(view.text)
    reader.close()
    assert reader.open == []
    return reader.seen


def assert_fits(view: View) -> None:
    length = len(seen(view).encode("utf-16-le")) // 2
    assert 0 < length <= (MAX_CAPTION if view.picture else MAX_TEXT)
    assert len(view.rows) <= MAX_ROWS
    for row in view.rows:
        assert 1 <= len(row) <= MAX_PER_ROW
        for button in row:
            assert button.label.strip()
            assert len(button.label) <= 40
            if isinstance(button, Button):
                assert 1 <= len(button.payload.pack().encode()) <= MAX_DATA


def card(shown: Film, **facts: object) -> FilmCard:
    values: dict[str, object] = {
        "batch_id": 10**11,
        "index": 7,
        "n_films": 8,
        "film": shown,
        "fit": 100,
        "shares": Shares(0.5, 0.2, 0.3),
        "matched_genres": shown.genres,
        "matched_words": ("바다",) * 30,
        "because_of": (shown,) * 10,
        "is_saved": False,
        "links": search_links(shown, "ko"),
        "picture": PICTURE,
    }
    return FilmCard(**(values | facts))  # type: ignore[arg-type]


def every_view_of(shown: Film, say: Words) -> list[View]:
    """Every screen that shows a film."""
    links = search_links(shown, say.locale)
    kept = SavedCard(99, 100, shown, links, PICTURE)
    tried = TrialCard(7, 8, shown, 100, links, PICTURE)
    bits = (1 << len(GENRES)) - 1
    return [
        films.card(card(shown), say),
        films.explanation(card(shown), say),
        saved.saved(kept, say),
        trial.card(tried, Emotion.DEPRESSION, bits, say),
    ]


def test_titles_of_any_length_fit_under_a_real_film(say: Words) -> None:
    asked = Asked(
        3, ("runtime", "years", "country", "genre"), ("Netflix", "Watcha"), ("끝없는 제목" * 600,) * 9
    )

    for shown in load_catalogue():
        assert_fits(films.card(card(shown, asked=asked), say))


@pytest.mark.parametrize("shown", [EXTREME, HOSTILE], ids=["extreme", "hostile"])
def test_extreme_films_fit(shown: Film, say: Words) -> None:
    for view in every_view_of(shown, say):
        assert_fits(view)


def test_every_film_of_the_catalogue_fits(say: Words) -> None:
    for shown in load_catalogue():
        for view in every_view_of(shown, say):
            assert_fits(view)


def test_a_title_is_shown_letter_by_letter(say: Words) -> None:
    for view in every_view_of(HOSTILE, say):
        assert NASTY in seen(view)


def test_the_original_title_stands_beside_the_year_where_it_differs() -> None:
    say = DICTIONARY["ko"]

    translated = film_view.caption(film(1), say, fit=None)
    own = film_view.caption(film(1, original_title="영화 1"), say, fit=None)

    assert "<b>영화 1</b> (Original 1, 2001)" in translated
    assert "<b>영화 1</b> (2001)" in own


def test_three_actors_are_named() -> None:
    caption = film_view.caption(film(1), DICTIONARY["ko"], fit=87)

    assert "배우 하나, 배우 둘, 배우 셋" in caption
    assert "배우 넷" not in caption
    assert "87" in caption


def test_an_explanation_names_the_largest_share_first_and_leaves_out_nothings(say: Words) -> None:
    shown = card(film(1), shares=Shares(words=0.02, taste=0.28, feeling=0.70))

    text = films.explanation(shown, say).text

    assert text.index("70") < text.index("28")
    assert "바다" not in text


def test_a_saved_film_can_be_taken_out(say: Words) -> None:
    unsaved, kept = (films.card(card(film(1), is_saved=is_saved), say) for is_saved in (False, True))

    assert unsaved.rows[1][0].label == say("films-save")
    assert kept.rows[1][0].label == say("films-saved")
    assert replace(kept, rows=()) == replace(unsaved, rows=())


def everything_else(say: Words) -> list[View]:
    """Every screen without a film."""
    person = Person(
        id=1,
        locale=say.locale,
        time_zone="Asia/Seoul",
        nickname="가" * 16,
        pet="tori",
        is_settled=True,
        is_held=False,
    )
    page = Profile("x" * 16, "chaltteok", say.locale, "America/Los_Angeles", 99_999, 999)
    bits = 0b111
    return [
        *(greeting.hello(person, part, say) for part in PartOfDay),
        *(carousel(say, index, is_change=flag) for index in range(len(PETS)) for flag in (True, False)),
        *(onboarding.nickname_refused(reason, say) for reason in Refusal),
        *(profile.nickname_refused(reason, say) for reason in Refusal),
        *(profile.time_zone_changed(zone, say) for zone in TIME_ZONES),
        *(profile.pet_changed(pet, say) for pet in PETS),
        *(onboarding.welcome("x" * 16, pet, say) for pet in PETS),
        *onboarding.first_pet("x" * 16, say),
        *(ask_wish(feeling, say) for feeling in (None, *Emotion)),
        *(comfort.feeling_taken(feeling, say) for feeling in Emotion),
        *(trial.ask_genres(feeling, bits, say) for feeling in Emotion),
        *(crisis(say, is_known=is_known) for is_known in (True, False)),
        *(
            crisis(say, is_known=True, danger=danger, is_again=flag)
            for danger in Danger
            for flag in (True, False)
        ),
        *(menu.wordless(kind, say) for kind in ("sticker", "voice", "animation")),
        *(menu.wordless(kind, say) for kind in ("audio", "location", "contact", "document", "other")),
        *(screen(say) for screen in (onboarding.intro, onboarding.please_choose, onboarding.declined)),
        *(screen(say) for screen in (onboarding.ask_nickname, onboarding.nickname_needs_text)),
        *(screen(say) for screen in (onboarding.choose_pet_hint, menu.help_screen, films_can_wait)),
        *(screen(say) for screen in (comfort.keep_talking, comfort.ask_feeling, films.choosing)),
        *(screen(say) for screen in (safety.sos, safety.relieved, safety.follow_up)),
        *(screen(say) for screen in (safety.follow_up_planned, safety.follow_up_cancelled)),
        *(screen(say) for screen in (menu.ask_reset, menu.reset_done, menu.not_reset, menu.cancelled)),
        *(screen(say) for screen in (menu.only_after_start, menu.unknown_command, trial.ask_feeling)),
        *(screen(say) for screen in (profile.ask_nickname, profile.ask_language, profile.ask_time_zone)),
        profile.own_page(page, say),
        *(
            manner.manner_screen(Manner(speech, length), say)
            for speech in Speech
            for length in (None, *Length)
        ),
        *(
            comfort.answer(Reply("가" * 1500, takes_up_worry=True, nudge=nudge, stored=STORED), say, speech)
            for nudge in Nudge
            for speech in Speech
        ),
        *(history.page_screen(Page(index, 3, (PAST,) * 3), "tori", say) for index in range(3)),
        history.exchange_screen(PAST, 10**6, "tori", say),
        *(screen(say) for screen in (history.ask_delete_all, history.all_deleted)),
        history.page_screen(Page(0, 1, ()), "tori", say),
        comfort.voice_heard("<b>" * 999, say),
        profile.renamed("x" * 16, say),
        profile.language_changed(say),
        saved.saved(NothingSaved(), say),
        menu.apology("menu-apology", say),
        menu.help_screen(say, is_sent_out=True),
        onboarding.intro(say, is_sent_out=True),
    ]


def test_every_other_screen_fits(say: Words) -> None:
    for view in everything_else(say):
        assert_fits(view)


def test_what_a_tap_says_fits_into_a_notice(say: Words) -> None:
    for key in (
        "films-kept",
        "films-dropped",
        "films-refused",
        "menu-stale-button",
        "comfort-another-once",
        "comfort-another-none",
        "comfort-rated-up",
        "comfort-rated-down",
        "history-deleted",
    ):
        assert len(say(key)) <= 200


@given(text=st.text(min_size=1, max_size=300))
def test_a_reply_is_shown_letter_by_letter(text: str) -> None:
    view = comfort.answer(Reply(text, takes_up_worry=True), DICTIONARY["ko"])

    assert html.unescape(view.text) == html.unescape(html.escape(text))
    assert "<" not in view.text


def test_every_outcome_has_its_screen(say: Words) -> None:
    after = (
        (Button(say("comfort-keep-talking"), KeepTalking()), Button(say("comfort-films"), WantFilms())),
        (Button(say("comfort-correct"), CorrectFeeling()),),
    )
    expected: dict[type[Outcome], tuple[Outcome, View]] = {
        Reply: (Reply("응 & 그래", takes_up_worry=True), View("응 &amp; 그래", after)),
        FilmsWanted: (FilmsWanted(Emotion.JOY), ask_wish(Emotion.JOY, say)),
        FilmsCanWait: (FilmsCanWait(), films_can_wait(say)),
        InDanger: (InDanger(), crisis(say, is_known=True)),
        Speechless: (Speechless(), View(say("comfort-speechless"))),
    }

    assert set(expected) == set(get_args(Outcome))
    for outcome, view in expected.values():
        assert comfort.answer(outcome, say) == view


def test_a_reply_to_a_worry_can_be_judged_and_exchanged_once(say: Words) -> None:
    first, second = (
        comfort.answer(Reply("응", takes_up_worry=True, stored=Stored(7, is_second=flag, is_up=True)), say)
        for flag in (False, True)
    )

    up, down = Button("👍✓", RateReply(7, is_up=True)), Button("👎", RateReply(7, is_up=False))
    assert first.rows[-1] == (Button(say("comfort-another"), AnotherReply(7)), up, down)
    assert second.rows[-1] == (up, down)
    assert len(first.rows) == 3


def test_who_reads_along_elsewhere_is_told(say: Words) -> None:
    notice = say("model-elsewhere")

    for screen in (onboarding.intro, menu.help_screen):
        assert notice not in screen(say).text
        assert notice in screen(say, is_sent_out=True).text


def test_films_are_offered_only_after_a_worry(say: Words) -> None:
    assert comfort.answer(Reply("안녕", takes_up_worry=False), say) == View("안녕")


def test_a_nickname_cannot_bring_markup(say: Words) -> None:
    assert NASTY in seen(onboarding.welcome(NASTY, "mongi", say))
    assert NASTY in seen(profile.renamed(NASTY, say))


def test_a_follow_up_is_offered_to_people_who_are_known(say: Words) -> None:
    known, unknown = (crisis(say, is_known=is_known) for is_known in (True, False))

    assert known.text == unknown.text
    assert len(known.rows) == len(unknown.rows) + 1


@pytest.mark.parametrize("danger", Danger)
def test_danger_of_each_kind_is_shown_with_its_words_and_soon_after_with_fewer(
    danger: Danger, say: Words
) -> None:
    whole = crisis(say, is_known=True, danger=danger)
    again = crisis(say, is_known=True, danger=danger, is_again=True)

    assert comfort.answer(InDanger(danger), say) == whole
    assert comfort.answer(InDanger(danger, is_again=True), say) == again
    assert board.sent(Crisis(danger), say) == board.commented(Crisis(danger), say) == whole
    assert len(again.text) < len(whole.text) / 2
    assert again.rows == whole.rows


def test_the_lines_for_whoever_asks_name_the_one_for_violence_too(say: Words) -> None:
    assert "1366" in seen(safety.sos(say))


def test_a_reset_is_asked_for_before_it_happens(say: Words) -> None:
    assert [button.payload for button in menu.ask_reset(say).rows[0] if isinstance(button, Button)] == [
        ConfirmReset(is_confirmed=True),
        ConfirmReset(is_confirmed=False),
    ]


@pytest.mark.parametrize("index", [-1, 0, 9, 10, 10**11])
def test_the_pets_go_round(index: int, say: Words) -> None:
    view = carousel(say, index, is_change=False)

    assert view.picture is not None
    assert view.picture.key == f"pet:{PETS[index % len(PETS)]}:light"


def test_a_fourth_genre_changes_nothing(say: Words) -> None:
    full = trial.ask_genres(Emotion.JOY, 0b111, say)

    buttons = [button for row in full.rows[:-1] for button in row if isinstance(button, Button)]
    assert [button.payload.pack() for button in buttons[3:]] == ["try:joy:7"] * (len(GENRES) - 3)
    assert [button.payload.pack() for button in buttons[:3]] == ["try:joy:6", "try:joy:5", "try:joy:3"]
