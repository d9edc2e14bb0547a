"""Nothing is written from elsewhere, outside its folder, half, or over what somebody else wrote."""

import json
import socket
from urllib.parse import urlencode

import pytest

ARTICLE = "content/news/2022/launch.md"
EDIT = f"edit?file={ARTICLE}"


def everything(root) -> dict:
    return {
        path: path.read_bytes()
        for folder in ("content", "data")
        for path in (root / folder).rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize(
    "step", ["save", "try", "undo", "wechat", "stage?name=a.jpg", "read?name=a.txt"]
)
@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Host": "evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
    ],
    ids=str,
)
def test_nobody_else_writes(desk, step, headers):
    """A page of another site changes nothing and learns nothing, even with the token."""
    before = everything(desk.root)
    form = desk.open(EDIT)
    body = urlencode(form.pairs({"title": "坏"})).encode()
    answer = desk.post(step, body, {"X-Desk-Token": desk.token, **headers})

    assert (answer.status, "token" in answer.text) == (403, False)
    assert everything(desk.root) == before


def test_request_without_an_origin_or_token_writes_nothing(desk):
    """A request must come from the desk's own page as it was shown."""
    before = everything(desk.root)
    form = desk.open(EDIT)
    without = desk.send(form, title="坏", _token="")
    wrong = desk.post("stage?name=a.jpg", b"x", {"X-Desk-Token": "wrong"})

    assert (without.status, wrong.status) == (403, 403)
    assert ("title", "坏") in desk.shown(without).values()
    assert everything(desk.root) == before


@pytest.mark.parametrize(
    "name",
    [
        "",
        "../secret.md",
        "content/news/2022/../../../secret.md",
        "content/news/2022/launch.md/../x.md",
        "/etc/passwd",
        "C:/x.md",
        "content\\news\\2022\\x.md",
        "content/news/2022/.x.md",
        "content/news/22/x.md",
        "content/images/x.md",
        "data/site.yaml",
        "data/ambassadors/2022/x.yaml",
        "data/ambassadors/x.yaml\n",
        "data/ambassadors/x.yaml\0",
        "quality_kunming/x.md",
        "content/news/2022/张三.md",
    ],
)
def test_only_files_of_a_kind_are_opened_and_written(desk, name):
    """No name leads out of the folders of the editors' files."""
    desk.served.site.write("secret.md", "机密")
    before = everything(desk.root)
    form = desk.open(EDIT)
    opened = desk.served.get(f"/_desk/edit?{urlencode({'file': name})}")
    saved = desk.send(form, _file=name, title="坏") if name else None

    assert (opened.status, "机密" in opened.text) == (400, False)
    assert saved is None or saved.status == 400
    assert everything(desk.root) == before


@pytest.mark.parametrize("slug", ["../x", "con", "NUL", "COM1", "a/b", ".hidden", "x.yaml", "~$x"])
def test_new_name_is_made_of_letters(desk, slug):
    """Whatever is written as a name becomes one that every disk can keep, or is refused."""
    form = desk.open("new?kind=ambassador")
    values = {"name": "李四", "profession": "教师", "edition": "2022", "summary": "一句。"}
    desk.send(form, **values, sources="launch", _slug=slug)
    new = {path.name for path in (desk.root / "data/ambassadors").iterdir()} - {"zhang-san.yaml"}

    assert new <= {"x.yaml", "a-b.yaml", "hidden.yaml", "x-yaml.yaml"}


def test_no_link_is_followed(desk):
    """A link in the place of a file or folder is named, and what it leads to stays as it is."""
    outside = desk.served.site.write("outside/x.md", desk.read(ARTICLE))
    (desk.root / "content/news/2021").symlink_to(desk.root / "outside")
    (desk.root / "content/news/2022/y.md").symlink_to(outside)
    for name in ("content/news/2021/x.md", "content/news/2022/y.md"):
        answer = desk.send(desk.open(EDIT), _file=name, title="坏")
        assert (answer.status, "链接" in answer.text) == (400, True)

    assert "坏" not in outside.read_text("utf-8")


def test_two_who_write_lose_nothing(desk):
    """What somebody else saved meanwhile stays until it was seen; what I wrote stays in my form."""
    form = desk.open(EDIT)
    desk.served.change(ARTICLE, "六大主题活动展开。", "别人写的。")
    answer = desk.send(form, body="我写的。")
    again = desk.shown(answer)

    assert answer.status == 409
    assert "别人写的。" in desk.read(ARTICLE)
    assert "别人写的。" in again.words(".theirs__text")[0]
    assert ("body", "我写的。") in again.values()
    assert desk.send(again).status == 303
    assert "我写的。" in desk.read(ARTICLE)


def test_file_that_is_gone_is_not_lost_on_who_writes(desk):
    """A file that was removed meanwhile is told of, and comes back if its writer says so again."""
    form = desk.open(EDIT)
    desk.served.remove(ARTICLE)
    answer = desk.send(form, body="我写的。")

    assert answer.status == 409
    assert not (desk.root / ARTICLE).exists()
    assert desk.send(desk.shown(answer)).status == 303
    assert "我写的。" in desk.read(ARTICLE)


