"""What a browser gets from the preview."""

import threading
from http.client import HTTPConnection

import pytest

from quality_kunming.errors import DataError, Problem

PROBLEM = Problem("data/brands/x.yaml", 3, "“类别”（brand_kind）写成了 “<b>地标</b>”")


def fail(error: Exception):
    def build():
        raise error

    return build


def test_address_of_a_folder_is_its_index_page(served):
    """An editor sees a page at the address it will have."""
    response = served.get("/news/")

    assert (response.status, "<h1>新闻</h1>" in response.text) == (200, True)


def test_forgotten_slash_leads_to_the_page(served):
    """Links of a page stay right: the browser is sent to the address with its slash."""
    response = served.get("/news?x=1")

    assert (response.status, response.getheader("Location")) == (301, "/news/")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.css", "text/css; charset=utf-8"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.csv", "text/csv; charset=utf-8"),
        ("a.xml", "application/xml; charset=utf-8"),
        ("a.svg", "image/svg+xml; charset=utf-8"),
        ("a.AVIF", "image/avif"),
        ("a", "application/octet-stream"),
    ],
)
def test_file_is_named_by_its_type(served, name, kind):
    """What a browser does with a file does not depend on the machine's own table of types."""
    (served.output / name).write_text("质量</body>", "utf-8")

    response = served.get(f"/{name}")

    assert (response.getheader("Content-Type"), response.text) == (kind, "质量</body>")


def test_unknown_address_has_the_sites_own_page(served):
    """A wrong link is seen as a visitor would see it."""
    response = served.get("/nothing/")

    assert (response.status, "没有这一页" in response.text) == (404, True)


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.html",
        "/%2e%2e/secret.html",
        "/news/..%2f..%2fsecret.html",
        "/news/../../secret.html",
        "/..\\secret.html",
        "//secret.html",
        "/%00",
        "/link/secret.html",
        "/link.html",
        "/./index.html",
        "/index.html/",
        "index.html",
    ],
)
def test_nothing_outside_the_output_is_served(served, path):
    """Drafts, keys and notes beside the output stay where they are, whatever a page asks for."""
    (served.output.parent / "secret.html").write_text("机密", "utf-8")
    (served.output / "link").symlink_to(served.output.parent)
    (served.output / "link.html").symlink_to(served.output.parent / "secret.html")

    response = served.get(path)

    assert (response.status, "机密" in response.text) == (404, False)


def test_every_page_carries_the_script_and_no_file_does(served):
    """Pages reload by themselves; what will be published knows nothing of it."""
    page = served.get("/")

    assert page.text.count('<script src="/__reload.js"') == 1
    assert page.text.endswith("</script></body>")
    assert "script" not in (served.output / "index.html").read_text("utf-8")
    assert "EventSource" in served.get("/__reload.js").text


def test_head_tells_what_get_would_send(served):
    """A checker that asks for the head alone learns the length of the page."""
    head, page = served.get("/", "HEAD"), served.get("/")

    assert head.text == ""
    assert head.getheader("Content-Length") == str(len(page.text.encode()))


def test_problems_take_the_place_of_pages(served):
    """An editor reads in the browser what to mend, each with file and line, and nothing of it is taken as HTML."""
    served.build = fail(DataError([PROBLEM, Problem("content/x.md", 0, "放错了地方")]))
    served.preview.rebuild(["data/brands/x.yaml"])

    response = served.get("/news/")

    assert response.status == 503
    assert "有 2 个问题要改" in response.text
    assert "data/brands/x.yaml:3:" in response.text
    assert "“&lt;b&gt;地标&lt;/b&gt;”" in response.text
    assert "content/x.md:</code>" in response.text
    assert "/__reload.js" in response.text


def test_problems_leave_the_output_and_its_other_files(served):
    """Styles and pictures of the last good build are still there."""
    (served.output / "site.css").write_text("a{}", "utf-8")
    served.build = fail(DataError([PROBLEM]))
    served.preview.rebuild()

    assert served.get("/site.css").status == 200
    assert (served.output / "index.html").read_text("utf-8") == "<body><h1>首页</h1></body>"


def test_fault_of_the_program_is_shown_as_such(served):
    """An editor learns that it is not their file; a developer reads the traceback in the page."""
    served.build = fail(ZeroDivisionError("<i>"))
    served.preview.rebuild(["content/news/2022/x.md"])

    response = served.get("/")

    assert response.status == 503
    assert "程序出错了，不是你写错了" in response.text
    assert "ZeroDivisionError: &lt;i&gt;" in response.text
    assert "content/news/2022/x.md" in response.text


def test_pages_come_back_once_the_problem_is_mended(served):
    """One mistake does not end the preview."""
    served.build = fail(DataError([PROBLEM]))
    served.preview.rebuild()
    served.build = lambda: None
    served.preview.rebuild()

    assert served.get("/").status == 200


def test_browser_is_told_of_the_next_build(served):
    """A page that is open hears of a build at once, and of one that it missed as soon as it asks."""
    version = served.preview.outcome().version
    connection = HTTPConnection(*served.server.server_address, timeout=5)
    connection.request("GET", f"/__events?since={version}")
    stream = connection.getresponse()
    opened = stream.readline() + stream.readline()
    following = served.preview.rebuild().version

    assert stream.getheader("Content-Type") == "text/event-stream; charset=utf-8"
    assert opened == b"retry: 300\n\n"
    assert stream.readline() == f"data: {following}\n".encode()
    stream.close()
    connection.close()


def test_page_that_a_running_build_brings_is_waited_for(served):
    """A link to a page just written, or a request while folders change places, does not end at 404."""
    begun, go_on = threading.Event(), threading.Event()

    def build():
        begun.set()
        go_on.wait(5)
        (served.output / "new.html").write_text("新页面", "utf-8")

    served.build = build
    building = threading.Thread(target=served.preview.rebuild)
    building.start()
    begun.wait(5)
    threading.Timer(0.05, go_on.set).start()

    assert served.get("/new.html").status == 200
    building.join()
