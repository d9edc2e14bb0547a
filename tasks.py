"""The project's tasks: `python3 tasks.py TASK`; without a task, the list of them."""

import sys

from quality_kunming import environment

if __name__ == "__main__":
    arguments = sys.argv[1:]
    if arguments[:1] == ["new"] and "--help" not in arguments:  # invoke knows no optional words
        arguments += [""] * (3 - len(arguments))
    sys.exit(environment.run(arguments))

from invoke import task

from quality_kunming import commands


def end(status: int) -> None:
    """End with a status that tells of a failure; after a success the next task named may run."""
    if status:
        sys.exit(status)


ON = {"on": "为哪一天生成，例如 2022-09-10；不写就是今天（北京时间）"}


@task(help=ON)
def build(context, on=""):
    """生成网站到 output/（预览：含示例和草稿，有标记）"""
    end(commands.build(on))


@task(help=ON)
def publish(context, on=""):
    """生成正式网站到 output/（不含示例和草稿）"""
    end(commands.publish(on))


@task(help=ON)
def check(context, on=""):
    """检查 content/ 和 data/，一次列出所有问题"""
    end(commands.check(on))


@task(help=ON | {"port": "端口，默认 8000"})
def serve(context, on="", port="8000"):
    """在本机预览：保存后浏览器自动刷新"""
    end(commands.serve(on, port))


NEW = {
    "kind": "种类，例如 article、ambassador，也可以写新闻、质量官",
    "title": "标题或姓名",
    "edition": "哪一年的，例如 2023；不写就是最近一届",
}


@task(help=NEW)
def new(context, kind, title, edition=""):
    """新建一份内容，例如 new article “标题”"""
    end(commands.new(kind, title, edition))


@task
def fields(context):
    """按字段定义重写 docs/fields.md"""
    end(commands.fields())


@task(positional=[], help={"only": "只运行名字里有这个词的测试"})
def test(context, only=""):
    """运行全部测试（含浏览器测试）"""
    end(commands.test(only))
