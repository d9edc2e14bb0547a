"""The project's tasks: `python3 tasks.py TASK`; without a task, the list of them."""

import sys

from quality_kunming import environment

if __name__ == "__main__":
    sys.exit(environment.run(sys.argv[1:]))

from invoke import task

from quality_kunming import commands


def end(status: int) -> None:
    """End with a status that tells of a failure; after a success the next task named may run."""
    if status:
        sys.exit(status)


ON = {
    "on": '为哪一天（那天结束时）或哪一刻生成，例如 2022-09-10、"2022-09-10 10:30"；不写就是现在（北京时间）'
}


BRANCH = "哪个分支的预览，放在网站的 preview/ 下面"


@task(help=ON | {"preview": BRANCH})
def build(context, on="", preview=""):
    """生成网站到 output/（预览：含示例和草稿，有标记）"""
    end(commands.build(on, preview))


MANIFEST = {
    "manifest": "拿哪次发布来查消失的网址：manifest.json 文件，或者目标的名称（网上现在的）；不写就是这台电脑上次发布的"
}


FALLBACK = {
    "fallback": "有错误时，照以前没有错误的提交生成，加上不能等的：撤回的同意、撤稿、更正（夜里自动发布用）"
}


@task(help=ON | MANIFEST | FALLBACK)
def publish(context, on="", manifest="", fallback=False):
    """检查没有错误，就生成要发布的网站到 output/（不含示例和草稿）"""
    end(commands.publish(on, manifest, falls_back=fallback))


TO = {"to": "data/targets.yaml 里的名称；只有一个目标时不用写"}
DEPLOY = {
    "preview": BRANCH,
    "dry-run": "只看会改动什么，不传",
    "remove": "撤下这个分支的预览",
    "insist": "日子不对也放：output/ 是为以后做的，或者比网上的旧",
}


@task(help=TO | DEPLOY)
def deploy(context, to="", preview="", dry_run=False, remove=False, insist=False):
    """把 output/ 放上网，读回来核对，不对就换回原来的"""
    end(commands.deploy(to, preview, is_trial=dry_run, is_removal=remove, insists=insist))


BUNDLE = {
    "to": "放进哪个文件夹，例如 U 盘；不写就是 output-bundle/",
    "preview": "output/ 是预览也做，每一页都标明",
}


@task(help=BUNDLE)
def bundle(context, to="", preview=False):
    """把 output/ 做成一个压缩包：放进 U 盘，没有网络，双击就能看"""
    end(commands.bundle(to, takes_preview=preview))


@task(help=TO | {"release": "哪一版，例如 0007-1a2b3c4d；不写就是前一版"})
def rollback(context, to="", release=""):
    """换回以前的一版"""
    end(commands.rollback(to, release))


@task(help=TO | {"form": "text（给人看）或 json（给程序看）"})
def verify(context, to="", form="text"):
    """把网上的每个文件读一遍：对不对、过没过时、证书到哪天"""
    end(commands.verify(to, form))


FORM = {
    "form": "text（给人看）、json 或 sarif（给程序看）、github 或 gitlab（标在合并请求的那一行）",
    "output": "写进哪个文件；不写就显示在屏幕上（text 总是显示在屏幕上）",
}


FIX = {"fix": "先改好有把握的：标点、字形、日期、规范名称；引文和转载不动"}


EXPLAIN = {"explain": "只说一条规则：为什么、依据、例子；写提示末尾方括号里的代号"}


@task(help=ON | FORM | MANIFEST | FIX | EXPLAIN)
def check(context, on="", form="text", output="", manifest="", fix=False, explain=""):
    """检查内容和做好的网站，一次列出所有问题"""
    if explain:
        return end(commands.explain(explain))
    end(commands.check(on, form, output, manifest, fix))


COMPARE = {
    "base": "要合并到哪个分支，例如 origin/main；和分开的那个提交比",
    "output": "还要写进哪个 Markdown 文件，例如合并请求的摘要",
}


