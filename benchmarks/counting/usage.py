"""How common words are, what stands before and behind them, and what is seen that is none: the table `usage`."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.counting.texts import by_level, folded, level
from quality_kunming.checks.support.alike import are_alike
from quality_kunming.checks.support.usage import EDGE

LONGEST, MOST = 4, 3
"""Characters, and words, that are looked at together."""
LEAST_WORD, LEAST_SIGN, LEAST_NEIGHBOUR, LEAST_SEEN = 100, 20, 3, 2
"""How often a word, a character, a neighbour, and what is no word must be seen."""
TOGETHER, SHARE = 20, 0.01
"""How much more often than by chance, and in which part of its places, words stand together that count as one."""
CLOSE, USUAL = 1.7, -0.3
"""How much more often than by chance, as a logarithm, a character stands beside a word."""
OWN, OWN_COUNTS = 2, 3
"""How often a word must be used in our own texts, and how often it then counts."""
HEAD = """\
# 常用的词怎样用：多常见，前后常是什么字；不是词、也会挨在一起的几个字有多常见。认错别字时拿来比。
# 由 benchmarks/counting 从五千万字公开的新闻、法规和网上的文章里数出，只有次数，没有原文；
# 切词用 jieba 的词典（MIT 许可）。
# 自己的内容和说明里用过两次以上的词，次数按三倍算。
# 左边的数是次数的对数的两倍：100 次是 9，1 万次是 18。
# words 是“词:前面的字:后面的字”，斜线前的字挨着它比碰巧多得多，“#”是标点、开头、结尾；seen 是不是词的；
# signs 是一个字多常见，alone 是一个字单独成词有多常见。
"""

KEPT, KEPT_OF_RARE, OFTEN = 8, 5, 500
"""Characters that are kept on each side of a word, and of one seen less often than this."""
_ANY = ""
"""Stands for any word among those that have neighbours."""

Runs = Sequence[Sequence[str]]
_Beside = dict[str, Counter[str]]


@dataclass(frozen=True)
class Counts:
    """How often each word is seen, a few words side by side, and each character."""

    words: Counter[str] = field(default_factory=Counter)
    spans: Counter[str] = field(default_factory=Counter)
    signs: Counter[str] = field(default_factory=Counter)

    @property
    def alone(self) -> dict[str, int]:
        """How often each character is a word by itself."""
        return {one: times for one, times in self.words.items() if len(one) == 1}


def counted(runs: Runs) -> Counts:
    """The counts of words between marks."""
    counts = Counts()
    for run in runs:
        counts.words.update(run)
        counts.signs.update("".join(run))
        counts.spans.update(span for first, last, span in _spans(run) if last > first + 1)
    return counts


def _spans(run: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Every word and few words side by side: from which to behind which, and their characters."""
    for first in range(len(run)):
        span = ""
        for last in range(first, min(first + MOST, len(run))):
            span += run[last]
            if len(span) > LONGEST:
                break
            yield first, last + 1, span


def common(counts: Counts) -> dict[str, int]:
    """The common words, and words that nearly always stand together."""
    from rjieba import has_word

    total = sum(counts.words.values())
    words = {
        word: times
        for word, times in counts.words.items()
        if 2 <= len(word) <= LONGEST and times >= LEAST_WORD and has_word(word)
    }
    spans = {span: times for span, times in counts.spans.items() if times >= LEAST_WORD}
    return words | {
        span: times
        for span, times in spans.items()
        if span not in words and _is_one(span, times, counts.words, total)
    }


def _is_one(span: str, times: int, words: Mapping[str, int], total: int) -> bool:
    parts = ((words.get(span[:at], 0), words.get(span[at:], 0)) for at in range(1, len(span)))
    return any(
        times * total > TOGETHER * one * other and times > SHARE * min(one, other)
        for one, other in parts
        if one and other
    )


