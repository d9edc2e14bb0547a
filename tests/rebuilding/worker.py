"""Builds the project of the checkout that it is started in, an order a line, and answers each with a line.

As an argument `apart` has each order carried out by a process of its own, which knows nothing of those before.
"""

import json
import os
import sys
import tempfile
from pathlib import Path

from quality_kunming.building import PREVIEW, PRODUCTION, build
from quality_kunming.checks.gate import examine
from quality_kunming.environment import ROOT
from quality_kunming.errors import DataError
from quality_kunming.model.moment import Moment
from quality_kunming.place import Place


def carry_out(order: dict) -> dict:
    """Build as ordered; what is wrong with the files, in words."""
    as_of = Moment.at(order["moment"])
    place = Place(order["pages"], order["branch"])
    output = ROOT / "output"
    try:
        if order["task"] == "publish":
            verdict = examine(ROOT, as_of, {}, output, place)
            problems, is_done = verdict.problems, not verdict.errors
        else:
            conf = PREVIEW if order["task"] == "preview" else PRODUCTION
            build(ROOT, as_of, conf, output, place=place)
            problems, is_done = (), True
    except DataError as error:
        problems, is_done = error.problems, False
    return {"is_done": is_done, "problems": [one.listed for one in problems]}


def hearing(order: dict) -> dict:
    """Carry an order out, and tell what was printed meanwhile."""
    with tempfile.TemporaryFile() as file:
        for channel in (1, 2):
            os.dup2(file.fileno(), channel)
        try:
            answer = carry_out(order)
        except Exception as error:  # a fault is an answer, too
            answer = {"is_done": False, "problems": [f"{type(error).__name__}: {error}"]}
        sys.stdout.flush()
        sys.stderr.flush()
        file.seek(0)
        return answer | {"said": file.read().decode("utf-8", "replace")}


def apart(order: dict) -> dict:
    """As `hearing`, in a process that ends with it."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        with os.fdopen(writing, "w") as pipe:
            json.dump(hearing(order), pipe)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        answer = json.load(pipe)
    os.waitpid(child, 0)
    return answer


def main() -> None:
    """Answer orders until there are no more."""
    answers = os.fdopen(os.dup(1), "w")
    run = apart if sys.argv[1:] == ["apart"] else hearing
    for line in sys.stdin:
        answer = json.dumps(run(json.loads(line))).replace(str(Path(ROOT)), "ROOT")
        print(answer, file=answers, flush=True)


main()
