"""How the finished pages do for people who see, hear or move with difficulty: axe in a real browser."""
