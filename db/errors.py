"""What can go wrong in the database; nothing else leaves this package.

::

    DbError
    ├── DatabaseUnavailable      the server cannot be reached, or the connection was lost
    │   └── ChatLocksLost        the connection that held the chat locks was lost
    ├── EmbeddedPostgresFailed   the server of the wheel could not be started
    ├── DumpFailed               a backup could not be written, or not be put back
    ├── MigrationFailed          the tables could not be brought to the wished revision
    ├── TransactionConflict      two transactions stood in each other's way; trying again helps
    ├── ConstraintViolated       a row would have broken a rule of its table
    │   └── NicknameTaken        somebody else has this nickname
    ├── NotFound                 no such row, or it belongs to somebody else
    └── VaultError
        ├── MasterKeyRefused     the master key is malformed, or its file is open to others
        └── Unreadable           tampered with, moved to another place, or its key is gone
            └── UnreadableUpdate an update in the inbox that cannot be opened
"""


class DbError(Exception):
    """The root of all errors of this package."""


class DatabaseUnavailable(DbError):
    """The server cannot be reached, or the connection was lost."""


class ChatLocksLost(DatabaseUnavailable):
    """The connection that held the chat locks was lost, and the locks with it."""

    def __init__(self, chat_ids: frozenset[int]) -> None:
        super().__init__(f"{len(chat_ids)} chat locks were lost with their connection")
        self.chat_ids = chat_ids
        """The chats whose locks were held."""


class EmbeddedPostgresFailed(DbError):
    """The server of the wheel could not be started or stopped."""


class DumpFailed(DbError):
    """A backup could not be written, or not be put back; the message says why."""


class MigrationFailed(DbError):
    """The tables could not be brought to the wished revision."""


class TransactionConflict(DbError):
    """Two transactions stood in each other's way; the same once more succeeds."""


class ConstraintViolated(DbError):
    """A row would have broken a rule of its table."""


class NicknameTaken(ConstraintViolated):
    """Somebody else has this nickname."""


class NotFound(DbError):
    """There is no such row, or it belongs to somebody else."""


class VaultError(DbError):
    """The root of what goes wrong with sealing and opening."""


class MasterKeyRefused(VaultError):
    """The master key is malformed, or its file is open to others."""


class Unreadable(VaultError):
    """What is sealed was tampered with or moved, or its key is gone."""


class UnreadableUpdate(Unreadable):
    """An update in the inbox cannot be opened; it can only be buried."""

    def __init__(self, bot_id: int, update_id: int) -> None:
        super().__init__(f"update {update_id} of bot {bot_id} cannot be opened")
        self.bot_id = bot_id
        self.update_id = update_id
