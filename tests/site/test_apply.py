"""Applying as people do: on a phone, off the line, under the policy; they end with one file that can be read."""

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest
from accessibility import violations
from calls import CALL
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from playwright.sync_api import Page, expect
from selectolax.lexbor import LexborHTMLParser
from support import TinySite, as_written

from quality_kunming.building import PRODUCTION, build
from quality_kunming.checks.pages.page_weight import FORM_LIMIT, PAGE_LIMIT
from quality_kunming.environment import ROOT
from quality_kunming.exports.schema import schema
from quality_kunming.model.length import count_characters
from quality_kunming.model.moment import Moment
from quality_kunming.model.submission import SCHEMA, Submission
from quality_kunming.output.headers import headers_for
from quality_kunming.output.weight import loaded, text_weight, weight

HOST = "https://quality-kunming.example"
NOW = "2022-09-15T12:00:00+08:00"
TERMS = """
    elder: true
    terms:
      keeper: 昆明市市场监督管理局
      purpose: 评选这次征集的材料
      keep_days: 365
      withdraw: 写信说要撤回，材料就删除
"""
CALLS = (
    CALL
    + """\
      - name: 小小质量官征集
        slug: child
        audience: 家庭
        summary: 孩子来体验。
        guardian: true
        window: {start: 2022-09-01, end: 2022-09-20 18:00}
        asks:
          - {key: name, label: 孩子的姓名, limit: 20}
          - {key: grade, label: 年级, kind: 选一个, choices: [三年级, 四年级]}
          - {key: day, label: 哪天能来, kind: 日期, private: true}
          - {key: mail, label: 邮箱, kind: 邮箱, optional: true, private: true}
      - name: 十佳案例征集
        audience: 企业
        collects: 案例
        summary: 讲做法。
        window: {start: 2022-10-01, end: 2022-10-20}
      - name: 影片征集
        slug: film
        audience: 市民
        summary: 拍一拍。
        asks:
          - {key: title, label: 片名}
      - name: 歌曲征集
        slug: song
        audience: 市民
        summary: 唱一唱。
        window: {start: 2022-08-15, end: 2022-09-10}
        results_on: 2022-10-01
        asks:
          - {key: title, label: 歌名}
      - name: 口号征集
        slug: slogan
        audience: 市民
        summary: 喊一喊。
        window: {start: 2022-08-15, end: 2022-09-01}
        results_on: 2022-09-10
        results: 选出来了。
        asks:
          - {key: words, label: 口号}
"""
)
AMBASSADOR, CHILD = "/take-part/2022/gushi/ambassador/", "/take-part/2022/gushi/child/"
ICON = "/images/favicon.svg"
"""What a browser asks for by itself whenever the address changes."""
STORY = "我在菜市场卖菜二十年，秤从来不少一两。"
SAMPLES = [
    "",
    "质量",
    "𠮷野家",
    "GB/T 15834—2011",
    "a１b",
    "😀好👨‍👩‍👧",
    "é à ²③Ⅷ",
    "“好。”……",
    "ሀ٣x",
    "か゛\u3000",
]


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> TinySite:
    """A site of the middle of a season, with a call in every state."""
    site = TinySite(tmp_path_factory.mktemp("site")).with_campaign().with_pages()
    name = site.root / "data/site.yaml"
    name.write_text(name.read_text("utf-8") + dedent(TERMS).lstrip("\n"), "utf-8")
    site.write("data/activities/2022/gushi.yaml", CALLS)
    build(site.root, Moment.at("2022-09-15 12:00"), PRODUCTION)
    return site


@pytest.fixture(scope="module")
def output(site) -> Path:
    """The folder that goes out."""
    return site.root / "output"


@pytest.fixture
def phone(browser, output) -> Iterator[Page]:
    """A small phone in that season; whatever is asked for comes from the folder, with the site's own headers."""

    def answer(route):
        path = route.request.url.removeprefix(HOST).partition("?")[0].lstrip("/")
        file = output / (path + "index.html" if not path or path.endswith("/") else path)
        headers = headers_for(file.relative_to(output).as_posix())
        if file.is_file():
            route.fulfill(body=file.read_bytes(), headers=headers)
        else:
            route.fulfill(status=404)

    context = browser.new_context(viewport={"width": 360, "height": 740}, accept_downloads=True)
    context.set_default_timeout(15_000)
    context.route("**/*", answer)
    context.clock.set_fixed_time(NOW)
    page = context.new_page()
    page.said = []
    page.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    yield page
    context.close()


