"""What helps an editor to write: new files with the right fields, and the guide to all fields."""
