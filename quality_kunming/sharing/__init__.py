"""The picture by which a page is known where its address is passed on: what stands on it, and how it is drawn."""
