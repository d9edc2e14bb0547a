"""What people send becomes drafts: the answers where they belong, nothing private among them."""

import re

import pytest
import sent

CASE = """
昆明市品牌建设案例
案例名称：一枝花的身份证
申报单位：昆明春晓花卉有限公司
所属行业：花卉
联系人：钱一　电话：0871-66661234
摘要：给花发身份证。
一、难题
花卖出去就不知道是谁家的。
二、主要做法
1.给每枝花贴码。
（三）成效
退货少了三成。
"""
PHONES = ("13987654321", "13612345678", "530102199001011234")


def test_package_of_the_form_becomes_a_draft(office):
    """Who fills in the form is a record, a picture and a consent, and nothing is missing."""
    office.put("wang.zip", sent.package())

    status, told, wrong = office.take()

    assert (status, wrong) == (0, "")
    assert "2022-001  王大勇" in told
    assert "缺" not in told
    assert "name: 王大勇" in office.draft("2022-001")
    assert "valid_until: 2023-10-20" in office.draft("2022-001", "consent.yaml")
    assert office.store.file("2022-001", "picture.jpg").read_bytes().startswith(b"\xff\xd8\xff")


def test_nothing_private_is_in_the_project(office):
    """A telephone, an identity number, a sender stand in the register alone, beside the untouched original."""
    office.put("wang.zip", sent.package())
    office.put("li/报名表.docx", sent.form())
    office.put("li/照片.jpg", sent.photograph(2))
    office.put(
        "zhao.eml",
        sent.mail("姓名：赵敏\n职业：教师\n电话：13612345678", sender="赵 <zhao@example.com>"),
    )

    office.take()
    kept = office.store.folder / "originals"
    drafts = b"".join(
        path.read_bytes()
        for path in office.store.folder.rglob("*")
        if path.is_file() and kept not in path.parents
    ).decode("utf-8", "replace")

    register = office.register.read_text("utf-8")
    assert [one for one in (*PHONES, "zhao@example.com") if one in drafts] == []
    assert [one for one in (*PHONES, "zhao@example.com") if one not in register] == []
    assert office.register.stat().st_mode & 0o777 == 0o600
    assert {path.read_bytes() for path in kept.rglob("*.zip")} == {sent.package()}


def test_word_and_photograph_of_a_folder_are_one_person(office):
    """A form in Word, its table and its text, is read by its labels; what is not known is asked."""
    office.put("李秀英/报名表.docx", sent.form())
    office.put("李秀英/IMG_1.jpg", sent.photograph())

    status, told, _ = office.take()
    draft = office.draft("2022-001")

    assert status == 0
    assert "name: 李秀英" in draft
    assert "profession: 护士" in draft
    assert "declaration: 把每一针都打好。" in draft
    assert "换了一根软管" in draft
    assert "images/bm-2022-001.jpg" in draft
    assert "还没有本人的同意书" in told


@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "gb18030"])
def test_text_of_a_mail_is_read_in_its_encoding(office, charset):
    """Who writes it all into the mail is read as well, from whatever program."""
    body = f"姓名：赵敏\n职业：教师\n联系电话：13612345678\n质量宣言：一笔一画。\n质量故事：\n{sent.STORY}\n"
    office.put("zhao.eml", sent.mail(body, {"赵敏的照片.jpg": sent.photograph()}, charset))

    office.take()
    draft = office.draft("2022-001")

    assert [
        one for one in ("name: 赵敏", "一笔一画", "换了一根软管", "portrait:") if one not in draft
    ] == []


def test_package_attached_to_a_mail_is_that_package(office):
    """Who mails the form's file is the same person as who hands it in."""
    office.put("a.eml", sent.mail(files={"报名.zip": sent.package()}))
    office.put("b.zip", sent.package())

    _, told, _ = office.take()

    assert [one.number for one in office.store.entries()] == ["2022-001"]
    assert "以前收过，没有动" in told


