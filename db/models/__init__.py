"""The tables, one module per aggregate; importing this package fills `Base.metadata`."""

from db.models.board_chat import BoardChat
from db.models.brief_desk import BriefDesk
from db.models.broadcast import Broadcast, BroadcastRecipient, NewsRefusal
from db.models.care import Breath, CareDesk, CareNote, SafetyPlanPart
from db.models.check_in import CheckIn
from db.models.chore import Chore
from db.models.consent import Consent
from db.models.conversation_state import ConversationState
from db.models.data_key import DataKey
from db.models.deletion_request import DeletionRequest
from db.models.diary_import import DiaryImport
from db.models.draft import CommentNotice, Draft
from db.models.film import Film, SavedFilm
from db.models.film_preference import FilmPreference
from db.models.follow_up import FollowUp
from db.models.inbox import InboxUpdate
from db.models.letter import Letter, LetterBox, LetterCase, LetterDelivery
from db.models.look import FaceLabel, Look
from db.models.message import Message
from db.models.moderation import AuditEntry, Case
from db.models.mood_desk import MoodDesk
from db.models.mood_entry import MoodEntry
from db.models.operation import Ban, FilmOverride, Switch
from db.models.post import Comment, Post, Reaction, Report
from db.models.reading import Reading
from db.models.recommendation import Batch, ShownFilm
from db.models.reply_vote import ReplyVote
from db.models.spending import Spending
from db.models.standing import StandingMark
from db.models.talk_note import Nudge, TalkSummary
from db.models.ticket import Ticket, TicketDraft, TicketMessage
from db.models.user import User
from db.models.weekly_letter import WeeklyLetter

__all__ = [
    "AuditEntry",
    "Ban",
    "Batch",
    "BoardChat",
    "Breath",
    "BriefDesk",
    "Broadcast",
    "BroadcastRecipient",
    "CareDesk",
    "CareNote",
    "Case",
    "CheckIn",
    "Chore",
    "Comment",
    "CommentNotice",
    "Consent",
    "ConversationState",
    "DataKey",
    "DeletionRequest",
    "DiaryImport",
    "Draft",
    "FaceLabel",
    "Film",
    "FilmOverride",
    "FilmPreference",
    "FollowUp",
    "InboxUpdate",
    "Letter",
    "LetterBox",
    "LetterCase",
    "LetterDelivery",
    "Look",
    "Message",
    "MoodDesk",
    "MoodEntry",
    "NewsRefusal",
    "Nudge",
    "Post",
    "Reaction",
    "Reading",
    "ReplyVote",
    "Report",
    "SafetyPlanPart",
    "SavedFilm",
    "ShownFilm",
    "Spending",
    "StandingMark",
    "Switch",
    "TalkSummary",
    "Ticket",
    "TicketDraft",
    "TicketMessage",
    "User",
    "WeeklyLetter",
]