@task(help=ON | COMPARE)
def compare(context, base="origin/main", on="", output=""):
    """这次改动影响哪些网页，改前改后写的是什么"""
    end(commands.compare(base, on, output))


NEXT = {
    "since": "哪次发布：目标的名称（网上现在的）或者 manifest.json；只说它到没到时候该换，没到的退出码是 4",
    "form": "text（给人看）、time（只写那一刻）、env（due=true 或 due=false，给自动化看）",
    "output": "写进哪个文件；不写就显示在屏幕上",
}


@task(help=ON | NEXT)
def next(context, on="", since="", form="text", output=""):
    """网页下一次什么时候会变，接下来有什么"""
    end(commands.next_changes(on, form, since, output))


@task(help=ON | {"port": "端口，默认 8000"})
def serve(context, on="", port="8000"):
    """在本机预览：保存后浏览器自动刷新"""
    end(commands.serve(on, port))


NEW = {
    "kind": "种类，例如 article、ambassador，也可以写新闻、质量官；不写就列出有哪些",
    "title": "标题或姓名；新的一届写年份",
    "edition": "哪一年的，例如 2027；不写就是正在准备或进行的一届",
    "from_": "照哪一年搭新的一届，例如 new edition 2027 --from 2022",
    "activity": "场次、征集加在哪项活动里，例如 new session “第一期” --activity lianliankan",
    "table": "照一张表（CSV 或 .xlsx）建很多个，一行一个，例如 new ambassador --table 名单.xlsx",
}


@task(help=NEW)
def new(context, kind, title, edition="", from_="", activity="", table=""):
    """新建：一份内容、一场活动、新的一届，或者照表格建很多份"""
    end(commands.new(kind, title, edition, from_, activity, table))


@task(help={"edition": "哪一年的，例如 2027；不写就是正在准备或进行的一届"})
def todo(context, edition=""):
    """新的一届还有什么没有填，按先后列出"""
    end(commands.todo(edition))


IMPORT = {"file": "一个或几个文件，例如 通知.docx；公众号文章先在电脑的浏览器里另存为网页"}


@task(name="import", help=IMPORT, iterable=["file"], positional=[])
def import_(context, file):
    """把 Word、公众号、网页、表格、文本变成文章（草稿）"""
    end(commands.import_documents(file))


INTAKE = {
    "word": "收：一个或几个文件、文件夹；别的：一个或几个编号，例如 2027-001",
    "call": "材料没有写是哪项征集的，写它的代号，例如 2027/pinpai-gushi/ambassador",
    "list": "列出收过的，各缺什么",
    "accept": "采用：放进 data/ 和 content/，例如 intake --accept 2027-001 2027-002",
    "refuse": '不采用，写好回信，例如 intake --refuse 2027-003 --why "照片看不清"',
    "why": "不采用的原因，写进回信",
    "register": "列出登记册：电话这些不公开的，号码是全的",
    "forget": "删去登记、原件、草稿，例如 intake --forget 2027-003；--forget expired 删去到期的",
}


@task(help=INTAKE, iterable=["word"], positional=[], auto_shortflags=False)
def intake(
    context,
    word,
    call="",
    list=False,
    accept=False,
    refuse=False,
    why="",
    register=False,
    forget=False,
):
    """收报名材料：表单的包、邮件、Word 和照片变成草稿，缺什么、重不重复一张表说清楚"""
    end(
        commands.intake(
            word,
            call=call,
            lists=list,
            accepts=accept,
            refuses=refuse,
            why=why,
            registers=register,
            forgets=forget,
        )
    )


CONVERT = {
    "file": "要转换的文件，例如 content/news/2022/launch.md",
    "encoding": "原来的编码，例如 GBK、Big5；不写就自动认",
    "yes": "看过转换以后的字是对的，真的转换",
}


@task(help=CONVERT)
def convert(context, file, encoding="", yes=False):
    """把 GBK 等编码的文件转换成 UTF-8（先看，加 --yes 才改）"""
    end(commands.convert(file, encoding, is_confirmed=yes))


