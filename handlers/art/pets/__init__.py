"""The ten pets: who they are to the eye, as portraits and as small round emblems."""

from handlers.art.pets.portraits import PET_KEYS, emblem, portrait

__all__ = ["PET_KEYS", "emblem", "portrait"]
