"""What each task does, and what it tells the editor; every function returns the exit status."""

from quality_kunming.commands.authoring import convert, new, todo
from quality_kunming.commands.calendar import NOT_DUE, next_changes
from quality_kunming.commands.checking import check, compare
from quality_kunming.commands.delivery import deploy, rollback
from quality_kunming.commands.development import audit, bench, docs, test
from quality_kunming.commands.importing import import_documents
from quality_kunming.commands.preview import serve
from quality_kunming.commands.publishing import build, publish
from quality_kunming.commands.undoing import report_interrupted, undo
from quality_kunming.commands.wechat import wechat

__all__ = [
    "NOT_DUE",
    "audit",
    "bench",
    "build",
    "check",
    "compare",
    "convert",
    "deploy",
    "docs",
    "import_documents",
    "new",
    "next_changes",
    "publish",
    "report_interrupted",
    "rollback",
    "serve",
    "test",
    "todo",
    "undo",
    "wechat",
]