SCREENS = {
    "from_": "从哪一天起，例如 2026-11-28；不写就是今天",
    "days": "做几天，默认 7",
    "pictures": "不做图片，写 --no-pictures",
}


@task(help=SCREENS, auto_shortflags=False)
def screens(context, from_="", days="7", pictures=True):
    """做地铁、商场的屏幕页：一天一个文件夹，横屏、竖屏和图片"""
    end(commands.screens(from_, days, has_pictures=pictures))


UNDO = {
    "edited": "后来又改过的文件：keep 留着，back 也退回；不写就什么都不动",
    "yes": "看过要退回的是对的，真的退回",
}


@task(help=UNDO)
def undo(context, edited="", yes=False):
    """退回上一次的改动：check --fix、convert、导入（先看，加 --yes 才改）"""
    end(commands.undo(edited, is_confirmed=yes))


@task(help={"article": "哪一篇：文件、网址或文件名，例如 content/news/2022/launch-2022.md"})
def wechat(context, article):
    """把一篇新闻做成公众号能用的：正文、图片、封面，和一个打开就能复制的网页"""
    end(commands.wechat(article))


POSTERS = {
    "edition": "哪一年的，例如 2027；不写就是正在准备或进行的一届",
    "only": "只做名字里有这个词的，例如 lianliankan、质量官",
    "size": "只做这几种，用逗号分开：a4,a3,a2,60x90,leaflet（传单）,card（桌卡）",
    "places": "照一张表（CSV 或 .xlsx）做，一个张贴的地方一份，例如 张贴点.csv",
    "sample": "写一张样表 prints/张贴点.csv，照着填",
    "bleed": "交给印刷厂：四边各多 3 毫米出血，带裁切线",
    "kit": "和 --places 一起写：海报和写好地点、联系人的文字，打成一个压缩包",
}


@task(help=ON | POSTERS, auto_shortflags=False)
def posters(
    context, on="", edition="", only="", size="", places="", sample=False, bleed=False, kit=False
):
    """做海报、传单、桌卡（PDF）到 prints/，也可以照表一个地方一份"""
    choices = {"has_bleed": bleed, "is_sample": sample, "has_kit": kit}
    end(commands.posters(on, edition, only, size, places, **choices))


@task
def docs(context):
    """按定义重写 docs/fields.md 和 docs/checks.md"""
    end(commands.docs())


BENCH = {
    "articles": "多少篇编出来的文章，例如 1000,10000；默认 1000",
    "rounds": "每样做几遍，默认 3",
    "only": "只量其中几样，用逗号分开：cold,unchanged,clone,check,repository,preview,growth",
    "growth": "再量 1,000 到 20,000 篇要多久，看是不是成正比（要很久）",
    "write": "写进 docs/performance.md，连同图和数（有 --gate，写进 benchmarks/gate/）；不写就只显示在屏幕上",
    "deploy": "只量放上去要多久：第一次、改了一页、留满以后改了一页、没有变，每一种地方；页数看 --articles，例如 20000",
    "gate": "只量检查规则准不准：种下的错抓到多少，没有错的文章误报多少",
    "texts": "和 --gate 一起：再看一个文件夹里别人写的文章（.txt），查出来的对不对，还有哪些没有人判过",
}


@task(help=BENCH)
def bench(
    context,
    articles="1000",
    rounds="3",
    only="",
    growth=False,
    write=False,
    deploy=False,
    gate=False,
    texts="",
):
    """测速：和 Hugo、Pelican、Eleventy 做同样的文章，还有检查和预览要多久；也量规则准不准（--gate）"""
    if gate or texts:
        end(commands.bench_gate(texts, writes=write))
        return
    end(commands.bench(articles, rounds, only, grows=growth, writes=write, deploys=deploy))


@task
def audit(context):
    """用浏览器查 output/ 里的网页人人能不能用，结果写进 data/audit.yaml，显示在无障碍声明里"""
    end(commands.audit())


@task(positional=[], help={"only": "只运行名字里有这个词的测试"})
def test(context, only=""):
    """运行全部测试（含浏览器测试）"""
    end(commands.test(only))
