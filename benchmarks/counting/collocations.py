"""Words that often stand together, and which of their characters are never missing: the table `collocations`."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from benchmarks.counting.texts import folded
from quality_kunming.checks.support.collocations import LEAST_REST, MOST_ALONE
from quality_kunming.checks.support.listed import listed
from quality_kunming.checks.support.rereading import cut_anew
from quality_kunming.checks.support.usage import usage

SHORTEST, LONGEST, MOST = 4, 6, 3
"""Characters, and words, that are looked at together."""
LEAST = 40
"""How often they must stand together."""
SAYING, LEAST_SAYING, KINDS = 4, 5, frozenset("il")
"""Characters of a saying, how often it must be seen, and how the dictionary calls sayings."""
OWN_COUNTS = 20
"""How often it counts that they stand together in our own texts."""
HEAD = """\
# 常连在一起的词，和其中少了就看得出来的字（从零数起的第几个）：少了这个字的写法，在几千万字里一次也没有见过。
# sayings 是见过几次的成语。认漏字时拿来比。
# 由 benchmarks/counting 从公开的新闻、法规和网上的文章里数出，只有词，没有原文。
"""

Runs = Iterable[Sequence[str]]


def together(runs: Runs) -> Counter[tuple[str, ...]]:
    """How often a few words stand side by side."""
    return Counter(span for run in runs for span in _spans(run))


def _spans(run: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for first in range(len(run)):
        for last in range(first + 2, min(first + MOST, len(run)) + 1):
            length = sum(map(len, run[first:last]))
            if length > LONGEST:
                break
            if length >= SHORTEST:
                yield tuple(run[first:last])


def gaps(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Where a character may be missing so that one that makes no sense alone is left, and what is left of all."""
    text, at = "".join(words), 0
    for word in words:
        for within in range(len(word)):
            rest = word[:within] + word[within + 1 :]
            is_piece = len(rest) == 1 and usage().common_alone(rest) <= MOST_ALONE
            if is_piece and len(text) > LEAST_REST:
                yield at + within, text[: at + within] + text[at + within + 1 :]
        at += len(word)


def found(runs: Runs, texts: Iterable[str]) -> Counter[str]:
    """How often whole words side by side make each of some texts."""
    wanted = frozenset(texts)
    longest = max(map(len, wanted), default=0)
    return Counter(text for run in runs for text in _texts(run, longest) if text in wanted)


def _texts(run: Sequence[str], longest: int) -> Iterator[str]:
    for first in range(len(run)):
        text = ""
        for word in run[first:]:
            text += word
            if len(text) > longest:
                break
            yield text


def sayings(runs: Runs) -> list[str]:
    """Sayings of four characters that are seen a few times."""
    from rjieba import tag

    counts = Counter(word for run in runs for word in run if len(word) == SAYING)
    often = (word for word, times in counts.items() if times >= LEAST_SAYING)
    return sorted(word for word in often if tag(word)[0][1] in KINDS)


def written(runs: Sequence[Sequence[str]], own: Runs) -> str:
    """The table as it stands in its file, with what is listed by hand."""
    counts = together(runs)
    for words, times in together(own).items():
        counts[words] += times * OWN_COUNTS
    counts.update({cut_anew(whole): LEAST for whole in listed("collocations")})
    common = {"".join(words): words for words, times in counts.items() if times >= LEAST}
    rests = {text: [*gaps(words)] for text, words in common.items()}
    wanted = {rest for one in rests.values() for _, rest in one}
    seen = found(runs, wanted)
    entries = []
    for text in sorted(common):
        never = [at for at, rest in rests[text] if rest not in common and not seen[rest]]
        if never:
            entries.append(f"{text}:{''.join(map(str, never))}")
    parts = f"words: >-\n{folded(entries)}", f"sayings: >-\n{folded(sayings(runs))}"
    return HEAD + "".join(parts)
