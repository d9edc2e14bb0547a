"""Passwords and keys: from the environment alone, and never in what is printed."""

import os

TOKEN = "DEPLOY_TOKEN"
SSH_KEY = "DEPLOY_SSH_KEY"
KNOWN_HOSTS = "DEPLOY_KNOWN_HOSTS"
S3_KEY_ID = "DEPLOY_S3_KEY_ID"
S3_KEY_SECRET = "DEPLOY_S3_KEY_SECRET"
S3_TOKEN = "DEPLOY_S3_TOKEN"
HIDDEN = "＊＊＊"
"""What is printed in the place of a secret."""

SECRETS = (TOKEN, SSH_KEY, S3_KEY_ID, S3_KEY_SECRET, S3_TOKEN)


def credential(name: str) -> str:
    """A value of the environment; empty where it is not set."""
    return os.environ.get(name, "")


def redacted(text: str) -> str:
    """The words of another program without any secret, also not a line of a key."""
    for name in SECRETS:
        for line in credential(name).splitlines():
            if len(line.strip()) > 5:
                text = text.replace(line.strip(), HIDDEN)
    return text
