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


def kept(store: Store, tmp_path, data: bytes) -> str:
    """The digest of bytes that a store has adopted."""
    (tmp_path / "finished").write_bytes(data)
    store.adopt(tmp_path / "finished", digest_of(data))
    (tmp_path / "finished").unlink()
    return digest_of(data)


def test_store_places_only_what_is_whole(tmp_path):
    """Bytes come back as they were adopted; damaged ones are not there."""
    store, path = Store(tmp_path / "store"), tmp_path / "placed"
    digest = kept(store, tmp_path, "质量".encode())

    assert store.place(digest, path)
    assert path.read_text("utf-8") == "质量"
    path.write_bytes(b"other")  # whoever writes into the output may write into the store
    assert not store.place(digest, tmp_path / "again")
    assert not store.place(digest_of(b"never kept"), tmp_path / "again")


def test_store_forgets_what_is_not_retained(tmp_path):
    """A cache does not grow with every build."""
    store = Store(tmp_path / "store")
    still, gone = kept(store, tmp_path, b"still"), kept(store, tmp_path, b"gone")
    store.retain([still])

    assert store.place(still, tmp_path / "still")
    assert not store.place(gone, tmp_path / "gone")


def test_store_hands_out_no_links(tmp_path):
    """Who moves the cache about with links in it does not publish a page that leads nowhere."""
    store = Store(tmp_path / "store")
    digest = kept(store, tmp_path, b"page")
    own = store.path(digest)
    own.rename(own.with_name("real"))
    own.symlink_to("real")

    assert not store.has(digest)
    assert not store.place(digest, tmp_path / "placed")
    assert not own.is_symlink()
