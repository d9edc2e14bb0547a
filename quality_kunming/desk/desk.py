"""Answers what an editor asks at the desk: lists, forms, trials and saves."""

import secrets
import traceback
from collections import OrderedDict
from http import HTTPStatus
from urllib.parse import urlencode

from quality_kunming.desk import pages
from quality_kunming.desk.errors import DeskError
from quality_kunming.desk.form import FormPage, Posted
from quality_kunming.desk.listing import choices, listed
from quality_kunming.desk.places import place_of
from quality_kunming.desk.request import DESK, Request
from quality_kunming.desk.saving import give_back, save
from quality_kunming.desk.sheet import Sheet, open_sheet
from quality_kunming.desk.staging import StagedPictures, Staging
from quality_kunming.desk.trial import Attempt, Trial
from quality_kunming.errors import shown
from quality_kunming.serving.answers import Answer
from quality_kunming.serving.preview import Preview, Save
from quality_kunming.serving.state import State

KEPT = 20
"""Pages that were tried and can still be looked at."""

STALE = "预览重新启动过，所以还没有保存；你写的都在下面，请再按一次“保存”。"
RESTARTED = "预览重新启动过，什么都没有做；请返回，刷新一下再试"
FAULT = (
    "这里程序出了问题，什么都没有写；请把命令行里的内容交给开发人员。"
    "按浏览器的“后退”，你写的还在那里。"
)
UNREAD = "文件正在读，或者程序出了错，这时不能保存；请看预览的页面怎么说"


