"""The desk in a real browser: the clipboard, an input method, the keyboard, and what is seen beside the text."""

import re

import pytest
from accessibility import violations
from desk.conftest import photo
from made_files import docx
from playwright.sync_api import Page, expect
from support import consent

expect.set_options(timeout=20_000)

ARTICLE = "content/news/2022/launch.md"
ZHANG_SAN = "data/ambassadors/zhang-san.yaml"
PASTE = """([selector, html, text]) => {
    const data = new DataTransfer();
    data.setData("text/html", html);
    data.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    const target = document.querySelector(selector);
    target.focus();
    return target.dispatchEvent(event);
}"""
WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>
<p class=MsoTitle align=center><b><span lang=ZH-CN>关于举办质量开放日的通知</span></b></p>
<p class=MsoNormal><span lang=ZH-CN>各有关单位：</span></p>
<p class=MsoNormal><span lang=ZH-CN>一、时间</span></p>
<p class=MsoNormal><span lang=ZH-CN>2022年9月12日上午9:00。</span></p>
<table class=MsoTableGrid><tr><td>项目</td><td>名额</td></tr><tr><td>体验营</td><td>30</td></tr></table>
</body></html>"""


@pytest.fixture
def page(browser, desk):
    """A browser's page, on which no script of the desk fails."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "console", lambda one: faults.append(one.text) if "Security Policy" in one.text else None
    )
    yield page
    context.close()
    assert faults == []


def opened(page: Page, desk, step: str) -> Page:
    page.goto(f"{desk.origin}/_desk/{step}")
    expect(page.locator(".look__told")).not_to_be_empty()
    return page


def test_notice_from_word_is_pasted_seen_and_saved(desk, page):
    """An editor pastes a notice, sees text and page side by side, fills in what is missing, and it is there."""
    opened(page, desk, "new?kind=article")
    page.evaluate(PASTE, ["#f-body", WORD, "x"])
    expect(page.locator(".drop__told")).to_contain_text("放进了正文")
    assert page.input_value("#f-title") == "关于举办质量开放日的通知"
    assert "| 体验营 | 30 |" in page.input_value("#f-body")
    page.select_option("#f-topic", "launch")
    page.fill("#f-date", "2022-09-12")
    frame = page.frame_locator(".look__page")
    expect(frame.locator("h1")).to_have_text("关于举办质量开放日的通知")
    expect(frame.locator("main table")).to_contain_text("体验营")
    page.click("text=保存 >> visible=true")
    expect(page.locator(".message")).to_have_text("保存好了。")

    (path,) = (desk.root / "content/news/2022").glob("guan-yu*.md")
    assert "各有关单位" in path.read_text("utf-8")


def test_plain_words_are_pasted_by_the_browser(desk, page):
    """What is no document goes in as the browser puts it."""
    opened(page, desk, f"edit?file={ARTICLE}")

    assert page.evaluate(PASTE, ["#f-body", "", "几个字"]) is True
    assert page.evaluate(PASTE, ["#f-body", "<span>几个字</span>", "几个字"]) is True


def test_input_method_is_left_alone_until_it_is_done(desk, page):
    """While pinyin becomes characters nothing is sent, drawn anew or saved; afterwards the page follows."""
    opened(page, desk, f"edit?file={ARTICLE}")
    sent = []
    page.on("request", lambda one: sent.append(one.url) if one.method == "POST" else None)
    page.focus("#f-title")
    page.keyboard.press("Control+A")
    client = page.context.new_cdp_session(page)
    for text in ("k", "kai", "kai'fang"):
        client.send(
            "Input.imeSetComposition",
            {"text": text, "selectionStart": 0, "selectionEnd": len(text)},
        )
        page.wait_for_timeout(450)
    page.keyboard.press("Control+S")
    page.evaluate("document.querySelector('#sheet').requestSubmit()")
    assert (sent, page.input_value("#f-title")) == ([], "kai'fang")
    client.send("Input.insertText", {"text": "开放日"})
    expect(page.frame_locator(".look__page").locator("h1")).to_have_text("开放日")

    assert page.input_value("#f-title") == "开放日"
    assert desk.read(ARTICLE).count("启动仪式举行") == 1


