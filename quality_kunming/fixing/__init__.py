"""`check --fix`: mends in the editors' files what is wrong in one way only; the words stay."""