def test_new_file_takes_no_place_that_is_taken(desk):
    """A second article of the same title is not written over the first."""
    before = desk.read(ARTICLE)
    form = desk.open("new?kind=article")
    values = {
        "title": "x",
        "date": "2022-09-12",
        "topic": "launch",
        "body": "乙。",
        "_slug": "launch",
    }
    answer = desk.send(form, **values)

    assert (answer.status, desk.read(ARTICLE)) == (409, before)
    assert "已经有了" in desk.shown(answer).words(".message")[0]
    assert desk.send(desk.shown(answer)).status == 409


def test_save_is_given_back(desk):
    """One press takes a save back, and only the last."""
    before = desk.read(ARTICLE)
    answer = desk.send(desk.open(EDIT), title="写错了")
    shown = desk.open(answer.getheader("Location").removeprefix("/_desk/"))
    assert shown.tree.css_first(".sheet__undo")
    body = urlencode({"_token": desk.token, "_file": ARTICLE}).encode()
    undone = desk.post("undo", body)

    assert undone.status == 303
    assert desk.read(ARTICLE) == before
    assert desk.post("undo", body).status == 400


@pytest.mark.parametrize("length", ["-1", "x", "", "999999999999"])
def test_too_much_is_not_taken_in(desk, length):
    """No body is waited for that is longer than a document may be."""
    answer = desk.post("save", b"", {"Content-Length": length})

    assert answer.status == 413


def sent(desk, head: str, body: bytes) -> str:
    """What is answered to a form whose sender says no more after the body."""
    own = f"Host: {desk.origin.removeprefix('http://')}\r\nOrigin: {desk.origin}\r\n"
    with socket.create_connection(desk.served.server.server_address, timeout=10) as line:
        line.sendall(f"POST /_desk/save HTTP/1.1\r\n{own}{head}\r\n\r\n".encode() + body)
        line.shutdown(socket.SHUT_WR)
        with line.makefile("rb") as answer:
            return answer.read().decode()


def test_form_that_broke_off_is_not_saved(desk):
    """What a browser did not send to its end writes nothing, though what came is a form."""
    before = everything(desk.root)
    body = urlencode(desk.open(EDIT).pairs({"title": "写了一半"})).encode()
    answer = sent(desk, f"Content-Length: {len(body) + 1}", body)

    assert answer.startswith("HTTP/1.1 400 ")
    assert "没有送完" in answer
    assert everything(desk.root) == before


@pytest.mark.parametrize(
    "head",
    [
        "Content-Length: LENGTH\r\nTransfer-Encoding: chunked",
        "Content-Length: LENGTH\r\nContent-Length: 3",
        f"Content-Length: {'9' * 5000}",
    ],
    ids=["chunked", "two", "digits"],
)
def test_length_is_said_once_and_plainly(desk, head):
    """What does not say how long it is, or says it in two ways, is refused."""
    before = everything(desk.root)
    body = urlencode(desk.open(EDIT).pairs({"title": "两种长度"})).encode()
    answer = sent(desk, head.replace("LENGTH", str(len(body))), body)

    assert answer.startswith("HTTP/1.1 413 ")
    assert everything(desk.root) == before


@pytest.mark.parametrize("name", ["", "content/news/2022/" + "a" * 300 + ".md"], ids=len)
def test_odd_file_of_a_form_is_no_fault_of_the_program(desk, name):
    """A form of a file that cannot be is told so."""
    before = everything(desk.root)
    answer = desk.send(desk.open(EDIT), _file=name)

    assert answer.status == 400
    assert everything(desk.root) == before


def test_tried_page_runs_no_script_of_its_own(desk):
    """Whatever a text would smuggle in, its page beside the form may not run it nor send a form."""
    tried = json.loads(desk.send(desk.open(EDIT), "try").text)
    policy = desk.served.get(tried["page"]).getheader("Content-Security-Policy")

    assert {"default-src 'none'", "script-src 'self'", "form-action 'none'"} <= {
        *policy.split("; ")
    }


def test_faulty_disk_leaves_the_file_as_it_was(desk, monkeypatch):
    """What cannot be written is told; nothing half is left."""
    before = everything(desk.root)

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    form = desk.open(EDIT)
    monkeypatch.setattr("quality_kunming.changing.replace_file", full)
    answer = desk.send(form, title="又一次")

    assert (answer.status, "没有写成" in answer.text) == (400, True)
    assert everything(desk.root) == before


def test_empty_file_is_filled_in(desk):
    """A file of no bytes, as a full disk leaves it, is written like one that was not there yet."""
    form = desk.open(EDIT)
    desk.served.save(ARTICLE, "")
    empty = desk.open(EDIT)
    answer = desk.send(form, _version=dict(empty.values())["_version"], title="又写好了")

    assert answer.status == 303
    assert desk.read(ARTICLE).startswith("---\ntitle: 又写好了\n")
