"""Only the preview's own pages, on this machine, are answered."""

from http.client import HTTPConnection

import pytest

PAGES = ["/", "/__events?since=1", "/__preview.js", "/nothing/", "/feeds/all.xml"]


def ask(served, path: str, headers: dict[str, str]) -> tuple[int, str]:
    connection = HTTPConnection(*served.server.server_address, timeout=5)
    own = {"Host": f"127.0.0.1:{served.server.port}"}
    connection.request("GET", path, headers=own | headers)
    response = connection.getresponse()
    text = response.read().decode() if response.status == 403 else ""
    connection.close()
    return response.status, text


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1"]
)
def test_another_host_is_refused(served, path, host):
    """A name that was made to lead to this machine reads no draft: the answer only says where the preview is."""
    status, text = ask(served, path, {"Host": host.format(port=served.server.port)})

    assert (status, "启动" in text) == (403, False)
    assert f"http://127.0.0.1:{served.server.port}/" in text


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"},
        {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"},
    ],
    ids=str,
)
def test_page_of_another_site_is_refused(served, headers):
    """What another site's page asks for in an editor's browser, it does not get."""
    assert ask(served, "/", headers)[0] == 403


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
def test_browser_on_this_machine_is_answered(served, name):
    """An editor opens the preview by either name, also from a link in a mail."""
    own = f"{name}:{served.server.port}"
    link = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}

    assert ask(served, "/", {"Host": own})[0] == 200
    assert ask(served, "/", {"Host": own, "Origin": f"http://{own}"})[0] == 200
    assert ask(served, "/", {"Host": own, "Sec-Fetch-Dest": "document", **link})[0] == 200
