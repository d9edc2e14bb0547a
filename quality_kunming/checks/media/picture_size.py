"""Pictures too small to be shown large, or too heavy to be kept."""

from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope
from quality_kunming.checks.support.drawn import png
from quality_kunming.checks.support.shown_pictures import ShownPicture, shown_pictures

SHORTEST = 600
"""Pixels of the longer side."""
SHORTEST_PORTRAIT = 300
HEAVIEST = 10_000_000
ENOUGH = 3000
"""Pixels of the longer side of a photograph; no page shows more."""


def _example(width: int, height: int) -> Example:
    text = '![清晨的斗南花市](images/dounan.png "花市的早晨｜摄影：张三｜授权：作者授权本站使用")'
    files = {"content/images/dounan.png": png(width, height), **Example.in_article(text).files}
    return Example(files, shown=f"{text}\n（图片 {width}×{height} 像素）")


RULE = Rule(
    id="picture-size",
    title="图片的大小",
    scope=Scope.PROJECT,
    reason="太小的图放大了看不清，太大的原图让仓库和构建变慢。",
    source="《政府网站发展指引》（国办发〔2017〕47号）",
    bad=_example(320, 240),
    good=_example(800, 600),
)


def find(project: Project) -> Iterator[Finding]:
    """Every picture with too few pixels or too many bytes."""
    for shown in shown_pictures(project):
        least = SHORTEST_PORTRAIT if shown.is_portrait else SHORTEST
        if shown.size and max(shown.size) < least:
            width, height = shown.size
            message = f"只有 {width}×{height} 像素，放大会模糊；请换长边 {least} 像素以上的原图"
            yield Finding(shown.file, shown.line, f"图片 {shown.name} {message}")
        weight = shown.path.stat().st_size if shown.path.is_file() else 0
        if weight > HEAVIEST:
            yield Finding(shown.file, shown.line, f"图片 {shown.name} {_too_heavy(shown, weight)}")


def _too_heavy(shown: ShownPicture, weight: int) -> str:
    """What to change in a picture: the pixels where it has too many, else how they are kept."""
    told = f"有 {weight / 1e6:.1f} MB，最多 {HEAVIEST // 10**6} MB"
    longest = max(shown.size or (0,))
    if longest > ENOUGH:
        width, height = shown.size
        return f"{told}，{width}×{height} 像素；请把长边缩到 {ENOUGH} 像素再放"
    return f"{told}，像素不多；请另存为 JPEG（.jpg），质量选 85 左右，再放"
