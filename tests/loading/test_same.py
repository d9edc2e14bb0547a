"""A figure is written out once; other records name it and show it with its day and source."""

import pytest

BRAND = """\
name: {name}
brand_kind: 地理标志
recognition: 商标
summary: 皮薄汁多。
figures:
{figures}
sources: [launch]
"""
AREA = (
    "  - {label: 种植面积, value: 1.2, unit: 万亩, qualifier: 约, as_of: 2022-08, source: launch}"
)


def brand(*figures: str, name: str = "示例梨") -> str:
    return BRAND.format(name=name, figures="\n".join(figures))


@pytest.fixture
def orchard(campaign):
    """A brand with a figure, and whatever a test writes beside it."""
    campaign.write("data/brands/li.yaml", brand(AREA))
    return campaign


def figures_of(site, slug: str) -> list:
    return list(site.load().get("brand", slug).figures)


def test_named_figure_is_the_whole_figure(orchard):
    """A page that shows it needs to know nothing of where it is written."""
    orchard.write("data/brands/a.yaml", brand("  - same: li/种植面积"))

    (figure,) = figures_of(orchard, "a")
    (written,) = figures_of(orchard, "li")
    assert figure.model_dump(exclude={"same"}) == written.model_dump(exclude={"same"})


def test_label_and_note_may_be_the_records_own(orchard):
    """The same number may need another name where it stands."""
    orchard.write("data/brands/a.yaml", brand("  - {same: li/种植面积, label: 面积, note: 全市}"))

    (figure,) = figures_of(orchard, "a")
    assert (figure.label, figure.note, figure.text) == ("面积", "全市", "约1.2万亩")


def test_file_that_names_figures_may_write_out_others(orchard):
    """Two records may name each other's figures."""
    price = "  - {label: 价格, value: 10, unit: 元, as_of: 2022-08, source: launch}"
    orchard.write("data/brands/a.yaml", brand("  - same: li/种植面积", price))
    orchard.write("data/brands/li.yaml", brand(AREA, "  - same: a/价格"))

    assert [one.label for one in figures_of(orchard, "a")] == ["种植面积", "价格"]
    assert [one.label for one in figures_of(orchard, "li")] == ["种植面积", "价格"]


def test_point_of_an_indicator_may_be_named(orchard):
    """A bar of a chart is a figure, too; its unit stands behind its name."""
    orchard.write(
        "data/indicators/bangfu.yaml",
        "name: 帮扶\nchart: 条形\nsummary: 2022年。\npoints:\n"
        "  - {category: 走访企业（家）, value: 666, as_of: 2022, source: launch}\n",
    )
    orchard.write("data/brands/a.yaml", brand("  - same: bangfu/走访企业"))

    (figure,) = figures_of(orchard, "a")
    assert (figure.label, figure.text) == ("走访企业", "666家")


def test_change_in_the_one_place_shows_everywhere(orchard):
    """Nobody has to look for copies."""
    orchard.write("data/brands/a.yaml", brand("  - same: li/种植面积"))
    orchard.write("data/brands/li.yaml", brand(AREA.replace("1.2", "1.3")))

    assert figures_of(orchard, "a")[0].text == "约1.3万亩"


WRONG = [
    ("  - same: li/产量", "在 data/brands/li.yaml 里没有；那里有“种植面积”，请照着写"),
    ("  - same: tao/产量", "找不到这条记录；请写成 same: 2021/kunming-kuaizou/参与人数"),
    ("  - same:", "“同一个数”（same）要写那个数的名字"),
    ("  - same: [li]", "“同一个数”（same）要写那个数的名字"),
    ("  - {same: li/种植面积, value: 3}", "请删去 value，只留名目（label）和说明（note）"),
    ("  - same: b/面积", "那里写的也是 same；请直接写 same: li/种植面积"),
    ("  - same: two", "有 2 个数都对得上：“甲”（1个）、“乙”（2个）；请写得再细些"),
]


@pytest.mark.parametrize(("figure", "message"), WRONG)
def test_name_of_nothing_is_told_with_its_line(figure, message, orchard):
    """The editor copies the right name from the message."""
    orchard.write("data/brands/b.yaml", brand("  - {same: li/种植面积, label: 面积}"))
    two = [
        f"  - {{label: {n}, value: {v}, unit: 个, as_of: 2022, source: launch}}"
        for n, v in ("甲1", "乙2")
    ]
    orchard.write("data/brands/two.yaml", brand(*two))
    orchard.write("data/brands/a.yaml", brand(AREA, figure))

    (problem,) = orchard.problems()

    assert problem.startswith("data/brands/a.yaml:7:")
    assert message in problem


def test_other_faults_of_the_file_are_told_in_the_same_run(orchard):
    """One round of mending is enough."""
    text = brand(
        "  - same: li/产量", "  - {label: 价格, value: 十, unit: 元, as_of: 2022, source: launch}"
    )
    orchard.write("data/brands/a.yaml", text)

    assert {one.split(":")[1] for one in orchard.problems()} == {"6", "7"}


def test_fault_of_the_file_that_is_named_is_told_once(orchard):
    """The files that name its figures are not at fault."""
    orchard.write("data/brands/li.yaml", brand(AREA.replace("1.2", "一")))
    orchard.write("data/brands/a.yaml", brand("  - same: li/种植面积"))
    orchard.write(
        "data/brands/b.yaml", brand("  - same: li/产量").replace("皮薄", "梨[](数据:li/种植面积)")
    )
    orchard.write(
        "content/pages/about.md", "---\ntitle: 关于\n---\n\n2022年[](数据:li/种植面积)。\n"
    )

    (problem,) = orchard.problems()
    assert problem.startswith("data/brands/li.yaml:6:")