class Desk:
    """The desk of one preview."""

    def __init__(self, preview: Preview):
        self._preview = preview
        self._root = preview.root
        self._token = secrets.token_urlsafe(32)
        self._staging = Staging(preview.root)
        self._tried: OrderedDict[str, str] = OrderedDict()

    def answer(self, request: Request) -> Answer:
        """What is answered to a request; the guard has let it in."""
        if request.method == "GET" and (file := pages.static(request.step)):
            return file
        try:
            return self._preview.ask(lambda last: self._answered(request, last))
        except Exception:
            traceback.print_exc()  # where the developers look; an editor loses nothing
            return pages.told(FAULT, HTTPStatus.INTERNAL_SERVER_ERROR)

    def _answered(self, request: Request, last: Save) -> Answer:
        try:
            if last.state is None:
                raise DeskError(UNREAD)
            if request.method == "GET":
                return self._shown(request, last.state)
            return self._done(request, last.state)
        except DeskError as error:
            if request.step in ("save", "undo", "wechat") or request.method == "GET":
                return pages.told(str(error))
            return pages.data({"message": str(error)}, HTTPStatus.BAD_REQUEST)

    def _shown(self, request: Request, state: State) -> Answer:
        if request.step == "":
            return pages.page("home", kinds=listed(state.collection), token=self._token)
        if request.step == "edit":
            sheet = open_sheet(self._root, place_of(request.asked.get("file", "")))
            if sheet.data is None:
                raise DeskError(
                    f"没有 {shown(sheet.place.name)} 这个文件，也许刚刚改了名字或者删去了"
                )
            return self._form(state, FormPage.of(sheet, request.asked))
        if request.step == "new":
            return self._form(state, FormPage.new(self._root, request.asked, state))
        if request.step == "choices":
            return pages.data(choices(request.asked.get("kind", ""), state.collection))
        if (html := self._tried.get(request.step.removeprefix("draft/"))) is not None:
            return Answer(HTTPStatus.OK, body=html.encode(), policy=pages.TRIED_POLICY)
        return pages.told("工作台里没有这一页", HTTPStatus.NOT_FOUND)

    def _done(self, request: Request, state: State) -> Answer:
        if request.step in ("stage", "read"):
            if not self._is_known(request.token):
                return self._stale()
            return pages.data(self._taken_in(request))
        if request.step not in ("try", "save", "undo", "wechat"):
            return pages.told("工作台里没有这一页", HTTPStatus.NOT_FOUND)
        pairs = request.form()
        is_known = self._is_known(dict(pairs).get("_token", ""))
        if request.step == "undo":
            return self._undone(dict(pairs).get("_file", ""), is_known)
        if request.step == "wechat":
            if not is_known:
                raise DeskError(RESTARTED)
            # Here and below, because a preview starts without what few ask of it.
            from quality_kunming.desk.outgoing import copying_page

            return copying_page(state.collection, place_of(dict(pairs).get("_file", "")))
        posted = Posted(self._root, pairs)
        if request.step == "try":
            return self._try(state, posted) if is_known else self._stale()
        return self._saved(state, posted, is_known)

    def _is_known(self, token: str) -> bool:
        return secrets.compare_digest(token.encode(), self._token.encode())

    def _stale(self) -> Answer:
        return pages.data({"message": STALE, "token": self._token}, HTTPStatus.FORBIDDEN)

    def _taken_in(self, request: Request) -> object:
        """A picture or attachment that is to wait, or a document that becomes a text."""
        name = request.asked.get("name", "")
        if request.step == "stage":
            return {"name": self._staging.add(name, request.body)}
        from quality_kunming.desk.taking_in import take_in

        return take_in(name, request.body, self._staging)

    def _try(self, state: State, posted: Posted) -> Answer:
        trial = self._attempt(state, posted, posted.sheet).trial()
        return pages.data(
            {
                "page": self._keep(trial),
                "why": trial.why_none,
                "remarks": [
                    {
                        "field": one.field,
                        "line": one.line,
                        "message": shown(one.problem.message),
                        "place": ""
                        if one.problem.path == posted.sheet.place.name
                        else one.problem.place,
                        "isError": one.is_error,
                    }
                    for one in trial.remarks
                ],
            }
        )

    def _keep(self, trial: Trial) -> str:
        """The address at which a tried page is looked at; its links hold as they will at its own."""
        if not trial.html:
            return ""
        number = secrets.token_urlsafe(8)
        html = trial.html.replace("<head>", f'<head>\n<base href="{trial.address}">', 1)
        self._tried[number] = html.replace('href="#', f'href="{DESK}draft/{number}#')
        while len(self._tried) > KEPT:
            self._tried.popitem(last=False)
        return f"{DESK}draft/{number}"

    def _saved(self, state: State, posted: Posted, is_known: bool) -> Answer:
        sheet = None
        try:
            sheet = posted.sheet
            page = FormPage.posted(posted, sheet)
            if not is_known:
                return self._form(state, page.telling(STALE), HTTPStatus.FORBIDDEN)
            if posted.version != sheet.version:
                return self._form(state, page.beside(sheet), HTTPStatus.CONFLICT)
            faults = () if posted.is_raw else self._attempt(state, posted, sheet).faults()
            if faults:
                return self._form(state, page.with_faults(faults), HTTPStatus.UNPROCESSABLE_ENTITY)
            names = save(self._root, sheet, posted.data, self._staging.waiting(posted.staged))
        except DeskError as error:
            page = FormPage.posted(posted, sheet).telling(str(error))
            return self._form(state, page, HTTPStatus.BAD_REQUEST)
        self._staging.forget(posted.staged)
        self._preview.take(names)
        query = urlencode({"file": sheet.place.name, "done": "saved"})
        return Answer(HTTPStatus.SEE_OTHER, moved_to=f"{DESK}edit?{query}")

    def _attempt(self, state: State, posted: Posted, sheet: Sheet) -> Attempt:
        waiting = self._staging.waiting(posted.staged)
        pictures = StagedPictures(self._root, self._staging)
        return Attempt(state, sheet.place, posted.data, waiting, pictures)

    def _undone(self, name: str, is_known: bool) -> Answer:
        if not is_known:
            raise DeskError(RESTARTED)
        names = give_back(self._root, name)
        self._preview.take(names)
        if not (self._root / name).exists():
            return pages.told(f"已经撤销：{shown(name)} 没有了，和新建以前一样。", HTTPStatus.OK)
        query = urlencode({"file": name, "done": "undone"})
        return Answer(HTTPStatus.SEE_OTHER, moved_to=f"{DESK}edit?{query}")

    def _form(self, state: State, form: FormPage, status: HTTPStatus = HTTPStatus.OK) -> Answer:
        return pages.page("sheet", status, **form.values(state), token=self._token)
