"""`bench --gate`: asks, counts, compares with what people have judged, and prints a table by rule."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

from benchmarks.gate import texts
from benchmarks.gate.asking import is_of_words, on_project, on_texts, own_policy
from benchmarks.gate.cases import cases
from benchmarks.gate.own import own_places
from benchmarks.gate.planted import Tally, tallies
from benchmarks.report import table
from quality_kunming.checks.measurement import FILE, Measured, measurement, to_json
from quality_kunming.checks.registry import registered
from quality_kunming.commands.answers import fail

HEAD = ("规则", "种下的错", "抓到", "误报", "真文章里", "判过", "对", "可商量", "错")


def run(folder: str, *, writes: bool) -> int:
    """Measure, print, and keep the numbers where asked; 1, and nothing kept, where a rule has become worse."""
    if folder and not Path(folder).is_dir():
        return fail(f"--texts 写成了“{folder}”，没有这个文件夹")
    told = planted()
    measured = {one.rule: _of_planted(one) for one in told}
    places = texts.places(Path(folder)) if folder else []
    measured |= texts.judged(measured, places) if folder else _kept(measured)
    worse = [rule for rule, one in measured.items() if _is_worse(one, measurement().get(rule))]
    print(shown(measured, told))
    print(_listed("自己的内容和说明里说有错的（说明里举的错例不用改）", own_places()))
    if folder:
        print(_to_judge([*texts.not_judged(places)]))
    if worse:
        told = (
            "没有写。先改好；真要记下抓不到的，就在 benchmarks/gate/measurement.json 里改数"
            * writes
        )
        return fail("；".join(filter(None, (f"比上次差：{'、'.join(worse)}", told))))
    if writes:
        FILE.write_text(to_json(measured), "utf-8", newline="\n")
    return 0


def planted() -> list[Tally]:
    """What comes of every case."""
    of_words = [case for case in cases() if is_of_words(case.rule)]
    of_whole = [case for case in cases() if not is_of_words(case.rule)]
    return tallies(cases(), chain(on_texts(of_words, own_policy()), on_project(of_whole)))


def shown(measured: Mapping[str, Measured], told: Sequence[Tally]) -> str:
    """The table, and below it every fault that was not named and every right text called wrong."""
    faults, named = sum(one.faults for one in told), sum(one.named for one in told)
    missed = (f"`{one.rule}`：{case}" for one in told for case in one.missed)
    alarms = (f"`{one.rule}`：{case}" for one in told for case in one.alarms)
    parts = (
        table(HEAD, _rows(measured)),
        f"种下 {faults} 处错，抓到 {named} 处。\n",
        _listed("没有抓到的", missed),
        _listed("没有错、却说有错的", alarms),
    )
    return "\n".join(parts)


def _of_planted(tally: Tally) -> Measured:
    return Measured(tally.faults, tally.named, len(tally.alarms))


def _kept(measured: Mapping[str, Measured]) -> dict[str, Measured]:
    """With what the last measurement of texts says: this one looked at none."""
    last = measurement()
    return {
        rule: replace(last.get(rule, Measured()), **_planted_only(measured.get(rule, Measured())))
        for rule in {*measured, *last}
    }


def _planted_only(one: Measured) -> dict[str, int]:
    return {"faults": one.faults, "named": one.named, "alarms": one.alarms}


def _is_worse(now: Measured, last: Measured | None) -> bool:
    return last is not None and (
        now.faults - now.named > last.faults - last.named or now.alarms > last.alarms
    )


def _rows(measured: Mapping[str, Measured]) -> Iterator[tuple[str, ...]]:
    for one in registered():
        if number := measured.get(one.rule.id):
            counts = (number.faults, number.named, number.alarms, number.found, number.judged)
            verdicts = (number.true, number.debatable, number.false)
            yield (f"{one.rule.title} `{one.rule.id}`", *map(str, counts + verdicts))


def _to_judge(places: Sequence[texts.Place]) -> str:
    """What nobody has judged, and the lines of the table of judgements for it, each without its verdict."""
    listed = _listed("真文章里还没有人判过的", map(_place, places))
    if not places:
        return listed
    rows = "\n".join(texts.row(one.key) for one in places)
    verdicts = "、".join(texts.Verdict)
    return f"{listed}\n写进 {texts.JUDGEMENTS.name} 的行，每行末尾补上 {verdicts} 里的一个：\n\n{rows}\n"


def _place(place: texts.Place) -> str:
    return f"{place.file} 第 {place.key.line} 行 `{place.key.rule}`：{place.around} {place.message}"


def _listed(title: str, lines: Iterator[str]) -> str:
    told = "\n".join(f"- {line}".replace("\n", "⏎") for line in lines)
    return f"{title}：\n\n{told}\n" if told else f"{title}：没有。\n"
