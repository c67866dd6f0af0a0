"""Arithmetic on colours: hex to channels, mixtures, and the contrast of WCAG 2."""

from collections.abc import Iterable

Rgb = tuple[int, int, int]

_LINEAR_BELOW = 0.04045
"""sRGB channels up to here are a straight line, above it a power curve."""


def rgb(text: str) -> Rgb:
    """Read ``#rrggbb`` into three channels of 0 to 255."""
    digits = text.removeprefix("#")
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def hexadecimal(colour: Rgb) -> str:
    """Write three channels of 0 to 255 as ``#rrggbb``."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def mix(one: Rgb, other: Rgb, share: float) -> Rgb:
    """Go from `one` (share 0) towards `other` (share 1)."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _linear(channel: int) -> float:
    value = channel / 255
    return value / 12.92 if value <= _LINEAR_BELOW else ((value + 0.055) / 1.055) ** 2.4


def luminance(colour: Rgb) -> float:
    """Relative luminance of WCAG 2, from 0 (black) to 1 (white)."""
    red, green, blue = (_linear(channel) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    """Contrast ratio of WCAG 2, from 1 (equal) to 21 (black on white)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def most_legible(background: Rgb, inks: Iterable[Rgb]) -> Rgb:
    """The ink that stands out best on `background`."""
    return max(inks, key=lambda ink: contrast(background, ink))
