"""`bundle`: the finished site in one zip, for a USB stick."""

from pathlib import Path

from quality_kunming import environment
from quality_kunming.commands.answers import answered, fail
from quality_kunming.errors import printable


@answered
def bundle(to: str, *, takes_preview: bool) -> int:
    """Make the zip, and say where it is, of which day, how large, and what its bytes must add up to."""
    from quality_kunming import bundling
    from quality_kunming.delivery.release import size_text
    from quality_kunming.model.moment import Moment

    if to and not Path(to).is_dir():
        return fail(f"没有“{printable(to)}”这个文件夹，离线版没有做。")
    folder = Path(to) if to else environment.ROOT / bundling.FOLDER
    if not to:
        folder.mkdir(exist_ok=True)
    try:
        made = bundling.bundle(environment.ROOT, folder, takes_preview=takes_preview)
    except bundling.BundleError as error:
        return fail(f"{printable(str(error))}离线版没有做。")
    print(f"离线版已做好：{made.path}")
    print(
        f"{made.pages} 页，{made.day} 的样子，{size_text(made.size)}，"
        f"解开以后 {size_text(made.unpacked)}。解压缩以后双击“{bundling.START}”。"
    )
    print(f"SHA-256：{made.sha256}")
    if made.next_change and made.next_change <= Moment.now().instant:
        print("从那天到现在，网页上该变的已经变了：要新的，先运行 publish，再做一份。")
    if not made.home:
        print(
            "网址还没有填（data/site.yaml 的 origin），每页只写明是哪一天的，没有写最新的在哪里看。"
        )
    return 0
