"""Names under which posts and comments stand: drawn from words, anew for each post."""

import secrets
from collections.abc import Collection
from typing import Final

_KO_QUALITIES: Final = """
포근한 졸린 느긋한 조용한 다정한 수줍은 씩씩한 말랑한 따스한 반짝이는 보송한 산뜻한 은은한 잔잔한 든든한
촉촉한 말간 동그란 여린 맑은 고운 소박한 담담한 새침한 엉뚱한 나른한 단단한 포슬한 싱그러운 꿈꾸는
"""
_KO_THINGS: Final = """
담요 고래 구름 다람쥐 찻잔 우산 조약돌 달팽이 민들레 호빵 목도리 등대 고슴도치 나뭇잎 별똥별 보름달 물결
참새 해바라기 감자 벚꽃 돌고래 두루미 솜사탕 만두 라일락 단풍잎 눈사람 귤 산책길 창문 오솔길 도토리 반딧불
"""
_EN_QUALITIES: Final = """
cosy sleepy unhurried quiet kind shy brave soft warm bright fluffy fresh gentle calm steady clear
round small tender plain honest curious drowsy sturdy breezy patient humble sunny mellow hopeful
"""
_EN_THINGS: Final = """
blanket whale cloud squirrel teacup umbrella pebble snail dandelion bun scarf lighthouse hedgehog
leaf comet moon wave sparrow sunflower potato blossom dolphin crane candyfloss dumpling lilac maple
snowman tangerine path window trail acorn firefly
"""
_N_TRIES: Final = 40


def draw_nickname(locale: str, taken: Collection[str] = ()) -> str:
    """A name that nothing of a person leads to; a number makes it different where all tries are taken."""
    is_english = locale == "en"
    qualities = (_EN_QUALITIES if is_english else _KO_QUALITIES).split()
    things = (_EN_THINGS if is_english else _KO_THINGS).split()
    for _ in range(_N_TRIES):
        name = f"{secrets.choice(qualities)} {secrets.choice(things)}"
        if name not in taken:
            return name
    return f"{name} {secrets.randbelow(9000) + 1000}"
