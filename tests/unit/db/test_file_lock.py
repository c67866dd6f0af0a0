from pathlib import Path

import pytest

from db.errors import EmbeddedPostgresFailed
from db.file_lock import FileLock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "lock"


def test_many_share_a_lock_and_nobody_has_it_alone_meanwhile(path: Path) -> None:
    first, second, third = FileLock(path), FileLock(path), FileLock(path)
    first.share()
    second.share()

    assert not third.try_exclusive()
    first.release()
    assert not third.try_exclusive()
    second.release()
    assert third.try_exclusive()
    third.release()


def test_a_lock_is_held_until_the_block_ends(path: Path) -> None:
    ours, theirs = FileLock(path), FileLock(path)

    with (
        ours.exclusive(timeout_seconds=0),
        pytest.raises(EmbeddedPostgresFailed),
        theirs.exclusive(timeout_seconds=0),
    ):
        pass

    assert not ours.is_held
    with theirs.exclusive(timeout_seconds=0):
        assert theirs.is_held


def test_releasing_twice_is_no_harm(path: Path) -> None:
    lock = FileLock(path)
    lock.share()
    lock.share()

    lock.release()
    lock.release()

    other = FileLock(path)
    assert other.try_exclusive()
    other.release()


def test_nobody_else_may_read_the_file(path: Path) -> None:
    lock = FileLock(path)
    lock.share()
    lock.release()

    assert path.stat().st_mode & 0o777 == 0o600
