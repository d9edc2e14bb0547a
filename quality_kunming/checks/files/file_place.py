"""Files where no part of the site picks them up."""

from quality_kunming.checks.rule import Example, Rule, Scope

RULE = Rule(
    id="file-place",
    title="文件放错了地方",
    scope=Scope.LOADING,
    reason="放错地方的文件不会出现在网站上，也没有人会发现少了一篇。",
    source="本项目规定，内容放在哪里见 docs/editing.md",
    bad=Example(
        {"content/news/质量开放日.docx": b"PK\x03\x04"}, shown="content/news/质量开放日.docx"
    ),
    good=Example(Example.in_article("市民走进检验室。").files),
)
