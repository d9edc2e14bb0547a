"""What can go wrong on the way to visitors, and what of it they see."""


class DeliveryError(Exception):
    """Nothing has changed for visitors; the text is a Chinese sentence for the operator."""


class RestoredError(DeliveryError):
    """The new site was found wrong; visitors have the release before again."""


class BrokenError(DeliveryError):
    """Visitors may see a wrong site: a person has to look."""


UNCERTAIN = "不知道换上了没有：访客看到的是完整的旧版或者新版，请再运行一次。"
"""What a BrokenError says where the answer to a switch was lost."""
