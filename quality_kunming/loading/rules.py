"""The rules that reading itself keeps: what is found while the files are read, by the group of each."""

from quality_kunming.checks.rule import ARTICLE, Example, Rule, Scope, Severity
from quality_kunming.checks.support.reading_examples import (
    CONFLICT,
    EXPIRED,
    INDICATOR,
    OPEN,
    OPENING,
    POINT,
    RECORD,
    SOURCE,
    SOURCE_TEXT,
    activity,
    edition,
    marked,
    page,
)


def _rule(
    key: str, title: str, reason: str, source: str, bad: Example, good: Example, **more
) -> Rule:
    return Rule(key, title, Scope.LOADING, reason, source, bad, good, **more)


RULES = {
    "words": (
        _rule(
            "front-matter",
            "文章开头不对",
            "标题、日期写在开头的两行 --- 之间，少了就不知道这篇是什么、哪天发。",
            "本项目规定，文章的写法见 docs/editing.md",
            Example({name: text.removeprefix("---\n") for name, text in OPENING.files.items()}),
            Example(OPENING.files),
        ),
        _rule(
            "text-markup",
            "正文的符号没有写对",
            "符号差一点，读者就会在页面上看见星号、冒号和方括号。",
            "本项目规定，正文的写法见 docs/editing.md",
            Example.in_article("::: 提示\n记得带身份证。"),
            Example.in_article("::: 提示\n记得带身份证。\n:::"),
        ),
        _rule(
            "text-overload",
            "不像人写的文字",
            "几千个一样的符号多半是粘贴出了错或者放错了文件，还会让每一次生成慢上几分钟。",
            "本项目规定，任何内容都不能让检查停下来",
            Example(
                Example.in_article("通知" * 5000).files,
                shown="通知通知通知……（连着 5,000 遍）",
            ),
            Example.in_article("通知见下。"),
        ),
    ),
    "figures": (
        _rule(
            "chart",
            "画不出图的数据",
            "同一年写两个数、折线缺了年份，图就画不出来，或者误导读者。",
            "本项目规定，图的种类见 docs/fields.md",
            Example({"data/indicators/example.yaml": INDICATOR + POINT.format(2021, 78.1, 2021)}),
            Example({"data/indicators/example.yaml": INDICATOR + POINT.format(2020, 78.1, 2020)}),
        ),
        _rule(
            "figure-mark",
            "标的数在数据里没有",
            "标成数据的数要对得上一条记录里的一个数，读者才能点过去看截至日期和来源。",
            "本项目规定，写法见编辑手册“正文里引用数据”",
            marked("2022年8月，种植面积[约1.2万亩](数据:example/产量)。"),
            marked("2022年8月，种植面积[约1.2万亩](数据:example/种植面积)。"),
        ),
    ),
    "links": (
        _rule(
            "text-link",
            "正文里的链接没有这一页",
            "点了打不开的链接，读者办不成事；检查网站时每一处都算错。",
            "《国务院办公厅秘书局关于印发政府网站与政务新媒体检查指标、监管工作年度考核指标的通知》",
            Example.in_article("活动见[全部活动](/activites/)。"),
            Example.in_article("活动见[全部活动](/activities/)。"),
        ),
        _rule(
            "text-record",
            "正文里放的记录没有",
            "写了活动、图表的名字却没有这一条，页面上就空一块。",
            "本项目规定，放进正文的记录写已有文件的名字",
            Example.in_article("::: 活动 2022/lianlian"),
            Example.in_article("::: 活动 2022/lianliankan"),
        ),
    ),
    "media": (
        _rule(
            "form-file",
            "表格的文件没有",
            "点了下载却打不开，想报名的人就走了。",
            "《政府网站发展指引》（国办发〔2017〕47号），杜绝“错链”“断链”",
            activity(
                more=(_FORM := "forms:\n  - name: 报名表\n    file: downloads/bao-ming-biao.csv\n")
            ),
            activity(more=_FORM, files={"content/downloads/bao-ming-biao.csv": "姓名,电话\n"}),
        ),
        _rule(
            "text-picture",
            "图片没有、打不开，或者缺说明",
            "没有替代文字，看不见图的人不知道图里有什么；没有来源，可能侵权。",
            "GB/T 37668—2019《信息技术 互联网内容无障碍可访问性技术要求与测试方法》；《中华人民共和国著作权法》",
            Example.in_article('![](images/opening.png "启动仪式｜摄影：张三")'),
            Example.in_article("市民走进检验室。"),
        ),
    ),
    "records": (
        _rule(
            "address-taken",
            "网址已经被用了",
            "两页同一个网址，只会留下一页，另一页就丢了。",
            "RFC 3986《Uniform Resource Identifier (URI): Generic Syntax》第 1.1 节",
            page("content/pages/news.md"),
            page("content/pages/latest-news.md"),
        ),
        _rule(
            "exception",
            "过期或用不着的例外",
            "例外是一时的：过了期还留着，就没有人再看它放过了什么。",
            "本项目规定，每处例外写明理由和有效期",
            Example({"data/exceptions.yaml": EXPIRED}),
            Example({"data/exceptions.yaml": "exceptions: []\n"}),
            severity=Severity.WARNING,
        ),
        _rule(
            "rank-taken",
            "名次或序号重复",
            "两个第一名、两个第四项活动，读者不知道信哪一个。",
            "本项目规定，同一届里名次、序号不重复",
            Example(activity(4).files),
            Example(activity(5).files),
        ),
        _rule(
            "record-field",
            "字段不对",
            "字段写错、漏写，页面上就没有这一项，或者写着错的内容。",
            "本项目规定，字段的写法见 docs/fields.md",
            Example({SOURCE: SOURCE_TEXT.replace("2022-09-01", "2022年9月1日")}),
            RECORD,
        ),
        _rule(
            "reference",
            "引用的记录没有",
            "写了来源、活动、栏目的名字却没有这一条，页面就没有出处，也进不了栏目。",
            "本项目规定，引用写已有文件的名字",
            Example.in_article("正文。", head="sources: [lunch]\n"),
            Example.in_article("正文。", head="sources: [launch]\n"),
        ),
        _rule(
            "season-gap",
            "一届里缺了不能少的",
            "公布了时间却没有一项活动，写了名次却没有公布的日子，读者看到的就是空的，或者太早。",
            "本项目规定：有时间或者公布日期的年度至少有一项活动，有名次就有“结果公布”",
            edition("period:\n  start: 2031-09-01\n  end: 2031-10-31\n"),
            edition(""),
        ),
        _rule(
            "season-order",
            "一届里的时间对不上",
            "场次排在活动以外、两届同时进行，页面怎么写都有一处是错的。",
            "本项目规定：场次、报名在活动以内，活动不晚于这一届结束，部分不早于整体公布，同一时间只有一届",
            activity(more="sessions:\n  - name: 第一课\n    start: 2022-11-05 09:00\n"),
            activity(more="sessions:\n  - name: 第一课\n    start: 2022-10-15 09:00\n"),
        ),
        _rule(
            "yaml-syntax",
            "YAML 写法不对",
            "写法差一个符号，整个文件就读不出来，或者读成别的意思。",
            "YAML 1.2.2",
            Example({SOURCE: SOURCE_TEXT.replace("name: ", "name：")}),
            RECORD,
        ),
    ),
    "files": (
        _rule(
            "file-encoding",
            "不是 UTF-8 编码",
            "别的编码存的字，网页上会变成乱码；旧版记事本和表格软件常常这样存。",
            "RFC 3629《UTF-8, a transformation format of ISO 10646》；YAML 1.2.2 第 5.2 节",
            Example({SOURCE: SOURCE_TEXT.encode("gb18030")}, shown=f"{SOURCE}（用 GBK 存的）"),
            Example(
                {SOURCE: SOURCE_TEXT.encode("utf-8-sig")},
                shown=f"{SOURCE}（用 UTF-8 存的，有没有 BOM 都行）",
            ),
        ),
        _rule(
            "file-name",
            "文件名不能做网址",
            "文件名就是网址的一段，中文、空格、大写的网址抄写和转发时容易出错。",
            "RFC 3986《Uniform Resource Identifier (URI): Generic Syntax》第 2.3 节",
            Example({"data/sources/启动.yaml": SOURCE_TEXT}),
            Example({"data/sources/qi-dong.yaml": SOURCE_TEXT}),
        ),
        _rule(
            "file-place",
            "文件放错了地方",
            "放错地方的文件不会出现在网站上，也没有人会发现少了一篇。",
            "本项目规定，内容放在哪里见 docs/editing.md",
            Example(
                {"content/news/质量开放日.docx": b"PK\x03\x04"},
                shown="content/news/质量开放日.docx",
            ),
            Example(OPENING.files),
        ),
        _rule(
            "file-too-large",
            "文件太大",
            "一篇文章不会有几十万字：多半是放错了文件，也会拖慢每一次生成。",
            "本项目规定，一个文章、记录不超过 500,000 字节，一个图片、下载不超过 50,000,000 字节",
            Example({SOURCE: b"#" * 500_001}, shown=f"{SOURCE}（500,001 字节）"),
            RECORD,
        ),
        _rule(
            "merge-conflict",
            "没有处理完的合并冲突",
            "两个人改了同一处，哪一种对要由人来定；不定就发布，读者会看到两种说法和一堆符号。",
            "本项目规定，两个人改了同一个文件怎么办见 docs/editing.md",
            Example(
                {ARTICLE: Example.in_article(OPEN).files[ARTICLE].replace(OPEN, CONFLICT)},
                shown=CONFLICT,
            ),
            Example.in_article(OPEN),
        ),
        _rule(
            "unusable-entry",
            "不是能读的文件",
            "链接和打不开的文件换一台电脑就没有了，网站上会少一篇。",
            "本项目规定，内容都是普通的文件",
            Example(
                {f"{SOURCE}/name.yaml": SOURCE_TEXT},
                shown=f"{SOURCE}/（是文件夹，名字却像文件）",
            ),
            RECORD,
        ),
    ),
}
"""Group → its rules that `loading` and `reading` keep; the modules there name each by its id."""
