"""Film cards: valid pictures in which every word is inside, alone in its place, and has its glyphs."""

import io
import itertools
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from PIL import Image, ImageStat

from handlers.art.card_facts import original_title
from handlers.art.contact_sheet import sample_cards
from handlers.art.errors import PosterUnreadable
from handlers.art.film_card import HEIGHT, MAX_BYTES, WIDTH, FilmCardData, compose, film_card
from handlers.art.tokens import ThemeName
from handlers.art.typefaces import typefaces
from recommender.catalogue import load_catalogue

CARD = FilmCardData(
    title="늦여름의 우체국",
    original_title="Post Office in Late Summer",
    year=2019,
    runtime=117,
    age_rating="12",
    genres=("드라마", "로맨스"),
    seed=42,
)
LONG = "눈부시게 아름다운 그 모든 것들의 마지막 여름날에 대하여 우리가 끝내 말하지 못한 것"
HARD = {
    "one syllable": replace(CARD, title="봄"),
    "long title": replace(CARD, title=LONG, original_title="A Very Long Original Title " * 4),
    "no blanks": replace(
        CARD, title="띄어쓰기가없는아주긴영화제목" * 4, original_title="Donaudampfschiff" * 8
    ),
    "English": replace(CARD, title="The Assassination of a Perfectly Ordinary Afternoon", locale="en"),
    "many genres": replace(
        CARD, genres=("애니메이션", "다큐멘터리", "미스터리", "판타지", "로맨스", "스릴러", "전쟁")
    ),
    "English genres": replace(CARD, genres=("애니메이션", "다큐멘터리", "미스터리", "판타지"), locale="en"),
    "hardly anything": replace(CARD, original_title="", runtime=0, age_rating="", genres=(), keywords=()),
    "one long genre": replace(CARD, genres=("가나다라마바사아자차카타파하" * 6,)),
    "all of it": replace(CARD, runtime=6000, title=LONG * 3, original_title=LONG * 2),
    "emoji": replace(CARD, title="🎬 여름 🎬"),
    "foreign script": replace(CARD, title="สวัสดี", original_title="สวัสดี", title_en="Hello There"),
}


def inside_and_apart(boxes: list[tuple[str, tuple[float, float, float, float]]]) -> None:
    for text, (left, top, right, foot) in boxes:
        assert left >= 60, text
        assert right <= WIDTH - 60, text
        assert top >= 50, text
        assert foot <= HEIGHT - 24, text
    for (one, a), (other, b) in itertools.combinations(boxes, 2):
        meets = a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
        assert not meets, (one, other)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_card_is_a_picture_for_the_chat(theme: ThemeName) -> None:
    content = film_card(CARD, theme=theme)

    with Image.open(io.BytesIO(content)) as picture:
        picture.load()
        assert (picture.format, picture.size) == ("JPEG", (WIDTH, HEIGHT))
    assert len(content) <= MAX_BYTES


@pytest.mark.parametrize("name", list(HARD))
@pytest.mark.parametrize("with_poster", [False, True], ids=["drawn", "given"])
def test_words_stay_inside_and_do_not_touch(name: str, with_poster: bool) -> None:
    card = replace(HARD[name], poster=a_poster((400, 600))) if with_poster else HARD[name]

    boxes = compose(card).boxes

    inside_and_apart([(text, box) for text, box in boxes if text])


@pytest.mark.parametrize("card", sample_cards(), ids=lambda card: str(card.seed))
def test_sample_cards_are_sound(card: FilmCardData) -> None:
    inside_and_apart(compose(card).boxes)


@pytest.mark.parametrize("name", list(HARD))
def test_every_letter_on_a_card_has_a_glyph(name: str) -> None:
    assert all(typefaces().can_draw(text) for text, _ in compose(HARD[name]).boxes)


def test_the_card_says_what_it_was_given() -> None:
    words = [text for text, _ in compose(CARD).boxes]

    assert words == [
        *("마음이의 추천", "늦여름의 우체국", "Post Office in Late Summer · 2019"),
        *("12", "1시간 57분", "드라마", "로맨스"),
    ]


def test_labels_follow_the_locale() -> None:
    words = [
        text for text, _ in compose(replace(CARD, title="Late Post", locale="en", age_rating="전체")).boxes
    ]

    assert {"Maeumi's pick", "All", "1 h 57 min", "Drama", "Romance"} <= set(words)


