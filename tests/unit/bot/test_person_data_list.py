"""Nothing that is kept of a person is missing from the list that they see, export and erase."""

import pytest

import db.models  # noqa: F401  # fills the metadata
from bot.person_data import person_data
from db.base import Base
from handlers.own_data import Keeping
from handlers.person_data import PHOTO, SENSITIVE, SERVICE, PersonData
from handlers.words import LOCALES, Dictionary

DATA = person_data(Keeping())
OF_NOBODY = frozenset(
    {"films", "chores", "board_chats", "cases", "audit", "switches", "film_overrides", "broadcasts"}
)
"""Tables that know no person."""


def _knows_people(name: str) -> bool:
    table = Base.metadata.tables[name]
    columns = {"user_id", "chat_id", "key"} & set(table.c.keys())
    return bool(columns) or any(key.column.table.name == "users" for key in table.foreign_keys)


def test_every_table_that_knows_people_is_in_the_list() -> None:
    covered = {table for data in DATA for table in data.tables}

    assert {name for name in Base.metadata.tables if _knows_people(name)} | {"users"} <= covered
    assert set(Base.metadata.tables) - covered <= OF_NOBODY


def test_no_table_is_in_the_list_twice() -> None:
    tables = [table for data in DATA for table in data.tables]

    assert len(tables) == len(set(tables))
    assert len({data.name for data in DATA}) == len(DATA)


def test_the_account_goes_last() -> None:
    assert "users" in DATA[-1].tables


@pytest.mark.parametrize("data", DATA, ids=lambda data: data.name)
def test_every_entry_stands_on_known_consents(data: PersonData) -> None:
    assert data.stands_on <= {SERVICE, SENSITIVE, PHOTO}
    assert SERVICE in data.stands_on


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("data", DATA, ids=lambda data: data.name)
def test_every_entry_and_column_has_its_words(data: PersonData, locale: str) -> None:
    say = Dictionary()[locale]

    assert say(f"data-{data.name}")
    assert say(f"data-{data.name}-why")
    for column in data.columns:
        assert say(f"data-field-{column.replace('_', '-')}")
