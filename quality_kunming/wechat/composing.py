"""One article → what goes out to WeChat, in one list of steps."""

from selectolax.lexbor import LexborHTMLParser

from quality_kunming.fonts import system_fonts
from quality_kunming.images import PictureLibrary
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.selection import select
from quality_kunming.model.moment import Moment
from quality_kunming.place import is_placeholder
from quality_kunming.prose import summarise
from quality_kunming.wechat.album import Album
from quality_kunming.wechat.cover import covers
from quality_kunming.wechat.flow import Flow
from quality_kunming.wechat.lengths import author_field, remark, summary_field, title_field
from quality_kunming.wechat.materials import Materials
from quality_kunming.wechat.notes import Notes
from quality_kunming.wechat.permission import permit
from quality_kunming.wechat.post import Post
from quality_kunming.wechat.styles import styled
from quality_kunming.workshop import Workshop

LONGEST = 50_000
"""Characters that WeChat takes of one text."""


def article(collection: Collection, file: str, as_of: Moment) -> Post:
    """The article of a file (content/news/2022/launch.md) as visitors may read it at a moment.

    The collection has no problems. RefusedError where the article may not go out; nothing is written.
    """
    reminders = permit(collection.matters[file], collection, as_of)
    catalog = select(collection, as_of, preview=False)
    matter = catalog.articles[collection.matters[file].path]
    root = collection.root
    pictures = PictureLibrary(root / "content", root / ".cache" / "pictures")
    workshop = Workshop(collection, catalog, pictures, "")
    album, fonts = Album(), system_fonts()
    remarks = [f"第 {one.line} 行：{one.message}" for one in reminders]
    materials = Materials(workshop, album, fonts, remarks)
    notes = Notes("" if is_placeholder(catalog.site.origin) else catalog.site.origin)
    prose = materials.prose(matter)
    html = styled(Flow(album, notes).write(materials.text(matter, prose)))
    text = LexborHTMLParser(html, is_fragment=True).root.text()
    fields = (
        title_field(matter.title),
        summary_field(matter.summary or summarise(prose.lead or prose.text)),
        author_field(matter.author or matter.origin, catalog.site.name),
    )
    remarks += [remark(one) for one in fields if one.is_over]
    if notes.has_lost_links:
        remarks.append(
            "站内的链接只留了文字：data/site.yaml 的网址（origin）还没有填，别人打不开。"
        )
    if album.has_wide_tables:
        remarks.append("有的表格列数多，在手机上要左右滑动着看；能分成两张的，分成两张更好读。")
    if len(text) > LONGEST:
        remarks.append(f"正文有 {len(text)} 个字，公众号最多 {LONGEST} 个，请分成几篇。")
    drawn = tuple(covers(matter, materials.env, fonts, remarks))
    address = f"{catalog.site.origin}{matter.url}" if notes.origin else ""
    return Post(
        f"{matter.date.year}-{matter.slug}", *fields, address, html, text, album.pictures, drawn,
        tuple(dict.fromkeys(remarks)),
    )  # fmt: skip
