"""Who answers in place of whom: while nothing of a talk may be kept, and where somebody is muted."""

from handlers import care_table
from handlers.brief import routes as brief
from handlers.check_ins import routes as check_ins
from handlers.context import BotContext
from handlers.diary import routes as diary
from handlers.diary_files import routes as diary_files
from handlers.flow_set import Flows
from handlers.moods import routes as moods
from handlers.routes import Callback, Divert
from handlers.weekly import routes as weekly


def divert_of(flows: Flows) -> Divert:
    """While nothing of a talk may be kept, others answer it; an outdated consent stands before all."""
    in_secret, writing = _in_secret(flows), flows.writing
    for_others: tuple[Callback, ...] = (
        writing.open_write,
        writing.tap_write,
        writing.tap_edit,
        writing.receive_text,
        writing.tap_send,
        writing.tap_comment,
        writing.receive_comment,
    )
    unmuted = {callback: flows.conduct.unless_muted(callback) for callback in for_others}

    def divert(callback: Callback, context: BotContext) -> Callback:
        person = context.person
        if person is not None and person.must_renew:
            return flows.privacy.ask_renewal
        if person is not None and person.is_secret:
            return in_secret.get(callback, unmuted.get(callback, callback))
        return unmuted.get(callback, callback)

    return divert


def _in_secret(flows: Flows) -> dict[Callback, Callback]:
    """What answers while nothing may be kept."""
    faces, talk, films, comfort = flows.faces, flows.face_talk, flows.recommendation, flows.comfort
    secrecy = flows.secrecy
    return {
        **dict.fromkeys(
            (
                comfort.receive_text,
                comfort.receive_text_at_films,
                talk.receive_prompt,
                flows.moods.receive_words,
                flows.check_ins.receive_words,
                flows.brief.receive_words,
                *care_table.typed(flows),
            ),
            secrecy.receive_text,
        ),
        **dict.fromkeys(
            (comfort.receive_voice, faces.receive_picture, flows.mood_extras.receive_photo),
            secrecy.receive_wordless,
        ),
        **dict.fromkeys(
            (films.open_films, films.tap_want_films, films.tap_wish, films.tap_more, films.tap_open),
            secrecy.refuse_films,
        ),
        **dict.fromkeys(
            (comfort.tap_feeling, comfort.tap_another, faces.tap_agree, talk.tap_send, talk.tap_name),
            secrecy.refuse_note,
        ),
        **dict.fromkeys(
            (*moods.keeping(flows.moods), *moods.keeping_photos(flows.mood_extras)), secrecy.refuse_note
        ),
        **dict.fromkeys(check_ins.keeping(flows.check_ins), secrecy.refuse_note),
        **dict.fromkeys(care_table.keeping(flows), secrecy.refuse_note),
        **dict.fromkeys(
            (
                *diary.showing(flows.diary),
                *diary_files.showing(flows.diary_files),
                *brief.showing(flows.brief),
                *weekly.keeping(flows.weekly),
            ),
            flows.diary.refuse_in_secret,
        ),
    }
