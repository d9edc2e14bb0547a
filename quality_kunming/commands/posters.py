"""`posters`: an edition's posters, leaflets and table cards as PDF for the printer."""

import csv
import re
import time
from importlib.util import find_spec
from pathlib import Path

from quality_kunming import environment
from quality_kunming.commands.answers import UnclearError, answered, fail
from quality_kunming.commands.options import moment_meant
from quality_kunming.errors import printable

EXTRA = "print"
BLEED = 3
"""Millimetres that a printer cuts off."""
FOR_PLACES = "a3"
"""The paper of a poster for a place, where none is named."""
LISTED = 20


@answered
def posters(
    on: str,
    edition: str,
    only: str,
    size: str,
    places: str,
    *,
    has_bleed: bool,
    is_sample: bool,
    has_kit: bool = False,
) -> int:
    """Make the prints that are asked for; 1 where any of them could not be made, the others are there.

    With a kit those for places are packed with their texts.
    """
    from quality_kunming.exports.posters import fonts, printing
    from quality_kunming.exports.posters.subjects import Subjects
    from quality_kunming.loading import read
    from quality_kunming.loading.selection import select
    from quality_kunming.place import Place, is_placeholder

    if is_sample:
        return _write_sample()
    if has_kit and not places:
        raise UnclearError("--kit 要和 --places 一起写：哪些地方，写在一张表里")
    if (faces := fonts.print_fonts()) is None:
        return fail(fonts.TO_INSTALL)
    if not environment.add(EXTRA):
        return 1
    if find_spec("typst") is None:  # somebody runs us in an environment of their own
        return fail("没有装 typst，没有做。请先运行 pip install -r requirements-print.txt。")
    formats = _formats(size or (FOR_PLACES if places else ""))
    collection = read(environment.ROOT, Place.of_this_machine())
    catalog = select(collection, moment_meant(on), preview=False)
    year = _year(edition, catalog)
    matters = list(Subjects(catalog, year))
    if not matters:
        return fail(f"{year}年这一届还没有公布可以做的；别的一届，请用 --edition 写明是哪一年的")
    wrong: list[str] = []
    pairs: list[tuple] = []
    if places:
        pairs, wrong = _pairs(places, only, matters)
        orders = list(printing.orders_for_places(pairs, formats, Path(places).name))
    else:
        orders = list(printing.orders(_meant(only, matters), formats))
    start = time.perf_counter()
    folder = Path(printing.FOLDER, str(year))
    press = printing.Press(catalog, faces, environment.ROOT / folder)
    made, refused = press.make(orders, BLEED if has_bleed else 0, lambda n: _tell(n, len(orders)))
    unsaid = _pack(catalog, year, environment.ROOT / folder, places, pairs, made) if has_kit else []
    reasons = {*wrong, *unsaid, *(f"{one.home}：{one.reason}" for one in refused)}
    for one in sorted(reasons, key=_in_order):
        fail(f"{printable(one)}。")
    stale = 0 if only and not places else printing.sweep(made)
    seconds = time.perf_counter() - start
    print(f"做好 {len(made)} 份，在 {folder.as_posix()}/，用时 {seconds:.1f} 秒。")
    if stale:
        print(f"以前做的、现在没有了的 {stale} 份，已经删去。")
    if is_placeholder(catalog.site.origin):
        print("data/site.yaml 的“网址”还没有填，二维码扫了打不开；填好再印。")
    if reasons:
        count = len(orders) - len(made) + len(wrong) + len(unsaid)
        return fail(f"没有做成的有 {count} 份，原因在上面。")
    return 0


def _pack(
    catalog, year: int, folder: Path, places: str, pairs: list[tuple], made: list[Path]
) -> list[str]:
    """Put the prints of places and their texts into one zip; a sentence for each text that has no room."""
    from quality_kunming.bundling import BundleError
    from quality_kunming.kit.kit import kit_of
    from quality_kunming.kit.places import lacking, pack, place_texts

    table = Path(places)
    below = folder / "张贴点" / table.stem
    target = folder / f"物料包-{table.stem}.zip"
    kit = kit_of(catalog.get("edition", year), catalog)
    texts = place_texts(kit, pairs)
    try:
        pack(target, catalog.day, kit, {str(one.relative_to(below)): one for one in made}, texts)
    except BundleError as error:
        raise UnclearError(str(error).rstrip("。")) from None
    print(
        f"打成一包：{target.relative_to(environment.ROOT).as_posix()}，{len(texts)} 个地方有文字。"
    )
    return [f"{table.name} {one}" for one in lacking(texts)]