def test_finding_leads_to_its_line(desk, page):
    """A press on what is wrong marks the line in the text."""
    opened(page, desk, f"edit?file={ARTICLE}")
    page.fill("#f-body", "第一段。\n\n第二段，电话13987654321。\n\n第三段。")
    page.click(".remark >> text=手机号码")
    marked = page.evaluate(
        "() => { const b = document.activeElement; return b.value.slice(b.selectionStart, b.selectionEnd); }"
    )

    assert marked == "第二段，电话13987654321。"


def test_session_is_added_with_the_keyboard_alone(desk, page):
    """No mouse is needed: a list grows, its first field has the focus, and the file has the session."""
    opened(page, desk, "edit?file=data/activities/2022/lianliankan.yaml")
    page.focus("#sessions > p [data-add]")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.name") == "sessions.0.name"
    page.keyboard.type("第一期直播")
    page.keyboard.press("Control+S")
    expect(page.locator(".message")).to_have_text("保存好了。")

    assert "sessions:\n  - name: 第一期直播\n" in desk.read("data/activities/2022/lianliankan.yaml")


def test_lists_inside_lists_keep_apart(desk, page):
    """Two sessions with a channel each are two sessions with a channel each; one that is taken out is gone."""
    opened(page, desk, "edit?file=data/activities/2022/lianliankan.yaml")
    for number in (0, 1, 2):
        page.click("#sessions > p [data-add]")
        page.fill(f"[name='sessions.{number}.name']", f"第{number}期")
    for number in (0, 2):
        page.locator(f"[id='sessions.{number}.channels'] > p [data-add]").click()
        page.fill(f"[name='sessions.{number}.channels.0.label']", "看直播")
        page.fill(f"[name='sessions.{number}.channels.0.value']", f"账号{number}")
        page.select_option(f"[name='sessions.{number}.channels.0.kind']", "视频号")
        page.select_option(f"[name='sessions.{number}.channels.0.source']", "launch")
    page.on("dialog", lambda one: one.accept())
    page.locator("[id='sessions.1'] > fieldset > p [data-remove]").click()
    page.click("button[type=submit] >> text=保存")
    expect(page.locator(".message")).to_have_text("保存好了。")
    text = desk.read("data/activities/2022/lianliankan.yaml")

    assert re.findall("第.期|账号.", text) == ["第0期", "账号0", "第2期", "账号2"]


def test_picture_is_chosen_and_described(desk, page):
    """A portrait is chosen from the disk, described, and saved with its record."""
    desk.served.save("data/consents/tys-2022-001.yaml", consent())
    picture = photo()
    opened(page, desk, f"edit?file={ZHANG_SAN}")
    page.click("#portrait summary")
    page.set_input_files(
        "[id='f-portrait.file-file']",
        {"name": "张三.jpg", "mimeType": "image/jpeg", "buffer": picture},
    )
    expect(page.locator("#portrait .upload__told")).to_contain_text("放好了")
    page.fill("[id='f-portrait.alt']", "张三在检验台前看样品")
    page.fill("[id='f-portrait.credit']", "摄影：李四")
    page.fill("[id='f-portrait.licence']", "作者授权本站使用")
    page.check("[name='portrait.consents'][value='tys-2022-001']")
    expect(page.frame_locator(".look__page").locator("main img").first).to_be_visible()
    page.click("button[type=submit] >> text=保存")
    expect(page.locator(".message")).to_have_text("保存好了。")

    assert "portrait:\n  file: images/zhang-san.jpg\n" in desk.read(ZHANG_SAN)
    assert (desk.root / "content/images/zhang-san.jpg").read_bytes() == picture


def test_summary_has_the_focus_and_leads_to_the_field(desk, page):
    """Who saves something faulty is told first, and one press leads to the field."""
    opened(page, desk, f"edit?file={ZHANG_SAN}")
    page.fill("#f-name", "")
    page.click("button[type=submit] >> text=保存")
    expect(page.locator("#summary")).to_be_focused()
    page.click("#summary a")

    expect(page.locator("#f-name")).to_be_focused()
    assert page.get_attribute("#f-name", "aria-invalid") == "true"


