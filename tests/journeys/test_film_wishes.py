import pytest

from bench.world import Json, Somebody, has_button, words
from recommender.catalogue import load_catalogue
from recommender.types import Film

pytestmark = pytest.mark.asyncio(loop_scope="session")

FILMS = {f"{film.title} (": film for film in load_catalogue()}


def film_of(card: Json) -> Film:
    """The film of a card by its first line."""
    line = words(card).split("\n")[0]
    title = max((title for title in FILMS if line.startswith(title)), key=len)
    return FILMS[title]


async def eight(person: Somebody, request: str) -> tuple[list[Film], Json]:
    """Ask in words, and turn through all pages; gives the films and the first card."""
    await person.say(request)
    question = await person.hear(has_button("지금 기분 그대로"))
    await person.tap(question, "지금 기분 그대로")
    card = page = await person.hear(has_button("1/8"))
    films = [film_of(card)]
    for number in range(2, 9):
        await person.tap(page, "▶")
        page = await person.hear(has_button(f"{number}/8"))
        films.append(film_of(page))
    return films, card


async def test_a_length_and_a_country_in_words_are_kept_to(settled: Somebody) -> None:
    films, card = await eight(settled, "두 시간 안 넘는 잔잔한 한국영화 추천해줘")

    assert all(film.runtime <= 120 and "KR" in film.countries for film in films)
    assert "조건에 맞춰" in words(card)


async def test_a_wish_outlives_the_worry_before_it_and_later_words_add_to_it(settled: Somebody) -> None:
    await settled.say("회사에서 혼나서 너무 속상해")
    await settled.hear()
    await eight(settled, "웃긴 영화 추천해줘")

    films, _ = await eight(settled, "일본 거 말고 두 시간 안 넘는 걸로")

    assert all("코미디" in film.genres for film in films)
    assert all("JP" not in film.countries and film.runtime <= 120 for film in films)


async def test_children_see_nothing_for_adults(settled: Somebody) -> None:
    films, _ = await eight(settled, "애들이랑 같이 볼 애니메이션 영화 추천해줘")

    assert all("애니메이션" in film.genres for film in films)
    assert all(film.age_rating != "19" and "violence" not in film.themes for film in films)


async def test_what_was_widened_and_what_is_not_known_is_said(settled: Somebody) -> None:
    films, card = await eight(settled, "넷플릭스에 있는 봉준호 감독 영화 추천해줘")

    by_bong = ["봉준호" in film.director for film in films]
    assert by_bong == sorted(by_bong, reverse=True)
    assert sum(by_bong) >= 4
    assert "감독 조건을 넓혀서" in words(card)
    assert "Netflix" in words(card)


async def test_a_film_that_is_named_draws_its_like(settled: Somebody) -> None:
    films, _ = await eight(settled, "인터스텔라 같은 영화 추천해줘")

    assert "인터스텔라" not in [film.title for film in films]
    assert any("SF" in film.genres for film in films[:3])
