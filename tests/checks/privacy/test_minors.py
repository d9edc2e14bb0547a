"""A child is found however the name is written, and nobody else is taken for one."""

import time

import pytest

from quality_kunming.reading.childhood import Childhood, named_children
from quality_kunming.reading.minors import named_minors, school_in, shows_minors

NAMED = """
王小明同学说
三年级学生李小红
8岁的王小明走进车间
王小明（8岁）
王小明，今年８岁
王小明小朋友举手
五（3）班的张伟。
六年级2班李想获得
昆明市盘龙小学三年级(2)班 张思远
| 张思远 | 盘龙小学 | 三年级 |
张思远,盘龙小学,三年级
小小质量官王小明
“小小质量官”王小明说
“小小质量官”、小学生赵一一
小学生代表陈子涵发言
小记者杨悦采访
**王小明**同学
十二岁的欧阳雪
12 岁的刘洋
初二学生何静
初二(1)班何静在
高一的周杰
学生李明和王芳
女孩张雨桐今年十岁
营员王梓轩
麦麦提·艾力同学
来自盘龙小学的孩子李晓
王小明，盘龙小学学生
王小明是一名小学生
孩子王小明兴奋地说
王小明，男，9岁
王 小明同学
<b>王小明</b>同学
| 一等奖 | 王小明 | 盘龙小学 |
- 一等奖：王小明（盘龙小学）
王月同学
13岁少年王小明获奖
滇池幼儿园大班的王小朵说
初三（2）班王小明
王春生同学
姓名：王小明　年龄：9岁
""".strip().split("\n")
NOT_NAMED = """
中小学生走进企业
小朋友们说
孩子想报名
李某某同学
小李同学
王同学说
小明同学说
某小学校长李强说
小学老师王芳
大学生王小明
学生家长王芳说
各位同学
全体同学
许多同学都来了
许多小朋友
学生方阵在前
任何同学
高年级同学先走
高中同学
于是同学们
关爱小朋友
孩子万一走失
8岁以上的孩子
6岁至12岁的儿童
6-12岁的孩子
李某某（8岁）
五年级的同学
一位六年级的同学
三年级学生作品
学生安全，
夏令营小朋友
和同学一起
少年宫的老师
带领小朋友们身临其境
58岁的王建国
王建国，45岁
从事检验工作18岁
小小质量官体验营
“小小质量官”活动
“小小质量官”成长记
儿童安全座椅
学生常用的文具
孩子常常问
同学，周末
18岁以上
公司成立9周年
小班、中班、大班
一年级到六年级
学生严格要求自己
孩子和家长说
学生高兴地说
孩子们高兴地问
检验师王芳带着小朋友
质量官夏嘉伟和孩子们
张师傅给同学们讲
邀请知名演员、普通市民
金马小学
孩子于是说
让学生常到
孩子向老师
学生毛笔字
指导老师：王芳，盘龙小学
盘龙小学校长王芳介绍
王芳（盘龙小学老师）
联系人：王芳，盘龙小学
张同学、李同学
三年级班主任王芳
工程师李强给小学生讲课
李强老师和三年级学生
“小小质量官”安宁站
“小小质量官”于9月开营
小小质量官石林站
一年级新生家长于9月
学生金马碧鸡坊前集合
组织学生参观石林
设立单项奖鼓励同学们参加
带动同学们参与
欧美同学会
学生毕业后分配
""".strip().split("\n")
CHILDREN = [
    "盘龙小学的张思远同学走进车间。",
    "孩子们上台朗诵。\n\n由马思涵同学自己创作。",
    "张思远同学从云南大学附属小学来。",
    "教授给三年级学生李小红讲课。",
    "今天是中学的毕业典礼，老师和家长都来了。\n\n大学在前方。\n\n王硕同学带来歌曲。",
]
ADULTS = [
    "昆明理工大学的张思远同学走进车间。",
    "电机系校友与同学张思远学长相聚。",
    "男生叫宋盛滔，是工业大学2012级的学生。",
    "女孩郭子艳今年25岁。",
    "大学三年级学生李小红参加志愿服务。",
    "学院举行开营仪式。\n\n张思远同学介绍项目。",
    "博士研究生张思远同学介绍项目。",
]
OPEN = ["张思远同学说。", "学生李明和王芳", "女孩郭子艳说"]
SHOWING = [
    ("一个孩子举着放大镜", ""),
    ("小学生排队走进车间", ""),
    ("“小小质量官”们在听讲解", ""),
    ("小小质量官合影", ""),
    ("同学们在实验室", ""),
    ("亲子家庭参观", ""),
    ("大家在听讲解", "images/xuesheng-01.jpg"),
    ("合影", "images/2022-kids.jpg"),
]
NOT_SHOWING = [
    ("儿童座椅的碰撞试验", ""),
    ("幼儿园门口的路牌", ""),
    ("少年宫外景", ""),
    ("“小小质量官”体验营的海报", ""),
    ("大学生志愿者", ""),
    ("检验员在实验室", "images/lab.jpg"),
    ("学生校服抽检现场", ""),
    ("一束花", "images/kidney-bean.jpg"),
]


@pytest.mark.parametrize("text", NAMED)
def test_full_name_of_a_minor_is_found(text):
    """Age, class, school, “同学”: each gives the child away."""

    assert list(named_minors(f"前一句。{text}\n"))


@pytest.mark.parametrize("text", NOT_NAMED)
def test_nobody_else_is_taken_for_a_minor(text):
    """Talk of children, names that are made unknown, and adults are let through."""

    assert [name for *_, name in named_minors(f"前一句。{text}\n")] == []


@pytest.mark.parametrize(
    ("text", "childhood"),
    [
        *((text, [Childhood.SURE]) for text in CHILDREN),
        *((text, []) for text in ADULTS),
        *((text, [Childhood.OPEN]) for text in OPEN),
    ],
)
def test_signs_around_a_name_tell_a_child_from_a_student(text, childhood):
    """The nearest sign decides; a student of a university is no child, and where nothing says so it stays open."""

    assert [one for *_, one in named_children(f"前一句。{text}\n")][:1] == childhood


@pytest.mark.parametrize(("words", "file"), SHOWING)
def test_picture_with_children_is_recognised(words, file):
    """The alternative text, or the file's name, says that there are children."""

    assert shows_minors(words, file)


@pytest.mark.parametrize(("words", "file"), NOT_SHOWING)
def test_things_for_children_are_no_children(words, file):
    """A seat, a poster or a building needs no guardian."""

    assert shows_minors(words, file) == ""


@pytest.mark.parametrize(
    "text", ["盘龙小学的操场", "昆明市第一中学", "云大附中", "三年级2班", "走进滇池幼儿园"]
)
def test_school_is_found(text):
    """A name and a school say who the child is."""

    assert school_in(text)


@pytest.mark.parametrize("text", ["面向中小学生", "一位小学生", "全市中小学校", "学校里", "某小学"])
def test_schools_in_general_are_none(text):
    """Which school remains unsaid."""

    assert school_in(text) == ""


@pytest.mark.parametrize(
    "text", ["王小明同", "三年级", "8岁的", "李 " * 3, "小小质量官", "12岁 ，（"]
)
def test_long_text_is_read_in_no_time(text):
    """Two megabytes of anything take less than a second."""
    started = time.process_time()

    list(named_children(text * (600_000 // len(text))))
    school_in(text * (600_000 // len(text)))

    assert time.process_time() - started < 1
