"""A Word file becomes an article: its headings, numbers, tables, pictures, notes and signature."""

from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from importing.shown import squeezed, tree_of, words_of
from importing.word_files import cell, drawing, item, numbering, paragraph, run, table, word
from made_files import W, picture

from quality_kunming.importing import Draft, from_file

CENTRED = '<w:jc w:val="center"/>'
RIGHT = '<w:jc w:val="right"/>'
BOLD = "<w:b/>"


def face(name: str) -> str:
    return f'<w:rFonts w:eastAsia="{name}"/>'


@pytest.fixture
def read(tmp_path):
    def read(data: bytes, name: str = "通知.docx") -> Draft:
        path = Path(tmp_path, name)
        path.write_bytes(data)
        return from_file(path)

    return read


def test_notice_has_its_title_headings_date_and_signature(read):
    """A notice set as official documents are is an article with a title, headings, who and when."""
    draft = read(
        word(
            paragraph("关于开展“质量月”", face("方正小标宋简体"), own=CENTRED)
            + paragraph("活动的通知", face("方正小标宋简体"), own=CENTRED)
            + paragraph("各有关单位：")
            + paragraph("一、总体要求", face("黑体"))
            + paragraph("（一）指导思想", face("楷体_GB2312"))
            + paragraph("全面提升质量。")
            + paragraph("昆明市市场监督管理局", own=RIGHT)
            + paragraph("2022年8月20日", own=RIGHT)
        )
    )
    tree = tree_of(draft)

    assert draft.title == "关于开展“质量月”活动的通知"
    assert draft.fields["date"] == "2022-08-20"
    assert draft.fields["origin"] == "昆明市市场监督管理局"
    assert draft.fields["topic"] == "notices"
    assert [(node.tag, node.text()) for node in tree.css("h2,h3")] == [
        ("h2", "一、总体要求"),
        ("h3", "（一）指导思想"),
    ]
    assert [one.text() for one in tree.css(".signature p")] == [
        "昆明市市场监督管理局",
        "2022年8月20日",
    ]


def test_digits_in_another_font_make_no_other_heading(read):
    """A heading whose digits are set in Times is a heading still."""
    times = '<w:rFonts w:ascii="Times New Roman"/>'
    draft = read(
        word(
            paragraph("开头这一段话。")
            + paragraph("到", face("黑体"), runs=run("2026", times) + run("年的目标", face("黑体")))
            + paragraph("质量更好。")
        )
    )

    assert [node.text() for node in tree_of(draft).css("h2")] == ["到2026年的目标"]


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        (["姓名\t单位", "张三\t市质检院", "李四\t局"], 3),
        (["时间：\t9月1日", "地点：\t昆明"], 0),
        (["姓名\t单位", "张三"], 0),
    ],
)
def test_columns_lined_up_with_tabs_are_a_table(read, lines, rows):
    """Lines of as many tabs below a head are a table; labels and single lines are paragraphs."""
    tabbed = ("".join(_tabbed(line)) for line in lines)
    draft = read(word(paragraph("名单如下。") + "".join(tabbed)))

    assert len(tree_of(draft).css("tr")) == rows
    assert words_of(draft) == "名单如下。" + squeezed("".join(lines))


def _tabbed(line: str) -> str:
    first, *others = line.split("\t")
    return paragraph(first, runs="".join(f"<w:r><w:tab/></w:r>{run(one)}" for one in others))


def test_attachment_below_the_signature_is_a_part_of_its_own(read):
    """The red head is no title, the title of an attachment heads what belongs to it, and who signs stands before it."""
    draft = read(
        word(
            paragraph("昆明市市场监督管理局文件", face("方正小标宋简体"), own=CENTRED)
            + paragraph("昆市监发〔2022〕15号", own=CENTRED)
            + paragraph("关于印发方案的通知", face("方正小标宋简体"), own=CENTRED)
            + paragraph("现将方案印发给你们。")
            + paragraph("昆明市市场监督管理局")
            + paragraph("二〇二二年八月二十日")
            + paragraph("附件1")
            + paragraph("质量月工作方案", face("方正小标宋简体"), own=CENTRED)
            + paragraph("一、目标", face("黑体"))
            + paragraph("质量更好。")
        )
    )
    tree = tree_of(draft)

    assert draft.title == "关于印发方案的通知"
    assert draft.fields["date"] == "2022-08-20"
    assert [(node.tag, node.text()) for node in tree.css("h2,h3")] == [
        ("h2", "质量月工作方案"),
        ("h3", "一、目标"),
    ]
    assert [one.text() for one in tree.css(".signature p")] == [
        "昆明市市场监督管理局",
        "二〇二二年八月二十日",
    ]


