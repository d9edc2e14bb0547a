"""What a browser gets from the preview."""

import threading
from http.client import HTTPConnection

import pytest


def test_address_is_that_of_the_page(served):
    """An editor sees a page at the address it will have, and under the name of its file, to which pages link."""
    page, file = served.get("/news/2022/launch/"), served.get("/news/2022/launch/index.html")

    assert (page.status, "<h1" in page.text, file.text) == (200, True, page.text)


def test_nothing_is_built(served):
    """A preview leaves no folder behind that somebody may take for the site."""
    served.get("/")

    assert {one.name for one in served.root.iterdir()} <= {".cache", "content", "data"}


def test_forgotten_slash_leads_to_the_page(served):
    """Links of a page stay right: the browser is sent to the address with its slash."""
    response = served.get("/news?x=1")

    assert (response.status, response.getheader("Location")) == (301, "/news/")


def test_unknown_address_has_the_sites_own_page(served):
    """A wrong link is seen as a visitor would see it, with its styles at any depth."""
    response = served.get("/nothing/at/all/")

    assert (response.status, "找不到这个页面" in response.text) == (404, True)
    assert '<base href="/">' in response.text


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.html",
        "/%2e%2e/secret.html",
        "/downloads/../../secret.pdf",
        "/downloads/..%2f..%2fsecret.pdf",
        "/theme/000000000000/..%2f..%2f..%2fpelicanconf.py",
        "/..\\secret.html",
        "//secret.html",
        "/%00",
        "/downloads/link/secret.pdf",
        "/downloads/link.pdf",
        "/downloads/.secret.pdf",
        "/data/site.yaml",
        "/./index.html",
        "/index.html/",
        "index.html",
    ],
)
def test_nothing_else_of_the_machine_is_served(served, path):
    """Drafts, keys and notes stay where they are, whatever a page asks for."""
    served.site.write("secret.pdf", "机密")
    downloads = served.site.write("content/downloads/.secret.pdf", "机密").parent
    (downloads / "link").symlink_to(served.root)
    (downloads / "link.pdf").symlink_to(served.root / "secret.pdf")
    served.preview.take(["content/downloads/link.pdf"])

    response = served.get(path)

    assert (response.status, "机密" in response.text) == (404, False)


def test_head_tells_what_get_would_send(served):
    """A checker that asks for the head alone learns the length of the page."""
    head, page = served.get("/", "HEAD"), served.get("/")

    assert head.text == ""
    assert head.getheader("Content-Length") == str(len(page.data))


def test_every_page_carries_the_script_and_no_file_does(served):
    """Pages reload by themselves; what will be published knows nothing of it."""
    page = served.get("/")

    assert page.text.count('<script src="/__preview.js"') == 1
    assert "EventSource" in served.get("/__preview.js").text
    assert "__preview" not in served.get("/feeds/all.xml").text


def test_browser_is_told_of_the_next_save(served):
    """A page that is open hears of a save at once, and of one that it missed as soon as it asks."""
    version = served.preview.ask(lambda save: save.version)
    connection = HTTPConnection(*served.server.server_address, timeout=5)
    connection.request("GET", f"/__events?since={version}")
    stream = connection.getresponse()
    opened = stream.readline() + stream.readline()
    following = served.preview.take(["data/site.yaml"]).version

    assert stream.getheader("Content-Type") == "text/event-stream; charset=utf-8"
    assert opened == b"retry: 300\n\n"
    assert stream.readline() == f"data: {following}\n".encode()
    stream.close()
    connection.close()


def test_request_during_a_save_waits_for_it(served, monkeypatch):
    """A link to a page just written does not end at 404."""
    begun, go_on = threading.Event(), threading.Event()
    read = served.preview._read

    def slowly(changed):
        begun.set()
        go_on.wait(5)
        return read(changed)

    monkeypatch.setattr(served.preview, "_read", slowly)
    text = (served.root / "content/news/2022/launch.md").read_bytes()
    saving = threading.Thread(target=served.save, args=("content/news/2022/new.md", text))
    saving.start()
    begun.wait(5)
    threading.Timer(0.05, go_on.set).start()

    assert served.get("/news/2022/new/").status == 200
    saving.join()


def test_elder_page_is_shown_where_the_site_has_one(served):
    """Asked for by its address, with the findings of the same file; where the switch is off there is none."""
    address = "/elder/news/2022/launch/"
    before = served.get(address).status
    served.save("data/site.yaml", (served.root / "data/site.yaml").read_bytes() + b"elder: true\n")
    page = served.get(address)

    assert (before, page.status, served.get("/elder/404.html").status) == (404, 200, 404)
    assert "elder.css" in page.text
    assert "content/news/2022/launch.md" in page.text
    assert served.get("/elder").headers["Location"] == "/elder/"
