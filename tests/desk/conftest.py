"""A preview with its desk, on which tests write as an editor's browser does."""

import re
from http.client import HTTPConnection, HTTPResponse
from io import BytesIO
from urllib.parse import urlencode

import pytest
from PIL import Image
from selectolax.lexbor import LexborHTMLParser, LexborNode
from serving.conftest import Served
from serving.conftest import served as served

AMBASSADOR = """
    # 第一位
    name: 张三
    profession: 质量检验员
    edition: 2022
    summary: 在检验台前站了二十年。
    sources: [launch]
"""


def photo(colour: str = "red") -> bytes:
    """A picture of one colour."""
    data = BytesIO()
    Image.new("RGB", (900, 600), colour).save(data, "JPEG")
    return data.getvalue()


class AtDesk:
    """An editor at the desk of a served project."""

    def __init__(self, preview: Served):
        self.served = preview
        self.root = preview.root
        self.origin = f"http://127.0.0.1:{preview.server.port}"

    def post(self, step: str, body: bytes, headers: dict[str, str] | None = None) -> HTTPResponse:
        """The answer to something that is sent from the desk's own pages."""
        connection = HTTPConnection(*self.served.server.server_address, timeout=10)
        own = {"Host": self.origin.removeprefix("http://"), "Origin": self.origin}
        connection.request("POST", f"/_desk/{step}", body, own | (headers or {}))
        response = connection.getresponse()
        response.text = response.read().decode(errors="replace")
        connection.close()
        return response

    def open(self, step: str) -> "FormShown":
        """The form of a page of the desk."""
        response = self.served.get(f"/_desk/{step}")
        assert response.status == 200, response.text
        return FormShown(response.text)

    def shown(self, answer: HTTPResponse) -> "FormShown":
        """The form that an answer shows again."""
        return FormShown(answer.text)

    def send(self, form: "FormShown", step: str = "save", **changes: object) -> HTTPResponse:
        """Send a form with other values; a list stands for several of one name."""
        return self.post(step, urlencode(form.pairs(changes)).encode())

    def read(self, name: str) -> str:
        """A file of the project."""
        return (self.root / name).read_text("utf-8")

    @property
    def token(self) -> str:
        """The token of the pages that are shown now."""
        return re.search(r'name="_token" value="([^"]+)"', self.served.get("/_desk/new").text)[1]


class FormShown:
    """The form of a page, with the values that a browser would send."""

    def __init__(self, html: str):
        self.tree = LexborHTMLParser(html)
        self.form = self.tree.css_first("form[data-sheet]")

    def pairs(self, changes: dict[str, object]) -> list[tuple[str, str]]:
        """Names and values; those that are changed come last."""
        changes = {name.replace("__", "."): value for name, value in changes.items()}
        kept = [(name, value) for name, value in self.values() if name not in changes]
        for name, value in changes.items():
            kept += [(name, one) for one in (value if isinstance(value, list) else [value])]
        return kept

    def values(self) -> list[tuple[str, str]]:
        """All fields as they are filled in."""
        found = []
        for one in self.form.css("input, select, textarea"):
            name = one.attributes.get("name")
            if name and not _is_blank(one) and (value := _value(one)) is not None:
                found.append((name, value))
        return found

    def words(self, selector: str) -> list[str]:
        """The words of what a selector finds."""
        return [" ".join(one.text().split()) for one in self.tree.css(selector)]


def _is_blank(node: LexborNode) -> bool:
    return bool(re.search(r"\.N(\.|$)", node.attributes["name"]))


def _value(node: LexborNode) -> str | None:
    if node.tag == "select":
        chosen = node.css_first("option[selected]") or node.css_first("option")
        return chosen.attributes.get("value") or ""
    if node.tag == "textarea":
        return node.text().replace("\n", "\r\n")
    if node.attributes.get("type") == "checkbox":
        return node.attributes["value"] if "checked" in node.attributes else None
    return node.attributes.get("value") or ""


@pytest.fixture
def desk(request) -> AtDesk:
    """The desk of a small project with one ambassador."""
    served = request.getfixturevalue("served")
    served.save("data/ambassadors/zhang-san.yaml", AMBASSADOR)
    return AtDesk(served)
