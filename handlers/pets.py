"""The ten pets as the journey knows them; their pictures are drawn in `handlers.art.pets`."""

from typing import Final

PETS: Final = ("mongi", "choco", "bori", "dubu", "gureum", "nabi", "chaltteok", "bamtol", "tori", "pengi")
"""Keys in the order of the carousel; names and temperaments stand in the words under ``pet-<key>-…``."""
