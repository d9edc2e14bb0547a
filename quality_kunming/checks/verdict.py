"""What the gate says of a project."""

from dataclasses import dataclass
from datetime import datetime

from quality_kunming.errors import Problem, Severity
from quality_kunming.result import Result


@dataclass(frozen=True)
class Verdict:
    """The problems by place, and the site that was made, where one could be made and may go out.

    `span`: from which instant until which the same would be said of it.
    """

    problems: tuple[Problem, ...]
    result: Result | None
    span: tuple[datetime, datetime] | None = None

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep the site from going out."""
        return tuple(one for one in self.problems if one.severity is Severity.ERROR)
