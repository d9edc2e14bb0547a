"""Rules without a folder of their own tables: each way to break one, and what is near it and right."""

import re

import pytest

from quality_kunming.checks.registry import rules
from quality_kunming.checks.rule import ARTICLE, Example
from quality_kunming.checks.support.campaign_examples import example as on_campaign
from quality_kunming.checks.support.downloads import example as download
from quality_kunming.checks.support.drawn import png
from quality_kunming.checks.support.reading_examples import SOURCE, activity, edition, page
from quality_kunming.environment import ROOT

FIGURE = '<h1>例</h1><div class="figure-number"><p class="figure-number__label">面积</p>{}</div>'
SAID = '<p class="figure-number__source">{}</p>'
LINKED = '来源：<a href="../sources/index.html">昆明日报</a>'
PICTURE = '![清晨的花市](images/a.png "花市｜摄影：张三｜授权：作者授权本站使用")'
CHANNEL = """\
name: 咨询台
service_kind: 咨询投诉
audience: [市民]
summary: 有问题打这里。
channels:
  - {{kind: {}, label: 咨询, value: {}, source: launch}}
sources: [launch]
"""
TWO_COLUMNS = "terms: [{slug: launch, name: 甲}, {slug: b, name: 乙}]\n"
FORM = "forms:\n  - name: 报名表\n    file: downloads/{}.csv\n"
USED = Example.in_article("她讲了自己的故事。", head="consents: [tys-001]\n").files
CONSENT = {"data/consents/tys-001.yaml": "scope: [文字]\nvalid_until: 2030-01-01\nminor: false\n"}
COPIED = "data/editions/2027.yaml"
CHECK = "# 请核对“名称”：2026 年写的是甲；今年叫什么？\n"


def pictured(width: int, height: int) -> Example:
    """An article with a picture of a size."""
    return Example(
        {"content/images/a.png": png(width, height), **Example.in_article(PICTURE).files}
    )


def captioned(alt: str, caption: str, file: str = "a.png") -> Example:
    """An article with a picture that has an alternative text and a caption."""
    text = f'![{alt}](images/{file} "{caption}｜摄影：张三｜授权：作者授权本站使用")'
    return Example({f"content/images/{file}": png(), **Example.in_article(text).files})


def serving(kind: str, value: str) -> Example:
    """A service with a channel."""
    return Example({"data/services/desk.yaml": CHANNEL.format(kind, value)})


def copied(text: str) -> Example:
    """An edition that was copied from an earlier one."""
    return Example({COPIED: f"{text}name: 2027年\nsummary: 句。\nsources: [launch]\n"})


BRAND = {
    "data/brands/hua.yaml": "name: 斗南花卉\nbrand_kind: 产业名片\nrecognition: 花卉产业名片\nsummary: 句。\n"
    "text: 1983年，斗南的化忠义在自家地里试种剑兰，市局副所长张兰也来了。\nsources: [launch]\n"
}
"""A brand that tells of people and places."""

