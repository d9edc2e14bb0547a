"""The download: the numbers as published, safe to open in a spreadsheet."""

import csv
import io

import pytest

from charts.samples import SOURCES, indicator
from quality_kunming.charts import table_rows, to_csv


def read(text):
    """The cells of the file, without its byte order mark."""
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_the_file_opens_as_utf8_in_excel(scores):
    """A double click shows Chinese characters and not their bytes."""

    text = to_csv(scores, SOURCES)

    assert text.startswith("\ufeff年份,范围,类别,数值,单位,文字,推算,截至,来源,说明\r\n")
    assert text.count("\r\n") == text.count("\n") == 4


def test_a_row_holds_the_number_its_day_and_its_source(scores):
    """A number taken away keeps its date and its source."""

    assert read(to_csv(scores, SOURCES))[2] == [
        "2021", "云南", "全省平均", "76.67", "分", "", "是",
        "2021年", "昆明信息港《启动仪式举行》，2022年9月1日", "",
    ]  # fmt: skip


@pytest.mark.parametrize("opening", ["=", "+", "-", "@", "\t", "\r"])
def test_no_text_becomes_a_formula(opening):
    """Opening the file runs nothing."""

    record = indicator({"year": 2021, "value": -1.5, "note": f"{opening}1+1"})
    cells = read(to_csv(record, SOURCES))[1]

    assert cells[3] == "-1.5"
    assert cells[9].startswith(f"'{opening}")


def test_the_table_tells_the_same_as_the_file(scores):
    """Who reads the page and who takes the file see the same numbers."""

    city, province, _ = table_rows(scores, SOURCES)

    assert (city.year, city.value, city.derived) == ("2021", "80.88分", False)
    assert (province.scope, province.value, province.derived) == ("云南", "76.67分", True)
    assert province.source_href == "/sources/#press"
