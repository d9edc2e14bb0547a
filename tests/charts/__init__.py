"""What a chart promises to those who read it, and to those who cannot see it."""
