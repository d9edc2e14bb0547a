"""The preview in a real browser."""

ARTICLE = "content/news/2022/launch.md"


def test_open_page_shows_every_save_by_itself(browser, served):
    """An editor saves and looks: the page, the problem in its place, and the page again once mended."""
    good = (served.root / ARTICLE).read_bytes()
    page = browser.new_page()
    page.goto(served.server.address + "news/2022/launch/")
    seen = [page.inner_text("h1")]
    for text in ("---\n", good.replace("title: 启动仪式举行".encode(), "title: 又一次".encode())):
        served.save(ARTICLE, text)
        page.wait_for_function(
            "before => (document.querySelector('h1')?.innerText ?? before) !== before", arg=seen[-1]
        )
        seen.append(page.inner_text("h1"))
    page.close()

    assert seen == ["启动仪式举行", "有 1 个问题要改", "又一次"]


def test_strip_stands_below_the_page_and_moves_nothing(browser, served):
    """Without script and on a telephone the findings are read at the foot; the page above is as it will be."""
    served.change(ARTICLE, "六大主题活动展开。", "六大主题活动展开,电话13987654321。")
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(served.server.address + "news/2022/launch/")
    box = page.locator(".preview-strip").bounding_box()
    foot = page.locator("footer").last.bounding_box()
    text = page.inner_text(".preview-strip")
    width = page.evaluate("document.documentElement.scrollWidth")
    context.close()

    assert "这一页有 1 个错误要改，有 1 条提醒" in text
    assert box["y"] >= foot["y"] + foot["height"]
    assert (box["x"], box["width"], width) == (0, 360, 360)
