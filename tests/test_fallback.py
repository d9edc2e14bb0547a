"""What cannot wait goes out although something else is wrong: real repositories, real builds."""

import subprocess
from datetime import date
from pathlib import Path

import pytest
from support import TinySite, as_written, consent

from quality_kunming import commands, environment
from quality_kunming.loading.collection import Collection
from quality_kunming.urgent import urgent_files

DAY = "2026-11-21"
BROKEN = "name：呈贡宝珠梨\n"
PERSON = """
    name: 甄有质
    profession: 市民
    edition: 2022
    summary: 讲了自己的故事。
    consents: [tys-001]
    sources: [launch]
"""
CONSENT = "data/consents/tys-001.yaml"
PAGE = "---\ntitle: 关于质量昆明\nsummary: 关于的一页。\n---\n\n{}\n"


class Repository:
    """A site under git that can be published."""

    def __init__(self, site: TinySite):
        self.site = site
        self.root = site.root
        site.write(".gitignore", "/.cache/\n/output/\n")
        self.git("init", "--quiet", "--initial-branch", "main")

    def git(self, *words: str) -> str:
        command = ["git", "-C", str(self.root), "-c", "user.name=编辑", "-c", "user.email=a@b.cn"]
        done = subprocess.run([*command, *words], check=True, capture_output=True, text=True)
        return done.stdout.strip()

    def commit(self, **files: str) -> str:
        """Commit everything, the named files with their new text: `about="…"`, `consent="…"`, `broken="…"`."""
        names = {
            "about": "content/pages/about.md",
            "broken": "data/brands/x.yaml",
            "consent": CONSENT,
        }
        for key, text in files.items():
            self.site.write(names[key], text.encode())
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "Change")
        return self.git("rev-parse", "HEAD")

    def page(self, name: str) -> str:
        """A page of the output, before its lines were set; empty where there is none."""
        path = self.root / "output" / name / "index.html"
        return as_written(path.read_text("utf-8")) if path.is_file() else ""


@pytest.fixture
def repository(campaign, monkeypatch) -> Repository:
    """A published project with a person, whose consent holds."""
    monkeypatch.setattr(environment, "ROOT", campaign.root)
    campaign.with_pages()
    campaign.write("data/ambassadors/zhen-youzhi.yaml", PERSON)
    repository = Repository(campaign)
    repository.commit(about=PAGE.format("第一版。"), consent=consent("2030-01-01"))
    return repository


def publish(on: str = DAY) -> int:
    return commands.publish(on, "", falls_back=True)


def test_person_goes_while_another_file_is_broken(repository, capsys):
    """Whoever withdraws is gone the same night, whatever else an editor has got wrong."""
    good = repository.commit(about=PAGE.format("第二版。"))
    repository.commit(about=PAGE.format("第三版。"), broken=BROKEN, consent=consent("2026-11-20"))

    assert publish() == 0
    told = capsys.readouterr().err
    assert repository.page("ambassadors/zhen-youzhi") == ""
    assert "第二版。" in repository.page("about")
    assert f"网站照提交 {good[:10]}（" in told
    assert f"另外放进了不能等的：{CONSENT}。" in told
    assert "data/brands/x.yaml:1:" in told


def test_last_good_state_is_made_for_the_new_day(repository):
    """Without anything urgent the site lives on: states are those of the night, words the last good ones."""
    repository.commit(about=PAGE.format("第二版。"))
    repository.commit(about=PAGE.format("第三版。"), broken=BROKEN)

    assert publish("2022-09-10") == 0
    before = repository.page("activities/2022/lianliankan")
    assert publish("2026-11-21") == 0
    after = repository.page("activities/2022/lianliankan")
    assert "第二版。" in repository.page("about")
    assert "进行中" in before
    assert "已结束" in after


