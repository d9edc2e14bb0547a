"""Where the finished site can go: one kind of target a file; what they share stands beside this folder."""
