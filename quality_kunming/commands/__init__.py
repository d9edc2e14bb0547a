"""What each task does, and what it tells the editor; every function returns the exit status."""

from quality_kunming.commands.authoring import convert, new, todo
from quality_kunming.commands.bundling import bundle
from quality_kunming.commands.calendar import NOT_DUE, next_changes
from quality_kunming.commands.checking import check, compare, explain
from quality_kunming.commands.delivery import deploy, rollback, verify
from quality_kunming.commands.development import audit, bench, bench_gate, docs, test
from quality_kunming.commands.importing import import_documents
from quality_kunming.commands.intake import intake
from quality_kunming.commands.posters import posters
from quality_kunming.commands.preview import serve
from quality_kunming.commands.publishing import build, publish
from quality_kunming.commands.screens import screens
from quality_kunming.commands.undoing import report_interrupted, undo
from quality_kunming.commands.wechat import wechat

__all__ = [
    "NOT_DUE",
    "audit",
    "bench",
    "bench_gate",
    "build",
    "bundle",
    "check",
    "compare",
    "convert",
    "deploy",
    "docs",
    "explain",
    "import_documents",
    "intake",
    "new",
    "next_changes",
    "posters",
    "publish",
    "report_interrupted",
    "rollback",
    "screens",
    "serve",
    "test",
    "todo",
    "undo",
    "verify",
    "wechat",
]
