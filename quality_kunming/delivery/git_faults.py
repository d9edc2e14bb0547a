"""What git says where it does not do something, as an operator reads it."""

import re


def last_words(text: str) -> str:
    """The end of what git said, without what every failure has."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    worth = [line for line in lines if not _EMPTY.match(line) and not THEIRS.match(line)]
    return "；".join((worth or lines)[-2:])


THEIRS = re.compile(r"remote:")


_EMPTY = re.compile(r"Please make sure|and the repository exists|error: failed to push|To ")


DISK_FULL = re.compile(r"No space left on device|Disk quota exceeded|File too large")


REFUSED = re.compile(r"\[remote (?:rejected|failure)\] \((.*)\)")


SENTENCES = tuple(
    (re.compile(words, re.I), sentence)
    for words, sentence in (
        (r"Host key verification failed", "认不出服务器的主机密钥，请核对以后放进 known_hosts"),
        (
            r"Authentication failed|could not read (Username|Password)|error: 401|Access denied"
            r"|Permission denied \(|invalid credentials",
            "登录不了，请检查令牌或密钥；没有给的放进环境变量 DEPLOY_TOKEN 或 DEPLOY_SSH_KEY",
        ),
        (
            r"error: 403|not granted|denied to|not allowed to",
            "没有写的权限，请检查令牌或密钥的权限",
        ),
        (r"error: 30\d", "地址转到了别处，请写现在的地址（GitLab 的以 .git 结尾）"),
        (
            r"not found|error: 404|does not appear to be a git repository|does not exist",
            "没有这个仓库，或者没有看它的权限，请检查地址",
        ),
        (r"No space left on device|Disk quota exceeded", "磁盘满了，请清出空间"),
        (
            r"resolve host|Failed to connect|Couldn't connect|Connection (refused|reset|timed out)"
            r"|timed out|unable to access|hung up|early EOF|Network is unreachable|closed by",
            "连不上，请检查网络和地址",
        ),
    )
)
