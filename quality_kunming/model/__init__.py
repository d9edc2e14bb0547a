"""What the site knows: frozen records, without files and without Pelican."""
