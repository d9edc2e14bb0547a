"""Two files, or a file and a section, with one address."""

from quality_kunming.checks.rule import Example, Rule, Scope

_PAGE = "---\ntitle: 最近的新闻\n---\n\n最近的新闻。\n"

RULE = Rule(
    id="address-taken",
    title="网址已经被用了",
    scope=Scope.LOADING,
    reason="两页同一个网址，只会留下一页，另一页就丢了。",
    source="RFC 3986《Uniform Resource Identifier (URI): Generic Syntax》第 1.1 节",
    bad=Example({"content/pages/news.md": _PAGE}),
    good=Example({"content/pages/latest-news.md": _PAGE}),
)
