"""One run of the preview: read, serve, follow the changes, and tell the editor about it."""

import threading
from datetime import datetime
from pathlib import Path

from quality_kunming.serving import RESTART
from quality_kunming.serving.preview import Preview, Save
from quality_kunming.serving.server import PreviewServer
from quality_kunming.serving.watching import changes, needs_restart

NAMED = 3
"""Changed files that a line names; more are counted."""


class Session:
    """A preview of the project in `root`, as of what `--on` names (empty: now, at each save)."""

    def __init__(self, root: Path, on: str, port: int):
        self.root = root
        self.port = port
        self.preview = Preview(root, on)

    def run(self) -> int:
        """Serve until Ctrl-C (0) or a change of the site's Python (RESTART); 1 where the port cannot be had."""
        try:
            server = PreviewServer(self.preview, self.port)
        except OSError as error:
            _say(_why_not(self.port, error))
            return 1
        with server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            try:
                return self._follow(server.address)
            except KeyboardInterrupt:
                _say("预览已结束。")
                return 0
            finally:
                server.shutdown()

    def _follow(self, address: str) -> int:
        _say("正在读文件……")
        for changed in changes(self.root):
            if needs_restart(changed):
                return RESTART
            self._tell(self.preview.take(changed))
            if not changed:
                _say(f"工作台：{address}_desk/（写新闻、改记录，从 Word 和公众号粘贴）")
                _say(f"预览地址：{address}（保存后浏览器自动刷新；按 Ctrl+C 结束）")
            self.preview.settle()
        return 0

    def _tell(self, save: Save) -> None:
        clock = f"{datetime.now():%H:%M:%S}"
        files = "、".join(save.changed[:NAMED])
        more = f" 等 {len(save.changed)} 个文件" if len(save.changed) > NAMED else ""
        reason = f"（{files}{more}）" if files else ""
        if save.fault:
            _say(save.fault)
            _say(f"{clock} 程序出错；页面上也有说明{reason}")
            return
        problems = self.preview.problems(save)
        for problem in problems:
            _say(str(problem))
        count = f"，有 {len(problems)} 个问题，改好保存就会刷新" if problems else ""
        _say(f"{clock} 已更新，用时 {save.seconds:.2f} 秒{count}{reason}")


def _why_not(port: int, error: OSError) -> str:
    if isinstance(error, PermissionError):
        return f"端口 {port} 不让用，请换一个：python3 tasks.py serve --port 8000"
    return f"端口 {port} 已被别的程序占用，请关掉它，或者换一个：python3 tasks.py serve --port {port + 1}"


def _say(text: str) -> None:
    print(text, flush=True)
