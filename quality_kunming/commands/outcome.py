"""What a task says of the site that it has made."""

from quality_kunming.errors import printable

LISTED = 5
"""Things to come that are named after a build."""


def announce(name: str, result, seconds: float | None = None) -> None:
    """Say what was made and how much of it, what was left out of it, and what is still to come."""
    took = f"，用时 {seconds:.1f} 秒" if seconds is not None else ""
    print(f"{name}已生成到 output/：{result.pages} 页，{result.day} 的样子{took}。")
    for reason, count in result.left_out.items():
        print(f"没有放进去：{reason} {count} 个。")
    if result.remark:
        print(result.remark)
    announce_waiting(result)


def announce_waiting(result) -> None:
    """Say what is written and comes out later, and when."""
    for one in result.waiting[:LISTED]:
        print(f"到时候才出现：{one.when.text}，{printable(one.title)}（{printable(one.file)}）。")
    if more := len(result.waiting[LISTED:]):
        print(f"到时候才出现的还有 {more} 个，全部看 python3 tasks.py next。")


def announce_publication(result) -> None:
    """Say what was made for visitors, and whether it is the official site or a demonstration."""
    from quality_kunming.model.site import Profile
    from quality_kunming.templating.frame import filings_left_out

    is_official = result.site.profile is Profile.OFFICIAL
    announce("正式网站" if is_official else "演示站点", result)
    if filings := filings_left_out(result.site):
        print(f"没有放进去：{'、'.join(filings)}。")
    place = f"网址 {result.site.domain}"
    if is_official:
        print(f"{place} 在 .gov.cn 之下：按正式网站发布。")
    else:
        print(f"{place} 不在 .gov.cn 之下：按演示站点发布，每页都有标明，搜索引擎不收录。")
