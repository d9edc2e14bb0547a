"""What lies beside the texts and marks in an archive: what this is, and how it may be used, as text and as a page."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from quality_kunming.kit.kit import Kit
from quality_kunming.templating.local import local_templates

TEMPLATES = local_templates(Path(__file__).parent)


def readme(kit: Kit, pictures: int) -> bytes:
    """What is in the archive, folder by folder, and what is not."""
    return _lines(_readme(kit, pictures))


def written(kit: Kit) -> bytes:
    """The rules and the colours as plain text."""
    return _lines(_written(kit))


def page(kit: Kit) -> bytes:
    """The same as a page that opens from a disk."""
    return TEMPLATES.get_template("rules.html").render(kit=kit).encode("utf-8")


def _readme(kit: Kit, pictures: int) -> Iterator[str]:
    yield f"{kit.name} 宣传物料包"
    yield ""
    yield f"这一届：{kit.state}。里面的文字照网站上的记录写成。"
    yield f"用以前看一眼有没有变：{kit.page or f'“{kit.site}”网站的“宣传物料包”一页'}"
    yield ""
    yield f"文字　　　　{kit.texts} 段，一段一个文件；“全部文字.csv”是同样的一张表，用 Excel、WPS 打开。"
    yield "标志和印章　SVG 放多大都清楚，PNG 底是透明的。印章的 SVG 里是字，要电脑里有宋体。"
    if not kit.fonts:
        yield "　　　　　　印章的 PNG、分享图没有：生成网站的电脑里没有中文字体。"
    if pictures:
        yield f"分享图　　　{pictures} 张，1200×630，一项活动一张。"
    if kit.home:
        yield "二维码　　　一项活动一个，扫了打开它的网页。"
    else:
        yield "二维码　　　没有：网站的网址还没有定，文字里也没有写网址。"
    yield "使用办法　　怎样用、不能改的、怎样署名、问谁，还有颜色。"
    yield ""
    if lacking := list(lacking_of(kit)):
        yield "放不下、没有做的（不会截断）："
        yield from lacking
        yield ""
    yield "要印的海报、传单、桌卡不在里面，网页上写着怎样要。"


def place_readme(kit: Kit, prints: int, texts: int) -> bytes:
    """What is in the archive of many places."""
    return _lines(_place_readme(kit, prints, texts))


def _place_readme(kit: Kit, prints: int, texts: int) -> Iterator[str]:
    yield f"{kit.name} 宣传物料包，一个地方一份"
    yield ""
    yield "文件名开头的数，是这个地方在表里的第几行。"
    yield ""
    yield f"海报　　　　{prints} 份 PDF，一种纸一个文件夹。自己打印时选“实际大小”，印以前扫一遍二维码。"
    yield f"文字　　　　{texts} 个地方的，写好了地点和联系人；“全部文字.csv”是同样的一张表。"
    yield "标志和印章　SVG 放多大都清楚，PNG 底是透明的。"
    yield "使用办法　　怎样用、不能改的、怎样署名、问谁，还有颜色。"
    yield ""
    yield f"延期、取消以后重做一次，换下旧的：{kit.page or f'“{kit.site}”网站的“宣传物料包”一页'}"


def lacking_of(kit: Kit) -> Iterator[str]:
    """A line for each text that there is not, because what has to be said is too long."""
    for one in kit.messages:
        for limit in one.lacking:
            yield f"{one.kind}“{one.title}”的{limit}字以内"


def _written(kit: Kit) -> Iterator[str]:
    yield f"{kit.name} 宣传物料包：使用办法"
    for rule in kit.rules:
        yield from ("", rule.heading, *(f"- {line}" for line in rule.lines))
    if kit.contact:
        yield f"- 联系方式：{kit.contact}"
    yield from ("", "颜色")
    for one in kit.colours:
        yield f"- {one.name} {one.value}（RGB {one.rgb}）：{one.use}；和“{one.ground}”的对比度 {one.contrast}"


def _lines(lines: Iterable[str]) -> bytes:
    """UTF-8 with the line ends that every Notepad knows."""
    return "".join(f"{line}\r\n" for line in lines).encode()
