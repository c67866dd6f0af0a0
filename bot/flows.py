"""Builds the conversations and joins them with their services."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.board_flow import build_board, build_conduct
from bot.brief_flow import build_brief
from bot.care_flow import awaiting_plan, build_care, hearing_talk, pausing_care
from bot.diary_files_flow import build_diary_files
from bot.diary_flow import build_diary
from bot.engines import Engines
from bot.face_flow import build_faces
from bot.foundations import Foundations
from bot.letters_flow import build_letter_review, build_letters
from bot.mood_flow import build_moods
from bot.operators_flow import Operators
from bot.privacy_flow import build_privacy
from bot.weekly_letter_job import build_weekly
from handlers.board_rules import BoardRules
from handlers.check_ins.conversation import CheckInsConversation
from handlers.check_ins.service import CheckInService
from handlers.comfort.conversation import ComfortConversation
from handlers.comfort.replies import ReplyService
from handlers.comfort.service import ComfortService
from handlers.comfort.voice import VoiceService
from handlers.film_pictures import FilmPictures
from handlers.flow_set import Flows
from handlers.greeting.conversation import GreetingConversation
from handlers.greeting.service import GreetingService
from handlers.history.conversation import HistoryConversation
from handlers.history.service import HistoryService
from handlers.letter_rules import LetterRules
from handlers.manner.conversation import MannerConversation
from handlers.manner.service import MannerService
from handlers.menu.conversation import MenuConversation
from handlers.menu.service import MenuService
from handlers.moderators import Moderators
from handlers.my_page import PageEntry
from handlers.onboarding.conversation import OnboardingConversation
from handlers.onboarding.service import OnboardingService
from handlers.payloads.board import OpenOwnPosts
from handlers.payloads.days import OpenDiary
from handlers.person_data import SENSITIVE, PersonData
from handlers.privacy.service import erase_standing_on
from handlers.profile.cards import ProfileCards
from handlers.profile.conversation import ProfileConversation
from handlers.profile.service import ProfileService
from handlers.recommendation.conversation import RecommendationConversation
from handlers.recommendation.service import RecommendationService
from handlers.safety.conversation import SafetyConversation
from handlers.safety.service import SafetyService
from handlers.saved.conversation import SavedConversation
from handlers.saved.service import SavedService
from handlers.show import Screen
from handlers.trial.conversation import TrialConversation
from handlers.trial.service import TrialService
from handlers.words import Dictionary


@dataclass(frozen=True)
class Rules:
    """What the operator decides about single flows."""

    board: BoardRules
    letters: LetterRules


def build_flows(
    base: Foundations,
    engines: Engines,
    *,
    screen: Screen,
    dictionary: Dictionary,
    safety: SafetyService,
    data: Sequence[PersonData],
    rules: Rules,
    operators: Operators,
) -> Flows:
    """Build the conversations with their services."""
    unit_of_work, clock, runner = base.unit_of_work, base.clock, base.runner
    pictures = FilmPictures(runner)
    moderators = Moderators(
        operators=rules.board.operators, unit_of_work=unit_of_work, clock=clock, screen=screen
    )
    board = build_board(
        base,
        engines,
        rules.board,
        pictures=pictures,
        moderators=moderators,
        screen=screen,
        dictionary=dictionary,
    )
    comfort = ComfortConversation(
        service=ComfortService(
            engines=engines.comfort,
            wishes=engines.wishes,
            runner=runner,
            unit_of_work=unit_of_work,
            clock=clock,
            counsel_runner=base.counsel_runner,
        ),
        replies=ReplyService(
            engines=engines.comfort,
            runner=runner,
            unit_of_work=unit_of_work,
            clock=clock,
            counsel_runner=base.counsel_runner,
        ),
        voices=VoiceService(
            engines=engines.comfort, runner=base.counsel_runner, unit_of_work=unit_of_work, clock=clock
        ),
        screen=screen,
    )
    moods = build_moods(base, engines, screen=screen)
    care = build_care(base, engines, tell=comfort.receive_text, screen=screen)
    faces, face_talk = build_faces(base, engines, screen=screen, tell=comfort.receive_words)
    page_entries = (PageEntry("board-button-own", OpenOwnPosts(0)), PageEntry("diary-entry", OpenDiary()))
    privacy, secrecy = build_privacy(base, engines, data, screen=screen)
    return Flows(
        safety=SafetyConversation(
            service=safety,
            screen=screen,
            also=pausing_care(base, board.sending.note_if_writing),
            awaits_plan=awaiting_plan(base),
            is_talking=hearing_talk(base),
        ),
        onboarding=OnboardingConversation(
            service=OnboardingService(
                unit_of_work=unit_of_work,
                clock=clock,
                erase_talks=lambda work, user_id: erase_standing_on(
                    work, data, user_id, SENSITIVE, now=clock()
                ),
            ),
            screen=screen,
            is_sent_out=engines.comfort.is_sent_out,
        ),
        greeting=GreetingConversation(
            service=GreetingService(unit_of_work=unit_of_work, clock=clock), screen=screen
        ),
        comfort=comfort,
        faces=faces,
        privacy=privacy,
        secrecy=secrecy,
        face_talk=face_talk,
        writing=board.writing,
        browsing=board.browsing,
        channel=board.channel,
        moderation=board.moderation,
        history=HistoryConversation(service=HistoryService(unit_of_work=unit_of_work), screen=screen),
        letters=build_letters(base, engines, rules.letters, screen=screen),
        conduct=build_conduct(
            base,
            rules.board,
            moderators=moderators,
            tell_door=operators.door.forget,
            screen=screen,
            dictionary=dictionary,
        ),
        letter_review=build_letter_review(
            base, rules.letters, moderators=moderators, screen=screen, dictionary=dictionary
        ),
        check_ins=CheckInsConversation(
            service=CheckInService(unit_of_work=unit_of_work, clock=clock), screen=screen
        ),
        moods=moods.diary,
        mood_extras=moods.extras,
        diary=build_diary(base, engines, screen=screen),
        weekly=build_weekly(base, screen=screen),
        diary_files=build_diary_files(base, engines, screen=screen),
        brief=build_brief(base, screen=screen),
        care=care.menu,
        breathing=care.breathing,
        thoughts=care.thoughts,
        gratitude=care.gratitude,
        scales=care.scales,
        safety_plan=care.safety_plan,
        support=operators.support.conversation,
        support_group=operators.support.group,
        operators=operators.conversation,
        door=operators.door,
        manner=MannerConversation(service=MannerService(unit_of_work=unit_of_work), screen=screen),
        recommendation=RecommendationConversation(
            service=RecommendationService(
                ranker=engines.ranker,
                films=engines.films,
                wishes=engines.wishes,
                pictures=pictures,
                runner=runner,
                unit_of_work=unit_of_work,
                clock=clock,
            ),
            screen=screen,
        ),
        trial=TrialConversation(
            service=TrialService(ranker=engines.ranker, pictures=pictures, runner=runner), screen=screen
        ),
        saved=SavedConversation(
            service=SavedService(films=engines.films, pictures=pictures, unit_of_work=unit_of_work),
            screen=screen,
        ),
        profile=ProfileConversation(
            service=ProfileService(unit_of_work=unit_of_work, clock=clock),
            cards=ProfileCards(runner),
            entries=page_entries,
            screen=screen,
            dictionary=dictionary,
        ),
        menu=MenuConversation(
            service=MenuService(unit_of_work=unit_of_work),
            screen=screen,
            is_sent_out=engines.comfort.is_sent_out,
        ),
    )