def test_headings_of_styles_keep_their_order(read):
    """Whoever uses Word's styles gets headings, also where a style is based on another or only has an outline level."""
    styles = (
        f'<w:styles {W}><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="own"><w:name w:val="本局标题"/><w:basedOn w:val="2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="标题二"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>'
        "</w:style></w:styles>"
    )
    draft = read(
        word(
            paragraph("甲部分", own='<w:pStyle w:val="1"/>')
            + paragraph("甲。")
            + paragraph("乙部分", own='<w:pStyle w:val="own"/>')
            + paragraph("乙。")
            + paragraph("丙部分", own='<w:pStyle w:val="1"/>')
            + paragraph("丙。"),
            styles=styles,
        )
    )

    assert [(node.tag, node.text()) for node in tree_of(draft).css("h2,h3")] == [
        ("h2", "甲部分"),
        ("h3", "乙部分"),
        ("h2", "丙部分"),
    ]


def test_numbers_that_word_counts_are_written_out(read):
    """What a reader of Word sees before a paragraph stands on the page."""
    draft = read(
        word(
            item("总则", 1)
            + item("目的", 1, 1)
            + item("依据", 1, 1)
            + item("实施细则如下，请各单位遵照执行。", 1)
            + item("先报名。", 1, 1),
            numbering=numbering(
                ("chineseCounting", "%1、"), ("decimalEnclosedCircleChinese", "%2")
            ),
        )
    )

    assert words_of(draft) == squeezed(
        "一、总则 ①目的 ②依据 二、实施细则如下，请各单位遵照执行。 ①先报名。"
    )


def test_numbered_and_bulleted_lists_are_lists(read):
    """Items are items, the inner ones within the outer, each with its number."""
    draft = read(
        word(
            paragraph("要准备：")
            + item("身份证", 1)
            + item("照片", 1)
            + item("两寸", 1, 1)
            + item("报名表", 1),
            numbering=numbering(("decimal", "%1."), ("bullet", "\uf06c")),
        )
    )
    tree = tree_of(draft)

    assert len(tree.css("ol > li")) == 3
    assert [one.text(strip=True) for one in tree.css("ol > li ul > li")] == ["两寸"]
    assert words_of(draft) == "要准备：1.身份证2.照片两寸3.报名表"


def test_merged_cells_say_what_they_head(read):
    """A table with merged cells stays one, and its headings have a scope."""
    draft = read(
        word(
            table(
                [cell("县区"), cell("抽检", '<w:gridSpan w:val="2"/>')],
                [cell("五华", '<w:vMerge w:val="restart"/>'), cell("食品"), cell("120")],
                [cell("", "<w:vMerge/>"), cell("药品"), cell("90|91")],
            )
        )
    )
    tree = tree_of(draft)

    assert [(one.text(), one.attributes["scope"]) for one in tree.css("th")] == [
        ("县区", "col"),
        ("抽检", "colgroup"),
        ("五华", "rowgroup"),
    ]
    assert tree.css_first("th[rowspan='2']").text() == "五华"
    assert words_of(draft) == "县区抽检五华食品120药品90|91"


def test_picture_is_a_file_with_its_place_for_alt_credit_and_licence(read):
    """A picture lies in content/images; what is to be written of it is asked for where it stands."""
    data = picture("PNG", (300, 200))
    draft = read(
        word(
            paragraph("现场。")
            + paragraph(runs=drawing("p1"))
            + paragraph("图1 启动仪式现场", own=CENTRED),
            {"p1": data},
        )
    )

    assert [(one.name, one.data) for one in draft.files] == [("images/tong-zhi-1.png", data)]
    assert '![待填](images/tong-zhi-1.png "图1 启动仪式现场｜摄影：待填｜授权：待填")' in draft.body


