"""Writes the tokens as CSS custom properties: ``python -m handlers.art.style_sheet [FILE]``."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from handlers.art.colour import hexadecimal
from handlers.art.tokens import Theme, Tokens, tokens

DEFAULT_FILE = Path("playground/page/tokens.css")

_HEAD = (
    "/* Generated from handlers/art/tokens.toml by `python -m handlers.art.style_sheet`; "
    "edit the tokens there. */\n"
)


def _colours(theme: Theme) -> Iterator[tuple[str, str]]:
    for name, colour in theme.plain.items():
        yield name, hexadecimal(colour)
    for step, colour in enumerate(theme.mood, start=1):
        yield f"mood-{step}", hexadecimal(colour)
    for feeling, colour in theme.feeling.items():
        yield f"feeling-{feeling}", hexadecimal(colour)
    yield "color-scheme", theme.name


def _measures(values: Tokens) -> Iterator[tuple[str, str]]:
    for name, size in values.radii.items():
        yield f"radius-{name}", f"{size}px"
    for step, size in enumerate(values.spaces, start=1):
        yield f"space-{step}", f"{size}px"
    for name, size in values.type_sizes.items():
        yield f"type-{name}", f"{size}px"


def _block(selector: str, rows: Iterator[tuple[str, str]], *, indent: str = "") -> str:
    lines = [
        f"{indent}  {name if name == 'color-scheme' else '--' + name}: {value};\n" for name, value in rows
    ]
    return f"{indent}{selector} {{\n{''.join(lines)}{indent}}}\n"


def style_sheet(values: Tokens) -> str:
    """The whole file: light, dark when chosen, dark when the device prefers it."""
    dark_by_device = _block(":root:not([data-theme=light])", _colours(values.dark), indent="  ")
    return "\n".join(
        (
            _HEAD + _block(":root", _measures(values)) + _block(":root", _colours(values.light)),
            _block(":root[data-theme=dark]", _colours(values.dark)),
            "@media (prefers-color-scheme: dark) {\n" + dark_by_device + "}\n",
        )
    )


def main(arguments: list[str] | None = None) -> None:
    """Write the style sheet to the file named on the command line."""
    parser = argparse.ArgumentParser(prog="python -m handlers.art.style_sheet", description=__doc__)
    parser.add_argument(
        "file", nargs="?", type=Path, default=DEFAULT_FILE, help="where to write (default: %(default)s)"
    )
    chosen = parser.parse_args(arguments)
    chosen.file.parent.mkdir(parents=True, exist_ok=True)
    chosen.file.write_text(style_sheet(tokens()), encoding="utf-8")


if __name__ == "__main__":
    main()
