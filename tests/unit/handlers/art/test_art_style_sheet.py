"""The page's tokens are generated, complete, and up to date."""

import re
from pathlib import Path

import pytest

from handlers.art.style_sheet import DEFAULT_FILE, main, style_sheet
from handlers.art.tokens import FEELINGS, tokens

ROOT = Path(__file__).parents[4]
COLOURS = {
    *("accent", "paper", "ink", "ink-soft", "line", "surface", "danger"),
    *("bubble-own", "bubble-own-ink", "bubble-bot", "bubble-bot-ink"),
    *(f"mood-{step}" for step in range(1, 6)),
    *(f"feeling-{feeling}" for feeling in FEELINGS),
}
MEASURES = {
    *(f"radius-{size}" for size in "sml"),
    *(f"space-{step}" for step in range(1, 7)),
    *(f"type-{size}" for size in ("s", "m", "l", "xl")),
}


def names(block: str) -> set[str]:
    return set(re.findall(r"--([a-z0-9-]+):", block))


def test_the_committed_style_sheet_is_the_generated_one() -> None:
    committed = (ROOT / DEFAULT_FILE).read_text(encoding="utf-8")

    assert committed == style_sheet(tokens()), "run `python -m handlers.art.style_sheet`"


def test_every_theme_sets_every_colour() -> None:
    light, dark, by_device = re.split(r"\n\n", style_sheet(tokens()).strip())

    assert names(light) >= COLOURS | MEASURES
    assert names(dark) == names(by_device) == names(light) - MEASURES
    assert dark.startswith(":root[data-theme=dark] {")
    assert by_device.startswith("@media (prefers-color-scheme: dark) {\n  :root:not([data-theme=light]) {")


def test_braces_are_balanced() -> None:
    sheet = style_sheet(tokens())

    assert sheet.count("{") == sheet.count("}") == 5


def test_the_command_writes_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "page" / "tokens.css"

    main([str(target)])

    assert target.read_text(encoding="utf-8") == style_sheet(tokens())
    assert capsys.readouterr().out == ""
