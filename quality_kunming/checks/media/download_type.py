"""Kinds of files that are not offered for download."""

from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Finding, Rule, Scope
from quality_kunming.checks.support.downloads import downloads, example
from quality_kunming.reading import formats
from quality_kunming.reading.documents import READERS

RULE = Rule(
    id="download-type",
    title="不能下载的文件种类",
    scope=Scope.PROJECT,
    reason="旧格式和压缩包手机上打不开，带宏的文件和程序可能有病毒，里面的内容也都没法检查。",
    source="《政府网站发展指引》（国办发〔2017〕47号）",
    bad=example("bao-ming-biao.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    good=example("bao-ming-biao.docx"),
)

_REFUSED = {
    "是旧格式，手机上打不开；请用 Word、Excel 或 WPS 另存为 .docx、.xlsx、.pptx，或者导出 PDF": (
        ".doc .xls .ppt .wps .et .dps .dot .xlt .pot .wpt .ett .dpt .pages .numbers .key .uof .ceb .caj"
    ),
    "是压缩包，手机上打不开，里面也没法检查；请解开，把文件一个一个放进来": (
        ".zip .rar .7z .gz .tgz .tar .bz2 .xz .iso .cab .arj .lzh .zst"
    ),
    "带宏，可能有病毒；请另存为不带宏的 .docx、.xlsx、.pptx": (
        ".docm .xlsm .pptm .dotm .xltm .potm .xlsb .ppsm"
    ),
    "是程序，不能放在网站上；请删去": (
        ".exe .msi .apk .bat .cmd .com .scr .vbs .ps1 .sh .jar .dll .app .dmg .lnk .hta .reg .ipa .py"
    ),
    "浏览器会把它当网页运行；请改成正文，或者导出 PDF": (
        ".html .htm .xhtml .shtml .mht .mhtml .svg .js .mjs .css .xml .php .jsp .asp .aspx .url .swf"
    ),
    "多数手机显示不了；请另存为 JPEG": ".heic .heif .psd .ai .eps .cdr .tif .tiff .bmp .raw",
}
_ADVICE = {suffix: advice for advice, names in _REFUSED.items() for suffix in names.split()}
_OTHER = "不在能下载的种类里；请导出 PDF，或者用 .docx、.xlsx、.pptx、.ofd、.csv、.txt、.jpg、.png"
_TEXTS = (".md", ".yaml")


def find(project: Project) -> Iterator[Finding]:
    """Every file for download of a kind that is refused, by its name or by what it is."""
    for name, path in downloads(project.root):
        suffix = path.suffix.lower()
        if suffix not in READERS or suffix in _TEXTS or suffix in _ADVICE:
            kind = f" {suffix} " if suffix else "没有扩展名，"
            yield Finding(name, 0, f"{kind}{_ADVICE.get(suffix, _OTHER)}".strip())
        elif suffix in (".csv", ".txt"):
            with path.open("rb") as file:
                head = file.read(4096)
            kind = formats.format_of(head)
            if not head.strip():
                yield Finding(name, 0, "是空文件，里面一个字也没有；请重新导出或重新拷贝")
            elif kind:
                yield Finding(name, 0, f"名字是 {suffix}，内容却是{kind}；请放真正的文字文件")
