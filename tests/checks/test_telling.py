"""A list that a person reads: many of one kind in one file are one line, and no line of the file is lost."""

from quality_kunming.checks.telling import told_once
from quality_kunming.errors import Problem, Severity

FILE = "content/news/2022/example.md"


def marks(*lines: int, sign: str = ",", file: str = FILE) -> list[Problem]:
    """Marks of the wrong width on these lines."""
    return [
        Problem(
            file,
            line,
            f"“第{line}处的字”后面的“{sign}”请写成全角的“，”",
            "punctuation-width",
            Severity.WARNING,
        )
        for line in lines
    ]


def test_many_of_one_kind_are_told_once_with_their_lines():
    """The first as it is, then how many more and where."""
    (told,) = told_once(marks(3, 9, 9, 12, 15))

    assert told.line == 3
    assert told.message.endswith("；这样的还有 4 处：第 9、12、15 行")


def test_few_are_told_one_by_one():
    """Three are no crowd."""

    assert told_once(marks(3, 9, 12)) == marks(3, 9, 12)


def test_other_kinds_and_files_are_told_by_themselves():
    """What is mended in another way, or in another file, is another thing."""
    problems = [*marks(1, 2, 3, 4), *marks(5, sign=";"), *marks(6, file="content/pages/a.md")]

    assert [one.line for one in told_once(problems)] == [1, 5, 6]


def test_numbers_of_items_are_one_kind():
    """1、 and 2、 are mended in the same way."""
    problems = [
        Problem(FILE, n, f"数字序号后面用点，请把“{n}、”写成“{n}. ”", "ordinal-mark")
        for n in range(1, 12)
    ]

    assert len(told_once(problems)) == 1


def test_what_may_harm_somebody_is_told_wherever_it_is():
    """Each number is one that a person looks at."""
    problems = [Problem(FILE, n, f"有手机号“139****432{n}”", "mobile-number") for n in range(1, 9)]

    assert told_once(problems) == problems
