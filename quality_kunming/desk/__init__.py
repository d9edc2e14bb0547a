"""The editor's desk: local pages of the preview on which texts and records are written without YAML."""
