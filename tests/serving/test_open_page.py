"""The preview in a real browser."""

import threading

from quality_kunming.errors import DataError, Problem
from quality_kunming.serving.preview import Preview
from quality_kunming.serving.server import PreviewServer


def test_open_page_shows_every_build_by_itself(browser, tmp_path):
    """An editor saves and looks: the page, the problem in its place, and the page again once mended."""
    problems = []

    def build():
        if problems:
            raise DataError(problems)

    (tmp_path / "index.html").write_text("<!doctype html><body><h1>甲</h1></body>", "utf-8")
    preview = Preview(build)
    preview.rebuild()
    with PreviewServer(tmp_path, preview, 0) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        page = browser.new_page()
        page.goto(server.address)
        seen = [page.inner_text("h1")]
        for text, found in (("甲", [Problem("data/a.yaml", 2, "写错了")]), ("乙", [])):
            problems[:] = found
            (tmp_path / "index.html").write_text(f"<body><h1>{text}</h1></body>", "utf-8")
            preview.rebuild()
            page.wait_for_function(
                "before => document.querySelector('h1').innerText !== before", arg=seen[-1]
            )
            seen.append(page.inner_text("h1"))
        page.close()
        server.shutdown()

    assert seen == ["甲", "有 1 个问题要改", "乙"]