@pytest.mark.parametrize("locale", ["ko", "en"])
def test_three_genres_always_find_room(locale: str) -> None:
    longest = ("애니메이션", "다큐멘터리", "미스터리", "판타지")
    card = replace(CARD, genres=longest, runtime=179, age_rating="전체", locale=locale)

    words = [text for text, _ in compose(card).boxes]

    assert len(words[3:]) == 5


@pytest.mark.parametrize("locale", ["ko", "en"])
def test_every_film_of_the_catalogue_fits_on_its_card(locale: str) -> None:
    for film in load_catalogue()[::16]:
        card = replace(
            CARD,
            title=film.title if locale == "ko" else film.title_en,
            original_title=film.original_title,
            title_en=film.title_en,
            genres=film.genres,
            locale=locale,
        )

        inside_and_apart(compose(card).boxes)


@pytest.mark.parametrize(
    ("rating", "badge"),
    [("전체", "전체"), ("12", "12"), ("15세 이상 관람가", "15"), ("19", "19"), ("청소년 관람불가", "19")],
)
def test_the_age_badge_names_the_rating(rating: str, badge: str) -> None:
    words = [text for text, _ in compose(replace(CARD, age_rating=rating)).boxes]

    assert words[words.index("1시간 57분") - 1] == badge


def test_an_unknown_rating_gets_no_badge_rather_than_a_wrong_one() -> None:
    words = [text for text, _ in compose(replace(CARD, age_rating="NC-17")).boxes]

    assert not {"전체", "12", "15", "19", "NC-17"} & set(words)


@pytest.mark.parametrize(
    ("original", "english", "shown"),
    [
        pytest.param("Amélie", "", "Amélie", id="it is drawn as it is"),
        pytest.param("늦여름의 우체국", "", "", id="it only repeats the title"),
        pytest.param("ร้านหนังสือ", "The Bookshop", "The Bookshop", id="letters are missing, English is known"),
        pytest.param("ร้านหนังสือ", "", "", id="letters are missing, nothing else is known"),
        pytest.param("Pod Sluncem Řek", "", "Pod Sluncem Řek", id="a rare accent"),
    ],
)
def test_the_original_title_is_shown_where_it_helps(original: str, english: str, shown: str) -> None:
    card = replace(CARD, original_title=original, title_en=english)

    found = original_title(card, typefaces())

    assert found == typefaces().spelled(shown)


def test_drawing_twice_gives_the_same_bytes() -> None:
    assert film_card(CARD) == film_card(CARD)


def test_cards_drawn_side_by_side_are_the_same_as_one_by_one() -> None:
    cards = [replace(CARD, seed=seed) for seed in range(6)]
    alone = [film_card(card) for card in cards]

    with ThreadPoolExecutor(max_workers=3) as pool:
        together = list(pool.map(film_card, cards))

    assert together == alone


def test_another_film_gets_another_poster() -> None:
    posters = {
        compose(replace(CARD, seed=seed)).image.crop((0, 400, WIDTH, 790)).tobytes() for seed in range(6)
    }

    assert len(posters) >= 5


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_given_poster_is_shown(kind: str) -> None:
    card = replace(CARD, poster=a_poster((500, 750), kind=kind))

    shown = compose(card).image.crop((0, 150, WIDTH, 600))

    assert ImageStat.Stat(shown).mean == pytest.approx([20, 120, 60], abs=6)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"GIF89a" + bytes(40), id="another kind"),
        pytest.param(bytes(10_000_001), id="too many bytes"),
    ],
)
def test_a_poster_that_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(PosterUnreadable):
        film_card(replace(CARD, poster=content))


def test_a_poster_with_too_many_pixels_is_refused() -> None:
    with pytest.raises(PosterUnreadable):
        film_card(replace(CARD, poster=a_poster((7000, 6000), kind="PNG")))


def test_a_cut_off_poster_is_refused() -> None:
    with pytest.raises(PosterUnreadable):
        film_card(replace(CARD, poster=a_poster((500, 750))[:400]))


def a_poster(size: tuple[int, int], *, kind: str = "JPEG") -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, (20, 120, 60)).save(buffer, kind)
    return buffer.getvalue()