def test_notes_are_notes(read):
    """A footnote of Word is one of the page, told from an endnote of the same number."""
    reference = '<w:r><w:{0}Reference w:id="1"/></w:r>'
    note = '<w:{0}s {1}><w:{0} w:id="1">{2}</w:{0}></w:{0}s>'
    draft = read(
        word(
            paragraph(
                "质量",
                runs=reference.format("footnote") + run("昆明") + reference.format("endnote"),
            ),
            footnotes=note.format("footnote", W, paragraph("注一。")),
            endnotes=note.format("endnote", W, paragraph("注二。")),
        )
    )
    notes = [one.text() for one in tree_of(draft).css("section.footnotes li p")]

    assert [note[:3] for note in notes] == ["注一。", "注二。"]


LEFT_OUT = {
    "comments": (
        word(paragraph("甲。"), comments=f'<w:comments {W}><w:comment w:id="1"/></w:comments>'),
        "批注 1 条",
        "甲。",
    ),
    "header": (
        word(paragraph("甲。"), header1=f"<w:hdr {W}>{paragraph('内部')}</w:hdr>"),
        "页眉“内部”",
        "甲。",
    ),
    "deleted": (
        word(
            paragraph(
                "甲",
                runs=f"<w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:ins>{run('丙')}</w:ins>",
            )
        ),
        "修订里删去的字 1 处",
        "甲丙",
    ),
    "hidden": (
        word(paragraph("甲。") + paragraph("看不见", "<w:vanish/>")),
        "隐藏的文字“看不见”",
        "甲。",
    ),
    "text box": (
        word(
            paragraph(
                "甲。",
                runs="<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>"
                f"{paragraph('框里的字')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>",
            )
        ),
        "文本框（字留在它后面的段落里） 1 处",
        "甲。框里的字",
    ),
    "WordArt": (
        word(
            paragraph(
                "甲。",
                runs='<w:r><w:pict><v:shape><v:textpath string="质量月"/></v:shape></w:pict></w:r>',
            )
        ),
        "艺术字的样子（“质量月”留着，成了普通的一段）",
        "甲。质量月",
    ),
}


