"""What the preview answers to a request: a page with its findings, a file, or what keeps a page from being made."""

from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import quote

from quality_kunming.model.addresses import file_of
from quality_kunming.output.headers import content_type
from quality_kunming.serving.pages import missing_page, problem_page, served_page
from quality_kunming.serving.preview import Save
from quality_kunming.serving.state import State, UnmadeError

HTML = content_type("index.html")
LOST = "/404.html"


@dataclass(frozen=True)
class Answer:
    """One response; `moved_to` another address, such as that with the “/” that was left out.

    `policy` is the Content-Security-Policy of a page that has one.
    """

    status: HTTPStatus
    kind: str = HTML
    body: bytes = b""
    moved_to: str = ""
    policy: str = ""


def answer(save: Save, parts: tuple[str, ...] | None) -> Answer:
    """What stands at the steps of an address, the last one empty where it ends in “/”; None: no address at all."""
    try:
        if save.state is None:
            raise UnmadeError(fault=save.fault)
        return _found(save, save.state, parts) if parts else _missing(save, save.state)
    except UnmadeError as error:
        # 503: "not now". Checkers and scripts must not take the list of problems for the site.
        return Answer(HTTPStatus.SERVICE_UNAVAILABLE, body=problem_page(error, save))


def _found(save: Save, state: State, parts: tuple[str, ...]) -> Answer:
    address = "/" + "/".join(parts)
    if file_of(address).endswith(".html"):
        page = state.page(address)
        if page:
            return Answer(HTTPStatus.OK, body=served_page(page, save.version))
        if later := state.waiting(address):
            body = missing_page(state.page(LOST), save.version, later)
            return Answer(HTTPStatus.NOT_FOUND, body=body)
    else:
        data = state.file(address[1:])
        if data is not None:
            return Answer(HTTPStatus.OK, content_type(address[1:]), data)
        if state.page(f"{address}/"):
            moved_to = "".join(f"/{quote(part)}" for part in parts) + "/"
            return Answer(HTTPStatus.MOVED_PERMANENTLY, moved_to=moved_to)
    return _missing(save, state)


def _missing(save: Save, state: State) -> Answer:
    return Answer(HTTPStatus.NOT_FOUND, body=missing_page(state.page(LOST), save.version))
