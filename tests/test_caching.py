"""What one run keeps for the next can be lost at any byte, and nothing comes of it."""

import random

import pytest

from quality_kunming.caching import Store, Table, digest_of


@pytest.fixture
def path(tmp_path):
    return tmp_path / ".cache" / "table"


def test_table_keeps_values_for_its_key(path):
    """The next run of the same program has what this one kept; another program has nothing."""
    Table(path, "key").save({"a": (1, "二")})

    assert Table(path, "key").load() == {"a": (1, "二")}
    assert Table(path, "other").load() == {}


def test_damaged_table_is_empty(path):
    """Wherever bytes are lost, changed or added, the table counts as not there."""
    Table(path, "key").save({str(number): "质量" * number for number in range(50)})
    whole = path.read_bytes()
    chance = random.Random(1)
    for _ in range(200):
        place = chance.randrange(len(whole))
        changed = bytes([whole[place] ^ (1 << chance.randrange(8))])
        for damaged in (whole[:place], whole[:place] + changed + whole[place + 1 :], whole + b"x"):
            path.write_bytes(damaged)
            assert Table(path, "key").load() == {}


def test_table_that_cannot_be_kept_stops_nothing(tmp_path):
    """A file where the folder should be, or a folder where the file should be, is nobody's trouble."""
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "file" / "table", tmp_path / "folder"):
        Table(path, "key").save({"a": 1})
        assert Table(path, "key").load() == {}


def test_store_gives_back_only_what_is_whole(tmp_path):
    """Bytes come back as they were kept; damaged ones are not there."""
    store = Store(tmp_path)
    digest = store.keep("质量".encode())

    assert store.get(digest) == "质量".encode()
    (tmp_path / digest[:2] / digest[2:]).write_bytes(b"other")
    assert store.get(digest) is None
    assert store.get(digest_of(b"never kept")) is None


def test_store_forgets_what_is_not_retained(tmp_path):
    """A cache does not grow with every build."""
    store = Store(tmp_path)
    kept, gone = store.keep(b"kept"), store.keep(b"gone")
    store.retain([kept])

    assert store.get(kept) == b"kept"
    assert store.get(gone) is None
