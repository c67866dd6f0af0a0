import inspect
import re

import psycopg
import pytest
from sqlalchemy.exc import IntegrityError, InvalidRequestError, OperationalError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from db import errors
from db.errors import ConstraintViolated, DatabaseUnavailable, DbError, TransactionConflict
from db.translation import own_error

WORDS = "아무도 모르는 이야기"


@pytest.mark.parametrize(
    ("foreign", "own"),
    [
        pytest.param(
            OperationalError(WORDS, {}, psycopg.OperationalError(WORDS)), DatabaseUnavailable, id="lost"
        ),
        pytest.param(PoolTimeoutError(WORDS), DatabaseUnavailable, id="pool exhausted"),
        pytest.param(ConnectionRefusedError(WORDS), DatabaseUnavailable, id="refused"),
        pytest.param(
            OperationalError(WORDS, {}, psycopg.errors.DeadlockDetected(WORDS)),
            TransactionConflict,
            id="deadlock",
        ),
        pytest.param(
            IntegrityError(WORDS, {}, psycopg.errors.UniqueViolation(WORDS)),
            ConstraintViolated,
            id="constraint",
        ),
        pytest.param(
            ProgrammingError(WORDS, {}, psycopg.errors.UndefinedTable(WORDS)), DbError, id="no such table"
        ),
        pytest.param(InvalidRequestError(WORDS), DbError, id="misuse"),
    ],
)
def test_a_foreign_error_becomes_ours_without_its_words(foreign: Exception, own: type[DbError]) -> None:
    error = own_error(foreign)

    assert type(error) is own
    assert WORDS not in str(error)


def test_the_docstring_draws_every_error_at_its_place() -> None:
    drawn: dict[str, str] = {}
    branch: list[str] = []
    for line in (errors.__doc__ or "").splitlines():
        if found := re.match(r"    ([│ ├└─]*)([A-Z]\w+)", line):
            branch[len(found[1]) // 4 :] = [found[2]]
            drawn[found[2]] = branch[-2] if len(branch) > 1 else "Exception"

    real = {
        name: kind.__base__.__name__
        for name, kind in inspect.getmembers(errors, inspect.isclass)
        if kind.__module__ == errors.__name__ and kind.__base__ is not None
    }
    assert drawn == real
