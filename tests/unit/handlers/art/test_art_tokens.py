"""The tokens hold what the design promises: contrast, and feelings that stay apart for every eye."""

import itertools
import math

import numpy as np
import pytest
from numpy.typing import NDArray

from handlers.art.colour import Rgb, contrast, hexadecimal, luminance, mix, most_legible, rgb
from handlers.art.posters.palettes import palettes
from handlers.art.tokens import FEELINGS, ThemeName, tokens

AA_TEXT = 4.5
AA_GRAPHIC = 3.0
APART = 12.0
"""CIEDE2000; about 2.3 is just noticeable side by side, 10 is seen at a glance."""

THEMES: tuple[ThemeName, ...] = ("light", "dark")

# Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB.
EYES = {
    "trichromat": np.eye(3),
    "protanope": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranope": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
}

XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)


def seen(colour: Rgb, eye: str) -> NDArray[np.float64]:
    """CIELAB of a colour as that eye sees it."""
    channels = np.array(colour) / 255
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    xyz = XYZ @ np.clip(EYES[eye] @ linear, 0, 1) / XYZ.sum(axis=1)
    f = np.where(xyz > (6 / 29) ** 3, np.cbrt(xyz), xyz / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def ciede2000(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    (l1, a1, b1), (l2, a2, b2) = (map(float, lab) for lab in (one, other))
    mean = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    g = 0.5 * (1 - math.sqrt(mean**7 / (mean**7 + 25**7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = (math.degrees(math.atan2(b, a)) % 360 for a, b in ((a1, b1), (a2, b2)))
    turn = (h2 - h1 + 180) % 360 - 180
    dh = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn) / 2)
    hue = (h1 + h2 + 360) / 2 if abs(h1 - h2) > 180 else (h1 + h2) / 2
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    t = (
        1
        - 0.17 * math.cos(math.radians(hue - 30))
        + 0.24 * math.cos(math.radians(2 * hue))
        + 0.32 * math.cos(math.radians(3 * hue + 6))
        - 0.20 * math.cos(math.radians(4 * hue - 63))
    )
    sl = 1 + 0.015 * (light - 50) ** 2 / math.sqrt(20 + (light - 50) ** 2)
    sc, sh = 1 + 0.045 * chroma, 1 + 0.015 * chroma * t
    turned = math.sin(math.radians(60 * math.exp(-(((hue - 275) / 25) ** 2))))
    rt = -2 * math.sqrt(chroma**7 / (chroma**7 + 25**7)) * turned
    dl, dc, dhs = (l2 - l1) / sl, (c2 - c1) / sc, dh / sh
    return math.sqrt(dl**2 + dc**2 + dhs**2 + rt * dc * dhs)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("ink", "paper"),
        ("ink", "surface"),
        ("ink-soft", "paper"),
        ("ink-soft", "surface"),
        ("ink-soft", "bubble-bot"),
        ("accent", "paper"),
        ("accent", "surface"),
        ("accent-ink", "accent"),
        ("bubble-own-ink", "bubble-own"),
        ("bubble-bot-ink", "bubble-bot"),
        ("ink", "accent-soft"),
        ("danger", "paper"),
        ("danger", "surface"),
    ],
)
def test_text_stands_out_from_what_it_stands_on(theme: ThemeName, ink: str, ground: str) -> None:
    colours = tokens().theme(theme)

    assert contrast(colours[ink], colours[ground]) >= AA_TEXT


@pytest.mark.parametrize("theme", THEMES)
def test_age_badges_are_legible(theme: ThemeName) -> None:
    colours = tokens().theme(theme)

    assert all(contrast(badge, colours["accent-ink"]) >= AA_TEXT for badge in colours.age.values())


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("feeling", FEELINGS)
def test_a_feeling_is_seen_on_paper_and_can_carry_words(theme: ThemeName, feeling: str) -> None:
    colours = tokens().theme(theme)
    colour = colours.feeling[feeling]

    assert contrast(colour, colours["paper"]) >= AA_GRAPHIC
    assert contrast(colour, most_legible(colour, ((255, 255, 255), (0, 0, 0)))) >= AA_TEXT


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("eye", list(EYES))
def test_the_ten_feelings_stay_apart(theme: ThemeName, eye: str) -> None:
    feelings = tokens().theme(theme).feeling

    distances = {
        (one, other): ciede2000(seen(feelings[one], eye), seen(feelings[other], eye))
        for one, other in itertools.combinations(FEELINGS, 2)
    }

    closest = min(distances, key=lambda pair: distances[pair])
    assert distances[closest] >= APART, closest


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("eye", list(EYES))
def test_the_mood_ramp_rises_in_steps_that_every_eye_sees(theme: ThemeName, eye: str) -> None:
    ramp = tokens().theme(theme).mood

    light = [luminance(step) for step in ramp]

    assert len(ramp) == 5
    assert light == sorted(light)
    assert all(ciede2000(seen(a, eye), seen(b, eye)) >= 11 for a, b in itertools.pairwise(ramp))


@pytest.mark.parametrize("name", list(palettes()))
def test_a_poster_title_stands_out_from_its_sky(name: str) -> None:
    palette = palettes()[name]

    # The sky goes a seventh of its way down to the foot of the title.
    grounds = (palette.sky_high, mix(palette.sky_high, palette.sky_low, 0.2))

    assert min(contrast(palette.title, ground) for ground in grounds) >= AA_TEXT


def test_the_distance_agrees_with_the_published_test_data() -> None:
    # Sharma, Wu and Dalal (2005), pairs 1, 7 and 25.
    pairs = (
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    )

    for one, other, distance in pairs:
        assert ciede2000(np.array(one), np.array(other)) == pytest.approx(distance, abs=1e-4)


def test_a_colour_survives_being_written_and_read() -> None:
    assert rgb(hexadecimal((18, 0, 255))) == (18, 0, 255)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
