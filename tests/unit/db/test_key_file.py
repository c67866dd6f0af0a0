"""The file of the master key, and its change, which may be cut off anywhere."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from db.errors import MasterKeyRefused, Unreadable
from db.key_file import KeyFile
from db.vault import Vault


class Killed(Exception):
    """Stands for the end of the process."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "master.key"


def test_a_key_is_made_once(path: Path) -> None:
    assert KeyFile(path).read() == KeyFile(path).read()
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_change_leaves_both_keys_until_it_ends(path: Path) -> None:
    (old,) = KeyFile(path).read()

    KeyFile(path).begin_change()
    new, other = KeyFile(path).read()
    KeyFile(path).begin_change()

    assert other == old != new
    assert KeyFile(path).read() == (new, old)
    KeyFile(path).end_change()
    assert KeyFile(path).read() == (new,)


def test_no_file_of_a_change_is_open_to_others(path: Path) -> None:
    KeyFile(path).begin_change()

    assert {file.stat().st_mode & 0o777 for file in path.parent.iterdir()} == {0o600}


@pytest.mark.parametrize("step", ["link", "replace", "fsync"])
def test_a_change_that_is_cut_off_loses_no_key(
    path: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (old,) = KeyFile(path).read()
    key_file = KeyFile(path)
    with monkeypatch.context() as patched:
        patched.setattr(os, step, _raising)
        with pytest.raises(Killed):
            key_file.begin_change()

    assert old in KeyFile(path).read()
    KeyFile(path).begin_change()
    new, other = KeyFile(path).read()
    assert other == old != new


def test_a_running_vault_notices_the_change(path: Path) -> None:
    running = Vault.from_file(path)
    before = running.new_key(1)
    key = running.unwrap(before)

    KeyFile(path).begin_change()
    after = running.new_key(2)
    running.forget(1)

    assert after.master_key_id != before.master_key_id
    assert running.unwrap(before) == key
    assert running.unwrap(running.rewrap(before)) == key


def test_after_the_change_the_old_key_opens_nothing(path: Path) -> None:
    vault = Vault.from_file(path)
    wrapped = vault.new_key(1)
    sealed = vault.seal(vault.inbox_key, "비밀", context="place")
    KeyFile(path).begin_change()

    opened = vault.open_inbox(sealed, context="place")
    KeyFile(path).end_change()

    assert opened.decode() == "비밀"
    fresh = Vault.from_file(path)
    with pytest.raises(Unreadable):
        fresh.unwrap(wrapped)
    with pytest.raises(Unreadable):
        fresh.open_inbox(sealed, context="place")


def test_a_file_that_others_may_read_is_refused(path: Path) -> None:
    KeyFile(path).begin_change()
    path.with_name("master.key.other").chmod(0o644)

    with pytest.raises(MasterKeyRefused):
        KeyFile(path).read()


def _raising(*_: object, **__: object) -> Callable[[], None]:
    raise Killed
