"""What the office decides: the register, forgetting, accepting, refusing."""

import pytest
import sent

from quality_kunming.changing import undo
from quality_kunming.checks.project import Project
from quality_kunming.checks.running import problems_in_files
from quality_kunming.loading import read
from quality_kunming.model.moment import Moment

KEY = "春天的昆明到处是花"


@pytest.fixture
def taken(office):
    """An office that has taken in one package."""
    office.put("wang.zip", sent.package())
    office.take()
    return office


def test_register_is_encrypted_by_a_key(office, monkeypatch):
    """With a key nobody reads it without; with a wrong one nothing is lost, and that is said."""
    office.put("wang.zip", sent.package())
    office.take()
    monkeypatch.setenv("INTAKE_KEY", KEY)
    office.put("li/报名表.docx", sent.form())
    _, told, _ = office.take()
    locked = office.register.read_bytes()

    assert (b"13987654321" in locked, "加了密" in told) == (False, True)
    assert "13987654321" in office.ask(registers=True)[1]

    for key, why in (("另一句不对的密钥", "不对"), ("短", "太短")):
        monkeypatch.setenv("INTAKE_KEY", key)
        office.put("zhao.txt", "姓名：赵敏\n职业：教师".encode())
        status, _, wrong = office.take()
        assert (status, why in wrong) == (1, True)
    monkeypatch.delenv("INTAKE_KEY")
    status, _, wrong = office.ask(registers=True)

    assert (status, "请用环境变量 INTAKE_KEY 给出密钥" in wrong) == (1, True)
    assert office.register.read_bytes() == locked
    assert len(office.store.entries()) == 2


def test_register_is_never_in_the_project(office, monkeypatch):
    """A place inside the project is refused before anything is read."""
    office.put("wang.zip", sent.package())
    for place in (office.root / "register.json", office.root / "data" / ".." / "x"):
        monkeypatch.setenv("INTAKE_REGISTER", str(place))
        status, _, wrong = office.take()

        assert (status, "不能放在项目的文件夹里" in wrong) == (1, True)
    assert not office.store.folder.exists() or office.store.entries() == []


def test_damaged_register_is_left_as_it_is(taken):
    """What cannot be read is not written over."""
    taken.register.write_bytes(b'{"entries": [')
    taken.put("li/报名表.docx", sent.form())

    status, _, wrong = taken.take()

    assert (status, "坏了" in wrong) == (1, True)
    assert taken.register.read_bytes() == b'{"entries": ['


def test_register_is_printed_in_full_for_the_office(taken):
    """Whom to call, who agreed when, and until when that may be kept."""
    _, told, _ = taken.ask(registers=True)

    assert "2022-001  王大勇" in told
    assert "联系电话：13987654321" in told
    assert "同意：王大勇 2022-09-10" in told
    assert "保存到：2023-10-20\n" in told
    taken.at("2023-10-21")
    assert "保存到：2023-10-20，已经过了，请 --forget" in taken.ask(registers=True)[1]


@pytest.mark.parametrize("word", ["2022-001", "expired"])
def test_forgotten_is_gone_everywhere(taken, word):
    """Whose time is over, or who takes it back, is in no file any more, and the number goes to nobody else."""
    if word == "expired":
        assert "没有到期要删的" in taken.ask([word], forgets=True)[1]
        taken.at("2023-10-21")
    status, told, _ = taken.ask([word], forgets=True)
    left = b"".join(data for name, data in taken.files().items() if "list.csv" not in name)

    assert (status, "2022-001" in told) == (0, True)
    assert [one for one in ("王大勇", "13987654321") if one.encode() in left] == []
    taken.put(
        "wang.zip",
        sent.package(
            sent.submission(agreement=sent.submission()["agreement"] | {"day": "2022-09-11"})
        ),
    )
    taken.take()
    assert [one.number for one in taken.store.entries()] == ["2022-002"]


def test_register_that_does_not_have_who_is_forgotten_is_named(taken, tmp_path, monkeypatch):
    """Nobody is told that all is gone while another register still has a telephone number."""
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("INTAKE_REGISTER", str(tmp_path / "another.json"))
        told = taken.ask(["2022-001"], forgets=True)[1]
    again = taken.ask(["2022-001"], forgets=True)[1]

    assert "another.json 里没有它" in told
    assert "登记、原件、草稿都删了" in again


def test_list_names_nobody_who_was_forgotten(taken):
    """The table that was written before goes with the last who stood in it."""
    taken.ask(["2022-001"], forgets=True)

    assert not (taken.store.folder / "list.csv").exists()


