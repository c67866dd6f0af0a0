"""Draws the portraits anew into the folder that is shipped: ``python -m handlers.art.pets``."""

from pathlib import Path

from handlers.art.pets.portraits import paint_all

if __name__ == "__main__":
    paint_all(Path(__file__).parent / "pictures")
