"""Markdown files → their front matter and body, with the line where the body begins."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from quality_kunming.errors import Problem
from quality_kunming.loading.records import build, misplaced_field, parse_values
from quality_kunming.model.article import ArticleMatter, FrontMatter, PageMatter, Status
from quality_kunming.model.base import SLUG
from quality_kunming.reading.files import stem
from quality_kunming.reading.front_matter import FENCE, split
from quality_kunming.reading.text import text_in

FOLDERS = ("content/pages", "content/news/*")
TEXTS = (".md", ".yaml", ".docx", ".doc", ".wps", ".txt")
PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".heic", ".svg")


def markdown_files(names: Iterable[str]) -> Iterator[tuple[str, type[FrontMatter] | None]]:
    """Every text among the files of `content/`, with what it is: an article, a page or (None) out of place."""
    for name in names:
        folder, depth = name.split("/", 2)[1], name.count("/")
        if folder == "downloads" or (folder == "images" and not name.endswith(TEXTS)):
            continue
        if name.endswith(".md") and folder == "pages" and depth == 2:
            yield name, PageMatter
        elif name.endswith(".md") and folder == "news" and depth == 3:
            yield name, ArticleMatter
        else:
            yield name, None


def misplaced(name: str) -> Problem:
    """What to say of a file that no part of the site would pick up."""
    path = PurePosixPath(name)
    if path.suffix.lower() in PICTURES:
        return Problem(name, 0, "图片放 content/images/，请移到那里", "file-place")
    if path.suffix != ".md" and any(path.parent.match(place) for place in FOLDERS):
        message = f"扩展名要是 .md，这里是“{path.suffix}”；请改文件名，Word 文件请另存为纯文本"
        return Problem(name, 0, message, "file-place")
    message = (
        "放在这里不会出现在网站上：新闻放 content/news/年份/名字.md，固定页面放 content/pages/名字.md，"
        "图片放 content/images/，下载放 content/downloads/"
    )
    return Problem(name, 0, message, "file-place")


def read_matter(matter: type[FrontMatter], name: str, data: bytes) -> FrontMatter | list[Problem]:
    """The validated head and the body in the bytes of one Markdown file."""
    text = text_in(data, name)
    if isinstance(text, Problem):
        return [text]
    parts = split(text)
    if parts is None:
        return [Problem(name, 1, _beginning(text), "front-matter")]
    head, body = parts
    values = parse_values(head, name, first_line=2)
    if isinstance(values, Problem):
        return [values]
    if not SLUG.fullmatch(stem(name)):
        message = f"文件名“{stem(name)}”只能用小写字母、数字和连字符，例如 launch-2022"
        return [Problem(name, 0, message, "file-name")]
    placed = _placed(name, head, body)
    clash = [misplaced_field(key, head, name, 2) for key in placed if key in values]
    if clash:
        return clash
    built = build(matter, {**values, **placed}, head, name, first_line=2)
    folder = name.split("/")[-2]
    if isinstance(built, ArticleMatter) and str(built.date.year) != folder:
        wrong = (
            f"“日期”（date）是 {built.date.year} 年，文件却在 {folder} 文件夹里，请改日期或移动文件"
        )
        return [Problem(name, 0, wrong, "file-place")]
    return built


def body_alone(matter: type[FrontMatter], name: str, data: bytes) -> FrontMatter | None:
    """The text of a file whose head has faults, so that its body is looked at in the same run; only that is set."""
    text = text_in(data, name)
    parts = None if isinstance(text, Problem) else split(text)
    if parts is None:
        return None
    head, body = parts
    values = parse_values(head, name)
    is_draft = isinstance(values, dict) and values.get("status") == Status.DRAFT
    status = Status.DRAFT if is_draft else Status.PUBLISHED
    return matter.model_construct(status=status, **_placed(name, head, body))


def _placed(name: str, head: str, body: str) -> dict[str, object]:
    """What a text's fields take from its place and from the file below its head."""
    return {
        "slug": stem(name),
        "path": name.removeprefix("content/"),
        "body": body,
        "body_line": head.count("\n") + 3,
    }


def _beginning(text: str) -> str:
    """Why a text has no front matter."""
    if not text.strip():
        return "文件是空的；请对照同类文件写上开头和正文，或者删去这个文件"
    if text.startswith(FENCE):
        return "开头少了第二行 --- ：请在 title、date 等字段之后另起一行写 ---"
    if text.lstrip().startswith(FENCE):
        return "--- 要写在第一行，请删去它前面的空行"
    return "开头要有两行 --- ，中间写 title、date 等字段；请对照同类文件改写"
