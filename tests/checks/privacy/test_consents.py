"""Nobody is shown without consent: where editors forget one, name the wrong one, or show too much."""

from io import BytesIO

import pytest
from PIL import Image
from support import consent

from quality_kunming.checks.rule import ARTICLE, Example


def _jpeg() -> bytes:
    file = BytesIO()
    Image.new("RGB", (40, 30), "grey").save(file, "JPEG")
    return file.getvalue()


PEOPLE = ("minor", "consent", "withdrawn", "reference")
PHOTO = {"content/images/x.jpg": _jpeg()}
MINOR = {"data/consents/tys-001.yaml": consent("2030-01-01", "照片, 姓名, 视频", minor=True)}
ADULT = {"data/consents/tys-001.yaml": consent("2030-01-01", "照片, 姓名, 视频")}
ENDED = {"data/consents/tys-001.yaml": consent("2026-11-20", "照片, 姓名, 视频", minor=True)}
BRAND = (
    "name: 甲\nbrand_kind: 地理标志\nrecognition: 商标\nsummary: 乙\nsources: [launch]\n"
    "picture:\n  file: images/x.jpg\n  alt: 小学生在果园\n  credit: 摄影：甲\n"
)
PERSON = "name: 王小明\nprofession: 小学生\nedition: 2022\nsummary: 句。\nsources: [launch]\n"
PORTRAIT = "portrait:\n  file: images/x.jpg\n  alt: 王小明的照片\n  credit: 摄影：甲\n  consents: [tys-001]\n"
HEAD = "consents: [tys-001]\n"


def article(body: str, head: str = "") -> dict[str, str | bytes]:
    return dict(Example.in_article(body, head).files)


def figure(alt: str, title: str) -> str:
    return f'![{alt}](images/x.jpg "{title}")'


@pytest.fixture
def told(problems_of):
    """The ids of the rules about people that find something in files."""

    def ids(*files: dict) -> list[str]:
        merged = PHOTO | {name: text for group in files for name, text in group.items()}
        found = problems_of(Example(merged))
        return sorted({one.rule for one in found if one.rule.startswith(PEOPLE)})

    return ids


WITHOUT = {
    "in a text": article(figure("孩子们", "说明｜摄影：甲")),
    "in a caption": article(figure("现场", "同学们在听讲解｜摄影：甲")),
    "in HTML": article('<figure><img src="images/x.jpg" alt="小学生" title="甲｜摄影：乙"></figure>'),
    "in the head": article(
        "正文。", "picture:\n  file: images/x.jpg\n  alt: 孩子\n  credit: 摄影：甲\n"
    ),
    "in a record": {"data/brands/x.yaml": BRAND},
    "in the text of a record": {
        "data/brands/x.yaml": BRAND.replace("小学生在", "").replace("jpg\n", "jpg\n")
        + f"text: |\n  {figure('两个小朋友', '甲｜摄影：乙')}\n"
    },
    "a poster": article(
        "::: 视频 https://www.example.com/1 孩子的一天｜images/x.jpg｜摄影：甲"
    ),
    "a group in an article about a camp": article(
        figure("大家在生产线前合影", "甲｜摄影：乙")
    ) | {ARTICLE: article(figure("大家在生产线前合影", "甲｜摄影：乙"))[ARTICLE].replace(
        "title: 质量开放日", "title: 小小质量官进车间")},
}  # fmt: skip


@pytest.mark.parametrize("files", WITHOUT.values(), ids=WITHOUT)
def test_picture_of_a_minor_needs_a_consent(files, told):
    """Wherever a picture stands, a guardian must have agreed."""

    assert "minor-picture" in told(files)


@pytest.mark.parametrize(("given", "rules"), [(ADULT, ["minor-picture"]), (MINOR, [])])
def test_consent_of_an_adult_is_none_of_a_minor(given, rules, told):
    """The parent's own consent does not cover the child."""
    shown = article(figure("孩子和妈妈", "说明｜摄影：甲｜同意书：tys-001"))

    assert told(shown, given) == rules


def test_several_consents_stand_side_by_side(told):
    """Each person in a picture has one."""
    shown = article(figure("孩子和妈妈", "说明｜摄影：甲｜同意书：tys-001、tys-002"))

    assert (
        told(shown, MINOR, {"data/consents/tys-002.yaml": ADULT["data/consents/tys-001.yaml"]})
        == []
    )


@pytest.mark.parametrize(
    "title", ["说明｜摄影：甲｜同意书：tys-009", "说明｜摄影：甲｜同意书：tys-001、tys-009"]
)
def test_consent_that_is_not_there_is_named(title, problems_of):
    """A slip of the pen in the number is found at once."""
    files = PHOTO | MINOR | article(figure("孩子们", title))

    assert any(
        "写了同意书“tys-009”，但 data/consents/ 里没有" in one.message
        for one in problems_of(Example(files))
    )


@pytest.mark.parametrize(
    ("body", "given", "rules"),
    [
        ("王小明同学来了。", MINOR, []),
        ("王小明同学来了。", ADULT, ["minor-consent"]),
        ("王小明同学和李晓红同学来了。", MINOR, ["minor-consent"]),
        ("王小明同学来了，王小明同学又走了。", MINOR, []),
        ("王同学来了。", MINOR, []),
    ],
)
def test_each_named_minor_has_a_consent_for_the_name(body, given, rules, told):
    """One paper speaks for one child."""

    assert told(article(body, HEAD), given) == rules


