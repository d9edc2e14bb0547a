"""Finished pages for the examples of rules that look at more than the main part."""

from quality_kunming.checks.rule import Example


def whole_page(
    main: str = "<h1>例</h1>",
    *,
    title: str = "例 - 质量昆明",
    description: str = "一个例子。",
    head: str = "",
    foot: str = "",
    start: str = '<!doctype html>\n<html lang="zh-CN">',
) -> str:
    """A whole page, right but for what is given."""
    return (
        f'{start}\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>{title}</title>\n<meta name="description" content="{description}">\n{head}</head>\n'
        f"<body>\n<main>{main}</main>\n{foot}</body>\n</html>\n"
    )


def shown(html: str, part: str) -> Example:
    """A finished page of which the guide shows one part."""
    return Example({"output/example/index.html": html}, shown=part)
