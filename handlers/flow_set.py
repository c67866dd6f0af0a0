"""The conversations that the journey is made of."""

from dataclasses import dataclass

from handlers.board.conversation import WritingConversation
from handlers.board_browse.conversation import BrowseConversation
from handlers.board_channel.conversation import ChannelConversation
from handlers.breathing.conversation import BreathingConversation
from handlers.brief.conversation import BriefConversation
from handlers.care.conversation import CareConversation
from handlers.check_ins.conversation import CheckInsConversation
from handlers.comfort.conversation import ComfortConversation
from handlers.conduct.conversation import ConductConversation
from handlers.diary.conversation import DiaryConversation
from handlers.diary_files.conversation import DiaryFilesConversation
from handlers.faces.conversation import FacesConversation
from handlers.faces.talking import FaceTalk
from handlers.gratitude.conversation import GratitudeConversation
from handlers.greeting.conversation import GreetingConversation
from handlers.history.conversation import HistoryConversation
from handlers.letters.conversation import LettersConversation
from handlers.letters.reviewing import ReviewConversation
from handlers.manner.conversation import MannerConversation
from handlers.menu.conversation import MenuConversation
from handlers.moderation.conversation import ModerationConversation
from handlers.moods.conversation import MoodsConversation
from handlers.moods.extras import MoodExtras
from handlers.onboarding.conversation import OnboardingConversation
from handlers.operators.conversation import OperatorsConversation
from handlers.operators.door import Door
from handlers.privacy.conversation import PrivacyConversation
from handlers.privacy.secrecy import SecrecyConversation
from handlers.profile.conversation import ProfileConversation
from handlers.recommendation.conversation import RecommendationConversation
from handlers.safety.conversation import SafetyConversation
from handlers.safety_plan.conversation import SafetyPlanConversation
from handlers.saved.conversation import SavedConversation
from handlers.scales.conversation import ScalesConversation
from handlers.support.conversation import SupportConversation
from handlers.support.group import SupportGroup
from handlers.thoughts.conversation import ThoughtsConversation
from handlers.trial.conversation import TrialConversation
from handlers.weekly.conversation import WeeklyConversation


@dataclass(frozen=True)
class Flows:
    """The conversations that the journey is made of."""

    safety: SafetyConversation
    onboarding: OnboardingConversation
    greeting: GreetingConversation
    comfort: ComfortConversation
    recommendation: RecommendationConversation
    trial: TrialConversation
    saved: SavedConversation
    profile: ProfileConversation
    faces: FacesConversation
    face_talk: FaceTalk
    history: HistoryConversation
    privacy: PrivacyConversation
    secrecy: SecrecyConversation
    manner: MannerConversation
    writing: WritingConversation
    browsing: BrowseConversation
    channel: ChannelConversation
    moderation: ModerationConversation
    letters: LettersConversation
    letter_review: ReviewConversation
    conduct: ConductConversation
    support: SupportConversation
    support_group: SupportGroup
    operators: OperatorsConversation
    door: Door
    moods: MoodsConversation
    mood_extras: MoodExtras
    check_ins: CheckInsConversation
    care: CareConversation
    breathing: BreathingConversation
    thoughts: ThoughtsConversation
    gratitude: GratitudeConversation
    scales: ScalesConversation
    safety_plan: SafetyPlanConversation
    diary: DiaryConversation
    weekly: WeeklyConversation
    diary_files: DiaryFilesConversation
    brief: BriefConversation
    menu: MenuConversation
