"""What would come of saving a file as it stands on the desk: its page, and all that would be wrong."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quality_kunming.desk.fields import ordered
from quality_kunming.desk.locating import faulty_fields, field_at
from quality_kunming.desk.places import Place
from quality_kunming.desk.sheet import Sheet
from quality_kunming.desk.staging import StagedPictures
from quality_kunming.errors import Problem, Severity
from quality_kunming.loading.checking import problems_between
from quality_kunming.model.dates import When
from quality_kunming.model.moment import Moment
from quality_kunming.serving.own_address import own_address
from quality_kunming.serving.state import Shown, State, UnmadeError

MISSING_PICTURE = "text-picture"
WITHOUT_PAGE = "这一条没有自己的网页，或者到公布以后才有。"


@dataclass(frozen=True)
class Remark:
    """A problem, with the field of the form (or the line of the text) that it is about."""

    problem: Problem
    field: str = ""
    line: int = 0
    """The line in the text of an article, from 1; 0: not there."""

    @property
    def is_error(self) -> bool:
        """Whether it keeps the site from going out."""
        return self.problem.severity is Severity.ERROR


@dataclass(frozen=True)
class Trial:
    """The page as it would be, at its address, or why there is none; what is wrong with the file."""

    remarks: tuple[Remark, ...]
    html: str = ""
    address: str = ""
    why_none: str = ""


class Attempt:
    """A file with other bytes, held against all others of a saved state; `waiting` files are as good as saved."""

    def __init__(
        self,
        state: State,
        place: Place,
        data: bytes,
        waiting: Mapping[str, bytes],
        pictures: StagedPictures,
    ):
        self._state = state
        self._sheet = Sheet(place, data)
        self._place = place
        self._waiting = waiting
        self._pictures = pictures
        self._drafted = state.drafted({place.name: data}, None, pictures)

    def trial(self) -> Trial:
        """The page and what the rules say, as the preview will after a save."""
        try:
            shown, address = self._page()
        except UnmadeError as error:
            told = error.problems or (Problem(self._place.name, 0, "这一页做不出来"),)
            return Trial(self._remarks(told), why_none="改好下面的错误，这里才看得到网页。")
        if shown is None:
            told = self._drafted.problems_in(self._place.name)
            return Trial(self._remarks(told), why_none=WITHOUT_PAGE)
        return Trial(self._remarks(shown.findings), shown.page.html, address)

    def faults(self) -> tuple[Remark, ...]:
        """What keeps it from being saved: it could not be read, or a record would spoil what held before."""
        told = {*self._unread} if self._place.name in self._drafted.broken else set()
        if not self._place.kind.is_text:
            before, after = self._all_of(self._state), self._all_of(self._drafted)
            known = {(one.path, one.message) for one in before}
            told |= {one for one in after if (one.path, one.message) not in known}
        return self._remarks(one for one in told if one.severity is Severity.ERROR)

    @property
    def _unread(self) -> list[Problem]:
        return [one for one in self._drafted.collection.problems if one.path == self._place.name]

    @staticmethod
    def _all_of(state: State) -> set[Problem]:
        return {*state.collection.problems, *problems_between(state.collection)}

    def _page(self) -> tuple[Shown | None, str]:
        if self._place.name in self._drafted.broken:
            raise UnmadeError(tuple(self._unread))
        address = own_address(self._place.name)
        model = self._drafted.collection.described.get(self._place.name)
        if not address and model is not None:
            address = model.url.partition("#")[0]
        if not address:
            return None, ""
        shown = self._drafted.page(address)
        if shown is None and (moment := _first_shown(model)):
            later = self._state.drafted(
                {self._place.name: self._sheet.data}, moment, self._pictures
            )
            shown = later.page(address)
        return shown, address

    def _remarks(self, problems: Iterable[Problem]) -> tuple[Remark, ...]:
        """By line, and in the order of the form where no line is to be named."""
        placed = faulty_fields(self._place, self._sheet.values or {})
        order = [entry.key for entry in ordered(self._place.kind.model)]

        def place(remark: Remark) -> tuple[int, int, Problem]:
            top = remark.field.partition(".")[0]
            return remark.problem.line, order.index(top) if top in order else -1, remark.problem

        own = [self._remark(one, placed) for one in problems if not self._is_waiting(one)]
        return tuple(sorted(own, key=place))

    def _is_waiting(self, problem: Problem) -> bool:
        """Whether a file is missed that will be saved together with this one."""
        is_missed = problem.rule in (MISSING_PICTURE, "form-file", "text-link", "dead-link")
        return is_missed and any(name in problem.message for name in self._waiting)

    def _remark(self, problem: Problem, placed: Mapping[str, str]) -> Remark:
        if problem.path != self._place.name:
            return Remark(problem)
        if problem.message in placed:
            return Remark(problem, placed[problem.message])
        if not problem.line or self._sheet.values is None:
            return Remark(problem)
        if not self._place.kind.is_text:
            field = field_at(self._place.kind.model, self._sheet.text, problem.line)
            return Remark(problem, field)
        above = self._sheet.lines_above
        if problem.line > above:
            return Remark(problem, "body", problem.line - above)
        head = "\n".join(self._sheet.text.split("\n")[1:above])
        return Remark(problem, field_at(self._place.kind.model, head, problem.line - 1))


def _first_shown(model: object) -> Moment | None:
    """The moment from which a text or record is to be seen, where it says so."""
    whens = (getattr(model, name, None) for name in ("date", "announced"))
    when = next((one for one in whens if isinstance(one, When)), None)
    return Moment(when.begins) if when else None
