"""What holds of every finished site, whatever an editor writes: else the program or the theme is at fault."""
