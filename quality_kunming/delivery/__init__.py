"""Where the finished folder goes: one kind of target a file, all from the same manifest."""