def test_broken_commits_are_gone_past(repository):
    """Two bad merges, one after the other, are no reason to keep somebody online."""
    repository.commit(about=PAGE.format("第二版。"), broken=BROKEN)
    repository.commit(about=PAGE.format("第三版。"), consent=consent("2026-11-20"))

    assert publish() == 0
    assert "第一版。" in repository.page("about")
    assert repository.page("ambassadors/zhen-youzhi") == ""


def test_retraction_and_correction_go_out_with_the_last_good_state(repository):
    """A false text is taken back, and an error put right, the same night; other new words wait."""
    path = repository.root / "content/news/2022/launch.md"
    text = path.read_text("utf-8")
    said = 'retracted: {day: 2026-11-20, reason: "数字有误。"}\n---\n\n2022年'
    path.write_text(text.replace("---\n\n2022年", said), "utf-8")
    noted = 'corrected: [{day: 2026-11-20, text: "电话写错了。"}]\n---\n\n改正了。\n'
    repository.site.write("content/pages/contact.md", f"---\ntitle: 联系我们\n{noted}")
    repository.commit(about=PAGE.format("第二版。"), broken=BROKEN)

    assert publish() == 0
    article, contact = repository.page("news/2022/launch"), repository.page("contact")
    assert "数字有误。" in article
    assert "六大主题活动展开" not in article
    assert "电话写错了。" in contact
    assert "第一版。" in repository.page("about")


@pytest.mark.parametrize("spoil", ["valid_until: 2026-11-31\n", None], ids=["typo", "deleted"])
def test_consent_that_cannot_be_read_shows_nobody(repository, spoil):
    """A slip in the very file of the withdrawal, or its deletion, does not keep or bring back a person."""
    repository.commit(broken=BROKEN)
    if spoil:
        repository.site.write(CONSENT, spoil)
    else:
        (repository.root / CONSENT).unlink()

    assert publish() == 0
    assert repository.page("ambassadors/zhen-youzhi") == ""
    assert "第一版。" in repository.page("about")


def test_uncommitted_files_fall_back_on_the_last_commit(repository):
    """At somebody's own machine the state before the changes is the last commit itself."""
    repository.commit(about=PAGE.format("第二版。"))
    repository.site.write("data/brands/x.yaml", BROKEN)

    assert publish() == 0
    assert "第二版。" in repository.page("about")


@pytest.mark.parametrize("has_git", [True, False])
def test_nothing_changes_where_there_is_nothing_to_fall_back_on(repository, capsys, has_git):
    """Without an earlier state that is right the site that is there stays, and the status says so."""
    assert publish() == 0
    before = repository.page("about")
    repository.git("checkout", "--quiet", "--orphan", "other")
    repository.commit(about=PAGE.format("第二版。"), broken=BROKEN)
    if not has_git:
        (repository.root / ".git").rename(repository.root / "no-git")

    assert publish() == 1
    assert repository.page("about") == before
    assert "以前的样子也用不上" in capsys.readouterr().err


def test_nobody_falls_back_without_asking(repository):
    """Who publishes by hand mends first: nothing else than the newest files is ever put in their place."""
    repository.commit(broken=BROKEN)

    assert commands.publish(DAY, "") == 1
    assert not (repository.root / "output").exists()


@pytest.mark.parametrize(
    ("before", "now", "is_urgent"),
    [
        (consent("2030-01-01"), consent("2026-11-20"), True),
        (consent("2030-01-01"), consent("2028-01-01"), True),
        (consent("2026-11-20"), consent("2030-01-01"), False),
        (None, consent("2026-11-20"), True),
        (None, consent("2030-01-01"), False),
    ],
)
def test_consent_that_ends_sooner_cannot_wait(tmp_path, before, now, is_urgent):
    """A shorter consent goes out at once, a longer one with the rest."""
    collections = []
    for name, text in {"before": before, "now": now}.items():
        (tmp_path / name).mkdir()
        site = TinySite(tmp_path / name)
        if text:
            site.write(CONSENT, text)
        collections.append(Collection(Path(site.root)))

    found = [*urgent_files(*collections, date(2026, 11, 21))]

    assert found == ([CONSENT] if is_urgent else [])