def picture(side: tuple[int, int] = (900, 2400), kind: str = "JPEG") -> dict:
    """A photograph taken on its side, which tells where."""
    data, exif = io.BytesIO(), Image.Exif()
    exif[274], exif[271] = 6, "SECRET-CAMERA"
    Image.new("RGB", side, "#a5172a").save(data, kind, exif=exif)
    return {"name": "me.jpg", "mimeType": "image/jpeg", "buffer": data.getvalue()}


def wrong_with(page: Page) -> list[str]:
    """What axe says of a page at its end, where the bar for the thumb lies over nothing."""
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    return violations(page)


def fill_in(page: Page) -> None:
    """All that the call for people asks for."""
    page.goto(HOST + AMBASSADOR)
    page.get_by_label("姓名").fill("赵质量")
    page.get_by_label("职业").fill("菜贩")
    page.get_by_label("质量宣言").fill("不少一两。")
    page.get_by_label("质量故事").fill(STORY)
    page.get_by_label("照片", exact=True).set_input_files(picture())
    expect(page.locator(".field__note")).to_contain_text("缩小到")
    page.get_by_label("联系电话").fill("０８７１-65392426")
    page.get_by_label("我看过同意书").check()


def test_one_applies_with_the_line_cut_and_ends_with_one_file(phone, output):
    """From the empty form to a file that can be read: no server is asked for anything, nothing is lost going back."""
    page = phone
    fill_in(page)
    page.context.set_offline(True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.get_by_label("姓名").press("Enter")
    expect(page.get_by_role("heading", name="核对一遍")).to_be_focused()
    assert STORY in page.locator("[data-answers]").inner_text()
    assert wrong_with(page) == []
    page.go_back()
    assert page.get_by_label("质量故事").input_value() == STORY
    page.go_forward()
    page.get_by_role("button", name="做成文件").click()
    expect(page.get_by_role("heading", name="文件做好了")).to_be_focused()
    assert wrong_with(page) == []
    with page.expect_download() as waiting:
        page.get_by_role("link", name="保存文件").click()

    package = zipfile.ZipFile(waiting.value.path())
    assert package.testzip() is None
    assert package.namelist() == ["submission.json", "consent.txt", "portrait.jpg"]
    said = Submission.model_validate_json(package.read("submission.json"))
    assert said.call == "2022/gushi/ambassador"
    assert said.answers["story"] == STORY
    assert said.answers["phone"] == "0871-65392426"
    assert (said.agreement.signer, said.agreement.day) == ("赵质量", "2022-09-15")
    assert said.agreement.text in package.read("consent.txt").decode()
    assert "昆明市市场监督管理局" in said.agreement.text
    sent = package.read("portrait.jpg")
    assert Image.open(io.BytesIO(sent)).size == (1600, 600)
    assert b"SECRET" not in sent
    assert len(sent) <= 600_000
    assert [one for one in asked if not one.startswith("blob:") and not one.endswith(ICON)] == []
    assert page.said == []


def test_what_is_missing_is_said_above_and_beside(phone):
    """Who presses too early is led from a list to each box, and the title says so."""
    page = phone
    page.goto(HOST + AMBASSADOR)
    assert wrong_with(page) == []
    page.get_by_label("质量宣言").fill("好" * 43)
    expect(page.locator("[data-field=declaration] .field__count")).to_have_text("多了 3 字")
    assert page.locator(".field__error:visible").count() == 0

    page.get_by_role("button", name="核对一遍").click()
    expect(page.locator("[data-summary]")).to_be_focused()
    assert page.title().startswith("有 7 处要改：")
    assert wrong_with(page) == []
    page.get_by_role("link", name="请删去 3 字").click()
    expect(page.get_by_label("质量宣言")).to_be_focused()
    assert "请删去 3 字" in page.locator("#blank-declaration-error").inner_text()
    assert page.get_by_label("质量宣言").get_attribute("aria-invalid") == "true"
    page.get_by_label("质量宣言").fill("好")
    assert page.locator("#blank-declaration-error").is_hidden()
    assert page.said == []


SEEN = """() => {
  const here = document.activeElement, style = getComputedStyle(here);
  const box = here.getBoundingClientRect(), middle = box.left + box.width / 2;
  const isOnTop = (y) => here.contains(document.elementFromPoint(middle, y));
  const isLined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  return isLined && isOnTop(box.top + 2) && isOnTop(Math.min(box.top + 60, box.bottom - 2));
}"""


IS_PRESSED = """here => here.addEventListener(
  "click", (event) => (document.documentElement.dataset.pressed = event.defaultPrevented ? "" : here.id))"""
"""Notes the press that makes a browser ask for a file: its own window is not always seen from outside."""


def focus(page: Page) -> str:
    """The id or the words of where one is; one sees it, by the line around it and nothing over its first 60 px."""
    page.wait_for_function(SEEN)
    return page.evaluate("document.activeElement.id || document.activeElement.innerText.trim()")


def go_on_to(page: Page, aim: str) -> list[str]:
    """Press Tab until one stands on what has this id or these words; what one came by."""
    passed = [""]
    while aim not in passed[-1]:
        page.keyboard.press("Tab")
        passed.append(focus(page))
        assert len(passed) < 40, passed
    return passed


@pytest.mark.parametrize("colours", ["none", "active"])
def test_one_applies_by_the_keyboard_alone(phone, colours):
    """With Tab, Enter, Space and letters to the file, past every mistake, also where the system chooses the colours."""
    page, keys = phone, phone.keyboard
    page.emulate_media(forced_colors=colours)
    page.goto(HOST + AMBASSADOR)
    answers = {
        "blank-name": "赵质量",
        "blank-profession": "菜贩",
        "blank-declaration": "不少一两。",
        "blank-story": STORY,
    }
    passed = go_on_to(page, "核对一遍")
    keys.press("Enter")
    expect(page.locator("[data-summary]")).to_be_focused()
    assert [one for one in passed if one in answers] == list(answers)
    go_on_to(page, "请填“姓名”")
    keys.press("Enter")
    for name, answer in answers.items():
        assert focus(page) == name
        keys.insert_text(answer)
        keys.press("Tab")
    assert focus(page) == "blank-portrait"
    chooser = page.locator("#blank-portrait")
    chooser.evaluate(IS_PRESSED)
    keys.press("Space")
    page.wait_for_function("document.documentElement.dataset.pressed === 'blank-portrait'")
    chooser.set_input_files(picture())
    expect(page.locator(".field__note")).to_contain_text("缩小到")
    go_on_to(page, "blank-phone")
    keys.insert_text("0871-65392426")
    go_on_to(page, "blank-agreed")
    keys.press("Space")
    go_on_to(page, "核对一遍")
    keys.press("Enter")
    expect(page.get_by_role("heading", name="核对一遍")).to_be_focused()
    go_on_to(page, "做成文件")
    keys.press("Enter")
    expect(page.get_by_role("heading", name="文件做好了")).to_be_focused()
    go_on_to(page, "保存文件")
    with page.expect_download() as waiting:
        keys.press("Enter")

    package = zipfile.ZipFile(waiting.value.path())
    said = Submission.model_validate_json(package.read("submission.json"))
    assert said.answers["story"] == STORY
    assert wrong_with(page) == []
    assert page.said == []


def test_a_guardian_agrees_before_anything_is_asked_of_a_child(phone):
    """Until somebody who answers for the child has agreed, the boxes for the child take nothing."""
    page = phone
    page.goto(HOST + CHILD)
    expect(page.get_by_label("孩子的姓名")).to_be_disabled()
    assert wrong_with(page) == []

    page.get_by_label("您的姓名").fill("钱妈妈")
    page.get_by_label("您是孩子的").fill("母亲")
    page.get_by_label("我是孩子的监护人").check()
    page.get_by_role("button", name="核对一遍").click()
    page.get_by_role("link", name="请在“年级”里选一个").click()
    expect(page.get_by_role("group", name="年级")).to_be_focused()
    assert wrong_with(page) == []
    page.get_by_label("孩子的姓名").fill("钱小质")
    page.get_by_label("四年级").check()
    page.get_by_label("哪天能来").fill("2022-09-24")
    page.get_by_role("button", name="核对一遍").click()
    page.get_by_role("button", name="做成文件").click()
    with page.expect_download() as waiting:
        page.get_by_role("link", name="保存文件").click()
    said = json.loads(zipfile.ZipFile(waiting.value.path()).read("submission.json"))

    assert said["answers"] == {"name": "钱小质", "grade": "四年级", "day": "2022-09-24"}
    assert (said["agreement"]["signer"], said["agreement"]["relation"]) == ("钱妈妈", "母亲")
    assert page.said == []


def test_draft_is_there_again_and_can_be_forgotten(phone):
    """A page that was closed half way goes on where it stopped, with its picture; one button leaves nothing behind."""
    page = phone
    fill_in(page)
    page.reload()

    expect(page.get_by_label("质量故事")).to_have_value(STORY)
    expect(page.locator(".field__canvas").first).to_be_visible()
    expect(page.get_by_label("我看过同意书")).to_be_checked()
    page.goto(HOST + CHILD)
    assert page.get_by_label("孩子的姓名").input_value() == ""
    page.goto(HOST + AMBASSADOR)
    expect(page.get_by_label("质量故事")).to_have_value(STORY)
    page.get_by_role("button", name="清除草稿").click()
    assert page.get_by_label("质量故事").input_value() == STORY
    page.get_by_role("button", name="真的清除").click()
    page.reload()
    assert page.get_by_label("质量故事").input_value() == ""
    assert page.evaluate("localStorage.length") == 0


def test_a_window_never_overwrites_what_another_one_kept(phone):
    """Who fills in the same form twice is asked which one stays."""
    page, other = phone, phone.context.new_page()
    for one in (page, other):
        one.goto(HOST + AMBASSADOR)
    page.get_by_label("姓名").fill("甲")
    expect(other.get_by_role("button", name="用另一个窗口填的")).to_be_visible()
    other.get_by_label("姓名").fill("乙")
    other.wait_for_timeout(500)

    assert '"甲"' in page.evaluate("Object.values(localStorage)[0]")
    assert wrong_with(other) == []
    other.get_by_role("button", name="用另一个窗口填的").click()
    expect(other.get_by_label("姓名")).to_have_value("甲")


@pytest.mark.parametrize(
    ("store", "words"),
    [
        (
            "Storage.prototype.setItem = () => { throw new DOMException('', 'SecurityError'); }",
            "不让网页存",
        ),
        (
            "const keep = Storage.prototype.setItem; localStorage.setItem('other', 'x');"
            "Storage.prototype.setItem = function (name, value) {"
            " if (value.length > 2000) throw new DOMException('', 'QuotaExceededError');"
            " keep.call(this, name, value); }",
            "照片存不下，文字存好了",
        ),
    ],
    ids=["refused", "full"],
)
def test_without_room_to_keep_a_draft_the_form_works_on(phone, store, words):
    """In a private window, or on a full phone, one is told once and can still make the file."""
    page = phone
    page.add_init_script(store)
    fill_in(page)
    expect(page.locator("[data-draft-note]")).to_contain_text(words)

    page.get_by_role("button", name="核对一遍").click()
    page.get_by_role("button", name="做成文件").click()
    expect(page.get_by_role("link", name="保存文件")).to_be_visible()
    assert page.said == []


def test_deadline_that_passes_meanwhile_is_said_and_nothing_is_lost(phone):
    """Who was slow has the file all the same, and knows."""
    page = phone
    fill_in(page)
    page.get_by_role("button", name="核对一遍").click()
    page.clock.set_fixed_time("2022-09-20T18:00:01+08:00")
    page.get_by_role("button", name="做成文件").click()

    expect(page.get_by_text("填的时候，这次征集截止了")).to_be_visible()
    expect(page.get_by_role("link", name="保存文件")).to_be_visible()


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ({"name": "a.jpg", "mimeType": "image/jpeg", "buffer": b""}, "空的"),
        ({"name": "a.jpg", "mimeType": "image/jpeg", "buffer": b"no picture"}, "不是照片"),
        ({"name": "a.heic", "mimeType": "image/heic", "buffer": b"\0\0\0\x18ftypheic"}, "HEIC"),
        (
            {
                "name": "a.png",
                "mimeType": "image/png",
                "buffer": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
                + (20_000).to_bytes(4, "big") * 2
                + b"\0" * 9,
            },
            "太大",
        ),
        (picture((300, 400)), "有点小"),
    ],
    ids=["empty", "no picture", "HEIC", "400 megapixels", "small"],
)
def test_picture_that_cannot_be_used_is_said_beside_its_box(phone, file, words):
    """Whatever is chosen, one learns what is wrong with it and what to do."""
    page = phone
    page.goto(HOST + AMBASSADOR)
    page.get_by_label("照片", exact=True).set_input_files(file)

    expect(page.locator("[data-field=portrait]")).to_contain_text(words)
    assert page.said == []