@pytest.mark.parametrize(
    "files",
    [
        article("| 姓名 | 年级 |\n|---|---|\n| 张思远 | 三年级 |\n"),
        {"data/brands/x.yaml": "# 王小明同学供图\n" + BRAND.partition("picture")[0]},
        {"content/downloads/list.csv": "姓名,学校\n张思远,盘龙小学\n"},
        article("正文。", "summary: 王小明同学来了。\n"),
    ],
)
def test_name_in_any_file_is_found(files, told):
    """A table, a record, a comment: all are published or can be read by everybody."""

    assert told(files) == ["minor-name"]


EXPOSED = {
    "in a text": article(
        "盘龙小学的王小明同学来了。\n\n"
        + figure("孩子举着放大镜", "甲｜摄影：乙｜同意书：tys-001"),
        HEAD,
    ),
    "name in the caption": article(
        "活动在盘龙小学举行。\n\n" + figure("孩子", "王小明同学｜摄影：乙｜同意书：tys-001"), HEAD
    ),
    "a class is a school": article(
        "三年级2班王小明来了。\n\n" + figure("孩子", "甲｜摄影：乙｜同意书：tys-001"), HEAD
    ),
    "an ambassador": {
        "data/ambassadors/x.yaml": PERSON.replace("小学生", "盘龙小学学生") + HEAD + PORTRAIT
    },
}


@pytest.mark.parametrize("files", EXPOSED.values(), ids=EXPOSED)
def test_name_school_and_face_are_refused_together(files, told):
    """Even with consent a stranger must not be able to wait at the school gate."""

    assert "minor-exposed" in told(files, MINOR)


@pytest.mark.parametrize(
    "files",
    [
        article("盘龙小学的王小明同学来了。", HEAD),
        article("盘龙小学的孩子来了。\n\n" + figure("孩子", "甲｜摄影：乙｜同意书：tys-001")),
        article("小学生王小明来了。\n\n" + figure("孩子", "甲｜摄影：乙｜同意书：tys-001"), HEAD),
        {"data/ambassadors/x.yaml": PERSON + HEAD + PORTRAIT},
    ],
)
def test_two_of_the_three_are_let_through(files, told):
    """With consent, any two may stand together."""

    assert told(files, MINOR) == []


@pytest.mark.parametrize(
    ("profession", "rules"),
    [
        ("小学生", ["minor-consent"]),
        ("盘龙小学三年级学生", ["minor-consent"]),
        ("大学生志愿者", []),
        ("小学教师", []),
        ("三年级语文老师", []),
        ("学生处处长", []),
    ],
)
def test_ambassador_who_is_a_child_has_a_consent(profession, rules, told):
    """A page of its own is headed by the name."""
    person = PERSON.replace("小学生", profession)

    assert told({"data/ambassadors/x.yaml": person}) == rules


def test_portrait_of_a_minor_wants_a_consent_for_the_name(told):
    """An end of the portrait's consent would take the picture off and leave the name."""

    assert "minor-consent" in told({"data/ambassadors/x.yaml": PERSON + PORTRAIT}, MINOR)


@pytest.mark.parametrize(
    ("scope", "files"),
    [
        ("姓名", article(figure("一位观众", "甲｜摄影：乙｜同意书：tys-001"))),
        ("照片", article("一位观众说。", HEAD)),
        ("文字", {"data/ambassadors/x.yaml": PERSON.replace("小学生", "演员") + HEAD}),
        ("照片", article("::: 视频 https://www.example.com/1 采访｜｜同意书：tys-001")),
    ],
)
def test_consent_covers_only_what_it_says(scope, files, told):
    """Who agreed to a picture has not agreed to be named."""

    given = {"data/consents/tys-001.yaml": consent("2030-01-01", scope)}

    assert told(files, given) == ["consent-scope"]


def test_end_of_a_consent_is_only_a_reminder(problems_of):
    """The nightly publication goes on without the person; nobody is needed for it."""
    files = PHOTO | ENDED | article("王小明同学来了。\n\n" + figure("孩子", "甲｜摄影：乙"), HEAD)

    found = [one for one in problems_of(Example(files)) if one.rule.startswith(PEOPLE)]

    assert {one.severity.value for one in found} == {"提醒"}
    assert {one.rule for one in found} == {"consent-ending"}


@pytest.mark.parametrize(
    ("field", "value"), [("name", "王小明"), ("guardian", "王大明"), ("phone", "13900000000")]
)
def test_consent_keeps_no_name(field, value, problems_of):
    """What is not stored cannot leak."""
    told = consent() + f"{field}: {value}\n"

    found = problems_of(Example({"data/consents/tys-001.yaml": told}))

    assert any("不认识的字段" in one.message for one in found)


def test_consent_is_not_called_by_a_name(problems_of):
    """A file's name is read by everybody who has the repository."""
    found = problems_of(Example({"data/consents/wang-xiaoming.yaml": consent()}))

    assert any("不要用姓名" in one.message for one in found)