@pytest.mark.parametrize(("data", "named", "kept"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_what_is_left_out_is_named(read, data, named, kept):
    """An editor reads what of the document is not on the page; the words that can stay do."""
    draft = read(data)

    assert named in draft.dropped
    assert words_of(draft) == kept


ODD = {
    "field": (f"<w:fldSimple w:instr='DATE'>{run('2022年')}</w:fldSimple>", "2022年"),
    "formula": ("<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>", "x+y"),
    "reading": (
        f"<w:r><w:ruby><w:rt>{run('zhì')}</w:rt><w:rubyBase>{run('质')}</w:rubyBase></w:ruby></w:r>",
        "（zhì）质",
    ),
    "direction": (f"<w:dir w:val='ltr'>{run('左')}</w:dir>", "左"),
    "content control": (
        f"<w:sdt><w:sdtPr/><w:sdtContent>{run('填')}</w:sdtContent></w:sdt>",
        "填",
    ),
    "hyphen": ("<w:r><w:noBreakHyphen/></w:r>", "‑"),
    "line end": ("<w:r><w:t>上</w:t><w:cr/><w:t>下</w:t></w:r>", "上下"),
}


@pytest.mark.parametrize(("runs", "words"), ODD.values(), ids=ODD)
def test_words_in_rare_wrappings_are_kept(read, runs, words):
    """No word is lost because of what Word wraps it in."""
    assert words_of(read(word(paragraph("前", runs=runs + run("后"))))) == f"前{words}后"


SIGNS = st.text(alphabet="*_#<>|[]`~&\\+-.:：质量月一、（）。“”1234 　", min_size=1, max_size=20)
LOOKS = st.sampled_from(["", BOLD, "<w:i/>", '<w:vertAlign w:val="superscript"/>', face("黑体")])
RUNS = st.lists(st.tuples(SIGNS, LOOKS), min_size=1, max_size=4)


@given(
    st.lists(
        st.one_of(RUNS, st.lists(st.lists(SIGNS, min_size=2, max_size=2), min_size=2, max_size=3)),
        max_size=5,
    )
)
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60
)
def test_words_before_are_words_after(read, blocks):
    """Whatever runs, looks and tables a document has, the page says the same."""
    body, words = paragraph("开头这一句话不是标题。"), ["开头这一句话不是标题。"]
    for block in blocks:
        if isinstance(block[0], tuple):
            runs = "".join(run(escape(text), look) for text, look in block)
            body += paragraph("字", runs=runs)
            words.append("字" + "".join(text for text, _ in block))
        else:
            body += table(*([cell(escape(text)) for text in row] for row in block))
            words += [text for row in block for text in row]

    assert words_of(read(word(body))) == squeezed("".join(words))


def test_list_that_begins_deep_keeps_its_items_beside_each_other(read):
    """Items of one level are neighbours, also where the levels above are headings."""
    levels = numbering(
        ("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3.")
    )
    draft = read(
        word(
            item("任务", 1) + item("讲座", 1, 1) + item("备课", 1, 2) + item("开讲", 1, 2),
            numbering=levels,
        )
    )

    assert [one.text() for one in tree_of(draft).css("body > ol > li")] == ["备课", "开讲"]


def test_pictures_arranged_by_a_table_are_pictures_with_captions(read):
    """A table that only sets pictures side by side is gone; the words below each are its caption."""
    picture_cell = f"<w:tc>{paragraph(runs=drawing('p1'))}</w:tc>"
    pictures = table([picture_cell, picture_cell], [cell("参观现场"), cell("讲解现场")])
    draft = read(word(paragraph("开头。") + pictures, {"p1": picture("PNG")}))

    assert not tree_of(draft).css("table")
    assert len(tree_of(draft).css("figure")) == 2
    assert '"参观现场｜' in draft.body
    assert '"讲解现场｜' in draft.body


def test_pictures_among_the_words_of_a_table_stand_below_it(read):
    """A table keeps its words; its pictures are shown, not written out."""
    picture_cell = f"<w:tc>{paragraph('样品', runs=drawing('p1'))}</w:tc>"
    rows = ([cell("名称"), cell("照片")], [cell("扫码枪"), picture_cell])
    draft = read(word(paragraph("开头。") + table(*rows), {"p1": picture("PNG")}))

    assert len(tree_of(draft).css("figure")) == 1
    assert words_of(draft) == "开头。名称照片扫码枪样品"


def test_squares_to_tick_stay(read):
    """In a form, where several squares stand in a line, they are choices, no bullets."""
    lines = ("□ 甲厂 □ 乙厂 ☑ 丙厂", "□ 同意", "□ 不同意")
    draft = read(word(paragraph("请选择：") + "".join(map(paragraph, lines))))

    assert words_of(draft) == "请选择：□甲厂□乙厂☑丙厂□同意□不同意"


def test_red_head_is_no_heading_and_a_broken_title_has_no_gap(read):
    """The red head of a document is a line of text; a title over two lines is one."""
    title = run("关于表扬优秀企业的", BOLD) + "<w:r><w:br/></w:r>" + run("通报", BOLD)
    draft = read(
        word(
            paragraph("昆明市市场监督管理局文件", BOLD, own=CENTRED)
            + paragraph("昆市监〔2026〕18号", own=CENTRED)
            + paragraph(runs=title, own=CENTRED)
            + paragraph("特此通报。")
        )
    )

    assert draft.title == "关于表扬优秀企业的通报"
    assert not tree_of(draft).css("h2")


def test_heading_of_a_table_of_contents_goes_with_its_lines(read):
    """No lonely “目录” stays where the page numbers were."""
    style = f'<w:styles {W}><w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style></w:styles>'
    draft = read(
        word(
            paragraph("目  录", own=CENTRED)
            + paragraph()
            + paragraph("一、总体情况 1", own='<w:pStyle w:val="T"/>')
            + paragraph("质量更好。"),
            styles=style,
        )
    )

    assert words_of(draft) == "质量更好。"
