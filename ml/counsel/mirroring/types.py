"""What is said back."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Mirrored:
    """What a message tells or asks, in the forms in which replies say it back; empty where there is none.

    Attributes:
        told: A sentence without its full stop: "그냥 나오셨군요", "She left without a word".
        since: The same as the reason of what follows: "그냥 나오셨으니"; empty where a language has none.
        told_casual: The sentence in casual speech.
        since_casual: The reason in casual speech.
        whether: What is asked, as part of a sentence: "먼저 말해야 할지", "whether to call her".
        whether_casual: The same in casual speech.
        heard: What somebody else said, word by word, with its mark at the end: "See me."; English only.
        scrap: A short message that is no sentence, as it stands: "Matching hats".
        quoted: Somebody's very words, where these are what is said back.
    """

    told: str = ""
    since: str = ""
    told_casual: str = ""
    since_casual: str = ""
    whether: str = ""
    whether_casual: str = ""
    heard: str = ""
    scrap: str = ""
    quoted: str = ""
