"""Which versions follow from what changed, and what the changelog says about it."""
