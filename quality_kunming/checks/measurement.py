"""How well each rule did when it was last measured, as benchmarks/gate/measurement.json keeps it."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache

from quality_kunming.environment import ROOT

FILE = ROOT / "benchmarks" / "gate" / "measurement.json"

ENOUGH, LEAST = 20, 0.95
"""Of a rule with so many places judged, this part at least must be wrong indeed; else the rule may only remind."""


@dataclass(frozen=True)
class Measured:
    """Of one rule: the planted faults and how many it named, the right texts that it called wrong, and of the places
    that it found in texts of others those that a person has judged."""

    faults: int = 0
    named: int = 0
    alarms: int = 0
    found: int = 0
    true: int = 0
    debatable: int = 0
    false: int = 0

    @property
    def judged(self) -> int:
        """How many places a person has judged."""
        return self.true + self.debatable + self.false

    @property
    def precision(self) -> float | None:
        """Which part of the places judged is wrong indeed; what may be disputed is not counted."""
        certain = self.true + self.false
        return self.true / certain if certain else None

    @property
    def is_doubtful(self) -> bool:
        """Whether enough was judged to say that the rule calls too much wrong that is right."""
        return self.judged >= ENOUGH and (self.precision or 0) < LEAST

    @property
    def told(self) -> str:
        """What readers of the guide are told."""
        alarms = f"，近似而没有错的误报 {self.alarms} 处" if self.alarms else ""
        sentences = (
            [f"种下 {self.faults} 处错，抓到 {self.named} 处{alarms}"] if self.faults else []
        )
        if self.judged:
            disputed = f"，{self.debatable} 处可商量" if self.debatable else ""
            places = f"别人写的文章里查出 {self.found} 处，判过 {self.judged} 处"
            sentences.append(f"{places}：{self.true} 处对{disputed}，{self.false} 处错")
        return "；".join(sentences) or "还没有量过"


@cache
def measurement() -> dict[str, Measured]:
    """The last measurement by rule; empty where the project keeps none."""
    if not FILE.exists():
        return {}
    told = json.loads(FILE.read_text("utf-8"))
    return {rule: Measured(**numbers) for rule, numbers in told["rules"].items()}


def to_json(measured: Mapping[str, Measured]) -> str:
    """A measurement as the file keeps it."""
    told = {rule: asdict(one) for rule, one in sorted(measured.items())}
    return json.dumps({"rules": told}, ensure_ascii=False, indent=1) + "\n"
