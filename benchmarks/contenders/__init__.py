"""Who is measured: each makes a site of the same articles in its own way."""

from benchmarks.contenders.eleventy import Eleventy
from benchmarks.contenders.hugo import Hugo
from benchmarks.contenders.own import Own
from benchmarks.contenders.pelican import Pelican

CONTENDERS = (Own, Hugo, Pelican, Eleventy)
