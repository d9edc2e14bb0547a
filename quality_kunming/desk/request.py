"""What a browser asks of the desk."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from quality_kunming.desk.errors import DeskError
from quality_kunming.reading.files import SIZE_LIMIT

DESK = "/_desk/"
LONGEST = SIZE_LIMIT
"""Bytes of what is sent: a picture, a document."""

FORM_LIMIT = 2_000_000
"""Bytes of a form."""

FIELDS = 20_000


@dataclass(frozen=True)
class Request:
    """One request: its method, the step of the address behind `/_desk/`, what was asked, what was sent."""

    method: str
    step: str
    asked: Mapping[str, str] = field(default_factory=dict)
    token: str = ""
    body: bytes = b""

    @classmethod
    def read(
        cls, method: str, target: str, headers: Mapping[str, str], body: bytes = b""
    ) -> "Request":
        """The request of an HTTP head and body."""
        path, _, query = target.partition("?")
        asked = dict(parse_qsl(query[:2000], max_num_fields=None))
        return cls(method, path.removeprefix(DESK), asked, headers.get("X-Desk-Token", ""), body)

    def form(self) -> list[tuple[str, str]]:
        """The fields of a form that was sent; DeskError for what is none."""
        if len(self.body) > FORM_LIMIT:
            raise DeskError("写的东西太长了，没有收下；请分成几篇")
        try:
            text = self.body.decode()
            return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=FIELDS)
        except ValueError:
            raise DeskError("送来的表单不完整，没有收下；请再试一次") from None