def test_accepted_goes_into_the_project_and_the_rules_are_content(taken):
    """Record, picture, consent and their source: all that was asked for, nothing that is wrong."""
    status, _, wrong = taken.ask(["2022-001"], accepts=True)
    problems = [*problems_in_files(Project(read(taken.root), Moment.now(), {}))]
    record = (taken.root / "data/ambassadors/wang-dayong.yaml").read_text("utf-8")

    assert (status, wrong) == (0, "")
    assert [str(one) for one in problems] == []
    assert "announced: 2022-10-20" in record
    assert (taken.root / "content/images/bm-2022-001.jpg").is_file()
    assert "publisher: 昆明市市场监督管理局" in (
        taken.root / "data/sources/2022-gushi-ambassador.yaml"
    ).read_text("utf-8")
    assert "已采用" in taken.ask(lists=True)[1]
    assert "已经采用了" in taken.ask(["2022-001"], accepts=True)[2]


def test_accepted_is_taken_back_by_undo(taken):
    """One step, and the project is as it was; the application waits again."""
    before = {path: path.read_bytes() for path in taken.root.glob("[cd]*/**/*") if path.is_file()}
    taken.ask(["2022-001"], accepts=True)

    undo(taken.root)

    assert {
        path: path.read_bytes() for path in taken.root.glob("[cd]*/**/*") if path.is_file()
    } == before
    assert "待定" in taken.ask(lists=True)[1]


def test_what_has_faults_or_questions_is_not_accepted(office):
    """One good, one without a consent, one too long: the good one goes in, the others say why not."""
    office.put("1.zip", sent.package())
    office.put("2/报名表.docx", sent.form())
    office.put("2/照片.jpg", sent.photograph(3))
    answers = sent.submission()["answers"] | {"name": "孙立", "declaration": "好" * 41}
    agreement = sent.submission()["agreement"] | {"signer": "孙立"}
    office.put("3.zip", sent.package(sent.submission(answers=answers, agreement=agreement)))
    office.take()
    numbers = [one.number for one in office.store.entries()]

    status, told, wrong = office.ask(numbers, accepts=True)

    assert status == 1
    assert told.count("放进了") == 1
    assert ("还没有本人的同意书" in wrong, "请删去 1 字" in wrong) == (True, True)
    assert len([*office.root.glob("data/ambassadors/*")]) == 1


def test_mended_draft_is_accepted(office):
    """The office corrects the draft, takes the question away, and that is what is published."""
    office.put("li/报名表.docx", sent.form())
    office.put("li/照片.jpg", sent.photograph(3))
    office.take()
    consent = office.store.file("2022-001", "consent.yaml")
    lines = consent.read_text("utf-8").splitlines(keepends=True)
    consent.write_text("".join(line for line in lines if "待核对" not in line), "utf-8")
    record = office.store.file("2022-001", "record.yaml")
    record.write_text(record.read_text("utf-8").replace("护士", "护士长"), "utf-8")
    office.take()

    status, _, wrong = office.ask(["2022-001"], accepts=True)

    assert (status, wrong) == (0, "")
    assert "护士长" in (office.root / "data/ambassadors/li-xiuying.yaml").read_text("utf-8")


def test_missing_telephone_keeps_nobody_from_being_accepted(office):
    """What is only for the register is said in the table, and asked for by mail."""
    answers = {key: text for key, text in sent.submission()["answers"].items() if key != "phone"}
    office.put("wang.zip", sent.package(sent.submission(answers=answers)))
    _, told, _ = office.take()

    assert "缺“联系电话”" in told
    assert office.ask(["2022-001"], accepts=True)[0] == 0


def test_days_that_were_not_known_are_added_once_the_call_tells_them(office):
    """Who came before the call had an end is not kept for ever."""
    call = office.root / "data/activities/2022/gushi.yaml"
    whole = call.read_text("utf-8")
    lines = whole.splitlines(keepends=True)
    call.write_text(
        "".join(one for one in lines if "end:" not in one and "results_on" not in one), "utf-8"
    )
    office.put("wang.zip", sent.package())
    office.take()
    assert "保存到：还没有定" in office.ask(registers=True)[1]
    assert "看不出有效到哪一天" in office.draft("2022-001", "consent.yaml")

    call.write_text(whole, "utf-8")
    office.take()

    assert "保存到：2023-10-20" in office.ask(registers=True)[1]


