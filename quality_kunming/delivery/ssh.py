"""The way to a server by ssh: never a question, never an unknown host; the key is the environment's or the user's."""

import os
import shlex
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from quality_kunming.delivery.credentials import KNOWN_HOSTS, SSH_KEY, credential, redacted
from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.delivery.ssh_key import private_file, words_for_key
from quality_kunming.errors import shown
from quality_kunming.scratch import scratch_folder

CONNECTION_FAILED = 255
OPTIONS = (
    "BatchMode=yes",
    "StrictHostKeyChecking=yes",
    "ConnectTimeout=15",
    "ServerAliveInterval=15",
    "ServerAliveCountMax=4",
    "Compression=yes",
)


@contextmanager
def ssh_command() -> Iterator[list[str]]:
    """The words that start ssh, for this while; with the environment's key and known hosts, where it has them."""
    command = ["ssh", *(word for option in OPTIONS for word in ("-o", option))]
    with ExitStack() as stack:
        folder = stack.enter_context(scratch_folder(for_sockets=True))
        if key := credential(SSH_KEY):
            command += stack.enter_context(words_for_key(key, folder))
        if hosts := credential(KNOWN_HOSTS):
            known = private_file(folder / "known_hosts", hosts.replace("\r\n", "\n").strip() + "\n")
            command += ["-o", f"UserKnownHostsFile={known}"]
        if os.name != "nt":  # one connection for all commands, as long as the first lasts
            command += ["-o", "ControlMaster=auto", "-o", f"ControlPath={folder}/control"]
        yield command


class Server:
    """One server, reached with the words of `ssh_command`."""

    def __init__(self, command: list[str], host: str, user: str, port: int):
        self.command = [*command, "-p", str(port)]
        self.host = host
        self.login = f"{user}@{host}" if user else host

    def start(self, *words: str, **options) -> subprocess.Popen:
        """Start a command there."""
        return started([*self.command, self.login, shlex.join(words)], **options)

    def run(self, script: str, *values: str, data: bytes = b"") -> bytes:
        """Run a script of the POSIX shell there with `$1`… and its input; what it printed. DeliveryError otherwise."""
        process = self.start(
            "sh", "-c", script, "sh", *values, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        printed, complaint = process.communicate(data)
        self.refuse(process.returncode, complaint)
        return printed

    def refuse(self, status: int, complaint: bytes) -> None:
        """Say in Chinese what a status other than 0 means."""
        if status:
            raise DeliveryError(_reason(self.host, status, _words(complaint)))


def started(command: list[str], **options) -> subprocess.Popen:
    """A program of this machine, running, its complaints in English and kept."""
    try:
        return subprocess.Popen(
            command, stderr=subprocess.PIPE, env={**os.environ, "LC_ALL": "C"}, **options
        )
    except FileNotFoundError:
        raise DeliveryError(f"这台电脑上没有 {command[0]}，请先安装。") from None


def ended(command: list[str], data: bytes) -> tuple[int, bytes]:
    """A program of this machine, run with its input to its end or ended with us; its status, and its complaints."""
    process = started(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    try:
        _, complaint = process.communicate(data)
    except BaseException:
        process.kill()
        process.communicate()
        raise
    return process.returncode, complaint


def _words(complaint: bytes) -> str:
    lines = complaint.decode("utf-8", "replace").strip().splitlines()
    return shown(redacted("；".join(line.strip() for line in lines[-3:])))


SENTENCES = (
    ("Host key verification failed", "认不出服务器的主机密钥，请核对以后放进 known_hosts"),
    ("REMOTE HOST IDENTIFICATION HAS CHANGED", "服务器的主机密钥变了，请先查清原因"),
    ("Permission denied (", "服务器不让登录，请检查用户名和密钥"),
    ("Could not resolve hostname", "找不到这台服务器，请检查域名"),
    ("Connection refused", "服务器没有开这个端口，请检查端口"),
    ("timed out", "连不上，请检查网络和防火墙"),
    ("invalid format", "密钥读不出来，请检查环境变量 DEPLOY_SSH_KEY"),
    ("error in libcrypto", "密钥读不出来，请检查环境变量 DEPLOY_SSH_KEY"),
    ("No space left on device", "服务器的磁盘满了，请清出空间"),
    ("Disk quota exceeded", "服务器上的配额用完了，请清出空间"),
    ("Read-only file system", "服务器上的文件夹是只读的"),
    ("Permission denied", "服务器上的文件夹没有写的权限"),
    ("rsync: command not found", "服务器上没有 rsync，请先安装"),
    ("rsync: not found", "服务器上没有 rsync，请先安装"),
    ("flock: not found", "服务器上没有 flock，请先安装 util-linux"),
)


def _reason(host: str, status: int, complaint: str) -> str:
    """The sentence for what another program said, with its own words behind."""
    known = next((sentence for words, sentence in SENTENCES if words in complaint), None)
    known = known or ("连接断了，请检查网络" if status == CONNECTION_FAILED else "没有做成")
    return f"服务器 {host}：{known}（{complaint or f'退出码 {status}'}）。"
