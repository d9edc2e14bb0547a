"""Charts and tables in a real browser: letters grow with the reader's, and nothing meets or overflows."""

import pytest

SIZES = [(320, 100), (320, 200), (360, 130), (768, 160), (1280, 200)]

OVERLAPS = """() => [...document.querySelectorAll('.chart__drawing')].flatMap(drawing => {
  const field = drawing.getBoundingClientRect();
  const texts = [...drawing.querySelectorAll('text')];
  const labels = texts.map(text => [text.textContent.trim(), text.getBoundingClientRect()]);
  const out = labels.filter(([, box]) => box.left < field.left - 1 || box.right > field.right + 1);
  const air = parseFloat(getComputedStyle(drawing).fontSize) / 4;
  const meeting = labels.filter(([, one], index) => labels.slice(index + 1).some(([, other]) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1
    && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > air));
  return field.width ? [...out, ...meeting].map(([words]) => words) : [];
})"""

OVERFLOW = """() => document.documentElement.scrollWidth - innerWidth
  + [...document.querySelectorAll('.chart, .chart-table, .table-fit')]
      .filter(one => one.scrollWidth > one.clientWidth).length"""

SHOWN = """() => [...document.querySelectorAll('.chart:has(.chart__drawing)')].map(chart =>
  [...chart.children].filter(one => getComputedStyle(one).display !== 'none').map(one => one.classList[0]).join())"""


@pytest.fixture(scope="module")
def page(browser, output):
    """The page with every chart."""
    page = browser.new_page()
    page.goto((output / "indicators/index.html").as_uri())
    yield page
    page.close()


@pytest.mark.parametrize(("width", "percent"), SIZES)
def test_letters_of_charts_grow_with_the_text(page, width, percent):
    """At any size of text the labels stay apart and inside, or the numbers stand as a list."""
    page.set_viewport_size({"width": width, "height": 800})
    page.evaluate("percent => { document.documentElement.style.fontSize = percent + '%' }", percent)
    sizes = page.locator(".chart__drawing").evaluate_all(
        "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))"
    )

    assert set(sizes) == {16 * percent / 100}
    assert page.evaluate(OVERLAPS) == []
    assert page.evaluate(OVERFLOW) <= 0
    has_room = width >= 18 * 16 * percent / 100
    assert set(page.evaluate(SHOWN)) == {"chart__drawing" if has_room else "chart-numbers"}


@pytest.mark.parametrize("percent", [100, 200])
def test_every_cell_of_a_table_can_be_read_on_the_narrowest_phone(browser, output, percent):
    """Rows are cards whose cells name their columns; only merged cells are moved sideways."""
    page = browser.new_page(viewport={"width": 320, "height": 800})
    for address in ("indicators/three-evaluations/", "news/2022/service-survey-2021/"):
        page.goto((output / address / "index.html").as_uri())
        page.evaluate("value => { document.documentElement.style.fontSize = value + '%' }", percent)

        assert page.evaluate(OVERFLOW) <= 0
        cells = page.locator("[data-column]")
        assert cells.count() > 0
        named = cells.evaluate_all(
            "all => all.map(one => getComputedStyle(one, '::before').display)"
        )
        assert set(named) == {"inline"} or percent == 100
    page.close()
