"""Official names, words, punctuation and numerals as they should be."""
