"""Foreign exceptions, said in this package's words."""

import psycopg
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from db.errors import ConstraintViolated, DatabaseUnavailable, DbError, TransactionConflict

_CONFLICTS = (
    psycopg.errors.SerializationFailure,
    psycopg.errors.DeadlockDetected,
    psycopg.errors.LockNotAvailable,
)
_LOSSES = (psycopg.OperationalError, psycopg.InterfaceError)


def broken_constraint(error: IntegrityError) -> str | None:
    """The name of the constraint that a row broke."""
    return error.orig.diag.constraint_name if isinstance(error.orig, psycopg.Error) else None


def own_error(error: Exception) -> DbError:
    """The error of this package that says the same; the driver's words may hold somebody's data."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    kind = type(cause).__name__
    if isinstance(cause, _CONFLICTS):
        return TransactionConflict(f"two transactions stood in each other's way: {kind}")
    if isinstance(error, IntegrityError):
        return ConstraintViolated(f"a row broke {broken_constraint(error) or kind}")
    if isinstance(cause, (*_LOSSES, PoolTimeoutError, OSError)):
        return DatabaseUnavailable(f"the database cannot be reached: {kind}")
    return DbError(f"the database refused a statement: {kind}")
