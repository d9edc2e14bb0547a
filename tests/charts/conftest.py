"""The series that the campaign publishes, as simple indicators."""

import pytest

from charts.samples import SimpleIndicator, indicator


@pytest.fixture
def pass_rate() -> SimpleIndicator:
    """Five years with three gaps between them, one of them derived."""
    return indicator(
        {"year": 2017, "value": 93.71, "scope": "全国"},
        {"year": 2020, "value": 93.39, "scope": "全国"},
        {"year": 2022, "value": 93.29, "scope": "全国", "derived": True},
        {"year": 2023, "value": 93.65, "scope": "全国"},
        {"year": 2024, "value": 93.93, "scope": "全国"},
        name="制造业产品质量合格率",
        unit="%",
    )


@pytest.fixture
def rank() -> SimpleIndicator:
    """Three places in a national order, with years between them."""
    return indicator(
        {"year": 2016, "value": 71},
        {"year": 2018, "value": 64},
        {"year": 2020, "value": 4},
        unit="位",
        lower_is_better=True,
    )


@pytest.fixture
def few_ranks() -> SimpleIndicator:
    """Two places in a national order, with a year between them."""
    return indicator(
        {"year": 2018, "value": 64}, {"year": 2020, "value": 4}, unit="位", lower_is_better=True
    )


@pytest.fixture
def scores() -> SimpleIndicator:
    """The city beside the province, whose score is derived, and the country."""
    return indicator(
        {"year": 2021, "value": 80.88, "category": "昆明"},
        {"year": 2021, "value": 76.67, "category": "全省平均", "scope": "云南", "derived": True},
        {"year": 2021, "value": 78.5, "category": "全国平均", "scope": "全国"},
        chart="条形",
    )


@pytest.fixture
def help_to_firms() -> SimpleIndicator:
    """Three counts of different things."""
    return indicator(
        {"category": "走访企业（家）", "value": 666},
        {"category": "发放问卷（份）", "value": 833},
        {"category": "收集需求（条）", "value": 268},
        chart="条形",
        unit="",
    )


@pytest.fixture
def first_places() -> SimpleIndicator:
    """Three counts over five years, two of them without any."""
    return indicator(
        {"year": 2021, "value": 2},
        {"year": 2022, "value": 3},
        {"year": 2025, "value": 6},
        chart="条形",
        unit="年",
    )


@pytest.fixture
def evaluations() -> SimpleIndicator:
    """Three panels of the same years, the last year in words only."""
    return indicator(
        *(
            point | {"category": category}
            for category in ("公众满意度", "服务质量监测", "产品质量合格率")
            for point in (
                {"year": 2020, "value": 1},
                {"year": 2021, "value": 1},
                {"year": 2022, "value": 1},
                {"year": 2025, "text": "全省领先"},
            )
        ),
        chart="小图",
        unit="位",
        lower_is_better=True,
    )
