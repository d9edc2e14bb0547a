"""data/targets.yaml: what an operator may write, and that no password is taken or repeated."""

import pytest
from support import TinySite

GOOD = """
    rsync:
      - name: server
        host: 192.0.2.7
        folder: /srv/quality-kunming
"""


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("host: http://x.example.com", "“服务器”（host）写成了 “http://x.example.com”：只写域名"),
        ("host: -oProxyCommand=x", "只写域名或 IP 地址"),
        ("folder: /", "请写一个专门的文件夹"),
        ("folder: /srv/../etc", "路径里不用 .."),
        ("folder: -rf", "不能以短横开头"),
        ("user: a b", "只用字母、数字"),
        ("port: 0", "太小了，最小是 1"),
        ("pasword: x", "不认识的字段 “pasword”"),
        ("url: server.example.com", "网址要以 https:// 或 http:// 开头"),
    ],
)
def test_setting_that_cannot_be_meant_is_told_at_its_line(site: TinySite, line, sentence):
    """An operator reads which field of which line, and what to write."""
    kept = [one for one in GOOD.splitlines() if line.partition(":")[0] not in one]
    site.write("data/targets.yaml", "\n".join([*kept, f"        {line}", ""]))

    told = [one for one in site.problems() if sentence in one]

    assert told
    assert told[0].startswith("data/targets.yaml:")


@pytest.mark.parametrize("address", ["https://u:geheim@x.example.com/y.git", "ssh://u:ge@heim/@x"])
def test_password_in_an_address_is_refused_and_not_repeated(site: TinySite, address):
    """What stands in a file goes into logs and history: the operator is told where it belongs."""
    site.write("data/targets.yaml", f"pages:\n  - name: pages\n    remote: {address}\n".encode())

    (told,) = site.problems()

    assert "里面带着密码；这里不能写，请放进环境变量" in told
    assert "ge" not in told.partition("写成了")[2]


def test_two_targets_of_one_name_are_told_apart(site: TinySite):
    """`--to` must mean one place, whatever its kind."""
    site.write(
        "data/targets.yaml", f"{GOOD}    folder:\n      - name: server\n        folder: /x\n"
    )

    assert site.problems() == ["data/targets.yaml:1: 名称 server 写了两遍，请改掉一个"]
