"""What to write where a text is not the YAML we read: the slips of a Chinese input method, and libyaml's own words."""

import re

WIDE_COLON = re.compile(r"^[ ]*(?:- )?[A-Za-z_]+[ ]*：", re.MULTILINE)
"""A field whose colon is the Chinese one: for YAML it goes on with the words of the line above."""


def told_of_colons(text: str) -> str:
    """What to say of a text with such fields, all of them in one sentence."""
    more = len(WIDE_COLON.findall(text))
    return f"{COLON}；这样的有 {more} 行" if more > 1 else COLON


def advice(text: str, line: int, problem: str) -> tuple[int, str]:
    """The line to mend (libyaml often stops at the one after it) and how."""
    lines = text.split("\n")
    for number in (line, line - 1):
        if 1 <= number <= len(lines):
            slip = _slip(lines[number - 1])
            if slip:
                return number, slip
    if (
        "mapping values" in problem
        and 1 < line <= len(lines)
        and _is_wide_field(*lines[line - 2 : line])
    ):
        return line - 1, COLON
    for sign, sentence in ADVICE.items():
        if sign in problem:
            return line, sentence
    return line, "YAML 写法不对，请对照同类文件，核对缩进、冒号、引号和短横"


def _is_wide_field(above: str, line: str) -> bool:
    """Whether a Chinese word with a Chinese colon stands where the line below has its field."""
    found = re.match(r"([ ]*)(?:- )?[\u4e00-\u9fff]{1,8}[ ]*：", above)
    return bool(found) and line.startswith(found[1]) and not line[len(found[1]) :].startswith(" ")


def _slip(line: str) -> str | None:
    """The commonest slips of a Chinese input method."""
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        return "缩进用了 Tab 键，请改成空格"
    if indent.strip(" "):
        return WIDE_INDENT
    if re.match(r"\s*(- )?[A-Za-z_]+: *[\u3000\u00a0]", line):
        return "冒号后面是全角空格，请改成半角空格"
    if re.match(r"\s*(- )?[A-Za-z_]+\s*：", line):
        return COLON
    if re.match(r"\s*(- )?[A-Za-z_]+:[^\s]", line):
        return "英文冒号后面要空一格，例如 name: 夏嘉伟"
    if found := SPECIAL_START.match(line):
        return f"这一行开头的 {found[2]} 有特别的意思，请把整句放进英文引号"
    return None


COLON = "字段名后面用了中文冒号“：”，请改成英文冒号加一个空格 “: ”"
HASH = "# 后面的字会丢，请把整句放进英文引号"
WIDE_INDENT = "缩进用了全角空格，请改成半角空格"
SPECIAL_START = re.compile(
    r"""\s*(?:-[ ]+)*(?:[A-Za-z_]+:[ ]+)?
    (?=   (["'])(?:(?!\1).)*\1\s*[^\s\#,\]}:]  # a quotation with more behind it
        | [\[{](?!.*[\]}]\s*$)                  # a bracket that does not close at the end
        | [|>](?![-+\d]*\s*(?:\#|$))            # the mark of a text below, with words behind it
        | ! | [?-][ ]
    )
    (.)""",
    re.VERBOSE,
)
"""A value (group 2: its first sign) that YAML does not take as words."""


ADVICE = {
    "alias": "这里的 & 或 * 有特别的意思，请把整句放进英文引号",
    "anchor": "这里的 & 或 * 有特别的意思，请把整句放进英文引号",
    "mapping values are not allowed": "这一行有两个英文冒号，或者缩进不对；文字里有英文冒号时，请把整句放进英文引号",
    "cannot start any token": "这一行的开头是特殊符号（如 @ ` %），请把整句放进英文引号",
    "another document": "一个文件只写一条；请删去这一行 --- ，另一条写进另一个文件",
    "end of stream": "引号没有成对，请补上另一半",
    "escape": "引号里的反斜杠 \\ 有特别的意思；请改用 / ，或者写两个 \\\\",
    "quoted scalar": "引号没有成对，请补上另一半",
}
"""Part of libyaml's words → what to do."""
