"""Texts that no person wrote: one thing over and over, or thousands of one mark."""

from quality_kunming.checks.rule import Example, Rule, Scope

RULE = Rule(
    id="text-overload",
    title="不像人写的文字",
    scope=Scope.LOADING,
    reason="几千个一样的符号多半是粘贴出了错或者放错了文件，还会让每一次生成慢上几分钟。",
    source="本项目规定，任何内容都不能让检查停下来",
    bad=Example(Example.in_article("通知" * 5000).files, shown="通知通知通知……（连着 5,000 遍）"),
    good=Example.in_article("通知见下。"),
)
