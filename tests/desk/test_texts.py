"""Somebody who knows Word writes and mends articles."""

import json
import re
from urllib.parse import quote

import pytest
from desk.conftest import photo
from support import as_written

ARTICLE = "content/news/2022/launch.md"


def tried(desk, form, **changes) -> dict:
    """What the page beside the form is told."""
    answer = desk.send(form, "try", **changes)
    assert answer.status == 200, answer.text
    return json.loads(answer.text)


def test_article_is_written_and_waits_as_a_draft(desk):
    """A new article lies in the year of its date, as a draft until its writer says otherwise."""
    form = desk.open("new?kind=article")
    answer = desk.send(
        form, title="质量开放日", date="2022-09-12", topic="launch", body="第一段。\r\n\r\n第二段。"
    )

    assert answer.status == 303, answer.text
    assert desk.read("content/news/2022/zhi-liang-kai-fang-ri.md") == (
        "---\ntitle: 质量开放日\nstatus: 草稿\ndate: 2022-09-12\ntopic: launch\n"
        "origin: 质量昆明编辑部\n---\n\n第一段。\n\n第二段。\n"
    )


def test_text_is_changed_below_a_head_that_stays(desk):
    """Who writes on in a text changes nothing of what stands above it."""
    before = desk.read(ARTICLE)
    desk.send(desk.open(f"edit?file={ARTICLE}"), body="另一段。")

    assert desk.read(ARTICLE) == before.partition("---\n\n")[0] + "---\n\n另一段。\n"


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
def test_line_ends_and_mark_of_a_file_stay(desk, mark, line_end):
    """A file from another editor's Windows stays one."""
    data = (desk.root / ARTICLE).read_bytes()
    desk.served.save(ARTICLE, mark + data.replace(b"\n", line_end))
    desk.send(desk.open(f"edit?file={ARTICLE}"), title="又一次")
    wanted = mark + data.replace("title: 启动仪式举行".encode(), "title: 又一次".encode())

    assert (desk.root / ARTICLE).read_bytes() == wanted.replace(b"\n", line_end)


def test_page_beside_the_form_is_that_after_saving(desk):
    """What one sees before saving is what one sees afterwards; nothing is written meanwhile."""
    before = desk.read(ARTICLE)
    form = desk.open(f"edit?file={ARTICLE}")
    beside = desk.served.get(tried(desk, form, body="## 新的小标题\n\n一段。")["page"]).text
    assert desk.read(ARTICLE) == before
    desk.send(form, body="## 新的小标题\n\n一段。")
    saved = desk.served.get("/news/2022/launch/").text

    assert "新的小标题" in as_written(beside)
    assert _main(beside) == _main(saved)


def _main(html: str) -> str:
    """What a reader is shown; links inside the page lead to the same places."""
    main = html.partition("<main")[2].partition("</main>")[0]
    return re.sub(r'href="/_desk/draft/[^"#]*#', 'href="#', main)


def test_new_article_and_one_for_later_are_seen_before_they_are_there(desk):
    """A page is seen that no visitor could see yet."""
    values = {"title": "预告", "topic": "launch", "body": "到时候见。", "status": "发布"}
    for date in ("2022-09-12", "2030-01-01 09:00"):
        answer = tried(desk, desk.open("new?kind=article"), date=date, **values)

        assert "到时候见。" in desk.served.get(answer["page"]).text


def test_findings_stand_at_their_lines(desk):
    """What `check` would say is said while one writes, with the line of the text."""
    form = desk.open(f"edit?file={ARTICLE}")
    remarks = tried(desk, form, body="第一段。\n\n电话13987654321。", title="")["remarks"]
    found = {(one["field"], one["line"]) for one in remarks}
    remarks = tried(desk, form, body="第一段。\n\n电话13987654321。")["remarks"]

    assert ("title", 0) in found
    assert [(one["field"], one["line"]) for one in remarks if "手机" in one["message"]] == [
        ("body", 3)
    ]


def test_broken_file_is_mended_as_text(desk):
    """A file whose head cannot be read opens as it is, and as a form once it is mended."""
    text = desk.read(ARTICLE)
    desk.served.save(ARTICLE, text.replace("title: ", "title：").encode())
    form = desk.open(f"edit?file={ARTICLE}")
    assert form.tree.css_first("textarea[name=_raw]")
    answer = desk.send(form, _raw=text)

    assert answer.status == 303
    assert desk.read(ARTICLE) == text
    assert desk.open(f"edit?file={ARTICLE}").tree.css_first("input[name=title]")


def test_paste_from_word_becomes_text_and_its_picture_waits(desk):
    """What is pasted is read as a document; a picture is nowhere in the project before the article is saved."""
    html = (
        "<html><body><h1>放心消费</h1><p>第一段。</p><ul><li>一</li><li>二</li></ul>"
        "<table><tr><td>项目</td><td>数</td></tr><tr><td>甲</td><td>1</td></tr></table></body></html>"
    )
    read = desk.post("read?name=clipboard.html", html.encode(), {"X-Desk-Token": desk.token})
    draft = json.loads(read.text)

    assert "- 一" in draft["body"]
    assert "| 甲 | 1 |" in draft["body"]


def test_picture_is_saved_together_with_what_names_it(desk):
    """A picture waits until the text that shows it is saved; then both are there, or neither."""
    token = {"X-Desk-Token": desk.token}
    answer = desk.post(f"stage?name={quote('启动 仪式.JPG')}", photo(), token)
    name = json.loads(answer.text)["name"]
    assert name == "images/qi-dong-yi-shi.jpg"
    assert not (desk.root / "content" / name).exists()
    body = f'![台上站着五个人，举着聘书]({name} "摄影：张三｜授权：作者授权本站使用")'
    form = desk.open(f"edit?file={ARTICLE}")
    beside = tried(desk, form, body=body, _staged=[name])
    assert "qi-dong-yi-shi" in desk.served.get(beside["page"]).text
    answer = desk.send(form, body=body, _staged=[name])

    assert answer.status == 303
    assert (desk.root / "content" / name).read_bytes() == photo()
    assert "qi-dong-yi-shi" in desk.served.get("/news/2022/launch/").text


def test_second_picture_of_a_name_gets_another(desk):
    """No picture takes the place of one that is there."""
    desk.served.save("content/images/a.jpg", photo("blue"))
    answer = desk.post("stage?name=a.jpg", photo(), {"X-Desk-Token": desk.token})

    assert json.loads(answer.text)["name"] == "images/a-2.jpg"
