"""What is told of time: read as values, and compared with the calendar, with history and with each other."""
