"""What templates may call: filters, globals, and the description of each page."""
