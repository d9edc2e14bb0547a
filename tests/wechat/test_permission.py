"""Nothing goes out that visitors of the site may not read."""

import pytest
from support import TODAY
from wechat.samples import picture

from quality_kunming import wechat
from quality_kunming.loading import read
from quality_kunming.wechat.post import RefusedError

REFUSED = {
    "草稿": "status: 草稿\n",
    "示例": "sample: true\n",
    "已经撤稿": "retracted:\n  day: 2022-09-20\n  reason: 没有举办。\n",
    "同意书 2022-001 已经到期": "consents: [2022-001]\n",
}


@pytest.mark.parametrize(("reason", "head"), REFUSED.items(), ids=REFUSED)
def test_what_may_not_be_read_does_not_go_out(site, post, reason, head):
    """No draft, example, retracted text and nobody whose consent has ended is sent to WeChat."""
    site.write(
        "data/consents/2022-001.yaml",
        "scope: [照片, 姓名, 文字]\nvalid_until: 2023-01-01\nminor: false\n",
    )

    with pytest.raises(RefusedError, match=reason):
        post(head=head)


def test_scheduled_article_waits_for_its_minute(site):
    """A notice of nine o'clock is not in anybody's hands at eight."""
    text = "---\ntitle: 甲\ndate: 2027-03-01 09:00\ntopic: launch\norigin: 编辑部\n---\n\n字。\n"
    site.write("content/news/2027/x.md", text.encode())
    collection = read(site.root)

    with pytest.raises(RefusedError, match="定在 2027"):
        wechat.article(collection, "content/news/2027/x.md", TODAY)
    assert wechat.article(collection, "content/news/2027/x.md", type(TODAY).at("2027-03-01 09:00"))


def test_article_with_errors_does_not_go_out(post):
    """What the check would not let onto the site does not go to WeChat either."""
    with pytest.raises(RefusedError) as refused:
        post("身份证号530102199003071231。")

    assert [(one.path, one.line) for one in refused.value.problems] == [
        ("content/news/2022/kaifangri.md", 8)
    ]


def test_names_that_were_withdrawn_are_withdrawn_here(campaign, post):
    """Who took a consent back is in no post: neither picture nor name."""
    campaign.write(
        "data/consents/2022-001.yaml",
        "scope: [照片, 姓名, 文字]\nvalid_until: 2023-01-01\nminor: false\n",
    )
    campaign.write("content/images/a.jpg", picture(size=(800, 600)))
    campaign.write(
        "data/ambassadors/li-si.yaml",
        "name: 李思思\nprofession: 教师\nedition: 2022\nsummary: 甲。\nsources: [launch]\nconsents: [2022-001]\n",
    )
    made = post(
        '李思思说。\n\n![李思思](/images/a.jpg "同意书：2022-001｜摄影：张伟｜授权：本站")\n\n::: 质量官 li-si'
    )

    assert "李思思" not in made.html
    assert "某某说。" in made.text
    assert made.pictures == ()


def test_reminders_go_along(site, post):
    """What the check only reminds of is said once more before the text is in everybody's hands."""
    site.write(
        "data/exceptions.yaml",
        "exceptions:\n  - {rule: mobile-number, file: content/news/2022/kaifangri.md, reason: 同意, "
        "valid_until: 2026-11-20}\n",
    )
    made = post("报名请打13987654321。")

    assert [one[:5] for one in made.remarks if "手机" in one] == ["第 8 行"]
    assert not any("13987654321" in one for one in made.remarks)


def test_children_are_shown_with_a_consent_only(site, post):
    """The rules that look at several files are asked, too: no child goes to WeChat without a consent."""
    site.write("content/images/a.jpg", picture(size=(800, 600)))

    with pytest.raises(RefusedError) as refused:
        post(
            '小学三年级的李小红同学（9岁）来了。\n\n![学生李小红在看检测](/images/a.jpg "摄影：张伟｜授权：本站")'
        )
    assert {one.rule for one in refused.value.problems} & {
        "minor-consent",
        "minor-exposed",
        "minor-picture",
    }