def test_form_works_without_script(desk, browser):
    """Where scripts are off, what is there can be changed and saved."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{desk.origin}/_desk/edit?file={ZHANG_SAN}")
    page.fill("#f-profession", "计量员")
    page.click("button[type=submit] >> text=保存")
    words = page.inner_text(".message")
    context.close()

    assert words == "保存好了。"
    assert "profession: 计量员\n" in desk.read(ZHANG_SAN)


def test_strip_leads_to_the_desk(desk, page):
    """From a page of the preview one step leads to where it is written."""
    page.goto(f"{desk.origin}/news/2022/launch/")
    page.click("text=在工作台里改")

    assert page.input_value("#f-title") == "启动仪式举行"


def test_unsaved_words_are_not_left_by_accident(desk, page):
    """Who leaves a page on which something was written is asked first; who has saved is not."""
    asked = []
    page.on("dialog", lambda one: (asked.append(one.type), one.accept()))
    opened(page, desk, f"edit?file={ZHANG_SAN}")
    page.fill("#f-profession", "计量员")
    page.goto(f"{desk.origin}/_desk/")
    opened(page, desk, f"edit?file={ZHANG_SAN}")
    page.goto(f"{desk.origin}/_desk/")

    assert asked == ["beforeunload"]


@pytest.mark.parametrize("width", [768, 1280])
@pytest.mark.parametrize("step", ["", "new?kind=article", f"edit?file={ZHANG_SAN}"])
def test_nothing_runs_out_of_the_window(desk, page, width, step):
    """The desk fits a small window."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{desk.origin}/_desk/{step}")

    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize(
    "step", ["", "new?kind=article", f"edit?file={ZHANG_SAN}", "new?kind=case"]
)
def test_desk_is_accessible(browser, desk, step):
    """WCAG 2.2 A and AA and best practices hold on the desk too, in light and dark."""
    for width, scheme in ((768, "light"), (1280, "dark")):
        size = {"width": width, "height": 900}
        context = browser.new_context(viewport=size, color_scheme=scheme)
        page = context.new_page()
        page.goto(f"{desk.origin}/_desk/{step}")
        page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
        page.evaluate("document.querySelector('iframe')?.remove()")
        found = violations(page)
        context.close()

        assert found == []


def test_document_and_picture_are_dropped(desk, page):
    """A Word file becomes the text, a picture its place in it; both are there after saving."""
    opened(page, desk, "new?kind=article")
    document = docx("各有关单位：请准时参加。")
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    file = {"name": "通知.docx", "mimeType": word, "buffer": document}
    page.set_input_files("#drop-file", file)
    expect(page.locator(".drop__told")).to_contain_text("放进了正文")
    assert "各有关单位" in page.input_value("#f-body")
    picture = {"name": "会场.jpg", "mimeType": "image/jpeg", "buffer": photo()}
    page.set_input_files("#drop-file", picture)
    expect(page.locator(".drop__told")).to_contain_text("hui-chang.jpg")

    assert '](images/hui-chang.jpg "' in page.input_value("#f-body")
    assert not (desk.root / "content/images").exists()


def test_save_is_taken_back_with_one_press(desk, page):
    """Right after a save one press gives the file back as it was."""
    before = desk.read(ZHANG_SAN)
    opened(page, desk, f"edit?file={ZHANG_SAN}")
    page.fill("#f-profession", "计量员")
    page.click("button[type=submit] >> text=保存")
    page.click("text=撤销这次保存")
    expect(page.locator(".message")).to_contain_text("已经撤销")

    assert desk.read(ZHANG_SAN) == before
    assert page.input_value("#f-profession") == "质量检验员"


def test_source_made_in_another_window_can_be_chosen(desk, page):
    """Who misses a source makes it beside the form, and finds it on coming back; nothing written is lost."""
    opened(page, desk, f"edit?file={ZHANG_SAN}")
    page.fill("#f-profession", "计量员")
    desk.served.save("data/sources/kmrb.yaml", "name: 开放日\npublisher: 昆明日报\n")
    page.evaluate("dispatchEvent(new Event('focus'))")
    page.check("[name=sources][value=kmrb]")

    assert page.input_value("#f-profession") == "计量员"


def test_article_goes_on_to_wechat(desk, page):
    """From a saved article one step leads to the page from which it is copied, and its buttons work there."""
    page.goto(f"{desk.origin}/_desk/edit?file={ARTICLE}")
    page.click("text=发到公众号")
    page.locator("[data-copy-article]").first.click()

    expect(page.locator(".told")).not_to_be_empty()
    assert "六大主题活动展开" in page.inner_text("#article")
    assert "output-wechat/2022-launch" in page.inner_text("main")
