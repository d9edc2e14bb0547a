"""Writes the tables, in order: each looks at those before."""

import sys
from collections import Counter
from itertools import chain
from pathlib import Path

from benchmarks.counting import collocations, formulas, homophones, rarer, usage, vectors
from benchmarks.counting.texts import cut_words, read_texts
from quality_kunming.checks import tables
from quality_kunming.checks.support.rivals import margins
from quality_kunming.checks.support.usage import usage as table_of_usage
from quality_kunming.checks.support.vectors import vectors as file_of_vectors


def main(texts: str, own: str) -> None:
    """Count and learn from the texts of a folder and our own, and write the tables."""
    from benchmarks.counting import rivals
    from benchmarks.counting.learning import learned, lines

    folder, own_folder = Path(texts), Path(own)
    there = Path(tables.__file__).parent
    runs = cut_words(folder)
    own_runs = cut_words(own_folder)
    counted = usage.written(runs, own_runs)
    (there / "usage.yaml").write_text(counted, "utf-8")
    tables.table.cache_clear()
    table_of_usage.cache_clear()
    times, no_slips = Counter(chain.from_iterable(runs)), tables.table("rarer")["known"]
    seldom = rarer.written(times, table_of_usage().words, no_slips)
    (there / "rarer.yaml").write_text(seldom, "utf-8")
    (there / "homophones.yaml").write_text(homophones.written(table_of_usage().words), "utf-8")
    (there / "collocations.yaml").write_text(collocations.written(runs, own_runs), "utf-8")
    read_lines = (line for text in read_texts(folder) for line in text.splitlines())
    known = tables.table("formulas")["groups"]
    (there / "formulas.yaml").write_text(formulas.written(read_lines, known), "utf-8")
    read = lines(folder)
    model = learned(read, lines(own_folder))
    (there / "words.vectors").write_bytes(vectors.written(model))
    file_of_vectors.cache_clear()
    (there / "rivals.yaml").write_text(rivals.written(read, margins()), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:3])
