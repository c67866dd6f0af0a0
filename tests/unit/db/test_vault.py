import base64
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import MasterKeyRefused, Unreadable
from db.vault import KEY_BYTES, Vault, WrappedKey, context

VAULT = Vault(bytes(KEY_BYTES))
KEY = VAULT.unwrap(VAULT.new_key(1))
PLACE = context("messages", "sealed", 1)


@given(st.text())
def test_what_is_sealed_opens_again(plain: str) -> None:
    sealed = VAULT.seal(KEY, plain, context=PLACE)

    assert VAULT.open_text(KEY, sealed, context=PLACE) == plain


@given(st.data())
def test_any_changed_byte_is_noticed(data: st.DataObject) -> None:
    sealed = bytearray(VAULT.seal(KEY, "비밀", context=PLACE))
    place = data.draw(st.integers(0, len(sealed) - 1))
    sealed[place] ^= data.draw(st.integers(1, 255))

    with pytest.raises(Unreadable):
        VAULT.open(KEY, bytes(sealed), context=PLACE)


def test_the_same_text_is_never_sealed_the_same_way() -> None:
    assert len({VAULT.seal(KEY, "안녕", context=PLACE) for _ in range(100)}) == 100


@pytest.mark.parametrize(
    "place",
    [
        pytest.param(context("readings", "sealed", 1), id="table"),
        pytest.param(context("messages", "other", 1), id="column"),
        pytest.param(context("messages", "sealed", 2), id="person"),
        pytest.param(context("messages", "sealed", 1, 1), id="row"),
    ],
)
def test_what_was_moved_does_not_open(place: str) -> None:
    sealed = VAULT.seal(KEY, "비밀", context=PLACE)

    with pytest.raises(Unreadable):
        VAULT.open(KEY, sealed, context=place)


@pytest.mark.parametrize("sealed", [b"", b"\x01", bytes(60), b"\x01" + bytes(28)])
def test_what_was_never_sealed_does_not_open(sealed: bytes) -> None:
    with pytest.raises(Unreadable):
        VAULT.open(KEY, sealed, context=PLACE)


def test_another_key_opens_nothing() -> None:
    sealed = VAULT.seal(KEY, "비밀", context=PLACE)

    with pytest.raises(Unreadable):
        VAULT.open(VAULT.unwrap(VAULT.new_key(1)), sealed, context=PLACE)
    with pytest.raises(Unreadable):
        VAULT.open(VAULT.inbox_key, sealed, context=PLACE)


def test_a_wrapped_key_opens_for_its_person_and_master_only() -> None:
    wrapped = VAULT.new_key(1)

    with pytest.raises(Unreadable):
        Vault(bytes(range(KEY_BYTES))).unwrap(wrapped)
    with pytest.raises(Unreadable):
        VAULT.unwrap(WrappedKey(2, wrapped.wrapped, wrapped.master_key_id))


def test_a_new_key_of_a_person_is_not_mistaken_for_the_old_one() -> None:
    old, new = VAULT.new_key(5), VAULT.new_key(5)

    assert VAULT.unwrap(old) == VAULT.unwrap(old) != VAULT.unwrap(new)


def test_only_so_many_keys_are_kept_in_memory() -> None:
    vault = Vault(bytes(KEY_BYTES), n_cached_keys=2)
    for user_id in range(5):
        vault.unwrap(vault.new_key(user_id))
    vault.forget(4)

    assert list(vault._cache) == [3]


def test_no_key_shows_itself() -> None:
    wrapped = VAULT.new_key(1)

    assert repr(VAULT.unwrap(wrapped)) == "SealingKey()"
    assert wrapped.wrapped.hex() not in repr(wrapped)
    assert repr(wrapped.wrapped) not in repr(wrapped)


@pytest.mark.parametrize(
    "encoded",
    [
        pytest.param(base64.b64encode(b"\xff" * 32).decode(), id="plain"),
        pytest.param(base64.urlsafe_b64encode(b"\xff" * 32).decode(), id="URL-safe"),
        pytest.param(base64.b64encode(b"\xff" * 32).decode().rstrip("=") + "\n", id="unpadded"),
    ],
)
def test_a_master_key_is_read_in_either_alphabet(encoded: str) -> None:
    assert Vault.from_base64(encoded).master_key_id == Vault(b"\xff" * 32).master_key_id


@pytest.mark.parametrize(
    "encoded",
    [pytest.param("", id="empty"), pytest.param("AAAA", id="short"), pytest.param("비밀!", id="no base64")],
)
def test_a_malformed_master_key_is_refused(encoded: str) -> None:
    with pytest.raises(MasterKeyRefused):
        Vault.from_base64(encoded)


def test_a_key_file_is_made_once_and_private(tmp_path: Path) -> None:
    path = tmp_path / "var" / "master.key"

    first, second = Vault.from_file(path), Vault.from_file(path)

    assert first.master_key_id == second.master_key_id
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [entry.name for entry in path.parent.iterdir()] == ["master.key"]


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o660])
def test_a_key_file_that_others_may_read_is_refused(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "master.key"
    Vault.from_file(path)
    path.chmod(mode)

    with pytest.raises(MasterKeyRefused, match="chmod 600"):
        Vault.from_file(path)


def test_an_empty_key_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "master.key"
    path.touch(mode=0o600)

    with pytest.raises(MasterKeyRefused):
        Vault.from_file(path)