def test_characters_are_counted_by_the_one_rule(browser):
    """The number under the box is the one by which the text is taken or refused later."""
    page = browser.new_page()
    page.evaluate((ROOT / "theme/static/js/length.js").read_text("utf-8"))
    counts = "(texts) => texts.map(countCharacters)"
    known = st.characters(exclude_categories=("Cs", "Cn", "Co"))

    @settings(max_examples=6)
    @given(st.lists(st.text(known, max_size=40), min_size=20, max_size=40))
    def agree(texts):
        assert page.evaluate(counts, texts) == [count_characters(one) for one in texts]

    assert page.evaluate(counts, SAMPLES) == [count_characters(one) for one in SAMPLES]
    agree()
    page.close()


def test_paper_prints_blank_and_filled_in(phone):
    """On A4 in black on white: what is asked, where to sign, where to send it, and the code that leads to the page."""
    page = phone
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(f"{HOST}{AMBASSADOR}form/")
    blank = page.locator("main").inner_text()
    fill_in_screen = page.locator(".qr__address").text_content()
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    page.emulate_media(media="screen")
    fill_in(page)
    page.evaluate("window.print = () => (window.printed = true)")
    page.get_by_role("button", name="核对一遍").click()
    page.get_by_role("button", name="做成文件").click()
    page.get_by_role("button", name="打印").click()
    expect(page.locator("[data-paper=story]")).to_have_text(STORY)
    page.wait_for_timeout(300)
    assert page.evaluate("window.printed")
    page.emulate_media(media="print")
    filled = page.locator("main").inner_text()

    assert fill_in_screen == HOST + AMBASSADOR
    for words in (
        "质量故事",
        "本人签名",
        "zhengji@quality-kunming.example",
        "20日18:00",
        "怎样撤回",
    ):
        assert words in blank
    assert STORY in filled
    assert "质量故事" in filled


