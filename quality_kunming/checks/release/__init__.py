"""What only matters when the site goes out."""
