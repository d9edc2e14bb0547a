"""How things are called: official names, grave mistakes, words that are not to be used."""

from collections import Counter
from collections.abc import Iterable

from pydantic import Field, model_validator

from quality_kunming.model.base import Line, Model

FOLDED = str.maketrans(
    {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    | dict.fromkeys("“”「」『』", '"')
    | dict.fromkeys("‘’", "'")
    | dict.fromkeys("•・‧∙⋅･", "·")
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff*_~")
)
"""Signs that are alike are one sign; what may slip in between characters is nothing."""

FILLERS = frozenset(chr(code) for code, sign in FOLDED.items() if sign is None)


def bare(words: str) -> str:
    """Words without spaces, marks of emphasis and invisible signs, whatever the width of their signs."""
    return "".join(words.split()).translate(FOLDED)


class Forms(Model):
    """Wrong forms, and longer words in which they are right."""

    wrong: tuple[Line, ...] = Field(
        min_length=1, title="错误写法", description="写错的样子，一行一个，照抄"
    )
    allowed: tuple[Line, ...] = Field(
        (),
        title="含有却没错的词",
        description="错误写法碰巧在里面的正确的词，例如 瞎子 写 瞎子阿炳",
    )
    source: Line = Field(title="依据", description="哪个文件、哪次报道这样写")

    @model_validator(mode="after")
    def _forms_differ(self):
        for form in self.wrong:
            if len(bare(form)) < 2:
                raise ValueError(f"错误写法“{form}”太短，会误伤别的词，请至少写两个字")
        for word in self.allowed:
            if not any(bare(form) in bare(word) for form in self.wrong):
                raise ValueError(f"“{word}”里没有任何一个错误写法，请从“含有却没错的词”里删去")
        return self

    @property
    def right(self) -> str:
        """What to write instead; empty where nothing is."""
        raise NotImplementedError

    @property
    def rights(self) -> tuple[str, ...]:
        """Every word that is right though a wrong form may stand in it."""
        return (self.right, *self.allowed) if self.right else self.allowed


class OfficialName(Forms):
    """The right name of a campaign, body, title or document, and the forms in which it is got wrong."""

    name: Line = Field(title="正确写法", description="全称或规范简称，例如 昆明市市场监督管理局")

    @property
    def right(self) -> str:
        """The name."""
        return self.name

    @model_validator(mode="after")
    def _is_not_its_own_mistake(self):
        _refuse_part_of_right(self.wrong, self.name)
        return self


class Mistake(Forms):
    """A grave mistake about the state, the party, its leaders or its territory."""

    correct: Line = Field(title="正确写法", description="应该怎么写")

    @property
    def right(self) -> str:
        """The right words."""
        return self.correct

    @model_validator(mode="after")
    def _is_not_its_own_mistake(self):
        _refuse_part_of_right(self.wrong, self.correct)
        return self


class AvoidedWord(Forms):
    """A word that the site does not use of its own accord."""

    instead: str = Field(
        "", title="改用", description="可以换成的词；没有合适的就不写，提示会说请删去或换一种说法"
    )

    @property
    def right(self) -> str:
        """What to write instead."""
        return self.instead


class Wording(Model):
    """data/vocabularies/terms.yaml."""

    names: tuple[OfficialName, ...] = Field((), title="规范名称", description="一组一个")
    mistakes: tuple[Mistake, ...] = Field(
        (), title="严重表述错误", description="一组一个；引文和转载里也会查"
    )
    avoided: tuple[AvoidedWord, ...] = Field((), title="不用的词", description="一组一个")

    @model_validator(mode="after")
    def _says_each_thing_once(self):
        groups = (*self.names, *self.mistakes, *self.avoided)
        if twice := _repeated(bare(form) for one in groups for form in one.wrong):
            raise ValueError(f"错误写法“{twice}”写了两遍，请删去一个")
        if twice := _repeated(one.name for one in self.names):
            raise ValueError(f"正确写法“{twice}”有两组，请合成一组")
        rights = {bare(one.right): one.right for one in groups if one.right}
        for one in groups:
            for form in one.wrong:
                if bare(form) in rights:
                    raise ValueError(f"“{form}”在一处是错误写法，在另一处又是正确写法，请核对")
        return self


def _refuse_part_of_right(wrong: Iterable[str], right: str) -> None:
    for form in wrong:
        if bare(form) in bare(right):
            raise ValueError(f"错误写法“{form}”是正确写法“{right}”的一部分，正确的也会被当成错的")


def _repeated(words: Iterable[str]) -> str | None:
    return next((word for word, count in Counter(words).items() if count > 1), None)
