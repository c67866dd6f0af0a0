"""One transaction, with every repository on it."""

from collections.abc import Callable
from types import TracebackType
from typing import Self

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from db.repositories.batches import BatchRepository
from db.repositories.board_chats import BoardChatRepository
from db.repositories.breaths import BreathRepository
from db.repositories.brief_desks import BriefDeskRepository
from db.repositories.broadcasts import BroadcastRepository
from db.repositories.care_desks import CareDeskRepository
from db.repositories.care_notes import CareNoteRepository
from db.repositories.cases import CaseRepository
from db.repositories.check_ins import CheckInRepository
from db.repositories.chores import ChoreRepository
from db.repositories.comments import CommentRepository
from db.repositories.consents import ConsentRepository
from db.repositories.deletion_requests import DeletionRequestRepository
from db.repositories.diary_imports import DiaryImportRepository
from db.repositories.drafts import DraftRepository
from db.repositories.film_preferences import FilmPreferenceRepository
from db.repositories.films import FilmRepository
from db.repositories.follow_ups import FollowUpRepository
from db.repositories.history import HistoryRepository
from db.repositories.inbox import InboxRepository
from db.repositories.keys import KeyRepository
from db.repositories.letter_cases import LetterCaseRepository
from db.repositories.letter_deliveries import LetterDeliveryRepository
from db.repositories.letters import LetterRepository
from db.repositories.looks import LookRepository
from db.repositories.messages import MessageRepository
from db.repositories.mood_desks import MoodDeskRepository
from db.repositories.moods import MoodRepository
from db.repositories.operations import OperationRepository
from db.repositories.personal import PersonalRepository
from db.repositories.post_places import PostPlaceRepository
from db.repositories.posts import PostRepository
from db.repositories.reactions import ReactionRepository
from db.repositories.readings import ReadingRepository
from db.repositories.safety_plans import SafetyPlanRepository
from db.repositories.saved_films import SavedFilmRepository
from db.repositories.shown_films import ShownFilmRepository
from db.repositories.spending import SpendingRepository
from db.repositories.standing import StandingRepository
from db.repositories.states import StateRepository
from db.repositories.talk_notes import TalkNoteRepository
from db.repositories.ticket_messages import TicketMessageRepository
from db.repositories.tickets import TicketRepository
from db.repositories.users import UserRepository
from db.repositories.votes import VoteRepository
from db.repositories.weekly_letters import WeeklyLetterRepository
from db.translation import own_error
from db.vault import Vault


class UnitOfWork:
    """A transaction: what is not committed when the block ends was never done.

    ``async with unit_of_work() as work: ...; await work.commit()``. An exception of the driver that leaves
    the block has become one of `db.errors`.
    """

    users: UserRepository
    keys: KeyRepository
    consents: ConsentRepository
    messages: MessageRepository
    history: HistoryRepository
    votes: VoteRepository
    talk_notes: TalkNoteRepository
    moods: MoodRepository
    mood_desks: MoodDeskRepository
    diary_imports: DiaryImportRepository
    brief_desks: BriefDeskRepository
    check_ins: CheckInRepository
    weekly_letters: WeeklyLetterRepository
    care_notes: CareNoteRepository
    care_desks: CareDeskRepository
    safety_plans: SafetyPlanRepository
    breaths: BreathRepository
    spending: SpendingRepository
    readings: ReadingRepository
    looks: LookRepository
    films: FilmRepository
    saved_films: SavedFilmRepository
    batches: BatchRepository
    shown: ShownFilmRepository
    follow_ups: FollowUpRepository
    inbox: InboxRepository
    states: StateRepository
    personal: PersonalRepository
    film_preferences: FilmPreferenceRepository
    deletion_requests: DeletionRequestRepository
    chores: ChoreRepository
    posts: PostRepository
    post_places: PostPlaceRepository
    reactions: ReactionRepository
    comments: CommentRepository
    drafts: DraftRepository
    board_chats: BoardChatRepository
    cases: CaseRepository
    tickets: TicketRepository
    ticket_messages: TicketMessageRepository
    broadcasts: BroadcastRepository
    operations: OperationRepository
    letters: LetterRepository
    letter_deliveries: LetterDeliveryRepository
    letter_cases: LetterCaseRepository
    standing: StandingRepository

    def __init__(self, session_factory: async_sessionmaker[AsyncSession], vault: Vault) -> None:
        self._session_factory = session_factory
        self._vault = vault

    async def __aenter__(self) -> Self:
        session, vault = self._session_factory(), self._vault
        self._session = session
        self.keys = KeyRepository(session, vault)
        self.users = UserRepository(session, self.keys)
        self.consents = ConsentRepository(session)
        self.messages = MessageRepository(session, vault, self.keys)
        self.history = HistoryRepository(session, self.messages)
        self.votes = VoteRepository(session)
        self.talk_notes = TalkNoteRepository(session, vault, self.keys)
        self.moods = MoodRepository(session, vault, self.keys)
        self.mood_desks = MoodDeskRepository(session)
        self.diary_imports = DiaryImportRepository(session, vault, self.keys)
        self.brief_desks = BriefDeskRepository(session, vault, self.keys)
        self.check_ins = CheckInRepository(session)
        self.weekly_letters = WeeklyLetterRepository(session)
        self.care_notes = CareNoteRepository(session, vault, self.keys)
        self.care_desks = CareDeskRepository(session, vault, self.keys)
        self.safety_plans = SafetyPlanRepository(session, vault, self.keys)
        self.breaths = BreathRepository(session)
        self.spending = SpendingRepository(session)
        self.readings = ReadingRepository(session, vault, self.keys)
        self.looks = LookRepository(session, vault, self.keys)
        self.films = FilmRepository(session)
        self.saved_films = SavedFilmRepository(session)
        self.batches = BatchRepository(session, vault, self.keys)
        self.shown = ShownFilmRepository(session)
        self.follow_ups = FollowUpRepository(session)
        self.inbox = InboxRepository(session, vault)
        self.states = StateRepository(session)
        self.personal = PersonalRepository(session)
        self.film_preferences = FilmPreferenceRepository(session, vault, self.keys)
        self.deletion_requests = DeletionRequestRepository(session)
        self.chores = ChoreRepository(session)
        self.posts = PostRepository(session, vault, self.keys)
        self.post_places = PostPlaceRepository(session, vault, self.keys)
        self.reactions = ReactionRepository(session)
        self.comments = CommentRepository(session)
        self.drafts = DraftRepository(session, vault, self.keys)
        self.board_chats = BoardChatRepository(session)
        self.cases = CaseRepository(session)
        self.tickets = TicketRepository(session)
        self.ticket_messages = TicketMessageRepository(session, vault, self.keys)
        self.broadcasts = BroadcastRepository(session)
        self.operations = OperationRepository(session)
        self.letters = LetterRepository(session, vault, self.keys)
        self.letter_deliveries = LetterDeliveryRepository(session, vault, self.keys)
        self.letter_cases = LetterCaseRepository(session)
        self.standing = StandingRepository(session)
        return self

    async def commit(self) -> None:
        """Make what was done in this block last."""
        await self._session.commit()

    async def __aexit__(
        self, _: type[BaseException] | None, error: BaseException | None, __: TracebackType | None
    ) -> None:
        try:
            await self._session.close()
        except (SQLAlchemyError, OSError) as failure:
            if error is None:
                raise own_error(failure) from failure
        if isinstance(error, SQLAlchemyError):
            raise own_error(error) from error


UnitOfWorkFactory = Callable[[], UnitOfWork]
"""What services take; `partial(UnitOfWork, database.session_factory, vault)` is one."""
