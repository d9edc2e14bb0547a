"""Two versions of a text in one file, with git's marks between them."""

from quality_kunming.checks.rule import ARTICLE, Example, Rule, Scope

_TEXT = Example.in_article("九月一日启动。").files[ARTICLE]
_MARKED = f"{'<' * 7} HEAD\n九月一日启动。\n{'=' * 7}\n九月二日启动。\n{'>' * 7} topic"

RULE = Rule(
    id="merge-conflict",
    title="没有处理完的合并冲突",
    scope=Scope.LOADING,
    reason="两个人改了同一处，哪一种对要由人来定；不定就发布，读者会看到两种说法和一堆符号。",
    source="本项目规定，两个人改了同一个文件怎么办见 docs/editing.md",
    bad=Example({ARTICLE: _TEXT.replace("九月一日启动。", _MARKED)}, shown=_MARKED),
    good=Example.in_article("九月一日启动。"),
)
