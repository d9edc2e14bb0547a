"""One YAML file → what one record is made of, or the problems that keep it from being one."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import ValidationError

from quality_kunming import faults
from quality_kunming.errors import Problem
from quality_kunming.loading.messages import describe, meant_instead
from quality_kunming.model.base import SLUG, Model, Record
from quality_kunming.model.edition import Edition, NationalTheme
from quality_kunming.model.site import Site
from quality_kunming.reading import yaml
from quality_kunming.reading.files import stem
from quality_kunming.reading.text import read_bytes, read_text, text_in
from quality_kunming.reading.yaml_advice import WIDE_COLON, told_of_colons

TOLD = 50
"""Wrong fields of one file that are told; more are counted."""

YEAR = re.compile(r"[1-9][0-9]{3}")


def read_values(path: Path, name: str) -> dict | Problem:
    """The fields of a YAML file, or why it has none."""
    text = read_text(path, name)
    return text if isinstance(text, Problem) else parse_values(text, name)


def read_model(model: type[Model], path: Path, name: str) -> Model | list[Problem]:
    """The model in a YAML file, or each problem that keeps it from being one."""
    data = read_bytes(path, name)
    return [data] if isinstance(data, Problem) else model_in(model, name, data)


def model_in(model: type[Model], name: str, data: bytes) -> Model | list[Problem]:
    """The same of the bytes of a file."""
    text = text_in(data, name)
    values = text if isinstance(text, Problem) else parse_values(text, name)
    return [values] if isinstance(values, Problem) else build(model, values, text, name)


def parse_values(text: str, name: str, first_line: int = 1) -> dict | Problem:
    """The fields of a YAML text that begins at `first_line` of its file."""
    try:
        values = yaml.parse(text)
    except yaml.YamlError as error:
        return Problem(name, error.line + first_line - 1, error.message, "yaml-syntax")
    if values is None:
        message = "里面没有内容；请写上字段，或者删去这个文件"
        return Problem(name, first_line, message, "yaml-syntax")
    if not isinstance(values, dict):
        return Problem(name, *_no_fields(text, first_line), "yaml-syntax")
    return values


def _no_fields(text: str, first_line: int) -> tuple[int, str]:
    """The line and what to say of a text that is YAML and has no fields."""
    if found := WIDE_COLON.search(text):
        return first_line + text.count("\n", 0, found.start()), told_of_colons(text)
    return first_line, "应当是一行一个“字段: 内容”，请对照同类文件改写"


def build(
    model: type[Model], values: Mapping, text: str, name: str, first_line: int = 1
) -> Model | list[Problem]:
    """The model made of the values, or each problem with its line in the text they came from."""
    try:
        return model.model_validate(values)
    except ValidationError as error:
        causes = _causes(model, error.errors())
        problems = []
        for cause in causes[:TOLD]:
            location, message = describe(model, cause)
            line = yaml.line_of(text, location)
            if cause["input"] is None and "#" in text.split("\n")[line - 1]:
                message += "；# 后面的字不算，要写 # 开头的字，请把整句放进英文引号"
            problems.append(Problem(name, line + first_line - 1, message, "record-field"))
        if more := len(causes[TOLD:]):
            message = f"还有 {more} 处字段不对；请先改好上面的，再检查一次"
            problems.append(Problem(name, 0, message, "record-field"))
        return problems
    except Exception as error:
        return [faults.problem_of(error, name)]


def _causes(model: type[Model], errors: list[dict]) -> list[dict]:
    """Errors without those that only follow from others.

    A list is “too short” when its items are wrong; a field is “missing” when its name is written wrongly.
    """
    misspelt = {meant_instead(model, error) for error in errors}
    errors = [one for one in errors if one["type"] != "missing" or one["loc"] not in misspelt]
    places = [error["loc"] for error in errors]
    return [
        error
        for error in errors
        if error["type"] != "too_short"
        or not any(place[: len(error["loc"])] == error["loc"] != place for place in places)
    ]


@dataclass(frozen=True)
class Written:
    """A record's file as it is written: its text and the plain values, with what the file's place decides."""

    model: type[Record]
    name: str
    text: str
    values: Mapping

    @property
    def key(self) -> str:
        """How others name the record."""
        slug = self.values["slug"]
        return f"{self.values['edition']}/{slug}" if self.model.by_edition else slug

    def build(self, values: Mapping) -> Record | list[Problem]:
        """The record made of the values (its own, or what they stand for), or what keeps it from being one."""
        return build(self.model, values, self.text, self.name)

    def line_of(self, location: Iterable[str | int]) -> int:
        """The line at which one of its values stands."""
        return yaml.line_of(self.text, location)


def read_record(record: type[Record], name: str, data: bytes) -> Written | list[Problem]:
    """What is written in the bytes of a record's file; its slug is the file's name, its edition the folder's."""
    text = text_in(data, name)
    if isinstance(text, Problem):
        return [text]
    values = parse_values(text, name)
    if isinstance(values, Problem):
        return [values]
    placed, slug = _placed(record, name), stem(name)
    problems = [misplaced_field(key, text, name) for key in placed if key in values]
    if record in (Edition, NationalTheme):
        if not YEAR.fullmatch(slug):
            message = f"文件名“{slug}”要是四位数的年份，例如 2022"
            problems.append(Problem(name, 0, message, "file-name"))
    elif not SLUG.fullmatch(slug):
        message = f"文件名“{slug}”只能用小写字母、数字和连字符，例如 dounan-flower"
        problems.append(Problem(name, 0, message, "file-name"))
    return problems or Written(record, name, text, {**values, **placed})


def record_files(
    record: type[Record], names: Iterable[str]
) -> Iterator[tuple[str, Problem | None]]:
    """Those files of `data/` that lie in a record's folder, with the problem of any that stands in the wrong place."""
    folder = f"data/{record.folder}/"
    for name in names:
        if not name.startswith(folder):
            continue
        *inner, last = name.removeprefix(folder).split("/")
        if not name.endswith(".yaml"):
            message = "这个文件夹里只放 .yaml 文件，请改扩展名或者移走"
            yield name, Problem(name, 0, message, "file-place")
        elif record.by_edition and not (len(inner) == 1 and YEAR.fullmatch(inner[0])):
            message = f"请放进年度文件夹，例如 {folder}2022/{last}"
            yield name, Problem(name, 0, message, "file-place")
        elif not record.by_edition and inner:
            message = f"请直接放在 {folder} 里，不要再分文件夹"
            yield name, Problem(name, 0, message, "file-place")
        else:
            yield name, None


def _placed(record: type[Record], name: str) -> dict[str, object]:
    placed: dict[str, object] = {"slug": stem(name)}
    if record.by_edition:
        placed["edition"] = int(name.split("/")[-2])
    return placed


def misplaced_field(key: str, text: str, name: str, first_line: int = 1) -> Problem:
    """What to say of a field that the file's place decides."""
    line = yaml.line_of(text, [key]) + first_line - 1
    return Problem(name, line, f"“{key}”由文件的位置决定，请删去这一行", "record-field")


def with_scopes(indicator: Written, site: Site | None) -> Written:
    """The same where points that name no scope speak of the city."""
    points = indicator.values.get("points")
    if not site or not isinstance(points, list):
        return indicator
    scoped = [
        {"scope": site.city.name, **point} if isinstance(point, dict) else point for point in points
    ]
    return replace(indicator, values={**indicator.values, "points": scoped})