def test_words_nobody_labelled_are_not_guessed_silently(office):
    """A name from the file's name and a story without a heading are used, and asked about."""
    office.put("王小丽.docx", sent.word("我的职业是售货员", sent.STORY))
    office.put("王小丽.jpg", sent.photograph())

    office.take()
    draft = office.draft("2022-001")

    assert "name: 王小丽" in draft
    assert len(re.findall("^# 待核对：", draft, re.MULTILINE)) == 2


def test_case_in_word_is_read_by_its_headings(office):
    """An enterprise's usual text, with 一、二、 before the headings, is a case; what only may be meant is asked."""
    office.put("案例.docx", sent.word(*CASE.strip().split("\n")))

    _, told, _ = office.take(call=sent.CASE)
    draft = office.draft("2022-001")

    assert "2022-001  昆明春晓花卉有限公司《一枝花的身份证》" in told
    for text in ("sector: 花卉", "challenge: 花卖出去", "practice: 1", "result: 退货少了三成。"):
        assert text in draft
    assert "# 待核对：“一句话”取自写法相近的一格，请核对（summary）" in draft
    assert "钱一" in office.register.read_text("utf-8")
    assert "钱一" not in draft


def test_other_files_of_a_folder_go_with_its_document(office):
    """A certificate as PDF, pictures in a folder of their own: one person, and what was not read is said."""
    office.put("郑十/表.docx", sent.form("郑十十"))
    office.put("郑十/证书.pdf", b"%PDF-1.4")
    office.put("郑十/照片/a.jpg", sent.photograph(44))
    office.put("郑十/照片/b.jpg", sent.photograph(45))

    status, told, _ = office.take()

    assert status == 0
    assert [one.title for one in office.store.entries()] == ["郑十十"]
    assert "“证书.pdf”是PDF，没有读" in told
    assert "有 2 张照片，先用了“a.jpg”，请核对（portrait）" in told


def test_twins_are_named(office):
    """The same person, the same picture, somebody who is on the site already: the office sees it in the table."""
    office.put("1.zip", sent.package())
    office.put("2.zip", sent.package(files={"portrait.jpg": sent.photograph(5)}))
    other = sent.submission(
        "孙立", answers=sent.submission()["answers"] | {"name": "孙立", "phone": "13700001111"}
    )
    office.put("3.zip", sent.package(other))
    person = "name: 孙立\nprofession: 电工\nedition: 2022\nsummary: 一位电工。\nsources: [launch]\n"
    folder = office.root / "data" / "ambassadors"
    folder.mkdir()
    (folder / "sun-li.yaml").write_text(person, "utf-8")

    _, told, _ = office.take()

    assert "2022-001：同一个人（姓名、电话一样）" in told
    assert "2022-001：照片一样" in told
    assert "data/ambassadors/sun-li.yaml：网站上有同名的质量官" in told


def test_what_is_missing_or_too_long_is_told_by_how_much(office):
    """The table says what to ask for: nobody counts characters by hand."""
    answers = {
        "name": "王大勇",
        "profession": "工人",
        "declaration": "好" * 43,
        "story": "长" * 812,
    }
    values = sent.submission(answers=answers, pictures={})
    office.put("wang.zip", sent.package(values, without="portrait.jpg"))

    _, told, _ = office.take()

    faults = [line.strip() for line in told.splitlines() if "缺的、不对的" in line]
    assert faults == [
        "缺的、不对的：“质量宣言”有 43 字，最多 40 字，请删去 3 字",
        "缺的、不对的：“质量故事”有 812 字，最多 800 字，请删去 12 字",
        "缺的、不对的：缺“照片”",
        "缺的、不对的：缺“联系电话”",
    ]


def test_numbers_in_a_story_are_found(office):
    """A telephone that somebody wrote into the story is told before anybody publishes it."""
    answers = sent.submission()["answers"] | {"story": f"{sent.STORY}我的电话是13987654321。"}
    office.put("wang.zip", sent.package(sent.submission(answers=answers)))

    _, told, _ = office.take()

    assert "139****4321" in told
    assert "13987654321" not in told