def test_without_script_there_is_paper(browser, output):
    """Where no script runs one is led to the paper form, and told what to send where."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    for edition in ("", "elder/"):
        page.goto((output / f"{edition}{AMBASSADOR.strip('/')}/index.html").as_uri())
        assert page.locator("form[data-apply]:visible").count() == 0
        assert page.get_by_role("link", name="打印报名表").is_visible()
        assert page.get_by_role("link", name="zhengji@").is_visible()
    assert (
        page.get_by_role("link", name="打开能填的那一页")
        .get_attribute("href")
        .endswith("?from=elder")
    )
    context.close()


@pytest.mark.parametrize(
    ("call", "words"),
    [
        ("case", "还没有开始"),
        ("film", "还没有公布"),
        ("song", "结果10月1日公布"),
        ("slogan", "结果已经公布"),
    ],
)
def test_call_that_is_not_open_says_so(output, call, words):
    """Before and after, the page says where the call stands, and has no form."""
    html = (output / f"take-part/2022/gushi/{call}/index.html").read_text("utf-8")

    assert words in as_written(html)
    assert "<form" not in html


def test_ways_lead_to_the_form_while_the_call_is_open(output):
    """From the activity, the front page and 如何参与 it is one tap; to a call that is not open nothing leads."""
    for name in ("index.html", "take-part/index.html", "activities/2022/gushi/index.html"):
        html = (output / name).read_text("utf-8")
        assert "2022/gushi/ambassador/" in html.replace(f"{HOST}", "")
        assert "gushi/slogan/" not in html


def test_only_the_form_pages_have_a_form_and_it_leads_nowhere(output):
    """Enter never leaves the page, and no other page asks for anything."""
    forms = {
        path.relative_to(output).as_posix(): LexborHTMLParser(path.read_text("utf-8")).css("form")
        for path in output.rglob("*.html")
    }
    asking = {
        name: [one for one in found if one.attributes.get("role") != "search"]
        for name, found in forms.items()
    }
    asking = {name: found for name, found in asking.items() if found}

    assert {f"/{name.removesuffix('index.html')}" for name in asking} == {AMBASSADOR, CHILD}
    assert [len(found) for found in asking.values()] == [1, 1]
    assert not any(
        {"action", "method"} & set(one.attributes) for found in asking.values() for one in found
    )


def test_form_is_light_enough_for_a_slow_line(output):
    """All that a form loads is small: no rule about weight says anything, and its own scripts are 12 KB at most."""
    file = f"{AMBASSADOR.strip('/')}/index.html"
    html = (output / file).read_text("utf-8")
    tree = LexborHTMLParser(html)
    makers = loaded(tree, file, "script[data-makes-file]")
    others = loaded(tree, file) - makers

    assert len(makers) == 5
    assert sum(weight(output / path) for path in makers) <= FORM_LIMIT
    page = text_weight(html.encode()) + sum(weight(output / path) for path in others)
    assert page <= PAGE_LIMIT


def test_schema_is_published_in_the_words_of_the_model(output):
    """Whoever writes another program for this finds what a package holds."""
    published = json.loads((output / SCHEMA.lstrip("/")).read_text("utf-8"))

    assert published == schema(HOST)
    assert published["properties"]["answers"]["title"] == Submission.model_fields["answers"].title
