"""Every finished page is whole, and none tells visitors' browsers to go elsewhere."""
