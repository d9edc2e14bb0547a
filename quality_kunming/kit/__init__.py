"""The kit for partners (宣传物料包): what they write, print and show of an edition, from its records: see `kit.py`."""
