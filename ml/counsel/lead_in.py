"""What stands before the tale in a message: an announcement, a brush-off, a word of apology."""

import re
from typing import Final

_LEAD_IN: Final = {
    "ko": re.compile(
        r"^(?:아|하|네|응|그래|알겠어요?|좋아요?|오케이|ㅇㅋ|그럼|그러면|일단|에휴|휴|[\s,.~…])*"
        r"(?:(?:내가\s?|나도?\s?|제가\s?|저도?\s?|조심해서\s?|솔직하게\s?|솔직히\s?|그냥\s?|천천히\s?|다\s?)*(?:말|얘기|이야기)(?:을|를)?\s?(?:해\s?볼게|해\s?줄게|할게|할께|하자면|한다)요?"
        r"|됐(?:어요?|고|다)(?:\s됐어)?"
        r"|그냥\s?(?:좀\s?)?(?:사람답게|제대로|똑바로)\s?(?:말|대답)(?:을)?\s?해\s?(?:봐요?|줘요?|주세요)"
        r"|그냥\s?(?:좀\s?)?들어(?:나|만)?\s?(?:줘요?|봐요?|주면|주기만\s?하면)(?:\s?안\s?(?:돼|되나|될까)요?)?\??"
        r"|(?:아까는?\s?)?미안(?:해요?|하다|합니다)?[\s,.…ㅠㅜ]*너(?:한테|때문에)\s?(?:화난|짜증난|그런)\s?(?:거|게)\s?아니(?:야|고|에요|라)"
        r"|[ㅋㅎ]*\s?아?\s?(?:심심해서|장난(?:으로|삼아)?|그냥)\s?(?:그래\s?봤어|그랬어|해\s?봤어|해\s?본\s?거야|친\s?거야)요?"
        r"|(?:닥치고|입\s?다물고)\s?들어(?:봐)?|농담이고|각설하고)"
        r"[\s,.!~…ㅠㅜㅋㅎ?]+(?=.{7,})"
    ),
    "en": re.compile(
        r"^(?:(?:ok(?:ay)?|alright|fine|well|ugh|so|look|listen)[\s,.]+)*"
        r"(?:(?:i\s)?guess\si(?:'|’)?ll\stry|i(?:'|’)?ll\s(?:just\s)?(?:tell\syou|say\sit)|forget\sit|never\s?mind|jk"
        r"|just\skidding|truth\sis|sorry[\s,.]+(?:i(?:'|’)?m\snot\smad\sat\syou|it(?:'|’)?s\snot\s(?:you|your\sfault)))"
        r"[\s,.!:]+(?=.{8,})",
        re.IGNORECASE,
    ),
}


def without_lead_in(text: str, locale: str) -> str:
    """The message from where its tale begins; the whole message where nothing else stands in it."""
    return _LEAD_IN[locale].sub("", text, count=1)
