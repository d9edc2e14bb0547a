"""An editor opens the page in a real browser, presses a button, and pastes into WeChat's editor."""

import functools
import http.server
import io
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page
from selectolax.lexbor import LexborHTMLParser
from support import TinySite
from wechat.conftest import made_in
from wechat.stripping import letters, seen_in, stripped

from quality_kunming import wechat
from quality_kunming.wechat.folder import FOLDER, PAGE, TEXT

pytestmark = pytest.mark.usefixtures("chinese_fonts")

BODY = """
**先说结论。**看[办法](https://scjgj.km.gov.cn/a)。

![启动仪式的台上](/images/a.jpg "启动仪式｜摄影：张伟｜授权：本站")

- 甲
    - 乙

| 县区 | 人数 |
|---|--:|
| 五华 | 120 |

![启动仪式的台上](/images/a.jpg "启动仪式｜摄影：张伟｜授权：本站")
"""

EDITOR = """<!doctype html><div id="editor" contenteditable style="min-height: 5em"></div><script>
document.querySelector("#editor").addEventListener("paste", (event) => {
  window.pasted = Object.fromEntries(
    [...event.clipboardData.types].map((type) => [type, event.clipboardData.getData(type)]));
});
</script>"""
"""A page into which one can paste; it keeps what came."""

WITHOUT_EVENTS = "document.execCommand = () => false;"
WITHOUT_ANYTHING = (
    f"{WITHOUT_EVENTS} Object.defineProperty(navigator, 'clipboard', {{ value: undefined }});"
)


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def site_of_all(tmp_path_factory) -> TinySite:
    """One project whose post all these tests copy."""
    site = TinySite(tmp_path_factory.mktemp("wechat"))
    buffer = io.BytesIO()
    Image.new("RGB", (900, 600), "#a5172a").save(buffer, "JPEG")
    site.write("content/images/a.jpg", buffer.getvalue())
    return site


@pytest.fixture(scope="module")
def made(site_of_all) -> wechat.Post:
    return made_in(site_of_all, BODY, f"summary: {'质量月启动了。' * 22}\n")


@pytest.fixture(scope="module")
def folder(site_of_all, made) -> Path:
    return wechat.write(made, site_of_all.root).parent


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 375, "height": 800})
    yield context
    context.close()


@pytest.fixture(params=["file", "127.0.0.1"])
def address(request, folder: Path) -> Iterator[str]:
    """The page as a file, and on this machine's own server."""
    if request.param == "file":
        yield (folder / PAGE).as_uri()
        return
    handler = functools.partial(Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{PAGE}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def paste(context: BrowserContext) -> Callable[[], dict[str, str]]:
    """What comes when one pastes elsewhere."""

    def paste() -> dict[str, str]:
        editor = context.new_page()
        editor.set_content(EDITOR)
        editor.locator("#editor").focus()
        editor.keyboard.press("ControlOrMeta+V")
        editor.wait_for_function("window.pasted", timeout=5000)
        pasted = editor.evaluate("window.pasted")
        editor.close()
        return pasted

    return paste


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    return page


def told(page: Page) -> str:
    page.wait_for_function("document.querySelector('.told').textContent", timeout=5000)
    return page.locator(".told").inner_text()


def test_article_is_copied_with_its_pictures(context, address, paste, made):
    """What arrives in the other editor is the text with its styles and its pictures, to the letter."""
    page = opened(context, address)
    page.get_by_role("button", name="复制正文", exact=True).click()

    assert told(page) == "已复制正文，到公众号里粘贴。"
    pasted = paste()
    pictures = LexborHTMLParser(pasted["text/html"]).css("img")
    assert letters(made.text) in seen_in(stripped(pasted["text/html"]))
    assert "border-left" not in pasted["text/html"] or "#a5172a" in pasted["text/html"]
    assert [one.attributes["src"][:23] for one in pictures] == ["data:image/jpeg;base64,"] * 2
    assert "先说结论。" in pasted["text/plain"]


def test_places_of_pictures_are_marked(context, address, paste):
    """Where pictures do not arrive, the text says which file goes where."""
    page = opened(context, address)
    page.get_by_role("button", name="复制正文，图片留位置").click()
    told(page)
    pasted = paste()["text/html"]

    assert "<img" not in pasted
    assert pasted.count("【图01-启动仪式.jpg】") == 2


def test_fields_are_copied_one_by_one(context, address, paste, made):
    """Title, author and summary go into their own places, as plain words; the shorter summary has its own button."""
    page = opened(context, address)
    for button, text in {
        "复制标题": made.title.text,
        "复制作者": made.author.text,
        "复制摘要": made.summary.text,
        "复制短的": made.summary.proposal,
    }.items():
        page.get_by_role("button", name=button).click()
        told(page)

        assert paste() == {"text/plain": text}


def test_article_is_copied_without_the_copy_event(context, address, paste, made):
    """A browser that does not know the old way takes the new one."""
    context.grant_permissions(["clipboard-write"])
    context.add_init_script(WITHOUT_EVENTS)
    page = opened(context, address)
    page.get_by_role("button", name="复制正文", exact=True).click()

    assert told(page) == "已复制正文，到公众号里粘贴。"
    assert letters(made.text) in seen_in(paste()["text/html"])


def test_text_is_selected_where_nothing_can_be_copied(context, address, paste, made):
    """A browser that lets no page copy has the text selected, so that two keys are enough."""
    context.add_init_script(WITHOUT_ANYTHING)
    page = opened(context, address)
    page.get_by_role("button", name="复制正文", exact=True).click()

    assert "已经选中，请按 Ctrl+C" in told(page)
    page.keyboard.press("ControlOrMeta+C")
    assert letters(made.text) in seen_in(stripped(paste()["text/html"]))


def test_page_says_lengths_and_steps(context, folder, made):
    """An editor sees how long each field is, what is too long by how much, and what to do next."""
    page = opened(context, (folder / PAGE).as_uri())
    text = page.locator("main").inner_text()

    assert "标题 5 / 32 字" in text
    assert "摘要 154 / 120 字，多了 34 个" in text
    assert "短的：119 / 120 字" in text
    assert all(one.name in text for one in made.covers)
    assert "mp.weixin.qq.com" in text


@pytest.mark.parametrize("file", [PAGE, TEXT])
def test_page_needs_nothing_else(context, folder, file):
    """The page works on a disk without the network: it asks for no other file, and says nothing to the console."""
    asked, said = [], []
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto((folder / file).as_uri())

    assert [one for one in asked if not one.startswith("data:")] == [(folder / file).as_uri()]
    assert said == []


@pytest.mark.parametrize("width", [320, 375, 1280])
def test_page_fits(context, folder, width):
    """Nothing has to be moved sideways, on a phone or at a desk; the pictures are all there."""
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 800})
    page.goto((folder / PAGE).as_uri())

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("[...document.images].every((one) => one.naturalWidth > 0)")


def test_folder_is_replaced_whole(site, post):
    """A second run leaves nothing of the first, and nothing beside it."""
    page = wechat.write(post(), site.root)
    (page.parent / "图09-旧的.jpg").write_bytes(b"")
    again = wechat.write(post("第二稿。"), site.root)

    assert again == page
    assert sorted(one.name for one in page.parent.iterdir()) == sorted(
        [TEXT, PAGE, "封面-900x383.png", "封面-500x500.png"]
    )
    assert [one.name for one in (site.root / FOLDER).iterdir()] == ["2022-kaifangri"]
    assert "第二稿。" in page.read_text("utf-8")
