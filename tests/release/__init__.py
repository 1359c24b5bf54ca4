"""Check what would be published: `make release-check`."""
