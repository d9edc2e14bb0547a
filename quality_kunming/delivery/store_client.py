"""boto3 as we use it: with the key of the environment, and nothing that only some clouds know."""

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ProfileNotFound

from quality_kunming.delivery.credentials import (
    S3_KEY_ID,
    S3_KEY_SECRET,
    S3_TOKEN,
    credential,
    redacted,
)
from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.model.targets import S3Target


def store_client(settings: S3Target, attempts: int, connections: int):
    """A client, and its credentials: the environment's, or DeliveryError that names the variables."""
    key_id, secret = credential(S3_KEY_ID), credential(S3_KEY_SECRET)
    if bool(key_id) != bool(secret):
        missing = S3_KEY_SECRET if key_id else S3_KEY_ID
        raise DeliveryError(f"缺少环境变量 {missing}：{S3_KEY_ID} 和 {S3_KEY_SECRET} 要一起设。")
    try:
        session = boto3.Session(
            key_id or None, secret or None, credential(S3_TOKEN) or None if key_id else None
        )
        credentials = session.get_credentials()
        if not credentials:
            raise DeliveryError(
                f"没有对象存储的密钥：请设环境变量 {S3_KEY_ID} 和 {S3_KEY_SECRET}（临时的再加 {S3_TOKEN}）。"
            )
        client = session.client(
            "s3",
            endpoint_url=settings.endpoint,
            region_name=settings.region,
            config=_config(settings, attempts, connections),
        )
    except ProfileNotFound:
        raise DeliveryError(
            "环境变量 AWS_PROFILE 指的配置这台电脑上没有，请改正或者去掉。"
        ) from None
    except (BotoCoreError, ValueError) as error:
        raise DeliveryError(redacted(f"对象存储的设置用不了：{error}")) from None
    return client, credentials


def _config(settings: S3Target, attempts: int, connections: int) -> Config:
    style = "virtual" if settings.endpoint else "auto"
    return Config(
        connect_timeout=10,
        read_timeout=60,
        max_pool_connections=connections,
        retries={"mode": "standard", "total_max_attempts": attempts},
        s3={"addressing_style": "path" if settings.path_style else style},
        signature_version="s3v4",
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
        ignore_configured_endpoint_urls=True,
    )
