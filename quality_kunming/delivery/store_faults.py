"""What an object store answers where it does not do something, as an operator reads it."""

from quality_kunming.delivery.credentials import (
    S3_KEY_ID,
    S3_KEY_SECRET,
    S3_TOKEN,
)

NO_PERMISSION = (
    "这对密钥没有权限，或者没有 {bucket} 这个存储桶。要能读、写、删桶里的对象，AWS 上还要能列出对象；"
    "权限怎么给见 docs/publishing.md。"
)


WRONG_SECRET = f"密钥不对：请核对环境变量 {S3_KEY_SECRET}，和 {S3_KEY_ID} 要是同一对。"


WRONG_TOKEN = f"临时凭证过期了或者不对，请换新的 {S3_KEY_ID}、{S3_KEY_SECRET} 和 {S3_TOKEN}。"


WRONG_PLACE = "存储桶 {bucket} 不在这个地域（{region}），请核对“地域”和“接口地址”。"


WRONG_TIME = "这台电脑的时间不对，和存储差得太多。请先校准时间，再试一次。"


BUSY = "对象存储正忙，试了几次都没有成功。请过几分钟再试。"


FULL = "对象存储的空间用完了，或者超过了配额。请先腾出空间，再试一次。"


STOPPED = "这个账号或者存储桶停用了，可能欠费。请到云的控制台处理。"


SENTENCES = {
    "InvalidAccessKeyId": f"没有这个密钥：请核对环境变量 {S3_KEY_ID}。",
    "SignatureDoesNotMatch": WRONG_SECRET,
    "InvalidToken": WRONG_TOKEN,
    "InvalidSecurityToken": WRONG_TOKEN,
    "ExpiredToken": WRONG_TOKEN,
    "SecurityTokenExpired": WRONG_TOKEN,
    "AccessDenied": NO_PERMISSION,
    "AllAccessDisabled": NO_PERMISSION,
    "Forbidden": NO_PERMISSION,
    "403": NO_PERMISSION,
    "NoSuchBucket": "没有 {bucket} 这个存储桶。请先在云的控制台建好，或者核对“存储桶”和“接口地址”。",
    "PermanentRedirect": WRONG_PLACE,
    "TemporaryRedirect": WRONG_PLACE,
    "301": WRONG_PLACE,
    "AuthorizationHeaderMalformed": WRONG_PLACE,
    "RequestTimeTooSkewed": WRONG_TIME,
    "RequestExpired": WRONG_TIME,
    "SlowDown": BUSY,
    "ServiceUnavailable": BUSY,
    "InternalError": BUSY,
    "Throttling": BUSY,
    "ThrottlingException": BUSY,
    "RequestLimitExceeded": BUSY,
    "InsufficientStorage": FULL,
    "XMinioStorageFull": FULL,
    "QuotaExceeded": FULL,
    "QuotaExceededException": FULL,
    "UserDisable": STOPPED,
    "UserSuspended": STOPPED,
    "AccountProblem": STOPPED,
    "InArrears": STOPPED,
}
"""What the codes of AWS, OSS, COS, OBS and self-hosted stores mean to an operator."""
