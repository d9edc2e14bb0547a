"""`import`: documents of Word, WeChat and Excel become articles."""

import sys
from pathlib import Path

from quality_kunming import environment
from quality_kunming.commands.answers import answered, fail
from quality_kunming.errors import shown
from quality_kunming.model.placeholder import TO_CONFIRM


@answered
def import_documents(files: list[str]) -> int:
    """Make an article of each document; what cannot be read is named, and the others are made."""
    from quality_kunming import importing
    from quality_kunming.model.moment import Moment

    if not files:
        return fail("请写上文件，例如 python3 tasks.py import 通知.docx")
    today, failed = Moment.now().day, 0
    for number, file in enumerate(files, 1):
        start = f"（{number}/{len(files)}）" if len(files) > 1 else ""
        print(f"{start}{shown(file)}", flush=True)
        try:
            draft = importing.from_file(Path(file).expanduser())
            article = importing.file_away(environment.ROOT, draft, today)
        except importing.UnreadableDocumentError as error:
            failed += 1
            print(f"{shown(file)}：{shown(str(error))}", file=sys.stderr)
            continue
        except OSError as error:
            failed += 1
            print(f"{shown(file)}：写不进去（{error.strerror}），请检查权限", file=sys.stderr)
            continue
        _tell(article, draft)
    if failed:
        return fail(
            f"{failed} 份没有导入，别的照样导入了。" if failed < len(files) else "什么都没有写。"
        )
    return 0


def _tell(article: str, draft) -> None:
    """Say what was made, what was left out, and what is to be looked at."""
    count = f"，{len(draft.files)} 张图片" if draft.files else ""
    print(f"  已写成 {article}（草稿）{count}")
    for one in draft.dropped:
        print(f"  没有放进来：{shown(one)}")
    for one in draft.questions:
        print(f"  {TO_CONFIRM}{shown(one)}")
