"""Pictures that only a note in the file sets upright or mirrors."""

from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope
from quality_kunming.checks.support.drawn import png
from quality_kunming.checks.support.shown_pictures import FORMATS
from quality_kunming.reading.files import files_below

PICTURES = frozenset([".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".avif"])
MIRRORED = (2, 4, 5, 7)

RULE = Rule(
    id="picture-turned",
    title="图片不能是镜像的，供下载的要转正",
    scope=Scope.PROJECT,
    reason="镜像的图片上字是反的；供下载的图片原样发出，有的软件打开是横的。",
    source="CIPA DC-008《Exif 格式》方向标记",
    bad=Example({"content/images/banner.png": png(orientation=2)}, shown="自拍的镜像照片"),
    good=Example({"content/images/banner.png": png()}, shown="正着保存的照片"),
)


def find(project: Project) -> Iterator[Finding]:
    """Every picture that is mirrored, and every one for download that is not upright."""
    content = project.root / "content"
    for top in ("images", "downloads"):
        for path in files_below(content / top):
            if path.suffix.lower() not in PICTURES:
                continue
            turned = _orientation(path)
            name = path.relative_to(project.root).as_posix()
            if turned in MIRRORED:
                yield Finding(name, 0, "是镜像的照片，上面的字是反的；请翻转过来另存，再放")
            elif top == "downloads" and turned != 1:
                yield Finding(name, 0, "是横着存的，靠标记才转正；请旋转后另存，再放")


def _orientation(path: Path) -> int:
    try:
        with Image.open(path, formats=FORMATS) as image:
            return image.getexif().get(0x0112, 1)
    except Exception:  # broken headers surface as anything; loading tells of the picture itself
        return 1
