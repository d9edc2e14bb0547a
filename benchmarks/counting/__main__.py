"""Writes both tables; that of the collocations counts what the other takes for common."""

import sys
from pathlib import Path

from benchmarks.counting import collocations, usage
from benchmarks.counting.texts import cut_words
from quality_kunming.checks import tables
from quality_kunming.checks.support.usage import usage as table_of_usage


def main(texts: str, own: str) -> None:
    """Count the texts of a folder and our own, and write the tables."""
    words = cut_words(Path(texts))
    folder = Path(tables.__file__).parent
    (folder / "usage.yaml").write_text(usage.written(words, cut_words(Path(own))), "utf-8")
    tables.table.cache_clear()
    table_of_usage.cache_clear()
    (folder / "collocations.yaml").write_text(collocations.written(words), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:3])
