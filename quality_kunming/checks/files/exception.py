"""Exceptions that have run out, that nothing needs, or that name no rule."""

from quality_kunming.checks.rule import Example, Rule, Scope, Severity

_BAD = """\
exceptions:
  - rule: mobile-number
    file: content/news/2022/launch.md
    reason: 本人书面同意公开
    valid_until: 2022-12-31
"""

RULE = Rule(
    id="exception",
    title="过期或用不着的例外",
    scope=Scope.LOADING,
    reason="例外是一时的：过了期还留着，就没有人再看它放过了什么。",
    severity=Severity.WARNING,
    source="本项目规定，每处例外写明理由和有效期",
    bad=Example({"data/exceptions.yaml": _BAD}),
    good=Example({"data/exceptions.yaml": "exceptions: []\n"}),
)
