"""Portraits that are wider than high."""

from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope
from quality_kunming.checks.support.drawn import png
from quality_kunming.checks.support.shown_pictures import shown_pictures

_PERSON = (
    "name: 张三\nprofession: 检验员\nedition: 2022\nsummary: 守在检验台前的人。\nsources: [launch]\n"
    "portrait:\n  file: images/zhang-san.png\n  alt: 张三站在检验台前\n  credit: 摄影：李四\n"
    "  licence: 作者授权本站使用\n  consents: [tys-001]\n"
)


def _example(width: int, height: int) -> Example:
    files = {
        "content/images/zhang-san.png": png(width, height),
        "data/ambassadors/zhang-san.yaml": _PERSON,
    }
    shown = f"portrait:\n  file: images/zhang-san.png（{width}×{height} 像素）"
    return Example(files, shown=shown)


RULE = Rule(
    id="portrait-upright",
    title="人像要竖着",
    scope=Scope.PROJECT,
    reason="质量官的照片放在竖的框里，横的照片会裁掉人。",
    source="本站《主题》文档",
    bad=_example(800, 600),
    good=_example(600, 800),
)


def find(project: Project) -> Iterator[Finding]:
    """Every portrait that lies."""
    for shown in shown_pictures(project):
        if shown.is_portrait and shown.size and shown.size[0] > shown.size[1]:
            width, height = shown.size
            message = f"照片 {shown.name} 是横的（{width}×{height} 像素）；请裁成竖的或正方的再放"
            yield Finding(shown.file, shown.line, message)
