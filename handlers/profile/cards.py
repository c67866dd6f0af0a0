"""Draws the card of the own page off the event loop; it shows somebody, so nothing of it is remembered."""

from handlers.art.profile_card import DayDot, ProfileCardData, profile_card
from handlers.profile.service import Profile
from handlers.view import Picture
from handlers.words import Words
from ml.runner import InferenceRunner


class ProfileCards:
    """Draws a card when it is asked for."""

    def __init__(self, runner: InferenceRunner) -> None:
        self._runner = runner

    async def of(self, profile: Profile, say: Words) -> Picture:
        """The card of a person."""
        content = await self._runner.run(profile_card, card_data(profile, say), profile.theme)
        return Picture("profile", content, is_private=True)


def card_data(profile: Profile, say: Words) -> ProfileCardData:
    """What the card says."""
    pet = say(f"pet-{profile.pet}-name")
    return ProfileCardData(
        pet=profile.pet,
        name=profile.nickname,
        companion=say("profile-card-pet", pet=pet, breed=say(f"pet-{profile.pet}-breed")),
        days=say("profile-card-days", days=profile.n_days),
        week_title=say("profile-card-week" if profile.week else "profile-card-no-week"),
        week=tuple(
            DayDot(say(f"weekday-{each.day.weekday()}"), each.feeling.value if each.feeling else None)
            for each in profile.week
        ),
        counts=(
            (f"{profile.n_talks:,}", say("profile-card-talks")),
            (f"{profile.n_saved:,}", say("profile-card-saved")),
        ),
    )