def neighbours(runs: Runs, words: Mapping[str, int]) -> dict[str, str]:
    """Word → the characters before and behind it as they are written: those close to it before a stroke."""
    sides: tuple[_Beside, _Beside] = defaultdict(Counter), defaultdict(Counter)
    for run in runs:
        for first, last, span in _spans(run):
            signs = (
                run[first - 1][-1] if first else EDGE,
                run[last][0] if last < len(run) else EDGE,
            )
            for beside, sign in zip(sides, signs, strict=True):
                if last == first + 1:
                    beside[_ANY][sign] += 1
                if span in words:
                    beside[span][sign] += 1
    return {
        word: ":".join(_beside(word, times, beside) for beside in sides).rstrip(":")
        for word, times in words.items()
    }


def _beside(word: str, times: int, beside: _Beside) -> str:
    total, kept = beside[_ANY].total(), KEPT if times >= OFTEN else KEPT_OF_RARE
    signs = {CLOSE: "", USUAL: ""}
    ranked = sorted(beside[word].items(), key=lambda one: (-one[1], one[0]))
    for sign, there in ranked:
        weight = math.log((there + 0.1) / (times * beside[_ANY][sign] / total + 0.1))
        bar = next((one for one in signs if weight > one), None)
        if there >= LEAST_NEIGHBOUR and bar and sum(map(len, signs.values())) < kept:
            signs[bar] += sign
    return "/".join(signs.values()).rstrip("/")


def seen(counts: Counts, words: Mapping[str, int]) -> dict[str, int]:
    """What is no common word, and could be taken for a slip of one, did it not stand in texts."""
    gaps: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for at in range(len(word)):
            gaps[f"{word[:at]}{EDGE}{word[at + 1 :]}"].append(word)
    rest = {word: times for word, times in counts.words.items() if 2 <= len(word) < LONGEST}
    return {
        one: times
        for one, times in (rest | counts.spans).items()
        if times >= LEAST_SEEN and one not in words and _is_slip(one, gaps, counts, words)
    }


def _is_slip(
    written: str, gaps: Mapping[str, Sequence[str]], counts: Counts, words: Mapping[str, int]
) -> bool:
    """Whether a much more common word differs in one character that is taken for what is written."""
    bar = 5.9 + 1.9 * (len(written) == LONGEST)
    return any(
        0.9 * math.log(words[word]) + 0.48 * math.log(counts.signs[sign] + 1) > bar
        for at, sign in enumerate(written)
        for word in gaps.get(f"{written[:at]}{EDGE}{written[at + 1 :]}", ())
        if are_alike(sign, word[at])
    )


def used(runs: Runs, words: Iterable[str]) -> set[str]:
    """Those of the words that are used in texts of our own."""
    times = Counter(span for run in runs for _, _, span in _spans(run))
    return {word for word in words if times[word] >= OWN}


def written(runs: Runs, own: Runs) -> str:
    """The table as it stands in its file."""
    counts = counted(runs)
    words = common(counts)
    ours, beside = used(own, words), neighbours(runs, words)
    levels = {
        f"{word}:{beside[word]}".rstrip(":"): level(times * OWN_COUNTS if word in ours else times)
        for word, times in words.items()
    }
    parts = {
        "words": (levels, " "),
        "seen": (_levels(seen(counts, words), LEAST_SEEN), " "),
        "signs": (_levels(counts.signs, LEAST_SIGN), ""),
        "alone": (_levels(counts.alone, LEAST_SIGN), ""),
    }
    return HEAD + "".join(
        f"{name}:\n{_section(levels, space)}" for name, (levels, space) in parts.items()
    )


def _levels(times: Mapping[str, int], least: int) -> dict[str, int]:
    return {one: level(there) for one, there in times.items() if there >= least}


def _section(levels: Mapping[str, int], space: str) -> str:
    return "".join(
        f"  {one}: >-\n{folded(entries, space, indent='    ')}"
        for one, entries in by_level(levels).items()
    )
