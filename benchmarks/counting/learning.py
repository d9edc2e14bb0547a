"""Learns vectors of words from texts: each word is told from words like it, and from others, by the words around.

The loss is a sampled softmax with its correction (Bengio and Senécal 2008); the others are drawn as by Mikolov et al.
(2013). Needs NumPy and PyTorch, which nothing else does: install them by hand.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path

import numpy as np
import torch

from benchmarks.counting.texts import read_texts
from benchmarks.counting.vectors import Model
from quality_kunming.checks.support.cutting import runs, words_around
from quality_kunming.checks.support.misplaced import alternatives
from quality_kunming.checks.support.usage import usage
from quality_kunming.checks.support.vectors import LINE_END, NEAR, SIZE, UNKNOWN

LEAST_TIMES = 25
"""How often a word must be seen to be learned."""
OWN_TIMES = 3
"""How often our own texts are read."""
ROUNDS = 2.5
PLACES, OTHERS, LIKE = 4096, 1024, 6
"""Places that are looked at together, words at random from which each is told, and words like it."""
FREQUENT, FLATTENED = 2e-4, 0.75
"""The part of all words from which on some places of a word are left out; the power of its times to draw it."""
RATE, LAST_PART = 0.004, 0.02
"""How fast is learned at first, and which part of that is left at the end."""
NEVER = -30.0
_HAN = re.compile(r"[\u4e00-\u9fff]+")

Lines = Sequence[Sequence[str]]


def lines(folder: Path) -> list[list[str]]:
    """The words of each line of the files of a folder and its folders."""
    return [
        [word.text for word in words_around(runs(line))]
        for text in read_texts(folder)
        for line in text.splitlines()
    ]


def learned(texts: Lines, own: Lines, rounds: float = ROUNDS) -> Model:
    """The model of all lines; it takes about half an hour for fifty million characters on two cores."""
    torch.manual_seed(1)
    random = np.random.default_rng(1)
    learner = _Learner([*texts, *list(own) * OWN_TIMES])
    places = learner.places_to_learn(random)
    steps = int(len(places) * rounds / PLACES)
    order = np.concatenate([random.permutation(places) for _ in range(int(np.ceil(rounds)))])
    for step in range(steps):
        here = order[step * PLACES : (step + 1) * PLACES]
        learner.learn(here, random, RATE * max(LAST_PART, 1 - step / steps))
    return learner.model()


class _Learner:
    """The text as rows of words, and what is learned of each."""

    def __init__(self, read: Lines) -> None:
        counts = Counter(chain.from_iterable(read))
        kept = [word for word, times in counts.most_common() if times >= LEAST_TIMES]
        self.words = [LINE_END, UNKNOWN, *kept]
        self.times = np.array([1, 1, *map(counts.__getitem__, kept)])
        rows = {word: row for row, word in enumerate(self.words)}
        ended = ((*line, LINE_END) for line in read)
        self.text = np.fromiter((rows.get(one, 1) for line in ended for one in line), np.int64)
        self.is_meant = np.array([bool(_HAN.fullmatch(word)) for word in self.words])
        likely = self.times**FLATTENED * self.is_meant
        self.likely = likely / likely.sum()
        self.like = torch.tensor(_like(rows))
        self.log_times = torch.tensor(np.log(self.times / self.times.sum())).float()
        self.log_likely = torch.tensor(np.log(np.maximum(self.likely, 1e-12))).float()
        self.offsets = torch.tensor([place for place in range(-NEAR, NEAR + 1) if place])
        first = (
            torch.randn(len(self.words), SIZE) * 0.05,
            torch.zeros(len(self.words), SIZE),
            torch.zeros(len(self.words)),
            torch.full((2 * NEAR, SIZE), 0.3),
        )
        self.around, self.meant, self.bias, self.places = map(torch.nn.Parameter, first)
        numbers = [self.around, self.meant, self.bias, self.places]
        self.optimizer = torch.optim.Adam(numbers, betas=(0.9, 0.99), eps=1e-12)

    def places_to_learn(self, random: np.random.Generator) -> np.ndarray:
        """Where a word may be told from others: at every place of a rare one, at some of a frequent one."""
        places = np.nonzero(self.is_meant[self.text])[0]
        places = places[(places >= NEAR) & (places < len(self.text) - NEAR)]
        share = np.sqrt(FREQUENT * len(self.text) / self.times)
        return places[random.random(len(places)) < share[self.text[places]]]

    def learn(self, here: np.ndarray, random: np.random.Generator, rate: float) -> None:
        """One step, of some places."""
        text = torch.from_numpy(self.text)
        places = torch.from_numpy(here)
        right, near = text[places], _within_line(text[places[:, None] + self.offsets])
        others = torch.from_numpy(np.searchsorted(self.likely.cumsum(), random.random(OTHERS)))
        like = self.like[right]
        around = (self.around[near] * self.places).sum(1)
        common = self.bias + self.log_times
        of_right = (around * self.meant[right]).sum(1) + common[right]
        of_others = around @ self.meant[others].T + common[others]
        of_others = of_others - self.log_likely[others] - np.log(OTHERS)
        of_like = (around[:, None] * self.meant[like]).sum(2) + common[like]
        choices = (
            of_right[:, None],
            of_others.masked_fill(others == right[:, None], NEVER),
            of_like.masked_fill((like == 0) | (like == right[:, None]), NEVER),
        )
        loss = torch.nn.functional.cross_entropy(torch.cat(choices, 1), torch.zeros_like(right))
        self.optimizer.zero_grad()
        loss.backward()
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        self.optimizer.step()

    def model(self) -> Model:
        """What was learned."""
        numbers = (self.around, self.meant, self.bias, self.places)
        return Model(self.words, self.times.tolist(), *(one.detach().tolist() for one in numbers))


def _within_line(near: torch.Tensor) -> torch.Tensor:
    """The rows around, with the end of the line for what is behind it."""
    ended = near == 0
    before = ended[:, :NEAR].flip(1).cumsum(1).flip(1)
    behind = ended[:, NEAR:].cumsum(1)
    return near.masked_fill(torch.cat([before, behind], 1) > 0, 0)


def _like(rows: Mapping[str, int]) -> np.ndarray:
    """For each row those of the commonest words that are taken for it; 0 where there are no more."""
    like = np.zeros((len(rows), LIKE), np.int64)
    common = usage().words
    for word, row in rows.items():
        if word in common:
            others = [one for one in alternatives(word, is_across=False) if one in rows]
            best = sorted(others, key=lambda one: (-common[one], one))[:LIKE]
            like[row, : len(best)] = [rows[one] for one in best]
    return like