def test_table_opens_in_a_spreadsheet_without_running_anything(office):
    """The CSV has its byte order mark, and a name that begins as a formula is a name."""
    answers = sent.submission()["answers"] | {"name": "=1+1"}
    agreement = sent.submission()["agreement"] | {"signer": "=1+1"}
    office.put("a.zip", sent.package(sent.submission(answers=answers, agreement=agreement)))

    office.take()
    table = (office.store.folder / "list.csv").read_bytes()

    assert table.startswith(b"\xef\xbb\xbf")
    assert b",'=1+1," in table


def test_twice_is_once(office):
    """The same folder again changes no byte of what is there."""
    office.put("wang.zip", sent.package())
    office.put("li/报名表.docx", sent.form())
    office.put("li/照片.jpg", sent.photograph(2))
    office.take()
    before = office.files()

    status, told, _ = office.take()

    assert office.files() == before
    assert (status, "新收 0 份，以前收过 2 份" in told) == (0, True)


class Killed(BaseException):
    """What ends a process."""


@pytest.mark.parametrize("at", range(1, 9))
def test_killed_half_way_and_run_again_is_as_if_nothing_had_happened(office, monkeypatch, at):
    """Wherever it was stopped, the next run has everybody once, with the number and the telephone of each."""
    for number in (1, 2):
        name = f"王大勇{number}"
        agreement = sent.submission()["agreement"] | {"signer": name}
        answers = sent.submission()["answers"] | {"name": name, "phone": f"1398765432{number}"}
        office.put(
            f"{number}.zip", sent.package(sent.submission(answers=answers, agreement=agreement))
        )
    from quality_kunming.intake import register, store

    left = [at]

    def stopping(write):
        def stopped(path, data, *rest):
            left[0] -= 1
            if not left[0]:
                raise Killed
            return write(path, data, *rest)

        return stopped

    with monkeypatch.context() as patch:
        for module in (register, store):
            patch.setattr(module, "replace_file", stopping(module.replace_file))
        with pytest.raises(Killed):
            office.take()
    status, _, _ = office.take()

    entries = office.store.entries()
    register = office.register.read_text("utf-8")
    assert status == 0
    assert sorted(one.title for one in entries) == ["王大勇1", "王大勇2"]
    assert len({one.number for one in entries}) == 2
    assert [phone for phone in ("13987654321", "13987654322") if register.count(phone) != 1] == []


def test_two_at_once_do_not_mix(office):
    """A second window is told to wait, and writes nothing."""
    from quality_kunming.locking import held

    office.put("wang.zip", sent.package())
    with held(office.store.lock):
        status, _, wrong = office.take()

    assert (status, "别的窗口正在收材料" in wrong) == (1, True)
    assert office.store.entries() == []


def test_call_that_nobody_can_know_is_asked_for(office):
    """Loose files for one of several calls are not guessed into one; a package names its own."""
    office.put("wang.zip", sent.package())
    office.put("li/报名表.docx", sent.form())

    status, _, wrong = office.take(call="")

    assert status == 1
    assert "请加 --call；有 2022/gushi/ambassador、2022/gushi/case、2022/gushi/camp" in wrong
    assert [one.title for one in office.store.entries()] == ["王大勇"]


def test_what_is_no_record_is_kept_as_answers(office):
    """A child's enrolment is a plain list of what may be shown; the child's name is in the register."""
    values = sent.submission(
        call=sent.CAMP,
        answers={"child": "周小宝", "wish": "显微镜", "phone": "13700001111"},
        pictures={},
        agreement={"text": "同意。", "signer": "周强", "relation": "父亲", "day": "2022-09-02"},
    )
    office.put("zhou.zip", sent.package(values, without="portrait.jpg"))

    status, _, _ = office.take()

    assert status == 0
    assert "wish: 显微镜" in office.draft("2022-001")
    assert "minor: true" in office.draft("2022-001", "consent.yaml")
    assert "周小宝" not in office.draft("2022-001")
    assert "周小宝" in office.register.read_text("utf-8")
