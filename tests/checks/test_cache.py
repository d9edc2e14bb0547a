"""The cache of findings: faster, and never other than without it."""

import pytest

from quality_kunming.checks import running
from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example
from quality_kunming.loading.collection import Collection
from quality_kunming.model.contacts import Contact, ContactKind, Contacts
from quality_kunming.model.moment import Moment
from quality_kunming.model.policy import Policy

FAULTY = Example.in_article("报名请打 13987654321。").files


@pytest.fixture
def root(campaign):
    """A campaign with one faulty article."""
    for name, text in FAULTY.items():
        campaign.write(name, text)
    return campaign.root


@pytest.fixture
def read(monkeypatch) -> list[str]:
    """The files that were read into documents, in order."""
    names = []
    original = running.documents.read
    monkeypatch.setattr(
        running.documents, "read", lambda name, data: names.append(name) or original(name, data)
    )
    return names


def found(root, policy=None):
    """What the rules about words find, by file, with the project's list of other sites."""
    hosts = Collection(root).policy.hosts
    return dict(running.slips(root, (policy or Policy()).model_copy(update={"hosts": hosts})))


def test_unchanged_files_are_not_read_again(root, read):
    """A second check costs next to nothing, and says the same."""
    first = found(root)
    read.clear()

    assert found(root) == first
    assert first
    assert read == []


def test_changed_file_is_read_again(root, read):
    """What an editor has mended is gone at once."""
    found(root)
    read.clear()
    path = root / next(iter(FAULTY))
    path.write_text(path.read_text("utf-8").replace("13987654321", "12315"), "utf-8")

    assert found(root) == {}
    assert read == [next(iter(FAULTY))]


def test_changed_policy_asks_everything_again(root):
    """A number that is declared afterwards passes."""
    found(root)
    contact = Contact(kind=ContactKind.PHONE, value="13987654321", name="值班手机")

    assert found(root, Policy(contacts=Contacts(contacts=(contact,)))) == {}


def test_texts_are_held_against_the_records_again_when_these_change(campaign, read):
    """A second check compares nothing anew; an activity that is renamed is looked for in every text."""
    campaign.write(*next(iter(Example.in_article("市民参加昆明品牌“联连看”。").files.items())))

    def compared() -> list[str]:
        read.clear()
        project = Project(Collection(campaign.root), Moment.at("2022-09-10"), {})
        return [slip.message for _, slips in running.comparisons(project) for _, _, slip in slips]

    first = compared()
    assert "只差一点" in first[0]
    assert compared() == first
    assert read == []
    path = campaign.root / "data/activities/2022/lianliankan.yaml"
    path.write_text(path.read_text("utf-8").replace("连连看", "对对碰"), "utf-8")
    assert compared() == []
    assert "content/news/2022/example.md" in read


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"key": 1}', b"\xff\xfe", b'{"files": 3}'])
def test_damaged_cache_is_made_anew(root, damage):
    """A cache that a killed run left half-written costs time, nothing else."""
    first = found(root)
    (root / ".cache/slips").write_bytes(damage)

    assert found(root) == first
    assert found(root) == first


def test_cache_that_cannot_be_written_does_not_matter(root):
    """A read-only disk is checked all the same."""
    (root / ".cache").write_text("a file where the folder should be", "utf-8")

    assert found(root)