WRONG = [
    ("front-matter", Example({ARTICLE: "市民走进检验室。\n"})),
    ("front-matter", Example({ARTICLE: "---\ntitle: 甲\n\n市民走进检验室。\n"})),
    ("front-matter", Example({ARTICLE: "title: 甲\n---\n\n市民走进检验室。\n"})),
    ("near-name", Example.in_article("市民参加昆明品牌“连联看”。")),
    ("near-name", Example.in_article("市民参加昆明品“连连看”。")),
    ("name-word", Example.in_article("市民参加昆明品牌“对对碰”。")),
    ("name-word", Example.in_article("看品牌昆明“连连看”。")),
    (
        "retold-word",
        Example(Example.in_article("1983年，化忠仁在自家地里试种剑兰。").files | BRAND),
    ),
    (
        "retold-word",
        Example(Example.in_article("1983年，斗楠的化忠义在自家地里试种剑兰。").files | BRAND),
    ),
    ("person-office", Example(Example.in_article("所长张兰走进花田。").files | BRAND)),
    ("skipped-heading", Example.in_article("# 一\n\n字。\n\n### 二\n\n字。")),
    ("text-overload", Example.in_article("通知" * 5000)),
    ("text-overload", Example({SOURCE: "a" * 200_000})),
    ("figure-shown", Example.on_page(FIGURE.format(SAID.format(LINKED)))),
    ("figure-shown", Example.on_page(FIGURE.format(SAID.format("截至2022年8月。来源：昆明日报")))),
    ("text-record", Example.in_article("::: 质量官 2022/mei-you")),
    ("text-record", Example.in_article("::: 图表 mei-you")),
    ("download-size", download("zong-jie.txt", bytes(20_000_001))),
    ("form-file", activity(more=FORM.format("no"))),
    ("picture-size", pictured(599, 400)),
    ("picture-size", pictured(400, 599)),
    ("text-picture", Example.in_article("![清晨的花市](images/mei-you.png)")),
    ("text-picture", Example.in_article('![花市](https://a.cn/a.png "花市｜摄影：张三")')),
    ("picture-position", Example({"content/images/a.png": png(gps=True)})),
    ("undeclared-channel", serving("电话", "0871-63100000")),
    ("undeclared-channel", serving("邮箱", "a@km.gov.cn")),
    ("unused-consent", Example(CONSENT)),
    ("address-taken", page("content/pages/activities.md")),
    ("address-taken", page("content/pages/search.md")),
    ("rank-taken", activity(4)),
    ("season-gap", edition("announced: 2031-08-01\n")),
    ("season-order", activity(more="sessions:\n  - name: 课\n    start: 2022-08-30 09:00\n")),
    ("file-too-large", Example({SOURCE: b"#" * 500_001})),
    ("file-too-large", Example({"content/news/2022/a.md": b"#" * 500_001})),
    ("hidden-file", Example({"data/sources/.a.yaml": "name: 甲\n"})),
    ("column-empty", on_campaign("2026-09-18", TWO_COLUMNS)),
    ("indirect-link", Example.in_article("[入口](https://t.cn/A6xYz123)")),
    ("indirect-link", Example.in_article("[入口](https://www.km.gov.cn/j?u=//a.example.cn/)")),
    ("twin-link", Example.in_article("[甲乙](https://a.cn/1)，[甲乙](https://a.cn/2)")),
    ("twin-link", Example.in_article("[甲乙](https://a.cn/1)[丙丁](https://a.cn/1)")),
    ("bare-address", Example.in_article("通知见 https://www.km.gov.cn/a.html 。")),
    ("split-number", Example.in_article("| 手机 | |\n|---|---|\n| 139 8765 | 4321 |")),
    ("split-number", Example.in_article("电话138，8012，3456。")),
    ("law-title", Example.in_article("依照《中华人民共和国商标管理法》立案。")),
    ("law-title", Example.in_article("依照《农产品质量法》监测。")),
    ("law-title", Example.in_article("依照《中华人民共和国质检法》立案。")),
    ("law-title", Example.in_article("依照《中华人民共和国反食品浪费条例》劝导。")),
    ("law-title", Example.in_article("依照《电梯安全监督管理办法条例》检查。")),
    ("political-wording", Example.in_article("做到“两个拥护”。")),
    ("political-wording", Example.in_article("副市长李明、市长王强出席。")),
    ("political-wording", Example.in_article("他说：“经过八年抗战。”")),
    ("end-mark", Example.in_article("大家都来了。名额有限，先到先得，")),
    ("end-mark", Example.in_article("市民走进了实验室。大家都说长了见识，还想再来一次")),
    ("end-mark", Example.in_article("大家来了\n，都说好。")),
    ("heading-mark", Example.in_article("## 活动时间，\n\n九月。")),
    ("heading-mark", Example.in_article("### 联系谁。 {#lianxi}\n\n服务台。")),
    ("heading-mark", Example.in_article("#### 材料、 ####\n\n一份。")),
    ("heading-mark", Example.in_article("## 会开了。大家都来了。\n\n有掌声。")),
    ("illness", Example.in_article("检验员马建国确诊肺癌后没有离开。")),
    ("illness", Example.in_article("他的母亲中风瘫痪，全靠他照顾。")),
    ("illness", Example.in_article("罗某，女，52岁，糖尿病史十年。")),
    ("illness", Example.in_article("独居老人杨秀英有高血压，志愿者去看她。")),
    ("illness", Example.in_article("朱美玲做完甲状腺癌手术就回来了。")),
    ("illness", Example.in_article("郭永康，视力残疾一级，是朗诵者。")),
    ("illness", Example.in_article("白血病女孩段思琪收到捐款。")),
    ("illness", Example.in_article("质检员小周的母亲得了老年痴呆。")),
    ("illness", Example.in_article("投诉人熊女士称自己有精神病史。")),
    ("illness", Example.in_article("司机魏国庆突发心肌梗死。")),
    ("illness", Example.in_article("茶农岩温叫的母亲患糖尿病多年。")),
    ("illness", Example.in_article("木合塔尔·买买提的妻子确诊乳腺癌。")),
    ("illness", Example.in_article("李红梅同志怀孕六个月，仍在一线。")),
    ("illness", Example.in_article("怀孕五个月的赵敏报名参加抽检。")),
    ("illness", Example.in_article("许文斌坦言自己是乙肝病毒携带者。")),
    ("illness", Example.in_article("韩志明公开自己的艾滋病感染者身份。")),
    ("minor-name", Example.in_article("五年级学生张志学获奖。")),
    ("minor-name", Example.in_article("四年级的和志强同学读了倡议书。")),
    ("empty-section", Example.in_article("一、时间\n\n九月。\n\n二、地点\n\n广场。\n\n三、要求")),
    ("empty-section", Example.in_article("一、\n\n二、时间\n\n九月。")),
    ("repeated-words", Example.in_article("五华区、盘龙区、五华区、官渡区参加。")),
    ("repeated-words", Example.in_article("成员有市发改委、市财政局、市发改委。")),
    ("look-alike", Example.in_article("НАССР体系通过认证。")),
    ("middle-dot", Example.in_article("阿依古丽··买买提出席。")),
    ("space-in-chinese", Example.in_article("依照《质量强国建设纲要 》执行。")),
    ("space-in-chinese", Example.in_article("学习《 产品质量法》。")),
    ("protected-word", Example.in_article("中央纪尾公布了通报。")),
    ("pupil-list", Example.in_article("盘龙小学：李子轩、王梓涵")),
    ("pupil-list", Example.in_article("| 学校 | 姓名 |\n|---|---|\n| 明通小学 | 孙艺博 |")),
    ("pupil-list", Example.in_article("春城小学学生名单：\n\n- 吴佳怡\n- 郑皓轩")),
    ("qr-code", captioned("收款码", "爱心捐款")),
    ("qr-code", captioned("海报", "详情见海报", "qrcode-1.png")),
    ("alt-repeats", captioned("检测车开进社区。", "检测车开进社区")),
    ("map-number", captioned("各县区的颜色", "昆明市行政区划图")),
    ("map-number", captioned("红蓝两色", "得分", "kunming-map.png")),
    ("column-overdue", on_campaign("2026-09-05")),
    ("edition-unconfirmed", copied(f"{CHECK}announced: 2027-07-20\n")),
]
RIGHT = [
    ("front-matter", Example.in_article("市民走进检验室。\n\n---\n\n分隔线下面。")),
    ("near-name", Example.in_article("市民参加昆明品牌“连连看”的三场直播。")),
    ("near-name", Example.in_article("昆明市市场监督管理综合行政执法支队到场。")),
    ("name-word", Example.in_article("市民参加云南品牌“连连看”。")),
    ("text-overload", Example.in_article("通知，" * 500)),
    ("figure-shown", Example.on_page(FIGURE.format(SAID.format(f"2022年8月。{LINKED}")))),
    ("text-record", Example.in_article("::: 活动 2022/lianliankan")),
    ("download-size", download("zong-jie.txt", b"a" * 20_000)),
    ("form-file", activity(more=FORM.format("a"), files={"content/downloads/a.csv": "姓名\n"})),
    ("picture-size", pictured(600, 400)),
    ("picture-size", pictured(400, 600)),
    ("text-picture", pictured(800, 600)),
    ("picture-position", Example({"content/images/a.png": png()})),
    ("undeclared-channel", serving("网站", "https://scjgj.km.gov.cn/")),
    ("unused-consent", Example({**CONSENT, **USED})),
    ("address-taken", page("content/pages/search-help.md")),
    ("rank-taken", activity(3)),
    ("season-gap", edition("")),
    ("season-order", activity(more="sessions:\n  - name: 课\n    start: 2022-09-01 09:00\n")),
    ("file-too-large", Example({"content/downloads/a.txt": b"a\n" * 300_000})),
    ("hidden-file", Example({"data/.gitkeep": ""})),
    ("column-empty", on_campaign("2026-09-18")),
    ("indirect-link", Example.in_article("[登录](https://a.cn/l?returnUrl=https://a.cn/b)")),
    ("twin-link", Example.in_article("[甲乙](https://a.cn/1)，[甲乙](http://www.a.cn/1/)")),
    ("bare-address", Example.in_article("[通知](https://www.km.gov.cn/a.html)，`https://a.cn/`")),
    ("split-number", Example.in_article("| 户数 | 面积 |\n|---|---|\n| 139 8765 | 4321 |")),
    ("law-title", Example.in_article("依照《中华人民共和国商标法》《立法法》立案。")),
    ("law-title", Example.in_article("日本《消费者安全法》和《管理办法》。")),
    ("political-wording", Example.in_article("市长王强、副市长李明出席，做到“两个维护”。")),
    ("end-mark", Example.in_article("地点：会展中心，乘地铁到春融街站，步行五分钟就到")),
    ("end-mark", Example.in_article("市民走进了实验室。大家都说长了见识。记者王小明摄")),
    ("end-mark", Example.in_article("- 抽检米线，饵块\n- 走访企业，")),
    ("heading-mark", Example.in_article("## 活动时间\n\n九月。")),
    ("heading-mark", Example.in_article("## 质量是什么？\n\n## “好。”他说\n\n是。")),
    ("heading-mark", Example.in_article("`## 标题。`\n\n#话题。")),
    ("illness", Example.in_article("糖尿病患者要按时测血糖，李医生说。")),
    ("illness", Example.in_article("小说里的黛玉患有肺结核。")),
    ("illness", Example.in_article("产科主任李静介绍，怀孕早期要补叶酸。")),
    ("illness", Example.in_article("阿依古丽的姐姐是乳腺外科医生。")),
    ("illness", Example.in_article("李国强自称是治疗癌症的神医。")),
    ("illness", Example.in_article("张强扶着失明的老人过马路。")),
    ("illness", Example.in_article("王强推动物流产业发展。")),
    ("illness", Example.in_article("这家医院有糖尿病门诊，张伟医生有治疗的经验。")),
    ("illness", Example.in_article("高风险区、中风险区、周口市港口物流产业区。")),
    ("illness", Example.in_article("残疾学生和儿童，生均公用经费照标准。")),
    ("minor-name", Example.in_article("小学生和志愿者、三年级学生和学习委员参加。")),
    ("empty-section", Example.in_article("分三步：\n\n一、报名\n\n二、评审\n\n三、公布")),
    ("repeated-words", Example.in_article("一等奖、二等奖、三等奖各一名。")),
    ("repeated-words", Example.in_article("作为为民办实事的窗口，与与会各方商定，以及及时公布。")),
    ("former-body", Example.in_article("洛杉矶公共卫生局发布了警报。")),
    ("official-name", Example.in_article("这里是“一带一路”战略重要节点。")),
    ("look-alike", Example.in_article("来自Москва的客人带来了НАССР证书。")),
    ("middle-dot", Example.in_article("目录···3，阿依古丽·买买提。")),
    ("space-in-chinese", Example.in_article("学习《质量强国建设纲要》和《ISO 9001》。")),
    ("protected-word", Example.in_article("中央纪律检查委员会、中央纪委。")),
    ("pupil-list", Example.in_article("昆明学院：李子轩、王梓涵")),
    ("pupil-list", Example.in_article("| 学校 | 校长 |\n|---|---|\n| 明通小学 | 王建国 |")),
    ("qr-code", captioned("公众号“昆明市场监管”的二维码", "关注公众号")),
    ("alt-repeats", captioned("检测车停在树下", "检测车开进社区")),
    ("map-number", captioned("景区导览图", "三个入口")),
    ("map-number", captioned("各县区的颜色", "昆明市地图，审图号：云S（2022）12号")),
    ("column-overdue", on_campaign("2026-09-07")),
    ("edition-unconfirmed", copied(CHECK)),
]


@pytest.mark.parametrize(("rule", "example"), WRONG)
def test_fault_is_found_in_each_of_its_forms(rule, example, problems_of):
    """An editor is told, whichever way the mistake was made."""

    assert rule in {one.rule for one in problems_of(example)}


@pytest.mark.parametrize(("rule", "example"), RIGHT)
def test_what_is_near_a_fault_and_right_passes(rule, example, problems_of):
    """Nobody is told off for what is right."""

    assert rule not in {one.rule for one in problems_of(example)}


def test_every_rule_is_named_by_a_test():
    """Beside its examples each rule has a table of variants; one without is listed here."""
    tests = "\n".join(path.read_text("utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    named = {*re.findall(r'"([a-z]+(?:-[a-z]+)*)"', tests)}
    imported = re.findall(
        r"from quality_kunming\.checks\.\w+(?:\.(\w+))? import (?:\(([\w,\s]+)\)|([\w, ]+))", tests
    )
    asked = {
        one.replace("_", "-") for pair in imported for one in re.findall(r"\w+", " ".join(pair))
    }

    lacking = [one for one in rules() if one not in named | asked]

    assert lacking == [], "在 tests/checks/ 同名的组里或这个文件里加变体"
