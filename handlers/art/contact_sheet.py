"""All pictures on one sheet for a reviewer's eye: ``python -m handlers.art.contact_sheet OUT.png``."""

import argparse
import io
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw

from handlers.art.film_card import HEIGHT, WIDTH, FilmCardData, film_card
from handlers.art.pets import PET_KEYS, emblem, portrait
from handlers.art.tokens import Theme, ThemeName, tokens

_CELL = 360
_GAP = 24
_THEMES: tuple[ThemeName, ...] = ("light", "dark")
_N_COLUMNS = 6


def sample_cards() -> tuple[FilmCardData, ...]:
    """Twelve invented films: short and long titles, both languages, every age badge."""
    rows: tuple[tuple[str, str, str, tuple[str, ...], tuple[str, ...]], ...] = (
        ("봄", "봄", "전체", ("드라마",), ("성장",)),
        ("늦여름의 우체국", "Post Office in Late Summer", "12", ("로맨스", "드라마"), ("편지",)),
        ("비 오는 날에는 둘이서 걷는다", "雨の日はふたりで", "전체", ("로맨스",), ("비",)),
        ("한밤의 형사", "Midnight", "19", ("범죄", "스릴러"), ("형사",)),
        ("별을 세는 우주 비행사", "Compter les étoiles", "12", ("SF", "모험"), ("우주",)),
        (
            "아무도 모르게 사라진 것들과 끝내 돌아온 것들에 대하여: 두 번째 이야기",
            "On All That Left Without a Word, and All That in the End Came Back",
            "15",
            ("미스터리", "드라마", "가족", "판타지", "로맨스"),
            ("기억",),
        ),
        ("마지막 무대", "Curtain", "12", ("음악", "드라마"), ("무대",)),
        ("달려라, 강!", "달려라, 강!", "15", ("액션",), ()),
        ("세 그릇의 저녁", "세 그릇의 저녁", "전체", ("가족", "코미디"), ("밥상",)),
        (
            "The Lighthouse Keeper's Daughter",
            "The Lighthouse Keeper's Daughter",
            "12",
            ("미스터리",),
            ("등대",),
        ),
        ("눈 내리는 간이역", "눈 내리는 간이역", "12", ("드라마",), ("겨울",)),
        ("기와 너머 달", "기와 너머 달", "15", ("역사",), ("조선",)),
    )
    return tuple(
        FilmCardData(
            title=title,
            original_title=original,
            year=1988 + 3 * k,
            runtime=58 + 11 * k,
            age_rating=age,
            genres=genres,
            seed=k + 5,
            keywords=keywords,
            locale="en" if title.isascii() else "ko",
        )
        for k, (title, original, age, genres, keywords) in enumerate(rows)
    )


def _grid(pictures: Sequence[bytes], cell: tuple[int, int], ground: tuple[int, int, int]) -> Image.Image:
    n_rows = -(-len(pictures) // _N_COLUMNS)
    size = (_N_COLUMNS * (cell[0] + _GAP) + _GAP, n_rows * (cell[1] + _GAP) + _GAP)
    sheet = Image.new("RGB", size, ground)
    for k, content in enumerate(pictures):
        picture = Image.open(io.BytesIO(content)).convert("RGBA").resize(cell, Image.Resampling.LANCZOS)
        at = (_GAP + k % _N_COLUMNS * (cell[0] + _GAP), _GAP + k // _N_COLUMNS * (cell[1] + _GAP))
        sheet.paste(picture, at, picture)
    return sheet


def _swatches(theme: Theme, wide: int) -> Image.Image:
    strip = Image.new("RGB", (wide, 120), theme["paper"])
    pen = ImageDraw.Draw(strip)
    colours = (theme["accent"], theme["ink"], theme["ink-soft"], *theme.mood, *theme.feeling.values())
    step = (wide - 2 * _GAP) / len(colours)
    for k, colour in enumerate(colours):
        pen.ellipse((_GAP + k * step, 20, _GAP + k * step + 80, 100), fill=colour)
    return strip


def contact_sheet() -> Image.Image:
    """Pets, emblems, cards and colours in both themes, one under the other."""
    blocks: list[tuple[Image.Image, tuple[int, int, int]]] = []
    for name in _THEMES:
        theme = tokens().theme(name)
        portraits = [portrait(key, theme=name) for key in PET_KEYS]
        emblems = [emblem(key, 120, theme=name) for key in PET_KEYS]
        cards = [film_card(card, theme=name) for card in sample_cards()]
        blocks.append((_grid(portraits, (_CELL, _CELL), theme["paper"]), theme["paper"]))
        blocks.append((_grid(emblems, (120, 120), theme["paper"]), theme["paper"]))
        blocks.append((_grid(cards, (_CELL, _CELL * HEIGHT // WIDTH), theme["surface"]), theme["surface"]))
        blocks.append((_swatches(theme, blocks[-1][0].width), theme["paper"]))
    wide, high = max(block.width for block, _ in blocks), sum(block.height for block, _ in blocks)
    sheet = Image.new("RGB", (wide, high))
    top = 0
    for block, ground in blocks:
        sheet.paste(ground, (0, top, wide, top + block.height))
        sheet.paste(block, (0, top))
        top += block.height
    return sheet


def main(arguments: list[str] | None = None) -> None:
    """Write the sheet to the file named on the command line."""
    parser = argparse.ArgumentParser(prog="python -m handlers.art.contact_sheet", description=__doc__)
    parser.add_argument("file", type=Path, help="where to write (PNG)")
    contact_sheet().save(parser.parse_args(arguments).file)


if __name__ == "__main__":
    main()
