"""Whatever is sent, and by whomever: it is named in a sentence, nothing of it is written, the others go on."""

import io
import json
import re
import stat
import struct
import zipfile
import zlib

import sent
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quality_kunming.intake.gathering import Pile
from quality_kunming.intake.loose import read_loose
from quality_kunming.intake.opening import open_pile
from quality_kunming.intake.package import read_package
from quality_kunming.intake.pieces import Piece, RefusedError, Sent
from quality_kunming.intake.portrait import take_picture
from quality_kunming.model.activity import Activity
from quality_kunming.model.application import Application
from quality_kunming.model.call import Call


def entry(name: str, data: bytes = b"x", mode: int = 0) -> bytes:
    """A zip with one entry of a name that no program would write, beside a whole package."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("submission.json", json.dumps(sent.submission(), ensure_ascii=False))
        info = zipfile.ZipInfo(name)
        info.external_attr = mode << 16
        archive.writestr(info, data)
    return stream.getvalue()


def encrypted() -> bytes:
    """A package whose entries say that they have a password."""
    data = bytearray(sent.package())
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(signature, at + 4)
    return bytes(data)


def huge_picture() -> bytes:
    """A PNG whose head says 10,000 × 10,000 pixels."""
    head = struct.pack(">IIBBBBB", 10_000, 10_000, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 100)), (b"IEND", b""))
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + body


def answers(**changes: str) -> dict[str, object]:
    """A submission with other answers."""
    return sent.submission(answers=sent.submission()["answers"] | changes)


def agreed(**changes: str) -> dict[str, object]:
    """A submission with another consent."""
    return sent.submission(agreement=sent.submission()["agreement"] | changes)


def signed(name: str, **changes: str) -> dict[str, object]:
    """A submission of somebody else."""
    return answers(name=name, **changes) | {"agreement": agreed(signer=name)["agreement"]}


def camp(**changes: str) -> bytes:
    """The package of a child."""
    agreement = {
        "text": "同意。",
        "signer": "周强",
        "relation": "父亲",
        "day": "2022-09-02",
    } | changes
    asked = {"child": "周小宝", "wish": "显微镜", "phone": "13700001111"}
    values = sent.submission(call=sent.CAMP, answers=asked, pictures={}, agreement=agreement)
    return sent.package(values, without="portrait.jpg")


def nested(depth: int) -> bytes:
    """A package in zips in zips."""
    data = sent.package()
    for _ in range(depth):
        data = sent.zipped({"里面.zip": data})
    return data


ENDLESS = "".join(chr(0x4E00 + one * 7919 % 20_000) for one in range(200_000))
TEXT = json.dumps(sent.submission(), ensure_ascii=False)
HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 100
FAULTS = {
    "empty.zip": (b"", "空文件"),
    "broken.zip": (sent.package()[:300], "读不出来"),
    "no-zip.zip": (b"PK\x03\x04" + b"\xff" * 99, "读不出来"),
    "bomb.zip": (sent.zipped({"submission.json": TEXT, "a.txt": b"\0" * 30_000_000}), "大得不像话"),
    "many.zip": (sent.zipped({f"{n}.txt": b"x" for n in range(70)}), "70 个文件"),
    "deep.zip": (nested(3), "一层套一层"),
    "locked.zip": (encrypted(), "设了密码"),
    "parent.zip": (entry("../../tasks.py"), "别的文件夹"),
    "absolute.zip": (entry("/etc/cron.d/x"), "别的文件夹"),
    "windows.zip": (entry("C:\\Windows\\x.exe"), "别的文件夹"),
    "link.zip": (entry("portrait.jpg", b"/etc/passwd", stat.S_IFLNK | 0o777), "是链接"),
    "control.zip": (entry("a\x1b[31m.jpg"), "看不见的字符"),
    "bidi.zip": (entry("\u202egpj.exe"), "看不见的字符"),
    "markup.zip": (entry("<img src=x onerror=alert(1)>.jpg"), "代码用的符号"),
    "twice.zip": (entry("SUBMISSION.json"), "说不清哪个是真的"),
    "stranger.zip": (sent.package(files={"setup.exe": b"MZ" + b"\0" * 99}), "有程序"),
    "more.zip": (sent.package(files={"更多.txt": "x"}), "多了“更多.txt”"),
    "rar.zip": (b"Rar!\x1a\x07\0" + b"\0" * 99, "RAR"),
    "json.zip": (sent.package(TEXT[:-5]), "坏了"),
    "gbk.zip": (sent.package(TEXT.encode("gb18030")), "不是 UTF-8"),
    "array.zip": (sent.package("[]"), "写法不对"),
    "deep-json.zip": (sent.package("[" * 5000 + "]" * 5000), "一层套一层"),
    "keys.zip": (sent.package(TEXT.replace('"version": 1', '"version": 1, "version": 1')), "写了两遍"),
    "types.zip": (sent.package(sent.submission(answers={"name": ["a"]})), "填写的内容"),
    "version.zip": (sent.package(sent.submission(version=2)), "版本"),
    "nan.zip": (sent.package(TEXT.replace('"version": 1', '"version": NaN')), "坏了"),
    "number.zip": (sent.package(TEXT.replace('"version": 1', f'"version": {"9" * 5000}')), "submission.json"),
    "surplus.zip": (sent.package(sent.submission(admin=True)), "admin"),
    "call.zip": (sent.package(sent.submission(call="2022/gushi/lottery")), "没有这项征集"),
    "blank.zip": (sent.package(answers(income="9")), "没有的一格"),
    "long.zip": (sent.package(answers(story=ENDLESS)), "不像是人写的"),
    "longish.zip": (sent.package(answers(story="长" * 30_000)), "30,000 个字符"),
    "hidden.zip": (sent.package(answers(profession="工人\u202e")), "看不见的字符"),
    "code.zip": (sent.package(signed("<script>")), "尖括号"),
    "no-picture.zip": (sent.package(without="portrait.jpg"), "包里却没有"),
    "heic.zip": (sent.package(files={"portrait.jpg": HEIC}), "HEIC"),
    "pixels.zip": (sent.package(files={"portrait.jpg": huge_picture()}), "8000 万像素"),
    "half.zip": (sent.package(files={"portrait.jpg": sent.photograph()[:900]}), "损坏"),
    "both.zip": (sent.package(files={"portrait.jpg": sent.photograph() + sent.zipped({"a": "b"})}), "藏着"),
    "pdf.zip": (sent.package(files={"portrait.jpg": b"%PDF-1.7 x"}), "PDF"),
    "small.zip": (sent.package(files={"portrait.jpg": sent.photograph(1, size=(40, 50))}), "40×50"),
    "no-consent.zip": (sent.package(without="consent.txt"), "少了同意书"),
    "blank-consent.zip": (sent.package(files={"consent.txt": " \n"}), "空的"),
    "signer.zip": (sent.package(agreed(signer="李四")), "不是报名的人自己签的"),
    "day.zip": (sent.package(agreed(day="2022-02-31")), "日历上没有"),
    "no-guardian.zip": (camp(relation=""), "监护人没有同意"),
    "child.zip": (camp(signer="周小宝"), "监护人没有同意"),
    "crowd.eml": (sent.mail(files={f"{n}.jpg": sent.photograph(n) for n in range(1, 21)}), "20 个附件"),
    "empty.eml": (sent.mail(body=" "), "空的邮件"),
    "no-mail.eml": (b"\xff\xfe\0\0", "不是邮件"),
    "virus.eml": (sent.mail(files={"照片.jpg.exe": b"MZ\0\0"}), "是程序"),
    "heic.eml": (sent.mail("姓名：赵敏\n职业：教师", {"IMG_1.HEIC": HEIC}), "HEIC"),
    "wrong/报名表.docx": (b"%PDF-1.7\n", "PDF"),
    "photo/a.jpg": (sent.photograph(9), "只有照片"),
    "video/a.mp4": (b"\0\0\0\x18ftypmp42" + b"\0" * 99, "没有能读的报名文字"),
    "chat/a.txt": ("今天天气不错".encode(), "没有认出"),
    "macro/a.docx": (sent.zipped({"word/document.xml": "<a/>", "word/vbaProject.bin": b"x"}), "宏"),
}  # fmt: skip


def test_each_fault_is_named_and_nothing_of_it_is_written(office):
    """A folder of every kind of bad file: a sentence each with its name, and only the good one is there."""
    for name, (data, _) in FAULTS.items():
        office.put(name, data)
    office.put("gut.zip", sent.package())

    status, told, wrong = office.take()
    unsaid = [
        name
        for name, (_, why) in FAULTS.items()
        if not re.search(rf"{re.escape(name.split('/')[0])}.*{re.escape(why)}", wrong)
    ]

    assert status == 1
    assert unsaid == []
    assert [one.title for one in office.store.entries()] == ["王大勇"]
    assert "Traceback" not in wrong
    assert "\x1b" not in told + wrong
    assert f"没有收 {len(FAULTS)} 份" in told
    assert len([*office.store.folder.glob("originals/*")]) == 1
    rows = (office.store.folder / "not-taken.csv").read_text("utf-8-sig").splitlines()
    assert len(rows) == len(FAULTS) + 1


def test_file_that_is_not_there_or_cannot_be_read_is_named(office):
    """What vanishes between two looks stops nobody else."""
    gone = office.put("gone.zip", sent.package())
    pile = Pile("gone.zip", (gone,))
    gone.unlink()
    link = office.inbox / "link.zip"
    link.symlink_to("/etc/passwd")
    office.put("wang.zip", sent.package())

    (office.inbox / "within.zip").symlink_to("/etc/passwd")

    status, _, wrong = office.ask([str(gone), str(link), str(office.inbox)])

    assert [one.why for one in open_pile(pile)] == ["刚才还在，现在不见了；请放回来再收一次"]
    assert status == 1
    assert ("不在这里" in wrong, wrong.count("是链接")) == (True, 3)
    assert [one.title for one in office.store.entries()] == ["王大勇"]


def test_metadata_of_a_picture_stays_with_the_original(office):
    """Where a photograph was taken is told by no draft."""
    from PIL import Image

    stream = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "家住西山区"
    exif[0x0112] = 6
    Image.open(io.BytesIO(sent.photograph())).save(stream, "JPEG", exif=exif)
    office.put("wang.zip", sent.package(files={"portrait.jpg": stream.getvalue()}))

    office.take()
    picture = office.store.file("2022-001", "picture.jpg")

    with Image.open(picture) as image:
        assert (image.size, len(image.getexif())) == ((400, 320), 0)
    assert "西山区".encode() not in picture.read_bytes()


def test_hundred_with_faults_in_thirty(office):
    """A hundred at once: seventy drafts, thirty sentences, and the numbers go on without a gap."""
    bad = [data for name, (data, _) in FAULTS.items() if "/" not in name and len(data) < 50_000][
        :30
    ]
    for number in range(100):
        name = f"王大勇{number}"
        values = signed(name, phone=f"139{number:08}")
        whole = sent.package(values, {"portrait.jpg": sent.photograph(1 + number % 7)})
        office.put(f"{number:03}.zip", bad[number] if number < 30 else whole)

    status, told, wrong = office.take()

    assert status == 1
    assert len(re.findall("没有收：", wrong)) == 30
    assert [one.number for one in office.store.entries()] == [f"2022-{n:03}" for n in range(1, 71)]
    assert "（100/100）" in told
    assert "新收 70 份，以前收过 0 份，没有收 30 份" in told


APPLICATION = Application(
    Activity(
        slug="gushi", edition=2022, number=5, name="品牌故事", short_name="故事", audience=("市民",), summary="讲。"
    ),
    Call(name="征集", audience="市民", summary="讲。", collects="质量官"),
)  # fmt: skip
NAMES = st.sampled_from(
    ["submission.json", "consent.txt", "portrait.jpg", "a/../b", "报名表.docx", "a.eml", "a.txt"]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*sent.submission(), "x"]), inner, max_size=7)
    ),
    max_leaves=12,
)  # fmt: skip
DATA = st.binary(max_size=60) | st.text(max_size=80).map(lambda text: text.encode("utf-8", "replace")) | JSON.map(
    lambda value: json.dumps(value).encode()
)  # fmt: skip


def opened(tmp_path, name: str, data: bytes) -> None:
    """Read a file through to the end; only the named error may come of it."""
    path = tmp_path / name
    path.write_bytes(data)
    for one in open_pile(Pile(name, (path,))):
        if isinstance(one, RefusedError):
            continue
        try:
            read = (
                read_package(one, {APPLICATION.key: APPLICATION})
                if one.is_package
                else read_loose(one, APPLICATION)
            )
            for picture in read.pictures.values():
                take_picture(name, picture)
        except RefusedError as error:
            assert str(error).isprintable()


ANY = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@ANY
@given(files=st.dictionaries(NAMES, DATA, max_size=4))
def test_any_zip_is_read_or_refused(tmp_path, files):
    """No package, whatever is in it, ends in anything but answers or one sentence."""
    opened(tmp_path, "a.zip", sent.zipped(files))


@ANY
@given(at=st.integers(0, 9_000), change=st.binary(min_size=1, max_size=30))
def test_package_damaged_anywhere_is_read_or_refused(tmp_path, at, change):
    """Bytes that were lost or changed on the way are nobody's traceback."""
    data = sent.package()
    opened(tmp_path, "a.zip", data[:at] + change + data[at + len(change) :])


@ANY
@given(at=st.integers(0, 1_500), change=st.binary(min_size=1, max_size=30))
def test_mail_damaged_anywhere_is_read_or_refused(tmp_path, at, change):
    """The same of a mail, its heads and its parts."""
    data = sent.mail(
        "姓名：赵敏\n职业：教师", {"照片.jpg": b"\xff\xd8\xff", "报名.txt": "职业：护士".encode()}
    )
    opened(tmp_path, "a.eml", data[:at] + change + data[at + len(change) :])


@ANY
@given(
    text=st.lists(
        st.sampled_from(
            ["姓名", "：", ":", "职业", "张三", "\n", "质量故事", "　", "（800字）", "、", "一"]
        )
        | st.text(max_size=5),
        max_size=30,
    )
)
def test_any_text_is_read_or_refused(text):
    """Whatever somebody writes into a mail, with labels wherever they stand."""
    piece = Piece("a.txt", "".join(text).encode("utf-8", "replace") or b"x")
    try:
        read_loose(Sent("a.txt", (piece,), (piece,)), APPLICATION)
    except RefusedError as error:
        assert str(error).isprintable()