def _write_sample() -> int:
    from quality_kunming.exports.posters.places import SAMPLE
    from quality_kunming.exports.posters.printing import FOLDER

    path = environment.ROOT / FOLDER / "张贴点.csv"
    if path.exists():
        return fail(f"{FOLDER}/{path.name} 已经有了，没有动它")
    path.parent.mkdir(exist_ok=True)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(SAMPLE)
    print(f"写好了 {FOLDER}/{path.name}：照着改成自己的地方，一行一个，再用 --places 做。")
    return 0


def _in_order(reason: str) -> tuple[int, str]:
    """By the row of the table that it is about."""
    row = re.search(r"第 (\d+) 行", reason)
    return (int(row[1]) if row else 0), reason


def _tell(done: int, total: int) -> None:
    print(f"  {done} / {total}", flush=True)


def _year(edition: str, catalog) -> int:
    """The edition that is meant: the one named, else the visitor's."""
    years = [one.year for one in catalog.editions]
    if not years:
        raise UnclearError("这一天还没有公布哪一届，没有可以做的")
    if not edition:
        return catalog.current_edition.year
    if edition.isdecimal() and int(edition) in years:
        return int(edition)
    raise UnclearError(f"--edition 写成了“{edition}”，可以写的有：{'、'.join(map(str, years))}")


def _formats(size: str):
    from quality_kunming.exports.posters.formats import BY_KEY, FORMATS

    keys = [one.strip().lower() for one in size.replace("，", ",").split(",") if one.strip()]
    if unknown := [one for one in keys if one not in BY_KEY]:
        listed = "、".join(f"{one.key}（{one.name}）" for one in FORMATS)
        raise UnclearError(f"--size 里没有“{unknown[0]}”，可以写的有：{listed}")
    return [BY_KEY[one] for one in dict.fromkeys(keys)] or FORMATS


def _meant(only: str, matters: list) -> list:
    """The matters that a word names; UnclearError with all of them where it names none."""
    meant = _named(only, matters)
    if not meant:
        raise UnclearError(f"没有叫“{only}”的，可以做的有：{_listed(matters)}")
    return meant


def _named(word: str, matters: list) -> list:
    """Those that are called so, else those whose name or title holds the word."""
    called = [one for one in matters if one.is_called(word)]
    return called or [one for one in matters if word in one.name or word in one.title]


def _listed(matters: list) -> str:
    names = [f"{one.name}（{one.title}）" for one in matters[:LISTED]]
    rest = f"等 {len(matters)} 样" if len(matters) > LISTED else ""
    return "、".join(names) + rest


def _pairs(table: str, only: str, matters: list) -> tuple[list, list]:
    """Each row of a table with the matter that it asks for, and a sentence for each row that cannot be printed."""
    from quality_kunming.exports.posters.places import read_postings

    path = environment.ROOT / Path(table).expanduser()
    try:
        postings = read_postings(path)
    except ValueError as error:
        raise UnclearError(f"--places：{error}") from None
    common = _meant(only, matters)
    wrong, pairs = list(postings.wrong), []
    for one in postings.good:
        meant = _named(one.poster, matters) if one.poster else common
        if len(meant) == 1:
            pairs.append((one, meant[0]))
        elif one.poster:
            why = f"有几样：{_listed(meant)}" if meant else f"没有这一样；例如 {matters[0].name}"
            wrong.append(f"第 {one.row} 行“海报”写成了“{one.poster}”，{why}")
        else:
            raise UnclearError(
                f"--places 一次只做一样，请用 --only 写明，或者在表里加“海报”一列：{_listed(meant)}"
            )
    return pairs, [f"{path.name} {one}" for one in wrong]