def test_case_is_accepted_with_its_picture(office):
    """A case of an organisation: its person of contact is in the register alone."""
    answers = {
        "name": "让每一支温度计都准",
        "organisation": "昆明春晓仪表有限公司",
        "sector": "仪表",
        "summary": "一支一支校。",
        "challenge": "温度计不准。",
        "practice": "一支一支校。",
        "result": "退货没有了。",
        "contact_name": "钱多",
        "phone": "0871-65392426",
    }
    values = sent.submission(
        call=sent.CASE,
        answers=answers,
        pictures={"picture": "portrait.jpg"},
        agreement={"text": "同意。", "signer": "钱多", "day": "2022-09-10"},
    )
    large = sent.photograph(1, size=(1600, 1200))
    office.put("case.zip", sent.package(values, {"portrait.jpg": large}))
    office.take()

    status, _, wrong = office.ask(["2022-001"], accepts=True)
    every = b"".join(path.read_bytes() for path in office.root.glob("data/**/*.yaml"))

    assert (status, wrong) == (0, "")
    assert [*office.root.glob("data/brand_cases/2022/*.yaml")] != []
    assert ("钱多".encode() in every, "钱多" in office.register.read_text("utf-8")) == (False, True)


CHILDREN = """
  - name: “小小质量官”征集
    slug: children
    audience: 家庭
    collects: 质量官
    summary: 孩子讲质量。
    guardian: true
    results_on: 2022-10-20
    window:
      start: 2022-09-01
      end: 2022-09-20
    asks:
      - key: name
        label: 姓名
      - key: profession
        label: 身份
      - key: story
        label: 质量故事
        kind: 一段话
        limit: 800
      - key: portrait
        label: 照片
        kind: 照片
      - key: tool
        label: 最喜欢的仪器
"""


def test_child_is_accepted_with_its_guardians_consent(office):
    """What a call asks beyond the record is asked about; the consent is a minor's, and the rules are content."""
    call = office.root / "data/activities/2022/gushi.yaml"
    call.write_text(call.read_text("utf-8").rstrip() + "\n" + CHILDREN.lstrip("\n"), "utf-8")
    answers = {"name": "周小宝", "profession": "小学生", "story": sent.STORY, "tool": "显微镜"}
    agreement = {"text": "同意。", "signer": "周强", "relation": "父亲", "day": "2022-09-02"}
    values = sent.submission(call="2022/gushi/children", answers=answers, agreement=agreement)
    office.put("zhou.zip", sent.package(values))
    office.take()
    record = office.store.file("2022-001", "record.yaml")
    lines = record.read_text("utf-8").splitlines(keepends=True)

    status, _, wrong = office.ask(["2022-001"], accepts=True)
    assert (status, "最喜欢的仪器" in wrong) == (1, True)
    record.write_text("".join(line for line in lines if "待核对" not in line), "utf-8")
    status, _, wrong = office.ask(["2022-001"], accepts=True)

    assert (status, wrong) == (0, "")
    assert "minor: true" in (office.root / "data/consents/bm-2022-001.yaml").read_text("utf-8")
    assert "周强" not in record.read_text("utf-8")


def test_without_terms_nothing_is_published(office):
    """Where nobody wrote what one agrees to, nobody can have agreed."""
    site = office.root / "data" / "site.yaml"
    site.write_text(site.read_text("utf-8").partition("\nterms:")[0] + "\n", "utf-8")
    office.put("wang.zip", sent.package())
    office.take()

    status, _, wrong = office.ask(["2022-001"], accepts=True)

    assert (status, "没有写同意书" in wrong) == (1, True)
    assert not (office.root / "data" / "ambassadors").exists()


def test_refusal_is_a_letter(taken):
    """Who is not taken hears why, politely, and until when one may send again."""
    status, told, _ = taken.ask(["2022-001"], refuses=True, why="照片看不清。")
    letter = (taken.root / ".intake/replies/2022-001.txt").read_text("utf-8")

    assert status == 0
    assert letter in told
    assert letter.startswith("王大勇：\n\n您好！")
    assert "原因是：照片看不清。\n" in letter
    assert "征集到2022年9月20日截止，在这以前改好了，欢迎再交。" in letter
    assert "/take-part/2022/gushi/ambassador/" in letter
    assert "不采用" in taken.ask(lists=True)[1]


def test_slips_of_the_command_are_answered(taken):
    """No files, no number, no reason, two things at once: each is one sentence."""
    slips = [
        ({}, [], "请写上文件"),
        ({"accepts": True}, [], "请写上编号"),
        ({"accepts": True}, ["2022-009"], "没有编号 2022-009"),
        ({"forgets": True}, ["../../data"], "没有编号"),
        ({"refuses": True}, ["2022-001"], "请写明为什么"),
        ({"lists": True, "accepts": True}, [], "一次只能写一个"),
        ({"call": "2022/x/y"}, ["a.zip"], "本站没有"),
    ]
    for options, words, sentence in slips:
        status, _, wrong = taken.ask(words, **options)

        assert (status, sentence in wrong) == (1, True), (options, wrong)
